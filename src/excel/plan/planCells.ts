import type { PlanField } from '../../reading/plan/planTemplate';
import type { CellValue } from '../../domain/ground/cellValue';
import { numberFormats, planFieldText as text, planText } from '../../text/sheet/sheetText';
import { dateSerial } from '../writing/dateSerial';
import type { PlanTask } from './planTasks';

/**
 * What is written to a cell of a bureau's own table: with a format only where the cell has none of
 * its own that fits.
 */
export interface PlanCell {
  readonly value: string | number;
  readonly numberFormat?: string;
}

/** What is written into a row, by column of the sheet. */
export type Line = ReadonlyMap<number, PlanCell>;

/** How a column of the bureau's table is kept. */
export interface ColumnHabit {
  /** Excel's number format of the cell; General where it says nothing. */
  readonly numberFormat: string;
  /** What the bureau's own rows hold in the column, without empty cells. */
  readonly neighbours: readonly CellValue[];
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/**
 * What a column of a plan table shows of a task, in the way that the column is kept: percentages
 * and dates are numbers where its cells are numbers or formatted as such, and text where its cells
 * are text.
 *
 * @param field what the column is
 * @param task to be shown
 * @param habit how the column is kept
 * @param hasTaskName whether the table names tasks beside plans; where it does not, the task's name
 *   is the plan's
 * @returns null where nothing is known of it: the cell stays as it is
 */
export function planCell(
  field: PlanField,
  task: PlanTask,
  habit: ColumnHabit,
  hasTaskName: boolean,
): PlanCell | null {
  const plain = (value: string): PlanCell => ({ value });
  const [first, last] = task.months;
  switch (field) {
    case 'planName':
      return plain(hasTaskName ? planText.planName : task.name);
    case 'taskName':
      return plain(task.name);
    case 'taskType':
      return plain(task.isDirected ? text.types.directed : text.types.open);
    case 'category':
    case 'object':
      return plain(task.object);
    case 'item':
      return plain(task.item);
    case 'content':
      return plain(task.content ?? text.content);
    case 'share':
      return shareCell(task.share, habit);
    case 'frequency':
      return plain(text.frequency);
    case 'shareAndFrequency':
      return plain(text.shareAndFrequency(percentOf(task.share)));
    case 'total':
      return numberCell(task.total, habit);
    case 'count':
      return numberCell(task.count, habit);
    case 'from':
      return dateCell(task.year, first, 1, habit);
    case 'to':
      return dateCell(task.year, last, 31, habit);
    case 'time':
      return plain(
        first === last ? text.month(task.year, first) : text.months(task.year, first, last),
      );
    case 'method':
      return plain(task.isOffsite ? text.methods.offsite : text.methods.visit);
    case 'body':
      return plain(task.bureau);
    case 'number':
    case 'department':
    case 'remark':
      return null;
  }
}

/**
 * A number as its column keeps numbers.
 *
 * @param value whole
 * @param habit how the column is kept
 */
export function numberCell(value: number, habit: ColumnHabit): PlanCell {
  return { value: isText(habit) ? String(value) : value };
}

function shareCell(share: number, habit: ColumnHabit): PlanCell {
  const percent = percentOf(share);
  if (habit.numberFormat.includes('%')) return { value: share };
  if (habit.numberFormat === TEXT_FORMAT) return { value: text.percent(percent) };
  if (habit.neighbours.some((value) => typeof value === 'string'))
    return { value: text.percentWords(percent) };
  // 25 for 25 % stands in columns that say so by their numbers.
  if (habit.neighbours.some((value) => typeof value === 'number' && value > 1))
    return { value: percent };
  return { value: share, numberFormat: Number.isInteger(percent) ? '0%' : '0.00%' };
}

/** @param day 31 is the last of any month */
function dateCell(year: number, month: number, day: number, habit: ColumnHabit): PlanCell {
  if (isText(habit)) return { value: text.month(year, month) };
  const serial = day === 1 ? dateSerial(year, month, 1) : dateSerial(year, month + 1, 0);
  return /[ymd]/i.test(habit.numberFormat) && habit.numberFormat !== GENERAL
    ? { value: serial }
    : { value: serial, numberFormat: numberFormats.month };
}

function isText({ numberFormat, neighbours }: ColumnHabit): boolean {
  return (
    numberFormat === TEXT_FORMAT ||
    (numberFormat === GENERAL && neighbours.some((value) => typeof value === 'string'))
  );
}

/** Two decimals at the most, rounded to the nearest. */
function percentOf(share: number): number {
  return Math.round(share * 10_000) / 100;
}
