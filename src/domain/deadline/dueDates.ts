/**
 * The deadlines of a profile as dates. A fixed day stays on its date, be it a holiday: what is due
 * "5 号前" is not put off. Working days are counted by China's calendar, and others by every day, from
 * the day after the event, or back from the day before it.
 */

import {
  periodEnd,
  periodKind,
  periodMonths,
  periodStart,
  quarterOfDay,
  type Period,
  type Quarter,
} from '../calendar/period';
import { daysBetween, isoDay } from '../calendar/isoDay';
import { addWorkingDays, type DueDay } from '../calendar/workingDays';
import { EVERY_DAY, type WorkCalendar } from '../calendar/workCalendar';
import type { Deadline, DeadlineRule, DeadlineWhat, Profile } from '../profile/profile';

export interface DueItem {
  readonly what: DeadlineWhat;
  readonly rule: DeadlineRule;
  /** key in the profile's clauses. */
  readonly clause?: string;
  /** null: each task has its own (site-visit). */
  readonly due: DueDay | null;
  /** calendar days from asOf, negative when over. */
  readonly daysLeft: number | null;
  /** a fixed day on which nobody works: whether it is put off the clauses leave open. */
  readonly isRestDay: boolean;
  /** the period that it is due for. */
  readonly period: Period;
}

/** Which deadlines are asked for. */
export interface DueRequest {
  /** whose deadlines are meant. */
  readonly profile: Profile;
  readonly period: Period;
  /** says which days are worked. */
  readonly calendar: WorkCalendar;
  /** ISO date from which days are counted. */
  readonly asOf: string;
  /**
   * ISO date of the last check, when all are done; without it the last day on which the tasks may
   * end counts: the deadline for finishing them, else the period's last day.
   */
  readonly taskEnd?: string | undefined;
}

/**
 * Every deadline of a profile in a period, the earliest first, those of each task last. A batch is
 * not drawn by the day that quarters are.
 *
 * @example
 * dueDates({ profile: { deadlines: [{ what: 'draw', rule: { kind: 'day', month: 'first-of-quarter', day: 5 } }] }, period: { year: 2026, quarter: 2 }, calendar: { isWorkingDay: () => true, isKnown: () => true }, asOf: '2026-04-01' }).map(({ due, daysLeft }) => [due?.date, daysLeft]) // → [['2026-04-05', 4]]
 */
export function dueDates({
  profile,
  period,
  calendar,
  asOf,
  taskEnd,
}: DueRequest): readonly DueItem[] {
  const ends: Ends = {
    quarter: periodEnd(period),
    task: taskEnd ?? lastTaskDay(profile, period, calendar),
  };
  return (profile.deadlines ?? [])
    .filter(({ rule }) => !(periodKind(period) === 'batch' && isOfQuarters(rule)))
    .map(({ what, rule, clause }): DueItem => {
      const due = dueDay(rule, period, calendar, ends);
      return {
        what,
        rule,
        ...(clause === undefined ? {} : { clause }),
        due,
        isRestDay: rule.kind === 'day' && due !== null && !calendar.isWorkingDay(due.date),
        daysLeft: due === null ? null : daysBetween(asOf, due.date),
        period:
          rule.kind === 'day' && typeof rule.month === 'number'
            ? { year: period.year, quarter: quarterOf(rule.month) }
            : period,
      };
    })
    .sort((left, right) => compareDue(left.due, right.due));
}

/**
 * The deadline that a draw misses: 每季度首月 5 日前, drawn on the 6th.
 *
 * @param request whose `asOf` is the day of the draw
 * @returns null where it is in time, or where the profile sets no day for it
 * @example
 * missedDraw({ profile: { deadlines: [{ what: 'draw', rule: { kind: 'day', month: 'first-of-quarter', day: 5 } }] }, period: { year: 2026, quarter: 2 }, calendar: { isWorkingDay: () => true, isKnown: () => true }, asOf: '2026-04-06' })?.daysLeft // → -1
 */
export function missedDraw(request: DueRequest): DueItem | null {
  return (
    dueDates(request).find(
      ({ what, daysLeft }) => what === 'draw' && daysLeft !== null && daysLeft < 0,
    ) ?? null
  );
}

/**
 * The last day on which the tasks of a period may be done: the profile's deadline for finishing
 * them (唐山 2024 四（五）), else the period's last day.
 *
 * @param profile whose deadlines are meant
 * @param period quarter
 * @param calendar says which days are worked
 *
 * @example
 * finishDay({ deadlines: [] }, { year: 2026, quarter: 1 }, { isWorkingDay: () => true, isKnown: () => true }) // → { date: '2026-03-31', tentative: false }
 */
export function finishDay(profile: Profile, period: Period, calendar: WorkCalendar): DueDay {
  const finish = profile.deadlines?.find(
    ({ what, rule }) => what === 'finish' && !(rule.kind !== 'day' && rule.from === 'task-end'),
  );
  const end = periodEnd(period);
  const due =
    finish === undefined
      ? null
      : dueDay(finish.rule, period, calendar, { quarter: end, task: end });
  return due ?? { date: end, tentative: false };
}

/**
 * The last day on which the result of one check is made public or uploaded, counted from the day of
 * the check.
 *
 * @param deadline of the profile
 * @param period quarter of the task
 * @param calendar says which days are worked
 * @param checked ISO date of the check
 *
 * @example
 * dueAfterCheck({ what: 'publish', rule: { kind: 'working-days', days: 2, from: 'task-end' } }, { year: 2026, quarter: 1 }, { isWorkingDay: () => true, isKnown: () => true }, '2026-03-30') // → { date: '2026-04-01', tentative: false }
 */
export function dueAfterCheck(
  { rule }: Deadline,
  period: Period,
  calendar: WorkCalendar,
  checked: string,
): DueDay {
  if (isAfterCheck(rule)) return counted(rule, calendar, checked);
  return (
    dueDay(rule, period, calendar, { quarter: periodEnd(period), task: checked }) ?? {
      date: checked,
      tentative: false,
    }
  );
}

interface Ends {
  readonly quarter: string;
  readonly task: string;
}

function lastTaskDay(profile: Profile, period: Period, calendar: WorkCalendar): string {
  return finishDay(profile, period, calendar).date;
}

function dueDay(
  rule: DeadlineRule,
  period: Period,
  calendar: WorkCalendar,
  ends: Ends,
): DueDay | null {
  if (rule.kind === 'day') {
    const first = firstOfQuarter(period);
    const month =
      rule.month === 'first-of-quarter'
        ? first
        : rule.month === 'last-of-quarter'
          ? first + 2
          : rule.month;
    return { date: dayOfMonth(period.year, month, rule.day), tentative: false };
  }
  switch (rule.from) {
    case 'quarter-end':
      return counted(rule, calendar, ends.quarter);
    case 'half-end':
      return counted(rule, calendar, `${period.year}-${isInFirstHalf(period) ? '06-30' : '12-31'}`);
    case 'year-end':
      return counted(rule, calendar, `${period.year}-12-31`);
    case 'task-end':
      return counted(rule, calendar, ends.task);
    case 'site-visit':
      return null;
  }
}

/** So many days, worked or of the calendar, from a day on. */
function counted(rule: CountedRule, calendar: WorkCalendar, from: string): DueDay {
  return addWorkingDays(rule.kind === 'working-days' ? calendar : EVERY_DAY, from, rule.days);
}

type CountedRule = Exclude<DeadlineRule, { readonly kind: 'day' }>;

/**
 * Whether a deadline is counted from each check, or from all of them, which of one check is the same.
 *
 * @example
 * isAfterCheck({ kind: 'working-days', days: 20, from: 'site-visit' }) // → true
 * isAfterCheck({ kind: 'calendar-days', days: 20, from: 'quarter-end' }) // → false
 */
export function isAfterCheck(rule: DeadlineRule): rule is CountedRule {
  return rule.kind !== 'day' && (rule.from === 'site-visit' || rule.from === 'task-end');
}

function isOfQuarters(rule: DeadlineRule): boolean {
  return rule.kind === 'day' && typeof rule.month === 'string';
}

function isInFirstHalf(period: Period): boolean {
  return periodMonths(quarterOfDay(periodStart(period))).last <= 6;
}

function firstOfQuarter(period: Period): number {
  return periodMonths(quarterOfDay(periodStart(period))).first;
}

/** The 31st of a shorter month is its last day. */
function dayOfMonth(year: number, month: number, day: number): string {
  for (let each = day; each > 27; each--) {
    const date = isoDay(year, month, each);
    if (date !== null) return date;
  }
  return isoDay(year, month, day) ?? `${year}-12-31`;
}

function quarterOf(month: number): Quarter {
  return Math.ceil(month / 3) as Quarter;
}

function compareDue(left: DueDay | null, right: DueDay | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
}
