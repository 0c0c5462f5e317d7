import type { Months } from '../../domain/calendar/months';
import type { DeadlineRule } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';

type Event = Extract<DeadlineRule, { kind: 'working-days' }>['from'];

const EVENT_TEXT: Readonly<Record<Event, string>> = {
  'quarter-end': '每季度结束',
  'task-end': '任务完成',
  'site-visit': '现场检查结束',
};

const DAY = /^(?:每季度首月|每年(\d{1,2})月)(\d{1,2})日(?:前|内|之前)?$/;
const WORKING_DAYS =
  /^(每季度结束|季度结束|任务完成|现场检查结束|现场检查)(前|后)第?(\d{1,3})个?工作日(?:内|前)?$/;
const MONTHS = /^(\d{1,2})月?(?:(?:至|到|-|–|—|~)(\d{1,2}))?月$/;

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
    const month = day[1] === undefined ? 'first-of-quarter' : Number(day[1]);
    return { ok: true, value: { kind: 'day', month, day: Number(day[2]) } };
  }
  const [, event, side, days] = WORKING_DAYS.exec(compact) ?? [];
  const from = (Object.keys(EVENT_TEXT) as Event[]).find(
    (each) => event !== undefined && EVENT_TEXT[each].includes(event),
  );
  if (from === undefined) return { ok: false, fault: { kind: 'deadline', rest: text } };
  return {
    ok: true,
    value: { kind: 'working-days', days: side === '前' ? 0 - Number(days) : Number(days), from },
  };
}

/**
 * Months as monthsText writes them: 4月至11月; also 4-11月.
 *
 * @example
 * readMonths('4-11月') // → { ok: true, value: { first: 4, last: 11 } }
 * readMonths('４月') // → { ok: true, value: { first: 4, last: 4 } }
 */
export function readMonths(text: string): CellReading<Months> {
  const [, first, last] = MONTHS.exec(compacted(text)) ?? [];
  if (first === undefined) return { ok: false, fault: { kind: 'months', rest: text } };
  return { ok: true, value: { first: Number(first), last: Number(last ?? first) } };
}

function compacted(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
