/**
 * Names of people as one cell holds them: one, or several in a row of their own (张三、李四), which
 * nobody but the clerk can tell from one name that is written with a mark.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { FieldColumn } from '../column/fieldColumns';
import type { SheetView } from '../cell/sheetTable';
import { question, type Answers, type Question } from '../question';

/** Between two names whatever they look like; sheets that we write put it between people. */
const LIST_MARK = /\s*\u3001\s*/u;
/** Between two names where both look like names. */
const LOOSE_MARK = /\s*[,;/|&+\uff0c\uff1b\uff0f\uff5c]\s*|\s+/u;
const NAME = /^\p{Script=Han}{2,4}(?:\([^()]*\))?$/u;
/** What stands behind a surname. */
const LONGEST_GIVEN = 2;
/** Within the name of one person. */
const NAME_DOT = '\u00b7';

/**
 * The names that a cell may hold.
 *
 * @param name as the sheet shows it
 * @param compoundSurnames of two letters, behind which a space is within a name
 * @returns one name, without a mark before or behind it, or several
 * @example
 * namesIn('张三、李四') // → ['张三', '李四']
 * namesIn('张三 李四') // → ['张三', '李四']
 * namesIn('张 三') // → ['张 三']
 * namesIn('欧阳 娜娜', ['欧阳']) // → ['欧阳 娜娜']
 * namesIn('张三、') // → ['张三']
 */
export function namesIn(name: string, compoundSurnames: readonly string[] = []): string[] {
  const listed = name.split(LIST_MARK).filter((part) => part !== '');
  if (listed.length > 1) return listed;
  const one = listed[0] ?? name;
  const parts = one
    .split(LOOSE_MARK)
    .reduce<string[]>(
      (before, part) =>
        compoundSurnames.includes(before.at(-1) ?? '') && part.length <= LONGEST_GIVEN
          ? [...before.slice(0, -1), `${before.at(-1) ?? ''}${part}`]
          : [...before, part],
      [],
    );
  return parts.length > 1 && parts.every((part) => NAME.test(normalizeText(part))) ? parts : [one];
}

/**
 * A name for one person, without the mark that lists of people are split by: a record has to be
 * read back.
 *
 * @example
 * oneName('买买提、艾力') // → '买买提·艾力'
 */
export function oneName(name: string): string {
  return name.split(LIST_MARK).join(NAME_DOT);
}

/**
 * Whether a cell names one person or several.
 *
 * @param table that the cell stands in
 * @param row 0-based place in the table
 * @param column of the names
 * @param found names as namesIn found them, and the licences of the row
 * @param answers of the clerk
 */
export function peopleQuestion(
  table: SheetView,
  row: number,
  column: FieldColumn,
  { names, licences }: { readonly names: readonly string[]; readonly licences: readonly string[] },
  answers: Answers,
): Question {
  const name = table.shown(row, column.offset);
  return question(
    {
      kind: 'people',
      name,
      names,
      ...(licences.length === 0 || licences.length === names.length
        ? {}
        : { licences: licences.length }),
      about: name,
      sheet: table.sheet,
      cell: cellAddress(table.rowIndex + row + 1, column.columnIndex),
      header: column.header,
      samples: [],
      choices: ['one', 'several'],
    },
    answers,
  );
}
