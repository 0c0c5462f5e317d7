/**
 * A sheet as it stands, compared with what was written: cell by cell, over all that is used of it.
 * Nothing is exempt but the cells that people fill in by hand.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import type { CellValue } from '../../domain/ground/cellValue';
import { ungroupedHashes } from '../../domain/ground/hashGroups';
import { type Difference, loneDifference, type SheetSubject } from '../../domain/record/difference';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { SheetContent } from '../writing/sheetContent';
import { keptValue } from '../writing/keptText';
import { changedColumns } from './columnAlignment';
import { alignRows, type RowPair } from './rowAlignment';

type Rows = readonly (readonly CellValue[])[];

/**
 * Every difference between a sheet and its content.
 *
 * @param content as it was written, with what acts made of it since
 * @param table the sheet as it is
 */
export function compareSheet(content: SheetContent, table: SheetTable): Difference[] {
  const written = writtenRows(content);
  const found = foundRows(table);
  const { pairs, missing, extra, moved, gaps } = alignRows(written, found);
  const at = (row: number, column = 0): { sheet: string; cell: string } => ({
    sheet: table.sheet,
    cell: cellAddress(row + 1, column),
  });
  const row = (
    what: SheetSubject['what'],
    place: number,
    now: readonly CellValue[] | undefined,
    once: readonly CellValue[] | undefined,
  ): Difference => loneDifference({ what }, at(place), words(now), words(once));
  return [
    ...cellDifferences({ written, found, pairs, toFill: handCells(content) }, at),
    ...missing.map((each) => row('row-missing', each.found, undefined, written[each.written])),
    ...extra.map((index) => row('row-extra', index, found[index], undefined)),
    ...moved.map((each) => row('row-moved', each.found, found[each.found], undefined)),
    ...gaps.map((each) => row('row-gap', each.found, found[each.found], undefined)),
  ];
}

interface Compared {
  readonly written: Rows;
  readonly found: Rows;
  readonly pairs: readonly RowPair[];
  readonly toFill: ReadonlySet<string>;
}

function cellDifferences(
  { written, found, pairs, toFill }: Compared,
  at: (row: number, column?: number) => { sheet: string; cell: string },
): Difference[] {
  const compared = (columnOf: (column: number) => number | undefined): Difference[] =>
    pairs.flatMap((pair) => {
      const once = written[pair.written] ?? [];
      const now = found[pair.found] ?? [];
      const width = Math.max(once.length, now.length);
      const differences: Difference[] = [];
      for (let column = 0; column < width; column++) {
        const place = columnOf(column);
        if (place === undefined) continue;
        const value = once[column] ?? '';
        const recorded = now[place] ?? '';
        if (value === recorded) continue;
        if (toFill.has(`${pair.written},${column}`) && isFilledIn(value, recorded)) continue;
        differences.push(
          loneDifference(
            { what: kindOf(value, recorded) },
            at(pair.found, place),
            String(recorded),
            String(value),
          ),
        );
      }
      return differences;
    });
  const plain = compared((column) => column);
  if (plain.length <= 2 * pairs.length) return plain;
  const columns = changedColumns(
    pairs.map((pair) => [written[pair.written] ?? [], found[pair.found] ?? []]),
  );
  if (columns === null) return plain;
  const [first] = pairs;
  const lone = (what: SheetSubject['what'], column: number): Difference =>
    loneDifference({ what }, at(first?.found ?? 0, column), '', '');
  return [
    ...columns.missing.map((column) => lone('column-missing', column)),
    ...columns.extra.map((column) => lone('column-extra', column)),
    ...compared((column) => columns.places.get(column)),
  ];
}

function kindOf(value: CellValue, recorded: CellValue): SheetSubject['what'] {
  if (value === '') return 'cell-extra';
  return String(value) === String(recorded) ? 'cell-type' : 'cell';
}

/** Behind the last colon people write what they like. */
function isFilledIn(value: CellValue, recorded: CellValue): boolean {
  const text = String(value);
  return String(recorded).startsWith(text.slice(0, text.lastIndexOf('：') + 1));
}

/** Rows from the first row of the sheet on, as wide as they are. */
function writtenRows({ blocks }: SheetContent): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { rowIndex, columnIndex, values } of blocks)
    values.forEach((cells, index) => {
      const row = (rows[rowIndex + index] ??= []);
      cells.forEach((value, column) => (row[columnIndex + column] = comparedValue(value)));
    });
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ''));
}

/** What counts of a cell: what every spreadsheet keeps of it, and no gaps in hashes. */
function comparedValue(value: CellValue): CellValue {
  const kept = keptValue(value);
  return typeof kept === 'string' ? ungroupedHashes(kept) : kept;
}

function foundRows({ rowIndex, columnIndex, values }: SheetTable): Rows {
  const before = Array<CellValue>(columnIndex).fill('');
  return [
    ...Array.from({ length: rowIndex }, () => []),
    ...values.map((row) => [...before, ...row.map(comparedValue)]),
  ];
}

function handCells({ toFill = [] }: SheetContent): ReadonlySet<string> {
  return new Set(
    toFill.flatMap(({ rowIndex, columnIndex, rowCount }) =>
      Array.from({ length: rowCount }, (_, row) => `${rowIndex + row},${columnIndex}`),
    ),
  );
}

/** Letters of a row that tell it from others. */
const WORDS = 80;

function words(row: readonly CellValue[] = []): string {
  const text = row
    .filter((cell) => cell !== '')
    .map(String)
    .join(' ');
  return text.length <= WORDS ? text : `${text.slice(0, WORDS)}…`;
}
