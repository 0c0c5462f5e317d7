import type { Draw } from '../domain/draw/draw';
import type { CategoryQuota } from '../domain/profile/categoryQuota';
import type { DirectedQuota } from '../domain/profile/directedQuota';
import { planText, sheetNames } from '../text/sheetText';
import { dateSerial } from './dateSerial';
import { directedLabels } from './directedLabels';
import type { Area, SheetContent } from './sheetContent';
import { wrappedRowHeight } from './textSize';

const WIDTHS = [6, 22, 30, 22, 22, 11, 14, 14];
const LOOKS = ['count', 'centre', 'text', 'centre', 'centre', 'percent', 'month', 'month'] as const;
const HEADER_ROW = 2;

/**
 * 抽查工作计划表, the template of 新县 2021 to the column: one plan with a task for each category and each directed draw that has
 * units, its number and name merged over the tasks. 抽查比例 is what the draw really took of the category; off-site units are covered in full.
 */
export function planSheet(draw: Draw): SheetContent {
  const { profile, period } = draw.population;
  const tasks = [
    ...draw.categories.filter(({ total }) => total > 0).map((category) => categoryTask(category, draw)),
    ...draw.directed.filter(({ total }) => total > 0).map((directed) => directedTask(directed, draw)),
  ];
  const firstRow = HEADER_ROW + 1;
  const lastRow = firstRow + tasks.length - 1;
  const width = WIDTHS.length;
  const row = (rowIndex: number): Area => ({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: width });
  const remarkRows = planText.remarks.map((_, index) => lastRow + 1 + index);
  const totalWidth = WIDTHS.reduce((sum, each) => sum + each, 0);
  return {
    name: sheetNames.plan,
    tabColor: '#2B579A',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    blocks: [
      { rowIndex: 0, columnIndex: 0, values: [[planText.title(profile.authority)]], looks: ['title'] },
      { rowIndex: 1, columnIndex: 0, values: [[planText.year(period.year)]], looks: ['subtitle'] },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [planText.headers], looks: ['header'] },
      { rowIndex: firstRow, columnIndex: 0, values: numbered(tasks), looks: LOOKS },
      { rowIndex: lastRow + 1, columnIndex: 0, values: planText.remarks.map((remark) => [remark]), looks: ['remark'] },
    ],
    merges: [
      row(0),
      row(1),
      ...(tasks.length > 1
        ? [0, 1].map((columnIndex) => ({ rowIndex: firstRow, columnIndex, rowCount: tasks.length, columnCount: 1 }))
        : []),
      ...remarkRows.map(row),
    ],
    tables: [{ rowIndex: HEADER_ROW, columnIndex: 0, rowCount: tasks.length + 1, columnCount: width }],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADER_ROW, 27],
      ...tasks.map((task, index): [number, number] => [firstRow + index, Math.max(30, wrappedRowHeight(task.map(String), WIDTHS))]),
      ...remarkRows.map((rowIndex, index): [number, number] => [rowIndex, wrappedRowHeight([planText.remarks[index] ?? ''], [totalWidth])]),
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: lastRow + 1 + planText.remarks.length, columnCount: width },
    isEvidence: false,
  };
}

/** The task of a category. */
function categoryTask({ category, quota, total }: CategoryQuota, draw: Draw): (string | number)[] {
  return taskRow(planText.unitKind[category], category === 'offsite' ? 1 : quota / total, draw);
}

/** The task of a directed draw. */
function directedTask({ id, quota, total }: DirectedQuota, draw: Draw): (string | number)[] {
  return taskRow(planText.directedKind(directedLabels(draw.population.profile).get(id) ?? id), quota / total, draw);
}

function taskRow(kind: string, share: number, draw: Draw): (string | number)[] {
  const { profile, period } = draw.population;
  const firstMonth = period.quarter * 3 - 2;
  return [
    '',
    '',
    planText.taskName(profile.authority, period.year, period.quarter, kind),
    planText.item(kind),
    kind,
    share,
    dateSerial(period.year, firstMonth, 1),
    dateSerial(period.year, firstMonth + 3, 0),
  ];
}

/** The plan's number and name stand in its first row only; the cells below are merged into them. */
function numbered(tasks: readonly (readonly (string | number)[])[]): (string | number)[][] {
  return tasks.map((task, index) => (index === 0 ? [1, planText.planName, ...task.slice(2)] : [...task]));
}
