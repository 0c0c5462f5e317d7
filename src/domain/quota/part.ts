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
