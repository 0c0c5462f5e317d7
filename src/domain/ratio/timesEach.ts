import type { OwnDemand } from '../feasibility/ownDemand';

/**
 * How often each unit is due in the year at most, so that all of them together come to what is due.
 *
 * @param own units of the demand
 * @param annual units due in the year
 *
 * @example
 * timesEach({ own: { total: 25 } }, 68) // → 3
 */
export function timesEach(
  { own }: { readonly own: Pick<OwnDemand, 'total'> },
  annual: number,
): number {
  return own.total === 0 ? 0 : Math.ceil(annual / own.total);
}
