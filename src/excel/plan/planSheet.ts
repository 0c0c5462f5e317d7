import type { Draw } from '../../domain/draw/draw';
import { planText } from '../../text/sheet/sheetText';
import { dateSerial } from '../writing/dateSerial';
import { planTasks, type PlanTask } from './planTasks';
import type { Area, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { sheetNames } from '../../text/sheet/sheetNames';

const WIDTHS = [6, 22, 30, 22, 22, 11, 14, 14];
const LOOKS = ['count', 'centre', 'text', 'centre', 'centre', 'percent', 'month', 'month'] as const;
const HEADER_ROW = 2;

/** One plan of a plan table with its tasks. */
export interface Plan {
  readonly name: string;
  /** at least one. */
  readonly tasks: readonly PlanTask[];
}

/**
 * 抽查工作计划表, the template of 新县 2021 to the column: one plan with a task for each category and each
 * directed draw that has units, its number and name merged over the tasks. 抽查比例 is what the draw
 * really took of the category; off-site units are covered in full.
 */
export function planSheet(draw: Draw): SheetContent {
  const { profile, period } = draw.population;
  return planTableSheet(sheetNames.plan, profile.authority, period.year, [
    { name: planText.planName, tasks: planTasks(draw) },
  ]);
}

/**
 * The same table for any plans, numbered in their order, with further remarks behind the two of the
 * template.
 *
 * @param name of the sheet
 * @param authority whose plans they are
 * @param year of the plans
 * @param plans in their order
 * @param remarks worded
 */
export function planTableSheet(
  name: string,
  authority: string,
  year: number,
  plans: readonly Plan[],
  remarks: readonly string[] = [],
): SheetContent {
  const shown = plans.filter(({ tasks }) => tasks.length > 0);
  const rows = shown.flatMap(planRows);
  const allRemarks = [...planText.remarks, ...remarks];
  const firstRow = HEADER_ROW + 1;
  const endRow = firstRow + rows.length;
  const width = WIDTHS.length;
  const row = (rowIndex: number): Area => ({
    rowIndex,
    columnIndex: 0,
    rowCount: 1,
    columnCount: width,
  });
  const remarkRows = allRemarks.map((_, index) => endRow + index);
  const totalWidth = WIDTHS.reduce((sum, each) => sum + each, 0);
  return {
    name,
    tabColor: '#2B579A',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    blocks: [
      { rowIndex: 0, columnIndex: 0, values: [[planText.title(authority)]], looks: ['title'] },
      { rowIndex: 1, columnIndex: 0, values: [[planText.year(year)]], looks: ['subtitle'] },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [planText.headers], looks: ['header'] },
      { rowIndex: firstRow, columnIndex: 0, values: rows, looks: LOOKS },
      {
        rowIndex: endRow,
        columnIndex: 0,
        values: allRemarks.map((remark) => [remark]),
        looks: ['remark'],
      },
    ],
    merges: [row(0), row(1), ...planMerges(shown, firstRow), ...remarkRows.map(row)],
    tables: [
      { rowIndex: HEADER_ROW, columnIndex: 0, rowCount: rows.length + 1, columnCount: width },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADER_ROW, 27],
      ...rows.map((task, index): [number, number] => [
        firstRow + index,
        Math.max(30, wrappedRowHeight(task.map(String), WIDTHS)),
      ]),
      ...remarkRows.map((rowIndex, index): [number, number] => [
        rowIndex,
        wrappedRowHeight([allRemarks[index] ?? ''], [totalWidth]),
      ]),
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: endRow + allRemarks.length,
      columnCount: width,
    },
    isEvidence: false,
  };
}

/** The plan's number and name stand in its first row only; the cells below are merged into them. */
function planRows({ name, tasks }: Plan, plan: number): (string | number)[][] {
  return tasks.map((task, index) => {
    const [first, last] = task.months;
    return [
      ...(index === 0 ? [plan + 1, name] : ['', '']),
      task.name,
      task.item,
      task.object,
      task.share,
      dateSerial(task.year, first, 1),
      dateSerial(task.year, last + 1, 0),
    ];
  });
}

function planMerges(plans: readonly Plan[], firstRow: number): Area[] {
  const merges: Area[] = [];
  let rowIndex = firstRow;
  for (const { tasks } of plans) {
    if (tasks.length > 1)
      merges.push(
        ...[0, 1].map((columnIndex) => ({
          rowIndex,
          columnIndex,
          rowCount: tasks.length,
          columnCount: 1,
        })),
      );
    rowIndex += tasks.length;
  }
  return merges;
}
