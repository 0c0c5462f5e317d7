/**
 * What a quota of one clause asks for in the span of time that it names: a share or a frequency of
 * the units, a ratio to the staff, a number. Rounding: up (至少, 不低于) unless the quota says otherwise,
 * and down for what is the most (不超过). What asks for all units (100 %, 1
 * 次) asks for all that can be drawn.
 */

import { roundProduct, roundUpProduct, type Rounding } from '../ground/roundUp';
import type { SingleQuota } from '../profile/anyQuota';
import type { LimitQuota, Quota } from '../profile/profile';
import { isByMonth, visitsInSpan } from './done';
import { appended, type Base, type Due, type Part } from './part';
import type { QuotaStep } from './quotaStep';
import { countsAsStaff, staffProduct } from './staff';

/**
 * What is due in the quota's own span, whatever was done before.
 *
 * @param quota of one clause
 * @param base units and people that it depends on
 * @example
 * quotaDue({ kind: 'count', count: 3, per: 'year' }, { units: [], inspectors: [], period: { year: 2026, quarter: 1 }, times: {} }).count // → 3
 */
export function quotaDue(quota: SingleQuota, base: Base): Due {
  const total = base.units.length;
  switch (quota.kind) {
    case 'percent': {
      const { percent, per, rounding } = quota;
      const { exact, count } = roundProduct(total, percent, 100, rounding ?? 'up');
      const steps: readonly QuotaStep[] = [
        { kind: 'percent', total, percent, exact, count, ...roundingOf(quota) },
      ];
      const all: Due = { count, per, steps };
      return percent >= 100 ? reachable(all, 1, base) : all;
    }
    case 'times': {
      const { times, per, of } = quota;
      if (of === 'draws') return { count: 0, per, steps: [{ kind: 'draws', times, per }] };
      const { exact, count } = roundUpProduct(total, times, 1);
      const unsaid = of === 'unsaid' ? ({ unsaid: true } as const) : {};
      const steps: readonly QuotaStep[] = [
        { kind: 'times', total, times, per, exact, count, ...unsaid },
      ];
      return reachable({ count, per, steps }, times, base);
    }
    case 'staff':
      return staffDue(quota, base);
    case 'count':
      return {
        count: quota.count,
        per: quota.per,
        steps: [{ kind: 'count', count: quota.count, per: quota.per }],
      };
  }
}

/**
 * Who asks for all units asks for all that can be drawn (西平 2024 一（四）3: 停产 units are left out): those
 * that are excluded owe no more than the visits that they have had.
 */
function reachable({ count, per, steps }: Due, times: number, base: Base): Due {
  const visitsOf = visitsInSpan(per, base);
  const excluded = base.units.filter((unit) => unit.exclusion !== null && visitsOf(unit) < times);
  const owed = excluded.reduce((sum, unit) => sum + times - visitsOf(unit), 0);
  return excluded.length === 0
    ? { count, per, steps }
    : {
        ...appended(steps, {
          kind: 'reachable',
          excluded: excluded.length,
          count: Math.max(0, count - Math.ceil(owed)),
        }),
        per,
      };
}

/**
 * A number that no list is long enough for asks for all units, and so for all that can be drawn. In
 * draws of versions that knew visits for the year only it stands.
 *
 * @param due of a share, a ratio or a number
 * @param base units that it is due of
 */
export function drawable(due: Due, base: Base): Due {
  const total = base.units.length;
  if (!isByMonth(base.units) || due.count < total) return due;
  const { count, steps } = bounded(due.count, total);
  return reachable({ count, per: due.per, steps: [...due.steps, ...steps] }, 1, base);
}

/** Said in a step where it is not the usual one. */
function roundingOf({ rounding }: { readonly rounding?: Rounding }): { rounding?: Rounding } {
  return rounding === undefined || rounding === 'up' ? {} : { rounding };
}

/**
 * The ratio sets a number of enterprises (年度被抽查单位数量), and there are no more of them than given. A
 * number that was set for the year stands.
 */
function staffDue(quota: Extract<Quota, { kind: 'staff' }>, due: Base): Due {
  const { units, inspectors, yearNumber } = due;
  const { units: perInspector, base, per } = quota;
  const staff = inspectors.filter((inspector) => countsAsStaff(inspector, base)).length;
  const { exact, count: annual } = staffProduct(quota, staff);
  const set: readonly QuotaStep[] =
    per === 'year' && yearNumber !== undefined && yearNumber !== annual
      ? [{ kind: 'set', count: yearNumber }]
      : [];
  const limit = bounded(set.length > 0 ? (yearNumber ?? annual) : annual, units.length);
  const step: QuotaStep = {
    kind: 'staff',
    staff,
    base,
    units: perInspector,
    exact,
    annual,
    ...(per === 'year' ? {} : { per }),
    ...roundingOf(quota),
  };
  return { count: limit.count, per, steps: [step, ...set, ...limit.steps] };
}

/**
 * The most that a quota allows in its own span.
 *
 * @param quota rounded down unless it says otherwise
 * @param base units and people that it depends on
 * @example
 * mostDue({ kind: 'count', count: 3, per: 'year' }, { units: [], inspectors: [], period: { year: 2026, quarter: 1 }, times: {} }).steps.at(-1) // → { kind: 'most', most: 3, count: 3 }
 */
export function mostDue(quota: LimitQuota, base: Base): Due {
  const due = quotaDue(quota.kind === 'count' ? quota : { rounding: 'down', ...quota }, base);
  const { count } = due;
  return { ...appended(due.steps, { kind: 'most', most: count, count }), per: due.per };
}

/**
 * No more than there are.
 *
 * @example
 * bounded(5, 3).count // → 3
 */
export function bounded(wanted: number, total: number): Part {
  return wanted <= total
    ? { count: wanted, steps: [] }
    : { count: total, steps: [{ kind: 'bounded', total, count: total }] };
}
