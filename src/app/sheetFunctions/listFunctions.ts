/** What formulas can ask of tickets, working days, credit codes and inspection records. */

import { addWorkingDays } from '../../domain/calendar/workingDays';
import { workCalendar, type HolidayYear } from '../../domain/calendar/workCalendar';
import { DRAW_METHODS, type DrawMethod } from '../../domain/draw/draw';
import { readSeed } from '../../domain/draw/ticket/seed';
import { ticketer } from '../../domain/draw/ticket/ticket';
import type { CellValue } from '../../domain/ground/cellValue';
import { groupBy } from '../../domain/ground/groupBy';
import { normalizeText, shownText } from '../../domain/ground/normalizeText';
import { pastChecks, yearOf } from '../../domain/population/pastChecks';
import {
  cleanCreditCode,
  creditCodeFault,
  isCreditCode,
  isTruncatedCode,
} from '../../domain/register/creditCode';
import type { Enterprise } from '../../domain/register/enterprise';
import type { InspectionRecord } from '../../domain/register/inspectionRecord';
import { isoSerial } from '../../excel/writing/dateSerial';
import { readIsoDate } from '../../reading/cell/isoDate';
import { creditCodeFaultText } from '../../text/problem/readingProblemText';
import { seedFaultsText } from '../../text/problem/seedText';
import {
  creditCodeWords,
  functionFaultText as faults,
  functionText,
} from '../../text/sheet/functionText';
import { numberIn } from './quotaFunctions';
import { eachCell, FunctionFault, oneCell, sheetFunction, type Cells } from './sheetFunction';

/** The ticket of each id, as on 抽取底册. */
export const ticket = sheetFunction(['seed', 'ids', 'method?'], ({ seed, ids, method }) => {
  const read = readSeed(shownText(oneCell(seed)));
  if (read.seed === null) throw new FunctionFault('#VALUE!', seedFaultsText(read.faults));
  const ticketOf = ticketer(methodOf(method), read.seed);
  return eachCell([ids], ([id = '']) => (id === '' ? '' : ticketOf(shownText(id))), faults.sizes);
});

function methodOf(cells: Cells | undefined): DrawMethod {
  const name = normalizeText(oneCell(cells)).toLowerCase();
  if (name === '') return 'sha256';
  const found = DRAW_METHODS.find((each) => each === name);
  if (found === undefined) throw new FunctionFault('#VALUE!', faults.method);
  return found;
}

/** More working days than any deadline has would keep Excel busy for long. */
const MOST_DAYS = 1000;

/**
 * The working day so many working days after or before a day. A day that a notice to come may still
 * move is no answer.
 */
export const workday = sheetFunction(
  ['date', 'days', 'off?', 'work?'],
  ({ date, days, off, work }) => {
    const calendar = workCalendar(noticesOf(off, work));
    return eachCell(
      [date, days],
      ([from = '', count = '']) => {
        if (from === '') return '';
        const number = numberIn(count);
        if (number === null || !Number.isInteger(number) || Math.abs(number) > MOST_DAYS)
          throw new FunctionFault('#VALUE!', faults.days);
        const start = dateIn(from, functionText.WORKDAY.parameters.date[0]);
        const due = addWorkingDays(calendar, start, number);
        if (due.tentative)
          throw new FunctionFault('#N/A', faults.noticeLacking(openYear(calendar, due.date)));
        return isoSerial(due.date);
      },
      faults.sizes,
    );
  },
);

/** The year whose notice is lacking: of the last days of December, the year after. */
function openYear({ isKnown }: ReturnType<typeof workCalendar>, date: string): string {
  const year = Number(date.slice(0, 4));
  return String(isKnown(year) ? year + 1 : year);
}

/** A notice for each year that has a day off. */
function noticesOf(off: Cells | undefined, work: Cells | undefined): HolidayYear[] {
  const { off: offWords, work: workWords } = functionText.WORKDAY.parameters;
  const worked = datesIn(work, workWords[0]);
  return [...groupBy(datesIn(off, offWords[0]), (date) => Number(date.slice(0, 4)))].map(
    ([year, dates]) => ({
      year,
      off: dates,
      work: worked.filter((date) => Number(date.slice(0, 4)) === year),
    }),
  );
}

function datesIn(cells: Cells | undefined, name: string): string[] {
  return (cells ?? [])
    .flat()
    .filter((value) => value !== '')
    .map((value) => dateIn(value, name));
}

function dateIn(value: CellValue, name: string): string {
  const found = readIsoDate(value);
  if (found === undefined) throw new FunctionFault('#VALUE!', faults.date(name));
  return found;
}

/** What is wrong with each credit code, in words; 正确 for nothing. */
export const creditCode = sheetFunction(['codes'], ({ codes }) =>
  eachCell(
    [codes],
    ([value = '']) => {
      const text = normalizeText(value);
      if (text === '') return '';
      if (isTruncatedCode(typeof value === 'number' ? value : text)) return creditCodeWords.numeric;
      const fault = creditCodeFault(cleanCreditCode(text));
      return fault === null ? creditCodeWords.right : creditCodeFaultText(fault);
    },
    faults.sizes,
  ),
);

/** How many checks of a year each enterprise has in records of two columns. */
export const checks = sheetFunction(
  ['enterprises', 'checked', 'dates', 'year?'],
  ({ enterprises, checked, dates, year: given }, today) => {
    const year = yearIn(given, today);
    const names = checked.flat();
    const days = dates.flat();
    if (names.length !== days.length) throw new FunctionFault('#N/A', faults.columns);
    const rows = enterpriseRows(enterprises);
    const records = names.map((name, index): InspectionRecord => {
      const { creditCode: code, name: enterprise } = identityOf(name);
      const date = readIsoDate(days[index] ?? '') ?? '';
      return { ...NO_DETAILS, enterprise, code: code ?? '', date };
    });
    const { byEnterprise } = pastChecks([...rows.values()], records, { to: `${year}-12-31` });
    return eachCell(
      [enterprises],
      ([value = '']) => {
        const row = rows.get(normalizeText(value));
        if (row === undefined) return '';
        const known = byEnterprise.get(row.id) ?? [];
        return known.filter((record) => yearOf(record) === year).length;
      },
      faults.sizes,
    );
  },
);

const NO_DETAILS = {
  kind: null,
  inspectors: [],
  result: '',
  published: '',
  rowNumber: 0,
  sheet: '',
} as const;

function yearIn(cells: Cells | undefined, today: Date): number {
  const value = oneCell(cells);
  if (value === '') return today.getFullYear();
  const year = numberIn(value);
  if (year === null || !Number.isInteger(year) || year < 2000 || year > 2100)
    throw new FunctionFault('#VALUE!', faults.year);
  return year;
}

/** Each enterprise that is asked about once, by its text. */
function enterpriseRows(enterprises: Cells): ReadonlyMap<string, Enterprise> {
  const texts = new Set(enterprises.flat().map(normalizeText));
  texts.delete('');
  return new Map(
    [...texts].map((text) => [
      text,
      { ...identityOf(text), id: text as Enterprise['id'], rowNumber: 0 },
    ]),
  );
}

/** An enterprise as a formula names it: by its credit code where the text is one, or by its name. */
function identityOf(value: CellValue): Pick<Enterprise, 'name' | 'creditCode'> {
  const text = normalizeText(value);
  const code = cleanCreditCode(text);
  return isCreditCode(code) ? { name: '', creditCode: code } : { name: text, creditCode: '' };
}
