import type { ItemList } from '../../domain/register/item';
import type { SheetView } from '../cell/sheetTable';
import type { ColumnReading } from '../column/columnReading';
import type { Question } from '../question';
import type { ReadingProblem } from '../readingProblem';
import { saidOf, type RegisterChoice } from '../registerChoice';
import { isOtherVersion } from '../sheetNameMeaning';
import type { Vocabulary } from '../vocabulary';
import { joinItems } from './joinItems';
import { isItemList } from './itemList';
import { readItems } from './readItems';

/**
 * The sheets that list items: the one that the clerk picked, or all that are seen, look like one
 * and are no older version. What the clerk picked as something else is that.
 *
 * @param tables of the workbook
 * @param vocabulary the words of real sheets
 * @param choice what the clerk picked
 */
export function findItemTables(
  tables: readonly SheetView[],
  vocabulary: Vocabulary,
  choice: RegisterChoice,
): readonly SheetView[] {
  if (choice.items !== undefined) return tables.filter(({ sheet }) => sheet === choice.items);
  const others = [
    choice.enterprise,
    choice.inspector,
    choice.records,
    ...(choice.enterpriseParts ?? []),
    ...(choice.flagLists ?? []).map(({ sheet }) => sheet),
  ];
  return tables.filter(
    (table) =>
      !table.hidden &&
      !others.includes(table.sheet) &&
      !isOtherVersion(table.sheet, vocabulary) &&
      isItemList(table, vocabulary),
  );
}

/** What the sheets of items hold together. */
export interface ItemsReading {
  /** Null where no item was read. */
  readonly list: ItemList | null;
  readonly columns: readonly ColumnReading[];
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

/**
 * Reads all sheets of items as one list.
 *
 * @param tables as findItemTables found them
 * @param vocabulary the words of real sheets
 * @param choice what the clerk said of columns and questions
 */
export function readItemTables(
  tables: readonly SheetView[],
  vocabulary: Vocabulary,
  choice: RegisterChoice,
): ItemsReading {
  const readings = tables.map((table) => readItems(table, vocabulary, saidOf(choice, table.sheet)));
  const columns = readings.flatMap((reading) => reading.columns);
  const { items, problems } = joinItems(
    readings.flatMap((reading) => reading.items),
    (sheet) =>
      columns.find((column) => column.sheet === sheet && column.field === 'name')?.columnIndex ?? 0,
  );
  const sheets = [...new Set(items.map(({ sheet }) => sheet))];
  return {
    list: items.length === 0 ? null : { sheets, rows: items },
    columns,
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
    questions: readings.flatMap(({ questions }) => questions),
  };
}
