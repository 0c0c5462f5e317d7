import type { ProblemOf } from '../ground/problem';
import type { Category } from '../register/category';
import type { EnterpriseField, InspectorField } from '../register/field';

/** What a profile misses in the registers, and what of them does not fit together. */
export type PopulationDetail =
  // what the profile asks of the register
  | {
      readonly code: 'field-missing';
      readonly field: EnterpriseField;
      readonly profileName: string;
    }
  | {
      readonly code: 'inspector-field-missing';
      readonly field: InspectorField;
      readonly profileName: string;
    }
  | {
      readonly code: 'category-disagrees';
      readonly name: string;
      readonly registered: Category;
      readonly derived: Category;
    }
  | { readonly code: 'region-missing'; readonly name: string }
  // past checks that count and are of no enterprise of the register, or of several
  | { readonly code: 'record-unmatched'; readonly enterprise: string; readonly date: string };

export type PopulationProblem = ProblemOf<PopulationDetail>;
