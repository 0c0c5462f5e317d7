/**
 * The marks of over-frequency on the bureau's own sheets: conditional formats over the column of
 * names, which find their rows by comparing texts with the list on the sheet 超频次, and so go with
 * the rows when the clerk sorts them; and notes on the cells. Each trace can be told from what the
 * bureau has made itself: the formulas use names of this program's, the notes begin with a fixed
 * line, and the list has a fixed title.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import type { FrequencyState } from '../../domain/ratio/frequency';
import {
  frequencyNoteMark,
  frequencyPromptTitle,
  frequencySheetText,
} from '../../text/sheet/frequencyText';
import { FREQUENCY_COLORS, KEY_COLUMN, PLACE_COLUMNS } from './frequencySheet';
import { supportsNotes } from './noteClient';
import { addConditionalLook } from '../writing/writeSheet';

/** A column of names on the bureau's sheet. */
export interface MarkedColumn {
  readonly sheet: string;
  /** 0-based. */
  readonly columnIndex: number;
  /** 1-based, of the first and the last enterprise. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns of the texts that tell rows apart, the name first; 0-based. */
  readonly keyColumns: readonly number[];
}

/** Rows of the list that hold the enterprises of one state; 1-based, both included. */
export interface ListedState {
  readonly state: FrequencyState;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface CellNote {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export interface FrequencyMarks {
  readonly columns: readonly MarkedColumn[];
  /** Name of the sheet with the list. */
  readonly list: string;
  readonly states: readonly ListedState[];
  readonly notes: readonly CellNote[];
}

/**
 * What of this program's marks a workbook holds, and what of the bureau's own stands in the way of
 * new ones.
 */
export interface OwnMarks {
  readonly sheetNames: readonly string[];
  readonly protectedSheets: ReadonlySet<string>;
  /** Sheets that hold marks, the lists left out. */
  readonly markedSheets: ReadonlySet<string>;
  readonly lists: readonly string[];
  /** Conditional formats, notes and input messages. */
  readonly count: number;
  /**
   * `sheet!A1` of cells that have a note of the bureau's own, or a validation where there are no
   * notes.
   */
  readonly taken: ReadonlySet<string>;
  readonly supportsNotes: boolean;
  /** Asks for all of it to be taken away with the next request. */
  readonly remove: () => void;
}

/**
 * The formula of a conditional format: true where the row's texts are those of one of the list's
 * rows. EXACT compares letter by letter: COUNTIF and MATCH would take * and ? for more and cut
 * numbers to 15 digits. The list stands behind names of the workbook, since a file keeps formats
 * that speak of another sheet in a place of its own, which other programs pass over.
 *
 * @param state rows of the list
 * @param column of names
 */
export function markFormula(state: FrequencyState, { keyColumns, firstRow }: MarkedColumn): string {
  const tests = keyColumns.map(
    (columnIndex, index) =>
      `EXACT(${listName(state, index)},$${cellAddress(firstRow, columnIndex)})`,
  );
  return `${FORMULA_START}${tests.join('*')})>0`;
}

/** How the names begin that this program gives to parts of its list. */
const NAME_START = 'ssj_mark_';
const FORMULA_START = '=SUMPRODUCT(1*';

/** The name of the texts of one state in the list, the first for the enterprises' names. */
function listName(state: FrequencyState, index: number): string {
  return `${NAME_START}${state.replace('-', '_')}_${index + 1}`;
}

function isOwnFormula(formula: string): boolean {
  return formula.startsWith(`${FORMULA_START}EXACT(${NAME_START}`);
}

/**
 * Looks for this program's marks in the whole workbook, in three round trips.
 *
 * @param context of the running Excel.run
 * @param wanted cells that are to get a note
 */
export async function findMarks(
  context: Excel.RequestContext,
  wanted: readonly Pick<CellNote, 'sheet' | 'cell'>[],
): Promise<OwnMarks> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  names.load('items/name,items/formula');
  await context.sync();

  const hasNotes = supportsNotes();
  const sheets = worksheets.items.map((worksheet) => ({
    worksheet,
    formats: loaded(worksheet.getRange().conditionalFormats, 'items/id,items/type'),
    notes: hasNotes ? loaded(worksheet.notes, 'items/content') : null,
    corner: loaded(worksheet.getRange('A1'), 'values'),
    used: hasNotes ? null : loaded(worksheet.getUsedRangeOrNullObject(true), 'rowIndex,rowCount'),
    values:
      worksheet.name.startsWith(frequencySheetText.name) && !hasNotes
        ? loaded(worksheet.getUsedRangeOrNullObject(true), 'values')
        : null,
  }));
  await context.sync();

  const titled = sheets.filter(({ corner }) => corner.values[0]?.[0] === frequencySheetText.title);
  const others = sheets.filter((sheet) => !titled.includes(sheet));
  const rules = others.flatMap(({ worksheet, formats }) =>
    formats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ worksheet, format, rule: loaded(format.custom.rule, 'formula') })),
  );
  const notes = others.flatMap(({ worksheet, notes: own }) =>
    (own?.items ?? []).map((note) => ({
      worksheet,
      note,
      location: loaded(note.getLocation(), 'address'),
    })),
  );
  const listed = titled.flatMap(
    ({ values }) =>
      values?.values.map(
        (row) => [String(row[KEY_COLUMN]), String(row[KEY_COLUMN + 1])] as const,
      ) ?? [],
  );
  const places = [...listed.map(([sheet, cell]) => ({ sheet, cell })), ...wanted];
  const cells = others.flatMap(({ worksheet, used }) =>
    used === null || used.isNullObject ? [] : promptCells(worksheet, used, places),
  );
  await context.sync();

  const ownRules = rules.filter(({ rule }) => isOwnFormula(rule.formula));
  const ownNames = names.items.filter(({ name }) => name.startsWith(NAME_START));
  // A list that got another name is one still; a copy that the clerk keeps is no part of the marks.
  const isMarked = (name: string): boolean =>
    ownNames.some(({ formula }) =>
      [`${name}!`, `${name}'!`].some((start) => String(formula).includes(start)),
    );
  const lists = titled.filter(
    ({ worksheet: { name } }) => isMarked(name) || name.startsWith(frequencySheetText.name),
  );
  const ownNotes = notes.filter(({ note }) => note.content.startsWith(frequencyNoteMark));
  const prompts = cells.filter(
    ({ validation }) => validation.prompt?.title === frequencyPromptTitle,
  );
  const takenNotes = notes
    .filter((each) => !ownNotes.includes(each))
    .map(({ worksheet, location }) => `${worksheet.name}!${cellOf(location.address)}`);
  const takenCells = cells
    .filter(
      (each) => !prompts.includes(each) && each.validation.type !== Excel.DataValidationType.none,
    )
    .map(({ worksheet, cell }) => `${worksheet.name}!${cell}`);
  const marked = [...ownRules, ...ownNotes, ...prompts];
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    protectedSheets: new Set(
      worksheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name),
    ),
    markedSheets: new Set(marked.map(({ worksheet }) => worksheet.name)),
    lists: lists.map(({ worksheet }) => worksheet.name),
    count: marked.length,
    taken: new Set([...takenNotes, ...takenCells]),
    supportsNotes: hasNotes,
    remove: () => {
      for (const { format } of ownRules) format.delete();
      for (const { note } of ownNotes) note.delete();
      for (const { validation } of prompts) validation.clear();
      for (const name of ownNames) name.delete();
      for (const { worksheet } of lists) worksheet.delete();
    },
  };
}

interface PromptCell {
  readonly worksheet: Excel.Worksheet;
  readonly cell: string;
  readonly validation: Excel.DataValidation;
}

/**
 * All cells of the columns in which places are: input messages go along when rows are inserted, and
 * the list does not know of it.
 */
function promptCells(
  worksheet: Excel.Worksheet,
  used: Pick<Excel.Range, 'rowIndex' | 'rowCount'>,
  places: readonly { readonly sheet: string; readonly cell: string }[],
): PromptCell[] {
  const own = places.flatMap(({ sheet, cell }) =>
    sheet === worksheet.name ? [/^([A-Z]+)\d+$/.exec(cell)?.[1] ?? ''] : [],
  );
  const columns = [...new Set(own)].filter((column) => column !== '');
  return columns.flatMap((column) =>
    Array.from({ length: used.rowCount }, (_, index) => {
      const cell = `${column}${used.rowIndex + 1 + index}`;
      return {
        worksheet,
        cell,
        validation: loaded(worksheet.getRange(cell).dataValidation, 'type,prompt'),
      };
    }),
  );
}

function loaded<Proxy extends { load(properties: string): unknown }>(
  proxy: Proxy,
  properties: string,
): Proxy {
  proxy.load(properties);
  return proxy;
}

function cellOf(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}

/**
 * Asks for marks to be put on the bureau's sheets with the next request. The list must have its
 * name by then.
 *
 * @param context of the running Excel.run
 * @param marks where and what
 */
export function addMarks(
  context: Excel.RequestContext,
  { columns, list, states, notes }: FrequencyMarks,
): void {
  const { worksheets, names } = context.workbook;
  for (const { state, firstRow, lastRow } of states) {
    for (let index = 0; index < (columns[0]?.keyColumns.length ?? 0); index++) {
      const texts = worksheets
        .getItem(list)
        .getRangeByIndexes(
          firstRow - 1,
          KEY_COLUMN + PLACE_COLUMNS + index,
          lastRow - firstRow + 1,
          1,
        );
      names.add(listName(state, index), texts);
    }
  }
  for (const column of columns) {
    const { sheet, columnIndex, firstRow, lastRow } = column;
    const range = worksheets
      .getItem(sheet)
      .getRangeByIndexes(firstRow - 1, columnIndex, lastRow - firstRow + 1, 1);
    for (const { state } of states) {
      addConditionalLook(range, {
        area: {
          rowIndex: firstRow - 1,
          columnIndex,
          rowCount: lastRow - firstRow + 1,
          columnCount: 1,
        },
        formula: markFormula(state, column),
        ...FREQUENCY_COLORS[state],
      });
    }
  }
  const hasNotes = supportsNotes();
  for (const { sheet, cell, text } of notes) {
    const worksheet = worksheets.getItem(sheet);
    if (hasNotes) worksheet.notes.add(cell, text);
    else
      worksheet.getRange(cell).dataValidation.prompt = {
        showPrompt: true,
        title: frequencyPromptTitle,
        message: promptText(text),
      };
  }
}

/** Excel's limit for the text of an input message; the fixed line stands in its title. */
function promptText(text: string): string {
  const message = text.slice(frequencyNoteMark.length + 1);
  return message.length <= 255 ? message : `${message.slice(0, 254)}…`;
}
