import type { Area, Block } from './sheetContent';

/** The column behind the last one of a block, 0-based. */
export function endColumn({ columnIndex, values }: Block): number {
  return columnIndex + values.reduce((most, row) => Math.max(most, row.length), 0);
}

/** Bordered areas that stand right below one another and share their columns are one. */
export function joinedAreas(areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      last.rowIndex + last.rowCount === area.rowIndex &&
      last.columnIndex === area.columnIndex &&
      last.columnCount === area.columnCount;
    if (goesOn) found[found.length - 1] = { ...last, rowCount: last.rowCount + area.rowCount };
    else found.push(area);
  }
  return found;
}
