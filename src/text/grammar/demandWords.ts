import type { Demand } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { NUMBER, compacted, numberOf } from './numberWords';
import { readQuota } from './readQuota';

/** What the words of a quota can say of a demand. */
export type DemandWords = Pick<Demand, 'quota' | 'coverageYears' | 'batches'>;

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
const BATCHES_BEHIND = new RegExp(`(?<=.)分(?:成|为)?${N}个?批次?${DONE}$`);

/**
 * A quota with what clerks write into the same cell: 每3年全覆盖, 每年20%，分2批. A sentence that is nothing
 * but batches says how often a draw is made.
 *
 * @example
 * readDemand('每年20%，分2批') // → { ok: true, value: { quota: { kind: 'percent', percent: 20, per: 'year' }, batches: 2 } }
 * readDemand('两年一遍') // → { ok: true, value: { quota: { kind: 'none' }, coverageYears: 2 } }
 */
export function readDemand(text: string): CellReading<DemandWords> {
  const compact = compacted(text).replace(/。$/, '');
  const behind = BATCHES_BEHIND.exec(compact);
  const clauses = [
    ...(behind === null ? compact : compact.slice(0, behind.index)).split(CLAUSE_END),
    ...(behind === null ? [] : [behind[0]]),
  ].filter((clause) => clause !== '');
  const coverage = clauses.map((clause) => wholeOf(COVERAGE, clause));
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
