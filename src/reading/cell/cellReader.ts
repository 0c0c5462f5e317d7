import type { CellValue } from '../../domain/ground/cellValue';
import { workedOutOnce } from '../../domain/ground/workedOutOnce';
import type { Cell } from './sheetTable';

/** What a cell says where no reader understands it: the words that would have been understood. */
export interface UnknownValue {
  readonly accepted: readonly string[];
  /** True where a word of the field is in the text, which takes it back. */
  readonly takenBack?: true;
}

/**
 * Reads a cell of one field: its value, undefined for nothing, or UnknownValue. Called once a cell,
 * so it must be fast.
 */
export type CellReader<Value extends string | number | boolean = string | number | boolean> = (
  cell: Cell,
) => Value | undefined | UnknownValue;

/**
 * True for what a reader gives when it does not understand a cell.
 *
 * @example
 * isUnknown({ accepted: [] }) // → true
 * isUnknown('A') // → false
 */
export function isUnknown(
  value: string | number | boolean | undefined | UnknownValue,
): value is UnknownValue {
  return typeof value === 'object';
}

/**
 * A reader that works out each different value once: for columns that hold few words many times.
 *
 * @param reader a pure function
 * @example
 * remembered(({ value }) => value === 1)(cellOf(1)) // → true
 */
export function remembered<Value extends string | number | boolean>(
  reader: CellReader<Value>,
): CellReader<Value> {
  const known = new Map<CellValue, Value | undefined | UnknownValue>();
  return (cell) => workedOutOnce(known, cell.value, () => reader(cell));
}
