import {
  joinHistories,
  NO_HISTORY,
  type DrawHistory,
  type EarlierLoad,
  type ListedCheck,
} from '../../domain/history/listedChecks';
import { parsePeriodName, periodShape } from '../../domain/calendar/parsePeriod';
import { quarterOfDay, type Period } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import type { ReadingProblem } from '../../reading/readingProblem';
import { readIsoDate } from '../../reading/cell/isoDate';
import type { InspectorId } from '../../domain/register/inspector';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { historyText, personOf } from '../../text/sheet/historyText';
import { readTable } from '../reading/tableReader';

/** What the sheets 历次抽查记录 of a workbook say. */
export interface KeptHistory extends DrawHistory {
  /** A row without a date is not counted. */
  readonly problems: readonly ReadingProblem[];
}

const [NAME, CODE, DATE, KIND, TEAM, SOURCE, HELPERS, BEFORE] = historyText.headers;
const SIX = [NAME, CODE, DATE, KIND, TEAM, SOURCE];

/**
 * Reads 历次抽查记录 back, whatever the clerk has added to it or taken out. Of a period that several of
 * these sheets know, the one written last counts: last quarter's file may hold the quarter before
 * as well, or have been taken in a second time.
 *
 * @param tables of this program's own sheets
 */
export function readKeptHistory(tables: readonly SheetTable[]): KeptHistory {
  const kept = tables
    .filter(({ sheet }) => sheet.startsWith(historyText.name))
    .sort((left, right) => sheetNumber(right) - sheetNumber(left))
    .map(readSheet);
  const history = kept.reduce<DrawHistory>(
    (known, sheet) => joinHistories(known, sheet),
    NO_HISTORY,
  );
  return { ...history, problems: kept.flatMap(({ problems }) => problems) };
}

/** As freeSheetName numbers them. */
function sheetNumber({ sheet }: SheetTable): number {
  return Number(/\((\d+)\)$/.exec(sheet)?.[1] ?? 1);
}

function readSheet(table: SheetTable): KeptHistory {
  const problems: ReadingProblem[] = [];
  const checks = (readTable(table, SIX, true) ?? []).flatMap((row): ListedCheck[] => {
    const value = row.number(DATE) ?? row.text(DATE);
    const date = readIsoDate(value);
    const place = row.place(NAME);
    if (date === undefined) {
      problems.push(dateUnknown(row.place(DATE), String(value)));
      return [];
    }
    return [
      {
        period: listedPeriod(row.text(SOURCE), date),
        name: row.text(NAME),
        code: row.text(CODE),
        team: people(row.text(TEAM)),
        helpers: people(row.text(HELPERS)),
        before: row.number(BEFORE) ?? 0,
        sheet: place.sheet,
        rowNumber: Number(/\d+$/.exec(place.cell)?.[0] ?? 0),
      },
    ];
  });
  return { checks, loads: readLoads(table), problems };
}

/** The period of a list that its source names; a quarter where it names none. */
function listedPeriod(source: string, date: string): Period {
  return parsePeriodName(historyText.periodOf(source), date) ?? quarterOfDay(date);
}

function dateUnknown({ sheet, cell }: Place, value: string): ReadingProblem {
  const accepted = ['2026-03-31'];
  return {
    code: 'value-unknown',
    severity: 'warning',
    sheet,
    cell,
    header: DATE,
    value,
    accepted,
    count: 1,
    cells: [cell],
  };
}

function people(text: string): string[] {
  return text === '' ? [] : text.split(historyText.separator).map(personOf);
}

/** The lines of data under their label, as far as they are what was written. */
function readLoads({ values }: SheetTable): EarlierLoad[] {
  const column = (values[0] ?? []).indexOf(historyText.data);
  if (column < 0) return [];
  const loads: EarlierLoad[] = [];
  for (let row = 1; isLine(values[row]?.[column]); row += 1)
    loads.push(...loadsOf(String(values[row]?.[column])));
  return loads;
}

function isLine(value: CellValue | undefined): boolean {
  return typeof value === 'string' && value.startsWith('{');
}

function loadsOf(line: string): EarlierLoad[] {
  try {
    const { before, ...data } = JSON.parse(line) as { readonly before: unknown };
    const period = periodShape(data, '', () => undefined);
    if (period === undefined || typeof before !== 'object' || before === null) return [];
    return Object.entries(before).flatMap(([id, count]) =>
      typeof count === 'number' ? [{ period, inspector: id as InspectorId, before: count }] : [],
    );
  } catch {
    // Somebody wrote in it: people then begin with what the register says.
    return [];
  }
}
