import type { ItemField } from '../../domain/register/field';
import type { SheetView } from '../cell/sheetTable';
import { findHeaderRow } from '../header/headerRow';
import type { Vocabulary } from '../vocabulary';
import { itemRules } from './itemRules';

/** A list of items says so much beside their names, or it is another list. */
const LEAST_OTHERS = 2;
/** Whatever says what an item is about; a number alone does not. */
const TELLING: readonly ItemField[] = [
  'group',
  'content',
  'object',
  'method',
  'basis',
  'body',
  'share',
  'frequency',
];

/**
 * Tells whether a table is a list of items: it names items and says two things more of them, and
 * has no column of a register, of past checks or of a plan. A sheet whose name says so is one
 * whatever its headers: what is wrong with them is told then.
 *
 * @param table the used range of a sheet
 * @param vocabulary the words of real sheets
 */
export function isItemList(table: SheetView, vocabulary: Vocabulary): boolean {
  const { lexicon } = itemRules(vocabulary);
  const isNamed = (words: readonly string[]): boolean =>
    words.some((word) => table.sheet.includes(word));
  const header = findHeaderRow(table, lexicon);
  if (header?.cells.some((cell) => lexicon.isForeign(cell)) === true) return false;
  if (isNamed(vocabulary.items.sheetNames) && !isNamed(vocabulary.planSheetWords)) return true;
  if (header === null) return false;
  const fields = new Set(header.cells.map((cell) => lexicon.match(cell)[0]?.field));
  return (
    fields.has('name') &&
    TELLING.filter((field) => fields.has(field)).length >= LEAST_OTHERS &&
    (isNamed(vocabulary.items.sheetWords) || !isNamed(vocabulary.planSheetWords))
  );
}
