/**
 * What each kind of conflict between rules, registers and the year says, in numbers. Worded in
 * text/problem/conflictText.ts.
 */

import type { DrawDetail } from '../draw/drawProblem';
import type { ProblemOf } from '../ground/problem';
import type { ExclusionReason } from '../population/population';
import type { DemandSubject } from '../profile/demands';
import type { JointSide, Months, PeriodUnit, RegionRule, StaffBase } from '../profile/profile';

export type { DemandSubject };

/** How often each unit is due, and what that makes in a year. */
export interface Rate {
  readonly times: number;
  readonly per: PeriodUnit;
  readonly yearly: number;
}

export type Excluded = Readonly<Partial<Record<ExclusionReason, number>>>;

/** A region with its units that may be drawn, and the people whom the rules leave for them. */
export interface RegionShortage {
  readonly region: string;
  readonly units: number;
  readonly available: number;
}

export type ConflictDetail =
  // quotas against the year
  | {
      readonly code: 'cap-below-quota';
      readonly subject: DemandSubject;
      readonly units: number;
      readonly cap: number;
      /** visits that the quarters left ask for, and those that the cap leaves. */
      readonly needed: number;
      readonly possible: number;
      /** where every unit is due so many times. */
      readonly rate: Rate | null;
    }
  | {
      readonly code: 'no-repeat-below-quota';
      readonly subject: DemandSubject;
      readonly units: number;
      readonly needed: number;
      readonly possible: number;
    }
  | {
      readonly code: 'coverage-above-quota';
      readonly subject: DemandSubject;
      readonly years: number;
      /** units of the pool, and visits to them in these years by the quota alone. */
      readonly pool: number;
      readonly reached: number;
    }
  | {
      readonly code: 'coverage-out-of-reach';
      readonly subject: DemandSubject;
      readonly years: number;
      /** unvisited units that are not in the pool, by the reason. */
      readonly excluded: Excluded;
    }
  | {
      readonly code: 'months-without-quarter';
      readonly subject: DemandSubject;
      readonly months: Months;
      /**
       * 'empty': no month of the year is in it. 'over': it has passed and left something undone.
       */
      readonly fault: 'empty' | 'over';
      readonly undone: number;
    }
  | {
      readonly code: 'staff-quota-exceeds-category';
      readonly subject: DemandSubject;
      readonly staff: number;
      readonly base: StaffBase;
      readonly each: number;
      readonly per: PeriodUnit;
      /** in that span. */
      readonly due: number;
      readonly total: number;
    }
  // directed draws against the registers
  | { readonly code: 'directed-empty'; readonly name: string }
  | {
      readonly code: 'directed-inspectors-too-few';
      readonly name: string;
      readonly inspectors: number;
      readonly teamSize: number;
    }
  // no team for units of several directed draws, by the draws' names
  | {
      readonly code: 'directed-people-apart';
      readonly draws: readonly string[];
      readonly units: number;
      readonly names: readonly string[];
      readonly teamSize: number;
    }
  // teams against the people
  | {
      readonly code: 'region-inspectors-too-few';
      readonly rule: Exclude<RegionRule, 'any'>;
      readonly regions: readonly RegionShortage[];
      readonly teamSize: number;
    }
  | {
      readonly code: 'recusal-leaves-too-few';
      readonly units: number;
      readonly names: readonly string[];
      readonly teamSize: number;
    }
  | {
      readonly code: 'last-pair-unavoidable';
      readonly units: number;
      readonly names: readonly string[];
      readonly teamSize: number;
    }
  | {
      readonly code: 'expertise-unmatched';
      readonly units: number;
      readonly expertise: readonly string[];
    }
  | {
      readonly code: 'departments-too-few';
      readonly regions: readonly RegionShortage[];
      readonly teamSize: number;
    }
  | { readonly code: 'auxiliaries-too-few'; readonly auxiliaries: number; readonly needed: number }
  | {
      readonly code: 'joint-without-department';
      readonly share: JointSide;
      readonly percent: number;
    }
  | {
      readonly code: 'inspectors-overloaded';
      readonly seats: number;
      readonly inspectors: number;
      readonly limit: number;
    }
  // the profile against itself
  | { readonly code: 'weight-not-positive'; readonly rule: number; readonly factor: number };

/** A conflict, or a draw of the period that cannot be made for it. */
export type FeasibilityProblem = ProblemOf<ConflictDetail | DrawDetail>;
