import { periodMonths, periodsOfYear, periodKind, type Period } from './period';

/**
 * Months of the year in which tasks are done, 1 to 12: from the first to the last, both included (from
 * November to February is 11 to 2), or each by itself (3月、9月).
 */
export type Months =
  { readonly first: number; readonly last: number } | { readonly months: readonly number[] };

/**
 * How many months of a period lie within some months of the year.
 *
 * @param months null for the whole year
 *
 * @example
 * monthsWithin({ first: 4, last: 11 }, { year: 2026, quarter: 4 }) // → 2
 * monthsWithin({ first: 11, last: 2 }, { year: 2026, quarter: 1 }) // → 2
 * monthsWithin({ months: [3, 9] }, { year: 2026, half: 2 }) // → 1
 * monthsWithin(null, { year: 2026, quarter: 3 }) // → 3
 */
export function monthsWithin(months: Months | null, period: Period): number {
  const { first, last } = periodMonths(period);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (month) => months === null || isWithin(months, month),
  ).length;
}

/** When a demand draws. */
export interface DrawTimes {
  readonly months?: Months;
  /** 每年 n 批 */
  readonly batches?: number;
}

/**
 * The periods of a year, of the kind of one of them, in which something is drawn that keeps to some
 * months or to a number of batches. Of so many batches in the year each has its part of it, and is
 * drawn in the first period of the part that the months allow. A batch is drawn whenever the months
 * allow.
 *
 * @param times when; always where it says nothing
 * @param like a period of the year and of the kind
 *
 * @example
 * drawingPeriods({ months: { first: 4, last: 11 } }, { year: 2026, quarter: 1 }) // → [{ year: 2026, quarter: 2 }, { year: 2026, quarter: 3 }, { year: 2026, quarter: 4 }]
 * drawingPeriods({ batches: 2 }, { year: 2026, quarter: 1 }) // → [{ year: 2026, quarter: 1 }, { year: 2026, quarter: 3 }]
 */
export function drawingPeriods({ months, batches }: DrawTimes, like: Period): Period[] {
  const open = periodsOfYear(like).filter((period) => monthsWithin(months ?? null, period) > 0);
  if (batches === undefined || periodKind(like) === 'batch') return open;
  const parts = new Set<number>();
  return open.filter((period) => {
    const part = partOfYear(periodMonths(period).first, batches);
    if (parts.has(part)) return false;
    parts.add(part);
    return true;
  });
}

/**
 * How many draws of a year are left, the period's own included. Of batches that a year has so many
 * of, those are left whose part of the year is not over; of months that are named one by one, those
 * from the batch's own on. Where nothing says how many batches a year has, none has a part in it: 0.
 *
 * @param times when; always where it says nothing
 * @param period of the draw
 *
 * @example
 * drawsLeft({}, { year: 2026, quarter: 2 }) // → 3
 * drawsLeft({ months: { months: [3, 9] } }, { year: 2026, month: 4 }) // → 1
 * drawsLeft({ batches: 3 }, { year: 2026, batch: 'dust', day: '2026-06-01' }) // → 2
 * drawsLeft({}, { year: 2026, batch: 'dust', day: '2026-06-01' }) // → 0
 */
export function drawsLeft(times: DrawTimes, period: Period): number {
  const { first } = periodMonths(period);
  if ('batch' in period) {
    const { months, batches } = times;
    if (batches !== undefined) return batches - partOfYear(first, batches);
    return months !== undefined && 'months' in months
      ? months.months.filter((month) => month >= first).length
      : 0;
  }
  return drawingPeriods(times, period).filter((each) => periodMonths(each).first >= first).length;
}

/**
 * How many draws a whole year has; see drawsLeft for those of batches.
 *
 * @param times when; always where it says nothing
 * @param like a period of the year and of the kind
 *
 * @example
 * yearlyDraws({}, { year: 2026, quarter: 3 }) // → 4
 * yearlyDraws({ batches: 3 }, { year: 2026, batch: 'dust', day: '2026-06-01' }) // → 3
 */
export function yearlyDraws(times: DrawTimes, like: Period): number {
  if (!('batch' in like)) return drawingPeriods(times, like).length;
  return drawsLeft(times, { ...like, day: `${like.year}-01-01` });
}

/**
 * The batches that a year has by what its demands say: in each month that is named by itself, else
 * at the beginning of each part of the year of which there are so many.
 *
 * @param times of all demands
 * @param year four digits
 *
 * @example
 * plannedBatches([{ batches: 2 }], 2026) // → [{ year: 2026, batch: '1', day: '2026-01-01' }, { year: 2026, batch: '7', day: '2026-07-01' }]
 * plannedBatches([{ months: { months: [3, 9] }, batches: 2 }], 2026).length // → 2
 * plannedBatches([{}], 2026) // → []
 */
export function plannedBatches(times: readonly DrawTimes[], year: number): Period[] {
  const starts = times.flatMap(({ months, batches = 0 }) =>
    months !== undefined && 'months' in months
      ? months.months
      : Array.from({ length: batches }, (_, part) => Math.ceil((part * 12) / batches) + 1),
  );
  return [...new Set(starts)]
    .sort((left, right) => left - right)
    .map((month) => ({
      year,
      batch: String(month),
      day: `${year}-${String(month).padStart(2, '0')}-01`,
    }));
}

/**
 * Whether anything is drawn in a period.
 *
 * @example
 * isDrawnIn({ months: { first: 4, last: 11 } }, { year: 2026, quarter: 1 }) // → false
 */
export function isDrawnIn(times: DrawTimes, period: Period): boolean {
  const { first } = periodMonths(period);
  return drawingPeriods(times, period).some((each) => periodMonths(each).first === first);
}

/** Of so many equal parts of a year the one of a month, the first is 0. */
function partOfYear(month: number, parts: number): number {
  return Math.floor(((month - 1) * parts) / 12);
}

function isWithin(months: Months, month: number): boolean {
  if ('months' in months) return months.months.includes(month);
  const { first, last } = months;
  return first <= last ? month >= first && month <= last : month >= first || month <= last;
}
