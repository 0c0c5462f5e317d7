/**
 * The phrasing of a quota, of months or of a deadline that would be read and says the same as what a
 * clerk wrote. Of the clerk's words only those are left out or put otherwise that say nothing of a
 * number, its unit, its span, its direction or another clause; the whole of what is left is then
 * read like every other text. So nothing that a clerk takes over can be another rule.
 */

import { quotaRuleText } from '../term/profileText';
import { deadlineRuleText, readDeadlineRule } from './deadlineRuleText';
import { readDemand } from './demandWords';
import { readMonths } from './monthWords';
import { NUMBER, compacted } from './numberWords';
import { monthsText } from './quotaText';

type Changes = readonly (readonly [pattern: RegExp, words: string])[];

const N = `(?:${NUMBER.source})`;
/** What only says that the clerk is not certain, or is talking. */
const LOOSE: Changes = [[/吧|呢|差不多|大概|大约|大致|约|左右|上下|±|[。.!]$/g, '']];
const QUOTA_CHANGES: Changes = [
  ...LOOSE,
  [/不(?:用|需要?|必|要求|安排)(?:再)?(?=抽|检|查)/g, '不'],
  [/^(?:免检|免查|免抽|免于检查|免于抽查)$/, '不抽取'],
  [/([抽查])个(?=[一两二三四五六七八九十\d])/g, '$1'],
];
const MONTH_CHANGES: Changes = [
  ...LOOSE,
  [/之间|期间/g, ''],
  [/^(?:从|自)/, ''],
  [
    new RegExp(`(${N}月)(?:份)?(?:开始|起)[,、;]?(?:至|到)?(?=${N}月(?:份)?(?:结束|止|为止)$)`),
    '$1至',
  ],
  [/(?:结束|为止|止)$/, ''],
];
const DEADLINE_CHANGES: Changes = [
  ...LOOSE,
  [/(?:做|干|忙)完(?:以后|之后|后)?/, '完成后'],
  [/查完(?:以后|之后|后)?/, '检查结束后'],
];

/**
 * The phrasing of a quota that says the same.
 *
 * @returns null where none surely does
 * @example
 * nearestQuota('每季度抽三成左右') // → '每季度 30%'
 * nearestQuota('不足5家的全部检查') // → null
 */
export function nearestQuota(text: string): string | null {
  const reading = readDemand(changed(text, QUOTA_CHANGES));
  return reading.ok ? quotaRuleText(reading.value) : null;
}

/**
 * The phrasing of months that says the same.
 *
 * @returns null where none surely does
 * @example
 * nearestMonths('从4月开始，11月结束') // → '4月至11月'
 * nearestMonths('汛期') // → null
 */
export function nearestMonths(text: string): string | null {
  const reading = readMonths(changed(text, MONTH_CHANGES));
  return reading.ok ? monthsText(reading.value) : null;
}

/**
 * The phrasing of a deadline that says the same.
 *
 * @returns null where none surely does
 * @example
 * nearestDeadline('任务做完20天内') // → '任务完成后 20 日内'
 * nearestDeadline('20日内') // → null
 */
export function nearestDeadline(text: string): string | null {
  const reading = readDeadlineRule(changed(text, DEADLINE_CHANGES));
  return reading.ok ? deadlineRuleText(reading.value) : null;
}

function changed(text: string, changes: Changes): string {
  return changes.reduce(
    (words, [pattern, other]) => words.replace(pattern, other),
    compacted(text),
  );
}
