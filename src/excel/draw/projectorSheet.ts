import type { CellValue } from '../../domain/ground/cellValue';
import {
  fingerprintGroups,
  type PresentationData,
  type PresentedPerson,
  type PresentedUnit,
} from '../../domain/presentation/presentationData';
import { categoryText } from '../../text/term/codeText';
import { presentText } from '../../text/pane/presentText';
import { projectorText as text } from '../../text/sheet/projectorText';
import { listText } from '../../text/sheet/sheetText';
import type { Area, SheetContent } from '../writing/sheetContent';
import { lineCount } from '../writing/textSize';
import { projectorSheetName } from '../../text/sheet/sheetNames';

const WIDTHS = [9, 11, 74, 34, 40];
const WIDTH = WIDTHS.length;
const HEADER_ROW = 5;
/** Type of the units against the 10.5 points of body text, by which widths are counted. */
const SCALE = 20 / 10.5;
const LINE_HEIGHT = 28;
const ROW_PADDING = 12;
/** Groups of the fingerprint on a line. */
const GROUPS = 8;

/** The first row of units, 0-based, and how many columns they take. */
export const projectorUnits = { rowIndex: HEADER_ROW + 1, columnCount: WIDTH } as const;

/**
 * 现场展示: a sheet in huge type for a projector, where Excel opens no other window. The rows of the
 * units are there and empty; they are filled one after the other (projectorReveal.ts).
 *
 * @param data before or after the draw
 */
export function projectorSheet(data: PresentationData): SheetContent {
  const { authority, period, fingerprint, categories, directed, result } = data;
  const groups = fingerprintGroups(fingerprint);
  const units = result?.units ?? [];
  const counts = [
    ...categories
      .filter(({ category }) => category !== 'offsite')
      .map(({ category, total, quota }) => text.countOf(categoryText(category), total, quota)),
    ...directed.map(({ name, total, quota }) =>
      text.countOf(presentText.before.directed(name), total, quota),
    ),
  ];
  const lines: readonly (readonly CellValue[])[] = [
    [text.fingerprint, '', groups.slice(0, GROUPS).join(' ')],
    ['', '', groups.slice(GROUPS).join(' ')],
    [text.seed, '', result?.seed ?? text.noSeed],
    [text.counts, '', counts.join(text.separator)],
  ];
  const countLines = lineCount(counts.join(text.separator), (sum(WIDTHS.slice(2)) / 22) * 10.5);
  const rows = projectorRows(data);
  return {
    name: projectorSheetName,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [[text.title(authority, period)]],
        looks: ['hallTitle'],
      },
      {
        rowIndex: 1,
        columnIndex: 0,
        values: lines.map(([label, blank]) => [label ?? '', blank ?? '']),
        looks: ['hallLabel'],
      },
      {
        rowIndex: 1,
        columnIndex: 2,
        values: lines.slice(0, 2).map((line) => [line[2] ?? '']),
        looks: ['hallCode'],
      },
      {
        rowIndex: 3,
        columnIndex: 2,
        values: lines.slice(2).map((line) => [line[2] ?? '']),
        looks: ['hallLine'],
      },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [[...text.headers]], looks: ['hallHeader'] },
      ...(units.length === 0
        ? []
        : [
            {
              rowIndex: projectorUnits.rowIndex,
              columnIndex: 0,
              values: units.map(() => WIDTHS.map(() => '')),
              looks: ['hallCentre', 'hallCentre', 'hallText', 'hallTicket', 'hallText'] as const,
            },
          ]),
    ],
    merges: [
      { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: WIDTH },
      { rowIndex: 1, columnIndex: 0, rowCount: 2, columnCount: 2 },
      ...[3, 4].map((rowIndex): Area => ({
        rowIndex,
        columnIndex: 0,
        rowCount: 1,
        columnCount: 2,
      })),
      ...[1, 2, 3, 4].map((rowIndex): Area => ({
        rowIndex,
        columnIndex: 2,
        rowCount: 1,
        columnCount: WIDTH - 2,
      })),
    ],
    tables: [
      { rowIndex: HEADER_ROW, columnIndex: 0, rowCount: units.length + 1, columnCount: WIDTH },
    ],
    rowHeights: new Map([
      [0, 48],
      [1, 40],
      [2, 40],
      [3, 38],
      [4, countLines * 30 + 8],
      [HEADER_ROW, 36],
      ...rows.map((row, index): [number, number] => [
        projectorUnits.rowIndex + index,
        rowHeight(row),
      ]),
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: projectorUnits.rowIndex + units.length,
      columnCount: WIDTH,
    },
    isEvidence: false,
  };
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
