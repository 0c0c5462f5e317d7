import { isUnknown, type CellReader, type UnknownValue } from '../cell/cellReader';
import { cellAddress } from '../../domain/ground/cellAddress';
import { cellRanges } from '../../domain/ground/cellRanges';
import type { FieldColumn } from './assignColumns';
import { remarkReader } from './spokenFields';
import type { Severity } from '../../domain/ground/problem';
import type { ReadingProblem, ReadingDetail } from '../readingProblem';
import { isErrorCell, type SheetView } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { NONE, type Answers, type Question } from '../question';
import {
  valueQuestions,
  type AskedColumn,
  type UnknownCells,
  type ValueChoices,
} from './valueQuestions';

/**
 * So many problems of one kind in one column are told one by one; a hundred thousand would help
 * nobody.
 */
const TOLD_SINGLY = 100;
/** Fewer, of errors that are put right by one step for all of them. */
const TOLD_SINGLY_OF: Partial<Readonly<Record<ReadingDetail['code'], number>>> = {
  'enterprise-duplicate': 20,
};

/** A problem with the value of a cell, which equal cells of the column share. */
type ValueDetail = WithoutCells<
  Extract<ReadingDetail, { readonly code: 'cell-error' | 'value-unknown' | 'status-in-name' }>
>;
type WithoutCells<Detail> = Detail extends unknown ? Omit<Detail, 'count' | 'cells'> : never;

/** Collects the problems of cells and gives them in reading order. */
export interface CellProblems {
  /**
   * @param row 0-based place in the table
   * @param columnIndex 0-based place in the sheet
   */
  readonly add: (
    row: number,
    columnIndex: number,
    severity: Severity,
    detail: ReadingDetail,
  ) => void;
  /** As add, for problems that all cells of the column with this value share. */
  readonly addValue: (
    row: number,
    columnIndex: number,
    severity: Severity,
    detail: ValueDetail,
  ) => void;
  /** All problems so far, by row, then column. */
  readonly list: () => ReadingProblem[];
}

interface Group {
  readonly columnIndex: number;
  readonly severity: Severity;
  readonly detail: (cells: {
    readonly count: number;
    readonly cells: readonly string[];
  }) => ReadingDetail;
  /** In the order of finding; never empty. */
  readonly rows: number[];
}

type GroupHead = Omit<Group, 'rows'>;

/** The entries of one table, and what takes the problems that are found in them. */
export interface TableEntries {
  readonly table: SheetView;
  /** 0-based places in the table. */
  readonly rows: readonly number[];
  /** Those of which nothing but the name is known, as the clerk says. */
  readonly alone?: ReadonlySet<number>;
  readonly problems: CellProblems;
  /**
   * What was answered, and the questions so far, to which those about cells are added; absent where
   * none are asked.
   */
  readonly asked?: { readonly answers: Answers; readonly questions: Question[] };
}

/**
 * A collector of problems of one table.
 *
 * @param table that the cells belong to
 */
export function cellProblems(table: SheetView): CellProblems {
  const groups = new Map<string, Group>();
  const told = new Map<string, number>();
  /** Adds a row to the group of its key; a group that would be one too many, to the rest. */
  const open = (row: number, code: ReadingDetail['code'], own: string, group: GroupHead): void => {
    const kind = `${code} ${group.columnIndex} ${group.severity}`;
    const key = `${kind} ${own}`;
    const earlier = groups.get(key);
    if (earlier !== undefined) {
      earlier.rows.push(row);
      return;
    }
    const count = told.get(kind) ?? 0;
    told.set(kind, count + 1);
    if (count < (TOLD_SINGLY_OF[code] ?? TOLD_SINGLY)) groups.set(key, { ...group, rows: [row] });
    else {
      const rest = groups.get(kind);
      if (rest === undefined) {
        groups.set(kind, {
          ...group,
          detail: (cells) => ({ code: 'more-alike', alike: code, ...cells }),
          rows: [row],
        });
      } else rest.rows.push(row);
    }
  };
  return {
    add: (row, columnIndex, severity, detail) => {
      // One cell may name several people, each with a problem.
      const own = 'name' in detail ? `${row} ${detail.name}` : String(row);
      open(row, detail.code, own, { columnIndex, severity, detail: () => detail });
    },
    addValue: (row, columnIndex, severity, detail) => {
      const together: Group['detail'] = (cells) => ({ ...detail, ...cells });
      open(row, detail.code, `=${detail.value}`, { columnIndex, severity, detail: together });
    },
    list: () => [...groups.values()].sort(byPlace).map((group) => groupProblem(table, group)),
  };
}

function byPlace(one: Group, other: Group): number {
  return (one.rows[0] ?? 0) - (other.rows[0] ?? 0) || one.columnIndex - other.columnIndex;
}

function groupProblem(
  table: SheetView,
  { rows, columnIndex, severity, detail }: Group,
): ReadingProblem {
  const firstRow = table.rowIndex + 1;
  const cells = cellRanges(
    rows.map((row) => firstRow + row),
    columnIndex,
  );
  return {
    ...detail({ count: rows.length, cells }),
    severity,
    sheet: table.sheet,
    cell: cellAddress(firstRow + (rows[0] ?? 0), columnIndex),
  };
}

/** How the cells of a column are read. */
export interface ColumnRules<Value extends CellValue> {
  /** Of the field; for a flag, of answers. */
  readonly reader: CellReader<Value>;
  /** Of a formula error in this column. */
  readonly errorSeverity: Severity;
  /** Set where the clerk is asked what a cell counts as that the reader does not know. */
  readonly asking?: Pick<AskedColumn, 'table' | 'field' | 'choices'>;
}

/**
 * Reads one column: a value or nothing for each row. Error cells and words that the reader does not
 * know give a problem for each value and count as empty, unless the clerk says what they count as.
 *
 * @param entries to read
 * @param column to read; ticks and answers give the value that its flag names
 * @param rules of the field
 */
export function readColumn<Value extends CellValue>(
  { table, rows, problems, asked }: TableEntries,
  column: FieldColumn,
  { reader, errorSeverity, asking }: ColumnRules<Value>,
): (Value | undefined)[] {
  const { columnIndex, header, offset, remarks, flag } = column;
  const read = remarks === undefined ? reader : remarkReader(remarks, reader);
  /** The places in `rows` of each text that is not understood. */
  const unknown = new Map<string, { readonly places: number[]; readonly result: UnknownValue }>();
  const values = rows.map((row, place) => {
    const value = table.value(row, offset);
    if (value === '') return undefined;
    if (isErrorCell(value)) {
      problems.addValue(row, columnIndex, errorSeverity, {
        code: 'cell-error',
        value: String(value),
        header,
      });
      return undefined;
    }
    const result = read(table.cell(row, offset));
    if (!isUnknown(result)) return result;
    const alike = unknown.get(String(value));
    if (alike === undefined) unknown.set(String(value), { places: [place], result });
    else alike.places.push(place);
    return undefined;
  });
  if (unknown.size === 0) return values;
  const choices =
    flag === undefined ? (asking?.choices ?? {}) : ({ yes: flag.yes, no: flag.no } as ValueChoices);
  const questions =
    asked === undefined || asking === undefined || isOpenColumn(asked.questions, columnIndex)
      ? []
      : valueQuestions(
          [...unknown].map(([value, { places }]) =>
            unknownCells(
              table,
              columnIndex,
              value,
              places.map((place) => rows[place] ?? 0),
            ),
          ),
          { ...asking, choices, sheet: table.sheet, header },
          asked.answers,
        );
  asked?.questions.push(...questions);
  const answerTo = new Map(
    questions.flatMap((each) => (each.kind === 'value' ? [[each.value, each.answer]] : [])),
  );
  for (const [value, { places, result }] of unknown) {
    const answer = answerTo.get(value) ?? NONE;
    for (const place of places)
      if (answer !== NONE) values[place] = choices[answer] as Value | undefined;
      else
        problems.addValue(rows[place] ?? 0, columnIndex, 'warning', {
          code: 'value-unknown',
          header,
          value,
          accepted: result.accepted,
        });
  }
  return values;
}

/** While nobody knows what a column is, its values are not asked about. */
function isOpenColumn(questions: readonly Question[], columnIndex: number): boolean {
  return questions.some(
    (each) => each.kind === 'column' && each.answer === null && each.columnIndex === columnIndex,
  );
}

function unknownCells(
  table: SheetView,
  columnIndex: number,
  value: string,
  rows: readonly number[],
): UnknownCells {
  const numbers = rows.map((row) => table.rowIndex + row + 1);
  return {
    value,
    cell: cellAddress(numbers[0] ?? 0, columnIndex),
    count: numbers.length,
    cells: cellRanges(numbers, columnIndex),
  };
}
