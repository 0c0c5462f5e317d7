/**
 * The quarter's statistics as the enforcement systems ask for them (唐山 2024 四（五）: on the first
 * working day of the next quarter): what there is to supervise and by whom, how often units were
 * visited, how many results are public and how many problems were found and dealt with.
 */

import type { Category } from '../register/category';

/** Units, or visits, by category; those supervised off-site are 一般 ones (唐山 2024 二（三）). */
export interface CategoryCounts {
  readonly total: number;
  readonly general: number;
  readonly key: number;
  readonly special: number;
}

export interface StatisticsLine {
  /** the bureau. */
  readonly name: string;
  readonly units: CategoryCounts;
  readonly inspectors: number;
  /** visits of 双随机 tasks in the quarter. */
  readonly visits: CategoryCounts;
  /** results that are public. */
  readonly published: number;
  /** visits that found a problem which was put right or is prosecuted. */
  readonly problems: number;
}

/** A unit of the population, and what the quarter brought it. */
export interface CountedUnit {
  /** the bureau whose unit it is. */
  readonly authority: string;
  readonly category: Category;
  readonly visits: number;
  readonly published: number;
  readonly problems: number;
}

/**
 * One line for each bureau, in the order in which the units name them, and their sum where there
 * are several.
 *
 * @param units of the population
 * @param inspectors the bureau of each
 * @param sumName what the line of the sum is called
 *
 * @example
 * quarterStatistics([{ authority: 'A', category: 'key', visits: 1, published: 1, problems: 0 }], ['A', 'A'], 'all').map(({ name, inspectors, visits }) => [name, inspectors, visits.key]) // → [['A', 2, 1]]
 * quarterStatistics([{ authority: 'A', category: 'offsite', visits: 0, published: 0, problems: 0 }], ['B'], 'all').map(({ name, units }) => [name, units.general]) // → [['A', 1], ['B', 0], ['all', 1]]
 */
export function quarterStatistics(
  units: readonly CountedUnit[],
  inspectors: readonly string[],
  sumName: string,
): readonly StatisticsLine[] {
  const names = [...new Set([...units.map(({ authority }) => authority), ...inspectors])];
  const lines = names.map((name) =>
    line(
      name,
      units.filter(({ authority }) => authority === name),
      inspectors.filter((authority) => authority === name).length,
    ),
  );
  return lines.length === 1 ? lines : [...lines, line(sumName, units, inspectors.length)];
}

function line(name: string, units: readonly CountedUnit[], inspectors: number): StatisticsLine {
  return {
    name,
    units: byCategory(units, () => 1),
    inspectors,
    visits: byCategory(units, (unit) => unit.visits),
    published: sum(units, (unit) => unit.published),
    problems: sum(units, (unit) => unit.problems),
  };
}

function byCategory(
  units: readonly CountedUnit[],
  count: (unit: CountedUnit) => number,
): CategoryCounts {
  const of = (...categories: readonly Category[]): number =>
    sum(
      units.filter(({ category }) => categories.includes(category)),
      count,
    );
  return {
    total: sum(units, count),
    general: of('general', 'offsite'),
    key: of('key'),
    special: of('special'),
  };
}

function sum(units: readonly CountedUnit[], count: (unit: CountedUnit) => number): number {
  return units.reduce((total, unit) => total + count(unit), 0);
}
