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
  /** Of the other axis, the first and the last line of which cells move; absent where all do. */
  readonly band?: readonly [first: number, last: number];
}

/** How far one cell is from another. */
interface Offset {
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a rule afterwards. */
interface MovedPlaces {
  readonly ranges: readonly IRange[];
  /** From the first cell of the rule as it was to that which is the first one afterwards. */
  readonly offset: Offset;
}

/** Where the cells of a rule are afterwards; its formula is meant for the first of them. */
export function movedPlaces(
  { ranges }: { readonly ranges: readonly IRange[] },
  sheet: string,
  lines: MovedLines,
): MovedPlaces {
  const none = { rows: 0, columns: 0 };
  if (sheet !== lines.sheet) return { ranges, offset: none };
  const parts = ranges.flatMap((range) => partsOf(range, lines.band, lines.move.axis));
  const moved = parts.flatMap(({ range, moves }) => {
    const now = moves ? movedRange(range, lines.move) : range;
    return now ? [{ range, moves, now }] : [];
  });
  const [former] = ranges;
  const [first] = moved;
  if (!former || !first) return { ranges: moved.map(({ now }) => now), offset: none };
  const gone = first.moves ? goneFromStart(first.range, lines.move) : 0;
  const [rows, columns] = lines.move.axis === 'row' ? [gone, 0] : [0, gone];
  return {
    ranges: moved.map(({ now }) => now),
    offset: {
      rows: difference(first.range.startRow, former.startRow) + rows,
      columns: difference(first.range.startColumn, former.startColumn) + columns,
    },
  };
}

/** 0 between the ends of whole columns or rows. */
function difference(one: number, other: number): number {
  return Number.isNaN(one - other) ? 0 : one - other;
}

/** How many of the lines that went were the first ones of a range. */
function goneFromStart(range: IRange, move: LineMove): number {
  const [start] = spanOf(range, move.axis);
  return movedLine(start, move) === null ? move.first - move.count - start : 0;
}

/** What of a range moves and what does not, the part with its first cell first. */
function partsOf(
  range: IRange,
  band: MovedLines['band'],
  axis: LineMove['axis'],
): { readonly range: IRange; readonly moves: boolean }[] {
  if (!band) return [{ range, moves: true }];
  const other = axis === 'row' ? 'column' : 'row';
  const [start, end] = spanOf(range, other);
  const [first, last] = band;
  const part = (from: number, to: number, moves: boolean) =>
    from <= to ? [{ range: withSpan(range, other, from, to), moves }] : [];
  const parts = [
    ...part(start, Math.min(end, first - 1), false),
    ...part(Math.max(start, first), Math.min(end, last), true),
    ...part(Math.max(start, last + 1), end, false),
  ];
  return parts.length > 0 ? parts : [{ range, moves: false }];
}

interface FormulaMove {
  /** The sheet that is meant where the formula names none. */
  readonly sheet: string;
  readonly lines: MovedLines;
  readonly offset: Offset;
}

/** The formula as Excel has it afterwards in the same cell. */
export function movedFormula(
  formula: string,
  { sheet, lines, offset }: FormulaMove,
  lexer: LexerTreeBuilder,
): string {
  return withReferences(formula, lexer, (named, sheetName) => {
    const range = moveRangeByOffset(named, offset.columns, offset.rows);
    const moves = (sheetName || sheet) === lines.sheet && isWithin(range, lines);
    return moves ? movedRange(range, lines.move) : range;
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

/** Whether all cells of a range are of lines that move: Excel leaves the others alone. */
function isWithin(range: IRange, { band, move }: MovedLines): boolean {
  if (!band) return true;
  const [start, end] = spanOf(range, move.axis === 'row' ? 'column' : 'row');
  return start >= band[0] && end <= band[1];
}

/** Null when all of it went. */
function movedRange(range: IRange, move: LineMove): IRange | null {
  const span = movedSpan(...spanOf(range, move.axis), move);
  if (!span) return null;
  return withSpan(range, move.axis, ...span);
}

function withSpan(range: IRange, axis: LineMove['axis'], first: number, last: number): IRange {
  return axis === 'row'
    ? { ...range, startRow: first, endRow: last }
    : { ...range, startColumn: first, endColumn: last };
}
