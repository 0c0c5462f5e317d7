import type { CellValue } from '../../domain/ground/cellValue';
import { cellRanges } from '../../domain/ground/cellRanges';
import { type TableEntries } from './fieldCells';
import type { FieldColumn } from './fieldColumns';

/** A column whose cells may be merged over the entries of a group. */
export interface GroupColumn<Value extends CellValue> {
  /** Of which the column is read. */
  readonly entries: TableEntries;
  readonly column: FieldColumn;
  readonly name: FieldColumn;
  /** As the column was read, one an entry. */
  readonly values: readonly (Value | undefined)[];
  /** True where groups may stand right of the names as well. */
  readonly anywhere: boolean;
}

/** With fewer blanks a column has gaps, not merged cells. */
const LEAST_BLANK = 1 / 3;
/** Right of the names, and where a value comes again, groups must be longer. */
const LEAST_LENGTH = 2;
const LEAST_LENGTH_OF_REPEATED = 3;
/** A column with a larger share of blanks, that is not filled, is told of. */
const MOST_GAPS = 0.3;
/** And with so many blanks at least. */
const LEAST_GAPS = 3;

/**
 * The values of a column with those of merged cells given to all of their rows; the same values
 * where the column has none. Merged cells give their value to their first row only, and where they
 * were merged is not known here. So a column is filled down only where its pattern is that of
 * groups: the first entry has a value, at least a third have none, and no value comes twice; or a
 * group has three entries on average, for then a value may come again (城关镇, 东山镇, 城关镇). Right
 * of the names there must be two groups at least, half of them of two entries and more. Filling gives
 * a warning, and so does a column that is not filled though many of its cells are blank. An entry of
 * which nothing but the name is known stands outside of the groups.
 */
export function fillDown<Value extends CellValue>({
  entries: { table, rows: all, alone = NOBODY, problems },
  column,
  name,
  values,
  anywhere,
}: GroupColumn<Value>): readonly (Value | undefined)[] {
  const isLeft = column.offset < name.offset;
  const rows = alone.size === 0 ? all : all.filter((row) => !alone.has(row));
  const [firstRow] = rows;
  if (firstRow === undefined || (!isLeft && !anywhere)) return values;
  const isBlank = (row: number): boolean => table.isBlank(row, column.offset);
  const starts = rows.flatMap((row, index) => (isBlank(row) ? [] : [index]));
  const count = rows.length - starts.length;
  if (count === 0) return values;
  const texts = starts.map((index) => table.normal(rows[index] ?? 0, column.offset));
  const lengths = starts.map((start, place) => (starts[place + 1] ?? rows.length) - start);
  if (isBlank(firstRow) || !areGroups(texts, lengths, isLeft)) {
    if (!isBlank(firstRow) && count >= LEAST_GAPS && count > rows.length * MOST_GAPS) {
      const blank = rows.filter(isBlank);
      problems.add(blank[0] ?? firstRow, column.columnIndex, 'warning', {
        code: 'column-gaps',
        header: column.header,
        count,
        cells: cellRanges(
          blank.map((row) => table.rowIndex + row + 1),
          column.columnIndex,
        ),
      });
    }
    return values;
  }

  problems.add(firstRow, column.columnIndex, 'warning', {
    code: 'column-filled-down',
    header: column.header,
    count,
  });
  let above: Value | undefined;
  return values.map((value, index) => {
    const row = all[index];
    if (row === undefined || alone.has(row)) return value;
    if (!isBlank(row)) above = value;
    return above;
  });
}

const NOBODY: ReadonlySet<number> = new Set();

function areGroups(texts: readonly string[], lengths: readonly number[], isLeft: boolean): boolean {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const average = total / lengths.length;
  if (new Set(texts).size < texts.length) return average >= LEAST_LENGTH_OF_REPEATED;
  if (isLeft) return (total - lengths.length) / total >= LEAST_BLANK;
  const long = lengths.filter((length) => length >= LEAST_LENGTH).length;
  return lengths.length > 1 && average >= LEAST_LENGTH && long * 2 >= lengths.length;
}
