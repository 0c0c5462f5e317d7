import { isSpread } from '../profile/anyQuota';
import type { Quota } from '../profile/profile';
import { roundUpProduct } from '../ground/roundUp';
import type { OwnDemand } from './ownDemand';
import { spansAYear, type ProfileChange } from './profileChange';

/**
 * Changes of a demand's quota that might bring it down to so many units a quarter, the nearest to
 * its own wording first: a lower frequency for a frequency, a lower percentage for a percentage, a
 * ceiling for everything else. Whether one does is for the caller to try.
 *
 * @param own a demand and its units
 * @param count units of one quarter; below 1 there is no such change
 */
export function lowerQuotas(own: OwnDemand, count: number): ProfileChange[] {
  if (count < 1) return [];
  const { subject, demand, total } = own;
  const { quota } = demand;
  const ceilings = ceilingsOf(own, count);
  if (quota.kind === 'times')
    return [
      ...slowerQuotas(quota).map((slower): ProfileChange => ({
        code: 'quota',
        subject,
        quota: slower,
      })),
      ...ceilings,
    ];
  if (quota.kind !== 'percent') return ceilings;
  const percent = percentFor(total, Math.floor((count * 4) / spansAYear(quota.per)));
  return percent > 0 && percent < quota.percent
    ? [{ code: 'quota', subject, quota: { ...quota, percent } }, ...ceilings]
    : ceilings;
}

/**
 * Ceilings that leave so many units for a quarter. A ceiling holds for the span that the quota
 * names: of a year with some quarters left it is what these can draw, and what was done before.
 */
function ceilingsOf({ subject, demand, classes }: OwnDemand, count: number): ProfileChange[] {
  const done = classes.reduce((sum, { unit, count: of }) => sum + Math.min(unit.visits, 1) * of, 0);
  const limits = isSpread(demand.quota) ? [4, 3, 2, 1].map((left) => left * count + done) : [];
  return [...limits, count].map((limit) => ({ code: 'ceiling', subject, count: limit }));
}

/**
 * The highest percentage of a total that is not more than a count, rounding up as quotas do: a
 * whole number where a whole number gives the same count, else with one decimal.
 *
 * @example
 * percentFor(61, 15) // → 24
 * percentFor(1000, 15) // → 1.5
 * percentFor(12, 9) // → 75
 */
export function percentFor(total: number, count: number): number {
  if (total === 0) return 0;
  const highest = Math.floor((count * 1000) / total) / 10;
  const whole = Math.floor(highest);
  return roundUpProduct(total, whole, 100).count === roundUpProduct(total, highest, 100).count
    ? whole
    : highest;
}

/**
 * Frequencies below one, the highest first: once a quarter is 4 a year, so 3 a year, once a
 * half-year, once a year.
 *
 * @example
 * slowerQuotas({ times: 1, per: 'quarter' }) // → [{ kind: 'times', times: 3, per: 'year' }, { kind: 'times', times: 1, per: 'half-year' }, { kind: 'times', times: 1, per: 'year' }]
 */
export function slowerQuotas({
  times,
  per,
}: Pick<Extract<Quota, { kind: 'times' }>, 'times' | 'per'>): Quota[] {
  const yearly = Math.ceil(times * spansAYear(per)) - 1;
  return Array.from({ length: Math.max(0, yearly) }, (_, index) => {
    const visits = yearly - index;
    return visits % 2 === 0
      ? { kind: 'times', times: visits / 2, per: 'half-year' }
      : { kind: 'times', times: visits, per: 'year' };
  });
}
