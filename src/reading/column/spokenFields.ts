/**
 * What a column's own values say that it is, where its header does not. Strict, for whatever is found
 * here is asked of a clerk: nearly all cells have to be words, marks or numbers of a field, or a
 * cell of a column of remarks has to state by itself what a status column would (已注销).
 */

import type { ContentTest } from './columnContent';
import { agreement, variety } from './columnSample';
import { isUnknown, type CellReader } from '../cell/cellReader';
import type { Flag } from '../header/headerLexicon';
import { isErrorCell, type Cell, type SheetView } from '../cell/sheetTable';

/** Nearly all cells of a column that speaks for a field. */
const PLENTY = 0.8;
/** No statement is longer. */
const LONGEST_STATEMENT = 24;

/** How the values of a column speak for a field. */
export interface SpokenRule<Field extends string> {
  readonly field: Field;
  readonly says: ContentTest;
  /** At least one cell has to pass it, where it is given. */
  readonly proves?: ContentTest;
  /** One of them has to be in the header, after foldWord; any header will do where absent. */
  readonly headerParts?: readonly string[];
  /** None of them may be in the header. */
  readonly otherParts?: readonly string[];
  readonly leastCells?: number;
  readonly leastDifferent?: number;
  /** The share of cells that are different from each other. */
  readonly leastVariety?: number;
}

/** How a cell of any column may state the end of something: 已注销, 2024年3月起停产. */
export interface StatementRule<Field extends string> {
  readonly field: Field;
  /** True for a cell that says that and nothing else. */
  readonly states: ContentTest;
  /** True for a cell that is a word of the field. */
  readonly says: ContentTest;
  /** True for a cell of a column of the field that says such an end. */
  readonly isEnd: (cell: Cell, flag: Flag | undefined) => boolean;
  /** Words of the field, for a cell that is not understood. */
  readonly accepted: readonly string[];
}

/** A column of a known field. */
export interface KnownColumn {
  readonly offset: number;
  readonly flag?: Flag;
}

/**
 * The fields that the values of a column speak for, in the order of the rules.
 *
 * @param header of the column, after foldWord
 * @param sample of its filled cells
 * @param rules of fields that have no column yet
 * @param isBlank true for the words that stand for an empty cell, which say nothing
 */
export function spokenFields<Field extends string>(
  header: string,
  sample: readonly Cell[],
  rules: readonly SpokenRule<Field>[],
  isBlank: ContentTest,
): Field[] {
  const fields = rules
    .filter((rule) => speaks(rule, header, sample, isBlank))
    .map(({ field }) => field);
  return [...new Set(fields)];
}

function speaks<Field extends string>(
  rule: SpokenRule<Field>,
  header: string,
  sample: readonly Cell[],
  isBlank: ContentTest,
): boolean {
  const has = (part: string): boolean => header.includes(part);
  if (rule.headerParts !== undefined && !rule.headerParts.some(has)) return false;
  if (rule.otherParts?.some(has) === true) return false;
  const cells = sample.filter((cell) => rule.says(cell) || !isBlank(cell));
  return (
    cells.length >= (rule.leastCells ?? 1) &&
    agreement(cells, rule.says) >= PLENTY &&
    (rule.proves === undefined || cells.some(rule.proves)) &&
    new Set(cells.map(({ folded }) => folded)).size >= (rule.leastDifferent ?? 1) &&
    variety(cells) >= (rule.leastVariety ?? 0)
  );
}

/**
 * True where some cell of a column states an end that the known columns of the field do not say of
 * the same row: reading it would change who is drawn.
 *
 * @param table that the column stands in
 * @param place the first row below the header, and the column, 0-based in the table
 * @param rule of the field
 * @param known columns of the field
 */
export function statesMore<Field extends string>(
  table: SheetView,
  { firstRow, offset }: { readonly firstRow: number; readonly offset: number },
  { states, isEnd }: StatementRule<Field>,
  known: readonly KnownColumn[],
): boolean {
  const isSaid = (row: number): boolean =>
    known.some(
      (column) =>
        !table.isBlank(row, column.offset) &&
        !isErrorCell(table.value(row, column.offset)) &&
        isEnd(table.cell(row, column.offset), column.flag),
    );
  for (let row = firstRow; row < table.rowCount; row += 1) {
    const value = table.value(row, offset);
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_STATEMENT) continue;
    if (states(table.cell(row, offset)) && !isSaid(row)) return true;
  }
  return false;
}

/**
 * The reader of a column of remarks as a status: what states nothing is blank, and what has a word
 * of the field among others is not understood.
 *
 * @param rule of the field
 * @param reader of the field
 */
export function statementReader<Value extends string | number | boolean>(
  { states, says, accepted }: Pick<StatementRule<string>, 'states' | 'says' | 'accepted'>,
  reader: CellReader<Value>,
): CellReader<Value> {
  return (cell) => {
    const result = reader(cell);
    if (result === undefined || states(cell) || says(cell)) return result;
    return isUnknown(result) && result.takenBack !== true ? undefined : { accepted };
  };
}
