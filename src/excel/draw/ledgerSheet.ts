import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import type { Draw } from '../../domain/draw/draw';
import { ledgerText } from '../../text/sheet/sheetText';
import { columnTable, columnWidths } from '../writing/column';
import { inspectorColumns, unitColumns } from './ledgerColumns';
import type { SheetContent } from '../writing/sheetContent';
import { gap, heading, layOut, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { sheetNames } from '../../text/sheet/sheetNames';

/**
 * 抽取底册: every unit and every inspector of the population, drawn or not, with all that the draw
 * depends on. With 抽取记录 it is enough to repeat the draw, in this program or another.
 */
export function ledgerSheet(draw: Draw): SheetContent {
  const { population } = draw;
  const { period } = population;
  const unitTable = unitColumns(draw);
  const inspectorTable = inspectorColumns(draw);
  const units = columnTable(unitTable, draw.units);
  const inspectors = columnTable(inspectorTable, population.inspectors);
  const widest =
    unitTable.length < inspectorTable.length
      ? [...unitTable, ...inspectorTable.slice(unitTable.length)]
      : unitTable;
  return layOut({
    name: `${sheetNames.ledger} ${periodName(period)}`,
    tabColor: '#7F7F7F',
    orientation: 'landscape',
    columnWidths: columnWidths(widest, [...units.rows, ...inspectors.rows]),
    isEvidence: true,
    bands: [
      title(ledgerText.title(bureauOf(population), period)),
      subtitle(ledgerText.subtitle(draw.fingerprint)),
      heading(ledgerText.unitsHeading, { columnIndex: 0 }),
      table({ ...units, headerHeight: 30, repeatsHeader: true }),
      gap(),
      heading(ledgerText.inspectorsHeading, { columnIndex: 0 }),
      table({ ...inspectors, headerHeight: 30 }),
    ],
  });
}
