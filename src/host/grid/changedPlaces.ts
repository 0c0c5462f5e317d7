import type { ICellData, Nullable } from '@univerjs/core';
import { cellBox, type Box } from './box';
import type { FormulaChange } from './cellChange';
import { joinedBoxes } from './specialCells';

/** What an event says of the places where something has changed. */

type Rows<Held> = Readonly<Record<number, Readonly<Record<number, Held>>>>;

/** The cells for which a calculation has results. */
export function calculatedBoxes(rows: Readonly<Record<number, object>>): Box[] {
  return joinedBoxes(
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.keys(cells).map((column) => cellBox(Number(row), Number(column))),
    ),
  );
}

/**
 * The cells that get, lose or change their formula.
 *
 * @param written what is going to be written
 * @param cellAt as it is before that
 */
export function formulaChanges(
  written: Rows<Readonly<Record<string, unknown>> | null>,
  cellAt: (row: number, column: number) => Nullable<ICellData>,
): FormulaChange[] {
  return Object.entries(written).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) => {
      const previous = cellAt(Number(row), Number(column))?.f ?? '';
      const next = cell === null ? null : cell.f;
      // A write that says nothing of the formula leaves it.
      if (next === undefined || (next ?? '') === previous) return [];
      return [{ row: Number(row), column: Number(column), previous }];
    }),
  );
}

/** The rows of a box that come from elsewhere, as many together as stand together. */
export function movedRows(box: Box, cameFrom: (row: number) => number): Box[] {
  const moved: Box[] = [];
  for (let row = box.firstRow; row <= box.lastRow; row++) {
    if (cameFrom(row) === row) continue;
    const last = moved.at(-1);
    if (last?.lastRow === row - 1) moved[moved.length - 1] = { ...last, lastRow: row };
    else moved.push({ ...box, firstRow: row, lastRow: row });
  }
  return moved;
}

/** Likewise columns. */
export function movedColumns(box: Box, cameFrom: (column: number) => number): Box[] {
  return movedRows(turned(box), cameFrom).map(turned);
}

function turned({ firstRow, firstColumn, lastRow, lastColumn }: Box): Box {
  return { firstRow: firstColumn, firstColumn: firstRow, lastRow: lastColumn, lastColumn: lastRow };
}
