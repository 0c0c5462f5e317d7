import {
  joinHistories,
  NO_HISTORY,
  type DrawHistory,
  type ListedCheck,
} from '../../domain/history/listedChecks';
import { parsePeriodName, periodShape } from '../../domain/calendar/parsePeriod';
import { quarterOfDay, type Period } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import { list, number, object, oneOf, text, whole } from '../../domain/ground/shape';
import type { DrawnNumber } from '../../domain/quota/yearNumbers';
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
  return { checks, ...readData(table), problems };
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

type Data = Pick<DrawHistory, 'loads' | 'numbers'>;

/** The lines of data under their label, as far as they are what was written. */
function readData({ values }: SheetTable): Data {
  const column = (values[0] ?? []).indexOf(historyText.data);
  const read: Data[] = [];
  for (let row = 1; column >= 0 && isLine(values[row]?.[column]); row += 1)
    read.push(dataOf(String(values[row]?.[column])));
  return {
    loads: read.flatMap(({ loads }) => loads),
    numbers: read.flatMap(({ numbers }) => numbers),
  };
}

function isLine(value: CellValue | undefined): boolean {
  return typeof value === 'string' && value.startsWith('{');
}

const numberShape = object<Omit<DrawnNumber, 'period'>>({
  of: text(1),
  units: number(0),
  base: oneOf(['established', 'on-duty', 'licensed']),
  count: whole(0),
});

function dataOf(line: string): Data {
  const nothing: Data = { loads: [], numbers: [] };
  try {
    const {
      before,
      numbers = [],
      ...data
    } = JSON.parse(line) as { readonly before: unknown; readonly numbers?: unknown };
    const period = periodShape(data, '', () => undefined);
    if (period === undefined || typeof before !== 'object' || before === null) return nothing;
    return {
      loads: Object.entries(before).flatMap(([id, count]) =>
        typeof count === 'number' ? [{ period, inspector: id as InspectorId, before: count }] : [],
      ),
      numbers: (list(numberShape)(numbers, '', () => undefined) ?? []).map((each) => ({
        period,
        ...each,
      })),
    };
  } catch {
    // Somebody wrote in it: people then begin with what the register says.
    return nothing;
  }
}
