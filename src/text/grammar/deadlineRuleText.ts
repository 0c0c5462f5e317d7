import type { Months } from '../../domain/calendar/months';
import type { DeadlineRule } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { compacted } from './numberWords';

type Event = Extract<DeadlineRule, { kind: 'working-days' }>['from'];

const EVENT_TEXT: Readonly<Record<Event, string>> = {
  'quarter-end': '每季度结束',
  'task-end': '任务完成',
  'site-visit': '现场检查结束',
};

/** 二月底 is the 28th in any year. */
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY =
  /^(?:(?:每个?季度|每季)(?:首月|第(?:一|1)个?月)|(?:每年)?(\d{1,2})月)(?:(\d{1,2})[日号]|(底|末))(?:以?前|内|之前)?$/;
const WORKING_DAYS =
  /^(每?季度结束|季末|任务(?:完成|结束)|(?:现场)?检查(?:结束|完成)?)(前|后)?(?:第|的)?(\d{1,3})个?工作日(?:之?内|以?前)?$/;
const MONTHS =
  /^(?:\d{4}年)?(\d{1,2})月?(?:份)?(?:(?:至|到|-|–|—|~)(?:\d{4}年|次年|翌年|第二年)?(\d{1,2}))?月(?:份)?$/;
const QUARTERS = /^第?([一二三四1-4])(?:、|,|和|至|到|-|–|—|~)?第?([一二三四1-4])?季度$/;
const QUARTER_WORDS = '一二三四';

/**
 * When something has to be done: 每季度首月 5 日前; 任务完成后 20 个工作日内; 每季度结束前 5 个工作日.
 *
 * @example
 * deadlineRuleText({ kind: 'day', month: 'first-of-quarter', day: 5 }) // → '每季度首月 5 日前'
 * deadlineRuleText({ kind: 'working-days', days: -5, from: 'quarter-end' }) // → '每季度结束前 5 个工作日'
 */
export function deadlineRuleText(rule: DeadlineRule): string {
  if (rule.kind === 'day')
    return `${rule.month === 'first-of-quarter' ? '每季度首月' : `每年 ${rule.month} 月`} ${rule.day} 日前`;
  const event = EVENT_TEXT[rule.from];
  return rule.days < 0 ? `${event}前 ${-rule.days} 个工作日` : `${event}后 ${rule.days} 个工作日内`;
}

/**
 * A deadline as deadlineRuleText writes it, with or without spaces.
 *
 * @example
 * readDeadlineRule('任务完成后20个工作日内') // → { ok: true, value: { kind: 'working-days', days: 20, from: 'task-end' } }
 * readDeadlineRule('月底') // → { ok: false, fault: { kind: 'deadline', rest: '月底' } }
 */
export function readDeadlineRule(text: string): CellReading<DeadlineRule> {
  const compact = compacted(text);
  const day = DAY.exec(compact);
  if (day !== null) {
    const [, monthText, dayText] = day;
    // The last day of a quarter's first month differs; of a month of the year it does not matter.
    if (monthText === undefined && dayText === undefined)
      return { ok: false, fault: { kind: 'deadline', rest: text } };
    const month = monthText === undefined ? 'first-of-quarter' : Number(monthText);
    const last = LAST_DAYS[Number(monthText) - 1] ?? 31;
    return { ok: true, value: { kind: 'day', month, day: Number(dayText ?? last) } };
  }
  const [, event, side, days] = WORKING_DAYS.exec(compact) ?? [];
  const from = event === undefined ? undefined : eventOf(event);
  // Before or after the end of a quarter is not for us to guess.
  if (from === undefined || (from === 'quarter-end' && side === undefined))
    return { ok: false, fault: { kind: 'deadline', rest: text } };
  return {
    ok: true,
    value: { kind: 'working-days', days: side === '前' ? 0 - Number(days) : Number(days), from },
  };
}

function eventOf(words: string): Event {
  if (/季/.test(words)) return 'quarter-end';
  return words.startsWith('任务') ? 'task-end' : 'site-visit';
}

/**
 * Months as monthsText writes them: 4月至11月; also 4-11月, 2025年2月至10月, 第二、三季度, 全年.
 *
 * @example
 * readMonths('4-11月') // → { ok: true, value: { first: 4, last: 11 } }
 * readMonths('４月') // → { ok: true, value: { first: 4, last: 4 } }
 */
export function readMonths(text: string): CellReading<Months> {
  const compact = compacted(text);
  if (/^全年(?:度)?$/.test(compact)) return { ok: true, value: { first: 1, last: 12 } };
  const [, one, other] = QUARTERS.exec(compact) ?? [];
  if (one !== undefined) {
    const start = quarterOf(one);
    const end = quarterOf(other ?? one);
    if (end < start) return { ok: false, fault: { kind: 'months', rest: text } };
    return { ok: true, value: { first: 3 * start - 2, last: 3 * end } };
  }
  const [, first, last] = MONTHS.exec(compact) ?? [];
  if (first === undefined || Number(first) > 12 || Number(last ?? 1) > 12)
    return { ok: false, fault: { kind: 'months', rest: text } };
  return { ok: true, value: { first: Number(first), last: Number(last ?? first) } };
}

function quarterOf(word: string): number {
  return Number(word) || QUARTER_WORDS.indexOf(word) + 1;
}
