/**
 * The frozen population: all that a draw depends on except the seed. Its canonical text is hashed
 * and shown before the seed is known (西平 2024: 名单一经确定，不得随意变更), and 抽取底册 and 抽取记录 hold all of it, so
 * that a draw can be repeated from them alone.
 */

import type { Period } from '../calendar/period';
import type { Category } from '../register/category';
import type { Condition, Profile } from '../profile/profile';
import type { EnterpriseId } from '../register/enterprise';
import type { InspectorId } from '../register/inspector';

/**
 * Why a unit has its category: the profile's rule that took it (by index), the register's own
 * column, or no rule at all.
 */
export type CategoryReason =
  | { readonly by: 'rule'; readonly rule: number; readonly condition: Condition }
  | { readonly by: 'register' }
  | { readonly by: 'otherwise' };

/**
 * Why a unit is not in the pool. closed and deregistered units are out of the population altogether
 * and not counted in totals.
 */
export const EXCLUSION_REASONS = [
  'closed',
  'deregistered',
  'suspended',
  'capped',
  'offsite',
  'exempt',
  'repeated',
  'recent',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export interface Unit {
  readonly id: EnterpriseId;
  readonly name: string;
  /** 1-based row in the register. */
  readonly rowNumber: number;
  readonly creditCode: string;
  readonly address: string;
  readonly region: string;
  readonly category: Category;
  readonly reason: CategoryReason;
  readonly exclusion: ExclusionReason | null;
  /** checks of this year before the draw that count for the demand of its category. */
  readonly visits: number;
  /**
   * for each cap of the profile, the checks that count towards it; null for a cap that does not hold
   * for the unit, or not to the end of the period. Absent without caps.
   */
  readonly caps?: readonly (number | null)[];
  /** for each of `directed`, the checks that count for it; absent where all are `visits`. */
  readonly directedVisits?: readonly number[];
  /**
   * of `visits`, those of each month, January first, up to the last month that has any: what has a
   * day. Absent in records of versions that knew the year alone.
   */
  readonly months?: readonly number[];
  /** for each of `directed`, the same of those that count for it; absent where all are `months`. */
  readonly directedMonths?: readonly (readonly number[])[];
  /**
   * 全覆盖: the last year by whose end the unit must be visited; 0 when nothing asks for it. Units due
   * earlier are drawn first.
   */
  readonly due: number;
  /** product of the factors of the profile's weight rules; 1 without any. */
  readonly weight: number;
  /** ids of the profile's directed draws whose pool the unit is in, in the profile's order. */
  readonly directed: readonly string[];
  /** 行业类别 and 污染类型, for expertise; '' unless the profile asks for expertise. */
  readonly expertise: string;
  /**
   * names or licence numbers of the team of the last check; empty unless the profile forbids
   * repeating it.
   */
  readonly lastTeam: readonly string[];
  /** inspectors that the unit itself asks to stay away (回避人员), names or licence numbers. */
  readonly recusals: readonly string[];
}

export interface PoolInspector {
  readonly id: InspectorId;
  readonly name: string;
  readonly unit: string;
  readonly region: string;
  readonly licensed: boolean;
  readonly onPost: boolean;
  readonly auxiliary: boolean;
  /** tasks of this year before the draw. */
  readonly load: number;
  /** names, credit codes or ids of enterprises this person may not be sent to. */
  readonly recusals: readonly string[];
  /** 科室; '' when unknown, and unless the profile mixes departments or has them join. */
  readonly department: string;
  /** 业务专长; '' unless the profile asks for expertise. */
  readonly specialty: string;
  /** ids of the profile's directed draws that this person may be sent on. */
  readonly directed: readonly string[];
}

export interface Population {
  readonly profile: Profile;
  /**
   * whose draw it is, as its documents name it, '' where nobody said; absent in records of versions
   * that took the authority of the rules for it. It decides nothing: the frozen text leaves it out.
   */
  readonly bureau?: string;
  readonly period: Period;
  /**
   * ISO date of the last day whose checks count; absent in records of versions that counted what was
   * done before the period.
   */
  readonly countedTo?: string;
  /** sorted by id in code-unit order. */
  readonly units: readonly Unit[];
  /** sorted by id in code-unit order; only those who may be drawn or counted. */
  readonly inspectors: readonly PoolInspector[];
}
