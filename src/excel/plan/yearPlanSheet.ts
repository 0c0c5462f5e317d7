import type { ItemCover } from '../../domain/item/itemCover';
import type { ProjectedPeriod } from '../../domain/plan/yearProjection';
import { bureauOf } from '../../domain/population/bureauOf';
import type { Population } from '../../domain/population/population';
import { JOINT_SIDES, type JointSide } from '../../domain/profile/profile';
import { yearPlanText as text } from '../../text/sheet/planDocumentText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { planText } from '../../text/sheet/sheetText';
import { planTableSheet, type Plan } from './planSheet';
import { monthsOf, quotaTasks, type PlanTask } from './planTasks';
import type { SheetContent } from '../writing/sheetContent';

/**
 * 抽查工作计划表 of a whole year, in the template of 新县 2021: one plan with a task for each category and
 * period, one for the directed draws (许昌 2026 三（四）), and one each for 部门内联合 and 跨部门联合 where the
 * profile asks for them. Periods in which a category draws nothing have no task.
 *
 * @param population whose plans they are, and by which profile
 * @param year of the plans
 * @param periods what they ask for
 * @param items which items the checks cover
 */
export function yearPlanSheet(
  population: Pick<Population, 'bureau' | 'profile'>,
  year: number,
  periods: readonly ProjectedPeriod[],
  items: ItemCover | null,
): SheetContent {
  const { profile } = population;
  const bureau = bureauOf(population);
  const tasks = periods.flatMap(({ period, categories, directed }) =>
    quotaTasks({ profile, bureau, period, categories, directed, items }),
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
    remarks: text.remark(
      [...departments],
      periods.map(({ period }) => period),
    ),
  });
}

function jointTasks(
  bureau: string,
  kind: JointSide,
  periods: readonly ProjectedPeriod[],
): PlanTask[] {
  return periods
    .filter(({ joint }) => joint[kind] > 0)
    .map(({ period, tasks, joint }) => ({
      name: text.jointName(bureau, period, text.jointPlan[kind]),
      object: text.jointObject(joint[kind]),
      item: text.jointPlan[kind],
      content: null,
      share: joint[kind] / tasks,
      total: tasks,
      count: joint[kind],
      drawn: joint[kind],
      isDirected: false,
      isOffsite: false,
      year: period.year,
      months: monthsOf(period),
      bureau,
    }));
}
