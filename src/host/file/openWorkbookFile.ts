/**
 * Opening and saving workbook files. A bureau's file may hold more than the spreadsheet shows:
 * charts, macros, odd formats. So a file is read into a snapshot for the spreadsheet, and the bytes
 * are kept. Saving compares the snapshot of then with that of now and changes in the kept file only
 * the places where they differ; what was not touched is written back byte for byte.
 */

import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookExtras } from '../grid/sheetExtras';
import { convertFile } from './conversion/convertFile';
import type { FileFormat } from './detectFormat';
import { detectFormat } from './detectFormat';
import type { LostContent } from './lostContent';
import { findLostContent } from './lostContent';
import { readSnapshot } from './readSnapshot';
import { copySnapshot } from './copySnapshot';
import { contentType } from './package/contentTypes';
import { relationships } from './package/relationships';
import type { SheetEntry } from './sheetEntries';
import { readSettings } from './package/settingsPart';
import { findWorkbookPart, readSheetEntries } from './sheetEntries';
import { readSparseXlsx } from './sparseSheets';
import { asFileError } from './workbookFileError';
import { rootElement, XmlSyntaxError } from './package/xmlElement';
import type { Parts } from './package/zipParts';
import { partText, readParts } from './package/zipParts';

export interface OpenedWorkbook {
  /** The name to save under: that of the file, with the ending of what will be saved. */
  readonly fileName: string;
  /** What kind of file it was; all but `xlsx` were converted, and saving makes a new file. */
  readonly source: FileFormat;
  /**
   * The .xlsx file as it was read, or as the other file was converted to; saving starts from it.
   */
  readonly bytes: Uint8Array;
  /** For Univer, and for the object model beside it, which change them as they like. */
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
  /** Both as they were on opening, copied. */
  readonly baseline: { readonly snapshot: IWorkbookData; readonly extras: WorkbookExtras };
  /** What the file holds and the spreadsheet does not show; it stays in the file. */
  readonly lost: readonly LostContent[];
}

/**
 * The reader is lenient: it would give half of a sheet that ends too early, and saving would then
 * lose the rest for good.
 */
function readSheetTexts(parts: Parts, entries: readonly SheetEntry[]): Map<string, string> {
  if (entries.length === 0) throw new XmlSyntaxError('no sheets');
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const xml = partText(parts, entry.part);
    if (xml === null) throw new XmlSyntaxError(`no part for a sheet: ${entry.part}`);
    rootElement(xml);
    texts.set(entry.id, xml);
  }
  return texts;
}

/**
 * The name with the ending of an Excel file of today, if it has another. Excel refuses a workbook
 * with macros under the ending of one without, and the other way round.
 */
function savedName(fileName: string, hasMacros: boolean): string {
  if ((hasMacros ? /\.xl[st]m$/i : /\.xl[st]x$/i).test(fileName)) return fileName;
  const bare = fileName.replace(/\.(?:xlsb?|xl[st][xm]|et|ods|csv|tsv|txt|html?|xml)$/i, '');
  return `${bare}.${hasMacros ? 'xlsm' : 'xlsx'}`;
}

/**
 * Reads a workbook file of any kind: .xlsx and .xlsm as they are; .xls, .et, .ods, comma- or
 * tab-separated text, web pages and XML Spreadsheet 2003 by converting them. What the file holds
 * decides, whatever it is called.
 *
 * @param bytes the whole file
 * @param fileName as the clerk sees it; with the ending of an Excel file it becomes the workbook's
 *   name
 * @returns the snapshot for Univer, what goes beside it, and all that saving needs
 * @throws WorkbookFileError for every file that cannot be opened
 */
export async function openWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<OpenedWorkbook> {
  try {
    const detected = detectFormat(bytes, fileName);
    if (detected.format === 'xlsx') return await openXlsx(bytes, detected, fileName, 'xlsx');
    const converted = await convertFile(bytes, detected, fileName);
    return await openXlsx(converted, openParts(converted), fileName, detected.format);
  } catch (cause) {
    throw asFileError(cause, fileName);
  }
}

/** The old-style drawings of a sheet, among them that of its notes. */
function noteDrawing(parts: Parts, { part }: SheetEntry): string {
  const drawings = relationships(parts, part).filter(({ kind }) => kind === 'vmlDrawing');
  return drawings.map(({ target }) => partText(parts, target) ?? '').join('');
}

interface XlsxParts {
  readonly parts: Parts;
  readonly workbookPart: string;
}

function openParts(bytes: Uint8Array): XlsxParts {
  const parts = readParts(bytes);
  return { parts, workbookPart: findWorkbookPart(parts) ?? '' };
}

async function openXlsx(
  bytes: Uint8Array,
  { parts, workbookPart }: XlsxParts,
  givenName: string,
  source: FileFormat,
): Promise<OpenedWorkbook> {
  const entries = readSheetEntries(parts, workbookPart);
  const worksheets = entries.filter((entry) => entry.worksheet);
  const texts = readSheetTexts(parts, entries);
  const workbook = await readSparseXlsx({ bytes, parts, entries }, true);
  const hasMacros = relationships(parts, workbookPart).some(
    (relationship) => relationship.kind === 'vbaProject',
  );
  const isMacroKind = contentType(parts, workbookPart).includes('macroEnabled');
  const fileName = savedName(givenName, hasMacros || isMacroKind);
  const sheetTexts = {
    xml: (entry: SheetEntry) => texts.get(entry.id) ?? '',
    noteDrawing: (entry: SheetEntry) => noteDrawing(parts, entry),
  };
  const reading = readSnapshot(workbook, worksheets, sheetTexts, fileName);
  const extras: WorkbookExtras = {
    structureProtected: workbook.workbookProtection?.lockStructure ?? false,
    settings: readSettings(parts, workbookPart),
    sheets: reading.sheetExtras,
  };
  const lost = entries.flatMap((entry) => {
    const sheet = workbook.sheets[worksheets.indexOf(entry)] ?? null;
    return findLostContent(parts, {
      entry,
      xml: texts.get(entry.id) ?? '',
      sheet,
      unshown: reading.unshown[entry.id] ?? [],
    });
  });
  if (hasMacros) lost.push({ sheet: '', kind: 'macro' });
  const baseline = { snapshot: copySnapshot(reading.snapshot), extras: structuredClone(extras) };
  return { fileName, source, bytes, snapshot: reading.snapshot, extras, baseline, lost };
}
