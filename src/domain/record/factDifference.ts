import type { Place } from '../ground/problem';
import type { Difference, DifferenceSubject } from './difference';

/**
 * The difference between two values of one fact; none when they are equal.
 *
 * @example
 * factDifference({ what: 'fingerprint' }, { sheet: 's', cell: 'B8' }, 'a', 'a') // → []
 */
export function factDifference(
  subject: DifferenceSubject,
  place: Place,
  recorded: string,
  recomputed: string,
): Difference[] {
  return recorded === recomputed ? [] : [loneDifference(subject, place, recorded, recomputed)];
}

/**
 * A difference whatever its values are.
 *
 * @example
 * loneDifference({ what: 'unit-extra', name: '甲厂' }, { sheet: 's', cell: 'B8' }, 'A-1', '') // → { what: 'unit-extra', name: '甲厂', sheet: 's', cell: 'B8', recorded: 'A-1', recomputed: '' }
 */
export function loneDifference(
  subject: DifferenceSubject,
  { sheet, cell }: Place,
  recorded: string,
  recomputed: string,
): Difference {
  return { ...subject, sheet, cell, recorded, recomputed };
}

/**
 * A number or flag as a difference shows it.
 *
 * @example
 * factText(true) // → '1'
 * factText(null) // → ''
 */
export function factText(value: number | boolean | null): string {
  return value === null ? '' : String(Number(value));
}
