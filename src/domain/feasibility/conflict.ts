import type { Population } from '../draw/population';
import type { CategoryQuota } from '../profile/categoryQuota';
import type { DirectedQuota } from '../profile/directedQuota';
import type { Problem, Severity } from '../problem';
import type { ConflictDetail } from './conflictDetail';
import type { RegionGroup } from './eligible';
import type { OwnPlan } from './ownPlan';
import { remedyOf, type ProfileChange, type Remedy } from './profileChange';

/** Rules that cannot all be met, with the single changes of which each would do. */
export interface Conflict {
  readonly problem: Problem;
  readonly remedies: readonly Remedy[];
}

/** Names of the sheets that the registers were read from, for places of problems. */
export interface RegisterPlaces {
  readonly enterpriseSheet: string;
  readonly inspectorSheet: string;
}

/**
 * What there is to reason about: the frozen population, what it is asked for in the period, and
 * where its rows stand.
 */
export interface Situation {
  readonly population: Population;
  readonly quotas: readonly CategoryQuota[];
  readonly directed: readonly DirectedQuota[];
  readonly places: RegisterPlaces;
  /** of all categories and directed draws that ask for units. */
  readonly plans: readonly OwnPlan[];
  /** the units that may be drawn, with the people who may be sent to them. */
  readonly groups: readonly RegionGroup[];
}

/** Looks for one kind of conflict. */
export type Check = (situation: Situation) => readonly Conflict[];

type Detail =
  | ConflictDetail
  | Extract<Problem, { code: 'quota-exceeds-pool' | 'inspectors-too-few' | 'nothing-to-draw' }>;
/** A detail without severity and place, whichever it is. */
type Bare<Each> = Each extends object ? Omit<Each, 'severity' | 'sheet' | 'cell'> : never;

/**
 * A conflict in one of the two registers.
 *
 * @param severity error where the draw of the period cannot be made, warning where only the rest of
 *   the year, or one unit, cannot
 * @param changes that would each take it away
 */
export function conflictOf(
  { population, places }: Situation,
  register: 'enterprise' | 'inspector',
  severity: Severity,
  detail: Bare<Detail>,
  changes: readonly ProfileChange[] = [],
): Conflict {
  const sheet = register === 'enterprise' ? places.enterpriseSheet : places.inspectorSheet;
  return {
    problem: { ...detail, severity, sheet, cell: '' },
    remedies: changes.map((change) => remedyOf(population.profile, change)),
  };
}
