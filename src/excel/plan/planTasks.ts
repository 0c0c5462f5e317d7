import { bureauOf } from '../../domain/population/bureauOf';
import type { Draw } from '../../domain/draw/draw';
import { periodEnd, periodMonths, type Period } from '../../domain/calendar/period';
import type { CategoryQuota } from '../../domain/quota/categoryQuota';
import type { DirectedQuota } from '../../domain/quota/directedQuota';
import type { QuotaStep } from '../../domain/quota/quotaStep';
import type { Profile } from '../../domain/profile/profile';
import { itemContentsText, itemsText } from '../../text/term/itemText';
import type { ItemCover } from '../../domain/item/itemCover';
import { planText } from '../../text/sheet/sheetText';
import { directedLabels } from '../draw/sheetLabels';

/** One line of a plan table: what is drawn, how much of it and when. */
export interface PlanTask {
  readonly name: string;
  /** 抽查对象 */
  readonly object: string;
  /** 抽查事项 */
  readonly item: string;
  /** 检查内容 of these items; null where nothing names any. */
  readonly content: string | null;
  /**
   * 0 to 1 of all units: what the rule says, where the quota is what it comes to for the period, else
   * what the quota is of them; off-site units are covered in full.
   */
  readonly share: number;
  readonly total: number;
  readonly count: number;
  /** units that were really drawn; `count` where nothing was drawn yet. */
  readonly drawn: number;
  /** It was drawn, in a table that has planned tasks too; absent in others. */
  readonly isDone?: boolean;
  readonly isDirected: boolean;
  readonly isOffsite: boolean;
  /** First and last month, of one year. */
  readonly year: number;
  readonly months: readonly [number, number];
  readonly bureau: string;
}

/**
 * The tasks of a draw, one for each category and each directed draw that has units.
 *
 * @param draw of a period
 * @param items which items its checks cover
 * @param contents what the bureau's list says is checked of an item, by its label
 */
export function planTasks(
  { population, categories, directed }: Draw,
  items: ItemCover | null,
  contents?: ReadonlyMap<string, string>,
): PlanTask[] {
  const { profile, period } = population;
  const bureau = bureauOf(population);
  return quotaTasks({ profile, bureau, period, categories, directed, items, contents });
}

/** What the tasks of a period are made from. */
export interface TaskSources {
  /** Whose directed draws they are. */
  readonly profile: Profile;
  readonly bureau: string;
  readonly period: Period;
  /** Those without units are left out. */
  readonly categories: readonly CategoryQuota[];
  /** Those without units are left out. */
  readonly directed: readonly DirectedQuota[];
  /** Which items the checks cover; null where nothing names any. */
  readonly items: ItemCover | null;
  /** What is checked of an item, by its label; none where it is not shown. */
  readonly contents?: ReadonlyMap<string, string> | undefined;
}

/**
 * The tasks that the quotas of a period ask for.
 *
 * @param sources quotas and items
 */
export function quotaTasks({
  profile,
  bureau,
  period,
  categories,
  directed,
  items,
  contents = new Map(),
}: TaskSources): PlanTask[] {
  const names = directedLabels(profile);
  const textsOf = (
    object: string,
    places: readonly number[] | undefined,
  ): Pick<PlanTask, 'item' | 'content'> => {
    const own = places?.flatMap((place) => items?.items[place] ?? []) ?? [];
    return items === null || own.length === 0
      ? { item: planText.item(object), content: null }
      : { item: itemsText(items, own), content: itemContentsText(items, own, contents) };
  };
  const task = (
    object: string,
    places: readonly number[] | undefined,
    { quota, total, steps, drawn = quota }: Amount,
    kind: Pick<PlanTask, 'isDirected' | 'isOffsite'>,
  ): PlanTask => ({
    name: planText.taskName(bureau, period, object),
    object,
    ...textsOf(object, places),
    share: kind.isOffsite ? 1 : (ruleShare(steps, quota) ?? quota / total),
    total,
    count: kind.isOffsite ? total : quota,
    drawn: kind.isOffsite ? total : drawn,
    ...kind,
    year: period.year,
    months: monthsOf(period),
    bureau,
  });
  return [
    ...categories
      .filter(({ total }) => total > 0)
      .map((each) =>
        task(planText.unitKind[each.category], items?.categories[each.category], each, {
          isDirected: false,
          isOffsite: each.category === 'offsite',
        }),
      ),
    ...directed
      .filter(({ total }) => total > 0)
      .map((each) =>
        task(planText.directedKind(names.get(each.id) ?? each.id), items?.directed[each.id], each, {
          isDirected: true,
          isOffsite: false,
        }),
      ),
  ];
}

interface Amount {
  readonly quota: number;
  readonly total: number;
  readonly steps: readonly QuotaStep[];
  readonly drawn?: number;
}

/** The share that a rule names, where the quota is what it comes to; null for other quotas. */
function ruleShare(steps: readonly QuotaStep[], quota: number): number | null {
  const shares = steps.flatMap((step) => (step.kind === 'percent' ? [step] : []));
  const [only] = shares;
  return only === undefined || shares.length > 1 || only.count !== quota
    ? null
    : only.percent / 100;
}

/**
 * First and last month of a period's tasks.
 *
 * @param period those of a batch have to the end of the quarter
 */
export function monthsOf(period: Period): readonly [number, number] {
  return [periodMonths(period).first, Number(periodEnd(period).slice(5, 7))];
}
