import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import type { FrequencyMark, FrequencyReport, FrequencyState } from '../../domain/ratio/frequency';
import {
  datesText,
  frequencySheetText as text,
  frequencyStateText,
} from '../../text/sheet/frequencyText';
import { cellAddress } from '../../domain/ground/cellAddress';
import type { ConditionalLook, Look, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';

/** How a state is coloured, on the bureau's sheet as on the list. */
export const FREQUENCY_COLORS: Readonly<
  Record<FrequencyState, { readonly fill: string; readonly fontColor: string }>
> = {
  over: { fill: '#F8CBAD', fontColor: '#9C0006' },
  'at-cap': { fill: '#FFE699', fontColor: '#7F6000' },
  due: { fill: '#DDEBF7', fontColor: '#1F4E79' },
};

export const FREQUENCY_STATES: readonly FrequencyState[] = ['over', 'at-cap', 'due'];

/** Where the program keeps what it finds the marked rows by: beside the printed part. */
export const KEY_COLUMN = 8;
/** The first of these columns are the place of the mark: sheet and cell. */
export const PLACE_COLUMNS = 2;

/** 0-based row of the first enterprise. */
export const FIRST_MARK_ROW = 9;

/** One marked enterprise as the list shows it. */
export interface ListedMark {
  readonly mark: FrequencyMark;
  /**
   * What tells its row from others: the texts of some of its cells as they stand, its name first.
   */
  readonly keys: readonly string[];
  /** What was done to its cell. */
  readonly marked: keyof typeof text.marked;
}

const WIDTHS = [6, 34, 12, 10, 36, 26, 26, 3];
const LOOKS: readonly Look[] = ['count', 'text', 'centre', 'count', 'text', 'text', 'centre'];

/**
 * 超频次: legend, and every marked enterprise with a jump to its cell; beside the printed part the
 * texts that the conditional formats compare with.
 *
 * @param report whose marks they are
 * @param listed in the order of the report's marks
 */
export function frequencySheet(
  report: FrequencyReport,
  listed: readonly ListedMark[],
): SheetContent {
  const { cap, kinds } = report;
  const counts = (state: FrequencyState): number =>
    listed.filter(({ mark }) => mark.state === state).length;
  const legend = FREQUENCY_STATES.filter((state) => cap !== null || state === 'due');
  const rows = listed.map(({ mark, marked }, index): CellValue[] => [
    index + 1,
    mark.name,
    frequencyStateText(mark.state),
    mark.times,
    mark.times === 0 ? '' : mark.dates.length === 0 ? text.noDates : datesText(mark.dates),
    text.place(mark.place.sheet, mark.place.cell),
    text.marked[marked],
  ]);
  const keys = listed.map(({ mark, keys: own }) => [mark.place.sheet, mark.place.cell, ...own]);
  const keyCount = keys[0]?.length ?? 0;
  const remarkRow = FIRST_MARK_ROW + rows.length;
  const columnCount = LOOKS.length;
  return {
    name: text.name,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: [...WIDTHS, ...Array.from({ length: keyCount }, () => 12)],
    blocks: [
      { rowIndex: 0, columnIndex: 0, values: [[text.title]], looks: ['title'] },
      { rowIndex: 1, columnIndex: 0, values: [[text.subtitle(cap, kinds)]], looks: ['subtitle'] },
      { rowIndex: 3, columnIndex: 1, values: [[text.legend]], looks: ['heading'] },
      {
        rowIndex: 4,
        columnIndex: 1,
        values: legend.map((state) => [
          frequencyStateText(state),
          text.counted(counts(state)),
          text.legendHint(state, cap),
        ]),
        looks: ['centre', 'centre', 'text'],
      },
      {
        rowIndex: FIRST_MARK_ROW - 1,
        columnIndex: 0,
        values: [[...text.headers]],
        looks: ['header'],
      },
      {
        rowIndex: FIRST_MARK_ROW - 1,
        columnIndex: KEY_COLUMN,
        values: [[text.keys]],
        looks: ['ticket'],
      },
      { rowIndex: FIRST_MARK_ROW, columnIndex: 0, values: rows, looks: LOOKS },
      { rowIndex: FIRST_MARK_ROW, columnIndex: KEY_COLUMN, values: keys, looks: ['ticket'] },
      { rowIndex: remarkRow, columnIndex: 0, values: [[text.remark]], looks: ['remark'] },
    ],
    merges: [
      { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount },
      { rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount },
      ...legend.map((_, index) => ({
        rowIndex: 4 + index,
        columnIndex: 3,
        rowCount: 1,
        columnCount: columnCount - 3,
      })),
      { rowIndex: remarkRow, columnIndex: 0, rowCount: 1, columnCount },
    ],
    tables: [
      { rowIndex: 4, columnIndex: 1, rowCount: legend.length, columnCount: columnCount - 1 },
      { rowIndex: FIRST_MARK_ROW - 1, columnIndex: 0, rowCount: rows.length + 1, columnCount },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [3, 21],
      ...legend.map((_, index) => [4 + index, 20.25] as const),
      [FIRST_MARK_ROW - 1, 24],
      ...rows.map(
        (row, index) =>
          [FIRST_MARK_ROW + index, wrappedRowHeight(row.map(String), WIDTHS)] as const,
      ),
      [remarkRow, 36],
    ]),
    frozenRows: FIRST_MARK_ROW,
    printTitleRow: FIRST_MARK_ROW - 1,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: remarkRow + 1, columnCount },
    isEvidence: false,
    conditionalFormats: [
      ...stateLooks(4, 1, legend.length),
      ...stateLooks(FIRST_MARK_ROW, 2, rows.length),
    ],
    links: listed.map(({ mark }, index) => ({
      rowIndex: FIRST_MARK_ROW + index,
      columnIndex: 5,
      text: text.place(mark.place.sheet, mark.place.cell),
      target: mark.place,
      tip: text.tip,
    })),
  };
}

/**
 * Whether a sheet is such a list, and not one that the bureau happens to call so.
 *
 * @param table as readTables gives it
 */
export function isFrequencyList({ sheet, values }: Pick<SheetTable, 'sheet' | 'values'>): boolean {
  return sheet.startsWith(text.name) && values[0]?.[0] === text.title;
}

/** Colours of the words in a column of the list itself. */
function stateLooks(rowIndex: number, columnIndex: number, rowCount: number): ConditionalLook[] {
  if (rowCount === 0) return [];
  return FREQUENCY_STATES.map((state) => ({
    area: { rowIndex, columnIndex, rowCount, columnCount: 1 },
    formula: `=$${cellAddress(rowIndex + 1, columnIndex)}="${frequencyStateText(state)}"`,
    ...FREQUENCY_COLORS[state],
  }));
}
