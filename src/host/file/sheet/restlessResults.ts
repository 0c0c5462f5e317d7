import type { IWorkbookData } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS } from '../../grid/box';
import { resource } from '../package/resources';
import { columnIndex, type CellRange } from './cellAddress';
import type { SheetDiff } from './sheetDiff';

/** Whose result is another whenever it is asked for: no change of the workbook moved it. */
const RESTLESS = /(?<![\p{L}\p{N}_.])(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\(/iu;

/** Texts come first, so that nothing in them is taken for a cell. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(?:\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))(?![\p{L}\p{N}_(.!])/gu;

const WORD = /[\p{L}_][\p{L}\p{N}_.]*/gu;

/** A formula that came to another result, on its sheet. */
interface Recalculated {
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells by sheet, row and column. */
type Places = Map<string, Map<number, Set<number>>>;

/**
 * The changes of all sheets without the results that moved because time went on or the dice fell
 * otherwise: those of TODAY() and its like, and of formulas that ask for them through others, on
 * whatever sheet. What the file holds of them stays.
 *
 * @param diffs by sheet id
 * @param after the workbook as it is now
 */
export function withoutRestless(
  diffs: ReadonlyMap<string, SheetDiff>,
  after: IWorkbookData,
): ReadonlyMap<string, SheetDiff> {
  const names = nameFormulas(after);
  const waiting: Recalculated[] = [];
  const restless: Places = new Map();
  for (const [sheetId, { recalculated }] of diffs) {
    for (const [rowIndex, row] of recalculated) {
      for (const [column, formula] of row) {
        const cell = { sheetId, rowIndex, column, formula: withNames(formula, names) };
        if (RESTLESS.test(cell.formula)) add(restless, cell);
        else waiting.push(cell);
      }
    }
  }
  if (restless.size === 0) return diffs;
  follow(waiting, restless, after);
  return new Map(
    [...diffs].map(([id, diff]) => [
      id,
      { ...diff, results: others(diff.results, restless.get(id)) },
    ]),
  );
}

/** Adds to the restless cells those that ask for one of them, until there are no more. */
function follow(cells: readonly Recalculated[], restless: Places, after: IWorkbookData): void {
  const ids = new Map(
    Object.entries(after.sheets).map(([id, { name = '' }]) => [name.toLowerCase(), id]),
  );
  let waiting = cells.map((cell) => ({ cell, asked: referencesOf(cell, ids) }));
  for (let found = true; found;) {
    const left = waiting.filter(({ cell, asked }) => {
      const isRestless = asked.some(({ sheetId, range }) => holds(restless.get(sheetId), range));
      if (isRestless) add(restless, cell);
      return !isRestless;
    });
    found = left.length < waiting.length;
    // Formulas mostly ask for cells above or below: both ways, a long chain takes two rounds.
    waiting = left.reverse();
  }
}

function add(places: Places, { sheetId, rowIndex, column }: Recalculated): void {
  const rows = places.get(sheetId) ?? new Map<number, Set<number>>();
  places.set(sheetId, rows);
  rows.set(rowIndex, (rows.get(rowIndex) ?? new Set()).add(column));
}

function holds(
  rows: ReadonlyMap<number, ReadonlySet<number>> | undefined,
  range: CellRange,
): boolean {
  if (!rows) return false;
  const inRow = (columns: ReadonlySet<number> | undefined): boolean =>
    columns !== undefined &&
    [...columns].some((column) => column >= range.startColumn && column <= range.endColumn);
  if (range.endRow - range.startRow < rows.size) {
    for (let row = range.startRow; row <= range.endRow; row++)
      if (inRow(rows.get(row))) return true;
    return false;
  }
  return [...rows].some(
    ([row, columns]) => row >= range.startRow && row <= range.endRow && inRow(columns),
  );
}

/** The cells that a formula asks for; whole rows and columns reach to the ends of the sheet. */
function referencesOf(
  { sheetId, formula }: Recalculated,
  ids: ReadonlyMap<string, string>,
): { readonly sheetId: string; readonly range: CellRange }[] {
  return [...formula.matchAll(REFERENCE)].flatMap((match) => {
    const [, quoted, plain, c1, r1, c2 = c1, r2 = r1, from, to, top, bottom] = match;
    const sheet = quoted?.replace(/''/g, "'") ?? plain;
    const columns = c1 !== undefined ? [c1, c2] : [from, to];
    const rows = r1 !== undefined ? [r1, r2] : [top, bottom];
    if (columns[0] === undefined && rows[0] === undefined) return [];
    const [startColumn, endColumn] = inOrder(columns, columnIndex, MAX_COLUMNS);
    const [startRow, endRow] = inOrder(rows, (text) => Number(text) - 1, MAX_ROWS);
    return {
      sheetId: sheet === undefined ? sheetId : (ids.get(sheet.toLowerCase()) ?? ''),
      range: { startRow, endRow, startColumn, endColumn },
    };
  });
}

function inOrder(
  [first, last]: readonly (string | undefined)[],
  index: (text: string) => number,
  count: number,
): readonly [number, number] {
  if (first === undefined || last === undefined) return [0, count - 1];
  const [one, other] = [index(first), index(last)];
  return [Math.min(one, other), Math.max(one, other)];
}

function nameFormulas(snapshot: IWorkbookData): ReadonlyMap<string, string> {
  const names = Object.values(resource(snapshot, 'SHEET_DEFINED_NAME_PLUGIN') ?? {});
  return new Map(
    names.map(({ name, formulaOrRefString }) => [name.toLowerCase(), formulaOrRefString]),
  );
}

/** The formula with what its names stand for behind it. */
function withNames(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  const meant = (formula.match(WORD) ?? []).flatMap((word) => names.get(word.toLowerCase()) ?? []);
  return [formula, ...meant].join(' ');
}

function others(
  results: SheetDiff['results'],
  restless: Map<number, Set<number>> | undefined,
): SheetDiff['results'] {
  if (!restless) return results;
  return new Map(
    [...results].map(([rowIndex, row]) => [
      rowIndex,
      new Map([...row].filter(([column]) => !restless.get(rowIndex)?.has(column))),
    ]),
  );
}
