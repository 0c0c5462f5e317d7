import { itemCover } from '../domain/item/itemCover';
import { itemPlan } from '../domain/plan/itemPlan';
import type { ProjectedPeriod } from '../domain/plan/yearProjection';
import { annualPlanSheet } from '../excel/plan/annualPlanSheet';
import { itemPlanSheet } from '../excel/plan/itemPlanSheet';
import { yearPlanSheet, type DrawnQuota, type PlannedPeriod } from '../excel/plan/yearPlanSheet';
import { annualPlan } from './annualPlan';
import type { BuiltDocument, DocumentInput } from './document';
import { yearPlan } from './yearPlan';

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
 * 抽查工作计划表 of the period's whole year, with what is drawn of it, and where the bureau has a list of
 * items, its plan by items.
 *
 * @param input of writeDocument
 */
export function yearPlanDocument({ scan, profile, period }: DocumentInput): BuiltDocument {
  const plan = yearPlan(scan, profile, period.year);
  if (plan === null) return { contents: [], problems: scan.problems };
  const { periods } = plan;
  const { cover, problems } = itemCover(scan.items, profile);
  return {
    contents: [
      yearPlanSheet(plan.population, period.year, periods, cover),
      ...(scan.items === null
        ? []
        : [
            itemPlanSheet(
              plan.population,
              period.year,
              itemPlan(scan.items, profile, periods.map(countedAsDrawn)),
            ),
          ]),
    ],
    problems,
  };
}

/** A period that was drawn counts with what was drawn, not with what was asked for. */
function countedAsDrawn(planned: PlannedPeriod): ProjectedPeriod {
  const drawn = <Quota extends DrawnQuota>(quotas: readonly Quota[]): Quota[] =>
    quotas.map((each) => ({ ...each, quota: each.drawn ?? each.quota }));
  return {
    ...planned,
    categories: drawn(planned.categories),
    directed: drawn(planned.directed),
  };
}
