import { cellAddress } from '../../domain/ground/cellAddress';
import { cellRanges } from '../../domain/ground/cellRanges';
import { CHECK_KINDS, type CheckKind } from '../../domain/register/inspectionRecord';
import type { CellReader } from '../cell/cellReader';
import { readColumn, type TableEntries } from '../column/fieldCells';
import type { FieldColumn } from '../column/fieldColumns';
import { codeChoices, valueQuestions } from '../column/valueQuestions';
import { NONE } from '../question';

/** The kinds of the checks of a table. */
export interface KindReading {
  /** of each row; null where nothing says so. */
  readonly kinds: readonly (CheckKind | null)[];
  /** places in the rows of checks that do not count, as the clerk says. */
  readonly uncounted: ReadonlySet<number>;
}

/** A table whose kinds are asked about. */
export type KindEntries = TableEntries & Required<Pick<TableEntries, 'asked'>>;

/**
 * Reads the column that says what kind each check is. A kind decides for what a check counts, so a
 * word that is not understood is asked about, and so are the blank cells, all at once: as long as
 * nobody says, the check is of no kind.
 *
 * @param entries to read; questions are added to those asked
 * @param column of the kinds; undefined where the table has none
 * @param reader of a kind
 * @param isBlank whether a row that counts says nothing of its kind
 */
export function readKinds(
  entries: KindEntries,
  column: FieldColumn | undefined,
  reader: CellReader<CheckKind>,
  isBlank: (row: number, column: FieldColumn) => boolean,
): KindReading {
  const { table, rows, asked } = entries;
  if (column === undefined) return { kinds: rows.map(() => null), uncounted: new Set() };
  const asking = { table: 'records', field: 'kind', choices: codeChoices(CHECK_KINDS) } as const;
  const before = asked.questions.length;
  const read = readColumn(entries, column, { reader, errorSeverity: 'warning', asking });
  const blanks = rows.flatMap((row, place) => (isBlank(row, column) ? [place] : []));
  const numbers = blanks.map((place) => table.rowIndex + (rows[place] ?? 0) + 1);
  const [first] = numbers;
  if (first !== undefined)
    asked.questions.push(
      ...valueQuestions(
        [
          {
            value: '',
            cell: cellAddress(first, column.columnIndex),
            count: numbers.length,
            cells: cellRanges(numbers, column.columnIndex),
          },
        ],
        { ...asking, sheet: table.sheet, header: column.header },
        asked.answers,
      ),
    );
  const answers = new Map(
    asked.questions
      .slice(before)
      .flatMap((each) => (each.kind === 'value' ? [[textOf(each), each.answer]] : [])),
  );
  const answerOf = (row: number): string | null => {
    if (isBlank(row, column)) return answers.get('') ?? null;
    const text = String(table.value(row, column.offset));
    return text === '' ? null : (answers.get(text) ?? answers.get(null) ?? null);
  };
  const said = rows.map((row, place) => (read[place] === undefined ? answerOf(row) : null));
  return {
    kinds: said.map(
      (answer, place) => read[place] ?? CHECK_KINDS.find((kind) => kind === answer) ?? null,
    ),
    uncounted: new Set(said.flatMap((answer, place) => (answer === NONE ? [place] : []))),
  };
}

/** Null for all texts of a question that is put for many. */
function textOf({
  value,
  group,
}: {
  readonly value: string;
  readonly group?: unknown;
}): string | null {
  return group === undefined ? value : null;
}
