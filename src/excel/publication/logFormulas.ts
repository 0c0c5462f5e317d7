/** The formulas of 检查台账: deadlines, days left, states and what they come to. */

import { cellAddress, columnLetters } from '../../domain/ground/cellAddress';
import type { DueDay } from '../../domain/calendar/workingDays';
import { publicationText as text } from '../../text/sheet/documentText';
import { isoSerial } from '../writing/dateSerial';
import { columnOf, DAYS_COLUMN, type ColumnName, type LogField } from './logColumns';

/** A deadline as the sheet reckons it: days after the check, or one day for all. */
export type LogDeadline =
  | { readonly kind: 'after-check'; readonly days: number; readonly unit: 'working' | 'calendar' }
  | { readonly kind: 'fixed'; readonly due: DueDay };

/**
 * The day in a cell, also where it was typed as 2026.3.5, which Excel takes for a text; what is no
 * day gives none.
 */
export function dayOf(cell: string): string {
  const typed = [...text.dateSigns].reduce(
    (inner, [sign, plain]) => `SUBSTITUTE(${inner},"${sign}","${plain}")`,
    `TRIM(${cell})`,
  );
  const number = `IF(AND(${cell}>=10000,${cell}<80000),${cell},"")`;
  return `IF(ISNUMBER(${cell}),${number},IFERROR(DATEVALUE(${typed}),""))`;
}

/** The working days, by their first and last row. */
export function daysArea(first: number, last: number): string {
  return `$${columnLetters(DAYS_COLUMN)}$${first}:$${columnLetters(DAYS_COLUMN)}$${last}`;
}

/**
 * The deadline of a row; texts that are no dates give none. A program that works out both arms of IF
 * looks an empty text up as 0, which is quicker than as a text.
 */
export function dueFormula(due: LogDeadline | null, row: number, days: string): string | number {
  if (due === null) return '';
  if (due.kind === 'fixed') return isoSerial(due.due.date);
  const checked = dayOf(at(columnOf('checked'), row));
  const day =
    due.unit === 'calendar'
      ? `${checked}+${due.days}`
      : `INDEX(${days},MATCH(N(${checked}),${days},1)+${due.days})`;
  return `=IF(ISNUMBER(${checked}),IFERROR(${day},""),"")`;
}

/** Days left, where something is owed. */
export function leftFormula(row: number, asOf: string): string {
  const { due, overdue } = text.states;
  const [state, day] = [at(columnOf('state'), row), at(columnOf('due'), row)];
  return `=IF(AND(OR(${state}="${due}",${state}="${overdue}"),ISNUMBER(${day})),${day}-${asOf},"")`;
}

/** Days left until a day, as long as a date says not that it is done. */
export function stillFormula(day: string, done: LogField, row: number, asOf: string): string {
  const isDone = `ISNUMBER(${dayOf(at(columnOf(done), row))})`;
  return `=IF(AND(ISNUMBER(${day}),NOT(${isDone})),${day}-${asOf},"")`;
}

export function stateFormula(row: number, asOf: string): string {
  const { states } = text;
  const cell = (name: ColumnName): string => at(columnOf(name), row);
  return (
    `=IF(NOT(ISNUMBER(${dayOf(cell('checked'))})),` +
    `IF(${cell('recognised')}<>"","${states.recognised}","${states.unchecked}"),` +
    `IF(AND(${cell('open')}="${text.no}",${cell('reason')}<>""),"${states.withheld}",` +
    `IF(ISNUMBER(${dayOf(cell('published'))}),"${states.published}",` +
    `IF(AND(ISNUMBER(${cell('due')}),${cell('due')}<${asOf}),"${states.overdue}","${states.due}"))))`
  );
}

/** A formula's part that counts the rows of a state. */
export type StateCount = (state: string) => string;

export function stateCount(first: number, last: number): StateCount {
  const column = columnLetters(columnOf('state'));
  const area = `$${column}$${first}:$${column}$${last}`;
  return (state) => `COUNTIF(${area},"${state}")`;
}

/** Public results among those that are owed; empty where none is. */
export function rateFormula(count: StateCount): string {
  const { published, due, overdue } = text.states;
  const owed = `(${count(published)}+${count(due)}+${count(overdue)})`;
  return `=IF(${owed}=0,"",${count(published)}/${owed})`;
}

/** 共 39 家：已检查 12 家，已公开 8 家，… */
export function countFormula(count: StateCount, total: number): string {
  const { published, withheld, due, overdue, unchecked, recognised } = text.states;
  const parts = [published, withheld, due, overdue, recognised].map(
    (state) => `"${text.comma}${state} "&${count(state)}&"${text.units}"`,
  );
  const all = `"${text.all}${total}${text.units}${text.colon}${text.checked}"`;
  return `=${all}&(${total}-${count(unchecked)}-${count(recognised)})&"${text.units}"&${parts.join('&')}`;
}

export function at(columnIndex: number, row: number): string {
  return cellAddress(row, columnIndex);
}
