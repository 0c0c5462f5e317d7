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

/**
 * A number as a person writes it: no zeros before, not more digits before the point than a cell
 * shows in full.
 */
const NUMBER = /^-?(?:0|[1-9]\d{0,10})(?:\.(\d{1,10}))?$/;

/**
 * How exporting programs keep a spreadsheet from turning a code into a number: `="0012"`, `'0012`.
 */
const FORCED = /^(?:="([^]*)"|'(\d+))$/;

/**
 * A cell of a file that knows only text. What a spreadsheet can hold as a number and show as the
 * same letters becomes one, everything else stays text as it is written: codes keep leading zeros,
 * 18 digits stay 18 digits, dates stay as typed.
 *
 * @returns null for an empty cell
 */
export function plainTextCell(text: string): PlainCell | null {
  if (text === '') return null;
  const forced = FORCED.exec(text);
  if (forced) return { value: (forced[1] ?? forced[2] ?? '').replace(/""/g, '"') };
  const number = NUMBER.exec(text.trim());
  if (!number || text.trim() === '-0') return { value: text };
  const decimals = number[1] ?? '';
  return decimals.endsWith('0')
    ? { value: Number(text), format: `0.${'0'.repeat(decimals.length)}` }
    : { value: Number(text) };
}
