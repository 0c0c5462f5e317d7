import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';

type Rows = NonNullable<IWorksheetData['cellData']>;

/**
 * A snapshot that no change of the first one changes. Cells are copied one level deep, with the
 * same texts: of two million cells nothing else would be quick or small enough.
 */
export function copySnapshot(snapshot: IWorkbookData): IWorkbookData {
  const { sheets, ...others } = snapshot;
  return {
    ...structuredClone(others),
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([id, { cellData = {}, ...sheet }]) => [
        id,
        { ...structuredClone(sheet), cellData: copyRows(cellData) },
      ]),
    ),
  };
}

function copyRows(rows: Rows): Rows {
  const copies: Rows = {};
  for (const rowKey in rows) {
    const row = rows[Number(rowKey)];
    if (!row) continue;
    const copy: Record<number, ICellData> = (copies[Number(rowKey)] = {});
    for (const key in row) {
      const cell = row[Number(key)];
      if (cell) copy[Number(key)] = copyCell(cell);
    }
  }
  return copies;
}

function copyCell(cell: ICellData): ICellData {
  const copy = { ...cell };
  if (cell.p) copy.p = structuredClone(cell.p);
  if (cell.custom) copy.custom = structuredClone(cell.custom);
  if (typeof cell.s === 'object') copy.s = structuredClone(cell.s);
  return copy;
}
