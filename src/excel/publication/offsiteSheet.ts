import { periodName, type Period } from '../../domain/calendar/period';
import type { Unit } from '../../domain/population/population';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { offsiteText as text } from '../../text/sheet/documentText';
import { columnTable, columnWidths, type Column } from '../writing/column';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, remark, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { documentNames } from '../../text/sheet/sheetNames';

export interface OffsiteInput {
  readonly bureau: string;
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
  bureau,
  period,
  deadline,
  units,
  enterprises,
}: OffsiteInput): SheetContent {
  const columns = offsiteColumns(enterprises);
  const list = columnTable(columns, units);
  return layOut({
    name: `${documentNames.offsite} ${periodName(period)}`,
    tabColor: '#038387',
    orientation: 'landscape',
    columnWidths: columnWidths(columns, [list.header, ...list.rows]),
    isEvidence: false,
    bands: [
      title(text.title(bureau, period)),
      subtitle(text.subtitle(units.length, deadline)),
      table({ ...list, headerHeight: 27, leastHeight: 24, repeatsHeader: true }),
      remark(text.remark),
    ],
  });
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
