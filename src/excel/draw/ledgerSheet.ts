import { periodName } from '../../domain/calendar/period';
import type { Draw } from '../../domain/draw/draw';
import { ledgerText } from '../../text/sheet/sheetText';
import { columnWidths, tableCells } from '../writing/column';
import { inspectorColumns, unitColumns } from './ledgerColumns';
import type { Block, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { sheetNames } from '../../text/sheet/sheetNames';

const HEADING_ROW = 2;

/**
 * 抽取底册: every unit and every inspector of the population, drawn or not, with all that the draw
 * depends on. With 抽取记录 it is enough to repeat the draw, in this program or another.
 */
export function ledgerSheet(draw: Draw): SheetContent {
  const { population } = draw;
  const { profile, period } = population;
  const unitTable = unitColumns(draw);
  const inspectorTable = inspectorColumns(draw);
  const units = tableCells(unitTable, draw.units);
  const inspectors = tableCells(inspectorTable, population.inspectors);
  const widest =
    unitTable.length < inspectorTable.length
      ? [...unitTable, ...inspectorTable.slice(unitTable.length)]
      : unitTable;
  const widths = columnWidths(widest, [...units, ...inspectors]);
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
      line(unitHeader, [unitTable.map(({ header }) => header)], 'header'),
      line(unitHeader + 1, units, ...unitTable.map(({ look }) => look)),
      line(inspectorHeading, [[ledgerText.inspectorsHeading]], 'heading'),
      line(inspectorHeader, [inspectorTable.map(({ header }) => header)], 'header'),
      line(inspectorHeader + 1, inspectors, ...inspectorTable.map(({ look }) => look)),
    ],
    merges: [0, 1].map((rowIndex) => ({
      rowIndex,
      columnIndex: 0,
      rowCount: 1,
      columnCount: width,
    })),
    tables: [
      {
        rowIndex: unitHeader,
        columnIndex: 0,
        rowCount: units.length + 1,
        columnCount: unitTable.length,
      },
      {
        rowIndex: inspectorHeader,
        columnIndex: 0,
        rowCount: inspectors.length + 1,
        columnCount: inspectorTable.length,
      },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADING_ROW, 24],
      [unitHeader, 30],
      ...units.map((row, index): [number, number] => [
        unitHeader + 1 + index,
        wrappedRowHeight(row.map(String), widths),
      ]),
      [inspectorHeading, 24],
      [inspectorHeader, 30],
      ...inspectors.map((row, index): [number, number] => [
        inspectorHeader + 1 + index,
        wrappedRowHeight(row.map(String), widths),
      ]),
    ]),
    frozenRows: unitHeader + 1,
    printTitleRow: unitHeader,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: inspectorHeader + 1 + inspectors.length,
      columnCount: width,
    },
    isEvidence: true,
  };
}
