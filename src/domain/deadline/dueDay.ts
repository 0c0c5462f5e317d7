/**
 * One rule as days. What is due each month is due in every month of a period; what is counted from
 * the draw or from a visit has no day as long as there is none.
 */

import { isoDay } from '../calendar/isoDay';
import {
  periodEnd,
  periodMonths,
  periodStart,
  quarterOfDay,
  type Period,
  type Quarter,
} from '../calendar/period';
import { addWorkingDays, type DueDay } from '../calendar/workingDays';
import { EVERY_DAY, type WorkCalendar } from '../calendar/workCalendar';
import type { DeadlineRule } from '../profile/profile';

/** The days that rules are counted from; ISO dates. */
export interface Anchors {
  readonly calendar: WorkCalendar;
  readonly periodEnd: string;
  /** The day of the last check. */
  readonly task: string;
  /** Null before the draw. */
  readonly draw: string | null;
}

/** A day, and the period that it is due for. */
export interface PeriodDay {
  readonly due: DueDay | null;
  readonly period: Period;
}

export type CountedRule = Exclude<DeadlineRule, { readonly kind: 'day' }>;

/**
 * The days of a rule in a period, in their order.
 *
 * @param rule of a deadline
 * @param period that is drawn
 * @param anchors that days are counted from
 * @example
 * dueDays({ kind: 'day', month: 'each', day: 31 }, { year: 2026, quarter: 1 }, { calendar: { isWorkingDay: () => true, isKnown: () => true }, periodEnd: '2026-03-31', task: '2026-03-31', draw: null }).map(({ due }) => due?.date) // → ['2026-01-31', '2026-02-28', '2026-03-31']
 */
export function dueDays(
  rule: DeadlineRule,
  period: Period,
  anchors: Anchors,
): readonly PeriodDay[] {
  const { first, last } = periodMonths(period);
  if (isMonthly(rule))
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const month = { year: period.year, month: first + index };
      return { due: dueDay(rule, month, anchors), period: month };
    });
  const isOfYear = rule.kind === 'day' && typeof rule.month === 'number';
  return [
    {
      due: dueDay(rule, period, anchors),
      period: isOfYear ? { year: period.year, quarter: quarterOf(rule.month) } : period,
    },
  ];
}

/**
 * The first day of a monthly rule that is not before a check.
 *
 * @param rule as isMonthly found it
 * @param calendar says which days are worked
 * @param checked ISO date
 * @example
 * monthlyDayFrom({ kind: 'day', month: 'each', day: 5 }, { isWorkingDay: () => true, isKnown: () => true }, '2026-12-06') // → { date: '2027-01-05', tentative: false }
 */
export function monthlyDayFrom(
  rule: DeadlineRule,
  calendar: WorkCalendar,
  checked: string,
): DueDay | null {
  const anchors = { calendar, periodEnd: checked, task: checked, draw: null };
  let [year, month] = [Number(checked.slice(0, 4)), Number(checked.slice(5, 7))];
  for (;;) {
    const due = dueDay(rule, { year, month }, anchors);
    if (due === null || due.date >= checked) return due;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/**
 * Whether a deadline comes every month.
 *
 * @example
 * isMonthly({ kind: 'calendar-days', days: 5, from: 'month-end' }) // → true
 * isMonthly({ kind: 'day', month: 1, day: 5 }) // → false
 */
export function isMonthly(rule: DeadlineRule): boolean {
  return rule.kind === 'day' ? rule.month === 'each' : rule.from === 'month-end';
}

/** So many days, worked or of the calendar, from a day on. */
export function counted(rule: CountedRule, calendar: WorkCalendar, from: string): DueDay {
  return addWorkingDays(rule.kind === 'working-days' ? calendar : EVERY_DAY, from, rule.days);
}

function dueDay(rule: DeadlineRule, period: Period, anchors: Anchors): DueDay | null {
  const { year } = period;
  const months = periodMonths(period);
  const quarter = periodMonths(quarterOfDay(periodStart(period)));
  if (rule.kind === 'day') {
    const named = {
      each: months.first,
      'first-of-quarter': quarter.first,
      'last-of-quarter': quarter.last,
    };
    const month = typeof rule.month === 'number' ? rule.month : named[rule.month];
    return { date: dayOfMonth(year, month, rule.day), tentative: false };
  }
  const from = {
    draw: anchors.draw,
    'month-end': periodEnd({ year, month: months.last }),
    'quarter-end': anchors.periodEnd,
    'half-end': `${year}-${quarter.last <= 6 ? '06-30' : '12-31'}`,
    'year-end': `${year}-12-31`,
    'task-end': anchors.task,
    'site-visit': null,
  }[rule.from];
  return from === null ? null : counted(rule, anchors.calendar, from);
}

/** The 31st of a shorter month is its last day. */
function dayOfMonth(year: number, month: number, day: number): string {
  return isoDay(year, month, day) ?? periodEnd({ year, month });
}

function quarterOf(month: number): Quarter {
  return Math.ceil(month / 3) as Quarter;
}
