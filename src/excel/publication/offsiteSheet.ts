import { periodName, type Period } from '../../domain/calendar/period';
import type { Unit } from '../../domain/population/population';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { offsiteText as text } from '../../text/sheet/documentText';
import { columnWidths, tableCells, type Column } from '../writing/column';
import type { Area, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { documentNames } from '../../text/sheet/sheetNames';

const HEADER_ROW = 2;

export interface OffsiteInput {
  readonly authority: string;
  readonly period: Period;
  /** the last day, worded. */
  readonly deadline: string;
  /** all units that are supervised off-site. */
  readonly units: readonly Unit[];
  /** The register's rows, for industry and monitoring. */
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
}

/**
 * 非现场名单 (唐山 2024 二（三）): every unit of the 正面清单, supervised from afar, all of them each quarter.
 * Date, finding and name are filled in by hand.
 *
 * @param input the units and what the register says of them
 */
export function offsiteSheet({
  authority,
  period,
  deadline,
  units,
  enterprises,
}: OffsiteInput): SheetContent {
  const columns = offsiteColumns(enterprises);
  const headers = [...text.headers];
  const rows = tableCells(columns, units);
  const widths = columnWidths(columns, [headers, ...rows]);
  const width = widths.length;
  const wide = (rowIndex: number): Area => ({
    rowIndex,
    columnIndex: 0,
    rowCount: 1,
    columnCount: width,
  });
  const remarkRow = HEADER_ROW + 1 + rows.length;
  const totalWidth = widths.reduce((sum, each) => sum + each, 0);
  return {
    name: `${documentNames.offsite} ${periodName(period)}`,
    tabColor: '#038387',
    orientation: 'landscape',
    columnWidths: widths,
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [[text.title(authority, period.year, period.quarter)]],
        looks: ['title'],
      },
      {
        rowIndex: 1,
        columnIndex: 0,
        values: [[text.subtitle(units.length, deadline)]],
        looks: ['subtitle'],
      },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [headers], looks: ['header'] },
      {
        rowIndex: HEADER_ROW + 1,
        columnIndex: 0,
        values: rows,
        looks: columns.map(({ look }) => look),
      },
      { rowIndex: remarkRow, columnIndex: 0, values: [[text.remark]], looks: ['remark'] },
    ],
    merges: [wide(0), wide(1), wide(remarkRow)],
    tables: [
      { rowIndex: HEADER_ROW, columnIndex: 0, rowCount: rows.length + 1, columnCount: width },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADER_ROW, 27],
      ...rows.map((row, index): [number, number] => [
        HEADER_ROW + 1 + index,
        Math.max(24, wrappedRowHeight(row.map(String), widths)),
      ]),
      [remarkRow, wrappedRowHeight([text.remark], [totalWidth])],
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: remarkRow + 1, columnCount: width },
    isEvidence: false,
  };
}

function offsiteColumns(enterprises: ReadonlyMap<EnterpriseId, Enterprise>): Column<Unit>[] {
  const [number, name, code, address, region, industry, monitoring, checked, finding, person] =
    text.headers;
  const column = (
    header: string | undefined,
    look: Column<Unit>['look'],
    [least, most]: readonly [number, number],
    value: Column<Unit>['value'],
  ): Column<Unit> => ({ header: header ?? '', look, least, most, value });
  return [
    column(number, 'count', [5, 5], (_, index) => index + 1),
    column(name, 'text', [16, 30], (unit) => unit.name),
    column(code, 'code', [25, 25], (unit) => unit.creditCode),
    column(address, 'text', [16, 30], (unit) => unit.address),
    column(region, 'centre', [10, 14], (unit) => unit.region),
    column(industry, 'centre', [12, 20], (unit) => enterprises.get(unit.id)?.industry ?? ''),
    column(monitoring, 'centre', [10, 16], (unit) => enterprises.get(unit.id)?.monitoring ?? ''),
    column(checked, 'date', [17, 17], () => ''),
    column(finding, 'text', [20, 20], () => ''),
    column(person, 'centre', [10, 10], () => ''),
  ];
}
