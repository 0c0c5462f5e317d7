import { type Period, periodStart } from '../domain/calendar/period';
import { eveOf } from '../domain/population/countedTo';
import { freezePopulation } from '../domain/population/freezePopulation';
import type { Population } from '../domain/population/population';
import { itemPlan } from '../domain/plan/itemPlan';
import { projectYear } from '../domain/plan/yearProjection';
import { itemCover } from '../domain/item/itemCover';
import { plannedPeriods } from '../domain/profile/demandKind';
import { withYearNumbers } from '../domain/quota/yearNumbers';
import type { Profile } from '../domain/profile/profile';
import { itemPlanSheet } from '../excel/plan/itemPlanSheet';
import { withTimesSaid } from '../reading/timesQuestions';
import { annualPlanSheet, type AnnualPlan } from '../excel/plan/annualPlanSheet';
import { yearPlanSheet } from '../excel/plan/yearPlanSheet';
import { annualPlanText } from '../text/sheet/planDocumentText';
import { findBureau } from './bureau';
import type { BuiltDocument, DocumentInput } from './document';
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
  const rules = withTimesSaid(profile, scan.choice.answers ?? {});
  const population = freshPopulation(scan, rules, { year, quarter: 1 });
  return population === null
    ? null
    : { population, periods: projectYear(population, namedPeriods(rules, year)) };
}

/** The periods of a year's draws; batches by their numbers, as nobody has named them yet. */
function namedPeriods(profile: Profile, year: number): Period[] {
  return plannedPeriods(profile, year).map((period, index) =>
    'batch' in period ? { ...period, batch: annualPlanText.batch(index + 1) } : period,
  );
}

/**
 * 年度抽查计划 of the year after the period's (西平 2024 一（四）: in December for the next year).
 *
 * @param input of writeDocument
 */
export function annualPlanDocument({ scan, profile, period }: DocumentInput): BuiltDocument {
  const plan = annualPlan(scan, profile, period.year + 1);
  return plan === null
    ? { contents: [], problems: scan.problems }
    : { contents: [annualPlanSheet(plan)], problems: [] };
}

/**
 * 抽查工作计划表 of the period's whole year, and where the bureau has a list of items, its plan by items.
 *
 * @param input of writeDocument
 */
export function yearPlanDocument({ scan, profile, period }: DocumentInput): BuiltDocument {
  const plan = annualPlan(scan, profile, period.year);
  if (plan === null) return { contents: [], problems: scan.problems };
  const { periods } = plan;
  const { cover, problems } = itemCover(scan.items, profile);
  return {
    contents: [
      yearPlanSheet(plan.population, period.year, periods, cover),
      ...(scan.items === null
        ? []
        : [itemPlanSheet(plan.population, period.year, itemPlan(scan.items, profile, periods))]),
    ],
    problems,
  };
}

/**
 * The registers at the beginning of a year: what their columns count is of the year that is
 * running.
 */
function freshPopulation(scan: WorkbookScan, profile: Profile, period: Period): Population | null {
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
