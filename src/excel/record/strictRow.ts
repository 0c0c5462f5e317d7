import type { Place } from '../../domain/ground/problem';
import type { RecordProblem } from '../../domain/record/recordProblem';
import { CATEGORIES, type Category } from '../../domain/register/category';
import { categoryText } from '../../text/term/codeText';
import type { TableRow } from '../reading/tableReader';

/** A row that reports each cell it cannot make sense of. */
export interface StrictRow extends TableRow {
  /**
   * The value; where it is null, the cell is reported and the stand-in lets the rest be read.
   */
  readonly must: <Value>(header: string, value: Value | null, standIn: Value) => Value;
}

/**
 * A row whose unreadable cells are collected.
 *
 * @param row of one of this program's tables
 * @param problems to which record-unreadable is added
 */
export function strictRow(row: TableRow, problems: RecordProblem[]): StrictRow {
  return {
    ...row,
    must: (header, value, standIn) => {
      if (value === null) problems.push(unreadable(row.place(header), header));
      return value ?? standIn;
    },
  };
}

/** The problem of a part of a record that cannot be read. */
export function unreadable(place: Place, part: string): RecordProblem {
  return { code: 'record-unreadable', severity: 'error', part, ...place };
}

/** The category that a cell names; null when it names none. */
export function parseCategory(text: string): Category | null {
  return CATEGORIES.find((category) => categoryText(category) === text) ?? null;
}
