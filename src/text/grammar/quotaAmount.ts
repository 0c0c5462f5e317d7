/** The amount of a part of a quota: a share, a number of units, of times, or of times the people. */

import { NUMBER, SHARE, numberOf, shareOf, type Share } from './numberWords';
import { DRAWS, RANGE, ROUNDS, TIMES_BEHIND, UNITS } from './quotaWords';
import type { WordScanner } from './wordScanner';

/** An amount as it stands there: a share, a number of units, or of times. */
export type Amount =
  | { readonly kind: 'percent'; readonly least: Share; readonly most: Share | null }
  | { readonly kind: 'count'; readonly least: number; readonly most: number | null }
  | { readonly kind: 'multiple'; readonly of: number }
  | {
      readonly kind: 'times';
      readonly times: number;
      readonly unit: string;
      readonly most?: number;
    };

/** What goes on with 全覆盖: 100%, and so many times of each enterprise. */
export function isAll(amount: Amount): boolean {
  return amount.kind === 'times' || (amount.kind === 'percent' && amount.least.below === 100);
}

/**
 * Takes an amount.
 *
 * @param officers whether people are named before it, so that it may be so many times them
 */
export function takeAmount(scanner: WordScanner, officers: boolean): Amount | null {
  const share = takeShare(scanner);
  if (share !== null) {
    const most = scanner.take(RANGE) === null ? null : takeShare(scanner);
    return { kind: 'percent', least: share, most };
  }
  const number = takeNumber(scanner);
  if (number === null) return null;
  if (officers && scanner.takeWord([TIMES_BEHIND]) !== null)
    return { kind: 'multiple', of: number };
  if (scanner.take(RANGE) !== null) return rangeFrom(number, scanner);
  const unit = scanner.takeWord([...TIMES, ...UNITS]);
  // Excel keeps a typed 25% as 0.25; no other number of a quota lies between 0 and 1.
  if (unit === null) {
    // 人员数×10 names no unit.
    if (officers && number >= 1) return { kind: 'multiple', of: number };
    const percent = Number((number * 100).toFixed(10));
    return number > 0 && number < 1
      ? { kind: 'percent', least: { below: percent, above: percent }, most: null }
      : null;
  }
  return UNITS.includes(unit)
    ? { kind: 'count', least: number, most: null }
    : { kind: 'times', times: number, unit };
}

const TIMES = [...DRAWS, ...ROUNDS, '次'];

/** 5-10%, 3至5家. */
function rangeFrom(least: number, scanner: WordScanner): Amount | null {
  const share = takeShare(scanner);
  if (share !== null)
    return { kind: 'percent', least: { below: least, above: least }, most: share };
  const most = takeNumber(scanner);
  if (most === null) return null;
  const unit = scanner.takeWord(TIMES);
  if (unit !== null) return { kind: 'times', times: least, unit, most };
  return scanner.takeWord(UNITS) !== null ? { kind: 'count', least, most } : null;
}

function takeShare(scanner: WordScanner): Share | null {
  const words = scanner.take(SHARE);
  return words === null ? null : shareOf(words);
}

/** A number at the beginning of what is left. */
export function takeNumber(scanner: WordScanner): number | null {
  const digits = scanner.take(NUMBER);
  return digits === null ? null : numberOf(digits);
}
