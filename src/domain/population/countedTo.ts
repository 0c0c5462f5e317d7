import { shiftDate } from '../calendar/isoDay';
import { periodEnd, periodName, periodStart, type Period } from '../calendar/period';
import type { InspectionRecord } from '../register/inspectionRecord';

/**
 * The last day whose checks a draw counts: the day on which it is made, that day included, since
 * what stands in the record was done before the draw. A draw that is made before its period counts
 * nothing of the period; one that is made after it counts all of the period and nothing later.
 *
 * @param period that is drawn
 * @param on ISO date of the draw
 *
 * @example
 * countedTo({ year: 2025, quarter: 2 }, '2025-04-10') // → '2025-04-10'
 * countedTo({ year: 2025, quarter: 2 }, '2025-03-20') // → '2025-03-31'
 * countedTo({ year: 2025, quarter: 2 }, '2025-08-01') // → '2025-06-30'
 */
export function countedTo(period: Period, on: string): string {
  if (on < periodStart(period)) return eveOf(period);
  return on < periodEnd(period) ? on : periodEnd(period);
}

/**
 * The day before a period: a draw on it counts nothing of the period.
 *
 * @example
 * eveOf({ year: 2025, quarter: 2 }) // → '2025-03-31'
 */
export function eveOf(period: Period): string {
  return shiftDate(periodStart(period), -1);
}

/**
 * The day of a draw of which nobody says when it is made: that of the newest check of the period on
 * record. So all that is on record counts, and what is done later is known to be later. Of a list of
 * ours the first day of its period.
 *
 * @param records past checks, in any order
 * @param period that is drawn
 *
 * @example
 * newestDay([{ date: '2025-04-02' }, { date: '2025-07-09' }, { date: '' }], { year: 2025, quarter: 2 }) // → '2025-04-02'
 * newestDay([], { year: 2025, quarter: 2 }) // → '2025-03-31'
 */
export function newestDay(
  records: readonly Pick<InspectionRecord, 'date' | 'drawn'>[],
  period: Period,
): string {
  const last = periodEnd(period);
  return records.reduce((newest, { date, drawn }) => {
    const isRedrawn = drawn !== undefined && periodName(drawn) === periodName(period);
    const day = drawn === undefined ? date : periodStart(drawn);
    return !isRedrawn && day <= last && day > newest ? day : newest;
  }, eveOf(period));
}
