/** The columns of 检查台账: those that people fill in and those that formulas do. */

import { publicationText as text } from '../../text/sheet/documentText';
import type { Look } from '../writing/sheetContent';

/** What is written on a line of 检查台账 by hand, and where it is a date. */
export const LOG_FIELDS = {
  checked: 'date',
  content: 'text',
  result: 'text',
  open: 'text',
  reason: 'text',
  published: 'date',
  platform: 'text',
  uploaded: 'date',
  found: 'text',
  monitored: 'text',
  correctBy: 'date',
  revisited: 'date',
  handedOver: 'text',
  penalised: 'date',
  enteredBy: 'text',
  recognised: 'text',
} as const;
export type LogField = keyof typeof LOG_FIELDS;

/** All of them. */
export const LOG_FIELD_NAMES = Object.keys(LOG_FIELDS) as readonly LogField[];

/** A line on which nothing is written yet. */
export function emptyLog(): Record<LogField, string> {
  return Object.fromEntries(LOG_FIELD_NAMES.map((field) => [field, ''])) as Record<
    LogField,
    string
  >;
}

export type ColumnName = keyof typeof text.columns;

/** All columns from the first on: those that are printed, then those right of them. */
export const PRINTED = [
  'number',
  'name',
  'creditCode',
  'people',
  'checked',
  'content',
  'result',
  'open',
  'reason',
  'published',
] as const satisfies readonly ColumnName[];
/**
 * Right of what is printed, with their widths: printed with them the type would be too small to
 * read.
 */
export const BESIDE: readonly (readonly [name: ColumnName, width: number, look: Look])[] = [
  ['due', 16, 'date'],
  ['left', 9, 'count'],
  ['state', 10, 'count'],
  ['platform', 18, 'text'],
  ['uploaded', 15, 'date'],
  ['uploadDue', 16, 'date'],
  ['uploadLeft', 9, 'count'],
  ['found', 30, 'text'],
  ['monitored', 9, 'centre'],
  ['correctBy', 15, 'date'],
  ['revisited', 15, 'date'],
  ['correctionLeft', 9, 'count'],
  ['handedOver', 20, 'text'],
  ['penalised', 15, 'date'],
  ['enteredBy', 10, 'centre'],
  ['recognised', 22, 'text'],
];
export const COLUMNS: readonly ColumnName[] = [...PRINTED, ...BESIDE.map(([name]) => name)];

/** 0-based. */
export const columnOf = (name: ColumnName): number => COLUMNS.indexOf(name);

/** One empty column, so that sorting the table leaves the days alone, and the days. */
export const WIDTHS_OF_DAYS = [3, 16];
export const DAYS_COLUMN = COLUMNS.length + 1;
