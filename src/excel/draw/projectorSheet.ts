import type { CellValue } from '../../domain/ground/cellValue';
import {
  fingerprintGroups,
  type PresentationData,
  type PresentedPerson,
  type PresentedUnit,
} from '../../domain/presentation/presentationData';
import { seedGroups } from '../../domain/draw/ticket/seed';
import { categoryText } from '../../text/term/codeText';
import { presentText } from '../../text/pane/presentText';
import { projectorText as text } from '../../text/sheet/projectorText';
import { listText } from '../../text/sheet/sheetText';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, line } from '../writing/sheetLayout';
import { sum } from '../writing/textSize';
import { table } from '../writing/tableBand';
import { lineCount } from '../writing/textSize';
import { projectorSheetName } from '../../text/sheet/sheetNames';

const WIDTHS = [9, 11, 74, 34, 40];
/** Type of the units against the 10.5 points of body text, by which widths are counted. */
const SCALE = 20 / 10.5;
const LINE_HEIGHT = 28;
const ROW_PADDING = 12;
/** Groups of the fingerprint on a line. */
const GROUPS = 8;

/**
 * 现场展示: a sheet in huge type for a projector, where Excel opens no other window. The rows of the
 * units are there and empty; they are filled one after the other (projectorReveal.ts).
 *
 * @param data before or after the draw
 */
export function projectorSheet(data: PresentationData): SheetContent {
  const { bureau, period, fingerprint, categories, directed, result } = data;
  const groups = fingerprintGroups(fingerprint);
  const counts = [
    ...categories
      .filter(({ category }) => category !== 'offsite')
      .map(({ category, total, quota }) => text.countOf(categoryText(category), total, quota)),
    ...directed.map(({ name, total, quota }) =>
      text.countOf(presentText.before.directed(name), total, quota),
    ),
  ];
  const countLine = counts.join(text.separator);
  const countLines = lineCount(countLine, (sum(WIDTHS.slice(2)) / 22) * 10.5);
  const rows = projectorRows(data);
  return layOut({
    name: projectorSheetName,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      line(text.title(bureau, period), 'hallTitle', { height: 48 }),
      table({
        rows: [
          [text.fingerprint, groups.slice(0, GROUPS).join(' ')],
          ['', groups.slice(GROUPS).join(' ')],
        ],
        looks: ['hallLabel', 'hallCode'],
        spans: [2, 'rest'],
        mergedDown: { columns: [0], rowCounts: [2] },
        rowHeight: 40,
        bordered: false,
      }),
      ...[
        [text.seed, result === null ? text.noSeed : seedGroups(result.seed).join(' '), 38] as const,
        [text.counts, countLine, countLines * 30 + 8] as const,
      ].map(([label, value, rowHeight]) =>
        table({
          rows: [[label, value]],
          looks: ['hallLabel', 'hallLine'],
          spans: [2, 'rest'],
          rowHeight,
          bordered: false,
        }),
      ),
      table({
        header: text.headers,
        headerLook: 'hallHeader',
        headerHeight: 36,
        repeatsHeader: true,
        rows: rows.map((row) => row.map(() => '')),
        looks: ['hallCentre', 'hallCentre', 'hallText', 'hallTicket', 'hallText'],
        rowHeight: (_, index) => rowHeight(rows[index] ?? []),
      }),
    ],
  });
}

/**
 * The rows of the drawn units, in the order in which they are announced; texts only, but for the
 * number.
 *
 * @param data of a finished draw; before it there are none
 */
export function projectorRows({ result }: PresentationData): CellValue[][] {
  return (result?.units ?? []).map((unit, index) => [
    index + 1,
    categoryText(unit.category),
    unit.name,
    unit.ticket.slice(0, listText.ticketLength),
    teamText(unit),
  ]);
}

function teamText({ lead, assists, auxiliaries }: PresentedUnit): string {
  return [lead, ...assists, ...auxiliaries].map(personText).join(listText.separator);
}

function personText({ name, id }: PresentedPerson): string {
  return id === '' ? name : listText.namesake(name, id);
}

function rowHeight(row: readonly CellValue[]): number {
  const lines = row.map((value, index) =>
    index === 3 ? 1 : lineCount(String(value), (WIDTHS[index] ?? 10) / SCALE),
  );
  return Math.max(...lines) * LINE_HEIGHT + ROW_PADDING;
}
