import type { PeriodUnit, Quota, StaffBase } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { wordScanner, type WordScanner } from './wordScanner';

/**
 * Longer words first. All text is NFKC-normalised before, so brackets, colons and digits have one
 * width.
 */
const PERIODS: readonly (readonly [word: string, per: PeriodUnit])[] = [
  ['每批次', 'batch'],
  ['每批', 'batch'],
  ['每个月', 'month'],
  ['每月', 'month'],
  ['每季度', 'quarter'],
  ['每季', 'quarter'],
  ['每半年', 'half-year'],
  ['每年度', 'year'],
  ['每年', 'year'],
];

const BASES: readonly (readonly [word: string, base: StaffBase])[] = [
  ['在编在岗', 'established'],
  ['实际在岗', 'on-duty'],
  ['持证', 'licensed'],
];

const NUMBER = /\d+(?:\.\d+)?(?:e[+-]?\d+)?/;

/**
 * A quota as ruleText writes it, and as clerks do: 每季度25％, 每年 1：10（在编在岗）, 每季度 5% 且 每年 20 家，不少于 3 家.
 * A cell without anything in it is no quota.
 *
 * @example
 * readQuota('每季度25％') // → { ok: true, value: { kind: 'percent', percent: 25, per: 'quarter' } }
 * readQuota('百分之三') // → { ok: false, fault: { kind: 'quota', rest: '百分之三' } }
 */
export function readQuota(text: string): CellReading<Quota> {
  const scanner = wordScanner(text.normalize('NFKC'));
  const value = takeLimited(scanner);
  const rest = scanner.rest();
  return value !== null && rest === ''
    ? { ok: true, value }
    : { ok: false, fault: { kind: 'quota', rest } };
}

function takeLimited(scanner: WordScanner): Quota | null {
  const quota = takeJoined(scanner);
  if (quota === null) return null;
  const limits: { floor?: number; ceiling?: number } = {};
  while (scanner.take(/,(?=\s*(?:不少于|不低于|至少|不超过|不多于|至多))/) !== null) {
    const side = scanner.takeWord(['不少于', '不低于', '至少']) !== null ? 'floor' : 'ceiling';
    if (side === 'ceiling') scanner.takeWord(['不超过', '不多于', '至多']);
    const count = takeNumber(scanner);
    if (count === null || scanner.takeWord(['家']) === null || limits[side] !== undefined)
      return null;
    limits[side] = count;
  }
  return Object.keys(limits).length === 0 ? quota : { kind: 'bounded', quota, ...limits };
}

function takeJoined(scanner: WordScanner): Quota | null {
  const alternatives = takeSeveral(scanner, () => takeSeveralJoined(scanner), ['或者', '或']);
  return alternatives === null ? null : joined('or', alternatives);
}

function takeSeveralJoined(scanner: WordScanner): Quota | null {
  const parts = takeSeveral(scanner, () => takePart(scanner), ['并且', '且']);
  return parts === null ? null : joined('and', parts);
}

function takeSeveral(
  scanner: WordScanner,
  takeOne: () => Quota | null,
  words: readonly string[],
): readonly Quota[] | null {
  const taken: Quota[] = [];
  do {
    const one = takeOne();
    if (one === null) return null;
    taken.push(one);
  } while (scanner.takeWord(words) !== null);
  return taken;
}

function joined(kind: 'and' | 'or', of: readonly Quota[]): Quota {
  const [first] = of;
  return of.length > 1 || first === undefined ? { kind, of } : first;
}

function takePart(scanner: WordScanner): Quota | null {
  if (scanner.takeWord(['(']) !== null) {
    const inner = takeLimited(scanner);
    return inner !== null && scanner.takeWord([')']) !== null ? inner : null;
  }
  if (scanner.takeWord(['不抽取']) !== null) return { kind: 'none' };
  const per = PERIODS.find(([word]) => scanner.takeWord([word]) !== null)?.[1];
  if (per === undefined) return null;
  scanner.takeWord(['至少', '不低于', '不少于']);
  return scanner.take(/1\s*:/) !== null ? takeRatio(scanner, per) : takeAmount(scanner, per);
}

function takeRatio(scanner: WordScanner, per: PeriodUnit): Quota | null {
  const units = takeNumber(scanner);
  if (units === null || per !== 'year' || scanner.takeWord(['(']) === null) return null;
  const base = BASES.find(([word]) => scanner.takeWord([word]) !== null)?.[1];
  scanner.takeWord(['人员']);
  return base === undefined || scanner.takeWord([')']) === null
    ? null
    : { kind: 'staff', units, base, per };
}

function takeAmount(scanner: WordScanner, per: PeriodUnit): Quota | null {
  const amount = takeNumber(scanner);
  if (amount === null) return null;
  switch (scanner.takeWord(['%', '次', '家'])) {
    case '%':
      return { kind: 'percent', percent: amount, per };
    case '次':
      return { kind: 'times', times: amount, per };
    case '家':
      return { kind: 'count', count: amount, per };
    default:
      return null;
  }
}

function takeNumber(scanner: WordScanner): number | null {
  const digits = scanner.take(NUMBER);
  return digits === null ? null : Number(digits);
}
