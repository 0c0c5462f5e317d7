import type { PeriodUnit, Quota, StaffBase } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { NUMBER, numberOf } from './numberWords';
import { wordScanner, type WordScanner } from './wordScanner';

/**
 * Longer words first. All text is NFKC-normalised before, so brackets, colons and digits have one
 * width.
 */
const PERIODS: readonly (readonly [per: PeriodUnit, words: readonly string[]])[] = [
  ['batch', ['每批次', '每一批', '每批', '每次抽取']],
  ['half-year', ['每个半年', '每半年', '半年']],
  ['month', ['每个月份', '每个月', '每月', '一个月']],
  ['quarter', ['每个季度', '每季度', '每季', '一个季度', '季度']],
  ['year', ['每个年度', '每年度', '每一年', '每年', '一年', '全年', '年度']],
];

/** Behind an amount: 25%/季度, 1 次/年. */
const AFTER: readonly (readonly [per: PeriodUnit, words: readonly string[]])[] = [
  ['batch', ['批次', '批']],
  ['half-year', ['半年']],
  ['month', ['月']],
  ['quarter', ['季度', '季']],
  ['year', ['年度', '年']],
];

const BASES: readonly (readonly [base: StaffBase, words: readonly string[]])[] = [
  ['established', ['在编在岗', '在岗在编', '在编']],
  ['on-duty', ['实际在岗', '在岗']],
  ['licensed', ['持证', '有执法证']],
];

const AT_LEAST = ['不少于', '不低于', '不小于', '至少', '≥', '>='];
const AT_MOST = ['不超过', '不多于', '不高于', '至多', '最多', '≤', '<='];
const UNITS = ['家次', '户次', '家', '户'];
/** A limit begins with what it limits; what stands behind 且 and is a least number is a part. */
const COUNT = `\\s*(?:${NUMBER.source})\\s*(?:${UNITS.join('|')})`;
const LIMIT = new RegExp(
  `(?:,|但)(?=\\s*(?:${[...AT_LEAST, ...AT_MOST].join('|')})${COUNT})|(?:并)?且(?=\\s*(?:${AT_MOST.join('|')})${COUNT})`,
);
const OR = /或者|或/;
const AND = new RegExp(`(?:并)?且(?!\\s*(?:${AT_MOST.join('|')}))`);
/** What says that something is drawn, beside how many. */
const FILLER = ['抽查比例', '抽取比例', '抽查', '抽取', '检查'];
/** 以上 of a number that must be reached says no more than the number. */
const OR_MORE = ['及以上', '以上'];

/**
 * A quota as ruleText writes it, and as clerks do: 每季度25％, 25%/季度, 不低于百分之二十五, 一年一次, 每年 1：10（在编在岗）, 每季度
 * 5% 且 每年 20 家，不少于 3 家. A share or a number without a period is of each quarter, for which the draws
 * are made; 全覆盖 is of the year; 1:n without people counts those 在编在岗. What was read is said back in
 * ruleText's words. A cell without anything in it is no quota.
 *
 * @example
 * readQuota('每季度25％') // → { ok: true, value: { kind: 'percent', percent: 25, per: 'quarter' } }
 * readQuota('一年一次') // → { ok: true, value: { kind: 'times', times: 1, per: 'year' } }
 * readQuota('百分之三') // → { ok: true, value: { kind: 'percent', percent: 3, per: 'quarter' } }
 * readQuota('3 次') // → { ok: false, fault: { kind: 'quota', rest: '' } }
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
  while (scanner.take(LIMIT) !== null) {
    const side = scanner.takeWord(AT_LEAST) !== null ? 'floor' : 'ceiling';
    if (side === 'ceiling') scanner.takeWord(AT_MOST);
    const count = takeNumber(scanner);
    if (count === null || scanner.takeWord(UNITS) === null || limits[side] !== undefined)
      return null;
    limits[side] = count;
  }
  return Object.keys(limits).length === 0 ? quota : { kind: 'bounded', quota, ...limits };
}

function takeJoined(scanner: WordScanner): Quota | null {
  const alternatives = takeSeveral(scanner, (before) => takeSeveralJoined(scanner, before), OR);
  return alternatives === null ? null : joined('or', alternatives);
}

function takeSeveralJoined(scanner: WordScanner, before: Quota | null): Quota | null {
  const parts = takeSeveral(scanner, (last) => takePart(scanner, last ?? before), AND);
  return parts === null ? null : joined('and', parts);
}

function takeSeveral(
  scanner: WordScanner,
  takeOne: (before: Quota | null) => Quota | null,
  between: RegExp,
): readonly Quota[] | null {
  const taken: Quota[] = [];
  do {
    const one = takeOne(taken.at(-1) ?? null);
    if (one === null) return null;
    taken.push(one);
  } while (scanner.take(between) !== null);
  return taken;
}

function joined(kind: 'and' | 'or', of: readonly Quota[]): Quota {
  const [first] = of;
  return of.length > 1 || first === undefined ? { kind, of } : first;
}

/** @param last the part before, whose period holds for one that names none */
function takePart(scanner: WordScanner, last: Quota | null): Quota | null {
  if (scanner.takeWord(['(']) !== null) {
    const inner = takeLimited(scanner);
    return inner !== null && scanner.takeWord([')']) !== null ? inner : null;
  }
  if (scanner.takeWord(['不抽取']) !== null) return { kind: 'none' };
  const before = takeOf(scanner, PERIODS);
  scanner.takeWord(FILLER);
  scanner.takeWord(AT_LEAST);
  scanner.takeWord(FILLER);
  const period = (after: PeriodUnit | null): PeriodUnit | null =>
    before ?? after ?? (last !== null && 'per' in last ? last.per : null);
  if (scanner.take(/1\s*:/) !== null) return takeRatio(scanner, period);
  const whole = scanner.takeWord(['全覆盖', '全部', '所有']);
  if (whole !== null) {
    const per = period(takeAfter(scanner)) ?? (whole === '全覆盖' ? 'year' : 'quarter');
    return { kind: 'percent', percent: 100, per };
  }
  return takeAmount(scanner, period);
}

/** What a word stands for, where one of the words stands here. */
function takeOf<Value>(
  scanner: WordScanner,
  table: readonly (readonly [value: Value, words: readonly string[]])[],
): Value | null {
  return table.find(([, words]) => scanner.takeWord(words) !== null)?.[0] ?? null;
}

/** The period behind an amount: /季度, 每季度. */
function takeAfter(scanner: WordScanner): PeriodUnit | null {
  return scanner.takeWord(['/']) === null ? takeOf(scanner, PERIODS) : takeOf(scanner, AFTER);
}

/** The period of a part, by what stands behind it. */
type PeriodOf = (after: PeriodUnit | null) => PeriodUnit | null;

function takeRatio(scanner: WordScanner, period: PeriodOf): Quota | null {
  const units = takeNumber(scanner);
  if (units === null) return null;
  const isOfBase = scanner.takeWord(['(']) !== null;
  const base = isOfBase ? takeOf(scanner, BASES) : 'established';
  if (isOfBase) scanner.takeWord(['人员', '人数']);
  if (base === null || (isOfBase && scanner.takeWord([')']) === null)) return null;
  const per = period(takeAfter(scanner)) ?? 'year';
  return per === 'year' ? { kind: 'staff', units, base, per } : null;
}

function takeAmount(scanner: WordScanner, period: PeriodOf): Quota | null {
  const share = scanner.takeWord(['百分之']) !== null;
  const amount = takeNumber(scanner);
  if (amount === null) return null;
  const unit = share ? '%' : scanner.takeWord(['%', '次', ...UNITS]);
  if (unit !== '次') scanner.takeWord(OR_MORE);
  const per = period(takeAfter(scanner));
  switch (unit) {
    case null:
      return null;
    case '%':
      return { kind: 'percent', percent: amount, per: per ?? 'quarter' };
    case '次':
      return per === null ? null : { kind: 'times', times: amount, per };
    default:
      return { kind: 'count', count: amount, per: per ?? 'quarter' };
  }
}

function takeNumber(scanner: WordScanner): number | null {
  const digits = scanner.take(NUMBER);
  return digits === null ? null : numberOf(digits);
}
