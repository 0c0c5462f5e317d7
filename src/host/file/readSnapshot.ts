import type { IRange, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import type { ConditionalRule, Sheet } from 'hucre';
import { namesForUniver, type DefinedName } from './definedNames';
import type { SheetExtras } from '../grid/sheetExtras';
import { digitWidth } from '../grid/defaultSize';
import { readDrawing } from './notes/noteDrawing';
import { readConditionalFormats } from './rules/readConditionalFormat';
import { readSheet } from './sheet/readSheet';
import { readSheetExtras } from './sheet/readSheetExtras';
import type { Resources } from './package/resources';
import { validationId } from './rules/ruleIds';
import type { SheetEntry } from './sheetEntries';
import type { SheetsReading } from './readSheets';
import { readFont } from './styles/readStyle';
import { readPrompts, readValidation } from './rules/readValidation';

export interface SnapshotReading {
  readonly snapshot: IWorkbookData;
  readonly sheetExtras: Record<string, SheetExtras>;
  /** By sheet id, conditional formats that Univer cannot show. */
  readonly unshown: Record<string, readonly ConditionalRule[]>;
}

/** The size in pixels of notes whose drawing does not say it. */
const NOTE_SIZE = { width: 160, height: 72 };

function addNotes(sheet: Sheet, id: string, drawing: string, resources: Resources): void {
  const commented = [...(sheet.cells ?? [])].filter(([, cell]) => cell.comment);
  if (commented.length === 0) return;
  const looks = readDrawing(drawing);
  for (const [key, { comment }] of commented) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    const notes = (resources.SHEET_NOTE_PLUGIN[id] ??= {});
    const author = comment?.author ? { author: comment.author } : {};
    (notes[row] ??= {})[col] = {
      id: `${id}-note-${key}`,
      row,
      col,
      ...NOTE_SIZE,
      ...looks.get(key),
      note: comment?.text ?? '',
      ...author,
    };
  }
}

/**
 * A range up to where the sheet is shown: Univer looks at each cell of a validation, which a file
 * may hold for a whole sheet. In the file a rule that nobody changes keeps its range.
 */
function shownPart(
  { endRow, endColumn, ...range }: IRange,
  { rowCount = 1, columnCount = 1 }: Partial<IWorksheetData>,
): IRange {
  return {
    ...range,
    endRow: Math.max(range.startRow, Math.min(endRow, rowCount - 1)),
    endColumn: Math.max(range.startColumn, Math.min(endColumn, columnCount - 1)),
  };
}

/** What belongs to a sheet and stands in parts of its own. */
export interface PartsBeside {
  /** How the notes are drawn; '' where there are none. */
  readonly noteDrawing: (entry: SheetEntry) => string;
  readonly names: readonly DefinedName[];
  readonly tables: (entry: SheetEntry) => SheetExtras['tables'];
  readonly threads: (entry: SheetEntry) => SheetExtras['threads'];
  readonly customProperties: (entry: SheetEntry) => SheetExtras['customProperties'];
}

/**
 * Turns what was read into Univer's snapshot.
 *
 * @param entries the worksheets of the file in their order
 * @param beside what is in parts of its own
 */
export function readSnapshot(
  { workbook, table, frames, cells }: SheetsReading,
  entries: readonly SheetEntry[],
  beside: PartsBeside,
  fileName: string,
): SnapshotReading {
  const theme = workbook.themeColors;
  const digit = digitWidth(workbook.defaultFont);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const sheetExtras: Record<string, SheetExtras> = {};
  const unshown: Record<string, readonly ConditionalRule[]> = {};
  const resources: Resources = {
    SHEET_NOTE_PLUGIN: {},
    SHEET_DATA_VALIDATION_PLUGIN: {},
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: {},
    SHEET_DEFINED_NAME_PLUGIN: {},
  };
  workbook.sheets.forEach((sheet, index) => {
    const entry = entries[index];
    if (!entry) return;
    const { id } = entry;
    const xml = frames.get(id) ?? '';
    const found = cells.get(id);
    if (!found) return;
    sheets[id] = readSheet(sheet, { id, xml, cells: found, digit, theme });
    sheetExtras[id] = {
      ...readSheetExtras(sheet, xml),
      tables: beside.tables(entry),
      threads: beside.threads(entry),
      customProperties: beside.customProperties(entry),
    };
    addNotes(sheet, id, beside.noteDrawing(entry), resources);
    const validations = [
      ...(sheet.dataValidations ?? []).map((source, number) =>
        readValidation(source, validationId(number)),
      ),
      ...readPrompts(xml),
    ];
    const shown = sheets[id];
    if (validations.length > 0)
      resources.SHEET_DATA_VALIDATION_PLUGIN[id] = validations.map((rule) => ({
        ...rule,
        ranges: rule.ranges.map((range) => shownPart(range, shown)),
      }));
    const formats = readConditionalFormats(sheet.conditionalRules ?? [], { xml, theme });
    if (formats.rules.length > 0)
      resources.SHEET_CONDITIONAL_FORMATTING_PLUGIN[id] = [...formats.rules];
    unshown[id] = formats.unshown;
  });
  resources.SHEET_DEFINED_NAME_PLUGIN = namesForUniver(beside.names);
  return {
    snapshot: {
      id: 'workbook',
      name: fileName,
      appVersion: '0.25.1',
      locale: 'zhCN' as LocaleType,
      styles: table.styles,
      defaultStyle: workbook.defaultFont ? readFont(workbook.defaultFont, theme) : null,
      sheetOrder: Object.keys(sheets),
      sheets,
      resources: Object.entries(resources).map(([name, data]) => ({
        name,
        data: JSON.stringify(data),
      })),
    },
    sheetExtras,
    unshown,
  };
}
