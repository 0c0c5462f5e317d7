import type { FaultCode } from '../ground/shape';
import type { RegisterKind } from '../register/register';
import type { ProblemOf } from '../ground/problem';

interface Near {
  /** The nearest text that would be understood, with the clerk's own name and value. */
  readonly nearest?: string;
}

/** What is wrong with one cell of the sheet that holds a profile. */
export type ProfileCellFault =
  /** none of the words that may stand there; of several in a list the one that is none. */
  | { readonly kind: 'choice'; readonly accepted: readonly string[]; readonly word?: string }
  | { readonly kind: 'number' }
  /**
   * what was left of a condition, a quota, months, a deadline or the number of a year where it could
   * not be understood.
   */
  | { readonly kind: 'quota' | 'months' | 'deadline' | 'year-number'; readonly rest: string }
  /** a most number of times stands where a quota should: that is a cap. */
  | { readonly kind: 'cap' }
  | ({ readonly kind: 'condition'; readonly rest: string } & Near)
  /** a condition names a field with a letter wrong. */
  | ({ readonly kind: 'field'; readonly word: string; readonly register: RegisterKind } & Near)
  /** a condition compares a column with what it never holds. */
  | ({ readonly kind: 'value'; readonly word: string; readonly accepted: readonly string[] } & Near)
  /** a header that is none of its part of the sheet. */
  | ({ readonly kind: 'header'; readonly accepted: readonly string[] } & Near)
  /** a row that belongs to nothing above it, or a label that means nothing. */
  | { readonly kind: 'row' }
  /** the same label or key again. */
  | { readonly kind: 'again' }
  /** understood as something else than it says, which is told: no fault that stops anything. */
  | { readonly kind: 'read-as'; readonly said: string }
  /** understood, and not allowed. */
  | { readonly kind: 'data'; readonly code: FaultCode };

/** A cell understood, or not; where it is read as other than it says, how it is. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value; readonly said?: string }
  | { readonly ok: false; readonly fault: ProfileCellFault };

/** What can be wrong with a profile that is kept on a sheet or in a file. */
export type ProfileDetail =
  // a profile that is kept on a sheet or in a file
  | {
      readonly code: 'profile-cell';
      readonly header: string;
      readonly value: string;
      readonly fault: ProfileCellFault;
    }
  | { readonly code: 'profile-fault'; readonly path: string; readonly fault: FaultCode }
  | { readonly code: 'profile-not-json' };

export type ProfileProblem = ProblemOf<ProfileDetail>;
