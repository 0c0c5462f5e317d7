import type { Box } from '../../grid/box';
import { HostObject } from '../../protocol/hostObject';
import { findMember, readMember } from '../../protocol/members';
import { apiNotFound } from '../../protocol/hostError';
import { setProperty } from '../../protocol/invoke';
import { recordArgument } from '../arguments';
import { RangeBorderCollection } from './rangeBorderCollection';

/**
 * What `getCellProperties`, `getRowProperties` and `getColumnProperties` give of one cell, row or
 * column: of its range the members that are asked for.
 *
 * @param range of the cell, row or column
 * @param options true for a member that is wanted, options again for an object that has some
 * @throws HostError ApiNotFound for a member that the host does not have
 */
export function pickProperties(range: HostObject, options: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(recordArgument(options)).flatMap(([name, wanted]) => {
      if (wanted === false || wanted === undefined) return [];
      const member = findMember(range, name);
      if (!member?.descriptor.get) throw apiNotFound(`${range.typeName}.${name}`);
      const value = readMember(range, member);
      return [[name, value instanceof HostObject ? pickProperties(value, wanted) : value] as const];
    }),
  );
}

/**
 * Sets what `setCellProperties`, `setRowProperties` and `setColumnProperties` give for one cell, row
 * or column.
 *
 * @param object a range, or what it leads to
 * @param properties values of its members, objects for what it leads to
 * @throws HostError ApiNotFound for a member that the host does not have or cannot set
 */
export function putProperties(object: HostObject, properties: unknown): void {
  for (const [name, value] of Object.entries(recordArgument(properties))) {
    if (value === undefined || value === null) continue;
    const border = object instanceof RangeBorderCollection && BORDERS[name];
    if (border) {
      putProperties(object.findItem(border), value);
      continue;
    }
    const part: unknown = findMember(object, name)?.descriptor.get?.call(object);
    if (part instanceof HostObject) putProperties(part, value);
    else setProperty(object, name, value);
  }
}

/** `Excel.CellBorderCollection`, but for diagonals. */
const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

/** The boxes of a box's rows, or of its columns. */
export function linesOf(box: Box, side: 'row' | 'column'): Box[] {
  const [first, last] =
    side === 'row' ? [box.firstRow, box.lastRow] : [box.firstColumn, box.lastColumn];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    side === 'row'
      ? { ...box, firstRow: first + index, lastRow: first + index }
      : { ...box, firstColumn: first + index, lastColumn: first + index },
  );
}
