/**
 * Past checks (domain: 检查记录), if the bureau keeps a list of them. They say which enterprises were
 * visited this year and by whom; which enterprise of the register a check belongs to is looked up
 * when the population is frozen.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import type { RecordField } from '../../domain/register/field';
import { cellRanges } from '../../domain/ground/cellRanges';
import { reportCutCodes } from '../column/cutCodes';
import { cellProblems, readColumn } from '../column/fieldCells';
import { agreement, sampleColumn } from '../column/columnSample';
import type { FieldColumn } from '../column/fieldColumns';
import { columnReadings, type ColumnReading } from '../column/columnReading';
import { tableColumns, unreadTable, type TableColumns } from '../column/tableColumns';
import type { InspectionRecord } from '../../domain/register/inspectionRecord';
import { readKinds } from './readKinds';
import { recordReaders, recordRules } from './recordRules';
import type { CellReader } from '../cell/cellReader';
import type { Question } from '../question';
import { NOTHING_SAID, type Said } from '../registerChoice';
import type { SheetView } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { tableRows } from '../tableRows';
import { blankTest, splitList } from '../cell/textReader';
import type { Vocabulary } from '../vocabulary';
import type { ReadingProblem } from '../readingProblem';

/**
 * Fields that plans and registers have not; a list of checks has some of them, besides its dates,
 * and what has two is one.
 */
const OWN_FIELDS: readonly RecordField[] = ['kind', 'inspectors', 'result', 'published'];
const LEAST_OWN_FIELDS = 2;
/** The share of cells that have to be dates, and names. */
const MOSTLY = 0.5;
const NAME_SEPARATOR = /[\s/|]+/;

export interface RecordReading {
  readonly records: readonly InspectionRecord[];
  /** What every column was read as; none where no header was found. */
  readonly columns: readonly ColumnReading[];
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

type Columns = TableColumns<RecordField>;

/** Where the names of a table stand. */
export interface NamePlace {
  /** 0-based places in the table of the column and of the first row below the header. */
  readonly nameOffset: number;
  readonly firstRow: number;
  /** The texts of the header. */
  readonly headers: readonly string[];
}

/** How much a table looks like inspection records: it is, may be (with its names), or is not. */
export type RecordEvidence = 'records' | 'none' | NamePlace;

/**
 * Tells whether a table holds inspection records: it says who was checked and when, and by which of
 * the fields that only such tables have, or by the name of its sheet, that these are checks.
 *
 * @param table the used range of a sheet
 * @param vocabulary the words of real sheets
 * @param isList true where the table could be a register, of which a last check may be a column
 */
export function recordEvidence(
  table: SheetView,
  vocabulary: Vocabulary,
  isList: boolean,
): RecordEvidence {
  const columns = tableColumns(table, recordRules(vocabulary));
  const who = columns === null ? undefined : whoOf(columns.byField);
  const [date] = columns?.byField.get('date') ?? [];
  if (columns === null || who === undefined || date === undefined) return 'none';
  const own = OWN_FIELDS.filter((field) => columns.byField.has(field)).length;
  if (own >= LEAST_OWN_FIELDS) return 'records';
  const has = (words: readonly string[]): boolean =>
    words.some((word) => table.sheet.includes(word));
  const { content } = recordRules(vocabulary);
  const agrees = (field: RecordField, offset: number): boolean =>
    agreement(sampleColumn(table, columns.header.last + 1, offset), content[field]) >= MOSTLY;
  // A plan has days as well, and objects that are kinds of enterprises.
  if (has(vocabulary.planSheetWords) || !agrees('date', date.offset)) return 'none';
  if (has(vocabulary.recordSheetWords) && !has(vocabulary.sheetNameWords.enterprise))
    return 'records';
  if (isList || !agrees(columns.byField.has('name') ? 'name' : 'creditCode', who.offset))
    return 'none';
  if (own > 0) return 'records';
  const { header } = columns;
  return {
    nameOffset: who.offset,
    firstRow: header.last + 1,
    headers: header.cells.map(({ path }) => path.join('/')),
  };
}

/**
 * Reads a table of inspection records.
 *
 * @param table the used range of a sheet
 * @param vocabulary the words of real sheets
 * @param said by the clerk of this sheet
 */
export function readInspectionRecords(
  table: SheetView,
  vocabulary: Vocabulary,
  said: Said = NOTHING_SAID,
): RecordReading {
  const columns = tableColumns(table, recordRules(vocabulary), said);
  const who = columns === null ? undefined : whoOf(columns.byField);
  if (columns === null || who === undefined) {
    return {
      records: [],
      ...unreadTable(table, columns),
      problems: [{ code: 'records-not-found', severity: 'warning', sheet: table.sheet, cell: '' }],
    };
  }
  const { header, byField } = columns;
  const found = tableRows({
    table,
    header,
    columns,
    name: who,
    standIns: byField.get('creditCode') ?? [],
    kind: 'records',
    vocabulary,
    answers: said.answers,
  });
  const { rows } = found.data;
  const readers = recordReaders(vocabulary);
  const problems = cellProblems(table);
  const valuesOf = <Value extends CellValue>(
    field: RecordField,
    reader: CellReader<Value>,
  ): readonly (Value | undefined)[] => {
    const [column] = byField.get(field) ?? [];
    return column === undefined
      ? []
      : readColumn({ table, rows, problems }, column, { reader, errorSeverity: 'warning' });
  };
  const names = valuesOf('name', readers.name);
  const codes = valuesOf('creditCode', readers.creditCode);
  // Beside a name, nothing hangs on a code: which of namesakes is meant, the clerk is asked.
  const unnamed = rows.filter((_, index) => names[index] === undefined);
  reportCutCodes({ table, rows: unnamed, problems }, byField.get('creditCode')?.[0]);
  const dates = valuesOf('date', readers.date);
  const sides = valuesOf('kind', readers.jointSide);
  const inspectors = valuesOf('inspectors', readers.inspectors);
  const results = valuesOf('result', readers.result);
  const published = valuesOf('published', readers.published);
  const authorities = valuesOf('authority', readers.authority);
  const isBlank = blankTest(vocabulary.blank);
  const dated = byField.get('date')?.[0];
  const isDateless = (row: number): boolean =>
    dated === undefined || isBlank(table.normal(row, dated.offset));
  const questions = [...columns.questions, ...found.questions];
  const { kinds, uncounted } = readKinds(
    { table, rows, problems, asked: { answers: said.answers, questions } },
    byField.get('kind')?.[0],
    readers.kind,
    (row, { offset }) => !isDateless(row) && isBlank(table.normal(row, offset)),
  );
  const all = rows.map((row, index): InspectionRecord => ({
    enterprise: names[index] ?? '',
    code: codes[index] ?? '',
    date: dates[index] ?? '',
    kind: kinds[index] ?? null,
    inspectors: splitNames(inspectors[index] ?? ''),
    result: results[index] ?? '',
    published: published[index] ?? '',
    ...(authorities[index] === undefined ? {} : { authority: authorities[index] }),
    rowNumber: table.rowIndex + row + 1,
    sheet: table.sheet,
    ...(kinds[index] === 'joint' && sides[index] !== undefined ? { joint: [sides[index]] } : {}),
  }));
  return {
    records: all.filter((_, index) => !uncounted.has(index)),
    columns: columnReadings(table, rows, columns.settled),
    problems: [
      ...columns.problems,
      ...found.problems,
      ...problems.list(),
      ...undated(table, rows, byField.get('date')?.[0] ?? who, isDateless),
    ],
    questions,
  };
}

/** Rows whose date is blank; of those whose date is not understood, the cell is a problem. */
function undated(
  table: SheetView,
  rows: readonly number[],
  { columnIndex }: FieldColumn,
  isDateless: (row: number) => boolean,
): ReadingProblem[] {
  const numbers = rows.filter(isDateless).map((row) => table.rowIndex + row + 1);
  const [first] = numbers;
  if (first === undefined) return [];
  return [
    {
      code: 'record-date-missing',
      severity: 'warning',
      sheet: table.sheet,
      cell: cellAddress(first, columnIndex),
      count: numbers.length,
      cells: cellRanges(numbers, columnIndex),
    },
  ];
}

function whoOf(byField: Columns['byField']): FieldColumn | undefined {
  return byField.get('name')?.[0] ?? byField.get('creditCode')?.[0];
}

/**
 * Names stand beside each other with a space as often as with a mark between them; a space within a
 * name of two letters is none.
 */
function splitNames(text: string): string[] {
  return splitList(text, true).flatMap((part) => {
    const words = part.split(NAME_SEPARATOR);
    return words.every((word) => word.length > 1) ? words : [words.join('')];
  });
}
