/** What rules with cells and formulas of their own name after rows or columns came or went. */

import { moveRangeByOffset, type IRange } from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  generateStringWithSequence,
  type LexerTreeBuilder,
  sequenceNodeType,
  serializeRange,
} from '@univerjs/engine-formula';
import { movedLine, movedSpan, type LineMove } from './lineMove';

/** A move of lines, and the name of the sheet on which it was. */
export interface MovedLines {
  readonly sheet: string;
  readonly move: LineMove;
}

/**
 * How many of the lines that went were the first ones of a rule: its formula is meant for its first
 * cell, which is another one then.
 */
export function goneFromStart(
  { ranges: [range] }: { readonly ranges: readonly IRange[] },
  sheet: string,
  { sheet: changed, move }: MovedLines,
): number {
  if (!range || sheet !== changed) return 0;
  const [start] = spanOf(range, move.axis);
  return movedLine(start, move) === null ? move.first - move.count - start : 0;
}

interface FormulaMove {
  /** The sheet that is meant where the formula names none. */
  readonly sheet: string;
  readonly lines: MovedLines;
  readonly gone: number;
}

/** The formula as Excel has it afterwards in the same cell. */
export function movedFormula(
  formula: string,
  { sheet, lines, gone }: FormulaMove,
  lexer: LexerTreeBuilder,
): string {
  const [columns, rows] = lines.move.axis === 'row' ? [0, gone] : [gone, 0];
  return withReferences(formula, lexer, (named, sheetName) => {
    const range = moveRangeByOffset(named, columns, rows);
    return (sheetName || sheet) === lines.sheet ? movedRange(range, lines.move) : range;
  });
}

/** The formula as it means the same in a cell so many columns and rows further on. */
export function formulaFurther(
  formula: string,
  columns: number,
  rows: number,
  lexer: LexerTreeBuilder,
): string {
  return withReferences(formula, lexer, (named) => moveRangeByOffset(named, columns, rows));
}

/** @param change of a range and the sheet that is named with it; null for #REF! */
function withReferences(
  formula: string,
  lexer: LexerTreeBuilder,
  change: (named: IRange, sheetName: string) => IRange | null,
): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (!nodes) return formula;
  const changed = nodes.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const { range: named, sheetName } = deserializeRangeWithSheet(node.token);
    const place = change(named, sheetName);
    if (place && isSamePlace(place, named)) return node;
    const token = place
      ? node.token.slice(0, node.token.lastIndexOf('!') + 1) + serializeRange(place)
      : '#REF!';
    return { ...node, token };
  });
  return `=${generateStringWithSequence(changed)}`;
}

function isSamePlace(one: IRange, other: IRange): boolean {
  return (['row', 'column'] as const).every((axis) =>
    spanOf(one, axis).every((line, index) => Object.is(line, spanOf(other, axis)[index])),
  );
}

/** NaN for the ends of whole columns or rows. */
export function spanOf(
  range: IRange,
  axis: LineMove['axis'],
): readonly [first: number, last: number] {
  return axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
}

/** Null when all of it went. */
export function movedRange(range: IRange, move: LineMove): IRange | null {
  const span = movedSpan(...spanOf(range, move.axis), move);
  if (!span) return null;
  const [first, last] = span;
  return move.axis === 'row'
    ? { ...range, startRow: first, endRow: last }
    : { ...range, startColumn: first, endColumn: last };
}
