import type { YearNumber } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';

const WRITTEN = /^(\d{4})年度?(?:已?定为?)?:?(\d+)(?:家|户)?$/;

/**
 * A number that stands for a year: 2026年 50 家.
 *
 * @example
 * yearNumberText({ year: 2026, count: 50 }) // → '2026年 50 家'
 */
export function yearNumberText({ year, count }: YearNumber): string {
  return `${year}年 ${count} 家`;
}

/**
 * A number for a year as yearNumberText writes it, and as clerks do: 2026年度：50家.
 *
 * @example
 * readYearNumber('2026年 50 家') // → { ok: true, value: { year: 2026, count: 50 } }
 * readYearNumber('50') // → { ok: false, fault: { kind: 'year-number', rest: '50' } }
 */
export function readYearNumber(text: string): CellReading<YearNumber> {
  const compact = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, count] = WRITTEN.exec(compact) ?? [];
  return year === undefined || count === undefined
    ? { ok: false, fault: { kind: 'year-number', rest: text } }
    : { ok: true, value: { year: Number(year), count: Number(count) } };
}
