import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import { groupedHash } from '../../domain/ground/hashGroups';
import { atOnce, type Steps } from '../../domain/ground/steps';
import type { Layout } from '../../domain/record/drawRecord';
import type { Draw } from '../../domain/draw/draw';
import { ledgerText } from '../../text/sheet/sheetText';
import { columnTable } from '../writing/column';
import { inspectorColumns, unitColumns } from './ledgerColumns';
import { ledgerPage } from './ledgerPage';
import type { SheetContent } from '../writing/sheetContent';
import { gap, heading, layOut, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { sheetNames } from '../../text/sheet/sheetNames';

/**
 * 抽取底册: every unit and every inspector of the population, drawn or not, with all that the draw
 * depends on. With 抽取记录 it is enough to repeat the draw, in this program or another. What does not
 * go on the page stands to the right of it.
 *
 * @param draw its population, units and inspectors
 * @param layout of its sheets; absent for a draw of an earlier version
 */
export function ledgerSheet(draw: Draw, layout?: Layout): SheetContent {
  return atOnce(ledgerSheetInSteps(draw, layout));
}

/** The same in steps. */
export function* ledgerSheetInSteps(draw: Draw, layout?: Layout): Steps<SheetContent> {
  const { population } = draw;
  const { period } = population;
  const unitTable = unitColumns(draw, layout);
  const inspectorTable = inspectorColumns(draw);
  yield;
  const units = columnTable(unitTable, draw.units);
  const inspectors = columnTable(inspectorTable, population.inspectors);
  const widest =
    unitTable.length < inspectorTable.length
      ? [...unitTable, ...inspectorTable.slice(unitTable.length)]
      : unitTable;
  yield;
  const { widths, widthsBeside } = ledgerPage(
    widest,
    [...units.rows, ...inspectors.rows],
    inspectorTable.length,
    layout,
  );
  yield;
  return layOut({
    name: `${sheetNames.ledger} ${periodName(period)}`,
    tabColor: '#7F7F7F',
    orientation: 'landscape',
    columnWidths: widths,
    widthsBeside,
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
