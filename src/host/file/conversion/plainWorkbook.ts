/**
 * What is taken over from a file of another kind than .xlsx: contents and how they lie, not how
 * they look.
 */
export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
}

export interface PlainSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Sparse in rows and cells: what is undefined or null is empty. */
  readonly rows: readonly (readonly (PlainCell | null | undefined)[] | undefined)[];
  readonly merges: readonly PlainBox[];
  readonly columns: readonly (PlainColumn | undefined)[];
  /** 0-based. */
  readonly hiddenRows: readonly number[];
  /** 'A3:F90', null where no filter is on. */
  readonly filter: string | null;
}

/** 0-based, both corners inside. */
export interface PlainBox {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface PlainColumn {
  /** In characters. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface PlainCell {
  /** Dates are serials of the Windows calendar, with a format that shows them as such. */
  readonly value: string | number | boolean;
  /** Number format; absent for General. */
  readonly format?: string;
  /** Without its `=`; `value` is its last result. */
  readonly formula?: string;
}

/** A sheet of cells only. */
export function plainSheet(name: string, rows: PlainSheet['rows']): PlainSheet {
  return { name, hidden: false, rows, merges: [], columns: [], hiddenRows: [], filter: null };
}
