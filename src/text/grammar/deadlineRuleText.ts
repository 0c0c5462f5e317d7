import type { PeriodKind } from '../../domain/calendar/period';
import type { DeadlineEvent, DeadlineRule } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { NUMBER, compacted, numberOf } from './numberWords';

const EVENT_TEXT: Readonly<Record<DeadlineEvent, string>> = {
  draw: '抽取',
  'month-end': '每月结束',
  'quarter-end': '每季度结束',
  'half-end': '每半年结束',
  'year-end': '每年结束',
  'task-end': '任务完成',
  'site-visit': '现场检查结束',
};
const MONTH_TEXT = {
  'first-of-quarter': '每季度首月',
  'last-of-quarter': '每季度末月',
  each: '每月',
} as const;
/** What 每季度结束 means where something else than quarters is drawn; a batch runs to its quarter's end. */
const PERIOD_ENDS: Readonly<Record<PeriodKind, string>> = {
  month: '每月结束',
  quarter: EVENT_TEXT['quarter-end'],
  half: '每半年结束',
  year: '每年结束',
  batch: '本季度结束',
};

/** The end of February is that of the year: no day of it is too late. */
const LAST_DAYS = [31, 31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The last day of any month. */
const LONGEST = 31;

const N = `(${NUMBER.source})`;
const QUARTER = '(?:每个?季度?|各季度?|当季度?|本季度?|季度?)(?:的)?';
const FIRST_MONTH = `${QUARTER}(?:首月|首个月|第(?:一|1)个?月|初)`;
const LAST_MONTH = `${QUARTER}(?:末月|最后(?:一|1)个?月|第(?:三|3)个?月)`;
/** The first months of the quarters, one by one. */
const FIRST_MONTHS = '(?:每年)?(?:1|一)月?、(?:4|四)月?、(?:7|七)月?(?:、|和|及)(?:10|十)月';
const LAST_MONTHS = '(?:每年)?(?:3|三)月?、(?:6|六)月?、(?:9|九)月?(?:、|和|及)(?:12|十二)月';
const IN_YEAR = `(?:每年度?|当年|本年|次年|翌年)?${N}月(?:份)?`;
const END_OF_YEAR = '(?:每年|当年|本年)?年(?:底|末|终)';
const DAY_OF_MONTH = `(?:的)?(?:前?${N}[日号]|(底|末|最后一天|最后一日)|(上旬))`;
const BY = '(?:以?前|之前|内|之内|以内|截止)?';
/** What is done by then, which the row says already. */
const DEED =
  '(?:完成|公示|公开|公布|报送|上报|上传|录入|提交|抽取|向社会公开|向社会公示|对外公示|予以公开|予以公示)*';
const EACH_MONTH = '(?:每个?月份?|各月份?|逐月|当月|本月|按月)(?:的|于|应于|应)?';
/** 次月 5 日前: so many days after the end of a month. */
const NEXT_MONTH = new RegExp(
  `^(?:每月的?)?(?:次|下一?个?|翌)月(?:份)?(?:的)?(?:前?${N}([日号])|(?:第|前)?${N}个?(工作日))${BY}${DEED}$`,
);
const DAY = new RegExp(
  `^(?:(${END_OF_YEAR})|(?:(${FIRST_MONTH}|${FIRST_MONTHS})|(${LAST_MONTH}|${LAST_MONTHS})|(${EACH_MONTH})|${IN_YEAR})${DAY_OF_MONTH})${BY}${DEED}$`,
);
const EVENT =
  '(?:名单)?(?:随机)?(?:抽取|抽签|摇号|抽中)(?:检查)?(?:对象|名单)?(?:工作)?(?:结束|完成|完毕|确定)?|名单(?:确定|产生)|(?:每个?|各|当|本)?月(?:份)?(?:结束|终了|末|底)|月后|(?:每个?季度?|各季度?|本季度?|季度?)(?:结束|终了|末)|季(?:末|后)|(?:次|下一?个?)季度?|(?:每个?|各)?(?:上|下)?半年度?(?:结束|终了)|(?:每|各)?年度?(?:结束|终了)|(?:抽查|检查)?任务(?:完成|结束)|(?:每个?|各)?批次?(?:抽查|检查)?(?:任务)?(?:完成|结束)|(?:现场)?(?:抽查|检查)(?:工作|活动)?(?:结束|完成)?|完成(?:现场)?(?:抽查|检查)(?:任务)?';
const DAYS = new RegExp(
  `^(?:自|在|应于|于)?(${EVENT})(?:之日|之日起|当日起|起)?(?:之|以)?(前|后)?(?:的)?(?:第)?(?:${N}个?|(首个))(工作日|自然日|日历日|[日天])(?:之?内|以?前)?${DEED}$`,
);

/**
 * When something has to be done: 每季度首月 5 日前; 任务完成后 20 个工作日内; 检查结束后 20 日内, which are days of
 * the calendar; 每季度结束前 5 个工作日; 每年 2 月底前, in leap years as in others.
 *
 * @example
 * deadlineRuleText({ kind: 'day', month: 'first-of-quarter', day: 5 }) // → '每季度首月 5 日前'
 * deadlineRuleText({ kind: 'day', month: 2, day: 31 }) // → '每年 2 月底前'
 * deadlineRuleText({ kind: 'working-days', days: -5, from: 'quarter-end' }) // → '每季度结束前 5 个工作日'
 * deadlineRuleText({ kind: 'calendar-days', days: 20, from: 'task-end' }) // → '任务完成后 20 日内'
 * deadlineRuleText({ kind: 'working-days', days: 7, from: 'quarter-end' }, 'month') // → '每月结束后 7 个工作日内'
 */
export function deadlineRuleText(rule: DeadlineRule, drawn: PeriodKind = 'quarter'): string {
  if (rule.kind === 'day') return dayRuleText(rule);
  const event = rule.from === 'quarter-end' ? PERIOD_ENDS[drawn] : EVENT_TEXT[rule.from];
  const unit = rule.kind === 'working-days' ? '个工作日' : '日';
  return rule.days < 0 ? `${event}前 ${-rule.days} ${unit}` : `${event}后 ${rule.days} ${unit}内`;
}

function dayRuleText({ month, day }: Extract<DeadlineRule, { kind: 'day' }>): string {
  if (typeof month === 'string')
    return day === LONGEST ? `${MONTH_TEXT[month]}底前` : `${MONTH_TEXT[month]} ${day} 日前`;
  return month === 2 && day === LONGEST ? `每年 ${month} 月底前` : `每年 ${month} 月 ${day} 日前`;
}

/**
 * A deadline as deadlineRuleText writes it, with or without spaces.
 *
 * @example
 * readDeadlineRule('任务完成后20个工作日内') // → { ok: true, value: { kind: 'working-days', days: 20, from: 'task-end' } }
 * readDeadlineRule('检查结束后20日内') // → { ok: true, value: { kind: 'calendar-days', days: 20, from: 'site-visit' } }
 * readDeadlineRule('次月5日前') // → { ok: true, value: { kind: 'calendar-days', days: 5, from: 'month-end' } }
 * readDeadlineRule('月底') // → { ok: false, fault: { kind: 'deadline', rest: '月底' } }
 */
export function readDeadlineRule(text: string): CellReading<DeadlineRule> {
  const compact = compacted(text);
  const day = DAY.exec(compact);
  if (day !== null) return dayRule(text, day);
  const next = NEXT_MONTH.exec(compact);
  if (next !== null) return nextMonthRule(text, next);
  const [, event, side, count, first, unit] = DAYS.exec(compact) ?? [];
  const days = first === undefined ? numberOf(count ?? '') : 1;
  const from = event === undefined ? undefined : eventOf(event);
  const fault = { ok: false, fault: { kind: 'deadline', rest: text } } as const;
  if (from === undefined || days === null || !Number.isInteger(days)) return fault;
  // Before or after the end of a quarter is not for us to guess; the next one begins after it.
  const isNext = /^(?:次|下)/.test(event ?? '') || event === '季后' || event === '月后';
  if (ENDS.includes(from) && side === undefined && !isNext) return fault;
  if (isNext && side !== undefined) return fault;
  return {
    ok: true,
    value: {
      kind: unit === '工作日' ? 'working-days' : 'calendar-days',
      days: side === '前' ? 0 - days : days,
      from,
    },
  };
}

const ENDS: readonly DeadlineEvent[] = ['month-end', 'quarter-end', 'half-end', 'year-end'];

/** The 5th of the next month is the fifth day after this one. */
function nextMonthRule(
  text: string,
  [, day, , working]: RegExpExecArray,
): CellReading<DeadlineRule> {
  const days = numberOf(day ?? working ?? '');
  if (days === null || !Number.isInteger(days) || days < 1 || days > LONGEST)
    return { ok: false, fault: { kind: 'deadline', rest: text } };
  const kind = working === undefined ? 'calendar-days' : 'working-days';
  return { ok: true, value: { kind, days, from: 'month-end' } };
}

function dayRule(
  text: string,
  [, yearsEnd, first, end, each, month, day, last, early]: RegExpExecArray,
) {
  const fault = { ok: false, fault: { kind: 'deadline', rest: text } } as const;
  if (yearsEnd !== undefined)
    return { ok: true, value: { kind: 'day', month: 12, day: LONGEST } } as const;
  const inYear = month === undefined ? null : numberOf(month);
  const most = inYear === null ? LONGEST : (LAST_DAYS[inYear - 1] ?? 0);
  const by = early !== undefined ? 10 : last !== undefined ? most : numberOf(day ?? '');
  if (by === null || !Number.isInteger(by) || by < 1 || by > LONGEST || most === 0) return fault;
  const named =
    each !== undefined ? 'each' : first !== undefined ? 'first-of-quarter' : 'last-of-quarter';
  return {
    ok: true,
    value: {
      kind: 'day',
      month:
        inYear ?? (first === undefined && end === undefined && each === undefined ? 12 : named),
      day: by,
    },
  } as const;
}

function eventOf(words: string): DeadlineEvent {
  if (/抽[取签中]|摇号|名单/.test(words)) return 'draw';
  if (/月/.test(words)) return 'month-end';
  if (/季/.test(words)) return 'quarter-end';
  if (/半年/.test(words)) return 'half-end';
  if (/年/.test(words)) return 'year-end';
  return /任务|批/.test(words) ? 'task-end' : 'site-visit';
}
