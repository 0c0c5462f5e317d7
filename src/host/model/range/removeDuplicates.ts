import { columnCount, type Box } from '../../grid/box';
import { storedCells, writeCopies } from '../../grid/copyCells';
import { textOf } from '../../grid/cellValue';
import { moveNotes } from '../../grid/notes';
import type { Sheet } from '../../grid/sheet';
import { HostObject } from '../../protocol/hostObject';
import { invalidArgument } from '../../protocol/hostError';
import { integerArgument } from '../arguments';

/** `Excel.RemoveDuplicatesResult`. */
export class RemoveDuplicatesResult extends HostObject {
  constructor(
    private readonly counts: { readonly removed: number; readonly uniqueRemaining: number },
  ) {
    super('RemoveDuplicatesResult');
  }

  get removed(): number {
    return this.counts.removed;
  }

  get uniqueRemaining(): number {
    return this.counts.uniqueRemaining;
  }
}

/**
 * Takes rows out that show the same as an earlier one; those below move up inside the box, with their
 * notes and comments.
 *
 * @param columns that are compared, from 0
 * @param hasHeader whether the first row is none to compare
 */
export function removeDuplicates(
  sheet: Sheet,
  box: Box,
  columns: unknown,
  hasHeader: boolean,
): RemoveDuplicatesResult {
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
  const compared = columns.map((column: unknown) => {
    const index = integerArgument(column);
    if (index < 0 || index >= columnCount(box)) throw invalidArgument();
    return index;
  });
  const body = { ...box, firstRow: box.firstRow + (hasHeader ? 1 : 0) };
  if (body.firstRow > body.lastRow)
    return new RemoveDuplicatesResult({ removed: 0, uniqueRemaining: 0 });
  const rows = storedCells(sheet, body);
  const { grid } = sheet;
  const seen = new Set<string>();
  const kept = rows.flatMap((row, index) => {
    const key = JSON.stringify(
      compared.map((column) => {
        const cell = row[column];
        return textOf(cell, grid.styleOf(cell).n?.pattern ?? 'General').toLowerCase();
      }),
    );
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
  writeCopies(sheet, body, 'All', (row, column) => {
    const from = kept[row];
    return from === undefined
      ? { cell: null, rows: 0, columns: 0 }
      : { cell: rows[from]?.[column], rows: row - from, columns: 0 };
  });
  const places = new Map(kept.map((from, row) => [from, row]));
  moveNotes(sheet, ({ row, col }) => {
    const from = row - body.firstRow;
    if (from < 0 || row > body.lastRow || col < body.firstColumn || col > body.lastColumn)
      return null;
    const to = places.get(from);
    return to === undefined ? 'gone' : { row: body.firstRow + to, col };
  });
  return new RemoveDuplicatesResult({
    removed: rows.length - kept.length,
    uniqueRemaining: kept.length,
  });
}
