import { periodName, type Period } from '../../domain/calendar/period';
import { documentNames } from '../../text/sheet/sheetNames';
import { boardText as text } from '../../text/sheet/reportText';
import { dayText } from '../../text/term/dayText';
import { columnTable, columnWidths, type Column } from '../writing/column';
import { isoSerial } from '../writing/dateSerial';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, remark, subtitle, title } from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';
import type { PublicationEntry } from './publicationSheet';

export interface BoardInput {
  readonly bureau: string;
  readonly period: Period;
  /** ISO date of the page. */
  readonly asOf: string;
  /** Results that are made public: checked, with a result, and not kept back. */
  readonly entries: readonly PublicationEntry[];
}

/**
 * 结果公示稿 (许昌 2026 三（六）): what goes to the board or the site, and nothing else: no columns of work, no
 * enterprise whose result is kept back or not there yet.
 *
 * @param input what is made public
 */
export function boardSheet({ bureau, period, asOf, entries }: BoardInput): SheetContent {
  const columns = boardColumns();
  const list = columnTable(columns, entries);
  return layOut({
    name: `${documentNames.board} ${periodName(period)}`,
    tabColor: '#7719AA',
    orientation: 'landscape',
    columnWidths: columnWidths(columns, [
      list.header,
      ...list.rows.map((row) => row.map(wordsOnly)),
    ]),
    isEvidence: false,
    bands: [
      title(text.title(bureau, period)),
      subtitle(text.subtitle(entries.length, dayText(asOf))),
      table({ ...list, headerHeight: 27, leastHeight: 26, repeatsHeader: true, wraps: wordsOnly }),
      remark(text.contact(bureau)),
    ],
  });
}

function boardColumns(): Column<PublicationEntry>[] {
  const [number = '', name = '', code = '', checked = '', content = '', result = ''] = text.headers;
  return [
    { header: number, look: 'count', least: 6, most: 6, value: (_, index) => index + 1 },
    { header: name, look: 'text', least: 24, most: 34, value: (entry) => entry.name },
    { header: code, look: 'code', least: 22, most: 22, value: (entry) => entry.creditCode },
    {
      header: checked,
      look: 'date',
      least: 16,
      most: 16,
      value: ({ checked: day }) => isoSerial(day),
    },
    { header: content, look: 'text', least: 18, most: 30, value: (entry) => entry.content },
    { header: result, look: 'text', least: 26, most: 26, value: (entry) => entry.result },
  ];
}
