/**
 * The frozen population: all that a draw depends on except the seed. Its canonical text is hashed and shown before the seed is
 * known (004: 名单一经确定，不得随意变更), and 抽取底册 and 抽取记录 hold all of it, so that a draw can be repeated from them alone.
 */

import type { Period } from '../calendar/period';
import type { Category } from '../profile/category';
import type { Condition, Profile } from '../profile/profile';
import type { EnterpriseId } from '../register/enterprise';
import type { InspectorId } from '../register/inspector';

/** Why a unit has its category: the profile's rule that took it (by index), the register's own column, or no rule at all. */
export type CategoryReason =
  | { readonly by: 'rule'; readonly rule: number; readonly condition: Condition }
  | { readonly by: 'register' }
  | { readonly by: 'otherwise' };

/** Why a unit is not in the pool. closed and deregistered units are out of the population altogether and not counted in totals. */
export type ExclusionReason = 'closed' | 'deregistered' | 'suspended' | 'capped' | 'offsite';

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
  /** checks of this year before the draw. */
  readonly visits: number;
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
}

export interface Population {
  readonly profile: Profile;
  readonly period: Period;
  /** sorted by id in code-unit order. */
  readonly units: readonly Unit[];
  /** sorted by id in code-unit order; only those who may be drawn or counted. */
  readonly inspectors: readonly PoolInspector[];
}
