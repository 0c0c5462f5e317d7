import { bureauOf } from '../../domain/population/bureauOf';
import type { PeriodRecord } from '../../domain/act/periodRecord';
import { periodName, periodEnd } from '../../domain/calendar/period';
import type { DrawHistory, ListedCheck } from '../../domain/history/listedChecks';
import { compareText } from '../../domain/ground/compareText';
import { historyText as text } from '../../text/sheet/historyText';
import { columnTable, columnWidths, type Column } from '../writing/column';
import { inspectorLabels } from '../draw/sheetLabels';
import { isoSerial } from '../writing/dateSerial';
import type { SheetContent } from '../writing/sheetContent';
import { beside, layOut, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';

/** Excel's limit for the text of a cell. */
const LONGEST_CELL = 32_767;

/**
 * 历次抽查记录: what the lists of earlier quarters in another file say, in the shape of inspection
 * records, so that later draws of this workbook count them and anyone can see what was counted. A
 * check stands on the last day of its quarter, as the list does not tell its day.
 *
 * @param periods that the file holds draws of; they say whose they are, and tell people of one name
 *   apart
 * @param history all that the file says, of quarters that it has from other files too
 * @param fileName of the file
 */
export function keptHistorySheet(
  periods: readonly PeriodRecord[],
  history: DrawHistory,
  fileName: string,
): SheetContent {
  const checks = [...history.checks].sort((left, right) =>
    compareText(periodName(left.period), periodName(right.period)),
  );
  const current = periods.flatMap((each) => (each.current === null ? [] : [each.current]));
  const labels = new Map<string, string>(
    current.flatMap(({ recorded }) => [...inspectorLabels(recorded.population.inspectors)]),
  );
  const people = (ids: readonly string[]): string =>
    ids.map((id) => labels.get(id) ?? id).join(text.separator);
  const [name, code, date, kind, team, source, helpers, before] = text.headers;
  const columns: readonly Column<ListedCheck>[] = [
    { header: name, look: 'text', least: 16, most: 34, value: (check) => check.name },
    { header: code, look: 'code', least: 22, most: 22, value: (check) => check.code },
    {
      header: date,
      look: 'date',
      least: 15,
      most: 15,
      value: ({ period }) => isoSerial('batch' in period ? period.day : periodEnd(period)),
    },
    { header: kind, look: 'centre', least: 10, most: 10, value: () => text.kind },
    { header: team, look: 'centre', least: 12, most: 22, value: (check) => people(check.team) },
    {
      header: source,
      look: 'text',
      least: 20,
      most: 34,
      value: ({ period }) => text.source(periodName(period), fileName),
    },
    {
      header: helpers,
      look: 'centre',
      least: 10,
      most: 14,
      value: (check) => people(check.helpers),
    },
    { header: before, look: 'count', least: 16, most: 16, value: (check) => check.before },
  ];
  const list = columnTable(columns, checks);
  const widths = columnWidths(columns, [list.header, ...list.rows]);
  const [first] = current;
  const bureau = first === undefined ? '' : bureauOf(first.recorded.population);
  const dataLines = linesOfData(history);
  const top = title(text.title(bureau));
  return layOut({
    name: text.name,
    tabColor: '#7F7F7F',
    orientation: 'landscape',
    columnWidths: widths,
    isEvidence: false,
    bands: [
      dataLines.length === 0
        ? top
        : beside(top, {
            columnIndex: widths.length + 1,
            look: 'data',
            header: text.data,
            values: dataLines.map((line) => [line]),
          }),
      subtitle(text.subtitle(fileName, checks.length)),
      table({ ...list, headerHeight: 27, repeatsHeader: true }),
    ],
  });
}

/**
 * What people had before, and the numbers of the year, as data: a line of JSON for each draw, so that
 * both go on from there. Nobody reads it, and nothing is printed of it.
 */
function linesOfData({ loads, numbers }: DrawHistory): string[] {
  const periods = new Map([...loads, ...numbers].map(({ period }) => [periodName(period), period]));
  return [...periods].flatMap(([name, period]) => {
    const own = loads.filter((load) => periodName(load.period) === name && load.before > 0);
    const set = numbers.filter((each) => periodName(each.period) === name);
    const line = JSON.stringify({
      ...period,
      before: Object.fromEntries(own.map(({ inspector, before }) => [inspector, before])),
      ...(set.length === 0
        ? {}
        : { numbers: set.map(({ of, units, base, count }) => ({ of, units, base, count })) }),
    });
    return own.length + set.length === 0 || line.length > LONGEST_CELL ? [] : [line];
  });
}
