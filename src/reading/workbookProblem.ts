import type { ProblemOf } from '../domain/ground/problem';

/**
 * Why a file cannot be opened: neither a workbook nor a table of text, a damaged one, one that asks
 * for a password, an empty one, or one with more of something than is opened.
 */
export type WorkbookFault = 'not-workbook' | 'damaged' | 'encrypted' | 'empty' | 'beyond-limit';

/** Of what a file may hold so much and not more. */
export type WorkbookLimit =
  | 'entries'
  | 'unpacked'
  | 'part'
  | 'text'
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'merged'
  | 'converted'
  | 'repeated'
  | 'line'
  | 'depth'
  | 'declarations'
  | 'packing';

/** What can be wrong with the workbook and the program around it. */
export type WorkbookDetail =
  // the workbook and the program around it
  | { readonly code: 'workbook-busy' }
  | { readonly code: 'workbook-protected' }
  /** A protected sheet with a password, of those that are to change. */
  | { readonly code: 'sheet-password' }
  /** A workbook of .xls: Excel forgets what this program keeps in it. */
  | { readonly code: 'format-forgets' }
  /** How pages look was refused; what is on them stands. */
  | { readonly code: 'pages-plain' }
  | {
      readonly code: 'workbook-unreadable';
      readonly fileName: string;
      readonly cause: WorkbookFault;
      /** What there is too much of, where that is the cause. */
      readonly limit?: WorkbookLimit | undefined;
    }
  /** Parts of a sheet that stand too far from its table to be read; the place is the first's. */
  | { readonly code: 'cells-far-off'; readonly count: number }
  /** The workbook counts days from 1904; those that look like days were read by that. */
  | { readonly code: 'days-from-1904' }
  /** No day is shown so that it tells from which year days are counted; the place is the first's. */
  | { readonly code: 'days-unjudged' }
  /** Sheets that a run left unfinished; the place is the first's. */
  | { readonly code: 'left-sheets-removed'; readonly count: number }
  | { readonly code: 'left-sheets-stay'; readonly count: number }
  // marks on the bureau's own sheets
  | { readonly code: 'sheet-locked' }
  | { readonly code: 'nothing-to-flag' }
  // numbers that are written into the bureau's own list
  | { readonly code: 'counts-unplaced' }
  | { readonly code: 'counts-unread' }
  | { readonly code: 'counts-moved' }
  | { readonly code: 'counts-formula' }
  // the bureau's own plan table
  | { readonly code: 'plan-table-missing' }
  | { readonly code: 'plan-sheet-protected' }
  | { readonly code: 'plan-unfilled' }
  | {
      readonly code: 'host-failed';
      readonly hostCode: string;
      /** What Excel refused, where it did; absent where a request did not get through. */
      readonly operation?: string;
    };

export type WorkbookProblem = ProblemOf<WorkbookDetail>;
