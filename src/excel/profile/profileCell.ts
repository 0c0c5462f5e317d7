import type { CellValue } from '../../domain/ground/cellValue';

/** One cell of a section of the sheet that holds a profile. */
export interface ProfileCell {
  readonly value: CellValue;
  /** As shown, trimmed. */
  readonly text: string;
  /** A1 notation. */
  readonly address: string;
  readonly header: string;
}

export interface ProfileRow {
  /** @param column 0-based, in the order of the section's headers */
  cell(column: number): ProfileCell;
}
