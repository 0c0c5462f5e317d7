import { lastQuarter, type Period, type Quarter } from '../domain/calendar/period';
import type { Profile } from '../domain/profile/profile';
import { ratioReport, type RatioReport } from '../domain/ratio/ratioReport';
import { withTimesSaid } from '../reading/timesQuestions';
import type { EnterpriseId } from '../domain/register/enterprise';
import { ratioSheet } from '../excel/ratio/ratioSheet';
import { countedRegisters } from './countedRegisters';
import { doneChecks } from './doneChecks';
import type { WorkbookScan } from './scanWorkbook';
import { addSheets, type WrittenSheet } from './addSheets';

/**
 * Compares the rules of a profile with the checks that the workbook tells of. Excel is not asked.
 *
 * @param scan of the workbook
 * @param profile whose rules
 * @param period its year up to the end of its quarter
 * @param asOf ISO date of today; without it the period's quarter is taken to be running
 * @returns null when the scan found no two registers
 */
export function compareRatios(
  scan: WorkbookScan,
  profile: Profile,
  period: Period,
  asOf?: string,
): RatioReport | null {
  const registers = countedRegisters(scan, profile, period.year);
  if (registers === null) return null;
  const { enterprises, inspectors } = registers;
  const sources = {
    enterprises,
    inspectors,
    items: scan.items,
    records: doneChecks(scan, period, asOf),
    visitsAtDraw: visitsAtDraw(scan, period),
    numbers: scan.history.numbers,
  };
  const rules = withTimesSaid(profile, scan.choice.answers ?? {});
  return ratioReport(sources, rules, period, asOf);
}

/** What the lists in force of a year were drawn with. */
function visitsAtDraw(
  { periods }: WorkbookScan,
  { year }: Period,
): ReadonlyMap<Quarter, ReadonlyMap<EnterpriseId, number>> {
  const drawn = periods
    .filter(({ period }) => period.year === year)
    .flatMap(({ current }) => (current === null ? [] : [current.recorded]));
  return new Map(
    drawn.map(({ population: { period, units } }) => [
      lastQuarter(period).quarter,
      new Map(units.map(({ id, visits }) => [id, visits])),
    ]),
  );
}

/**
 * Writes a report on a new sheet 比例核查. An earlier one stays, the new one gets a number. Whatever
 * fails leaves the workbook as it was.
 *
 * @param report as compareRatios made it
 */
export function writeRatioSheet(report: RatioReport): Promise<WrittenSheet> {
  return addSheets([ratioSheet(report)]);
}
