/**
 * Everything that can be wrong, as data. Domain, excel and app code collect problems, all of them
 * in one pass, and never word them: the Chinese sentence for each code is in text/problemText.ts.
 * An `error` stops the draw, a `warning` does not.
 */

import type { ConflictDetail } from './feasibility/conflictDetail';
import type { EnterpriseField, InspectorField, RegisterField } from './register/field';
import type { CreditCodeFault } from './register/creditCode';
import type { Category } from './profile/category';
import type { ExclusionReason } from './draw/population';
import type { ProfileCellFault } from './profile/profileCellFault';
import type { FaultCode } from './profile/shape';
import type { NoticeFault } from './calendar/noticeFault';
import type { PublicationDayFault } from './publication/publicationState';

export type Severity = 'error' | 'warning';

export type RegisterKind = 'enterprise' | 'inspector';

/** What a table of the bureau's own holds. */
export type TableKind = RegisterKind | 'records';

/**
 * Where a problem is: a sheet, and a cell or range of it in A1 notation. Empty strings when it has
 * no place.
 */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

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

/** What each code says beyond its severity and place. */
export type ProblemDetail =
  // which sheets hold the registers
  | {
      readonly code: 'register-not-found';
      readonly register: RegisterKind;
      readonly sheetNames: readonly string[];
    }
  | {
      readonly code: 'register-ambiguous';
      readonly register: RegisterKind;
      readonly candidates: readonly string[];
    }
  | { readonly code: 'sheet-not-found'; readonly sheetNames: readonly string[] }
  | { readonly code: 'header-not-found'; readonly register: RegisterKind }
  | {
      readonly code: 'name-column-missing';
      readonly register: RegisterKind;
      readonly headers: readonly string[];
    }
  | { readonly code: 'licence-column-missing'; readonly headers: readonly string[] }
  | {
      readonly code: 'column-ambiguous';
      readonly field: RegisterField;
      readonly headers: readonly string[];
    }
  | {
      readonly code: 'column-asked';
      readonly table: TableKind;
      readonly header: string;
      /** fields that it may be, the likeliest first. */
      readonly possible: readonly RegisterField[];
      /** what it is read as until the clerk says. */
      readonly readAs: RegisterField | null;
    }
  | { readonly code: 'column-filled-down'; readonly header: string; readonly count: number }
  | {
      readonly code: 'grade-assumed';
      readonly header: string;
      readonly value: string;
      readonly grade: string;
    }
  // several sheets with one header, of which no enterprise stands in two
  | { readonly code: 'register-joined'; readonly sheets: readonly string[] }
  | { readonly code: 'records-not-found' }
  | { readonly code: 'flag-unmatched'; readonly field: EnterpriseField; readonly entry: string }
  | { readonly code: 'register-empty'; readonly register: RegisterKind }
  | { readonly code: 'register-of-one'; readonly register: RegisterKind; readonly name: string }
  | { readonly code: 'sheet-hidden' }
  | { readonly code: 'sheet-protected' }
  | { readonly code: 'sheet-filtered'; readonly hiddenRowCount: number }
  // hidden columns that are read as fields
  | { readonly code: 'columns-hidden'; readonly headers: readonly string[] }
  // what the rows hold
  | { readonly code: 'name-missing'; readonly register: RegisterKind }
  // equal values of one column are one problem: how many cells, and which, as ranges of A1 notation
  | {
      readonly code: 'cell-error';
      readonly value: string;
      readonly header: string;
      readonly count: number;
      readonly cells: readonly string[];
    }
  | { readonly code: 'credit-code-wrong'; readonly value: string; readonly fault: CreditCodeFault }
  | { readonly code: 'credit-code-numeric'; readonly value: string }
  | {
      readonly code: 'value-unknown';
      readonly header: string;
      readonly value: string;
      readonly accepted: readonly string[];
      readonly count: number;
      readonly cells: readonly string[];
    }
  // what stands for all further problems of one kind in one column, after the first hundred
  | {
      readonly code: 'more-alike';
      readonly alike: ProblemCode;
      readonly count: number;
      readonly cells: readonly string[];
    }
  | { readonly code: 'enterprise-duplicate'; readonly name: string; readonly otherCell: string }
  | { readonly code: 'inspector-duplicate'; readonly name: string; readonly otherCell: string }
  | { readonly code: 'inspector-unlicensed'; readonly name: string }
  | { readonly code: 'licence-expired'; readonly name: string; readonly expiry: string }
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
  | { readonly code: 'record-unmatched'; readonly enterprise: string; readonly date: string }
  // what cannot be drawn, or not all year
  | ConflictDetail
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
  | { readonly code: 'seed-empty' }
  | { readonly code: 'period-drawn-already'; readonly recordSheet: string }
  | { readonly code: 'population-changed'; readonly before: string; readonly now: string }
  // the workbook and the program around it
  | { readonly code: 'workbook-busy' }
  | { readonly code: 'workbook-protected' }
  | {
      readonly code: 'workbook-unreadable';
      readonly fileName: string;
      readonly cause: WorkbookFault;
    }
  | { readonly code: 'sheet-too-large'; readonly cells: number; readonly limit: number }
  | { readonly code: 'record-not-found' }
  | { readonly code: 'record-unreadable'; readonly part: string }
  // a profile that is kept on a sheet or in a file
  | {
      readonly code: 'profile-cell';
      readonly header: string;
      readonly value: string;
      readonly fault: ProfileCellFault;
    }
  | { readonly code: 'profile-fault'; readonly path: string; readonly fault: FaultCode }
  | { readonly code: 'profile-not-json' }
  // after the draw: publication, statistics, deadlines
  | { readonly code: 'holiday-notice'; readonly fault: NoticeFault }
  | { readonly code: 'list-missing'; readonly period: string }
  | { readonly code: 'offsite-none'; readonly profileName: string }
  | {
      readonly code: 'publication-reason';
      readonly name: string;
      readonly fault: 'missing' | 'needless';
    }
  | { readonly code: 'publication-date'; readonly header: string; readonly value: string }
  | {
      readonly code: 'publication-day';
      readonly name: string;
      readonly date: string;
      readonly fault: PublicationDayFault;
    }
  | { readonly code: 'publication-unlisted'; readonly name: string }
  | { readonly code: 'statistics-unchecked'; readonly count: number; readonly total: number }
  // marks on the bureau's own sheets
  | { readonly code: 'sheet-locked' }
  | { readonly code: 'nothing-to-flag' }
  | {
      readonly code: 'profile-unknown';
      readonly profile: string;
      readonly known: readonly string[];
    }
  // the bureau's own plan table
  | { readonly code: 'plan-table-missing' }
  | { readonly code: 'plan-sheet-protected' }
  // acts on a list that was drawn
  | { readonly code: 'act-unlisted'; readonly name: string }
  | { readonly code: 'act-unassigned'; readonly name: string }
  | { readonly code: 'seat-unfilled'; readonly enterprise: string; readonly inspector: string }
  | { readonly code: 'act-reason-missing' }
  | {
      readonly code: 'act-person-unknown';
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'substitute-none'; readonly name: string }
  | { readonly code: 'record-differs'; readonly count: number }
  | { readonly code: 'host-failed'; readonly hostCode: string };

/**
 * Why a file cannot be opened: neither a workbook nor a table of text, a damaged one, one that asks
 * for a password, or no file at all.
 */
export type WorkbookFault = 'not-workbook' | 'damaged' | 'encrypted' | 'missing';

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
