import type { ItemField } from '../../domain/register/field';
import type { SheetView } from '../cell/sheetTable';
import type { FieldColumns } from '../column/fieldColumns';

/** A number of an item has digits; that of a heading is written otherwise, with letters or brackets. */
const DIGIT = /\d/;
/** What a heading begins with where its number and its words stand in one cell. */
const NUMBER = /^\p{Ps}?\p{L}{1,3}[\p{Pe}\p{Po}]\s*/u;

/**
 * The headings between the items of a list, by row: what names several items below it and says
 * nothing of their content or object.
 *
 * @param table the list
 * @param rows 0-based
 * @param byField the columns of its fields
 * @returns null for a row that is none
 */
export function itemHeadings(
  table: SheetView,
  rows: readonly number[],
  byField: FieldColumns<ItemField>['byField'],
): readonly (string | null)[] {
  const number = byField.get('number')?.[0];
  const name = byField.get('name')?.[0];
  const others = [...byField].flatMap(([field, columns]) =>
    field === 'number' || field === 'name' ? [] : columns,
  );
  if (number === undefined || name === undefined || others.length === 0)
    return rows.map(() => null);
  return rows.map((row) => {
    const [numeral, words] = [table.shown(row, number.offset), table.shown(row, name.offset)];
    if (numeral === '' || !others.every(({ offset }) => table.isBlank(row, offset))) return null;
    if (words !== '') return DIGIT.test(numeral) ? null : words.replace(NUMBER, '');
    return NUMBER.test(numeral) ? numeral.replace(NUMBER, '') : null;
  });
}
