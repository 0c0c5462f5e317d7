import { shiftDate } from '../../domain/calendar/isoDay';
import { periodName, periodStart, type Period, periodEnd } from '../../domain/calendar/period';
import { workingDaysFrom, type DueDay } from '../../domain/calendar/workingDays';
import { isOpen, type WorkCalendar } from '../../domain/calendar/workCalendar';
import { DAYS_BEFORE_QUARTER } from '../../domain/publication/publicationState';
import { cellAddress } from '../../domain/ground/cellAddress';
import {
  publicationResults,
  publicationText as text,
  withheldReasons,
} from '../../text/sheet/documentText';
import { columnTable, columnWidths, type Column } from '../writing/column';
import { isoSerial } from '../writing/dateSerial';
import type { SheetContent } from '../writing/sheetContent';
import { beside, layOut, subtitle, title, type Band, type RowOf } from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';
import { documentNames } from '../../text/sheet/sheetNames';

/**
 * One line as it stands before the formulas; dates are ISO, '' for an empty cell, or what was typed
 * in instead of one.
 */
export interface PublicationEntry {
  readonly name: string;
  readonly creditCode: string;
  readonly people: string;
  readonly checked: string;
  readonly content: string;
  readonly result: string;
  /** as the drop-down has it, or '' */
  readonly open: string;
  readonly reason: string;
  readonly published: string;
}

export interface PublicationInput {
  readonly bureau: string;
  readonly period: Period;
  readonly asOf: string;
  /** Working days after the check, one day for all, or null where the profile sets no deadline. */
  readonly due:
    | { readonly kind: 'after-check'; readonly days: number }
    | { readonly kind: 'fixed'; readonly due: DueDay }
    | null;
  /** The deadline in words with its clause. */
  readonly rule: string;
  readonly calendar: WorkCalendar;
  readonly entries: readonly PublicationEntry[];
}

/** 0-based columns that formulas and drop-downs speak of. */
const CHECKED = 4;
const RESULT = 6;
const OPEN = 7;
const REASON = 8;
const PUBLISHED = 9;
const DUE = 10;
const STATE = 12;
/**
 * Right of what is printed: due, left and state, which formulas fill; then one empty column, so that
 * sorting the table leaves the days alone, and the days. Printed with them the type would be too
 * small to read.
 */
const WIDTHS_BESIDE = [16, 9, 9, 3, 16];
const DAYS_COLUMN = 14;
/** Results that are published long after the quarter. */
const DAYS_AFTER = 366;

/**
 * 结果公示: a line for each unit of the list, to be filled in by the clerk. Deadline, days left and
 * state are formulas: the n-th working day after the check is found by position in a column of
 * working days, so that 调休 holds. The date of the judgement is one cell that can be changed.
 *
 * @param input the list, what was filled in before, and the deadline
 */
export function publicationSheet(input: PublicationInput): SheetContent {
  const { bureau, period, entries, asOf } = input;
  const days = workingDays(input);
  const columns = publicationColumns();
  const filled = columnTable(columns, entries);
  const judgement = table({
    rows: [[text.asOf, isoSerial(asOf), noteLines(input, days)]],
    looks: ['label', 'date', 'remark'],
    spans: [2, 1, 'rest'],
    leastHeight: 24,
    wraps: wordsOnly,
  });
  const list: Band = beside(
    table({
      header: text.headers,
      headerHeight: 33,
      repeatsHeader: true,
      rows: filled.rows.map((row) => [
        ...row,
        (own, rowOf) =>
          dueFormula(input.due, own, daysArea(rowOf(list), rowOf(list, days.length - 1))),
        (own, rowOf) => leftFormula(own, `$C$${rowOf(judgement)}`),
        (own, rowOf) => stateFormula(own, `$C$${rowOf(judgement)}`),
      ]),
      looks: [...filled.looks, 'date', 'count', 'count'],
      leastHeight: 24,
      wraps: wordsOnly,
      choices: [
        { column: RESULT, list: publicationResults },
        { column: OPEN, list: [text.yes, text.no] },
        { column: REASON, list: withheldReasons },
      ],
      marks: [
        {
          formula: (row) => `=$${letter(STATE)}${row}="${text.states.overdue}"`,
          fill: '#FDE7E9',
          fontColor: '#A4262C',
        },
      ],
    }),
    {
      columnIndex: DAYS_COLUMN,
      look: 'date',
      header: text.workingDays,
      values: days.map((day) => [isoSerial(day)]),
    },
  );
  const countOf = (rowOf: RowOf): StateCount =>
    stateCount(rowOf(list), rowOf(list, entries.length - 1));
  return layOut({
    name: `${documentNames.publication} ${periodName(period)}`,
    tabColor: '#7719AA',
    orientation: 'landscape',
    columnWidths: columnWidths(columns, [
      filled.header,
      ...filled.rows.map((row) => row.map(wordsOnly)),
    ]),
    widthsBeside: WIDTHS_BESIDE,
    isEvidence: false,
    bands: [
      title(text.title(bureau, period)),
      subtitle(text.subtitle(entries.length)),
      judgement,
      list,
      table({
        rows: [
          [
            text.rate,
            (_, rowOf) => rateFormula(countOf(rowOf)),
            (_, rowOf) => countFormula(countOf(rowOf), entries.length),
          ],
        ],
        looks: ['label', 'percent', 'remark'],
        spans: [2, 1, 'rest'],
        rowHeight: 24,
      }),
    ],
  });
}

function publicationColumns(): Column<PublicationEntry>[] {
  const [number, name, code, people, checked, content, result, open, reason, published] =
    text.headers;
  const column = (
    header: string | undefined,
    look: Column<PublicationEntry>['look'],
    [least, most]: readonly [number, number],
    value: Column<PublicationEntry>['value'],
  ): Column<PublicationEntry> => ({ header: header ?? '', look, least, most, value });
  return [
    column(number, 'count', [5, 5], (_, index) => index + 1),
    column(name, 'text', [14, 22], (entry) => entry.name),
    column(code, 'code', [21, 21], (entry) => entry.creditCode),
    column(people, 'centre', [10, 13], (entry) => entry.people),
    column(checked, 'date', [15, 15], (entry) => dayCell(entry.checked)),
    column(content, 'text', [12, 17], (entry) => entry.content),
    column(result, 'text', [15, 15], (entry) => entry.result),
    column(open, 'centre', [6, 6], (entry) => entry.open),
    column(reason, 'centre', [10, 10], (entry) => entry.reason),
    column(published, 'date', [15, 15], (entry) => dayCell(entry.published)),
  ];
}

function dayCell(day: string): string | number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? isoSerial(day) : day;
}

/**
 * From a month before the quarter to a year after it: a position in this column is a count of
 * working days.
 */
function workingDays({ period, calendar, due }: PublicationInput): string[] {
  if (due?.kind !== 'after-check') return [];
  const first = shiftDate(periodStart(period), -DAYS_BEFORE_QUARTER);
  const last = shiftDate(periodEnd(period), DAYS_AFTER);
  const days = workingDaysFrom(calendar, first, DAYS_BEFORE_QUARTER + DAYS_AFTER);
  return days.filter((day) => day <= last);
}

/** Years of which deadlines are tentative: those that a check in the quarter may lead into. */
function openYears({ period, calendar, due }: PublicationInput, days: readonly string[]): number[] {
  const dates =
    due?.kind === 'fixed'
      ? due.due.tentative
        ? [due.due.date]
        : []
      : days.slice(0, days.findIndex((day) => day > periodEnd(period)) + reach(due));
  const open = dates.filter((day) => isOpen(calendar, day)).map((day) => Number(day.slice(0, 4)));
  return [...new Set(open.map((year) => (calendar.isKnown(year) ? year + 1 : year)))];
}

function reach(due: PublicationInput['due']): number {
  return due?.kind === 'after-check' ? due.days : 0;
}

function noteLines(input: PublicationInput, days: readonly string[]): string {
  const years = openYears(input, days);
  return [input.rule, ...(years.length === 0 ? [] : [text.tentative(years)]), text.hint].join('');
}

/**
 * The day in a cell, also where it was typed as 2026.3.5, which Excel takes for a text; what is no
 * day gives none.
 */
function dayOf(cell: string): string {
  const typed = [...text.dateSigns].reduce(
    (inner, [sign, plain]) => `SUBSTITUTE(${inner},"${sign}","${plain}")`,
    `TRIM(${cell})`,
  );
  const number = `IF(AND(${cell}>=10000,${cell}<80000),${cell},"")`;
  return `IF(ISNUMBER(${cell}),${number},IFERROR(DATEVALUE(${typed}),""))`;
}

/** The working days, by their first and last row. */
function daysArea(first: number, last: number): string {
  return `$${letter(DAYS_COLUMN)}$${first}:$${letter(DAYS_COLUMN)}$${last}`;
}

/** The deadline of a row; texts that are no dates give none. */
function dueFormula(due: PublicationInput['due'], row: number, days: string): string | number {
  if (due === null) return '';
  if (due.kind === 'fixed') return isoSerial(due.due.date);
  const checked = dayOf(at(CHECKED, row));
  const position = `MATCH(${checked},${days},1)+${due.days}`;
  return `=IF(ISNUMBER(${checked}),IFERROR(INDEX(${days},${position}),""),"")`;
}

/** Days left, where something is owed. */
function leftFormula(row: number, asOf: string): string {
  const { due, overdue } = text.states;
  const isOwed = `OR(${at(STATE, row)}="${due}",${at(STATE, row)}="${overdue}")`;
  return `=IF(AND(${isOwed},ISNUMBER(${at(DUE, row)})),${at(DUE, row)}-${asOf},"")`;
}

function stateFormula(row: number, asOf: string): string {
  const { states } = text;
  const [open, reason, due] = [at(OPEN, row), at(REASON, row), at(DUE, row)];
  return (
    `=IF(NOT(ISNUMBER(${dayOf(at(CHECKED, row))})),"${states.unchecked}",` +
    `IF(AND(${open}="${text.no}",${reason}<>""),"${states.withheld}",` +
    `IF(ISNUMBER(${dayOf(at(PUBLISHED, row))}),"${states.published}",` +
    `IF(AND(ISNUMBER(${due}),${due}<${asOf}),"${states.overdue}","${states.due}"))))`
  );
}

/** A formula's part that counts the rows of a state. */
type StateCount = (state: string) => string;

function stateCount(first: number, last: number): StateCount {
  const area = `$${letter(STATE)}$${first}:$${letter(STATE)}$${last}`;
  return (state) => `COUNTIF(${area},"${state}")`;
}

/** Public results among those that are owed; empty where none is. */
function rateFormula(count: StateCount): string {
  const { published, due, overdue } = text.states;
  const owed = `(${count(published)}+${count(due)}+${count(overdue)})`;
  return `=IF(${owed}=0,"",${count(published)}/${owed})`;
}

/** 共 39 家：已检查 12 家，已公开 8 家，… */
function countFormula(count: StateCount, total: number): string {
  const { published, withheld, due, overdue, unchecked } = text.states;
  const parts = [published, withheld, due, overdue].map(
    (state) => `"${text.comma}${state} "&${count(state)}&"${text.units}"`,
  );
  const all = `"${text.all}${total}${text.units}${text.colon}${text.checked}"`;
  return `=${all}&(${total}-${count(unchecked)})&"${text.units}"&${parts.join('&')}`;
}

function at(columnIndex: number, row: number): string {
  return cellAddress(row, columnIndex);
}

function letter(columnIndex: number): string {
  return cellAddress(1, columnIndex).replace(/\d+$/, '');
}
