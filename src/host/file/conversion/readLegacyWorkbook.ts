import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { DAYS_1904, isDateFormat } from '../sheet/dateSerial';
import type { ContainerReader } from './biffPassword';
import { needsPassword } from './biffPassword';
import { codePages } from './codePages';
import { plainTextCell } from './plainText';
import type { PlainCell, PlainColumn, PlainSheet, PlainWorkbook } from './plainWorkbook';

/** The reader of old formats is large and seldom needed: it is loaded with the first such file. */
const library = () => import('@e965/xlsx');

/** Built-in formats whose look follows the computer's region, as a Chinese one shows them. */
const REGIONAL: Readonly<Record<string, string>> = {
  'm/d/yy': 'yyyy/m/d',
  'm/d/yy h:mm': 'yyyy/m/d h:mm',
};

/** What the formats of then write for errors, by their numbers there. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/**
 * A formula that leads into another file, or fills several cells at once, is kept as its result.
 */
const NOT_KEPT = /\[|#REF!/;

/**
 * Reads a workbook of Excel 97–2003 or older (.xls, .et).
 *
 * @returns null when it asks for a password
 */
export async function readXls(bytes: Uint8Array): Promise<PlainWorkbook | null> {
  const { read, set_cptable, ...others } = await library();
  if (needsPassword(bytes, others.CFB as ContainerReader)) return null;
  set_cptable(codePages);
  return plainWorkbook(
    read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    }),
  );
}

/** Reads XML Spreadsheet 2003. */
export async function readXml2003(text: string): Promise<PlainWorkbook> {
  const { read } = await library();
  return plainWorkbook(
    read(text, {
      type: 'string',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    }),
  );
}

/**
 * Reads the tables of a web page, each as a sheet.
 *
 * @param sheetName of every sheet; the writer numbers those that are alike
 */
export async function readHtml(text: string, sheetName: string): Promise<PlainWorkbook> {
  const { read } = await library();
  const { sheets } = plainWorkbook(
    read(text, { type: 'string', dense: true, raw: true, cellText: false }),
  );
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  return {
    sheets: filled.map((sheet) => ({
      ...sheet,
      name: sheetName,
      rows: sheet.rows.map((row) =>
        row?.map((cell) => (typeof cell?.value === 'string' ? plainTextCell(cell.value) : cell)),
      ),
    })),
  };
}

function plainWorkbook({ SheetNames, Sheets, Workbook }: WorkBook): PlainWorkbook {
  const from1904 = Workbook?.WBProps?.date1904 === true;
  const isWorksheet = (name: string): boolean => (Sheets[name]?.['!type'] ?? 'sheet') === 'sheet';
  const sheets = SheetNames.map((name, index) => {
    const sheet = Sheets[name] ?? {};
    return isWorksheet(name)
      ? plainSheetOf(name, sheet, (Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, from1904)
      : null;
  });
  return { sheets: sheets.filter((sheet) => sheet !== null) };
}

function plainSheetOf(
  name: string,
  sheet: WorkSheet,
  hidden: boolean,
  from1904: boolean,
): PlainSheet {
  const data: readonly ((CellObject | null | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  return {
    name,
    hidden,
    rows: data.map((row) => row?.map((cell) => (cell ? plainCell(cell, from1904) : null))),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      firstRow: s.r,
      firstColumn: s.c,
      lastRow: e.r,
      lastColumn: e.c,
    })),
    columns: (sheet['!cols'] ?? []).map(
      (column): PlainColumn | undefined =>
        column && { width: column.wch ?? 0, hidden: column.hidden === true },
    ),
    hiddenRows: (sheet['!rows'] ?? []).flatMap((row, index) => (row?.hidden ? [index] : [])),
    filter: sheet['!autofilter']?.ref ?? null,
  };
}

function plainCell(cell: CellObject, from1904: boolean): PlainCell | null {
  const value = cell.t === 'e' ? (ERRORS[Number(cell.v)] ?? '#VALUE!') : cell.v;
  if (cell.t === 'z' || value === undefined || value instanceof Date) return null;
  const stored = typeof cell.z === 'string' ? cell.z : 'General';
  const format = REGIONAL[stored] ?? stored;
  const isOldDate = from1904 && typeof value === 'number' && isDateFormat(format);
  return {
    value: isOldDate ? value + DAYS_1904 : value,
    ...(format !== 'General' && { format }),
    ...(cell.f !== undefined &&
      cell.F === undefined &&
      !NOT_KEPT.test(cell.f) && { formula: cell.f }),
  };
}
