/**
 * The phrasing of a quota, of months or of a deadline that would be read and is nearest to what a
 * clerk wrote: the clerk's own numbers in the words of the sheet.
 */

import type { Months } from '../../domain/calendar/months';
import type { DeadlineRule, PeriodUnit, Quota } from '../../domain/profile/profile';
import { NUMBER, compacted, numberOf } from './numberWords';

const PERIODS: readonly (readonly [RegExp, PeriodUnit])[] = [
  [/半年/, 'half-year'],
  [/批/, 'batch'],
  [/季/, 'quarter'],
  [/月/, 'month'],
  [/年/, 'year'],
];
const RATIO = new RegExp(`(?:1|一)(?::|比)(${NUMBER.source})`);
const SHARE = new RegExp(`(${NUMBER.source})%|百分之(${NUMBER.source})|(${NUMBER.source})成`);
const COUNT = new RegExp(`(${NUMBER.source})(?:余)?(?:家|户|个)`);
const TIMES = new RegExp(`(${NUMBER.source})(?:次|遍|轮|回)`);
const TENTH = 10;

/**
 * The quota that a text nearly is.
 *
 * @returns null where it has no number that could be one
 * @example
 * nearestQuota('每季度抽三成左右') // → { kind: 'percent', percent: 30, per: 'quarter' }
 * nearestQuota('每年大概20余家') // → { kind: 'count', count: 20, per: 'year' }
 */
export function nearestQuota(text: string): Quota | null {
  const compact = compacted(text);
  const per = PERIODS.find(([pattern]) => pattern.test(compact))?.[1] ?? 'quarter';
  const [, units] = RATIO.exec(compact) ?? [];
  const ratio = amount(units);
  if (ratio !== null) return { kind: 'staff', units: ratio, base: 'established', per: 'year' };
  const [, digits, words, tenths] = SHARE.exec(compact) ?? [];
  const share = amount(digits ?? words);
  if (share !== null && share <= 100) return { kind: 'percent', percent: share, per };
  const tens = amount(tenths);
  if (tens !== null && tens <= TENTH) return { kind: 'percent', percent: tens * TENTH, per };
  const times = amount(TIMES.exec(compact)?.[1]);
  if (times !== null) return { kind: 'times', times, per };
  const count = amount(COUNT.exec(compact)?.[1]);
  if (count !== null) return { kind: 'count', count: Math.floor(count), per };
  return /不|无|免/.test(compact) && !/\d/.test(compact) ? { kind: 'none' } : null;
}

/**
 * The months that a text nearly is: the first and the last that it names.
 *
 * @example
 * nearestMonths('从4月开始，11月结束') // → { first: 4, last: 11 }
 * nearestMonths('上半年') // → { first: 1, last: 6 }
 */
export function nearestMonths(text: string): Months | null {
  const compact = compacted(text);
  if (/上半年/.test(compact)) return { first: 1, last: 6 };
  if (/下半年/.test(compact)) return { first: 7, last: 12 };
  const months = [
    ...compact.matchAll(
      new RegExp(`(?<!\\d)(${NUMBER.source})(?=月|至|到|-|、|,)|(${NUMBER.source})$`, 'g'),
    ),
  ]
    .map(([, one, other]) => amount(one ?? other))
    .filter((month): month is number => month !== null && month >= 1 && month <= 12);
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/**
 * The deadline that a text nearly is.
 *
 * @example
 * nearestDeadline('任务做完20天内') // → { kind: 'working-days', days: 20, from: 'task-end' }
 * nearestDeadline('12月底之前报送') // → { kind: 'day', month: 12, day: 31 }
 */
export function nearestDeadline(text: string): DeadlineRule | null {
  const compact = compacted(text);
  const [, monthText, dayText] = /(\d{1,2})月(?:(\d{1,2})|底|末)?/.exec(compact) ?? [];
  const month = Number(monthText);
  if (monthText !== undefined && month >= 1 && month <= 12) {
    const last = new Date(Date.UTC(2001, month, 0)).getUTCDate();
    return { kind: 'day', month, day: Math.min(Number(dayText ?? last), last) };
  }
  const days = amount(new RegExp(`(${NUMBER.source})个?(?:工作)?[日天]`).exec(compact)?.[1]);
  if (days === null || !Number.isInteger(days)) return null;
  if (/季/.test(compact) && /首月|初|第一/.test(compact) && days >= 1 && days <= 31)
    return { kind: 'day', month: 'first-of-quarter', day: days };
  if (/季/.test(compact))
    return {
      kind: 'working-days',
      days: /前/.test(compact) ? 0 - days : days,
      from: 'quarter-end',
    };
  return {
    kind: 'working-days',
    days,
    from: /现场|检查/.test(compact) ? 'site-visit' : 'task-end',
  };
}

function amount(text: string | undefined): number | null {
  return text === undefined ? null : numberOf(text);
}
