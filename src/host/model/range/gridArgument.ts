import { cellCount, columnCount, rowCount, type Box } from '../../grid/box';
import { HostError, invalidArgument } from '../../protocol/hostError';

/**
 * What an add-in writes to the cells of a range: one value for all, or rows of values of exactly
 * the range's size.
 *
 * @param maxCells that may be written at once
 * @returns the value by row and column inside the range
 * @throws HostError InvalidArgument when the sizes differ, RangeExceedsLimit
 */
export function gridArgument(
  value: unknown,
  box: Box,
  maxCells: number,
): (row: number, column: number) => unknown {
  const shared = sharedArgument(value);
  if (shared !== null) return () => shared.value;
  const rows = value as readonly unknown[];
  requireSize(box, maxCells);
  const columns = columnCount(box);
  const fits =
    rows.length === rowCount(box) &&
    rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw sizeMismatch();
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** The one value that is written to all cells of a range; null where they have each their own. */
export function sharedArgument(value: unknown): { readonly value: unknown } | null {
  if (!Array.isArray(value)) return { value };
  const [first, ...others] = value as readonly unknown[];
  return others.length === 0 && Array.isArray(first) && first.length === 1
    ? { value: (first as readonly unknown[])[0] }
    : null;
}

/** @throws HostError RangeExceedsLimit */
export function requireSize(box: Box, maxCells: number): void {
  if (cellCount(box) > maxCells)
    throw new HostError('RangeExceedsLimit', 'The range has too many cells for one operation.');
}

export function sizeMismatch(): HostError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
