import type { DeadlineRule } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { NUMBER, compacted, numberOf } from './numberWords';

type Event = Extract<DeadlineRule, { kind: 'working-days' }>['from'];

const EVENT_TEXT: Readonly<Record<Event, string>> = {
  'quarter-end': '每季度结束',
  'task-end': '任务完成',
  'site-visit': '现场检查结束',
};

/** 二月底 is the 28th in any year. */
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const N = `(${NUMBER.source})`;
const FIRST_MONTH =
  '(?:每个?季度?|各季度?|当季度?|本季度?|季度?)(?:的)?(?:首月|首个月|第(?:一|1)个?月|初)';
const IN_YEAR = `(?:每年度?|当年|本年|次年|翌年)?${N}月(?:份)?`;
const END_OF_YEAR = '(?:每年|当年|本年)?年(?:底|末|终)';
const DAY_OF_MONTH = `(?:的)?(?:前?${N}[日号]|(底|末|最后一天|最后一日)|(上旬))`;
const BY = '(?:以?前|之前|内|之内|以内|截止)?';
/** What is done by then, which the row says already. */
const DEED =
  '(?:完成|公示|公开|公布|报送|上报|上传|录入|提交|抽取|向社会公开|向社会公示|对外公示|予以公开|予以公示)*';
const DAY = new RegExp(
  `^(?:(${END_OF_YEAR})|(?:${FIRST_MONTH}|${IN_YEAR})${DAY_OF_MONTH})${BY}${DEED}$`,
);
const EVENT =
  '(?:每个?季度?|各季度?|本季度?|季度?)(?:结束|终了|末)|季末|(?:次|下一?个?)季度?|(?:抽查|检查)?任务(?:完成|结束)|(?:现场)?(?:抽查|检查)(?:工作|活动)?(?:结束|完成)?|完成(?:现场)?(?:抽查|检查)(?:任务)?';
const WORKING_DAYS = new RegExp(
  `^(?:自|在|应于|于)?(${EVENT})(?:之日|之日起|当日起|起)?(?:之)?(前|后)?(?:的)?(?:第)?(?:${N}个?|(首个))工作日(?:之?内|以?前)?${DEED}$`,
);

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
  if (day !== null) return dayRule(text, day);
  const [, event, side, count, first] = WORKING_DAYS.exec(compact) ?? [];
  const days = first === undefined ? numberOf(count ?? '') : 1;
  const from = event === undefined ? undefined : eventOf(event);
  const fault = { ok: false, fault: { kind: 'deadline', rest: text } } as const;
  if (from === undefined || days === null || !Number.isInteger(days)) return fault;
  // Before or after the end of a quarter is not for us to guess; the next one begins after it.
  const isNext = /^(?:次|下)/.test(event ?? '');
  if (from === 'quarter-end' && side === undefined && !isNext) return fault;
  if (isNext && side !== undefined) return fault;
  return {
    ok: true,
    value: { kind: 'working-days', days: side === '前' ? 0 - days : days, from },
  };
}

function dayRule(text: string, [, yearsEnd, month, day, last, early]: RegExpExecArray) {
  const fault = { ok: false, fault: { kind: 'deadline', rest: text } } as const;
  if (yearsEnd !== undefined)
    return { ok: true, value: { kind: 'day', month: 12, day: 31 } } as const;
  const inMonth = month === undefined ? null : numberOf(month);
  // The last day of a quarter's first month differs; of a month of the year it does not matter.
  if (last !== undefined && month === undefined) return fault;
  const most = inMonth === null ? 31 : (LAST_DAYS[inMonth - 1] ?? 0);
  const by = early !== undefined ? 10 : last !== undefined ? most : numberOf(day ?? '');
  if (by === null || !Number.isInteger(by) || by < 1 || by > 31 || most === 0) return fault;
  return {
    ok: true,
    value: { kind: 'day', month: inMonth ?? 'first-of-quarter', day: by },
  } as const;
}

function eventOf(words: string): Event {
  if (/季/.test(words)) return 'quarter-end';
  return words.includes('任务') ? 'task-end' : 'site-visit';
}
