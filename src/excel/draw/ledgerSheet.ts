import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import { groupedHash } from '../../domain/ground/hashGroups';
import type { Layout } from '../../domain/record/drawRecord';
import type { Draw } from '../../domain/draw/draw';
import { ledgerText } from '../../text/sheet/sheetText';
import { columnTable, columnWidths, type Column } from '../writing/column';
import { inspectorColumns, unitColumns } from './ledgerColumns';
import type { SheetContent } from '../writing/sheetContent';
import { gap, heading, layOut, subtitle, title } from '../writing/sheetLayout';
import { printRoom, sharedWidths } from '../writing/printedWidths';
import { table } from '../writing/tableBand';
import { sum } from '../writing/textSize';
import { sheetNames } from '../../text/sheet/sheetNames';

/** Points of the smallest type on paper. */
const LEAST_SIZE = 7;

/**
 * 抽取底册: every unit and every inspector of the population, drawn or not, with all that the draw
 * depends on. With 抽取记录 it is enough to repeat the draw, in this program or another. What does not
 * go on the page stands to the right of it.
 *
 * @param draw its population, units and inspectors
 * @param layout of its sheets; absent for a draw of an earlier version
 */
export function ledgerSheet(draw: Draw, layout?: Layout): SheetContent {
  const { population } = draw;
  const { period } = population;
  const unitTable = unitColumns(draw, layout);
  const inspectorTable = inspectorColumns(draw);
  const units = columnTable(unitTable, draw.units);
  const inspectors = columnTable(inspectorTable, population.inspectors);
  const widest =
    unitTable.length < inspectorTable.length
      ? [...unitTable, ...inspectorTable.slice(unitTable.length)]
      : unitTable;
  const wanted = columnWidths(widest, [...units.rows, ...inspectors.rows]);
  const printed =
    layout === undefined ? wanted.length : printedCount(widest.slice(0, -1), inspectorTable.length);
  const looks = widest.slice(0, printed).map(({ look }) => look);
  const widths =
    layout === undefined
      ? wanted
      : sharedWidths(
          widest
            .slice(0, printed)
            .map(({ least }, index) => ({ least, wanted: wanted[index] ?? 0 })),
          printRoom({ orientation: 'landscape', leastSize: LEAST_SIZE, looks }),
        );
  return layOut({
    name: `${sheetNames.ledger} ${periodName(period)}`,
    tabColor: '#7F7F7F',
    orientation: 'landscape',
    columnWidths: widths,
    widthsBeside: wanted.slice(printed),
    ...(layout === undefined ? {} : { hiddenFrom: unitTable.length - 1 }),
    isEvidence: true,
    bands: [
      title(ledgerText.title(bureauOf(population), period)),
      subtitle(ledgerText.subtitle(groupedHash(draw.fingerprint))),
      heading(ledgerText.unitsHeading, { columnIndex: 0 }),
      table({ ...units, headerHeight: 30, repeatsHeader: true, isFiltered: true }),
      gap(),
      heading(ledgerText.inspectorsHeading, { columnIndex: 0 }),
      table({ ...inspectors, headerHeight: 30 }),
    ],
  });
}

/** How many columns go on the page: as many as have room, but all of the inspectors'. */
function printedCount(
  columns: readonly Pick<Column<never>, 'least' | 'look'>[],
  atLeast: number,
): number {
  let count = atLeast;
  while (count < columns.length) {
    const taken = columns.slice(0, count + 1);
    const looks = taken.map(({ look }) => look);
    const room = printRoom({ orientation: 'landscape', leastSize: LEAST_SIZE, looks });
    if (sum(taken.map(({ least }) => least)) > room) break;
    count += 1;
  }
  return count;
}
