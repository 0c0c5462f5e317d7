/**
 * Everything that can be wrong, as data. Domain, excel and app code collect problems, all of them in one pass, and never
 * word them: the Chinese sentence for each code is in text/problemText.ts. An `error` stops the draw, a `warning` does not.
 */

import type { EnterpriseField, InspectorField } from './register/field';
import type { CreditCodeFault } from './register/creditCode';
import type { Category } from './profile/category';
import type { ExclusionReason } from './draw/population';

export type Severity = 'error' | 'warning';

export type RegisterKind = 'enterprise' | 'inspector';

/** Where a problem is: a sheet, and a cell or range of it in A1 notation. Empty strings when it has no place. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export type TeamRule = 'size' | 'licence' | 'region' | 'recusal';

/** What each code says beyond its severity and place. */
export type ProblemDetail =
  // which sheets hold the registers
  | { readonly code: 'register-not-found'; readonly register: RegisterKind; readonly sheetNames: readonly string[] }
  | { readonly code: 'register-ambiguous'; readonly register: RegisterKind; readonly candidates: readonly string[] }
  | { readonly code: 'sheet-not-found'; readonly sheetNames: readonly string[] }
  | { readonly code: 'header-not-found'; readonly register: RegisterKind }
  | { readonly code: 'name-column-missing'; readonly register: RegisterKind; readonly headers: readonly string[] }
  | { readonly code: 'licence-column-missing'; readonly headers: readonly string[] }
  | { readonly code: 'column-ambiguous'; readonly field: EnterpriseField | InspectorField; readonly headers: readonly string[] }
  | { readonly code: 'register-empty'; readonly register: RegisterKind }
  | { readonly code: 'register-of-one'; readonly register: RegisterKind; readonly name: string }
  | { readonly code: 'sheet-hidden' }
  | { readonly code: 'sheet-protected' }
  | { readonly code: 'sheet-filtered'; readonly hiddenRowCount: number }
  // what the rows hold
  | { readonly code: 'name-missing'; readonly register: RegisterKind }
  | { readonly code: 'cell-error'; readonly value: string; readonly header: string }
  | { readonly code: 'credit-code-wrong'; readonly value: string; readonly fault: CreditCodeFault }
  | { readonly code: 'credit-code-numeric'; readonly value: string }
  | { readonly code: 'value-unknown'; readonly header: string; readonly value: string; readonly accepted: readonly string[] }
  | { readonly code: 'enterprise-duplicate'; readonly name: string; readonly otherCell: string }
  | { readonly code: 'inspector-duplicate'; readonly name: string; readonly otherCell: string }
  | { readonly code: 'inspector-unlicensed'; readonly name: string }
  | { readonly code: 'licence-expired'; readonly name: string; readonly expiry: string }
  // what the profile asks of the register
  | { readonly code: 'field-missing'; readonly field: EnterpriseField; readonly profileName: string }
  | { readonly code: 'category-disagrees'; readonly name: string; readonly registered: Category; readonly derived: Category }
  | { readonly code: 'region-missing'; readonly name: string }
  // what cannot be drawn
  | { readonly code: 'nothing-to-draw' }
  | {
      readonly code: 'quota-exceeds-pool';
      readonly category: Category;
      readonly quota: number;
      readonly pool: number;
      readonly excluded: Partial<Record<ExclusionReason, number>>;
    }
  | { readonly code: 'inspectors-too-few'; readonly licensed: number; readonly teamSize: number }
  | {
      readonly code: 'team-impossible';
      readonly enterprise: string;
      readonly rule: TeamRule;
      readonly eligible: number;
      readonly teamSize: number;
    }
  | { readonly code: 'seed-empty' }
  | { readonly code: 'period-drawn-already'; readonly recordSheet: string }
  | { readonly code: 'population-changed'; readonly before: string; readonly now: string }
  // the workbook and the program around it
  | { readonly code: 'workbook-busy' }
  | { readonly code: 'workbook-protected' }
  | { readonly code: 'workbook-unreadable'; readonly fileName: string; readonly cause: WorkbookFault }
  | { readonly code: 'sheet-too-large'; readonly cells: number; readonly limit: number }
  | { readonly code: 'record-not-found' }
  | { readonly code: 'record-unreadable'; readonly part: string }
  | { readonly code: 'profile-unknown'; readonly profile: string; readonly known: readonly string[] }
  | { readonly code: 'host-failed'; readonly hostCode: string };

/** Why a file is no workbook: not a zip at all, a damaged zip, a zip that is no .xlsx, or one that asks for a password. */
export type WorkbookFault = 'not-xlsx' | 'damaged' | 'encrypted' | 'old-xls' | 'missing';

export type Problem = ProblemDetail & Place & { readonly severity: Severity };

export type ProblemCode = ProblemDetail['code'];

/**
 * True when no problem stops the draw.
 *
 * @example
 * isClear([{ code: 'sheet-hidden', severity: 'warning', sheet: 'a', cell: '' }]) // → true
 */
export function isClear(problems: readonly Problem[]): boolean {
  return problems.every((problem) => problem.severity !== 'error');
}
