import type { ItemField } from '../../domain/register/field';
import type { SheetView } from '../cell/sheetTable';
import type { FieldColumns } from '../column/fieldColumns';

/** A number of an item has digits; that of a heading beside its words is written otherwise. */
const DIGIT = /\d/;
/** What a heading begins with: 一、 （二） 4. */
const NUMBER = /^\p{Ps}?(?:\p{L}{1,3}|\d{1,2})[\p{Pe}\p{Po}]+\s*/u;
/** 第四部分 噪声. */
const PARTED = /^\p{L}{1,5}\s+(?=\p{L})/u;
/** The name of what stands below; a note says more, or ends a sentence. */
const WORDS = /^\p{L}[^。；;!！?？]{0,39}$/u;

/**
 * Makes the reader of the headings between the items of a list: what names several items below it
 * and says nothing of their content or object. Number and words stand in two cells, in one, or the
 * words where 大类 does.
 *
 * @param table the list
 * @param byField the columns of its fields
 * @returns for a 0-based row its words, or null where it is none
 */
export function headingReader(
  table: SheetView,
  byField: FieldColumns<ItemField>['byField'],
): (row: number) => string | null {
  const offsetOf = (field: ItemField): number | undefined => byField.get(field)?.[0]?.offset;
  const [number, group, name] = [offsetOf('number'), offsetOf('group'), offsetOf('name')];
  const told = [...byField].flatMap(([field, columns]) =>
    ['number', 'group', 'name'].includes(field) ? [] : columns,
  );
  const shown = (row: number, offset: number | undefined): string =>
    offset === undefined ? '' : table.shown(row, offset);
  if (name === undefined || told.length === 0) return () => null;
  return (row) => {
    if (!told.every(({ offset }) => table.isBlank(row, offset))) return null;
    const [numeral, kind, words] = [shown(row, number), shown(row, group), shown(row, name)];
    if (words !== '')
      return numeral === '' || kind !== '' || DIGIT.test(numeral)
        ? null
        : words.replace(NUMBER, '');
    if (kind !== '') return numeral === '' && WORDS.test(kind) ? kind : null;
    const rest = numeral.replace(NUMBER, '');
    return (rest !== numeral || PARTED.test(numeral)) && WORDS.test(rest) ? rest : null;
  };
}
