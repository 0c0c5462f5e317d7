/**
 * The bureau's list of items (domain: 随机抽查事项清单). A list is full of merged cells: 大类 over its
 * items, an item over the rows of its contents and objects, one body over all. A row without a name
 * goes on with the item above it; of an item that stands twice the second is joined to the first.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import { cellRanges } from '../../domain/ground/cellRanges';
import { CATEGORIES, type Category } from '../../domain/register/category';
import type { ItemField } from '../../domain/register/field';
import type { Item } from '../../domain/register/item';
import type { CellReader } from '../cell/cellReader';
import type { SheetView } from '../cell/sheetTable';
import { cellProblems, readColumn, type CellProblems } from '../column/fieldCells';
import type { FieldColumn } from '../column/fieldColumns';
import { columnReadings, type ColumnReading } from '../column/columnReading';
import { tableColumns, unreadTable, type TableColumns } from '../column/tableColumns';
import { SAMPLES, type Question } from '../question';
import type { ReadingProblem } from '../readingProblem';
import { NOTHING_SAID, type Said } from '../registerChoice';
import { tableRows } from '../tableRows';
import type { Vocabulary } from '../vocabulary';
import { objectReader } from './itemObjects';
import { headingReader } from './itemHeadings';
import { itemReader, itemRules, shareReader } from './itemRules';
import { joinRows } from './joinItems';

/** Where a blank cell means what stands above it, and what is drawn or planned hangs on it. */
const DECIDING: readonly ItemField[] = ['object', 'share', 'frequency'];
/** Columns that are merged over several items; numbers, names and contents are not. */
const SPREAD: readonly ItemField[] = ['group', 'method', 'basis', 'body', ...DECIDING];

export interface ItemReading {
  readonly items: readonly Item[];
  /** What every column was read as; none where no header was found. */
  readonly columns: readonly ColumnReading[];
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

type Columns = TableColumns<ItemField>;

/**
 * Reads a list of items.
 *
 * @param table the used range of a sheet
 * @param vocabulary the words of real sheets
 * @param said by the clerk of this sheet
 */
export function readItems(
  table: SheetView,
  vocabulary: Vocabulary,
  said: Said = NOTHING_SAID,
): ItemReading {
  const columns = tableColumns(table, itemRules(vocabulary), said);
  const name = columns?.byField.get('name')?.[0];
  if (columns === null || name === undefined) {
    return {
      items: [],
      ...unreadTable(table, columns),
      problems: [{ code: 'items-not-found', severity: 'warning', sheet: table.sheet, cell: '' }],
    };
  }
  const { header, byField } = columns;
  const headingOf = headingReader(table, byField);
  const found = tableRows({
    table,
    header,
    columns,
    name,
    standIns: (['content', 'object'] as const).flatMap((field) => byField.get(field) ?? []),
    kind: 'items',
    vocabulary,
    answers: said.answers,
    isGroup: (row) => headingOf(row) !== null,
  });
  const { rows } = found.data;
  const problems = cellProblems(table);
  const headings = rows.map(headingOf);
  const texts = fieldTexts({ table, rows, problems }, byField, vocabulary, headings);
  const place = { table, rows, columnIndex: name.columnIndex };
  const objectColumn = byField.get('object')?.[0]?.columnIndex ?? name.columnIndex;
  const { items, orphans } = gathered(place, texts, headings, objectReader(vocabulary));
  return {
    items: items.map(({ item }) => item),
    columns: columnReadings(table, rows, columns.settled),
    problems: [
      ...columns.problems,
      ...found.problems,
      ...problems.list(),
      ...namelessProblem(place, orphans),
      ...openObjects(table.sheet, objectColumn, items),
    ],
    questions: [...columns.questions, ...found.questions],
  };
}

interface Entries {
  readonly table: SheetView;
  readonly rows: readonly number[];
  readonly problems: CellProblems;
}

type Texts = Readonly<Record<ItemField, readonly string[]>>;

/** The texts of all fields, one a row; those of merged cells on each of their rows. */
function fieldTexts(
  entries: Entries,
  byField: Columns['byField'],
  vocabulary: Vocabulary,
  headings: readonly (string | null)[],
): Texts {
  const readerOf = (field: ItemField): CellReader<string> =>
    field === 'share' ? shareReader(vocabulary) : itemReader(vocabulary);
  const textsOf = (field: ItemField): readonly string[] => {
    const [column] = byField.get(field) ?? [];
    if (column === undefined) return entries.rows.map(() => '');
    const read = readColumn(entries, column, {
      reader: readerOf(field),
      errorSeverity: 'warning',
    }).map((text) => text ?? '');
    return read;
  };
  const names = textsOf('name').map((name, index) => (headings[index] === null ? name : ''));
  const fields: readonly ItemField[] = ['number', 'content', ...SPREAD];
  return Object.fromEntries([
    ['name', names],
    ...fields.map((field) => {
      const [column] = byField.get(field) ?? [];
      const texts = textsOf(field);
      return [
        field,
        column !== undefined && SPREAD.includes(field)
          ? spread(entries, { field, column, texts, names, headings })
          : texts,
      ];
    }),
  ]) as Texts;
}

/** A column as it was read, one text a row. */
interface SpreadColumn {
  readonly field: ItemField;
  readonly column: FieldColumn;
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly headings: readonly (string | null)[];
}

/** Blank cells with what stands above them; told of where anything of an item hangs on it. */
function spread(
  { table, rows, problems }: Entries,
  { field, column: { columnIndex, offset, header }, texts, names, headings }: SpreadColumn,
): readonly string[] {
  let above = '';
  let count = 0;
  const filled = texts.map((text, index) => {
    const isBlank = table.isBlank(rows[index] ?? 0, offset);
    if (!isBlank) above = text;
    // A heading begins another group, whatever 大类 stood above it.
    else if (field === 'group' && (headings[index] ?? null) !== null) above = '';
    else if (above !== '' && names[index] !== '') count += 1;
    return isBlank ? above : text;
  });
  if (count > 0 && DECIDING.includes(field))
    problems.add(rows[0] ?? 0, columnIndex, 'warning', {
      code: 'column-filled-down',
      header,
      count,
    });
  return filled;
}

interface ItemPlace {
  readonly table: SheetView;
  readonly rows: readonly number[];
  readonly columnIndex: number;
}

/** An item while it is read. */
interface OpenItem {
  readonly item: Item;
  /** Where its objects are none of the categories: 1-based rows. */
  readonly open: readonly number[];
}

/** The items with the rows that go on with them; rows before any name are orphans. */
function gathered(
  { table, rows }: ItemPlace,
  texts: Texts,
  headings: readonly (string | null)[],
  categoriesOf: (text: string) => readonly Category[] | null,
): { readonly items: readonly OpenItem[]; readonly orphans: readonly number[] } {
  const items: OpenItem[] = [];
  const orphans: number[] = [];
  let heading = '';
  rows.forEach((row, index) => {
    const said = headings[index] ?? null;
    if (said !== null) {
      heading = said;
      return;
    }
    const text = (field: ItemField): string => texts[field][index] ?? '';
    const rowNumber = table.rowIndex + row + 1;
    const categories = categoriesOf(text('object'));
    const read: OpenItem = {
      open: categories === null ? [rowNumber] : [],
      item: {
        number: text('number'),
        group: text('group') || heading,
        name: text('name'),
        label: text('name'),
        content: text('content'),
        object: text('object'),
        categories: categories ?? CATEGORIES,
        method: text('method'),
        basis: text('basis'),
        body: text('body'),
        share: text('share'),
        frequency: text('frequency'),
        sheet: table.sheet,
        rowNumber,
      },
    };
    const above = items.at(-1);
    if (read.item.name !== '') items.push(read);
    else if (above === undefined) orphans.push(rowNumber);
    else
      items[items.length - 1] = {
        item: joinRows(above.item, read.item),
        open: [...above.open, ...read.open],
      };
  });
  return { items, orphans };
}

function namelessProblem(
  { table, columnIndex }: ItemPlace,
  numbers: readonly number[],
): ReadingProblem[] {
  const [first] = numbers;
  if (first === undefined) return [];
  return [
    {
      code: 'name-missing',
      severity: 'warning',
      sheet: table.sheet,
      cell: cellAddress(first, columnIndex),
      table: 'items',
      count: numbers.length,
      cells: cellRanges(numbers, columnIndex),
    },
  ];
}

function openObjects(
  sheet: string,
  columnIndex: number,
  items: readonly OpenItem[],
): ReadingProblem[] {
  const open = items.filter((each) => each.open.length > 0);
  const rows = open.flatMap((each) => each.open);
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      code: 'item-object-open',
      severity: 'warning',
      sheet,
      cell: cellAddress(first, columnIndex),
      count: open.length,
      cells: cellRanges(rows, columnIndex),
      samples: [...new Set(open.map(({ item }) => item.object))].slice(0, SAMPLES),
    },
  ];
}
