/** Whom a ratio of inspectors : enterprises counts, and what it comes to. */

import { roundProduct } from '../ground/roundUp';
import type { PoolInspector } from '../population/population';
import type { Quota, StaffBase } from '../profile/profile';

/**
 * Whether an inspector counts in an inspectors : enterprises ratio. 在编在岗 and 实际在岗 both leave
 * auxiliary people out: they help, and are not the bureau's 环境执法人员.
 *
 * @param inspector of a population, so active
 * @param base whom the profile counts
 *
 * @example
 * countsAsStaff({ onPost: true, auxiliary: false, licensed: false }, 'established') // → true
 * countsAsStaff({ onPost: false, auxiliary: false, licensed: true }, 'on-duty') // → true
 */
export function countsAsStaff(inspector: PoolInspector, base: StaffBase): boolean {
  switch (base) {
    case 'established':
      return inspector.onPost && !inspector.auxiliary;
    case 'on-duty':
      return !inspector.auxiliary;
    case 'licensed':
      return inspector.licensed;
  }
}

/**
 * What a ratio to the staff comes to.
 *
 * @example
 * staffProduct({ kind: 'staff', units: 2.5, base: 'licensed', per: 'year' }, 7) // → { exact: 17.5, count: 18 }
 */
export function staffProduct(
  { units, rounding }: Extract<Quota, { kind: 'staff' }>,
  staff: number,
): ReturnType<typeof roundProduct> {
  return roundProduct(staff, units, 1, rounding ?? 'up');
}
