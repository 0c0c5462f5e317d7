import type { Demand } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { quotaRuleText } from '../term/profileText';
import { readMonths } from './monthWords';
import { NUMBER, compacted, numberOf } from './numberWords';
import { MORE_THAN } from './quotaWords';
import { readQuota } from './readQuota';

/** What the words of a quota can say of a demand. */
export type DemandWords = Pick<Demand, 'quota' | 'coverageYears' | 'batches' | 'months'>;

const N = `(${NUMBER.source})`;
const CLAUSE_END = /[,;、。](?![^(]*\))/;
const DONE =
  '(?:抽查|检查|巡查|抽取|完成|进行|实施|组织|至少|不少于|实现|要|应|对|所有|全部|企业|单位|检查对象)*';
/** Every N years: 每3年全覆盖, 两年一遍. */
const COVERAGE = new RegExp(
  `^(?:每|在)?${N}(?:个)?年(?:度)?(?:之?内)?${DONE}(?:全?覆盖(?:(?:一|1)(?:次|遍|轮))?|(?:一|1)(?:次|遍|轮)|轮查一遍)$`,
);
/** The year's number in batches: 分2批, 每年2批. */
const BATCHES = new RegExp(
  `^(?:每年|全年|一年|年度)?(?:分(?:成|为)?)?${N}个?批次?(?:/年)?${DONE}$`,
);
/** 1次/2年. */
const EVERY_YEARS = new RegExp(`^(?:每家)?(?:一|1)(?:次|遍|轮)(?:/|每)${N}年$`);
const QUARTER = '(?:第?[一二三四1-4])';
/** 第二、三季度20%: in each of some quarters. */
const IN_QUARTERS = new RegExp(
  `^(${QUARTER}(?:季度)?(?:[、和至-]${QUARTER}(?:季度)?)+(?<=季度))(?:各)?(?=.)`,
);
/** 一季度25%，二季度25%，三季度25%，四季度25%: the same in each quarter, or in each half. */
const EACH_QUARTER =
  /^第?[一1]季度(.+?)[,;、]第?[二2]季度\1[,;、]第?[三3]季度\1[,;、]第?[四4]季度\1$/;
const EACH_HALF = /^上半年(.+?)[,;、]下半年\1$/;
const BATCHES_BEHIND = new RegExp(`(?<=.)分(?:成|为)?${N}个?批次?${DONE}$`);

/**
 * A quota with what clerks write into the same cell: 每3年全覆盖, 每年20%，分2批, 第二、三季度20%. A sentence that is
 * nothing but batches says how often a draw is made. 大于 25% is read as 不少于, which is said.
 *
 * @param own words for what the row is of: 重点排污单位的25% is 25% in the row of these
 * @example
 * readDemand('每年20%，分2批') // → { ok: true, value: { quota: { kind: 'percent', percent: 20, per: 'year' }, batches: 2 } }
 * readDemand('两年一遍') // → { ok: true, value: { quota: { kind: 'none' }, coverageYears: 2 } }
 */
export function readDemand(text: string, own: readonly string[] = []): CellReading<DemandWords> {
  const words = withoutOwn(compacted(text), own);
  const [quarters] = IN_QUARTERS.exec(words) ?? [];
  if (quarters !== undefined) return inQuarters(quarters, words.slice(quarters.length), text);
  const even = words
    .replace(EACH_QUARTER, (_, rule: string) => `每季度${rule}`)
    .replace(EACH_HALF, (_, rule: string) => `每半年${rule}`);
  const least = even.replace(MORE_THAN, '不少于');
  const reading = readClauses(least);
  if (!reading.ok || least === even) return reading;
  return { ...reading, said: quotaRuleText(reading.value) };
}

function inQuarters(quarters: string, rest: string, text: string): CellReading<DemandWords> {
  const months = readMonths(quarters.replace(/各$/, ''));
  const quota = readQuota(`每季度${rest}`);
  if (!quota.ok) return quota;
  if (!months.ok) return { ok: false, fault: { kind: 'quota', rest: text } };
  return { ok: true, value: { quota: quota.value, months: months.value } };
}

/** What stands in the row of its own category need not say so again. */
function withoutOwn(text: string, own: readonly string[]): string {
  const word = [...own]
    .sort((left, right) => right.length - left.length)
    .find((each) => text.includes(each));
  return word === undefined
    ? text
    : text.replace(new RegExp(`(?<!非|除|不含)的?${word}(?:总数|数量|数)?的?`), '');
}

function readClauses(text: string): CellReading<DemandWords> {
  const compact = text.replace(/。$/, '');
  const behind = BATCHES_BEHIND.exec(compact);
  const clauses = [
    ...(behind === null ? compact : compact.slice(0, behind.index)).split(CLAUSE_END),
    ...(behind === null ? [] : [behind[0]]),
  ].filter((clause) => clause !== '');
  const coverage = clauses.map(
    (clause) => wholeOf(COVERAGE, clause) ?? wholeOf(EVERY_YEARS, clause),
  );
  // One year is a quota of the year, 每年一遍; and one clause of batches a quota of draws.
  const isCoverage = (index: number): boolean => (coverage[index] ?? 0) > 1;
  const batches = clauses.map((clause, index) => (index === 0 ? null : wholeOf(BATCHES, clause)));
  const rest = clauses.filter((_, index) => !isCoverage(index) && batches[index] == null);
  const years = coverage.filter((_, index) => isCoverage(index));
  const several = batches.filter((count) => count !== null);
  if (years.length === 0 && several.length === 0) {
    const quota = readQuota(text);
    return quota.ok ? { ok: true, value: { quota: quota.value } } : quota;
  }
  if (years.length > 1 || several.length > 1)
    return { ok: false, fault: { kind: 'quota', rest: compact } };
  const quota =
    rest.length === 0
      ? ({ ok: true, value: { kind: 'none' } } as const)
      : readQuota(rest.join(','));
  if (!quota.ok) return quota;
  const [coverageYears] = years;
  const [count] = several;
  return {
    ok: true,
    value: {
      quota: quota.value,
      ...(coverageYears == null ? {} : { coverageYears }),
      ...(count === undefined ? {} : { batches: count }),
    },
  };
}

function wholeOf(pattern: RegExp, clause: string): number | null {
  const [, words] = pattern.exec(clause) ?? [];
  const number = words === undefined ? null : numberOf(words);
  return number !== null && Number.isInteger(number) && number > 0 ? number : null;
}
