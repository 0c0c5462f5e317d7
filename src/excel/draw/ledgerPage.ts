/** How wide the columns of 抽取底册 are, and how many of them are printed. */

import type { Layout } from '../../domain/record/drawRecord';
import { columnWidths, type Column } from '../writing/column';
import { printRoom, sharedWidths, widthForLines, type WantedWidth } from '../writing/printedWidths';
import { fittingWidth, sum } from '../writing/textSize';
import { hasRoomForTickets } from './ledgerColumns';

/** Points of the smallest type on paper. */
const LEAST_SIZE = 7;
/** Of a row on paper: two for a ticket, three for what else it says. */
const TICKET_LINES = 2;
const MOST_LINES = 3;
/** So much wider than it likes to be a column may get for a text of three lines. */
const STRETCH = 1.4;
/** The columns up to the result, which are printed in any case. */
const RESULT_COLUMNS = 11;
/** Credit code and address, which say again who it is, and the code for programs. */
const UNPRINTED_COLUMNS = 3;
/** Characters of a column that is not printed. */
const MOST_BESIDE = 60;

/** Bounds and look of a column; of which table it is does not matter. */
type Shown = Pick<Column<never>, 'least' | 'most' | 'look'>;

export interface LedgerPage {
  /** Of the printed columns. */
  readonly widths: readonly number[];
  /** Of those to the right of the page. */
  readonly widthsBeside: readonly number[];
}

/**
 * The widths of a ledger in the form of its layout.
 *
 * @param columns of the wider of its two tables, the hidden one last where there is one
 * @param cells of both tables, headers left out
 * @param inspectorColumns how many the inspectors have: they are printed in any case
 * @param layout of the sheets; absent for a draw of an earlier version
 */
export function ledgerPage(
  columns: readonly Shown[],
  cells: readonly (readonly (string | number)[])[],
  inspectorColumns: number,
  layout: Layout | undefined,
): LedgerPage {
  const wanted = columnWidths(columns, cells);
  if (layout === undefined) return { widths: wanted, widthsBeside: [] };
  const isRoomy = hasRoomForTickets(layout);
  const textsOf = (column: number): string[] => cells.map((row) => String(row[column] ?? ''));
  const bounds = columns.map(({ least, most, look }, column): WantedWidth => {
    if (!isRoomy) return { least, wanted: wanted[column] ?? 0 };
    const lines = look === 'ticket' ? TICKET_LINES : MOST_LINES;
    const needed = widthForLines(textsOf(column), lines, [least, Math.floor(most * STRETCH)]);
    return { least: needed, wanted: Math.max(needed, wanted[column] ?? 0) };
  });
  const atLeast = isRoomy ? Math.max(RESULT_COLUMNS, inspectorColumns) : inspectorColumns;
  const printable = columns.slice(0, isRoomy ? -UNPRINTED_COLUMNS : -1);
  const count = printedCount(printable, bounds, atLeast);
  return {
    widths: sharedWidths(bounds.slice(0, count), roomOf(columns.slice(0, count))),
    // One line each: what is not printed makes no printed row higher.
    widthsBeside: isRoomy
      ? columns
          .slice(count)
          .map(({ least }, index) => fittingWidth(textsOf(count + index), least, MOST_BESIDE))
      : wanted.slice(count),
  };
}

/** As many columns as have room, but all that must be there. */
function printedCount(
  columns: readonly Shown[],
  bounds: readonly WantedWidth[],
  atLeast: number,
): number {
  let count = atLeast;
  while (count < columns.length) {
    if (
      sum(bounds.slice(0, count + 1).map(({ least }) => least)) >
      roomOf(columns.slice(0, count + 1))
    )
      break;
    count += 1;
  }
  return count;
}

function roomOf(columns: readonly Shown[]): number {
  return printRoom({
    orientation: 'landscape',
    leastSize: LEAST_SIZE,
    looks: columns.map(({ look }) => look),
  });
}
