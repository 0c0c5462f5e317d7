import type { Area, Block } from './sheetContent';

/** The columns of blocks from one on, 0-based; none where there is no such one. */
export function columnsFrom(first: number | undefined, blocks: readonly Block[]): number[] {
  const end = blocks.reduce(
    (most, { columnIndex, values }) =>
      values.reduce((widest, row) => Math.max(widest, columnIndex + row.length), most),
    0,
  );
  return Array.from({ length: end }, (_, column) => column).slice(first ?? end);
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
