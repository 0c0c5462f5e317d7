import type { Quarter } from './period';

/**
 * Months of the year in which tasks are done, both included, 1 to 12; from November to February is
 * 11 to 2.
 */
export interface Months {
  readonly first: number;
  readonly last: number;
}

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/**
 * How many months of a quarter lie within some months of the year.
 *
 * @param months null for the whole year
 *
 * @example
 * monthsWithin({ first: 4, last: 11 }, 4) // → 2
 * monthsWithin({ first: 11, last: 2 }, 1) // → 2
 * monthsWithin(null, 3) // → 3
 */
export function monthsWithin(months: Months | null, quarter: Quarter): number {
  const own = [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
  return months === null ? own.length : own.filter((month) => isWithin(months, month)).length;
}

/**
 * The quarters that have any of some months.
 *
 * @param months null for the whole year
 *
 * @example
 * quartersWithin({ first: 4, last: 11 }) // → [2, 3, 4]
 * quartersWithin(null) // → [1, 2, 3, 4]
 */
export function quartersWithin(months: Months | null): Quarter[] {
  return QUARTERS.filter((quarter) => monthsWithin(months, quarter) > 0);
}

function isWithin({ first, last }: Months, month: number): boolean {
  return first <= last ? month >= first && month <= last : month >= first || month <= last;
}
