import type { PeriodRecord } from '../domain/act/periodRecord';
import {
  drawHistory,
  joinHistories,
  NO_HISTORY,
  type DrawHistory,
} from '../domain/history/listedChecks';
import { cellAddress } from '../domain/ground/cellAddress';
import { isClear } from '../domain/ground/problem';
import type { Problem } from '../text/problem/problemText';
import type { SheetTable } from '../reading/cell/sheetTable';
import { keptHistorySheet } from '../excel/record/keptHistorySheet';
import { readKeptHistory } from '../excel/record/readKeptHistory';
import { readPeriods } from '../excel/record/periodSheets';
import { freeSheetName, isOwnSheetName } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { writeSheets } from '../excel/writing/writeSheets';
import { chooseRegisters, type WorkbookScan } from './scanWorkbook';
import type { WrittenSheet } from './addSheets';

/**
 * The sheets of a workbook file that is not open in Excel; a file that cannot be read is a problem.
 */
export interface OtherBook {
  readonly tables: readonly SheetTable[];
  readonly problems: readonly Problem[];
}

/** A sheet of a file, as the reader of files gives it. */
export interface FileSheet {
  readonly sheet: string;
  readonly values: SheetTable['values'];
  /** 0-based place of a value that stands too far off to be read; null for none. */
  readonly farOff: { readonly rowIndex: number; readonly columnIndex: number } | null;
}

/** The sheets of a file as those of a workbook; values too far off to be read are said. */
export function otherBook(sheets: readonly FileSheet[]): OtherBook {
  const seen = { rowIndex: 0, columnIndex: 0, hidden: false, protected: false };
  return {
    tables: sheets.map(({ sheet, values }) => ({ sheet, values, ...seen })),
    problems: sheets.flatMap(({ sheet, farOff }): Problem[] => {
      if (farOff === null) return [];
      const cell = cellAddress(farOff.rowIndex + 1, farOff.columnIndex);
      return [{ code: 'cells-far-off', severity: 'warning', sheet, cell, count: 1 }];
    }),
  };
}

/** Opens a file, outside of Excel. */
export type ReadWorkbook = (bytes: Uint8Array, fileName: string) => Promise<OtherBook>;

/** What a file of earlier quarters holds. */
export interface HistoryFile {
  /** Those that it holds draws of. */
  readonly periods: readonly PeriodRecord[];
  /** What these draws say, and what the file keeps of still earlier ones. */
  readonly history: DrawHistory;
  readonly problems: readonly Problem[];
}

/**
 * Reads the draws of earlier quarters from another workbook file.
 *
 * @param bytes of the file
 * @param fileName as the clerk sees it
 * @param readWorkbook opens files
 * @returns record-not-found where the file holds no 抽取记录
 */
export async function readHistoryFile(
  bytes: Uint8Array,
  fileName: string,
  readWorkbook: ReadWorkbook,
): Promise<HistoryFile> {
  const { tables, problems } = await readWorkbook(bytes, fileName);
  if (!isClear(problems)) return { periods: [], history: NO_HISTORY, problems };
  const own = tables.filter(({ sheet }) => isOwnSheetName(sheet));
  const read = readPeriods(own);
  const kept = readKeptHistory(own);
  const nothing: readonly Problem[] =
    read.periods.length + read.problems.length === 0
      ? [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }]
      : [];
  return {
    periods: read.periods,
    history: joinHistories(drawHistory(read.periods), kept),
    problems: [
      ...problems.filter(({ sheet }) => isOwnSheetName(sheet)),
      ...read.problems,
      ...kept.problems,
      ...nothing,
    ],
  };
}

/**
 * The workbook as it would be read if it held the draws of a file as well. Of a period that both
 * know, the workbook's own lists count.
 *
 * @param scan of the workbook
 * @param history of the file
 * @param asOf ISO date by which licences are judged expired
 */
export function withHistory(scan: WorkbookScan, history: DrawHistory, asOf: string): WorkbookScan {
  if (history.checks.length === 0) return scan;
  return chooseRegisters(
    { ...scan, history: joinHistories(scan.history, history) },
    asOf,
    scan.choice,
  );
}

/**
 * Keeps what a file says in this workbook, on a new sheet 历次抽查记录 that later draws count. Whatever
 * fails leaves the workbook as it was.
 *
 * @param file as readHistoryFile gave it
 * @param fileName of the file
 * @param takenNames names of all sheets in the workbook
 */
export async function keepHistory(
  { periods, history }: Pick<HistoryFile, 'periods' | 'history'>,
  fileName: string,
  takenNames: readonly string[],
): Promise<WrittenSheet> {
  const content = keptHistorySheet(periods, history, fileName);
  const name = freeSheetName(content.name, takenNames);
  const written = await runExcel((context) =>
    writeSheets(context, [{ ...content, name }], { takenNames }),
  );
  return written.ok
    ? { sheet: name, problems: written.value }
    : { sheet: null, problems: [written.problem] };
}
