import type { PeriodUnit, Quota } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { mapQuota, type SingleQuota } from '../../domain/profile/anyQuota';
import { NUMBER } from './numberWords';
import { takeNumber } from './quotaAmount';
import { takeQuotaPart } from './quotaPart';
import { AT_LEAST, AT_MOST, NOTHING, UNITS } from './quotaWords';
import { wordScanner, type WordScanner } from './wordScanner';

const COUNT = `\\s*(?:${NUMBER.source})\\s*(?:${UNITS.map(escaped).join('|')})(?!\\s*(?:/|每))`;
/** A limit begins with what it limits; what stands behind 且 and is a least number is a part. */
const LIMIT = new RegExp(
  `(?:[,(]|但|,但)(?=\\s*(?:${AT_LEAST.source}|${AT_MOST.source})${COUNT})|(?:并)?且(?=\\s*(?:${AT_MOST.source})${COUNT})`,
);
const OR = /或者|或/;
const AND = new RegExp(`(?:并且|且|同时)(?!\\s*(?:${AT_MOST.source})${COUNT})`);
/** Between clauses of a sentence, all of which must be met. */
const CLAUSE = /(?:[,;、。])(?=.)(?:并)?(?:且|同时)?/;
/** 每季度 1 次，每次 5%: what is done so often is the draw. */
const EACH_TIME = /每次/;

/**
 * A quota as ruleText writes it, and as clerks do: 每季度25％, 25%/季度, 不低于百分之二十五, 三成, 一年一次, 每年
 * 1：10（在编在岗）, 每年不超过3%, 9%（舍去）, 每季度 5% 且 每年 20 家，不少于 3 家. A share or a number without a period is
 * of each quarter, for which the draws are made; 全覆盖 is of the year; 1:n without people counts those
 * 在编在岗. n 次 is of each enterprise where the words say so (每家, 一遍), of draws where they say 批 or
 * go on with 每次, and else left open. What was read is said back in ruleText's words. A cell without
 * anything in it is no quota.
 *
 * @example
 * readQuota('每季度25％') // → { ok: true, value: { kind: 'percent', percent: 25, per: 'quarter' } }
 * readQuota('每家每年一次') // → { ok: true, value: { kind: 'times', times: 1, per: 'year' } }
 * readQuota('一年一次') // → { ok: true, value: { kind: 'times', times: 1, per: 'year', of: 'unsaid' } }
 * readQuota('每年不超过3%') // → { ok: true, value: { kind: 'most', quota: { kind: 'percent', percent: 3, per: 'year' } } }
 * readQuota('3 次') // → { ok: false, fault: { kind: 'quota', rest: '' } }
 */
export function readQuota(text: string): CellReading<Quota> {
  const words = text.normalize('NFKC');
  const scanner = wordScanner(words);
  const taken = takeClauses(scanner);
  scanner.takeWord(['。']);
  const rest = scanner.rest();
  if (taken === 'cap') return { ok: false, fault: { kind: 'cap' } };
  if (taken === null || rest !== '') return { ok: false, fault: { kind: 'quota', rest } };
  return { ok: true, value: EACH_TIME.test(words) ? mapQuota(taken, ofDraws) : taken };
}

function ofDraws(quota: SingleQuota): SingleQuota {
  return quota.kind === 'times' && quota.of === 'unsaid' ? { ...quota, of: 'draws' } : quota;
}

/** What was taken, null for nothing that is a quota, 'cap' for the most of n 次. */
type Taken = Quota | null | 'cap';

/** Clauses of a sentence: each is a rule of its own, and goes on with the period before it. */
function takeClauses(scanner: WordScanner): Taken {
  return takeSeveral(scanner, 'and', CLAUSE, null, (last) => takeLimited(scanner, last));
}

function takeLimited(scanner: WordScanner, last: PeriodUnit | null): Taken {
  const quota = takeSeveral(scanner, 'or', OR, last, (before) =>
    takeSeveral(scanner, 'and', AND, before, (own) => takePart(scanner, own)),
  );
  if (quota === null || quota === 'cap') return quota;
  const limits: { floor?: number; ceiling?: number } = {};
  for (let sign = scanner.take(LIMIT); sign !== null; sign = scanner.take(LIMIT)) {
    const side = scanner.take(AT_LEAST) !== null ? 'floor' : 'ceiling';
    if (side === 'ceiling') scanner.take(AT_MOST);
    const count = takeNumber(scanner);
    if (count === null || scanner.takeWord(UNITS) === null || limits[side] !== undefined)
      return null;
    if (sign.includes('(') && scanner.takeWord([')']) === null) return null;
    limits[side] = count;
  }
  return Object.keys(limits).length === 0 ? quota : { kind: 'bounded', quota, ...limits };
}

/** @param last the period of what stands before */
function takeSeveral(
  scanner: WordScanner,
  kind: 'and' | 'or',
  between: RegExp,
  last: PeriodUnit | null,
  takeOne: (last: PeriodUnit | null) => Taken,
): Taken {
  const of: Quota[] = [];
  let period = last;
  do {
    const one = takeOne(period);
    if (one === null || one === 'cap') return one;
    // One of several is enough: what is the most says nothing then.
    if (kind === 'or' && of.length > 0 && [...of, one].some((each) => each.kind === 'most'))
      return null;
    of.push(one);
    period = lastPeriod(one) ?? period;
  } while (scanner.take(between) !== null);
  const [first] = of;
  return of.length > 1 || first === undefined ? { kind, of } : first;
}

function lastPeriod(quota: Quota): PeriodUnit | null {
  switch (quota.kind) {
    case 'and':
    case 'or': {
      const part = quota.of.at(-1);
      return part === undefined ? null : lastPeriod(part);
    }
    case 'bounded':
    case 'most':
      return lastPeriod(quota.quota);
    case 'none':
      return null;
    default:
      return quota.per;
  }
}

function takePart(scanner: WordScanner, last: PeriodUnit | null): Taken {
  if (scanner.takeWord(['(']) !== null) {
    const inner = takeClauses(scanner);
    return scanner.takeWord([')']) !== null ? inner : null;
  }
  if (scanner.takeWord(NOTHING) !== null) return { kind: 'none' };
  const part = takeQuotaPart(scanner, last);
  return part === 'none' ? null : part;
}

function escaped(word: string): string {
  return word.replace(/[()]/g, '\\$&');
}
