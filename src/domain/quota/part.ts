/** What quotas are reckoned from and come to. */

import type { DrawTimes } from '../calendar/months';
import type { Period } from '../calendar/period';
import type { PoolInspector, Unit } from '../population/population';
import type { PeriodUnit } from '../profile/profile';
import type { QuotaStep } from './quotaStep';

/** A number of units and the arithmetic that led to it. */
export interface Part {
  readonly count: number;
  readonly steps: readonly QuotaStep[];
}

/** What a quota of one clause asks for in one span of time. */
export interface Due extends Part {
  readonly per: PeriodUnit;
}

/** What a quota may depend on besides itself. */
export interface Base {
  readonly units: readonly Unit[];
  readonly inspectors: readonly PoolInspector[];
  readonly period: Period;
  readonly times: DrawTimes;
  /** what a yearly ratio to the staff was set to for the year; absent where nothing set it. */
  readonly yearNumber?: number;
}

/** A part with one more step, whose count is the part's. */
export function appended(
  steps: readonly QuotaStep[],
  step: QuotaStep & { readonly count: number },
): Part {
  return { count: step.count, steps: [...steps, step] };
}

/**
 * What a draw that stands for several spans of time has: it takes no unit twice, so at most all that
 * can be drawn.
 *
 * @param each what is due in one of the spans
 * @param part what is due in all of them
 * @param base of the draw
 *
 * @example
 * oneDraw(1, { count: 2, steps: [] }, { units: [{ exclusion: null }, { exclusion: 'suspended' }] }).count // → 1
 */
export function oneDraw(each: number, part: Part, { units }: Pick<Base, 'units'>): Part {
  const excluded = units.filter(({ exclusion }) => exclusion !== null).length;
  const most = Math.max(each, units.length - excluded);
  return part.count <= most || excluded === 0
    ? part
    : appended(part.steps, { kind: 'reachable', excluded, count: most });
}
