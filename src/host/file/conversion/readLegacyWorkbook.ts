import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { daysAhead } from '../../grid/dateSystem';
import { mustDeclareNothing, mustHavePlaces } from './mustFit';
import { isOle2Container } from './ole2';
import {
  plainTextCell,
  type PlainCell,
  type PlainColumn,
  type PlainSheet,
  type PlainWorkbook,
} from './plainWorkbook';

/** Windows code pages that old workbooks keep their texts in, by what the platform calls them. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1251: 'windows-1251',
  1252: 'windows-1252',
  10000: 'macintosh',
  10008: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

/** Each is made once: a workbook holds many short texts. */
function decoderOf(codePage: number): TextDecoder {
  const decoder = decoders.get(codePage) ?? new TextDecoder(ENCODINGS[codePage] ?? 'windows-1252');
  decoders.set(codePage, decoder);
  return decoder;
}

/**
 * Decodes texts for the reader of old formats with the platform's decoders; its own tables take
 * half a megabyte.
 */
const codePages = {
  utils: {
    decode(codePage: number, bytes: ArrayLike<number>): string {
      return decoderOf(codePage).decode(Uint8Array.from(bytes));
    },
  },
};

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

/** So many letters of XML hold what stands before its root. */
const BEGINNING = 4096;

/** Reads XML Spreadsheet 2003. */
export async function readXml2003(text: string): Promise<PlainWorkbook> {
  mustDeclareNothing(text.slice(0, BEGINNING));
  mustHavePlaces(text);
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
  mustHavePlaces(text);
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
  return {
    value: typeof value === 'number' ? value + daysAhead(from1904, format) : value,
    ...(format !== 'General' && { format }),
    ...(cell.f !== undefined &&
      cell.F === undefined &&
      !NOT_KEPT.test(cell.f) && { formula: cell.f }),
  };
}

/** The part of the reader of old formats that takes their containers apart. */
interface ContainerReader {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object;
  find(container: object, name: string): { readonly content: ArrayLike<number> } | null;
}

const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;

/**
 * Whether an old workbook is encrypted: a FILEPASS record among the first says so, and all after it
 * cannot be read.
 */
function needsPassword(bytes: Uint8Array, containers: ContainerReader): boolean {
  if (!isOle2Container(bytes)) return false;
  const container = containers.read(bytes, { type: 'array' });
  const stream = Uint8Array.from(
    (containers.find(container, 'Workbook') ?? containers.find(container, 'Book'))?.content ?? [],
  );
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === FILEPASS) return true;
    if (record === BOUNDSHEET) return false;
  }
  return false;
}
