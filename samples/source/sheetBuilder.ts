import type { ICellData, IRange, IStyleData, IWorksheetData } from '@univerjs/core';

type Value = string | number;

/** Puts cells into one sheet of a Univer snapshot; rows and columns are 0-based. */
export interface SheetBuilder {
  readonly put: (rowIndex: number, column: number, value: Value, style: IStyleData) => void;
  readonly formula: (
    rowIndex: number,
    column: number,
    formula: string,
    result: number,
    style: IStyleData,
  ) => void;
  /** Merges a rectangle and gives all its cells the style of the first. */
  readonly merge: (range: IRange) => void;
  readonly sheet: Partial<IWorksheetData>;
}

export function createSheet(id: string, name: string, widths: readonly number[]): SheetBuilder {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const mergeData: IRange[] = [];
  const columnData = Object.fromEntries(widths.map((w, index) => [index, { w }]));
  const cell = (rowIndex: number, column: number, content: ICellData): void => {
    (cellData[rowIndex] ??= {})[column] = content;
  };
  return {
    put: (rowIndex, column, value, s) => {
      cell(
        rowIndex,
        column,
        value === ''
          ? { s }
          : typeof value === 'number'
            ? { v: value, t: 2, s }
            : { v: value, t: 1, s },
      );
    },
    formula: (rowIndex, column, f, v, s) => {
      cell(rowIndex, column, { f, v, t: 2, s });
    },
    merge: (range) => {
      const s = cellData[range.startRow]?.[range.startColumn]?.s ?? null;
      for (let row = range.startRow; row <= range.endRow; row++) {
        for (let column = range.startColumn; column <= range.endColumn; column++)
          (cellData[row] ??= {})[column] ??= { s };
      }
      mergeData.push(range);
    },
    sheet: { id, name, cellData, mergeData, columnData, rowData: {}, showGridlines: 1 },
  };
}
