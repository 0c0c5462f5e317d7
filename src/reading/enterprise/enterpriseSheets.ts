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
import { endsInName, isOtherVersion, isRegionName } from '../sheetNameMeaning';
import { rowTexts } from '../header/rowTexts';
import type { SheetView } from '../cell/sheetTable';
import type { Vocabulary } from '../vocabulary';

/** Fields by which an enterprise is identified: with one of them a list is more than names. */
const IDENTITY = ['creditCode', 'sourceCode', 'permitNumber', 'address'];
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
  const withBeside = (tables: readonly ScoredTable[]): EnterpriseSheets => ({
    tables: inOrder(withTablesBeside(tables, 'enterprise', candidates)).map(({ table }) => table),
    rivals: [],
  });
  const possible = inOrder(plausible('enterprise', candidates));
  const isOfEnd = ({ table }: ScoredTable): boolean =>
    endsInName(table.sheet, vocabulary).length > 0;
  const main = preferred(
    possible,
    (one) => flagFieldOf(one.table.sheet, vocabulary) === null && !isOfEnd(one),
  );
  const lists = possible.filter((table) => !main.includes(table));
  // A 重点排污单位名录 beside a list of all others is half of the register; beside a list of all it says
  // who is on it.
  const parts = inOrder([
    ...main,
    ...lists.filter((list) => !isOfEnd(list) && areParts([...main, list], vocabulary)),
  ]);
  const sheets = new Set(parts.map(({ table }) => table.sheet));
  if (sheets.size > 1 && !areParts(parts, vocabulary)) {
    const [best] = candidates.filter((table) => main.includes(table));
    // With other columns they may be parts all the same: the fullest is read, the others asked about.
    if (
      best !== undefined &&
      parts.every((each) => isFurther(each, best, vocabulary)) &&
      areApart(parts, vocabulary)
    )
      return withBeside(parts.filter(({ table }) => table.sheet === best.table.sheet));
    const rivals = [...candidates]
      .filter((table) => main.includes(table))
      .map(({ table }) => table.sheet);
    return { tables: [], rivals: [...new Set(rivals)] };
  }
  return withBeside(parts);
}

/**
 * True for a table that has what tells its enterprises apart, or the name of a region, so that it can
 * be a part of the register.
 *
 * @param one a candidate
 * @param vocabulary the words of real sheets
 */
export function canBePart({ table, scores }: ScoredTable, vocabulary: Vocabulary): boolean {
  return (
    isRegionName(table.sheet, vocabulary.regionEndings) ||
    scores.enterprise.fields.some((field) => IDENTITY.includes(field))
  );
}

function isFurther(one: ScoredTable, best: ScoredTable, vocabulary: Vocabulary): boolean {
  return one.table.sheet === best.table.sheet || canBePart(one, vocabulary);
}

/** True for tables with the same columns that are apart. */
function areParts(tables: readonly ScoredTable[], vocabulary: Vocabulary): boolean {
  const columns = new Set(tables.map(({ scores }) => scores.enterprise.fields.join()));
  return columns.size === 1 && areApart(tables, vocabulary);
}

/**
 * True for tables of which no enterprise stands in two, and whose names do not say that they are
 * versions.
 */
function areApart(tables: readonly ScoredTable[], vocabulary: Vocabulary): boolean {
  const sheets = [...new Set(tables.map(({ table }) => table.sheet))];
  if (sheets.some((sheet) => YEAR.test(sheet) || isOtherVersion(sheet, vocabulary))) return false;
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
