import { planFill, rowBefore, type PlanFill } from '../../reading/plan/planFill';
import type { PlanField, PlanColumn, PlanTemplate } from '../../reading/plan/planTemplate';
import type { CellValue } from '../../domain/ground/cellValue';
import type { PlanWriting } from '../../domain/record/drawRecord';
import { writtenValue } from '../dateSystem';
import { locateTables, type ExcelTable } from '../reading/excelTables';
import { fitMerges, part } from './formMerges';
import { makeRoom, tableOfPlan } from './growTable';
import { numberCell, planCell, type ColumnHabit, type Line, type PlanCell } from './planCells';
import type { PlanTask } from './planTasks';
import { wrappedRowHeight } from '../writing/textSize';

/** A column's width in characters for one in points; the way back from writeSheet's. */
const widthInCharacters = (points: number): number => (points / 0.75 - 5) / 7;

const BORDERS = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

/** What Excel was asked of a table before it is filled. */
interface Surroundings {
  readonly fill: PlanFill;
  /** Number formats of the row that new rows are like, by column of the sheet. */
  readonly formats: ReadonlyMap<number, string>;
  /** Widths in characters, by column of the sheet. */
  readonly widths: ReadonlyMap<number, number>;
  /** Columns of the sheet in which the bureau lets long texts go on in a second line. */
  readonly wrapping: ReadonlySet<number>;
  /** In points, of the rows that are filled. */
  readonly heights: readonly number[];
  /**
   * Whether the bureau has written something into a cell of the sheet as it is now, or a formula
   * that shows nothing yet.
   */
  readonly isTaken: (row: number, column: number) => boolean;
  /** Rows that the bureau has drawn no lines round, in a table that has some. */
  readonly bareRows: readonly number[];
  /** The table of Excel's own that this is; null where it is only cells. */
  readonly table: ExcelTable | null;
}

/**
 * Gets the bureau's plan table ready to be filled: asks how it is formatted.
 *
 * @param context of the running Excel.run; one request, two on a sheet with tables of Excel's own
 * @param template the table, not protected
 * @param tasks at least one
 * @returns the cells that each task gets, and what fills the table when called: values into empty
 *   cells, and rows inserted where there are too few. Nothing is sent
 */
export async function prepareFill(
  context: Excel.RequestContext,
  template: PlanTemplate,
  tasks: readonly PlanTask[],
): Promise<{
  readonly lines: PlanWriting['lines'];
  readonly write: (context: Excel.RequestContext) => void;
}> {
  const around = await lookAround(context, template, planFill(template, tasks.length));
  const { fill } = around;
  const whole = fill.rows.map((row, index) => lineOf(template, tasks, { index, row }, around));
  const { lines, parted } = fitMerges(template, fill, whole);
  return {
    lines: lines.map((cells) => [...cells].map(([column, { value }]) => [column, value] as const)),
    write: (writing) => {
      const sheet = writing.workbook.worksheets.getItem(template.sheet);
      part(sheet, parted);
      write(sheet, template, lines, around);
    },
  };
}

async function lookAround(
  context: Excel.RequestContext,
  template: PlanTemplate,
  fill: PlanFill,
): Promise<Surroundings> {
  const sheet = context.workbook.worksheets.getItem(template.sheet);
  const cell = (row: number, column: number): Excel.Range =>
    sheet.getRangeByIndexes(row, column, 1, 1);
  const columns = template.columns.map(({ columnIndex }) => columnIndex);
  const firstColumn = Math.min(...columns);
  const like = fill.insert === null ? null : fill.pattern;
  const patternRow =
    fill.rows.map((row) => likeRow(row, fill, like)).at(0) ?? template.headerRow + 1;
  const [firstRow = template.headerRow] = template.openRows;
  const width = Math.max(...columns) - firstColumn + 1;
  const open = sheet
    .getRangeByIndexes(firstRow, firstColumn, Math.max(1, template.openRows.length), width)
    .load('formulas');
  const formats = columns.map((column) => cell(patternRow, column).load('numberFormat'));
  const wraps = columns.map((column) => cell(patternRow, column).format.load('wrapText'));
  const widths = columns.map((column) =>
    cell(template.headerRow, column).format.load('columnWidth'),
  );
  const rows = fill.rows.map((row) => cell(likeRow(row, fill, like), firstColumn));
  const heights = rows.map((range) => range.format.load('rowHeight'));
  const edges = [cell(template.headerRow, firstColumn), ...rows].map((range) =>
    range.format.borders.getItem('EdgeBottom').load('style'),
  );
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const table = tableOfPlan(await locateTables(context, tables), template);
  const formulaAt = (row: number, column: number): CellValue =>
    (open.formulas as CellValue[][])[row - firstRow]?.[column - firstColumn] ?? '';
  const isTaken = (row: number, column: number): boolean =>
    String(template.valueAt(row, column)).trim() !== '' ||
    String(formulaAt(row, column)).startsWith('=');
  const [header, ...below] = edges.map(({ style }) => style !== Excel.BorderLineStyle.none);
  return {
    fill,
    formats: new Map(
      columns.map((column, index) => [
        column,
        String((formats[index]?.numberFormat as string[][])[0]?.[0] ?? ''),
      ]),
    ),
    widths: new Map(
      columns.map((column, index) => [column, widthInCharacters(widths[index]?.columnWidth ?? 0)]),
    ),
    wrapping: new Set(columns.filter((_, index) => wraps[index]?.wrapText === true)),
    isTaken,
    heights: heights.map(({ rowHeight }) => rowHeight),
    bareRows: header === true ? fill.rows.filter((_, index) => below[index] === false) : [],
    table,
  };
}

/** Rows that are inserted will look like the last one above them; the others are there. */
function likeRow(row: number, fill: PlanFill, pattern: number | null): number {
  return rowBefore(fill, row) ?? pattern ?? row;
}

function write(
  sheet: Excel.Worksheet,
  template: PlanTemplate,
  lines: readonly Line[],
  around: Surroundings,
): void {
  const { heights, widths, wrapping, bareRows, fill } = around;
  makeRoom(sheet, fill, around.table);
  if (bareRows.length > 0) drawLines(sheet, template, bareRows);
  lines.forEach((cells, index) => {
    const row = fill.rows[index] ?? 0;
    for (const [column, { value, numberFormat }] of cells) {
      const range = sheet.getRangeByIndexes(row, column, 1, 1);
      if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
      range.values = [[writtenValue(value, numberFormat ?? around.formats.get(column) ?? '')]];
    }
    const isWrapping = (column: number): boolean => wrapping.has(column) || bareRows.includes(row);
    const shown = [...cells].filter(
      ([column, { value }]) => typeof value === 'string' && isWrapping(column),
    );
    if (shown.length === 0) return;
    const needed = wrappedRowHeight(
      shown.map(([, { value }]) => String(value)),
      shown.map(([column]) => widths.get(column) ?? 10),
    );
    if (needed > (heights[index] ?? 0) + 1)
      sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = Math.min(409, needed);
  });
  mergePlan(sheet, template, around);
}

/**
 * The cells of one row that are written: those of which something is known and in which the bureau
 * has written nothing.
 */
function lineOf(
  template: PlanTemplate,
  tasks: readonly PlanTask[],
  { index, row }: { readonly index: number; readonly row: number },
  { fill, formats, isTaken, table }: Surroundings,
): Line {
  const task = tasks[index];
  if (task === undefined) return new Map();
  const hasTaskName = names(template);
  // In a table of Excel's own nothing is merged: each row says of which plan it is.
  const isMerged = hasTaskName && table === null;
  const before = rowBefore(fill, row);
  const cells = template.columns.flatMap(
    ({ field, columnIndex }): (readonly [number, PlanCell])[] => {
      if (before !== null && isTaken(before, columnIndex)) return [];
      const isLater = isMerged && index > 0 && (field === 'number' || field === 'planName');
      if (isLater) return [];
      const habit: ColumnHabit = {
        numberFormat: formats.get(columnIndex) ?? '',
        neighbours: neighbours(template, columnIndex),
      };
      const cell =
        field === 'number'
          ? numberCell(template.lastNumber + 1 + (hasTaskName ? 0 : index), habit)
          : planCell(field, task, habit, hasTaskName);
      return cell === null ? [] : [[columnIndex, cell]];
    },
  );
  return new Map(cells);
}

/**
 * One plan holds all tasks where the table names plans and tasks: its number and name are merged
 * over them, as in the template of 新县; in a table of Excel's own, which has no merged cells, they
 * stand in each row.
 */
function mergePlan(
  sheet: Excel.Worksheet,
  template: PlanTemplate,
  { fill, isTaken, table }: Surroundings,
): void {
  const first = fill.rows[0];
  if (table !== null || !names(template) || first === undefined || fill.rows.length < 2) return;
  for (const { columnIndex } of planColumns(template)) {
    const existing = fill.rows.flatMap((row) => rowBefore(fill, row) ?? []);
    if (existing.some((row) => isTaken(row, columnIndex))) continue;
    sheet.getRangeByIndexes(first, columnIndex, fill.rows.length, 1).merge();
  }
}

function names({ columns }: PlanTemplate): boolean {
  const has = (wanted: PlanField): boolean => columns.some(({ field }) => field === wanted);
  return has('planName') && has('taskName');
}

function planColumns({ columns }: PlanTemplate): readonly PlanColumn[] {
  return columns.filter(({ field }) => field === 'number' || field === 'planName');
}

function neighbours({ ownRows, valueAt }: PlanTemplate, column: number): ColumnHabit['neighbours'] {
  return ownRows.map((row) => valueAt(row, column)).filter((value) => value !== '');
}

function drawLines(
  sheet: Excel.Worksheet,
  { columns }: PlanTemplate,
  rows: readonly number[],
): void {
  const places = columns.map(({ columnIndex }) => columnIndex);
  const first = Math.min(...places);
  const range = sheet.getRangeByIndexes(
    rows[0] ?? 0,
    first,
    rows.length,
    Math.max(...places) - first + 1,
  );
  for (const edge of BORDERS) {
    const border = range.format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
  }
  range.format.wrapText = true;
  range.format.verticalAlignment = Excel.VerticalAlignment.center;
}
