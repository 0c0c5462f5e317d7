import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import type { FrequencyMark, FrequencyReport, FrequencyState } from '../../domain/ratio/frequency';
import {
  datesText,
  frequencySheetText as text,
  frequencyStateText,
} from '../../text/sheet/frequencyText';
import { cellAddress } from '../../domain/ground/cellAddress';
import type { Look, SheetContent } from '../writing/sheetContent';
import { beside, gap, heading, layOut, line, subtitle, title } from '../writing/sheetLayout';
import { table, type TableMark } from '../writing/tableBand';

/** How a state is coloured, on the bureau's sheet as on the list. */
export const FREQUENCY_COLORS: Readonly<
  Record<FrequencyState, { readonly fill: string; readonly fontColor: string }>
> = {
  over: { fill: '#F8CBAD', fontColor: '#9C0006' },
  'at-cap': { fill: '#FFE699', fontColor: '#7F6000' },
  due: { fill: '#DDEBF7', fontColor: '#1F4E79' },
};

export const FREQUENCY_STATES: readonly FrequencyState[] = ['over', 'at-cap', 'due'];

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

const WIDTHS = [6, 34, 12, 10, 36, 26, 26];
/** Between what is printed and what is not. */
const FREE_WIDTH = 3;

const LOOKS: readonly Look[] = ['count', 'text', 'centre', 'count', 'text', 'text', 'centre'];

/** Where the program keeps what it finds the marked rows by: beside the printed part. */
export const KEY_COLUMN = WIDTHS.length + 1;
/** The first of these columns are the place of the mark: sheet and cell. */
export const PLACE_COLUMNS = 2;

/**
 * 超频次: legend, and every marked enterprise with a jump to its cell; beside the printed part the
 * texts that the conditional formats compare with.
 *
 * @param report whose marks they are
 * @param listed in the order of the report's marks; they begin below what stays in sight
 */
export function frequencySheet(
  report: FrequencyReport,
  listed: readonly ListedMark[],
): SheetContent {
  const { caps } = report;
  const counts = (state: FrequencyState): number =>
    listed.filter(({ mark }) => mark.state === state).length;
  const legend = FREQUENCY_STATES.filter((state) => caps.length > 0 || state === 'due');
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
  const keyWidths = (keys[0] ?? []).map(() => 12);
  const list = table({
    header: text.headers,
    repeatsHeader: true,
    isFiltered: true,
    rows,
    looks: LOOKS,
    marks: stateLooks(2),
    links: listed.map(({ mark }, row) => ({
      row,
      column: 5,
      text: text.place(mark.place.sheet, mark.place.cell),
      target: mark.place,
      tip: text.tip,
    })),
  });
  return layOut({
    name: text.name,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    widthsBeside: [FREE_WIDTH, ...keyWidths],
    isEvidence: false,
    bands: [
      title(text.title),
      subtitle(text.subtitle(caps)),
      gap(),
      heading(text.legend, { columnIndex: 1, height: 21 }),
      table({
        columnIndex: 1,
        rows: legend.map((state) => [
          frequencyStateText(state),
          text.counted(counts(state)),
          text.legendHint(state),
        ]),
        looks: ['centre', 'centre', 'text'],
        spans: [1, 1, 'rest'],
        rowHeight: 20.25,
        marks: stateLooks(0, 1),
      }),
      gap(1 + FREQUENCY_STATES.length - legend.length),
      beside(list, { columnIndex: KEY_COLUMN, look: 'ticket', header: text.keys, values: keys }),
      line(text.remark, 'remark', { height: 36 }),
    ],
  });
}

/**
 * Whether a sheet is such a list, and not one that the bureau happens to call so.
 *
 * @param table as readTables gives it
 */
export function isFrequencyList({ sheet, values }: Pick<SheetTable, 'sheet' | 'values'>): boolean {
  return sheet.startsWith(text.name) && values[0]?.[0] === text.title;
}

/** Colours of the words in a column of a table. */
function stateLooks(column: number, columnIndex = 0): TableMark[] {
  return FREQUENCY_STATES.map((state) => ({
    column,
    formula: (row) => `=$${cellAddress(row, columnIndex + column)}="${frequencyStateText(state)}"`,
    ...FREQUENCY_COLORS[state],
  }));
}
