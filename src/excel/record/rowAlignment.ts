/**
 * Which row of a sheet is which of those that were written: equal rows belong together, then rows
 * with the same words in front, then rows at the same place between others.
 */

import { groupBy } from '../../domain/ground/groupBy';
import type { CellValue } from '../../domain/ground/cellValue';

type Row = readonly CellValue[];

/** Rows by their 0-based numbers. */
export interface RowAlignment {
  /** in the order of the written rows. */
  readonly pairs: readonly RowPair[];
  /** written and gone, with the row in which each would stand. */
  readonly missing: readonly RowPair[];
  /** found and never written. */
  readonly extra: readonly number[];
  /** those of the pairs whose rows stand in another order. */
  readonly moved: readonly RowPair[];
  /** found below more or fewer free rows than were written. */
  readonly gaps: readonly RowPair[];
}

export interface RowPair {
  readonly written: number;
  readonly found: number;
}

/**
 * Brings rows together. Rows without any content belong to nothing; they count as free rows.
 *
 * @param written as they were
 * @param found as they are
 *
 * @example
 * alignRows([['a'], ['b'], ['c']], [['a'], ['x'], ['c']]).pairs.length // → 3
 * alignRows([['a'], ['b'], ['c']], [['a'], ['c']]).missing // → [{ written: 1, found: 1 }]
 * alignRows([['a'], ['c']], [['a'], [''], ['c']]).gaps // → [{ written: 1, found: 2 }]
 */
export function alignRows(written: readonly Row[], found: readonly Row[]): RowAlignment {
  const places = new Map<number, number>();
  const open = { written: filledRows(written), found: filledRows(found) };
  const pair = (one: number, other: number): void => {
    places.set(one, other);
    open.written.delete(one);
    open.found.delete(other);
  };
  for (const [index, row] of [...open.written]) {
    const other = open.found.get(index);
    if (other !== undefined && sameRow(row, other)) pair(index, index);
  }
  pairByKey(open, wholeKey, pair, true);
  pairByKey(open, wordsKey, pair, false);
  pairByKey(open, labelKey, pair, false);
  pairByPlace(open, places, pair);

  const pairs = [...places]
    .map(([one, other]): RowPair => ({ written: one, found: other }))
    .sort((left, right) => left.written - right.written);
  const inOrder = longestRun(pairs);
  const ordered = new Set(inOrder);
  return {
    pairs,
    missing: [...open.written.keys()].map((one) => ({ written: one, found: placeOf(one, places) })),
    extra: [...open.found.keys()],
    moved: pairs.filter((each) => !ordered.has(each)),
    gaps: open.written.size + open.found.size > 0 ? [] : changedGaps(inOrder),
  };
}

interface OpenRows {
  readonly written: Map<number, Row>;
  readonly found: Map<number, Row>;
}

function filledRows(rows: readonly Row[]): Map<number, Row> {
  return new Map([...rows.entries()].filter(([, row]) => row.some((cell) => cell !== '')));
}

function sameRow(one: Row, other: Row): boolean {
  const width = Math.max(one.length, other.length);
  for (let column = 0; column < width; column++)
    if ((one[column] ?? '') !== (other[column] ?? '')) return false;
  return true;
}

function wholeKey(row: Row): string {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end -= 1;
  return JSON.stringify(row.slice(0, end));
}

/** What a table's row is about, beside its number. */
function wordsKey(row: Row): string | undefined {
  const words = row.slice(1, 4);
  return words.filter((cell) => cell !== '').length < 2 ? undefined : JSON.stringify(words);
}

function labelKey([label]: Row): string | undefined {
  return typeof label === 'string' && label !== '' ? label : undefined;
}

/** @param inTurn whether several rows of one key go together, the first with the first */
function pairByKey(
  open: OpenRows,
  keyOf: (row: Row) => string | undefined,
  pair: (one: number, other: number) => void,
  inTurn: boolean,
): void {
  const byKey = groupBy(open.found, ([, row]) => keyOf(row));
  for (const [key, ones] of groupBy(open.written, ([, row]) => keyOf(row))) {
    const others = byKey.get(key) ?? [];
    if (!inTurn && (ones.length !== 1 || others.length !== 1)) continue;
    for (const [turn, [index]] of ones.entries()) {
      const other = others[turn];
      if (other !== undefined) pair(index, other[0]);
    }
  }
}

function pairByPlace(
  open: OpenRows,
  places: ReadonlyMap<number, number>,
  pair: (one: number, other: number) => void,
): void {
  for (const index of [...open.written.keys()].sort((left, right) => left - right)) {
    const place = placeOf(index, places);
    if (open.found.has(place)) pair(index, place);
  }
}

/** Where a row would stand by the nearest row above it that is there. */
function placeOf(index: number, places: ReadonlyMap<number, number>): number {
  for (let above = index - 1; above >= 0; above--) {
    const place = places.get(above);
    if (place !== undefined) return place + index - above;
  }
  return index;
}

/** The most pairs that stand in one order (patience sorting). */
function longestRun(pairs: readonly RowPair[]): RowPair[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach(({ found }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.found ?? 0) < found) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const run: RowPair[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

function changedGaps(pairs: readonly RowPair[]): RowPair[] {
  return pairs.filter(({ written, found }, index) => {
    const above = pairs[index - 1] ?? { written: -1, found: -1 };
    return found - above.found !== written - above.written;
  });
}
