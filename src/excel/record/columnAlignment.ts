/** Columns that were taken out or put in, by which all cells to the right of them are others. */

import type { CellValue } from '../../domain/ground/cellValue';

type Row = readonly CellValue[];

export interface ColumnAlignment {
  /** found columns by written ones, 0-based. */
  readonly places: ReadonlyMap<number, number>;
  /** written and gone, each where it would stand. */
  readonly missing: readonly number[];
  /** found and never written. */
  readonly extra: readonly number[];
}

/** Rows that are looked at: columns differ in all of them. */
const SAMPLE = 200;

/**
 * How columns belong together so that most cells agree, in their order; null where they are best as
 * they stand.
 *
 * @param pairs rows as written and as found
 *
 * @example
 * changedColumns([[['a', 'b', 'c'], ['a', 'c']]])?.missing // → [1]
 * changedColumns([[['a', 'b'], ['a', 'x']]]) // → null
 */
export function changedColumns(
  pairs: readonly (readonly [written: Row, found: Row])[],
): ColumnAlignment | null {
  const sample = pairs.slice(0, SAMPLE);
  const width = (side: 0 | 1): number => Math.max(0, ...sample.map((pair) => pair[side].length));
  const [written, found] = [width(0), width(1)];
  const agreeing = (one: number, other: number): number =>
    sample.filter(([once, now]) => (once[one] ?? '') !== '' && once[one] === now[other]).length;
  // best[i][j]: the most agreeing cells of the columns from i and from j on.
  const best = Array.from({ length: written + 1 }, () => Array<number>(found + 1).fill(0));
  const scoreAt = (one: number, other: number): number => best[one]?.[other] ?? 0;
  const agree = Array.from({ length: written }, (_, one) =>
    Array.from({ length: found }, (__, other) => agreeing(one, other)),
  );
  for (let one = written - 1; one >= 0; one--)
    for (let other = found - 1; other >= 0; other--) {
      const row = best[one];
      if (row !== undefined)
        row[other] = Math.max(
          (agree[one]?.[other] ?? 0) + scoreAt(one + 1, other + 1),
          scoreAt(one + 1, other),
          scoreAt(one, other + 1),
        );
    }
  const places = new Map<number, number>();
  const missing: number[] = [];
  const extra: number[] = [];
  for (let one = 0, other = 0; one < written || other < found;) {
    const together = (agree[one]?.[other] ?? 0) + scoreAt(one + 1, other + 1);
    if (one < written && other < found && together === scoreAt(one, other)) {
      places.set(one, other);
      one += 1;
      other += 1;
    } else if (other < found && scoreAt(one, other + 1) === scoreAt(one, other)) {
      extra.push(other);
      other += 1;
    } else {
      missing.push(other);
      one += 1;
    }
  }
  return missing.length + extra.length === 0 || [...places].every(([one, other]) => one === other)
    ? null
    : { places, missing, extra };
}
