import type { DrawnList } from '../domain/act/periodRecord';
import type { Period } from '../domain/calendar/period';
import type { Profile } from '../domain/profile/profile';
import { inspectorLoads } from '../domain/ratio/inspectorLoads';
import { ratioReport, type DrawnPeriod, type RatioReport } from '../domain/ratio/ratioReport';
import { withTimesSaid } from '../reading/timesQuestions';
import { ratioSheet } from '../excel/ratio/ratioSheet';
import { findBureau } from './bureau';
import { countedRegisters } from './countedRegisters';
import { checksAtHand } from './doneChecks';
import type { WorkbookScan } from './scanWorkbook';
import { addSheets, type WrittenSheet } from './addSheets';

/**
 * Compares the rules of a profile with the checks that the workbook tells of. Excel is not asked.
 *
 * @param scan of the workbook
 * @param profile whose rules
 * @param period its year up to the end of it
 * @param asOf ISO date of today; without it the period is taken to be running
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
  const { enterprises, inspectors, records } = registers;
  const { done, arranged } = checksAtHand({ ...scan, records }, period, asOf);
  const sources = {
    bureau: findBureau(scan).name,
    enterprises,
    inspectors,
    items: scan.items,
    records: done,
    arranged,
    draws: drawsOf(scan, period),
    numbers: scan.history.numbers,
  };
  const rules = withTimesSaid(profile, scan.choice.answers ?? {});
  const bureau = registers.questions.find(({ kind }) => kind === 'authority');
  return {
    ...ratioReport(sources, rules, period, asOf),
    loads: inspectorLoads(listsOf(scan, period)),
    ...(bureau?.answer === null ? { unsaidBureau: bureau.samples } : {}),
  };
}

/** The periods of a year that have a list in force, with what it was drawn with. */
function drawsOf(scan: WorkbookScan, of: Period): readonly DrawnPeriod[] {
  return listsOf(scan, of).map(({ recorded: { population } }) => ({
    period: population.period,
    visits: new Map(population.units.map(({ id, visits }) => [id, visits])),
  }));
}

/** The lists in force of a year. */
function listsOf({ periods }: WorkbookScan, { year }: Period): readonly DrawnList[] {
  return periods
    .filter(({ period }) => period.year === year)
    .flatMap(({ current }) => (current === null ? [] : [current]));
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
