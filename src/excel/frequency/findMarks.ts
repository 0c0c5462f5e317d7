/** Looking for the marks of over-frequency that a workbook holds, to take them away again. */

import {
  frequencyNoteMark,
  frequencyPromptTitle,
  frequencySheetText,
} from '../../text/sheet/frequencyText';
import { isOwnFormula, listedRows, NAME_START, type CellNote } from './frequencyMarks';
import { KEY_COLUMN } from './frequencySheet';
import { supportsNotes } from './noteClient';
import { requestBudget } from '../writing/requestBudget';

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
  /** Enterprises that they mark: those on the list, else those whose cells have a note. */
  readonly enterprises: number;
  /**
   * `sheet!A1` of cells that have a note of the bureau's own, or a validation where there are no
   * notes.
   */
  readonly taken: ReadonlySet<string>;
  readonly supportsNotes: boolean;
  /** Asks for all of it to be taken away with the next request. */
  readonly remove: () => void;
}

/** Of an object that is loaded, as counted. */
const LOAD_ACTIONS = 3;

/**
 * Looks for this program's marks in the whole workbook, in three round trips, and some more where
 * there is much to look at.
 *
 * @param context of the running Excel.run
 * @param wanted cells that are to get a note
 * @param hasNotes false to keep away from notes, though Excel says that it has them
 */
export async function findMarks(
  context: Excel.RequestContext,
  wanted: readonly Pick<CellNote, 'sheet' | 'cell'>[],
  hasNotes = supportsNotes(),
): Promise<OwnMarks> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  names.load('items/name,items/formula');
  await context.sync();

  const sheets = worksheets.items.map((worksheet) => ({
    worksheet,
    formats: loaded(worksheet.getRange().conditionalFormats, 'items/id,items/type'),
    notes: hasNotes ? loaded(worksheet.notes, 'items/content') : null,
    corner: loaded(worksheet.getRange('A1'), 'values'),
    used: loaded(worksheet.getUsedRangeOrNullObject(true), 'rowIndex,rowCount'),
    values: worksheet.name.startsWith(frequencySheetText.name)
      ? loaded(worksheet.getUsedRangeOrNullObject(true), 'values')
      : null,
  }));
  await context.sync();

  const titled = sheets.filter(({ corner }) => corner.values[0]?.[0] === frequencySheetText.title);
  const others = sheets.filter((sheet) => !titled.includes(sheet));
  const budget = requestBudget(context);
  const each = async <Item, Asked>(items: readonly Item[], ask: (item: Item) => Asked) => {
    const asked: Asked[] = [];
    for (const item of items) {
      await budget.spend(0, LOAD_ACTIONS);
      asked.push(ask(item));
    }
    return asked;
  };
  const rules = await each(
    others.flatMap(({ worksheet, formats }) =>
      formats.items
        .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
        .map((format) => ({ worksheet, format })),
    ),
    ({ worksheet, format }) => ({ worksheet, format, rule: loaded(format.custom.rule, 'formula') }),
  );
  const notes = await each(
    others.flatMap(({ worksheet, notes: own }) =>
      (own?.items ?? []).map((note) => ({ worksheet, note })),
    ),
    ({ worksheet, note }) => ({
      worksheet,
      note,
      location: loaded(note.getLocation(), 'address'),
    }),
  );
  const listed = titled
    .flatMap(({ values }) => values?.values ?? [])
    // Beside notes there are input messages only where notes were refused.
    .filter((row) => !hasNotes || row.includes(frequencySheetText.marked.prompt))
    .map((row) => ({ sheet: String(row[KEY_COLUMN]), cell: String(row[KEY_COLUMN + 1]) }));
  const places = hasNotes ? listed : [...listed, ...wanted];
  const cells = await each(
    others.flatMap(({ worksheet, used }) =>
      used.isNullObject ? [] : promptCells(worksheet, used, places),
    ),
    ({ worksheet, cell }) => ({
      worksheet,
      cell,
      validation: loaded(worksheet.getRange(cell).dataValidation, 'type,prompt'),
    }),
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
  const takenCells = (hasNotes ? [] : cells)
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
    enterprises: Math.max(
      sum(ownNames.map(({ name, formula }) => listedRows(name, String(formula)))),
      ownNotes.length + prompts.length,
    ),
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
    Array.from({ length: used.rowCount }, (_, index) => ({
      worksheet,
      cell: `${column}${used.rowIndex + 1 + index}`,
    })),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
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
