import type { ProblemOf } from '../ground/problem';
import type { ExclusionReason } from '../population/population';
import type { QuotaStep } from '../quota/quotaStep';
import type { Category } from '../register/category';
import type { TypedDetail } from '../ground/typedText';
import type { SeedDetail } from './ticket/seed';

/**
 * What a team must meet: enough people, licences, the right region, nobody recused, people of a
 * directed draw, an expert lead, different departments, not last time's pair, one of the fixed
 * teams.
 */
export type TeamRule =
  | 'size'
  | 'licence'
  | 'region'
  | 'recusal'
  | 'directed'
  | 'expertise'
  | 'departments'
  | 'pair'
  | 'fixed';

/**
 * What a team ought to have where it can: an expert lead, members of two departments on a joint
 * task, helpers.
 */
export type TeamPreference = 'expertise' | 'joint' | 'auxiliaries';

/** Why a draw cannot be made as it is asked for. */
export type DrawDetail =
  | {
      readonly code: 'nothing-to-draw';
      /** of each category and directed draw that the profile or the list knows, how it came to 0. */
      readonly reasons: readonly {
        readonly category?: Category;
        /** of a directed draw. */
        readonly name?: string;
        readonly total: number;
        readonly steps: readonly QuotaStep[];
      }[];
    }
  // one batch more than a demand has in a year
  | {
      readonly code: 'batch-beyond';
      readonly category?: Category;
      /** of a directed draw. */
      readonly name?: string;
      /** of the year, this one included. */
      readonly drawn: number;
      readonly batches: number;
    }
  | {
      readonly code: 'quota-exceeds-pool';
      readonly category: Category;
      readonly quota: number;
      readonly pool: number;
      readonly excluded: Partial<Record<ExclusionReason, number>>;
    }
  | {
      readonly code: 'directed-exceeds-pool';
      readonly name: string;
      readonly quota: number;
      readonly pool: number;
      readonly excluded: Partial<Record<ExclusionReason, number>>;
    }
  | { readonly code: 'inspectors-too-few'; readonly licensed: number; readonly teamSize: number }
  | {
      readonly code: 'team-impossible';
      readonly enterprise: string;
      readonly rule: TeamRule;
      /**
       * people whom this rule and those before it leave; for rules about the team as a whole, the
       * largest team that they allow.
       */
      readonly eligible: number;
      readonly teamSize: number;
    }
  | {
      readonly code: 'team-preference-unmet';
      readonly enterprise: string;
      readonly preference: TeamPreference;
    }
  // fixed teams leave a few people over when their number does not divide
  | { readonly code: 'inspectors-left-over'; readonly names: readonly string[] }
  | SeedDetail
  | TypedDetail;

export type DrawProblem = ProblemOf<DrawDetail>;
