import type { IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import type { ConditionalRule, Sheet, Workbook } from 'hucre';
import type { SheetExtras } from '../grid/sheetExtras';
import { addLinks } from './sheet/hyperlinksXml';
import { digitWidth } from './sheet/measure';
import { readDrawing } from './notes/noteDrawing';
import { readConditionalFormat } from './rules/readConditionalFormat';
import { readSheet } from './sheet/readSheet';
import { readSheetExtras } from './sheet/readSheetExtras';
import type { Resources } from './package/resources';
import { formatId, validationId } from './rules/ruleIds';
import type { SheetEntry } from './sheetEntries';
import { createStyleTable, readFont } from './styles/readStyle';
import { readPrompts, readValidation } from './rules/readValidation';

export interface SnapshotReading {
  readonly snapshot: IWorkbookData;
  readonly sheetExtras: Record<string, SheetExtras>;
  /** By sheet id, conditional formats that Univer cannot show. */
  readonly unshown: Record<string, ConditionalRule[]>;
}

/** The parts of a sheet as text. */
export interface SheetTexts {
  readonly xml: (entry: SheetEntry) => string;
  /** How its notes are drawn; '' where it has none. */
  readonly noteDrawing: (entry: SheetEntry) => string;
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
 * Turns what the reader found into Univer's snapshot. `entries` and `workbook.sheets` go in step:
 * the worksheets of the file in their order; `texts` gives the part of each.
 */
export function readSnapshot(
  workbook: Workbook,
  entries: readonly SheetEntry[],
  texts: SheetTexts,
  fileName: string,
): SnapshotReading {
  const theme = workbook.themeColors;
  const table = createStyleTable(theme);
  const digit = digitWidth(workbook.defaultFont);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const sheetExtras: Record<string, SheetExtras> = {};
  const unshown: Record<string, ConditionalRule[]> = {};
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
    sheets[id] = readSheet(sheet, texts.xml(entry), digit, {
      theme,
      styleId: table.styleId,
      sheetId: id,
    });
    addLinks(texts.xml(entry), sheets[id].cellData ?? {});
    sheetExtras[id] = readSheetExtras(sheet, texts.xml(entry));
    addNotes(sheet, id, texts.noteDrawing(entry), resources);
    const validations = [
      ...(sheet.dataValidations ?? []).map((source, number) =>
        readValidation(source, validationId(number)),
      ),
      ...readPrompts(texts.xml(entry)),
    ];
    if (validations.length > 0) resources.SHEET_DATA_VALIDATION_PLUGIN[id] = validations;
    unshown[id] = [];
    (sheet.conditionalRules ?? []).forEach((source, number) => {
      const rule = readConditionalFormat(source, formatId(number), theme);
      if (rule) (resources.SHEET_CONDITIONAL_FORMATTING_PLUGIN[id] ??= []).push(rule);
      else unshown[id]?.push(source);
    });
  });
  for (const [index, name] of (workbook.namedRanges ?? []).entries()) {
    if (name.scope !== undefined || name.name.startsWith('_xlnm.')) continue;
    const id = `name-${String(index)}`;
    resources.SHEET_DEFINED_NAME_PLUGIN[id] = {
      id,
      name: name.name,
      formulaOrRefString: name.range,
    };
  }
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
