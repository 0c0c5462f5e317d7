import type { Draw } from '../../domain/draw/draw';
import { periodEnd, periodMonths, type Period } from '../../domain/calendar/period';
import type { CategoryQuota } from '../../domain/quota/categoryQuota';
import type { DirectedQuota } from '../../domain/quota/directedQuota';
import type { Profile } from '../../domain/profile/profile';
import { planText } from '../../text/sheet/sheetText';
import { directedLabels } from '../draw/sheetLabels';

/** One line of a plan table: what is drawn, how much of it and when. */
export interface PlanTask {
  readonly name: string;
  /** 抽查对象 */
  readonly object: string;
  /** 抽查事项 */
  readonly item: string;
  /** 0 to 1 of all units; off-site units are covered in full. */
  readonly share: number;
  readonly total: number;
  readonly count: number;
  readonly isDirected: boolean;
  readonly isOffsite: boolean;
  /** First and last month, of one year. */
  readonly year: number;
  readonly months: readonly [number, number];
  readonly authority: string;
}

/**
 * The tasks of a draw, one for each category and each directed draw that has units. The share is
 * what the draw really took.
 *
 * @param draw of a period
 */
export function planTasks({
  population: { profile, period },
  categories,
  directed,
}: Draw): PlanTask[] {
  return quotaTasks(profile, period, categories, directed);
}

/**
 * The tasks that the quotas of a period ask for.
 *
 * @param profile whose authority and directed draws they are
 * @param period of the draw
 * @param categories those without units are left out
 * @param directed those without units are left out
 */
export function quotaTasks(
  profile: Profile,
  period: Period,
  categories: readonly CategoryQuota[],
  directed: readonly DirectedQuota[],
): PlanTask[] {
  const names = directedLabels(profile);
  const task = (
    object: string,
    { quota, total }: Amount,
    kind: Pick<PlanTask, 'isDirected' | 'isOffsite'>,
  ): PlanTask => ({
    name: planText.taskName(profile.authority, period, object),
    object,
    item: planText.item(object),
    share: kind.isOffsite ? 1 : quota / total,
    total,
    count: kind.isOffsite ? total : quota,
    ...kind,
    year: period.year,
    months: monthsOf(period),
    authority: profile.authority,
  });
  return [
    ...categories
      .filter(({ total }) => total > 0)
      .map((each) =>
        task(planText.unitKind[each.category], each, {
          isDirected: false,
          isOffsite: each.category === 'offsite',
        }),
      ),
    ...directed
      .filter(({ total }) => total > 0)
      .map((each) =>
        task(planText.directedKind(names.get(each.id) ?? each.id), each, {
          isDirected: true,
          isOffsite: false,
        }),
      ),
  ];
}

interface Amount {
  readonly quota: number;
  readonly total: number;
}

/**
 * First and last month of a period's tasks.
 *
 * @param period those of a batch have to the end of the quarter
 */
export function monthsOf(period: Period): readonly [number, number] {
  return [periodMonths(period).first, Number(periodEnd(period).slice(5, 7))];
}
