import type { ICellData } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { openWorkbookFile } from '../src/host/file/openWorkbookFile';

/** What a cell shows, and the formula that says so; by sheet and address. */
export interface Shown {
  readonly value: string | number | boolean;
  readonly formula: string;
}

export type Values = ReadonlyMap<string, ReadonlyMap<string, Shown>>;

/** What the host says that a file shows, in all its sheets of cells. */
export async function hostValues(file: Uint8Array, name: string): Promise<Values> {
  const { snapshot } = await openWorkbookFile(file, name);
  return new Map(
    snapshot.sheetOrder.map((id) => {
      const sheet = snapshot.sheets[id];
      const cells = Object.entries(sheet?.cellData ?? {}).flatMap(([row, line]) =>
        Object.entries(line as Record<string, ICellData | null>).flatMap(([column, cell]) =>
          shownIn(cell, `${letters(Number(column))}${String(Number(row) + 1)}`),
        ),
      );
      return [sheet?.name ?? '', new Map(cells)] as const;
    }),
  );
}

function shownIn(cell: ICellData | null, address: string): [string, Shown][] {
  const value = cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? cell?.v;
  if (value === undefined || value === null || value === '') return [];
  const isTruth = cell?.t === CellValueType.BOOLEAN;
  return [[address, { value: isTruth ? Boolean(Number(value)) : value, formula: cell?.f ?? '' }]];
}

/** 0 → A. */
function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
