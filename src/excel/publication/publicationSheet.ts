import { shiftDate } from '../../domain/calendar/isoDay';
import { periodName, periodStart, type Period } from '../../domain/calendar/period';
import { workingDaysFrom, type DueDay } from '../../domain/calendar/workingDays';
import { isOpen, type WorkCalendar } from '../../domain/calendar/workCalendar';
import { periodEnd } from '../../domain/calendar/periodEnd';
import { DAYS_BEFORE_QUARTER } from '../../domain/publication/publicationState';
import { cellAddress } from '../../domain/ground/cellAddress';
import {
  publicationResults,
  publicationText as text,
  withheldReasons,
} from '../../text/sheet/documentText';
import { columnWidths, tableCells, type Column } from '../writing/column';
import { isoSerial } from '../writing/isoSerial';
import type { Area, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
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
  readonly authority: string;
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

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
/** 0-based columns that formulas and drop-downs speak of. */
const CHECKED = 4;
const RESULT = 6;
const OPEN = 7;
const REASON = 8;
const PUBLISHED = 9;
const DUE = 10;
const STATE = 12;
const WIDTH = 13;
/**
 * One empty column stands between the table and the days, so that sorting the table leaves them
 * alone.
 */
const DAYS_COLUMN = 14;
const AS_OF = '$C$3';
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
  const { authority, period, entries, asOf } = input;
  const days = workingDays(input);
  const columns = publicationColumns();
  const filled = tableCells(columns, entries);
  const formulas = entries.map((_, index) => formulasOf(FIRST_ROW + index, input, days.length));
  const headers = [...text.headers];
  const widths = [
    ...columnWidths(columns, [
      headers.slice(0, columns.length),
      ...filled.map((row) => row.map(shownText)),
    ]),
    16,
    9,
    9,
  ];
  const lastRow = FIRST_ROW + entries.length - 1;
  const summaryRow = lastRow + 1;
  const column = (columnIndex: number): Area => ({
    rowIndex: FIRST_ROW,
    columnIndex,
    rowCount: entries.length,
    columnCount: 1,
  });
  const wide = (rowIndex: number, columnIndex: number): Area => ({
    rowIndex,
    columnIndex,
    rowCount: 1,
    columnCount: WIDTH - columnIndex,
  });
  const notes = noteLines(input, days);
  const noteWidth = widths.slice(3).reduce((sum, width) => sum + width, 0);
  return {
    name: `${documentNames.publication} ${periodName(period)}`,
    tabColor: '#7719AA',
    orientation: 'landscape',
    columnWidths: [...widths, 3, 16],
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [[text.title(authority, period.year, period.quarter)]],
        looks: ['title'],
      },
      {
        rowIndex: 1,
        columnIndex: 0,
        values: [[text.subtitle(entries.length)]],
        looks: ['subtitle'],
      },
      { rowIndex: 2, columnIndex: 0, values: [[text.asOf, '']], looks: ['label'] },
      { rowIndex: 2, columnIndex: 2, values: [[isoSerial(asOf)]], looks: ['date'] },
      { rowIndex: 2, columnIndex: 3, values: [[notes]], looks: ['remark'] },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [headers], looks: ['header'] },
      {
        rowIndex: FIRST_ROW,
        columnIndex: 0,
        values: filled,
        looks: columns.map(({ look }) => look),
      },
      {
        rowIndex: FIRST_ROW,
        columnIndex: DUE,
        values: formulas,
        looks: ['date', 'count', 'count'],
      },
      { rowIndex: summaryRow, columnIndex: 0, values: [[text.rate, '']], looks: ['label'] },
      {
        rowIndex: summaryRow,
        columnIndex: 2,
        values: [[rateFormula(lastRow)]],
        looks: ['percent'],
      },
      {
        rowIndex: summaryRow,
        columnIndex: 3,
        values: [[countFormula(lastRow)]],
        looks: ['remark'],
      },
      {
        rowIndex: HEADER_ROW,
        columnIndex: DAYS_COLUMN,
        values: [[text.workingDays], ...days.map((day) => [isoSerial(day)])],
        looks: ['date'],
      },
    ],
    merges: [
      wide(0, 0),
      wide(1, 0),
      ...[2, summaryRow].flatMap((rowIndex) => [
        { rowIndex, columnIndex: 0, rowCount: 1, columnCount: 2 },
        wide(rowIndex, 3),
      ]),
    ],
    tables: [{ rowIndex: 2, columnIndex: 0, rowCount: summaryRow - 1, columnCount: WIDTH }],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [2, Math.max(24, wrappedRowHeight([notes], [noteWidth]))],
      [HEADER_ROW, 33],
      ...filled.map((row, index): [number, number] => [
        FIRST_ROW + index,
        Math.max(24, wrappedRowHeight(row.map(shownText), widths)),
      ]),
      [summaryRow, 24],
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: summaryRow + 1, columnCount: WIDTH },
    isEvidence: false,
    validations: [
      { area: column(RESULT), list: publicationResults },
      { area: column(OPEN), list: [text.yes, text.no] },
      { area: column(REASON), list: withheldReasons },
    ],
    conditionalFormats: [
      {
        area: { rowIndex: FIRST_ROW, columnIndex: 0, rowCount: entries.length, columnCount: WIDTH },
        formula: `=$${letter(STATE)}${FIRST_ROW + 1}="${text.states.overdue}"`,
        fill: '#FDE7E9',
        fontColor: '#A4262C',
      },
    ],
  };
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
    column(name, 'text', [14, 28], (entry) => entry.name),
    column(code, 'code', [25, 25], (entry) => entry.creditCode),
    column(people, 'centre', [10, 18], (entry) => entry.people),
    column(checked, 'date', [16, 16], (entry) => dayCell(entry.checked)),
    column(content, 'text', [14, 22], (entry) => entry.content),
    column(result, 'text', [24, 24], (entry) => entry.result),
    column(open, 'centre', [9, 9], (entry) => entry.open),
    column(reason, 'centre', [10, 10], (entry) => entry.reason),
    column(published, 'date', [16, 16], (entry) => dayCell(entry.published)),
  ];
}

function dayCell(day: string): string | number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? isoSerial(day) : day;
}

/** Dates take the width of their column whatever their number is. */
function shownText(value: string | number): string {
  return typeof value === 'number' ? '' : value;
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
  return `IF(ISNUMBER(${cell}),IF(AND(${cell}>=10000,${cell}<80000),${cell},""),IFERROR(DATEVALUE(${typed}),""))`;
}

/** Deadline, days left and state of a row; texts that are no dates give none. */
function formulasOf(
  rowIndex: number,
  { due }: PublicationInput,
  dayCount: number,
): (string | number)[] {
  const at = (column: number): string => `${letter(column)}${rowIndex + 1}`;
  const days = `$${letter(DAYS_COLUMN)}$${FIRST_ROW + 1}:$${letter(DAYS_COLUMN)}$${FIRST_ROW + dayCount}`;
  const { states } = text;
  const dueDate =
    due === null
      ? ''
      : due.kind === 'fixed'
        ? isoSerial(due.due.date)
        : `=IF(ISNUMBER(${dayOf(at(CHECKED))}),IFERROR(INDEX(${days},MATCH(${dayOf(at(CHECKED))},${days},1)+${due.days}),""),"")`;
  const isOwed = `OR(${at(STATE)}="${states.due}",${at(STATE)}="${states.overdue}")`;
  return [
    dueDate,
    `=IF(AND(${isOwed},ISNUMBER(${at(DUE)})),${at(DUE)}-${AS_OF},"")`,
    `=IF(NOT(ISNUMBER(${dayOf(at(CHECKED))})),"${states.unchecked}",IF(AND(${at(OPEN)}="${text.no}",${at(REASON)}<>""),"${states.withheld}",` +
      `IF(ISNUMBER(${dayOf(at(PUBLISHED))}),"${states.published}",IF(AND(ISNUMBER(${at(DUE)}),${at(DUE)}<${AS_OF}),"${states.overdue}","${states.due}"))))`,
  ];
}

function stateCount(lastRow: number): (state: string) => string {
  const area = `$${letter(STATE)}$${FIRST_ROW + 1}:$${letter(STATE)}$${lastRow + 1}`;
  return (state) => `COUNTIF(${area},"${state}")`;
}

/** Public results among those that are owed; empty where none is. */
function rateFormula(lastRow: number): string {
  const count = stateCount(lastRow);
  const { published, due, overdue } = text.states;
  const owed = `(${count(published)}+${count(due)}+${count(overdue)})`;
  return `=IF(${owed}=0,"",${count(published)}/${owed})`;
}

/** 共 39 家：已检查 12 家，已公开 8 家，… */
function countFormula(lastRow: number): string {
  const count = stateCount(lastRow);
  const total = lastRow - FIRST_ROW + 1;
  const { published, withheld, due, overdue, unchecked } = text.states;
  const parts = [published, withheld, due, overdue].map(
    (state) => `"${text.comma}${state} "&${count(state)}&"${text.units}"`,
  );
  return `="${text.all}${total}${text.units}${text.colon}${text.checked}"&(${total}-${count(unchecked)})&"${text.units}"&${parts.join('&')}`;
}

function letter(columnIndex: number): string {
  return cellAddress(1, columnIndex).replace(/\d+$/, '');
}
