import type { PeriodRecord } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import { periodEnd } from '../../domain/calendar/periodEnd';
import type { DrawHistory, EarlierLoad, ListedCheck } from '../../domain/history/listedChecks';
import { compareText } from '../../domain/ground/compareText';
import { historyText as text } from '../../text/sheet/historyText';
import { columnWidths, tableCells, type Column } from '../writing/column';
import { inspectorLabels } from '../draw/inspectorLabels';
import { isoSerial } from '../writing/isoSerial';
import type { Block, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';

const HEADER_ROW = 2;
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
  const { loads } = history;
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
      value: ({ period }) => isoSerial(periodEnd(period)),
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
  const headers = columns.map(({ header }) => header);
  const rows = tableCells(columns, checks);
  const widths = columnWidths(columns, [headers, ...rows]);
  const width = widths.length;
  const authority = current[0]?.recorded.population.profile.authority ?? '';
  return {
    name: text.name,
    tabColor: '#7F7F7F',
    orientation: 'landscape',
    columnWidths: widths,
    blocks: [
      { rowIndex: 0, columnIndex: 0, values: [[text.title(authority)]], looks: ['title'] },
      {
        rowIndex: 1,
        columnIndex: 0,
        values: [[text.subtitle(fileName, rows.length)]],
        looks: ['subtitle'],
      },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [headers], looks: ['header'] },
      {
        rowIndex: HEADER_ROW + 1,
        columnIndex: 0,
        values: rows,
        looks: columns.map(({ look }) => look),
      },
      ...loadBlocks(loads, width + 1),
    ],
    merges: [0, 1].map((rowIndex) => ({
      rowIndex,
      columnIndex: 0,
      rowCount: 1,
      columnCount: width,
    })),
    tables: [
      { rowIndex: HEADER_ROW, columnIndex: 0, rowCount: rows.length + 1, columnCount: width },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADER_ROW, 27],
      ...rows.map((row, index): [number, number] => [
        HEADER_ROW + 1 + index,
        wrappedRowHeight(row.map(String), widths),
      ]),
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: HEADER_ROW + 1 + rows.length,
      columnCount: width,
    },
    isEvidence: false,
  };
}

/**
 * What people had before, as data: a line of JSON for each draw, so that loads go on from there.
 * Nobody reads it, and nothing is printed of it.
 */
function loadBlocks(loads: readonly EarlierLoad[], columnIndex: number): Block[] {
  const periods = [...new Set(loads.map(({ period }) => periodName(period)))];
  const lines = periods.flatMap((period) => {
    const own = loads.filter((load) => periodName(load.period) === period && load.before > 0);
    const { year, quarter } = own[0]?.period ?? {};
    const line = JSON.stringify({
      year,
      quarter,
      before: Object.fromEntries(own.map(({ inspector, before }) => [inspector, before])),
    });
    return own.length === 0 || line.length > LONGEST_CELL ? [] : [line];
  });
  if (lines.length === 0) return [];
  return [
    {
      rowIndex: 0,
      columnIndex,
      values: [[text.data], ...lines.map((line) => [line])],
      looks: ['data'],
    },
  ];
}
