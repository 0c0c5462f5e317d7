/**
 * Whether the result of a check has been made public in time (许昌 2026 三（六）, 新县 2021 三（七）): within
 * so many working days of the check, unless secrecy, national or public security stand against it.
 * What is owed is what has been checked and is not withheld; the rate is its published part.
 */

import { daysBetween, shiftDate } from '../calendar/isoDay';
import { periodStart, type Period } from '../calendar/period';
import type { DueDay } from '../calendar/workingDays';
import type { Deadline, Profile } from '../profile/profile';

export type PublicationState =
  'published' | 'withheld' | 'due' | 'overdue' | 'unchecked' | 'recognised';

/** Dates are ISO, '' for none. */
export interface PublicationFacts {
  readonly checked: string;
  /** another check that is taken for this one (结果互认), in words; '' or absent where none is. */
  readonly recognised?: string;
  readonly published: string;
  /** reason for which the result is kept back; '' where it is not. */
  readonly withheld: string;
  /** null where the profile sets no deadline. */
  readonly due: DueDay | null;
}

/**
 * The state of one result. A result that is due on the day itself is not overdue.
 *
 * @param facts of the task
 * @param asOf ISO date of the judgement
 *
 * @example
 * publicationState({ checked: '2026-03-02', published: '', withheld: '', due: { date: '2026-03-30', tentative: false } }, '2026-03-30') // → 'due'
 * publicationState({ checked: '2026-03-02', published: '', withheld: '', due: { date: '2026-03-30', tentative: false } }, '2026-03-31') // → 'overdue'
 * publicationState({ checked: '', published: '', withheld: '', due: null }, '2026-03-31') // → 'unchecked'
 * publicationState({ checked: '', recognised: '2026-02-11 消防联合检查', published: '', withheld: '', due: null }, '2026-03-31') // → 'recognised'
 */
export function publicationState(
  { checked, recognised = '', published, withheld, due }: PublicationFacts,
  asOf: string,
): PublicationState {
  if (checked === '') return recognised === '' ? 'unchecked' : 'recognised';
  if (withheld !== '') return 'withheld';
  if (published !== '') return 'published';
  return due !== null && due.date < asOf ? 'overdue' : 'due';
}

/** Calendar days before a quarter from which on a check of one of its tasks is believed. */
export const DAYS_BEFORE_QUARTER = 31;

/** What cannot be right about a day that was filled in. */
export type PublicationDayFault =
  'check-early' | 'check-ahead' | 'published-ahead' | 'published-before-check';

/**
 * What is wrong with the days of one result: a mistyped year makes a task overdue for ever, or
 * never due.
 *
 * @param facts of the task
 * @param period quarter of the task
 * @param asOf ISO date of the judgement
 * @returns null where the days can be right
 *
 * @example
 * publicationDayFault({ checked: '2025-03-02', published: '', withheld: '', due: null }, { year: 2026, quarter: 1 }, '2026-03-31') // → 'check-early'
 * publicationDayFault({ checked: '2026-03-02', published: '2026-03-01', withheld: '', due: null }, { year: 2026, quarter: 1 }, '2026-03-31') // → 'published-before-check'
 * publicationDayFault({ checked: '2026-03-02', published: '', withheld: '', due: null }, { year: 2026, quarter: 1 }, '2026-03-31') // → null
 */
export function publicationDayFault(
  { checked, published }: PublicationFacts,
  period: Period,
  asOf: string,
): PublicationDayFault | null {
  if (checked > asOf) return 'check-ahead';
  if (published > asOf) return 'published-ahead';
  if (checked === '') return null;
  if (checked < shiftDate(periodStart(period), -DAYS_BEFORE_QUARTER)) return 'check-early';
  return published !== '' && published < checked ? 'published-before-check' : null;
}

/**
 * Calendar days until a result has to be public, negative when it is late; null where nothing is
 * owed (any more) or there is no deadline.
 *
 * @param facts of the task
 * @param asOf ISO date from which days are counted
 *
 * @example
 * publicationDaysLeft({ checked: '2026-03-02', published: '', withheld: '', due: { date: '2026-03-30', tentative: false } }, '2026-04-01') // → -2
 * publicationDaysLeft({ checked: '2026-03-02', published: '2026-03-20', withheld: '', due: { date: '2026-03-30', tentative: false } }, '2026-04-01') // → null
 */
export function publicationDaysLeft(facts: PublicationFacts, asOf: string): number | null {
  const state = publicationState(facts, asOf);
  return facts.due !== null && (state === 'due' || state === 'overdue')
    ? daysBetween(asOf, facts.due.date)
    : null;
}

/**
 * Whether a result in this state is or was to be made public.
 *
 * @example
 * isOwed('overdue') // → true
 * isOwed('recognised') // → false
 */
export function isOwed(state: PublicationState): boolean {
  return state === 'published' || state === 'due' || state === 'overdue';
}

/**
 * The share of the owed results that are public, in percent, not rounded; 100 where none is owed.
 *
 * @param states of all tasks
 *
 * @example
 * publicationRate(['published', 'due', 'published', 'overdue', 'withheld', 'unchecked']) // → 50
 * publicationRate(['unchecked']) // → 100
 */
export function publicationRate(states: readonly PublicationState[]): number {
  const published = states.filter((state) => state === 'published').length;
  const owed = states.filter(isOwed).length;
  return owed === 0 ? 100 : (published / owed) * 100;
}

/**
 * The deadlines of what follows a check: its result made public, and uploaded to the supervision
 * platform (西平 2024 二（二）). Neither stands for the other.
 *
 * @param profile whose deadlines are meant
 * @returns null for what the profile sets no deadline for
 *
 * @example
 * resultDeadlines({ deadlines: [{ what: 'upload', rule: { kind: 'working-days', days: 7, from: 'site-visit' } }] }).upload?.what // → 'upload'
 * resultDeadlines({}).publish // → null
 */
export function resultDeadlines({
  deadlines = [],
}: Pick<Profile, 'deadlines'>): Readonly<Record<'publish' | 'upload', Deadline | null>> {
  const of = (wanted: Deadline['what']): Deadline | null =>
    deadlines.find(({ what }) => what === wanted) ?? null;
  return { publish: of('publish'), upload: of('upload') };
}
