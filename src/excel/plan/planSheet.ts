import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import type { ItemCover } from '../../domain/item/itemCover';
import type { Draw } from '../../domain/draw/draw';
import type { PlanWriting } from '../../domain/record/drawRecord';
import { planText } from '../../text/sheet/sheetText';
import { dateSerial } from '../writing/dateSerial';
import { planTasks, type PlanTask } from './planTasks';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, remark, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { sheetNames } from '../../text/sheet/sheetNames';

const WIDTHS = [6, 22, 30, 22, 22, 11, 14, 14];
const LOOKS = ['count', 'centre', 'text', 'centre', 'centre', 'percent', 'month', 'month'] as const;

/** One plan of a plan table with its tasks. */
export interface Plan {
  readonly name: string;
  /** at least one. */
  readonly tasks: readonly PlanTask[];
}

/**
 * 抽查工作计划表, the template of 新县 2021 to the column: one plan with a task for each category and each
 * directed draw that has units, its number and name merged over the tasks. 抽查比例 is the rule's; how
 * many were really drawn stands beside it, in words; off-site units are covered in full.
 *
 * @param draw of a period
 * @param items which items its checks cover
 */
export function planSheet(draw: Draw, items: ItemCover | null): SheetContent {
  const { period } = draw.population;
  return planTableSheet({
    name: `${sheetNames.plan} ${periodName(period)}`,
    bureau: bureauOf(draw.population),
    year: period.year,
    plans: [{ name: planText.planName, tasks: planTasks(draw, items) }],
  });
}

/**
 * The cells of a draw's tasks on its plan sheet, as planSheet writes them.
 *
 * @param draw of a period
 * @param items which items its checks cover
 */
export function planLines(draw: Draw, items: ItemCover | null): PlanWriting['lines'] {
  return planRows({ name: planText.planName, tasks: planTasks(draw, items) }, 0).map((row) =>
    row.flatMap((value, column) => (value === '' ? [] : [[column, value] as const])),
  );
}

/** A plan table for any plans. */
export interface PlanTable {
  /** Of the sheet. */
  readonly name: string;
  readonly bureau: string;
  readonly year: number;
  /** In their order, by which they are numbered; those without tasks are left out. */
  readonly plans: readonly Plan[];
  /** Worded; they stand behind the two of the template. */
  readonly remarks?: readonly string[];
}

/**
 * The same table for any plans.
 *
 * @param input whose plans, of which year
 */
export function planTableSheet({
  name,
  bureau,
  year,
  plans,
  remarks = [],
}: PlanTable): SheetContent {
  const shown = plans.filter(({ tasks }) => tasks.length > 0);
  return layOut({
    name,
    tabColor: '#2B579A',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      title(planText.title(bureau)),
      subtitle(planText.year(year)),
      table({
        header: planText.headers,
        headerHeight: 27,
        repeatsHeader: true,
        rows: shown.flatMap(planRows),
        looks: LOOKS,
        mergedDown: { columns: [0, 1], rowCounts: shown.map(({ tasks }) => tasks.length) },
        leastHeight: 30,
      }),
      ...[...planText.remarks, ...remarks].map(remark),
    ],
  });
}

/** The plan's number and name stand in its first row only; the cells below are merged into them. */
function planRows({ name, tasks }: Plan, plan: number): (string | number)[][] {
  return tasks.map((task, index) => {
    const [first, last] = task.months;
    return [
      ...(index === 0 ? [plan + 1, name] : ['', '']),
      task.name,
      task.item,
      objectText(task),
      task.share,
      dateSerial(task.year, first, 1),
      dateSerial(task.year, last + 1, 0),
    ];
  });
}

function objectText({ object, total, drawn, isDone = false }: PlanTask): string {
  return (isDone ? planText.doneOf : planText.drawnOf)(object, total, drawn);
}
