import { periodName } from '../domain/calendar/period';
import type { Draw, TicketedUnit } from '../domain/draw/draw';
import type { PoolInspector, Population } from '../domain/draw/population';
import { categoryText, exclusionText, reasonText } from '../text/categoryText';
import { ledgerText, sheetNames } from '../text/sheetText';
import type { Block, SheetContent } from './sheetContent';
import { reasonCode } from './reasonCode';
import { fittingWidth, wrappedRowHeight } from './textSize';

const HEADING_ROW = 2;

const UNIT_LOOKS = [
  'count',
  'text',
  'text',
  'code',
  'text',
  'centre',
  'centre',
  'text',
  'centre',
  'number',
  'centre',
  'ticket',
  'number',
  'centre',
] as const;
const INSPECTOR_LOOKS = ['count', 'text', 'text', 'text', 'text', 'centre', 'centre', 'centre', 'centre', 'number'] as const;
const LEAST = [5, 22, 14, 22, 14, 10, 8, 10, 9, 9, 12, 22, 7, 8];
const MOST = [5, 36, 30, 22, 30, 14, 8, 36, 9, 9, 14, 44, 7, 8];

/**
 * 抽取底册: every unit and every inspector of the population, drawn or not, with all that the draw depends on. With 抽取记录 it is
 * enough to repeat the draw, in this program or another.
 */
export function ledgerSheet(draw: Draw): SheetContent {
  const { population } = draw;
  const { profile, period } = population;
  const units = draw.units.map((unit, index) => unitRow(index + 1, unit, population));
  const inspectors = population.inspectors.map((inspector, index) => inspectorRow(index + 1, inspector));
  const widths = LEAST.map((least, column) =>
    fittingWidth(
      [...units, ...inspectors].map((row) => String(row[column] ?? '')),
      least,
      MOST[column] ?? least,
    ),
  );
  const width = widths.length;
  const unitHeader = HEADING_ROW + 1;
  const inspectorHeading = unitHeader + units.length + 2;
  const inspectorHeader = inspectorHeading + 1;
  const line = (rowIndex: number, values: Block['values'], ...looks: Block['looks']): Block => ({
    rowIndex,
    columnIndex: 0,
    values,
    looks,
  });
  return {
    name: `${sheetNames.ledger} ${periodName(period)}`,
    tabColor: '#7F7F7F',
    orientation: 'landscape',
    columnWidths: widths,
    blocks: [
      line(0, [[ledgerText.title(profile.authority, period.year, period.quarter)]], 'title'),
      line(1, [[ledgerText.subtitle(draw.fingerprint)]], 'subtitle'),
      line(HEADING_ROW, [[ledgerText.unitsHeading]], 'heading'),
      line(unitHeader, [ledgerText.unitHeaders], 'header'),
      line(unitHeader + 1, units, ...UNIT_LOOKS),
      line(inspectorHeading, [[ledgerText.inspectorsHeading]], 'heading'),
      line(inspectorHeader, [ledgerText.inspectorHeaders], 'header'),
      line(inspectorHeader + 1, inspectors, ...INSPECTOR_LOOKS),
    ],
    merges: [0, 1].map((rowIndex) => ({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: width })),
    tables: [
      { rowIndex: unitHeader, columnIndex: 0, rowCount: units.length + 1, columnCount: width },
      { rowIndex: inspectorHeader, columnIndex: 0, rowCount: inspectors.length + 1, columnCount: INSPECTOR_LOOKS.length },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADING_ROW, 24],
      [unitHeader, 30],
      ...units.map((row, index): [number, number] => [unitHeader + 1 + index, wrappedRowHeight(row.map(String), widths)]),
      [inspectorHeading, 24],
      [inspectorHeader, 30],
      ...inspectors.map((row, index): [number, number] => [inspectorHeader + 1 + index, wrappedRowHeight(row.map(String), widths)]),
    ]),
    frozenRows: unitHeader + 1,
    printTitleRow: unitHeader,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: inspectorHeader + 1 + inspectors.length, columnCount: width },
    isEvidence: true,
  };
}

function unitRow(number: number, { unit, ticket, rank, drawn }: TicketedUnit, population: Population): (string | number)[] {
  return [
    number,
    unit.id,
    unit.name,
    unit.creditCode,
    unit.address,
    unit.region,
    categoryText(unit.category),
    reasonText(unit.reason, population.profile),
    reasonCode(unit.reason, population.profile),
    unit.visits,
    unit.exclusion === null ? '' : exclusionText(unit.exclusion),
    ticket,
    rank === 0 ? '' : rank,
    drawn ? ledgerText.drawn : rank === 0 ? ledgerText.notInPool : ledgerText.notDrawn,
  ];
}

function inspectorRow(number: number, inspector: PoolInspector): (string | number)[] {
  const yesNo = (flag: boolean): string => (flag ? ledgerText.yes : ledgerText.no);
  return [
    number,
    inspector.id,
    inspector.name,
    inspector.unit,
    inspector.recusals.join(ledgerText.recusalSeparator),
    inspector.region,
    yesNo(inspector.licensed),
    yesNo(inspector.onPost),
    yesNo(inspector.auxiliary),
    inspector.load,
  ];
}
