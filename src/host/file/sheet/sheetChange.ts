import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { CellContent, CellResult } from './cellXml';
import type { LinkChange } from './hyperlinksXml';
import type { StyleParts } from '../styles/styleParts';

/**
 * A style as it was and as it is now; the file's own number of the old one is found where the
 * change is made.
 */
export interface StyleChange {
  readonly from: StyleParts;
  readonly to: StyleParts;
}

/** What changed in one cell; what is absent stays as the file has it. */
export interface CellChange {
  readonly content?: CellContent;
  /** Of a formula that is the same: its new result. Undefined: none, null: no value. */
  readonly result?: CellResult | null;
  readonly style?: StyleChange;
}

/** What changed in the cells of a sheet, row by row: a row is worked out when it is asked for. */
export interface CellChanges {
  readonly size: number;
  keys(): Iterable<number>;
  get(rowIndex: number): ReadonlyMap<number, CellChange> | undefined;
}

export interface RowChange {
  /** Points; null lets Excel choose. */
  readonly height?: number | null;
  readonly hidden?: boolean;
  readonly style?: StyleChange;
}

export interface ColumnChange {
  /** Characters; null is the sheet's default. */
  readonly width?: number | null;
  readonly hidden?: boolean;
  readonly style?: StyleChange;
}

/** Rules of a list as they were and as they are now, found again by their ids. */
export interface RuleChange<Rule> {
  readonly from: readonly Rule[];
  readonly to: readonly Rule[];
}

/**
 * All that changed in a sheet's own part; what is absent did not change. Rows and columns are
 * 0-based.
 */
export interface SheetChange {
  readonly cells: CellChanges;
  readonly rows: ReadonlyMap<number, RowChange>;
  readonly columns: ReadonlyMap<number, ColumnChange>;
  readonly merges?: readonly IRange[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines?: boolean;
  /** 'FFRRGGBB', null for none. */
  readonly tabColor?: string | null;
  readonly conditionalFormats?: RuleChange<IConditionFormattingRule>;
  readonly validations?: RuleChange<ISheetDataValidationRule>;
  readonly links?: LinkChange;
}

/** True if nothing changed in the sheet's own part. */
export function isEmptyChange({ cells, rows, columns, ...others }: SheetChange): boolean {
  return (
    cells.size === 0 && rows.size === 0 && columns.size === 0 && Object.keys(others).length === 0
  );
}
