import { shiftDate } from '../../domain/calendar/isoDay';
import { periodName, periodStart, type Period, periodEnd } from '../../domain/calendar/period';
import { workingDaysFrom } from '../../domain/calendar/workingDays';
import { isOpen, type WorkCalendar } from '../../domain/calendar/workCalendar';
import { columnLetters } from '../../domain/ground/cellAddress';
import { DAYS_BEFORE_QUARTER } from '../../domain/publication/publicationState';
import {
  publicationResults,
  publicationText as text,
  withheldReasons,
} from '../../text/sheet/documentText';
import { columnTable, columnWidths, type Column } from '../writing/column';
import { isoSerial } from '../writing/dateSerial';
import { printRoom, sharedWidths } from '../writing/printedWidths';
import type { SheetContent } from '../writing/sheetContent';
import {
  beside,
  layOut,
  subtitle,
  title,
  type Band,
  type Cell,
  type RowOf,
} from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';
import { documentNames } from '../../text/sheet/sheetNames';
import {
  BESIDE,
  columnOf,
  COLUMNS,
  DAYS_COLUMN,
  LOG_FIELDS,
  PRINTED,
  WIDTHS_OF_DAYS,
  type ColumnName,
  type LogField,
} from './logColumns';
import {
  at,
  countFormula,
  dayOf,
  daysArea,
  dueFormula,
  leftFormula,
  rateFormula,
  stateCount,
  stateFormula,
  stillFormula,
  type LogDeadline,
  type StateCount,
} from './logFormulas';

/**
 * One line as it stands before the formulas; dates are ISO, '' for an empty cell, or what was typed
 * in instead of one.
 */
export interface PublicationEntry extends Readonly<Record<LogField, string>> {
  readonly name: string;
  readonly creditCode: string;
  readonly people: string;
}

export interface PublicationInput {
  readonly bureau: string;
  readonly period: Period;
  readonly asOf: string;
  /** Null where the profile sets none. */
  readonly due: Readonly<Record<'publish' | 'upload', LogDeadline | null>>;
  /** The deadlines in words with their clauses. */
  readonly rule: string;
  readonly calendar: WorkCalendar;
  readonly entries: readonly PublicationEntry[];
}

/** Points of the smallest type on paper. */
const LEAST_SIZE = 10;
/** Results that are published long after the quarter. */
const DAYS_AFTER = 366;

/**
 * 检查台账: a line for each task of the list, to be filled in by the clerk. Deadlines, days left and
 * state are formulas: the n-th working day after the check is found by position in a column of
 * working days, so that 调休 holds. The date of the judgement is one cell that can be changed.
 *
 * @param input the list, what was filled in before, and the deadlines
 */
export function publicationSheet(input: PublicationInput): SheetContent {
  const { bureau, period, entries, asOf } = input;
  const days = workingDays(input);
  const columns = printedColumns();
  const filled = columnTable(columns, entries);
  const judgement = table({
    rows: [[text.asOf, isoSerial(asOf), noteLines(input, days)]],
    looks: ['label', 'date', 'remark'],
    spans: [2, 1, 'rest'],
    leastHeight: 24,
    wraps: wordsOnly,
  });
  const cellBeside = (
    name: ColumnName,
    entry: PublicationEntry,
    { due }: PublicationInput,
  ): Cell => {
    const daysOf = (rowOf: RowOf): string => daysArea(rowOf(list), rowOf(list, days.length - 1));
    const asOfCell = (rowOf: RowOf): string => `$C$${rowOf(judgement)}`;
    switch (name) {
      case 'due':
        return (own, rowOf) => dueFormula(due.publish, own, daysOf(rowOf));
      case 'left':
        return (own, rowOf) => leftFormula(own, asOfCell(rowOf));
      case 'state':
        return (own, rowOf) => stateFormula(own, asOfCell(rowOf));
      case 'uploadDue':
        return (own, rowOf) => dueFormula(due.upload, own, daysOf(rowOf));
      case 'uploadLeft':
        return (own, rowOf) =>
          stillFormula(at(columnOf('uploadDue'), own), 'uploaded', own, asOfCell(rowOf));
      case 'correctionLeft':
        return (own, rowOf) =>
          stillFormula(dayOf(at(columnOf('correctBy'), own)), 'revisited', own, asOfCell(rowOf));
      default:
        return LOG_FIELDS[name as LogField] === 'date'
          ? dayCell(entry[name as LogField])
          : entry[name as LogField];
    }
  };
  const list: Band = beside(
    table({
      header: COLUMNS.map((name) => text.columns[name]),
      headerHeight: 33,
      repeatsHeader: true,
      isFiltered: true,
      rows: filled.rows.map((row, index) => [
        ...row,
        ...BESIDE.map(([name]) => cellBeside(name, entries[index]!, input)),
      ]),
      looks: [...filled.looks, ...BESIDE.map(([, , look]) => look)],
      leastHeight: 24,
      wraps: wordsOnly,
      choices: [
        { column: columnOf('result'), list: publicationResults },
        { column: columnOf('open'), list: [text.yes, text.no] },
        { column: columnOf('reason'), list: withheldReasons },
        { column: columnOf('monitored'), list: [text.yes, text.no] },
      ],
      marks: [
        {
          formula: (row) => `=$${columnLetters(columnOf('state'))}${row}="${text.states.overdue}"`,
          ...LATE,
        },
        ...(['uploadLeft', 'correctionLeft'] as const).map((name) => ({
          column: columnOf(name),
          formula: (row: number) => `=N(${at(columnOf(name), row)})<0`,
          ...LATE,
        })),
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
    columnWidths: sharedWidths(
      columnWidths(columns, [filled.header, ...filled.rows.map((row) => row.map(wordsOnly))]).map(
        (wanted, index) => ({ least: columns[index]?.least ?? wanted, wanted }),
      ),
      printRoom({
        orientation: 'landscape',
        leastSize: LEAST_SIZE,
        looks: columns.map(({ look }) => look),
      }),
    ),
    widthsBeside: [...BESIDE.map(([, width]) => width), ...WIDTHS_OF_DAYS],
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

const LATE = { fill: '#FDE7E9', fontColor: '#A4262C' } as const;

function printedColumns(): Column<PublicationEntry>[] {
  const column = (
    name: (typeof PRINTED)[number],
    look: Column<PublicationEntry>['look'],
    [least, most]: readonly [number, number],
    value: Column<PublicationEntry>['value'],
  ): Column<PublicationEntry> => ({ header: text.columns[name], look, least, most, value });
  return [
    column('number', 'count', [5, 5], (_, index) => index + 1),
    column('name', 'text', [14, 22], (entry) => entry.name),
    column('creditCode', 'code', [20, 21], (entry) => entry.creditCode),
    column('people', 'centre', [8, 13], (entry) => entry.people),
    column('checked', 'date', [15, 15], (entry) => dayCell(entry.checked)),
    column('content', 'text', [10, 17], (entry) => entry.content),
    column('result', 'text', [12, 15], (entry) => entry.result),
    column('open', 'centre', [8, 8], (entry) => entry.open),
    column('reason', 'centre', [8, 10], (entry) => entry.reason),
    column('published', 'date', [15, 15], (entry) => dayCell(entry.published)),
  ];
}

function dayCell(day: string): string | number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? isoSerial(day) : day;
}

/** The deadlines that the profile sets. */
function deadlinesOf({ due }: PublicationInput): LogDeadline[] {
  return [due.publish, due.upload].filter((each) => each !== null);
}

/**
 * From a month before the quarter to a year after it: a position in this column is a count of
 * working days.
 */
function workingDays(input: PublicationInput): string[] {
  const { period, calendar } = input;
  if (!deadlinesOf(input).some(isCounted)) return [];
  const first = shiftDate(periodStart(period), -DAYS_BEFORE_QUARTER);
  const last = shiftDate(periodEnd(period), DAYS_AFTER);
  const days = workingDaysFrom(calendar, first, DAYS_BEFORE_QUARTER + DAYS_AFTER);
  return days.filter((day) => day <= last);
}

/** Whether a deadline is found by position among the working days. */
function isCounted(due: LogDeadline): boolean {
  return due.kind === 'after-check' && due.unit === 'working';
}

/** Years of which deadlines are tentative: those that a check in the quarter may lead into. */
function openYears(input: PublicationInput, days: readonly string[]): number[] {
  const { period, calendar } = input;
  const dates = deadlinesOf(input).flatMap((due) => {
    if (due.kind === 'fixed') return due.due.tentative ? [due.due.date] : [];
    if (!isCounted(due)) return [];
    return days.slice(0, days.findIndex((day) => day > periodEnd(period)) + due.days);
  });
  const open = dates.filter((day) => isOpen(calendar, day)).map((day) => Number(day.slice(0, 4)));
  return [...new Set(open.map((year) => (calendar.isKnown(year) ? year + 1 : year)))];
}

function noteLines(input: PublicationInput, days: readonly string[]): string {
  const years = openYears(input, days);
  return [input.rule, ...(years.length === 0 ? [] : [text.tentative(years)]), text.hint].join('');
}
