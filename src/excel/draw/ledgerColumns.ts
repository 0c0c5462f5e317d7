import type { Draw, TicketedUnit } from '../../domain/draw/draw';
import type { Layout } from '../../domain/record/drawRecord';
import type { PoolInspector } from '../../domain/population/population';
import { shownKeys } from '../../domain/draw/ticket/weightedKey';
import { categoryText, exclusionText } from '../../text/term/codeText';
import { reasonText } from '../../text/grammar/conditionText';
import { ledgerText } from '../../text/sheet/sheetText';
import { filledColumns, type Column } from '../writing/column';
import { joinTexts } from '../writing/joinedTexts';
import { directedLabels } from './sheetLabels';
import { reasonCode } from './reasonCode';
import { capsCell, directedMonthsCell, directedVisitsCell, monthsCell } from './visitCells';
import type { Look } from '../writing/sheetContent';

const { listSeparator } = ledgerText;

function column<Row>(
  header: string,
  look: Look,
  widths: readonly [least: number, most: number],
  value: (row: Row, index: number) => string | number,
): Column<Row> {
  return { header, look, least: widths[0], most: widths[1], value };
}

/**
 * The columns of the ledger's units: those that every ledger has, then those of rules that this
 * draw uses.
 *
 * @param draw whose units are written
 * @param layout of its sheets; the codes of reasons are the last column, for programs
 */
export function unitColumns(draw: Draw, layout?: Layout): Column<TicketedUnit>[] {
  const { profile } = draw.population;
  const labels = directedLabels(profile);
  const named = (ids: readonly string[]): string =>
    joinTexts(
      ids.map((id) => labels.get(id) ?? id),
      listSeparator,
    );
  const keyOf = shownKeys(draw.units);
  const hasWeights = draw.units.some(({ unit }) => unit.weight !== 1);
  const [
    number,
    id,
    name,
    creditCode,
    address,
    region,
    category,
    reason,
    reasonNumber,
    visits,
    exclusion,
    ticket,
    rank,
    result,
  ] = ledgerText.unitHeaders;
  const extra = ledgerText.extraUnitHeaders;
  const code = column<TicketedUnit>(reasonNumber, 'centre', [9, 9], ({ unit }) =>
    reasonCode(unit.reason, profile),
  );
  const first: Column<TicketedUnit>[] = [
    column(number, 'count', [5, 5], (_, index) => index + 1),
    column(id, 'text', [20, 36], ({ unit }) => unit.id),
    column(name, 'text', [14, 30], ({ unit }) => unit.name),
  ];
  const site: Column<TicketedUnit>[] = [
    column(creditCode, 'code', [20, 22], ({ unit }) => unit.creditCode),
    column(address, 'text', [14, 30], ({ unit }) => unit.address),
  ];
  const regionOf = column<TicketedUnit>(region, 'centre', [9, 14], ({ unit }) => unit.region);
  const ticketOf = column<TicketedUnit>(ticket, 'ticket', [24, 44], (row) => row.ticket);
  const sorted: Column<TicketedUnit>[] = [
    column(category, 'centre', [7, 8], ({ unit }) => categoryText(unit.category)),
    column(reason, 'text', [10, 26], ({ unit }) => reasonText(unit.reason, profile)),
    ...(layout === undefined ? [code] : []),
    column(visits, 'number', [8, 9], ({ unit }) => unit.visits),
    column(exclusion, 'centre', [10, 14], ({ unit }) =>
      unit.exclusion === null ? '' : exclusionText(unit.exclusion),
    ),
  ];
  const outcome: Column<TicketedUnit>[] = [
    column(rank, 'number', [7, 7], (row) => (row.rank === 0 ? '' : row.rank)),
    column(result, 'centre', [8, 16], (row) => resultText(row, named)),
  ];
  const isRoomy = hasRoomForTickets(layout);
  const always = isRoomy
    ? [...first, regionOf, ticketOf, ...sorted, ...outcome]
    : [...first, ...site, regionOf, ...sorted, ticketOf, ...outcome];
  return [
    ...always,
    // Empty too: a ledger without it is of a version that knew the year alone.
    ...(draw.units[0]?.unit.months === undefined
      ? []
      : [column<TicketedUnit>(extra.months, 'centre', [10, 16], ({ unit }) => monthsCell(unit))]),
    ...filledColumns(
      [
        column<TicketedUnit>(extra.due, 'number', [9, 9], ({ unit }) =>
          unit.due === 0 ? '' : unit.due,
        ),
        // As text: a spreadsheet keeps 15 digits of a number, a product of factors may have 17.
        column<TicketedUnit>(extra.weight, 'centre', [7, 12], ({ unit }) =>
          hasWeights ? String(unit.weight) : '',
        ),
        column<TicketedUnit>(extra.key, 'ticket', [20, 24], keyOf),
        column<TicketedUnit>(extra.directed, 'text', [12, 18], ({ unit }) => named(unit.directed)),
        column<TicketedUnit>(extra.expertise, 'text', [12, 20], ({ unit }) => unit.expertise),
        column<TicketedUnit>(extra.lastTeam, 'text', [12, 18], ({ unit }) =>
          joinTexts(unit.lastTeam, listSeparator),
        ),
        column<TicketedUnit>(extra.recusals, 'text', [10, 18], ({ unit }) =>
          joinTexts(unit.recusals, listSeparator),
        ),
        column<TicketedUnit>(extra.caps, 'centre', [12, 20], ({ unit }) => capsCell(unit, profile)),
        column<TicketedUnit>(extra.directedVisits, 'centre', [12, 16], ({ unit }) =>
          directedVisitsCell(unit),
        ),
        column<TicketedUnit>(extra.directedMonths, 'centre', [12, 16], ({ unit }) =>
          directedMonthsCell(unit),
        ),
      ],
      draw.units,
    ),
    ...(isRoomy ? site : []),
    ...(layout === undefined ? [] : [code]),
  ];
}

/**
 * Whether the tickets of a ledger have room on its page, and what says the same twice stands beside it.
 *
 * @param layout of the sheets
 */
export function hasRoomForTickets(layout: Layout | undefined): boolean {
  return layout !== undefined && layout > 2;
}

function resultText(
  { drawn, rank, directed, shared }: TicketedUnit,
  named: (ids: readonly string[]) => string,
): string {
  if (directed.length > 0) return ledgerText.drawnDirected + named(directed);
  if (shared !== undefined) return ledgerText.drawnShared + named(shared);
  if (drawn) return ledgerText.drawn;
  return rank === 0 ? ledgerText.notInPool : ledgerText.notDrawn;
}

/**
 * The columns of the ledger's inspectors. The two tables stand one above the other: the widths are
 * those of the units' columns, so only columns beyond those need widths of their own.
 *
 * @param draw whose inspectors are written
 */
export function inspectorColumns({
  population: { profile, inspectors },
}: Draw): Column<PoolInspector>[] {
  const labels = directedLabels(profile);
  const yesNo = (value: boolean): string => (value ? ledgerText.yes : ledgerText.no);
  const [number, id, name, unit, recusals, region, licensed, onPost, auxiliary, load] =
    ledgerText.inspectorHeaders;
  const extra = ledgerText.extraInspectorHeaders;
  const width = [10, 18] as const;
  const always: Column<PoolInspector>[] = [
    column(number, 'count', width, (_, index) => index + 1),
    column(id, 'text', width, (person) => person.id),
    column(name, 'text', width, (person) => person.name),
    column(unit, 'text', width, (person) => person.unit),
    column(recusals, 'text', width, (person) => joinTexts(person.recusals, listSeparator)),
    column(region, 'centre', width, (person) => person.region),
    column(licensed, 'centre', width, (person) => yesNo(person.licensed)),
    column(onPost, 'centre', width, (person) => yesNo(person.onPost)),
    column(auxiliary, 'centre', width, (person) => yesNo(person.auxiliary)),
    column(load, 'number', width, (person) => person.load),
  ];
  return [
    ...always,
    ...filledColumns(
      [
        column<PoolInspector>(extra.department, 'text', width, (person) => person.department),
        column<PoolInspector>(extra.specialty, 'text', width, (person) => person.specialty),
        column<PoolInspector>(extra.directed, 'text', width, (person) =>
          joinTexts(
            person.directed.map((each) => labels.get(each) ?? each),
            listSeparator,
          ),
        ),
      ],
      inspectors,
    ),
  ];
}
