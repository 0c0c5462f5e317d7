import type { ICellData, Nullable } from '@univerjs/core';
import { cellBox, intersection, type Box } from './box';
import { readCells } from './cells';
import { isFormula, typeOf, type ValueType } from './cellValue';
import type { Sheet } from './sheet';
import { usedBox } from './usedBox';

/** What cells hold, as far as it can be asked for. */
export interface SpecialCells {
  readonly kind: 'Blanks' | 'Constants' | 'Formulas';
  /** Of constants, and of what formulas result in. */
  readonly types: ReadonlySet<ValueType>;
}

/** The cells of a box that hold something special, neighbours as one rectangle. */
export function specialCells(sheet: Sheet, box: Box, { kind, types }: SpecialCells): Box[] {
  const used = usedBox(sheet, false, null);
  const looked = used && intersection(sheet.clip(box), used);
  if (!looked) return [];
  const isOne = (cell: Nullable<ICellData>): boolean => {
    const type = typeOf(cell);
    if (kind === 'Blanks') return type === 'Empty' && !isFormula(cell);
    return isFormula(cell) === (kind === 'Formulas') && types.has(type);
  };
  const hits = readCells(sheet, looked, isOne);
  const cells = hits.flatMap((line, down) =>
    line.flatMap((isHit, across): Box[] => {
      const [row, column] = [looked.firstRow + down, looked.firstColumn + across];
      const cell = cellBox(row, column);
      return isHit ? [cell] : [];
    }),
  );
  return joinedBoxes(cells);
}

/** Cells, row by row, as rectangles: neighbours in a row first, then rows of the same columns. */
export function joinedBoxes(cells: readonly Box[]): Box[] {
  const runs: Box[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.firstRow === cell.firstRow && last.lastColumn + 1 === cell.firstColumn)
      runs[runs.length - 1] = { ...last, lastColumn: cell.lastColumn };
    else runs.push(cell);
  }
  const joined: Box[] = [];
  // By their columns, the rectangle that ends in the row above is the last of these columns.
  const open = new Map<string, number>();
  for (const run of runs) {
    const columns = `${String(run.firstColumn)}:${String(run.lastColumn)}`;
    const place = open.get(columns) ?? -1;
    const above = joined[place];
    if (above?.lastRow === run.firstRow - 1) joined[place] = { ...above, lastRow: run.lastRow };
    else open.set(columns, joined.push(run) - 1);
  }
  return joined;
}
