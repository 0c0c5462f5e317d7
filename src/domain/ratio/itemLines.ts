/**
 * How much of the bureau's list of items the checks of a year have covered (许昌 2026 二: 抽查事项清单做到年度全覆盖).
 * An item is covered by one check that covered it. Which items a check of a list of ours covered its
 * record says; of other checks nobody knows, and they count for none.
 */

import { itemCover } from '../item/itemCover';
import type { Profile, RatioTarget } from '../profile/profile';
import type { ItemList } from '../register/item';
import type { Closing, RatioLine, RatioSpan } from './ratioLine';
import { randomChecks, spansOf, within, type RandomCheck } from './randomChecks';
import type { YearChecks } from './yearChecks';

/** What of the list of items was covered in a year so far. */
export interface ItemCoverage {
  /** The sheets of the list; none where the bureau has no list. */
  readonly sheets: readonly string[];
  /** How many items it has. */
  readonly count: number;
  /** The items that no check covered yet, by name. */
  readonly open: readonly string[];
  /** The items that the profile gives to no category and no directed draw. */
  readonly unplanned: readonly string[];
  /** Random checks of which nothing says what they covered. */
  readonly untold: number;
}

/**
 * The coverage of the items over the year to date.
 *
 * @param profile whose demands cover items
 * @param checks of the year
 * @param items null where the bureau has no list
 */
export function itemCoverage(
  profile: Profile,
  checks: YearChecks,
  items: ItemList | null,
): ItemCoverage {
  const all = randomChecks(checks);
  const covered = coveredNames(all);
  const names = items?.rows.map(({ label }) => label) ?? [];
  return {
    sheets: items?.sheets ?? [],
    count: names.length,
    open: names.filter((name) => !covered.has(name)),
    unplanned:
      items === null
        ? []
        : itemCover(items, profile).problems.flatMap((problem) =>
            problem.code === 'items-unplanned' ? problem.names : [],
          ),
    untold: all.filter(({ record }) => record.items === undefined).length,
  };
}

/**
 * A line for each span of a target about items.
 *
 * @param target of the profile
 * @param checks of the year
 * @param span of the report
 * @param items null where the bureau has no list: the lines ask to look it up
 */
export function itemLines(
  { percent, per, clause }: RatioTarget,
  checks: YearChecks,
  span: RatioSpan,
  items: ItemList | null,
): RatioLine[] {
  const all = randomChecks(checks);
  return spansOf(per, span).map((period) => {
    const own = within(all, period);
    const covered = coveredNames(own);
    const total = items?.rows.length ?? 0;
    const count = items?.rows.filter(({ label }) => covered.has(label)).length ?? 0;
    const actual = total === 0 ? 0 : (count / total) * 100;
    const lacking = lackingFor(items, checks, own);
    const isOver = span.isOver(period);
    const isMet = lacking === null && count * 100 >= total * percent;
    const closing: Closing =
      lacking !== null
        ? { kind: 'by-hand', lacking }
        : isMet
          ? { kind: 'nothing' }
          : isOver
            ? { kind: 'passed' }
            : { kind: 'items', count: Math.ceil((total * percent) / 100) - count };
    return {
      rule: { kind: 'target', what: 'items', percent },
      period,
      required: percent,
      actual,
      bound: 'least',
      unit: 'percent',
      state: isMet ? 'met' : lacking === null && isOver ? 'gap' : 'open',
      gap: isMet ? 0 : percent - actual,
      closing,
      ...(isOver ? { overdueBelow: percent } : {}),
      share: { count, total },
      ...(clause === undefined ? {} : { clause }),
    };
  });
}

/** Why the coverage cannot be told; null where it can. */
function lackingFor(
  items: ItemList | null,
  { source }: YearChecks,
  own: readonly RandomCheck[],
): 'item-list' | 'items-told' | null {
  if (items === null) return 'item-list';
  const isTold = own.some(({ record }) => record.items !== undefined);
  return source === 'counts' || (own.length > 0 && !isTold) ? 'items-told' : null;
}

function coveredNames(checks: readonly RandomCheck[]): ReadonlySet<string> {
  return new Set(checks.flatMap(({ record }) => record.items ?? []));
}
