/**
 * Opening and saving workbook files. A bureau's file may hold more than the spreadsheet shows:
 * charts, macros, odd formats. So a file is read into a snapshot for the spreadsheet, and the bytes
 * are kept. Saving compares the snapshot of then with that of now and changes in the kept file only
 * the places where they differ; what was not touched is written back byte for byte.
 */

import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { WorkbookExtras } from '../grid/sheetExtras';
import { convertFile } from './conversion/convertFile';
import type { FileFormat } from './detectFormat';
import { detectFormat } from './detectFormat';
import type { LostContent } from './lostContent';
import { findLostContent } from './lostContent';
import { readSnapshot } from './readSnapshot';
import { openOrderedPart } from './package/orderedPart';
import { contentType } from './package/contentTypes';
import { relationships } from './package/relationships';
import { readCalculationMode } from './calculationXml';
import { countsFrom1904 } from './sheet/readSheet';
import type { SheetEntry } from './sheetEntries';
import { readDefinedNames, readNamesInFile } from './definedNames';
import { readSheetProperties } from './sheet/sheetPropertyParts';
import { readPersons } from './notes/persons';
import { readThreads } from './notes/readThreads';
import { readProperties } from './package/propertyParts';
import { customXmlOfOthers, readSettings } from './package/settingsPart';
import { isSigned } from './package/signature';
import { findWorkbookPart, readSheetEntries } from './sheetEntries';
import { readSheets, type RowsRead, type SheetsReading } from './readSheets';
import { asFileError } from './workbookFileError';
import { tableParts } from './tables/readTable';
import { XmlSyntaxError } from './package/xmlElement';
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
  readonly hasFormulas: boolean;
  readonly baseline: Baseline;
  /** What the file holds and the spreadsheet does not show; it stays in the file. */
  readonly lost: readonly LostContent[];
  /** Whether the file carries a signature: saving a change takes it away. */
  readonly isSigned: boolean;
}

/** A workbook as it was on opening: a copy, but for its cells. */
export interface Baseline {
  /** Without cells. */
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
  /** The cells of a sheet, read from the file once more: twice in memory they would be too many. */
  readonly cellsOf: (sheetId: string) => NonNullable<IWorksheetData['cellData']>;
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
 * @param onRows told from time to time up to which row of which sheet has been read
 * @returns the snapshot for Univer, what goes beside it, and all that saving needs
 * @throws WorkbookFileError for every file that cannot be opened
 */
export async function openWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
  onRows: RowsRead = () => undefined,
): Promise<OpenedWorkbook> {
  try {
    const detected = detectFormat(bytes, fileName);
    if (detected.format === 'xlsx')
      return await openXlsx({ bytes, ...detected }, fileName, 'xlsx', onRows);
    const converted = await convertFile(bytes, detected, fileName);
    return await openXlsx(openParts(converted), fileName, detected.format, onRows);
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
  readonly bytes: Uint8Array;
  readonly parts: Parts;
  readonly workbookPart: string;
}

function openParts(bytes: Uint8Array): XlsxParts {
  const parts = readParts(bytes);
  return { bytes, parts, workbookPart: findWorkbookPart(parts) ?? '' };
}

async function openXlsx(
  { bytes, parts, workbookPart }: XlsxParts,
  givenName: string,
  source: FileFormat,
  onRows: RowsRead,
): Promise<OpenedWorkbook> {
  const entries = readSheetEntries(parts, workbookPart);
  const worksheets = entries.filter((entry) => entry.worksheet);
  // Charts on sheets of their own have parts, too: saving would lose what is missing.
  if (entries.length === 0 || entries.some(({ part }) => !parts.has(part)))
    throw new XmlSyntaxError('no sheets, or a sheet without its part');
  const sheets = await readSheets({ parts, workbookPart, entries }, onRows);
  const { workbook, frames } = sheets;
  const hasMacros = relationships(parts, workbookPart).some(
    (relationship) => relationship.kind === 'vbaProject',
  );
  const isMacroKind = contentType(parts, workbookPart).includes('macroEnabled');
  const fileName = savedName(givenName, hasMacros || isMacroKind);
  const persons = readPersons(parts, workbookPart);
  const names = readDefinedNames(
    openOrderedPart(partText(parts, workbookPart) ?? ''),
    entries.map(({ id }) => id),
  );
  const reading = readSnapshot(
    sheets,
    worksheets,
    {
      names,
      customProperties: (entry) =>
        readSheetProperties(parts, entry.part, frames.get(entry.id) ?? ''),
      threads: (entry) => readThreads(parts, entry.part, persons),
      noteDrawing: (entry) => noteDrawing(parts, entry),
      tables: (entry) => tableParts(parts, entry.part).map(({ table }) => table),
    },
    fileName,
  );
  const extras: WorkbookExtras = {
    from1904: countsFrom1904(partText(parts, workbookPart) ?? ''),
    structureProtected: workbook.workbookProtection?.lockStructure ?? false,
    ...readCalculationMode(openOrderedPart(partText(parts, workbookPart) ?? '')),
    settings: readSettings(parts, workbookPart),
    properties: readProperties(parts),
    cellStyles: sheets.namedStyles,
    customXml: customXmlOfOthers(parts, workbookPart),
    namesInFile: readNamesInFile(names),
    spills: Object.fromEntries([...sheets.cells].map(([id, { spills }]) => [id, spills])),
    sheets: reading.sheetExtras,
  };
  const lost = entries.flatMap((entry) => {
    const sheet = workbook.sheets[worksheets.indexOf(entry)] ?? null;
    return findLostContent(parts, {
      entry,
      xml: frames.get(entry.id) ?? '',
      sheet,
      unshown: reading.unshown[entry.id] ?? [],
    });
  });
  if (hasMacros) lost.push({ sheet: '', kind: 'macro' });
  const { snapshot } = reading;
  return {
    fileName,
    source,
    bytes,
    snapshot,
    extras,
    hasFormulas: [...sheets.cells.values()].some((each) => each.hasFormulas),
    baseline: baselineOf(snapshot, extras, sheets.readAgain),
    lost,
    isSigned: isSigned(parts),
  };
}

/** Keeps nothing else of the reading alive. */
function baselineOf(
  snapshot: IWorkbookData,
  extras: WorkbookExtras,
  readAgain: SheetsReading['readAgain'],
): Baseline {
  return {
    snapshot: withoutCells(snapshot),
    extras: structuredClone(extras),
    cellsOf: (sheetId) => readAgain(sheetId).cellData,
  };
}

function withoutCells(snapshot: IWorkbookData): IWorkbookData {
  const sheets = Object.entries(snapshot.sheets).map(([id, sheet]) => {
    const bare = { ...sheet };
    delete bare.cellData;
    return [id, bare] as const;
  });
  return structuredClone({ ...snapshot, sheets: Object.fromEntries(sheets) });
}
