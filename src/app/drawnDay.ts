import { isSamePeriod, type Period } from '../domain/calendar/period';
import { readIsoDate } from '../reading/cell/isoDate';
import type { WorkbookScan } from './scanWorkbook';

/**
 * The day on which the list in force was drawn, as its period's chain has it.
 *
 * @returns an ISO date; null without a list, or where the day was left to be written by hand
 */
export function drawnDay(
  { periods }: Pick<WorkbookScan, 'periods'>,
  period: Period,
): string | null {
  const record = periods.find((each) => isSamePeriod(each.period, period));
  const made = record?.entries
    .filter(
      ({ act }) =>
        (act.kind === 'draw' || act.kind === 'redraw') &&
        act.sheets.record === record.current?.sheets.record,
    )
    .at(-1);
  return made === undefined ? null : (readIsoDate(made.at) ?? null);
}
