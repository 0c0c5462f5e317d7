import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { columnCount, rowCount, type Box } from './box';
import { isFormula, typeOf, valueOf } from './cellValue';
import { storedCells, writeCopies, type CopyKind } from './copyCells';
import { showsDay } from './dateSystem';
import type { Sheet } from './sheet';

/** `Excel.AutoFillType`, without those for calendars, growth and flash fill. */
export const FILL_KINDS = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'LinearTrend',
] as const;
export type FillKind = (typeof FILL_KINDS)[number];

const COPIED: Readonly<Record<FillKind, CopyKind>> = {
  FillDefault: 'All',
  FillCopy: 'All',
  FillSeries: 'All',
  FillFormats: 'Formats',
  FillValues: 'Formulas',
  LinearTrend: 'All',
};

/** What is put at a number of cells from the first; null for a copy of the cell that is in turn. */
type Series = (at: number) => string | number | null;

/**
 * Fills the cells beside a box from those in it, as dragging its corner does: what formulas name
 * goes along, numbers and texts that end in one go on, all else is repeated.
 *
 * @param target the box with the cells to fill, above or below it or on one side
 */
export function autoFill(sheet: Sheet, box: Box, target: Box, kind: FillKind): void {
  const isDown = rowCount(target) > rowCount(box);
  const count = isDown ? rowCount(box) : columnCount(box);
  const cells = storedCells(sheet, sheet.reserve(box));
  const lines = Array.from({ length: isDown ? columnCount(box) : rowCount(box) }, (_, line) =>
    Array.from({ length: count }, (__, index) =>
      isDown ? cells[index]?.[line] : cells[line]?.[index],
    ),
  );
  const series = lines.map((line) => seriesOf(sheet, line, kind));
  const [rowsBefore, columnsBefore] = [
    target.firstRow - box.firstRow,
    target.firstColumn - box.firstColumn,
  ];
  writeCopies(sheet, target, COPIED[kind], (row, column) => {
    const [down, across] = [row + rowsBefore, column + columnsBefore];
    const [at, line] = isDown ? [down, across] : [across, down];
    if (at >= 0 && at < count) return null;
    const index = ((at % count) + count) % count;
    const cell = lines[line]?.[index];
    const next = series[line]?.(at) ?? null;
    const moved = at - index;
    return {
      cell: next === null ? cell : withValue(cell, next),
      rows: isDown ? moved : 0,
      columns: isDown ? 0 : moved,
    };
  });
}

function withValue(cell: Nullable<ICellData>, value: string | number): ICellData {
  const { s } = cell ?? {};
  const t = typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING;
  return { v: value, t, ...(s && { s }) };
}

const REPEATED: Series = () => null;

function seriesOf(sheet: Sheet, line: readonly Nullable<ICellData>[], kind: FillKind): Series {
  if (kind === 'FillCopy' || kind === 'FillFormats' || line.some(isFormula)) return REPEATED;
  const types = line.map(typeOf);
  if (types.every((type) => type === 'Double')) {
    const isDate = line.every((cell) => showsDay(sheet.grid.styleOf(cell).n?.pattern ?? 'General'));
    const goesOn = isDate || line.length > 1 || kind === 'FillSeries' || kind === 'LinearTrend';
    return goesOn ? trend(line.map((cell) => Number(valueOf(cell)))) : REPEATED;
  }
  if (!types.every((type) => type === 'String')) return REPEATED;
  return countedText(line.map((cell) => String(valueOf(cell))));
}

/** Along the straight line that fits best; by one from a single number. */
function trend(numbers: readonly number[]): (at: number) => number {
  const count = numbers.length;
  const [first = 0] = numbers;
  if (count === 1) return (at) => first + at;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / count;
  let [over, under] = [0, 0];
  numbers.forEach((each, index) => {
    over += (index - middle) * (each - mean);
    under += (index - middle) ** 2;
  });
  // Binary fractions must not show in the cells.
  return (at) => Number((mean + (over / under) * (at - middle)).toPrecision(15));
}

/** Texts with the same beginning and a number at their end. */
function countedText(texts: readonly string[]): Series {
  const parts = texts.map((text) => /^(.*?)(\d{1,15})$/s.exec(text));
  const [head] = parts;
  if (!head || !parts.every((each) => each?.[1] === head[1])) return REPEATED;
  const digits = head[2] ?? '';
  const next = trend(parts.map((each) => Number(each?.[2])));
  const width = digits.startsWith('0') ? digits.length : 0;
  return (at) => (head[1] ?? '') + String(Math.abs(Math.round(next(at)))).padStart(width, '0');
}
