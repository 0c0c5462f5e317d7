import type { PopulationProblem } from '../domain/population/populationProblem';
import type { Question } from './question';
import type { RecordProblem } from '../domain/record/recordProblem';
import type { WorkbookProblem } from './workbookProblem';
import type { ProblemOf } from '../domain/ground/problem';
import type { CreditCodeFault } from '../domain/register/creditCode';
import type { EnterpriseField, RegisterField } from '../domain/register/field';
import type { Production } from '../domain/register/enterprise';
import type { RegisterKind, TableKind } from '../domain/register/register';

/** What can be wrong with the sheets that the bureau keeps, and with what their rows hold. */
export type ReadingDetail =
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
  // columns of several years, of which the latest is read
  | {
      readonly code: 'column-latest';
      /** of the column that is read. */
      readonly header: string;
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
  // cells that are certainly something else: numbers of identity cards as licences
  | {
      readonly code: 'column-refused';
      readonly table: TableKind;
      readonly header: string;
      readonly field: RegisterField;
      readonly value: string;
    }
  // cells of which hardly one is a value of what the header says
  | {
      readonly code: 'column-contradicted';
      readonly table: TableKind;
      readonly header: string;
      readonly field: RegisterField;
      readonly value: string;
      /** true where the clerk chose the field, so that the column is read all the same. */
      readonly isRead?: true;
    }
  | { readonly code: 'column-filled-down'; readonly header: string; readonly count: number }
  // a column with so many blanks that its cells may be merged, in a pattern that is not told
  | {
      readonly code: 'column-gaps';
      readonly header: string;
      readonly count: number;
      readonly cells: readonly string[];
    }
  | {
      readonly code: 'grade-assumed';
      readonly header: string;
      readonly value: string;
      readonly grade: string;
    }
  // several sheets with one header, of which no enterprise stands in two
  | { readonly code: 'register-joined'; readonly sheets: readonly string[] }
  // sheets that name enterprises or people of the registers and that nothing uses
  | { readonly code: 'sheet-unread'; readonly sheets: readonly string[] }
  // an entry of a list of people that is the name of several
  | { readonly code: 'person-unclear'; readonly name: string; readonly count: number }
  | { readonly code: 'records-not-found' }
  | { readonly code: 'items-not-found' }
  | { readonly code: 'item-repeated'; readonly name: string; readonly otherCell: string }
  // items whose objects are none of the categories, and so are taken to be all; up to three of the texts
  | {
      readonly code: 'item-object-open';
      readonly count: number;
      readonly cells: readonly string[];
      readonly samples: readonly string[];
    }
  | { readonly code: 'flag-unmatched'; readonly field: EnterpriseField; readonly entry: string }
  // an entry of a list that is a part of the name of one enterprise only, and was taken for it
  | { readonly code: 'short-name'; readonly entry: string; readonly name: string }
  | { readonly code: 'register-empty'; readonly register: RegisterKind }
  | { readonly code: 'register-of-one'; readonly register: RegisterKind; readonly name: string }
  | { readonly code: 'sheet-hidden' }
  | { readonly code: 'sheet-protected' }
  | {
      readonly code: 'entries-hidden';
      readonly count: number;
      /** Of their names. */
      readonly cells: readonly string[];
    }
  // hidden columns that are read as fields
  | { readonly code: 'columns-hidden'; readonly headers: readonly string[] }
  // what the rows hold
  // rows with fields of an entry and no name (of past checks: no code either); cells of the name column
  | {
      readonly code: 'name-missing';
      readonly table: TableKind;
      readonly count: number;
      readonly cells: readonly string[];
    }
  // rows that are no entries: totals, notes, headings, repeated headers; up to three of their texts
  | {
      readonly code: 'rows-left-out';
      readonly count: number;
      readonly cells: readonly string[];
      readonly samples: readonly string[];
    }
  // past checks without a date; cells of its column
  | {
      readonly code: 'record-date-missing';
      readonly count: number;
      readonly cells: readonly string[];
    }
  // a remark in names that says that the enterprise no longer produces
  | {
      readonly code: 'status-in-name';
      readonly value: string;
      readonly production: Production;
      readonly count: number;
      readonly cells: readonly string[];
    }
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
      readonly alike: ReadingDetail['code'];
      readonly count: number;
      readonly cells: readonly string[];
    }
  | { readonly code: 'enterprise-duplicate'; readonly name: string; readonly otherCell: string }
  | { readonly code: 'inspector-duplicate'; readonly name: string; readonly otherCell: string }
  | {
      readonly code: 'inspector-unlicensed';
      readonly name: string;
      /** true where another column says that the licence is none. */
      readonly withheld?: boolean;
    }
  // several people in one cell, with licences that are not as many
  | {
      readonly code: 'licences-not-told-apart';
      readonly names: readonly string[];
      readonly licences: number;
    }
  | { readonly code: 'licence-expired'; readonly name: string; readonly expiry: string };

export type ReadingProblem = ProblemOf<ReadingDetail>;

/**
 * What reading gives: the register where one could be read, and all that was found wrong on the
 * way.
 */
export interface Reading<Register> {
  readonly register: Register | null;
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

/** What can be found when the sheets of a workbook are read, before anything is drawn. */
export type HealthProblem = ReadingProblem | WorkbookProblem | PopulationProblem | RecordProblem;
