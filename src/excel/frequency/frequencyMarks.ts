/**
 * The marks of over-frequency on the bureau's own sheets: conditional formats over the column of
 * names, which find their rows by comparing texts with the list on the sheet 超频次, and so go with
 * the rows when the clerk sorts them; and notes on the cells. Each trace can be told from what the
 * bureau has made itself: the formulas use names of this program's, the notes begin with a fixed
 * line, and the list has a fixed title.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import type { FrequencyState } from '../../domain/ratio/frequency';
import { frequencyNoteMark, frequencyPromptTitle } from '../../text/sheet/frequencyText';
import { FREQUENCY_COLORS, KEY_COLUMN, PLACE_COLUMNS } from './frequencySheet';
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
  /** False for input messages instead. */
  readonly hasNotes: boolean;
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
function markFormula(state: FrequencyState, { keyColumns, firstRow }: MarkedColumn): string {
  const tests = keyColumns.map(
    (columnIndex, index) =>
      `EXACT(${listName(state, index)},$${cellAddress(firstRow, columnIndex)})`,
  );
  return `${FORMULA_START}${tests.join('*')})>0`;
}

/** How the names begin that this program gives to parts of its list. */
export const NAME_START = 'ssj_mark_';
const FORMULA_START = '=SUMPRODUCT(1*';

/** The name of the texts of one state in the list, the first for the enterprises' names. */
function listName(state: FrequencyState, index: number): string {
  return `${NAME_START}${state.replace('-', '_')}_${index + 1}`;
}

/**
 * How many enterprises of the list a name of this program's stands for; 0 for the names of the other
 * texts of the same enterprises, and where the list is gone.
 *
 * @param name of the workbook
 * @param formula what it stands for, as Excel has it
 *
 * @example
 * listedRows('ssj_mark_at_cap_1', '=超频次!$K$10:$K$12') // → 3
 * listedRows('ssj_mark_at_cap_2', '=超频次!$L$10:$L$12') // → 0
 * listedRows('ssj_mark_over_1', '=#REF!') // → 0
 */
export function listedRows(name: string, formula: string): number {
  const [, first, last = first] = /\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
  return first === undefined || !name.endsWith('_1') ? 0 : Number(last) - Number(first) + 1;
}

/** Whether a conditional format's formula is one of this program's. */
export function isOwnFormula(formula: string): boolean {
  return formula.startsWith(`${FORMULA_START}EXACT(${NAME_START}`);
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
  { columns, list, states, notes, hasNotes }: FrequencyMarks,
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
