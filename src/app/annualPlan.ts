import { type Period, periodStart } from '../domain/calendar/period';
import { eveOf } from '../domain/population/countedTo';
import { freezePopulation } from '../domain/population/freezePopulation';
import type { Population } from '../domain/population/population';
import { projectYear } from '../domain/plan/yearProjection';
import { plannedPeriods } from '../domain/profile/demandKind';
import { withYearNumbers } from '../domain/quota/yearNumbers';
import type { Profile } from '../domain/profile/profile';
import type { AnnualPlan } from '../excel/plan/annualPlanSheet';
import { withTimesSaid } from '../reading/timesQuestions';
import { annualPlanText } from '../text/sheet/planDocumentText';
import { findBureau } from './bureau';
import type { WorkbookScan } from './scanWorkbook';
import { ruleRegisters } from './ruleRegisters';

/**
 * What a year asks for, reckoned from the registers as they are and before any check of the year;
 * null where there are no registers.
 *
 * @param scan of the workbook
 * @param profile whose quotas count
 * @param year to plan
 */
export function annualPlan(scan: WorkbookScan, profile: Profile, year: number): AnnualPlan | null {
  const rules = ruledProfile(scan, profile);
  const population = freshPopulation(scan, rules, { year, quarter: 1 });
  return population === null
    ? null
    : { population, periods: projectYear(population, namedPeriods(rules, year)) };
}

/**
 * A profile with what the clerk has said of its times.
 *
 * @param scan of the workbook
 * @param profile as it is
 */
export function ruledProfile(scan: WorkbookScan, profile: Profile): Profile {
  return withTimesSaid(profile, scan.choice.answers ?? {});
}

/** The periods of a year's draws; batches by their numbers, as nobody has named them yet. */
export function namedPeriods(profile: Profile, year: number): Period[] {
  return plannedPeriods(profile, year).map((period, index) =>
    'batch' in period ? { ...period, batch: annualPlanText.batch(index + 1) } : period,
  );
}

/**
 * The registers at the beginning of a year: what their columns count is of the year that is
 * running.
 *
 * @param scan of the workbook
 * @param profile whose rules count
 * @param period that the year begins with
 * @returns null where there are no registers
 */
export function freshPopulation(
  scan: WorkbookScan,
  profile: Profile,
  period: Period,
): Population | null {
  const registers = ruleRegisters(scan, profile);
  if (registers === null) return null;
  const { enterprises, inspectors } = registers;
  const fresh = { ...enterprises, rows: enterprises.rows.map((row) => ({ ...row, visits: 0 })) };
  const rested = { ...inspectors, rows: inspectors.rows.map((row) => ({ ...row, visits: 0 })) };
  const earlier = registers.records.filter(({ date }) => date < periodStart(period));
  return freezePopulation({
    enterprises: fresh,
    inspectors: rested,
    bureau: findBureau(scan).name,
    profile: withYearNumbers(profile, scan.history.numbers, period),
    period,
    on: eveOf(period),
    records: earlier,
  }).population;
}
