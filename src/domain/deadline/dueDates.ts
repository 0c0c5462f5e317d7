/**
 * The deadlines of a profile as dates. A fixed day stays on its date, be it a holiday: what is due
 * "5 号前" is not put off. Working days are counted by China's calendar, and others by every day, from
 * the day after the event, or back from the day before it.
 */

import { periodEnd, periodKind, type Period } from '../calendar/period';
import { daysBetween } from '../calendar/isoDay';
import type { DueDay } from '../calendar/workingDays';
import type { WorkCalendar } from '../calendar/workCalendar';
import { counted, dueDays, isMonthly, monthlyDayFrom, type CountedRule } from './dueDay';
import type { Deadline, DeadlineRule, DeadlineWhat, Profile } from '../profile/profile';

export interface DueItem {
  readonly what: DeadlineWhat;
  readonly rule: DeadlineRule;
  /** key in the profile's clauses. */
  readonly clause?: string;
  /** null: each task has its own (site-visit), or the period is not drawn yet (draw). */
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
  /** ISO date of the draw whose list is in force; null or absent before it. */
  readonly drawnOn?: string | null | undefined;
}

/**
 * Every deadline of a profile in a period, the earliest first, those without a day last; what is due
 * each month once for each of them. A batch is not drawn by the day that quarters are.
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
  drawnOn = null,
}: DueRequest): readonly DueItem[] {
  const anchors = {
    calendar,
    periodEnd: periodEnd(period),
    task: taskEnd ?? finishDay(profile, period, calendar, drawnOn).date,
    draw: drawnOn,
  };
  return (profile.deadlines ?? [])
    .filter(({ rule }) => !(periodKind(period) === 'batch' && isOfQuarters(rule)))
    .flatMap(({ what, rule, clause }) =>
      dueDays(rule, period, anchors).map(({ due, period: own }): DueItem => ({
        what,
        rule,
        ...(clause === undefined ? {} : { clause }),
        due,
        isRestDay: rule.kind === 'day' && due !== null && !calendar.isWorkingDay(due.date),
        daysLeft: due === null ? null : daysBetween(asOf, due.date),
        period: own,
      })),
    )
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
 * @param drawnOn ISO date of the draw; null before it
 *
 * @example
 * finishDay({ deadlines: [] }, { year: 2026, quarter: 1 }, { isWorkingDay: () => true, isKnown: () => true }) // → { date: '2026-03-31', tentative: false }
 */
export function finishDay(
  profile: Profile,
  period: Period,
  calendar: WorkCalendar,
  drawnOn: string | null = null,
): DueDay {
  const finish = profile.deadlines?.find(
    ({ what, rule }) => what === 'finish' && !(rule.kind !== 'day' && rule.from === 'task-end'),
  );
  const end = periodEnd(period);
  const anchors = { calendar, periodEnd: end, task: end, draw: drawnOn };
  const due = finish === undefined ? undefined : dueDays(finish.rule, period, anchors).at(-1)?.due;
  return due ?? { date: end, tentative: false };
}

/** One check, and the period that it belongs to. */
export interface CheckDays {
  readonly period: Period;
  /** says which days are worked. */
  readonly calendar: WorkCalendar;
  /** ISO date of the check. */
  readonly checked: string;
  /** ISO date of the draw; null where nobody knows it. */
  readonly drawnOn: string | null;
}

/**
 * The last day on which the result of one check is made public or uploaded, counted from the day of
 * the check; what is due each month, on its first day that is not before the check.
 *
 * @param deadline of the profile
 * @param days of the check and its period
 * @returns null where it is counted from a draw of which nobody knows the day
 *
 * @example
 * dueAfterCheck({ what: 'publish', rule: { kind: 'working-days', days: 2, from: 'task-end' } }, { period: { year: 2026, quarter: 1 }, calendar: { isWorkingDay: () => true, isKnown: () => true }, checked: '2026-03-30', drawnOn: null }) // → { date: '2026-04-01', tentative: false }
 */
export function dueAfterCheck(
  { rule }: Deadline,
  { period, calendar, checked, drawnOn }: CheckDays,
): DueDay | null {
  if (isAfterCheck(rule)) return counted(rule, calendar, checked);
  if (isMonthly(rule)) return monthlyDayFrom(rule, calendar, checked);
  const anchors = { calendar, periodEnd: periodEnd(period), task: checked, draw: drawnOn };
  return dueDays(rule, period, anchors)[0]?.due ?? null;
}

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
  return rule.kind === 'day' && typeof rule.month === 'string' && !isMonthly(rule);
}

function compareDue(left: DueDay | null, right: DueDay | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
}
