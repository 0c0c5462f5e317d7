/**
 * What a column's own values say that it is, where its header does not. Strict, for whatever is found
 * here is asked of a clerk: nearly all cells have to be words, marks or numbers of a field, or a
 * cell of a column of remarks has to mention what a status column would (已注销).
 */

import type { ContentTest } from './columnContent';
import { agreement, variety } from './columnSample';
import { isUnknown, type CellReader } from '../cell/cellReader';
import type { Flag } from '../header/headerLexicon';
import { isErrorCell, type Cell, type SheetView } from '../cell/sheetTable';

/** Nearly all cells of a column that speaks for a field. */
const PLENTY = 0.8;

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
  /** One of them has to be in the header as well, after foldWord. */
  readonly askedBy?: readonly string[];
  /** True where it is asked about a column beside others of the field. */
  readonly beside?: true;
  /** True where cells differ from row to row, and so are no part of what was asked. */
  readonly openEnded?: true;
  readonly leastCells?: number;
  readonly leastDifferent?: number;
  /** The share of cells that are different from each other. */
  readonly leastVariety?: number;
}

/** How a cell of any column may say something of a field by one of its words. */
export interface StatementRule<Field extends string> {
  readonly field: Field;
  /** Reads what a cell mentions (mentions.ts). */
  readonly mention: CellReader;
  /** True for a cell that is a word of the field. */
  readonly says: ContentTest;
  /** True for a cell of a column of the field that says as much. */
  readonly isSaid: (cell: Cell, flag: Flag | undefined) => boolean;
  /** Parts of headers, after foldWord, of columns whose words are about something else. */
  readonly otherParts: readonly string[];
  /** True for names, among which words say nothing. */
  readonly isName: ContentTest;
}

/** A column of a known field. */
export interface KnownColumn {
  readonly offset: number;
  readonly flag?: Flag;
}

/**
 * The rules by which the values of a column speak for fields, in their order.
 *
 * @param header of the column, after foldWord
 * @param sample of its filled cells
 * @param rules of fields that the column may be
 * @param isBlank true for the words that stand for an empty cell, which say nothing
 */
export function spokenRules<Field extends string>(
  header: string,
  sample: readonly Cell[],
  rules: readonly SpokenRule<Field>[],
  isBlank: ContentTest,
): SpokenRule<Field>[] {
  return rules.filter((rule) => speaks(rule, header, sample, isBlank));
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
  if (rule.askedBy?.some(has) === false) return false;
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
 * True where some cell of a column mentions what the known columns of the field do not say of the
 * same row: reading it would change who is drawn.
 *
 * @param table that the column stands in
 * @param place the first row below the header, and the column, 0-based in the table
 * @param rule of the field
 * @param known columns of the field
 */
export function statesMore<Field extends string>(
  table: SheetView,
  { firstRow, offset }: { readonly firstRow: number; readonly offset: number },
  rule: StatementRule<Field>,
  known: readonly KnownColumn[],
): boolean {
  const isSaid = (row: number): boolean =>
    known.some(
      (column) =>
        !table.isBlank(row, column.offset) &&
        !isErrorCell(table.value(row, column.offset)) &&
        rule.isSaid(table.cell(row, column.offset), column.flag),
    );
  for (let row = firstRow; row < table.rowCount; row += 1) {
    if (typeof table.value(row, offset) !== 'string' || table.isBlank(row, offset)) continue;
    if (mentions(rule, table.cell(row, offset)) && !isSaid(row)) return true;
  }
  return false;
}

/** True for a cell that says something of the field of a rule. */
export function mentions({ mention }: Pick<StatementRule<string>, 'mention'>, cell: Cell): boolean {
  const said = mention(cell);
  return said !== undefined && !isUnknown(said);
}

/**
 * The reader of a column of remarks: words of the field are read as everywhere, other cells by what
 * they mention.
 *
 * @param rule of the field
 * @param reader of the field
 */
export function remarkReader<Value extends string | number | boolean>(
  { mention, says }: Pick<StatementRule<string>, 'mention' | 'says'>,
  reader: CellReader<Value>,
): CellReader<Value> {
  return (cell) => (says(cell) ? reader(cell) : (mention as CellReader<Value>)(cell));
}

/**
 * A test of cells that say something of a field by some rule.
 *
 * @param statements of all fields
 */
export function mentionTest<Field extends string>(
  statements: readonly StatementRule<Field>[],
): (field: Field, cell: Cell) => boolean {
  return (field, cell) => statements.some((rule) => rule.field === field && mentions(rule, cell));
}
