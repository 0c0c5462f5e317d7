/**
 * The bureau's own plan table, to be filled in its own columns and format. It is known by its
 * header, of one row or of two; below it stand the bureau's own rows, which are never written over,
 * then empty rows, which are filled, then perhaps remarks, above which rows are inserted when the
 * empty ones are too few.
 */

import { foldWithoutRemarks, foldWord } from '../cell/foldWord';
import type { MergedRows, SheetTable } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';

/** The columns that plan tables of authorities have (domain: 抽查工作计划表). */
export const PLAN_FIELDS = [
  'number',
  'planName',
  'taskName',
  'taskType',
  'category',
  'item',
  'content',
  'object',
  'share',
  'frequency',
  'shareAndFrequency',
  'total',
  'count',
  'time',
  'from',
  'to',
  'department',
  'method',
  'body',
  'remark',
] as const;

/**
 * `total` is how many units there are, `count` how many are drawn; `time` is one column for both
 * days, `from` and `to` are two; `department` starts the plan, `body` carries out the checks.
 */
export type PlanField = (typeof PLAN_FIELDS)[number];

/** The words of real plan tables, folded or not; a header is compared after foldWord. */
export interface PlanWords {
  readonly headers: Readonly<Record<PlanField, readonly string[]>>;
  /** First words of the lines under a table: 备注, 合计 … */
  readonly footerWords: readonly string[];
}

/** How many rows of a sheet are searched for the header. */
const SEARCHED_ROWS = 20;
/** A plan says what is to be checked and how much of it; with less a table is something else. */
const LEAST_FIELDS = 4;
const HEADER_ROWS = 2;
const LONGEST_NUMBER = 5;
const WHAT: readonly PlanField[] = ['planName', 'taskName', 'item', 'category'];
const HOW_MUCH: readonly PlanField[] = ['share', 'frequency', 'shareAndFrequency', 'count'];
/**
 * What a row may hold that has no task yet: the number or name of a plan, or who carries it out and
 * how.
 */
const NOT_OF_TASK: readonly PlanField[] = [
  'number',
  'planName',
  'department',
  'method',
  'body',
  'remark',
];

export interface PlanColumn {
  readonly field: PlanField;
  /** As the sheet shows it; two rows are joined. */
  readonly header: string;
  /** 0-based, in the sheet. */
  readonly columnIndex: number;
}

/** A plan table of the bureau's own. Rows are 0-based, in the sheet. */
export interface PlanTemplate {
  readonly sheet: string;
  readonly isProtected: boolean;
  /** The (last) row of the header. */
  readonly headerRow: number;
  /** In the order of the sheet; each field once. */
  readonly columns: readonly PlanColumn[];
  /** Rows with the bureau's own tasks. */
  readonly ownRows: readonly number[];
  /** Empty rows after these, without a gap. */
  readonly openRows: readonly number[];
  /** The row of the remarks or sums below the table; null where nothing stands below. */
  readonly footerRow: number | null;
  /** The largest number of the bureau's rows; 0 without any. */
  readonly lastNumber: number;
  /**
   * What a cell of the sheet means: what stands in it, or in the cell above that is merged over it; ''
   * beyond what is filled.
   */
  readonly valueAt: (rowIndex: number, columnIndex: number) => CellValue;
  /** What a cell of the sheet is merged into with rows above or below it; null for nothing. */
  readonly mergeAt: (rowIndex: number, columnIndex: number) => MergedRows | null;
}

/**
 * The plan table of a sheet.
 *
 * @param table the used range of a sheet
 * @param words of real plan tables
 * @returns null where the sheet holds none
 *
 * @example
 * findPlanTemplate({ sheet: 's', rowIndex: 0, columnIndex: 0, values: [['No', 'Plan', 'Object', 'Share']] }, { headers: { number: ['No'], planName: ['Plan'], object: ['Object'], share: ['Share'] }, footerWords: [] })?.columns.length // → 4
 */
export function findPlanTemplate(table: SheetTable, words: PlanWords): PlanTemplate | null {
  const header = findHeader(table, words);
  if (header === null) return null;
  const { rowIndex, columnIndex, values, merges = [] } = table;
  const columns = header.columns.map((column) => ({
    ...column,
    columnIndex: columnIndex + column.columnIndex,
  }));
  const mergeAt = (row: number, column: number): MergedRows | null =>
    merges.find(
      (each) => each.columnIndex === column && each.firstRow <= row && row <= each.lastRow,
    ) ?? null;
  const valueAt = (row: number, column: number): CellValue => {
    const place = mergeAt(row, column)?.firstRow ?? row;
    return values[place - rowIndex]?.[column - columnIndex] ?? '';
  };
  const headerRow = rowIndex + header.last;
  const lastRow = rowIndex + values.length - 1;
  const wordedFooter = findFooter(table, header.last + 1, header.columns, words);
  const end = wordedFooter ?? lastRow + 1;
  const taskColumns = columns.filter(({ field }) => !NOT_OF_TASK.includes(field));
  const rows = Array.from(
    { length: Math.max(0, end - headerRow - 1) },
    (_, index) => headerRow + 1 + index,
  );
  const isOwn = (row: number): boolean =>
    taskColumns.some((column) => !isBlank(valueAt(row, column.columnIndex)));
  const ownRows = rows.filter(isOwn);
  const lastOwn = ownRows.at(-1) ?? headerRow;
  const numberColumn = columns.find(({ field }) => field === 'number');
  const isNote = (row: number): boolean =>
    numberColumn !== undefined && isSentence(valueAt(row, numberColumn.columnIndex));
  const footerRow = rows.find((row) => row > lastOwn && isNote(row)) ?? wordedFooter;
  const numbers = ownRows.flatMap((row) =>
    numberColumn === undefined ? [] : [Number(valueAt(row, numberColumn.columnIndex))],
  );
  return {
    sheet: table.sheet,
    isProtected: table.protected,
    headerRow,
    columns,
    ownRows,
    openRows: rows.filter((row) => row > lastOwn && row < (footerRow ?? Infinity)),
    footerRow,
    lastNumber: Math.max(0, ...numbers.filter((number) => Number.isInteger(number))),
    valueAt,
    mergeAt,
  };
}

interface Header {
  /** 0-based in the table. */
  readonly last: number;
  readonly columns: readonly PlanColumn[];
}

/** The reading that knows most columns; of equal ones the one with fewer rows, then the upper. */
function findHeader(table: SheetTable, words: PlanWords): Header | null {
  const fieldOf = fieldFinder(words);
  let best: Header | null = null;
  for (let rowCount = 1; rowCount <= HEADER_ROWS; rowCount += 1) {
    for (
      let first = 0;
      first < Math.min(SEARCHED_ROWS, table.values.length - rowCount + 1);
      first += 1
    ) {
      const columns = columnsOf(headerTexts(table.values.slice(first, first + rowCount)), fieldOf);
      if (columns.length > (best?.columns.length ?? LEAST_FIELDS - 1) && isPlan(columns))
        best = { last: first + rowCount - 1, columns };
    }
  }
  return best;
}

function isPlan(columns: readonly PlanColumn[]): boolean {
  const has = (fields: readonly PlanField[]): boolean =>
    columns.some(({ field }) => fields.includes(field));
  return has(WHAT) && has(HOW_MUCH) && has(['object', 'item', 'taskName']);
}

/**
 * One text for each column: over two rows, what stands above, carried on to the right under a
 * merged cell, and what stands below.
 */
function headerTexts(rows: readonly (readonly CellValue[])[]): string[] {
  const [upper = [], lower] = rows;
  if (lower === undefined) return upper.map((value) => String(value).trim());
  let group = '';
  return upper.map((value, column) => {
    const above = String(value).trim();
    const below = String(lower[column] ?? '').trim();
    if (above !== '') group = above;
    return below === '' ? above : `${group}${below}`;
  });
}

function columnsOf(
  texts: readonly string[],
  fieldOf: (header: string) => PlanField | null,
): PlanColumn[] {
  const columns: PlanColumn[] = [];
  texts.forEach((header, columnIndex) => {
    const field = fieldOf(header);
    if (field !== null && !columns.some((column) => column.field === field))
      columns.push({ field, header, columnIndex });
  });
  return columns;
}

function fieldFinder({ headers }: PlanWords): (header: string) => PlanField | null {
  const fields = new Map<string, PlanField>();
  for (const field of PLAN_FIELDS)
    for (const word of headers[field] ?? []) fields.set(foldWord(word), field);
  return (header) =>
    header === ''
      ? null
      : (fields.get(foldWord(header)) ?? fields.get(foldWithoutRemarks(header)) ?? null);
}

/**
 * The first row under the header that begins with a word of a footer, or with something to be
 * filled in behind a colon.
 */
function findFooter(
  { rowIndex, values }: SheetTable,
  from: number,
  columns: readonly PlanColumn[],
  { footerWords }: PlanWords,
): number | null {
  const first = Math.min(...columns.map(({ columnIndex }) => columnIndex));
  const isFooter = (cells: readonly CellValue[]): boolean => {
    const text = foldWord(
      cells.find((value, column) => column <= first + 1 && !isBlank(value)) ?? '',
    );
    if (footerWords.some((word) => text.startsWith(foldWord(word)))) return true;
    return /[:\uff1a]$/.test(String(cells.find((value) => !isBlank(value)) ?? '').trim());
  };
  const row = values.findIndex((cells, place) => place >= from && isFooter(cells));
  return row < 0 ? null : rowIndex + row;
}

/**
 * What stands under 序号 and is longer than any number is no row's number: a remark, or the heading
 * of another part.
 */
function isSentence(value: CellValue): boolean {
  return String(value).trim().length > LONGEST_NUMBER;
}

function isBlank(value: CellValue): boolean {
  return String(value).trim() === '';
}
