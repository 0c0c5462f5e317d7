/**
 * Where the table of a sheet begins. Bureaus put titles, dates and units above their lists, and group columns under merged cells, of
 * which only the top-left one has a value. So each of the first 20 rows is tried as the header, alone and together with the row
 * below it, and the reading in which the vocabulary knows most columns wins.
 */

import type { HeaderLexicon, HeaderText } from './headerLexicon';
import { isBlankCell, shownText } from './normalizeText';
import type { CellValue, SheetTable } from './sheetTable';

/** How many rows of a sheet are searched for the header. */
export const SEARCHED_ROWS = 20;

/** The header of one column. */
export interface HeaderCell extends HeaderText {
  /** 0-based place in the rows of the table. */
  readonly offset: number;
}

export interface HeaderRow {
  /** 0-based place of the (last) header row. */
  readonly last: number;
  readonly cells: readonly HeaderCell[];
}

/**
 * Finds the header of a table. Of equally good readings one row is preferred to two, then the upper to the lower.
 *
 * @param table the used range of a sheet
 * @param lexicon of the register that the table is tried as
 * @returns null where no row has a clear header, or at least two ambiguous ones
 */
export function findHeaderRow<Field extends string>(table: SheetTable, lexicon: HeaderLexicon<Field>): HeaderRow | null {
  let best: HeaderRow | null = null;
  let bestScore = 0;
  for (const rows of [1, 2]) {
    for (let first = 0; first < Math.min(SEARCHED_ROWS, table.values.length - rows + 1); first += 1) {
      const cells = rows === 1 ? singleHeader(table, first) : doubleHeader(table, first);
      const score = headerScore(cells, lexicon);
      if (score > bestScore) {
        best = { last: first + rows - 1, cells };
        bestScore = score;
      }
    }
  }
  return best;
}

function singleHeader(table: SheetTable, row: number): HeaderCell[] {
  return (table.values[row] ?? []).flatMap((value, offset) =>
    isBlankCell(value) ? [] : [{ path: [shownText(value)], grouped: false, offset }],
  );
}

/** A column without a text of its own in the upper row belongs to the group on its left; a column without a lower text is merged downwards. */
function doubleHeader(table: SheetTable, row: number): HeaderCell[] {
  const upper = table.values[row] ?? [];
  const lower = table.values[row + 1] ?? [];
  const cells: HeaderCell[] = [];
  let group = '';
  for (let offset = 0; offset < Math.max(upper.length, lower.length); offset += 1) {
    const above = shownText(upper[offset] ?? '');
    const below = shownText(lower[offset] ?? '');
    if (above !== '') group = below === '' ? '' : above;
    else if (below === '') group = '';
    const path = [above === '' ? group : above, below].filter((text) => text !== '');
    const grouped = path.length === 2 && (above === '' || continues(upper, lower, offset));
    if (path.length > 0) cells.push({ path, grouped, offset });
  }
  return cells;
}

/** True where the column to the right has no upper text of its own, so that a group goes on over it. */
function continues(upper: readonly CellValue[], lower: readonly CellValue[], offset: number): boolean {
  return offset + 1 < lower.length && isBlankCell(upper[offset + 1] ?? '') && !isBlankCell(lower[offset + 1] ?? '');
}

/** Different fields and different ticks count, those of clear headers twice; one ambiguous header alone makes no header row. */
function headerScore<Field extends string>(cells: readonly HeaderCell[], lexicon: HeaderLexicon<Field>): number {
  const clear = new Set<string>();
  const vague = new Set<string>();
  for (const cell of cells) {
    const [match] = lexicon.match(cell);
    if (match === undefined) continue;
    const meaning = match.flag === undefined ? match.field : cell.path.join('/');
    (lexicon.isAmbiguous(cell) ? vague : clear).add(meaning);
  }
  return clear.size + vague.size < 2 && clear.size === 0 ? 0 : 2 * clear.size + vague.size;
}
