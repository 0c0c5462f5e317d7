import type { FilterCriterion } from './filterCriterion';

/** A table of a sheet, in the words of the file. */
export interface TableState {
  /** Unlike any other table's of the workbook. */
  readonly id: number;
  readonly name: string;
  /** A1 notation without the sheet, with header and totals. */
  readonly range: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** From left to right. */
  readonly columns: readonly TableColumnState[];
  /** Whether the header has buttons to filter by. */
  readonly showFilterButton: boolean;
  /** '' for none. */
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** By what the rows were sorted last; null for nothing that is known. */
  readonly sort: TableSortState | null;
}

export interface TableColumnState {
  /** Unlike any other column's of the table. */
  readonly id: number;
  readonly name: string;
  readonly criterion: FilterCriterion | null;
  /** As the file names it, such as `sum`; '' for none. */
  readonly totalsFunction: string;
  /** The text in the totals row, '' for none. */
  readonly totalsLabel: string;
}

export interface TableSortState {
  readonly matchCase: boolean;
  /** `Excel.SortMethod`. */
  readonly method: string;
  readonly fields: readonly SortField[];
}

/** `Excel.SortField`, as far as cells are sorted by it. */
export interface SortField {
  /** Of the column or row, from the first that is sorted. */
  readonly key: number;
  readonly ascending: boolean;
}
