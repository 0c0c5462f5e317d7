import type { ItemCover } from '../../domain/item/itemCover';
import type { ProjectedPeriod } from '../../domain/plan/yearProjection';
import type { CategoryQuota } from '../../domain/quota/categoryQuota';
import type { DirectedQuota } from '../../domain/quota/directedQuota';
import { bureauOf } from '../../domain/population/bureauOf';
import type { Population } from '../../domain/population/population';
import { JOINT_SIDES, type JointSide, type Profile } from '../../domain/profile/profile';
import { yearPlanText as text } from '../../text/sheet/planDocumentText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { planText } from '../../text/sheet/sheetText';
import { planTableSheet, type Plan } from './planSheet';
import { monthsOf, quotaTasks, type PlanTask } from './planTasks';
import type { SheetContent } from '../writing/sheetContent';

/** A quota, and once it is drawn how many it came to. */
export interface DrawnQuota {
  readonly quota: number;
  /** absent before the draw. */
  readonly drawn?: number;
}

/** A period of the year: planned, or as it was drawn. */
export interface PlannedPeriod extends ProjectedPeriod {
  readonly categories: readonly (CategoryQuota & DrawnQuota)[];
  readonly directed: readonly (DirectedQuota & DrawnQuota)[];
  /** By what it was drawn, and where that stands; null for a period to come. */
  readonly done: {
    readonly record: string;
    readonly profile: Profile;
    readonly items: ItemCover | null;
  } | null;
}

/**
 * 抽查工作计划表 of a whole year, in the template of 新县 2021: one plan with a task for each category and
 * period, one for the directed draws (许昌 2026 三（四）), and one each for 部门内联合 and 跨部门联合 where the
 * profile asks for them. Periods in which a category draws nothing have no task. What is drawn already
 * stands as it was drawn, and a remark says of which periods that holds.
 *
 * @param population whose plans they are, and by which profile
 * @param year of the plans
 * @param periods what they ask for
 * @param items which items the checks cover
 */
export function yearPlanSheet(
  population: Pick<Population, 'bureau' | 'profile'>,
  year: number,
  periods: readonly PlannedPeriod[],
  items: ItemCover | null,
): SheetContent {
  const { profile } = population;
  const bureau = bureauOf(population);
  const tasks = periods.flatMap(({ period, categories, directed, done }) =>
    quotaTasks({
      profile: done?.profile ?? profile,
      bureau,
      period,
      categories,
      directed,
      items: done === null ? items : done.items,
    }).map((task): PlanTask => ({ ...task, isDone: done !== null })),
  );
  const wanted = tasks.filter(({ count }) => count > 0);
  const plans: Plan[] = [
    { name: planText.planName, tasks: wanted.filter(({ isDirected }) => !isDirected) },
    { name: text.directedPlan, tasks: wanted.filter(({ isDirected }) => isDirected) },
    ...JOINT_SIDES.map((kind) => ({
      name: text.jointPlan[kind],
      tasks: jointTasks(bureau, kind, periods),
    })),
  ];
  const departments = new Set(
    JOINT_SIDES.flatMap((kind) => profile.joint?.[kind]?.departments ?? []),
  );
  return planTableSheet({
    name: `${planDocumentNames.year} ${year}`,
    bureau,
    year,
    plans,
    remarks: text.remarks({
      departments: [...departments],
      periods: periods.map(({ period }) => period),
      drawn: periods.flatMap(({ period, done }) =>
        done === null ? [] : [{ period, record: done.record }],
      ),
    }),
  });
}

function jointTasks(
  bureau: string,
  kind: JointSide,
  periods: readonly PlannedPeriod[],
): PlanTask[] {
  return periods
    .filter(({ joint }) => joint[kind] > 0)
    .map(({ period, tasks, joint, done }) => ({
      name: text.jointName(bureau, period, text.jointPlan[kind]),
      object: text.jointObject(joint[kind]),
      item: text.jointPlan[kind],
      content: null,
      share: joint[kind] / tasks,
      total: tasks,
      count: joint[kind],
      drawn: joint[kind],
      isDone: done !== null,
      isDirected: false,
      isOffsite: false,
      year: period.year,
      months: monthsOf(period),
      bureau,
    }));
}
