import type { Period } from '../domain/calendar/period';
import type { WorkCalendar } from '../domain/calendar/workCalendar';
import type { Problem } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import type { SheetContent } from '../excel/writing/sheetContent';
import type { WorkbookScan } from './scanWorkbook';

/** The documents that follow a draw. */
export const DOCUMENTS = [
  'approvals',
  'list-approval',
  'notices',
  'slips',
  'person-slips',
  'filing',
  'check-forms',
  'publication',
  'board',
  'offsite',
  'statistics',
  'annual-plan',
  'year-plan',
  'summary',
  'year-data',
] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

/** Which document is wanted, and of what. */
export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly scan: WorkbookScan;
  readonly profile: Profile;
  readonly period: Period;
  /** ISO date. */
  readonly asOf: string;
}

/** What a builder works from. */
export interface DocumentInput extends DocumentRequest {
  readonly calendar: WorkCalendar;
}

/** The sheets of a document, the one to be shown first; none where problems say why. */
export interface BuiltDocument {
  readonly contents: readonly SheetContent[];
  readonly problems: readonly Problem[];
}
