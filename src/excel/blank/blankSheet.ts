import type { TableKind } from '../../domain/register/register';
import {
  blankColumns,
  blankPrompt,
  blankSheetNames,
  type BlankColumn,
} from '../../text/sheet/blankText';
import type { Area, Look, SheetContent } from '../writing/sheetContent';

/** Rows that are ready for typing: formats, lists and prompts; a county has fewer enterprises. */
const ROWS: Readonly<Record<TableKind, number>> = {
  enterprise: 1000,
  inspector: 200,
  items: 200,
  records: 1000,
};

const TAB_COLOR = '#7F7F7F';
const LOOKS: Readonly<Record<BlankColumn['kind'], Look>> = {
  text: 'text',
  code: 'code',
  date: 'date',
  list: 'centre',
};

/**
 * A list of the bureau's own with nothing but its header: the first row, so that nothing has to be
 * guessed. What each column means is said beside the cell that is chosen; nothing stands in the
 * cells that a clerk would have to take out again.
 *
 * @param kind which list
 *
 * @example
 * blankSheet('inspector').blocks[0]?.values[0]?.slice(0, 2) // → ['姓名', '执法证号']
 */
export function blankSheet(kind: TableKind): SheetContent {
  const columns = blankColumns[kind];
  const rowCount = ROWS[kind];
  const below = (columnIndex: number): Area => ({
    rowIndex: 1,
    columnIndex,
    rowCount,
    columnCount: 1,
  });
  const whole: Area = {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: 1,
    columnCount: columns.length,
  };
  return {
    name: blankSheetNames[kind],
    tabColor: TAB_COLOR,
    orientation: 'landscape',
    columnWidths: columns.map(({ width }) => width),
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [columns.map(({ header }) => header)],
        looks: ['header'],
      },
      {
        rowIndex: 1,
        columnIndex: 0,
        values: Array.from({ length: rowCount }, () => columns.map(() => '')),
        looks: columns.map(({ kind: each }) => LOOKS[each]),
      },
    ],
    merges: [],
    tables: [whole],
    rowHeights: new Map([[0, 30]]),
    frozenRows: 1,
    printTitleRow: 0,
    printArea: whole,
    grows: true,
    isEvidence: false,
    validations: columns.flatMap(({ list }, index) =>
      list === undefined ? [] : [{ area: below(index), list }],
    ),
    prompts: columns.map((column, index) => ({
      area: below(index),
      title: blankPrompt.title(column),
      text: blankPrompt.text(column),
    })),
  };
}
