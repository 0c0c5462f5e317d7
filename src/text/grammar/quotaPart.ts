/** One part of a quota in words: how much or how often, of what, in which period. */

import type {
  LimitQuota,
  PeriodUnit,
  Quota,
  Rounding,
  StaffBase,
} from '../../domain/profile/profile';
import { NUMBER, SHARE, numberOf, shareOf } from './numberWords';
import {
  ALL,
  AT_LEAST,
  AT_MOST,
  BASES,
  COVER,
  DRAWN,
  DRAWS,
  EACH,
  EACH_OFFICER,
  ENTERPRISES,
  FILLER,
  OFFICERS,
  ONE_TO,
  OR_LESS,
  OR_MORE,
  PERIODS,
  PERIODS_BEHIND,
  RANGE,
  ROUNDINGS,
  ROUNDS,
  UNITS,
} from './quotaWords';
import type { WordScanner } from './wordScanner';

/** What stands around the amount of a part, in any order. */
interface Around {
  per: PeriodUnit | null;
  isMost: boolean;
  /** of every enterprise: 每家. */
  each: boolean;
  /** of a draw: 组织. */
  drawn: boolean;
  /** who counts, where people are named. */
  base: StaffBase | null;
  /** so many enterprises for each of the people. */
  eachOfficer: boolean;
  rounding: Rounding | null;
}

/** An amount as it stands there: a share, a number of units, or of times. */
type Amount =
  | { readonly kind: 'percent' | 'count'; readonly least: number; readonly most: number | null }
  | { readonly kind: 'times'; readonly times: number; readonly unit: string };

/** What cannot be a quota: no part at all, or the most of n 次, which is a cap. */
export type PartFault = 'none' | 'cap';

/**
 * Takes one part.
 *
 * @param scanner at its beginning
 * @param last the period of the part before, which holds for one that names none
 */
export function takeQuotaPart(scanner: WordScanner, last: PeriodUnit | null): Quota | PartFault {
  const around: Around = {
    per: null,
    isMost: false,
    each: false,
    drawn: false,
    base: null,
    eachOfficer: false,
    rounding: null,
  };
  takeBefore(scanner, around);
  if (scanner.take(ONE_TO) !== null) return ratio(scanner, around, last);
  const cover = scanner.takeWord([...COVER, ...ALL]);
  if (cover !== null) {
    scanner.take(ENTERPRISES);
    takeBefore(scanner, around);
    around.each = true;
  }
  const amount = takeAmount(scanner);
  takeBehind(scanner, around, amount?.kind === 'times');
  const per = around.per ?? last;
  if (cover !== null && amount === null) {
    const covered = per ?? (COVER.includes(cover) ? 'year' : 'quarter');
    return limit({ kind: 'percent', percent: 100, per: covered }, around);
  }
  if (amount === null) return 'none';
  if (amount.kind === 'times')
    return times(amount, around, per ?? (cover === null ? null : 'year'));
  if (cover !== null) return 'none';
  if (around.eachOfficer) {
    const base = around.base ?? 'established';
    const quota = { kind: 'staff', units: amount.least, base, per: per ?? 'year' } as const;
    return amount.kind === 'count' && amount.most === null ? limit(quota, around) : 'none';
  }
  const quotaOf = (number: number): LimitQuota =>
    amount.kind === 'percent'
      ? { kind: 'percent', percent: number, per: per ?? 'quarter' }
      : { kind: 'count', count: number, per: per ?? 'quarter' };
  const least = limit(quotaOf(amount.least), around);
  if (amount.most === null || around.isMost) return amount.most === null ? least : 'none';
  const most: Quota = { kind: 'most', quota: quotaOf(amount.most) };
  return { kind: 'and', of: [least, most] };
}

/** Until nothing more of it stands here. */
function whileTaken(takes: readonly (() => boolean)[]): void {
  while (takes.some((take) => take()));
}

function takeBefore(scanner: WordScanner, around: Around): void {
  const takes = (pattern: RegExp) => (): boolean => scanner.take(pattern) !== null;
  whileTaken([
    () => takePeriod(around, () => takeOf(scanner, PERIODS)),
    () => takes(EACH)() && (around.each = true),
    () => takes(EACH_OFFICER)() && (around.eachOfficer = true),
    () => takeBase(scanner, around),
    () => takes(AT_MOST)() && (around.isMost = true),
    takes(AT_LEAST),
    () => takes(DRAWN)() && (around.drawn = true),
    takes(FILLER),
    takes(ENTERPRISES),
  ]);
}

function takeBehind(scanner: WordScanner, around: Around, isTimes: boolean): void {
  const takes = (pattern: RegExp) => (): boolean => scanner.take(pattern) !== null;
  whileTaken([
    takes(OR_MORE),
    () => !isTimes && takes(OR_LESS)() && (around.isMost = true),
    () => takeRounding(scanner, around),
    () => takePeriod(around, () => takeAfter(scanner)),
    takes(ENTERPRISES),
    takes(FILLER),
  ]);
}

function takePeriod(around: Around, take: () => PeriodUnit | null): boolean {
  if (around.per !== null) return false;
  around.per = take();
  return around.per !== null;
}

function takeBase(scanner: WordScanner, around: Around): boolean {
  const base = around.base === null ? takeOf(scanner, BASES) : null;
  if (base !== null) around.base = base;
  return scanner.take(OFFICERS) !== null || base !== null;
}

/** （舍去）, ，四舍五入. */
function takeRounding(scanner: WordScanner, around: Around): boolean {
  const words = ROUNDINGS.flatMap(([, each]) => each).join('|');
  if (around.rounding !== null || scanner.take(new RegExp(`[(,;]?(?=\\s*(?:${words}))`)) === null)
    return false;
  around.rounding = takeOf(scanner, ROUNDINGS);
  scanner.takeWord([')']);
  return true;
}

/** What a word stands for, where one of the words stands here. */
function takeOf<Value>(
  scanner: WordScanner,
  table: readonly (readonly [value: Value, words: readonly string[]])[],
): Value | null {
  return table.find(([, words]) => scanner.takeWord(words) !== null)?.[0] ?? null;
}

const BRACKETED = new RegExp(
  `\\((?=\\s*(?:${PERIODS.flatMap(([, words]) => words).join('|')})\\s*\\))`,
);

/** The period behind an amount: /季度, 每季度, （每季度）. */
function takeAfter(scanner: WordScanner): PeriodUnit | null {
  if (scanner.take(BRACKETED) !== null) {
    const period = takeOf(scanner, PERIODS);
    scanner.takeWord([')']);
    return period;
  }
  return takeOf(scanner, scanner.takeWord(['/']) === null ? PERIODS : PERIODS_BEHIND);
}

function ratio(scanner: WordScanner, around: Around, last: PeriodUnit | null): Quota | PartFault {
  const units = takeNumber(scanner);
  if (units === null) return 'none';
  if (scanner.take(/\((?=[^)]*(?:在编|在岗|执法|持证))/) !== null) {
    if (!takeBase(scanner, around) || scanner.takeWord([')']) === null) return 'none';
  }
  takeBehind(scanner, around, false);
  const base = around.base ?? 'established';
  return limit({ kind: 'staff', units, base, per: around.per ?? last ?? 'year' }, around);
}

function limit(quota: LimitQuota, { isMost, rounding }: Around): Quota {
  const rounded = rounding === null || quota.kind === 'count' ? quota : { ...quota, rounding };
  return isMost ? { kind: 'most', quota: rounded } : rounded;
}

function times(
  { times: count, unit }: Extract<Amount, { kind: 'times' }>,
  { each, drawn, isMost }: Around,
  per: PeriodUnit | null,
): Quota | PartFault {
  if (isMost) return 'cap';
  if (per === null) return 'none';
  const quota = { kind: 'times', times: count, per } as const;
  if (DRAWS.includes(unit) || (drawn && !each)) return { ...quota, of: 'draws' };
  return each || ROUNDS.includes(unit) ? quota : { ...quota, of: 'unsaid' };
}

function takeAmount(scanner: WordScanner): Amount | null {
  const share = takeShare(scanner);
  if (share !== null) {
    const most = scanner.take(RANGE) === null ? null : takeShare(scanner);
    return { kind: 'percent', least: share, most };
  }
  const number = takeNumber(scanner);
  if (number === null) return null;
  if (scanner.take(RANGE) !== null) return rangeFrom(number, scanner);
  const unit = scanner.takeWord([...DRAWS, ...ROUNDS, '次', ...UNITS]);
  // Excel keeps a typed 25% as 0.25; no other number of a quota lies between 0 and 1.
  if (unit === null)
    return number > 0 && number < 1
      ? { kind: 'percent', least: Number((number * 100).toFixed(10)), most: null }
      : null;
  return UNITS.includes(unit)
    ? { kind: 'count', least: number, most: null }
    : { kind: 'times', times: number, unit };
}

/** 5-10%, 3至5家. */
function rangeFrom(least: number, scanner: WordScanner): Amount | null {
  const share = takeShare(scanner);
  if (share !== null) return { kind: 'percent', least, most: share };
  const most = takeNumber(scanner);
  return most !== null && scanner.takeWord(UNITS) !== null ? { kind: 'count', least, most } : null;
}

function takeShare(scanner: WordScanner): number | null {
  const words = scanner.take(SHARE);
  return words === null ? null : shareOf(words);
}

/** A number at the beginning of what is left. */
export function takeNumber(scanner: WordScanner): number | null {
  const digits = scanner.take(NUMBER);
  return digits === null ? null : numberOf(digits);
}
