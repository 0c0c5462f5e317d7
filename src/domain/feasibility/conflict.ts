import type { Population } from '../population/population';
import type { CategoryQuota } from '../quota/categoryQuota';
import type { DirectedQuota } from '../quota/directedQuota';
import type { Severity } from '../ground/problem';
import type { FeasibilityProblem } from './conflictDetail';
import type { DrawDetail } from '../draw/drawProblem';
import type { ConflictDetail } from './conflictDetail';
import type { RegionGroup } from './eligible';
import type { OwnDemand } from './ownDemand';
import { remedyOf, type ProfileChange, type Remedy } from './profileChange';

/** Rules that cannot all be met, with the single changes of which each would do. */
export interface Conflict {
  readonly problem: FeasibilityProblem;
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
  readonly demands: readonly OwnDemand[];
  /** the units that may be drawn, with the people who may be sent to them. */
  readonly groups: readonly RegionGroup[];
}

/** Looks for one kind of conflict. */
export type ConflictFinder = (situation: Situation) => readonly Conflict[];

type Detail =
  | ConflictDetail
  | Extract<
      DrawDetail,
      {
        code:
          'quota-exceeds-pool' | 'directed-exceeds-pool' | 'inspectors-too-few' | 'nothing-to-draw';
      }
    >;

/** What conflictOf makes a conflict of. */
interface Finding {
  readonly register: 'enterprise' | 'inspector';
  /**
   * error where the draw of the period cannot be made, warning where only the rest of the year, or
   * one unit, cannot.
   */
  readonly severity: Severity;
  readonly detail: Detail;
  /** that would each take it away. */
  readonly changes?: readonly ProfileChange[];
}

/** A conflict in one of the two registers. */
export function conflictOf(
  { population, places }: Situation,
  { register, severity, detail, changes = [] }: Finding,
): Conflict {
  const sheet = register === 'enterprise' ? places.enterpriseSheet : places.inspectorSheet;
  return {
    problem: { ...detail, severity, sheet, cell: '' },
    remedies: changes.map((change) => remedyOf(population.profile, change)),
  };
}
