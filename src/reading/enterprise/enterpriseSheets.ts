/**
 * Which sheets the enterprise register stands on. A list may be spread over sheets, one for each 乡镇
 * or each category; it is taken as one list only where nothing speaks against it: the same columns,
 * no enterprise on two of the sheets, no year and no 备份 in their names. Everything else is for the
 * clerk to say.
 */

import { flagFieldOf } from './flagLists';
import {
  candidatesFor,
  plausible,
  preferred,
  withTablesBeside,
  type ScoredTable,
} from '../scoredSheets';
import { rowTexts } from '../header/rowTexts';
import type { SheetView } from '../cell/sheetTable';
import type { Vocabulary } from '../vocabulary';

const YEAR = /(?:19|20)\d{2}/;

export interface EnterpriseSheets {
  /** The tables that the register is read from; none where it is not to be told. */
  readonly tables: readonly SheetView[];
  /** Sheets that could be the register, where more than one could. */
  readonly rivals: readonly string[];
}

/**
 * Finds the sheets of the enterprise register.
 *
 * @param scored all tables of the workbook
 * @param vocabulary the words of real sheets
 */
export function findEnterpriseSheets(
  scored: readonly ScoredTable[],
  vocabulary: Vocabulary,
): EnterpriseSheets {
  const candidates = candidatesFor('enterprise', scored).filter(({ isRecords }) => !isRecords);
  const inOrder = (tables: readonly ScoredTable[]): ScoredTable[] =>
    scored.filter((table) => tables.includes(table));
  const possible = inOrder(plausible('enterprise', candidates));
  const main = preferred(possible, ({ table }) => flagFieldOf(table.sheet, vocabulary) === null);
  const lists = possible.filter((table) => !main.includes(table));
  // A 重点排污单位名录 beside a list of all others is half of the register; beside a list of all it says
  // who is on it.
  const parts = inOrder([
    ...main,
    ...lists.filter((list) => areParts([...main, list], vocabulary)),
  ]);
  const sheets = new Set(parts.map(({ table }) => table.sheet));
  if (sheets.size > 1 && !areParts(parts, vocabulary)) {
    const rivals = [...candidates]
      .filter((table) => main.includes(table))
      .map(({ table }) => table.sheet);
    return { tables: [], rivals: [...new Set(rivals)] };
  }
  const beside = withTablesBeside(parts, 'enterprise', candidates);
  return { tables: inOrder(beside).map(({ table }) => table), rivals: [] };
}

/**
 * True for tables with the same columns, of which no enterprise stands in two, and whose names do
 * not say that they are versions.
 */
function areParts(tables: readonly ScoredTable[], vocabulary: Vocabulary): boolean {
  const sheets = [...new Set(tables.map(({ table }) => table.sheet))];
  if (
    sheets.some(
      (sheet) =>
        YEAR.test(sheet) ||
        vocabulary.otherVersionWords.some((word) => sheet.toLowerCase().includes(word)),
    )
  )
    return false;
  if (new Set(tables.map(({ scores }) => scores.enterprise.fields.join())).size > 1) return false;
  const texts = rowTexts(vocabulary.rowWords);
  /** Every sheet may end in 合计 and repeat its header on every page. */
  const isEntry = (text: string): boolean =>
    !(texts.isFooter(text) || texts.isTotal(text) || texts.isClosing(text) || texts.isMarked(text));
  const seen = new Map<string, string>();
  return tables.every(({ table, scores: { enterprise } }) => {
    for (let row = enterprise.firstRow; row < table.rowCount; row += 1) {
      if (table.isBlank(row, enterprise.nameOffset)) continue;
      const key = table.folded(row, enterprise.nameOffset);
      const earlier = seen.get(key);
      if (earlier !== undefined && earlier !== table.sheet) {
        const isHeader = key === table.folded(enterprise.firstRow - 1, enterprise.nameOffset);
        if (!isHeader && isEntry(table.normal(row, enterprise.nameOffset))) return false;
      }
      seen.set(key, table.sheet);
    }
    return true;
  });
}
