/** One part of a quota in words: how much or how often, of what, in which period. */

import type {
  LimitQuota,
  PeriodUnit,
  Quota,
  Rounding,
  StaffBase,
} from '../../domain/profile/profile';
import { isAll, takeAmount, takeNumber, type Amount } from './quotaAmount';
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
  ROUNDINGS,
  ROUNDS,
  TIMES_BEFORE,
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
  /** people are named. */
  officers: boolean;
  /** so many enterprises for each of the people. */
  eachOfficer: boolean;
  rounding: Rounding | null;
}

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
    officers: false,
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
  if (around.officers) scanner.take(TIMES_BEFORE);
  const amount = takeAmount(scanner, around.officers);
  takeBehind(scanner, around, amount?.kind === 'times');
  const covers = amount !== null && isAll(amount) && takeCover(scanner, around);
  const per = around.per ?? last;
  if (cover !== null && amount === null) {
    const covered = per ?? (COVER.includes(cover) ? 'year' : 'quarter');
    return limit({ kind: 'percent', percent: 100, per: covered }, around);
  }
  if (amount === null) return 'none';
  if (covers && amount.kind === 'percent')
    return limit({ kind: 'percent', percent: 100, per: per ?? 'year' }, around);
  if (amount.kind === 'multiple') {
    const base = around.base ?? 'established';
    return limit({ kind: 'staff', units: amount.of, base, per: per ?? 'year' }, around);
  }
  if (amount.kind === 'times')
    return times(amount, around, per ?? (cover === null && !covers ? null : 'year'));
  // 全部 100% says it twice.
  if (cover !== null && !isAll(amount)) return 'none';
  if (around.eachOfficer) {
    if (amount.kind !== 'count' || amount.most !== null) return 'none';
    const base = around.base ?? 'established';
    return limit({ kind: 'staff', units: amount.least, base, per: per ?? 'year' }, around);
  }
  const quotaOf = (side: 'least' | 'most', isMost: boolean): LimitQuota => {
    if (amount.kind === 'count')
      return { kind: 'count', count: amount[side] ?? 0, per: per ?? 'quarter' };
    const share = amount[side];
    const isUp = around.rounding === null ? !isMost : around.rounding === 'up';
    const percent = (isUp ? share?.below : share?.above) ?? 0;
    return { kind: 'percent', percent, per: per ?? 'quarter' };
  };
  const least = limit(quotaOf('least', around.isMost), around);
  if (amount.most === null || around.isMost) return amount.most === null ? least : 'none';
  const most: Quota = { kind: 'most', quota: quotaOf('most', true) };
  return { kind: 'and', of: [least, most] };
}

function takeCover(scanner: WordScanner, around: Around): boolean {
  if (scanner.takeWord(COVER) === null) return false;
  around.each = true;
  takeBehind(scanner, around, true);
  return true;
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
    // 抽查对象 is a word of its own, though 抽查 says nothing.
    takes(ENTERPRISES),
    () => takes(DRAWN)() && (around.drawn = true),
    takes(FILLER),
  ]);
}

function takeBehind(scanner: WordScanner, around: Around, isTimes: boolean): void {
  const takes = (pattern: RegExp) => (): boolean => scanner.take(pattern) !== null;
  whileTaken([
    takes(OR_MORE),
    () => !isTimes && takes(OR_LESS)() && (around.isMost = true),
    () => takeRounding(scanner, around),
    () => takePeriod(around, () => takeAfter(scanner)),
    () => isTimes && takes(BRACKETED_EACH)() && (around.each = true),
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
  const named = scanner.take(OFFICERS) !== null;
  if (named) around.officers = true;
  return named || base !== null;
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
  `\\((?=\\s*(?:${[...PERIODS, ...PERIODS_BEHIND].flatMap(([, words]) => words).join('|')})\\s*\\))`,
);
/** 每年1次（每家）. */
const BRACKETED_EACH = new RegExp(`\\(\\s*(?:${EACH.source})\\s*\\)`);

/** The period behind an amount: /季度, 每季度, （每季度）. */
function takeAfter(scanner: WordScanner): PeriodUnit | null {
  if (scanner.take(BRACKETED) !== null) {
    const period = takeOf(scanner, PERIODS) ?? takeOf(scanner, PERIODS_BEHIND);
    scanner.takeWord([')']);
    return period;
  }
  return takeOf(scanner, scanner.takeWord(['/']) === null ? PERIODS : PERIODS_BEHIND);
}

function ratio(scanner: WordScanner, around: Around, last: PeriodUnit | null): Quota | PartFault {
  const units = takeNumber(scanner);
  if (units === null) return 'none';
  // 1:15（持证）/季度 and 1:15/季度（持证）.
  if (!takeBracketedBase(scanner, around)) return 'none';
  takeBehind(scanner, around, false);
  if (!takeBracketedBase(scanner, around)) return 'none';
  const base = around.base ?? 'established';
  return limit({ kind: 'staff', units, base, per: around.per ?? last ?? 'year' }, around);
}

/** @returns false for a bracket that says something else of the people */
function takeBracketedBase(scanner: WordScanner, around: Around): boolean {
  if (scanner.take(/\((?=[^)]*(?:在编|在岗|执法|持证))/) === null) return true;
  return takeBase(scanner, around) && scanner.takeWord([')']) !== null;
}

function limit(quota: LimitQuota, { isMost, rounding }: Around): Quota {
  const rounded = rounding === null || quota.kind === 'count' ? quota : { ...quota, rounding };
  return isMost ? { kind: 'most', quota: rounded } : rounded;
}

function times(
  { times: count, unit, most }: Extract<Amount, { kind: 'times' }>,
  { each, drawn, isMost }: Around,
  per: PeriodUnit | null,
): Quota | PartFault {
  if (isMost || most !== undefined) return 'cap';
  if (per === null) return 'none';
  const quota = { kind: 'times', times: count, per } as const;
  if (DRAWS.includes(unit) || (drawn && !each)) return { ...quota, of: 'draws' };
  return each || ROUNDS.includes(unit) ? quota : { ...quota, of: 'unsaid' };
}
