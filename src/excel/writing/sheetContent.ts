/**
 * A result sheet as data: what stands where, and how it looks. The builders of the result sheets
 * make it without Excel, writeSheet alone puts it into a workbook.
 */

import type { Place } from '../../domain/ground/problem';
import type { CellValue } from '../../domain/ground/cellValue';

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
  | 'data'
  /** Of letters: a paragraph, and a line at its end. */
  | 'letter'
  | 'letterEnd'
  // Huge type, for a projector.
  | 'hallTitle'
  | 'hallLabel'
  | 'hallCode'
  | 'hallLine'
  | 'hallHeader'
  | 'hallText'
  | 'hallCentre'
  | 'hallTicket';

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

/**
 * Cells that take one of a few words, offered as a drop-down; Excel refuses others, and takes an
 * empty cell.
 */
export interface Validation {
  readonly area: Area;
  readonly list: readonly string[];
}

/** What Excel says beside a cell of the area while it is chosen. */
export interface Prompt {
  readonly area: Area;
  /** at most 32 letters. */
  readonly title: string;
  /** at most 255 letters. */
  readonly text: string;
}

/**
 * A look that cells take while a formula holds; its references without $ move from the area's first
 * cell on.
 */
export interface ConditionalLook {
  readonly area: Area;
  /** begins with '='. */
  readonly formula: string;
  /** '#RRGGBB' */
  readonly fill?: string;
  /** '#RRGGBB' */
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/**
 * Columns, side by side or on one another, over a table whose first row names the series and whose first column names the
 * groups.
 */
export interface ChartContent {
  readonly name: string;
  readonly title: string;
  readonly source: Area;
  /** Cells that the chart covers. */
  readonly covers: Area;
  /** '#RRGGBB', one for each series. */
  readonly colors: readonly string[];
  /** The series of a group make one column. */
  readonly isStacked?: true;
}

/** A cell that leads to another cell of the workbook; its text is already there. */
export interface CellLink {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly text: string;
  /** where it leads: sheet and cell. */
  readonly target: Place;
  readonly tip: string;
}

export interface SheetContent {
  /** What the sheet is to be called; a taken name gets (2). */
  readonly name: string;
  readonly tabColor: string;
  readonly orientation: 'landscape' | 'portrait';
  /** Widths in characters of the standard font; a Chinese one counts double. */
  readonly columnWidths: readonly number[];
  /** 0-based columns that are for programs and that people do not see. */
  readonly hiddenColumns?: readonly number[];
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
  /** How many rows from there on are repeated; one when absent. */
  readonly printTitleRowCount?: number;
  /** What is printed; the rest of the sheet is for programs. */
  readonly printArea: Area;
  /**
   * People add rows: grid lines are shown and printed, and all that is filled is printed, not the
   * area alone.
   */
  readonly grows?: true;
  /** 0-based rows that begin a new page. */
  readonly pageBreaks?: readonly number[];
  /** One page, made smaller where it is a little more; otherwise only the width is fitted. */
  readonly fitsOnePage?: boolean;
  /** No 第 1 页 共 38 页 below: a letter would tell how many others there are. */
  readonly unnumbered?: true;
  /** On top of each printed page, at its right. */
  readonly pageHeader?: string;
  /** Evidence: protected against changes by accident. */
  readonly isEvidence: boolean;
  /** A table that people filter, its header included. */
  readonly filter?: Area;
  readonly validations?: readonly Validation[];
  readonly prompts?: readonly Prompt[];
  readonly conditionalFormats?: readonly ConditionalLook[];
  readonly charts?: readonly ChartContent[];
  readonly links?: readonly CellLink[];
  /** Cells that people complete by hand: behind their last '：', and where they are empty. */
  readonly toFill?: readonly Area[];
}
