/**
 * Opening and saving workbook files. A bureau's file may hold more than the spreadsheet shows: charts, macros, odd formats. So a file is
 * read into a snapshot for the spreadsheet, and the bytes are kept. Saving compares the snapshot of then with that of now and changes
 * in the kept file only the places where they differ; what was not touched is written back byte for byte.
 */

import type { IWorkbookData } from '@univerjs/core';
import { readXlsx } from 'hucre/xlsx';
import type { WorkbookExtras } from '../grid/sheetExtras';
import type { LostContent } from './lostContent';
import { findLostContent } from './lostContent';
import { readSnapshot } from './readSnapshot';
import { isOle2Container, ole2Fault } from './ole2';
import { relationships } from './relationships';
import type { SheetEntry } from './sheetEntries';
import { findWorkbookPart, readSheetEntries } from './sheetEntries';
import { WorkbookFileError } from './workbookFileError';
import { rootElement, XmlSyntaxError } from './xmlElement';
import type { Parts } from './zipParts';
import { partText, readParts } from './zipParts';

export interface OpenedWorkbook {
  readonly fileName: string;
  /** The file as it was read; saving starts from it. */
  readonly bytes: Uint8Array;
  /** For Univer, and for the object model beside it, which change them as they like. */
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
  /** Both as they were on opening, copied. */
  readonly baseline: { readonly snapshot: IWorkbookData; readonly extras: WorkbookExtras };
  /** What the file holds and the spreadsheet does not show; it stays in the file. */
  readonly lost: readonly LostContent[];
}

function openContainer(bytes: Uint8Array, fileName: string): Parts {
  if (bytes.length === 0) throw new WorkbookFileError('missing', fileName);
  if (isOle2Container(bytes)) throw new WorkbookFileError(ole2Fault(bytes), fileName);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFileError('not-xlsx', fileName);
  try {
    return readParts(bytes);
  } catch (cause) {
    throw new WorkbookFileError('damaged', fileName, { cause });
  }
}

/** The reader is lenient: it would give half of a sheet that ends too early, and saving would then lose the rest for good. */
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
 * Reads an .xlsx (or .xlsm) file.
 *
 * @param bytes the whole file
 * @param fileName as the clerk sees it; becomes the workbook's name
 * @returns the snapshot for Univer, what goes beside it, and all that saving needs
 * @throws WorkbookFileError for every file that cannot be opened
 */
export async function openWorkbookFile(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const parts = openContainer(bytes, fileName);
  try {
    const workbookPart = findWorkbookPart(parts);
    if (workbookPart === null) throw new WorkbookFileError('not-xlsx', fileName);
    const entries = readSheetEntries(parts, workbookPart);
    const worksheets = entries.filter((entry) => entry.worksheet);
    const texts = readSheetTexts(parts, entries);
    const workbook = await readXlsx(bytes, { readStyles: true, sheets: (_, index) => entries[index]?.worksheet === true });
    const reading = readSnapshot(workbook, worksheets, (entry) => texts.get(entry.id) ?? '', fileName);
    const extras: WorkbookExtras = {
      structureProtected: workbook.workbookProtection?.lockStructure ?? false,
      settings: {},
      sheets: reading.sheetExtras,
    };
    const lost = entries.flatMap((entry) => {
      const sheet = workbook.sheets[worksheets.indexOf(entry)] ?? null;
      return findLostContent(parts, entry, texts.get(entry.id) ?? '', sheet, reading.unshown[entry.id] ?? []);
    });
    if (relationships(parts, workbookPart).some((relationship) => relationship.kind === 'vbaProject'))
      lost.push({ sheet: '', kind: 'macro' });
    const baseline = structuredClone({ snapshot: reading.snapshot, extras });
    return { fileName, bytes, snapshot: reading.snapshot, extras, baseline, lost };
  } catch (cause) {
    if (cause instanceof WorkbookFileError) throw cause;
    throw new WorkbookFileError('damaged', fileName, { cause });
  }
}
