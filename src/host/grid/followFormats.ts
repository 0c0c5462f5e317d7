import {
  ICommandService,
  type IDisposable,
  type Injector,
  type IRange,
  moveRangeByOffset,
} from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  generateStringWithSequence,
  LexerTreeBuilder,
  sequenceNodeType,
  serializeRange,
} from '@univerjs/engine-formula';
import type { ConditionalFormatRule } from './conditionalFormats';
import { formulaFormatOf } from './conditionalFormats';
import type { Grid } from './grid';
import { movedLine, movedSpan, type LineMove } from './lineMove';
import { listSheets } from './sheets';

/** A move of lines, and the name of the sheet on which it was. */
interface MovedLines {
  readonly sheet: string;
  readonly move: LineMove;
}

const MUTATIONS: Readonly<Record<string, readonly [axis: LineMove['axis'], sign: 1 | -1]>> = {
  'sheet.mutation.insert-row': ['row', 1],
  'sheet.mutation.remove-rows': ['row', -1],
  'sheet.mutation.insert-col': ['column', 1],
  'sheet.mutation.remove-col': ['column', -1],
};

/**
 * Lets conditional formats go along when rows or columns are inserted or deleted: their cells, and
 * what their formulas name. In Univer only the user interface sees to that, so this is for a
 * workbook without one.
 */
export function followFormats(grid: Grid, injector: Injector): IDisposable {
  return injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const [axis, sign] = MUTATIONS[id] ?? [];
    if (!axis || !sign) return;
    const { subUnitId, range } = params as { readonly subUnitId: string; readonly range: IRange };
    const name = grid.sheet(subUnitId)?.getSheetName() ?? '';
    const [first, last] = spanOf(range, axis);
    moveFormats(
      grid,
      { sheet: name, move: { axis, first, count: sign * (last - first + 1) } },
      injector.get(LexerTreeBuilder),
    );
  });
}

function moveFormats(grid: Grid, lines: MovedLines, lexer: LexerTreeBuilder): void {
  for (const sheet of listSheets(grid)) {
    for (const rule of sheet.univerSheet.getConditionalFormattingRules()) {
      const moved = movedRule(rule, sheet.name, lines, lexer);
      if (JSON.stringify(moved) === JSON.stringify(rule)) continue;
      const command =
        moved.ranges.length > 0
          ? 'sheet.mutation.set-conditional-rule'
          : 'sheet.mutation.delete-conditional-rule';
      const parameters = {
        unitId: grid.workbook.getId(),
        subUnitId: sheet.id,
        cfId: rule.cfId,
        rule: moved,
      };
      grid.ownEdit(() => grid.api.syncExecuteCommand(command, parameters));
    }
  }
}

function movedRule(
  rule: ConditionalFormatRule,
  sheet: string,
  lines: MovedLines,
  lexer: LexerTreeBuilder,
): ConditionalFormatRule {
  const ranges =
    sheet === lines.sheet
      ? rule.ranges.flatMap((range) => movedRange(range, lines.move) ?? [])
      : rule.ranges;
  const format = formulaFormatOf(rule);
  if (!format) return { ...rule, ranges };
  const value = movedFormula(
    format.formula,
    { sheet, lines, gone: goneFromStart(rule, sheet, lines) },
    lexer,
  );
  return { ...rule, ranges, rule: { ...rule.rule, value } as ConditionalFormatRule['rule'] };
}

/**
 * How many of the lines that went were the first ones of a rule: its formula is meant for its first
 * cell, which is another one then.
 */
function goneFromStart(
  { ranges: [range] }: ConditionalFormatRule,
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
function movedFormula(
  formula: string,
  { sheet, lines, gone }: FormulaMove,
  lexer: LexerTreeBuilder,
): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (!nodes) return formula;
  const moved = nodes.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const { range: named, sheetName } = deserializeRangeWithSheet(node.token);
    const [columns, rows] = lines.move.axis === 'row' ? [0, gone] : [gone, 0];
    const range = moveRangeByOffset(named, columns, rows);
    const place = (sheetName || sheet) === lines.sheet ? movedRange(range, lines.move) : range;
    if (place && isSamePlace(place, named)) return node;
    const token = place
      ? node.token.slice(0, node.token.lastIndexOf('!') + 1) + serializeRange(place)
      : '#REF!';
    return { ...node, token };
  });
  return `=${generateStringWithSequence(moved)}`;
}

function isSamePlace(one: IRange, other: IRange): boolean {
  return (['row', 'column'] as const).every((axis) =>
    spanOf(one, axis).every((line, index) => Object.is(line, spanOf(other, axis)[index])),
  );
}

/** NaN for the ends of whole columns or rows. */
function spanOf(range: IRange, axis: LineMove['axis']): readonly [first: number, last: number] {
  return axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
}

/** Null when all of it went. */
function movedRange(range: IRange, move: LineMove): IRange | null {
  const span = movedSpan(...spanOf(range, move.axis), move);
  if (!span) return null;
  const [first, last] = span;
  return move.axis === 'row'
    ? { ...range, startRow: first, endRow: last }
    : { ...range, startColumn: first, endColumn: last };
}
