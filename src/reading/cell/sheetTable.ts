import type { CellValue } from '../../domain/ground/cellValue';

/**
 * The used range of one sheet, as it stands: the only thing that register reading knows of a
 * workbook.
 */
export interface SheetTable {
  readonly sheet: string;
  /** 0-based position of `values[0][0]` in the sheet. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Rows that a filter or the user has hidden, counted. */
  readonly hiddenRowCount: number;
  /** Hidden columns, 0-based in the sheet; absent where there are none. */
  readonly hiddenColumns?: readonly number[];
}
