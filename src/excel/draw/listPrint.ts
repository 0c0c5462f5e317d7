import { listText } from '../../text/sheet/sheetText';
import type { Column } from '../writing/column';
import { printRoom, sharedWidths, widthForLines } from '../writing/printedWidths';
import { fittingWidth, sum } from '../writing/textSize';

/** A page of more columns is not read. */
const MOST_COLUMNS = 9;
/** Points of the smallest type on paper. */
const LEAST_SIZE = 10;
/** So much wider than it likes to be a column may get for a text of three lines. */
const STRETCH = 1.4;
/** Characters of a column that is not printed. */
const MOST_BESIDE = 60;

const [NUMBER, NAME, , ADDRESS, REGION, CONTACT, PHONE, CATEGORY, , , LEAD, ASSISTS] =
  listText.headers;
const { internal, external, auxiliaries } = listText.extraHeaders;

/** On paper in any case. */
const ALWAYS: readonly string[] = [
  NUMBER,
  NAME,
  CATEGORY,
  LEAD,
  ASSISTS,
  listText.dueHeader,
  listText.changeHeader,
];
/** On paper as long as there is room, the first ones first. */
const BESIDES: readonly string[] = [
  external,
  internal,
  auxiliaries,
  ADDRESS,
  PHONE,
  CONTACT,
  REGION,
];
/** What happens to the list comes later: its room is kept, whatever stands there by now. */
const CHANGE_WIDTH = 18;

/** A list's columns in their order on the sheet: first those that are printed. */
export interface PrintedList<Row> {
  readonly columns: readonly Column<Row>[];
  readonly widths: readonly number[];
  /** of the columns to the right of the page. */
  readonly widthsBeside: readonly number[];
}

/**
 * Which columns of a list are printed, and how wide all of them are: at most nine, in type of 10
 * points, with two lines a row at most.
 *
 * @param columns all that the list has
 * @param rows as drawn: what is printed does not change afterwards
 */
export function printedList<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): PrintedList<Row> {
  const textsOf = (column: Column<Row>): string[] => [
    column.header,
    ...rows.map((row, index) => shownText(column, row, index)),
  ];
  const bounds = new Map(
    columns.map((column) => {
      const { header, least, most } = column;
      const texts = textsOf(column);
      return [
        header,
        header === listText.changeHeader
          ? { least: CHANGE_WIDTH, wanted: CHANGE_WIDTH }
          : {
              least: widthForLines(texts, 2, [least, most * STRETCH]),
              wanted: fittingWidth(texts, least, most),
            },
      ] as const;
    }),
  );
  const boundsOf = (column: Column<Row>): { least: number; wanted: number } =>
    bounds.get(column.header) ?? { least: column.least, wanted: column.most };
  const named = (header: string): readonly Column<Row>[] =>
    columns.filter((column) => column.header === header);
  let taken = ALWAYS.flatMap(named);
  for (const column of BESIDES.flatMap(named)) {
    const more = [...taken, column];
    if (
      more.length <= MOST_COLUMNS &&
      sum(more.map((each) => boundsOf(each).least)) <= roomOf(more)
    )
      taken = more;
  }
  const printed = columns.filter((column) => taken.includes(column));
  const others = columns.filter((column) => !taken.includes(column));
  return {
    columns: [...printed, ...others],
    widths: sharedWidths(printed.map(boundsOf), roomOf(printed)),
    // One line each: what is not printed makes no printed row higher.
    widthsBeside: others.map((column) => fittingWidth(textsOf(column), column.least, MOST_BESIDE)),
  };
}

/** A day is a number in its cell. */
function shownText<Row>({ look, value }: Column<Row>, row: Row, index: number): string {
  return look === 'date' ? '' : String(value(row, index));
}

function roomOf<Row>(columns: readonly Column<Row>[]): number {
  return printRoom({
    orientation: 'landscape',
    leastSize: LEAST_SIZE,
    looks: columns.map(({ look }) => look),
  });
}
