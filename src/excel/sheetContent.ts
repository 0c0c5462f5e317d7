/**
 * A result sheet as data: what stands where, and how it looks. The builders of the result sheets make it without Excel, writeSheet
 * alone puts it into a workbook.
 */

import type { CellValue } from '../domain/register/sheetTable';

/** A named look; what each is in points and fonts stands in cellLook.ts. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'header'
  | 'text'
  | 'centre'
  | 'code'
  | 'number'
  | 'count'
  | 'percent'
  | 'month'
  | 'date'
  | 'ticket'
  | 'label'
  | 'value'
  | 'remark'
  | 'data';

/** A rectangle of cells; a look for each column, or one for all. */
export interface Block {
  /** 0-based. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly looks: readonly Look[];
}

export interface Area {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells that take one of a few words, offered as a drop-down; Excel refuses others, and takes an empty cell. */
export interface Validation {
  readonly area: Area;
  readonly list: readonly string[];
}

export interface SheetContent {
  /** What the sheet is to be called; a taken name gets (2). */
  readonly name: string;
  readonly tabColor: string;
  readonly orientation: 'landscape' | 'portrait';
  /** Widths in characters of the standard font; a Chinese one counts double. */
  readonly columnWidths: readonly number[];
  readonly blocks: readonly Block[];
  readonly merges: readonly Area[];
  /** Areas with thin black borders round every cell. */
  readonly tables: readonly Area[];
  /** Heights in points, by 0-based row, where wrapped text needs more than the standard. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Number of rows above the first data row: frozen, and 0 for none. */
  readonly frozenRows: number;
  /** 0-based rows repeated on each printed page, or null. */
  readonly printTitleRow: number | null;
  /** What is printed; the rest of the sheet is for programs. */
  readonly printArea: Area;
  /** Evidence: protected against changes by accident. */
  readonly isEvidence: boolean;
  readonly validations?: readonly Validation[];
}
