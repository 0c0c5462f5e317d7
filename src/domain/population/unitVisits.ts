/** What a frozen unit says of its visits, for the caps and the directed draws of the profile. */

import type { CapSpan, Profile } from '../profile/profile';
import type { Unit } from './population';

/**
 * The checks of a unit that count towards a cap; null where the cap leaves the unit alone. A unit
 * that does not tell them has its visits counted by every cap.
 *
 * @param unit of the population
 * @param index of the cap in the profile
 *
 * @example
 * capVisits({ visits: 3, caps: [1, null] }, 0) // → 1
 * capVisits({ visits: 3, caps: [1, null] }, 1) // → null
 * capVisits({ visits: 3 }, 0) // → 3
 */
export function capVisits(
  { visits, caps }: Pick<Unit, 'visits' | 'caps'>,
  index: number,
): number | null {
  return caps === undefined ? visits : (caps[index] ?? null);
}

/**
 * Whether a unit stands at one of the caps that hold for it.
 *
 * @example
 * isCapped({ visits: 2, caps: [2, null] }, { caps: [{ times: 2, per: 'year' }, { times: 1, per: 'month' }] }) // → true
 * isCapped({ visits: 2, caps: [1, null] }, { caps: [{ times: 2, per: 'year' }, { times: 1, per: 'month' }] }) // → false
 */
export function isCapped(
  unit: Pick<Unit, 'visits' | 'caps'>,
  { caps = [] }: Pick<Profile, 'caps'>,
): boolean {
  return caps.some(({ times }, index) => (capVisits(unit, index) ?? 0) >= times);
}

/**
 * A unit as a directed draw sees it: its visits are those that count for that draw.
 *
 * @param unit of the population
 * @param id of the directed draw
 *
 * @example
 * seenBy({ visits: 1, directed: ['a', 'b'], directedVisits: [0, 1] }, 'a').visits // → 0
 * seenBy({ visits: 1, directed: ['a'] }, 'a').visits // → 1
 */
export function seenBy(unit: Unit, id: string): Unit {
  const { directed, directedVisits, directedMonths } = unit;
  if (directedVisits === undefined && directedMonths === undefined) return unit;
  const index = directed.indexOf(id);
  const visits = directedVisits?.[index] ?? unit.visits;
  const months = directedMonths?.[index] ?? unit.months;
  return { ...unit, visits, ...(months === undefined ? {} : { months }) };
}

/** Months of a year, 1 to 12, both included. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The checks of a unit in some months of the year. What has no day counts for the year, and for the
 * first half-year as long as nothing is known of the second; a unit that does not tell its months
 * has all its visits in any of them.
 *
 * @example
 * visitsWithin({ visits: 3, months: [0, 1, 0, 1] }, { first: 4, last: 6 }) // → 1
 * visitsWithin({ visits: 3, months: [0, 1, 0, 1] }, { first: 1, last: 6 }) // → 3
 * visitsWithin({ visits: 3, months: [0, 1, 0, 1] }, { first: 7, last: 12 }) // → 0
 */
export function visitsWithin(
  { visits, months }: Pick<Unit, 'visits' | 'months'>,
  { first, last }: MonthSpan,
): number {
  const isSince = first === 1 && last >= 6 && last >= (months?.length ?? 0);
  if (months === undefined || isSince) return visits;
  return months.slice(first - 1, last).reduce((sum, count) => sum + count, 0);
}

/**
 * The unit after one more check for its own demand.
 *
 * @param unit of the population
 * @param month 1 to 12
 *
 * @example
 * visitedIn({ visits: 1, months: [1] }, 3) // → { visits: 2, months: [1, 0, 1] }
 * visitedIn({ visits: 1 }, 3) // → { visits: 2 }
 */
export function visitedIn<Counts extends Pick<Unit, 'visits' | 'months'>>(
  unit: Counts,
  month: number,
): Counts {
  const { months } = unit;
  return {
    ...unit,
    visits: unit.visits + 1,
    ...(months === undefined ? {} : { months: withMonth(months, month) }),
  };
}

function withMonth(months: readonly number[], month: number): readonly number[] {
  return Array.from(
    { length: Math.max(months.length, month) },
    (_, index) => (months[index] ?? 0) + (index === month - 1 ? 1 : 0),
  );
}

/**
 * The unit after one more check by lot, of a kind that caps and demands count as 日常双随机.
 *
 * @param unit of the population
 * @param profile whose caps and directed draws it has
 * @param month of the check, 1 to 12
 *
 * @example
 * visitedOnce({ visits: 0, caps: [1, 0], directed: [], directedVisits: [] }, { caps: [{ times: 2, per: 'year' }, { times: 1, per: 'year', kinds: ['special'] }] }, 5) // → { visits: 1, caps: [2, 0], directed: [], directedVisits: [] }
 */
export function visitedOnce(unit: Unit, { caps = [] }: Pick<Profile, 'caps'>, month: number): Unit {
  return {
    ...visitedIn(unit, month),
    ...(unit.caps === undefined
      ? {}
      : {
          caps: unit.caps.map((count, index) =>
            count === null || caps[index]?.kinds?.includes('routine') === false ? count : count + 1,
          ),
        }),
    ...(unit.directedVisits === undefined
      ? {}
      : { directedVisits: unit.directedVisits.map((count) => count + 1) }),
    ...(unit.directedMonths === undefined
      ? {}
      : { directedMonths: unit.directedMonths.map((months) => withMonth(months, month)) }),
  };
}

/**
 * The checks of a unit in the year that count for all that looks at a year: what a later draw may
 * take for granted, whichever kinds it counts.
 *
 * @example
 * surelyVisited({ visits: 3, caps: [1, 0], directed: ['a'], directedVisits: [2] }, { caps: [{ times: 2, per: 'year' }, { times: 1, per: 'month' }] }) // → 1
 */
export function surelyVisited(
  { visits, caps = [], directedVisits = [] }: Unit,
  profile: Pick<Profile, 'caps'>,
): number {
  const yearly = (profile.caps ?? []).flatMap(({ per }, index) => {
    const count = caps[index] ?? null;
    return per === 'year' && count !== null ? [count] : [];
  });
  return Math.min(visits, ...yearly, ...directedVisits);
}

/** Which check of a unit its task is for a cap, and how many that allows. */
export interface TaskCount {
  readonly per: CapSpan;
  readonly count: number;
  readonly times: number;
}

/**
 * Which check of the unit its task is, for each cap that counts 日常双随机 and holds for it.
 *
 * @param unit of the population
 * @param profile of the draw
 *
 * @example
 * taskCounts({ visits: 1, caps: [1, null] }, { caps: [{ times: 2, per: 'year' }, { times: 1, per: 'month' }] }) // → [{ per: 'year', count: 2, times: 2 }]
 */
export function taskCounts(unit: Unit, { caps = [] }: Pick<Profile, 'caps'>): TaskCount[] {
  return caps.flatMap(({ times, per, kinds }, index) => {
    const count = capVisits(unit, index);
    return count === null || kinds?.includes('routine') === false
      ? []
      : [{ per, count: count + 1, times }];
  });
}

/**
 * taskCounts as a difference shows them.
 *
 * @example
 * taskCountText({ visits: 1 }, { caps: [{ times: 2, per: 'year' }] }) // → '2/2'
 */
export function taskCountText(unit: Unit, profile: Pick<Profile, 'caps'>): string {
  return taskCounts(unit, profile)
    .map(({ count, times }) => `${count}/${times}`)
    .join('; ');
}
