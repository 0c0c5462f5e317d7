import type { CellValue } from '../../domain/ground/cellValue';
import type { DrawnList } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import { taskItems, type ItemCover } from '../../domain/item/itemCover';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { categoryText } from '../../text/term/codeText';
import { itemNamesText } from '../../text/term/itemText';
import { slipText as text } from '../../text/sheet/planDocumentText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { isoSerial } from '../writing/dateSerial';
import type { Look, SheetContent } from '../writing/sheetContent';
import { gap, layOut, pages, signatures, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { taskItemsText } from '../draw/sheetLabels';
import { teamLists, type TeamList } from '../draw/teamLists';

/** Together as wide as a page of A4 across, with items and without. */
const WIDTHS = [5, 28, 30, 9, 15, 7, 16, 16];
const WIDTHS_WITH_ITEMS = [5, 25, 24, 9, 15, 7, 16, 15, 16];
const LOOKS: readonly Look[] = ['count', 'text', 'text', 'centre', 'code', 'centre', 'date'];
const LOOKS_BEHIND: readonly Look[] = ['text', 'date'];

export interface SlipInput {
  readonly list: DrawnList;
  /** as the document names it. */
  readonly bureau: string;
  /** The register's rows, for contact and phone. */
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
  /** ISO date by which all checks are to be done. */
  readonly deadline: string;
}

/**
 * 抽取单: a page for each team with its people, its enterprises and lines to sign.
 *
 * @param input the list in force
 */
export function slipSheet(input: SlipInput): SheetContent {
  const { population, items } = input.list.recorded;
  const { period } = population;
  const hasItems = items !== null;
  const teams = teamLists(input.list);
  return layOut({
    name: `${planDocumentNames.slips} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: hasItems ? WIDTHS_WITH_ITEMS : WIDTHS,
    isEvidence: false,
    bands: pages(
      teams.map((team, index) => [
        title(text.title(input.bureau), 36),
        subtitle(text.subtitle(period, index + 1, teams.length), 22),
        table({
          rows: peopleOf(team, input.list),
          looks: ['label', 'value'],
          spans: [2, 'rest'],
          leastHeight: 22,
        }),
        table({
          header: hasItems
            ? [...text.headers.slice(0, -1), text.items, ...text.headers.slice(-1)]
            : text.headers,
          headerHeight: 26,
          rows: unitsOf(team, input),
          looks: [...LOOKS, ...(hasItems ? LOOKS_BEHIND : LOOKS_BEHIND.slice(1))],
          leastHeight: 28,
        }),
        gap(),
        ...signatures(text.signatures, 32),
      ]),
    ),
  });
}

/** Labels and values above a team's units. */
function peopleOf(team: TeamList, { recorded }: DrawnList): (readonly [string, string])[] {
  const joined = (label: string, names: readonly string[]): readonly [string, string] => [
    label,
    names.join(text.separator),
  ];
  return [
    [text.lead, team.lead],
    joined(text.assists, team.assists),
    ...(team.auxiliaries.length === 0 ? [] : [joined(text.auxiliaries, team.auxiliaries)]),
    ...(team.departments.length === 0 ? [] : [joined(text.joint, team.departments)]),
    ...itemsOf(team, recorded.items),
    [text.seed, recorded.seed],
    [text.fingerprint, recorded.fingerprint],
  ];
}

/** All items that a team covers, by name. */
function itemsOf({ tasks }: TeamList, items: ItemCover | null): (readonly [string, string])[] {
  if (items === null) return [];
  const covered = new Set(tasks.flatMap((task) => taskItems(items, task)));
  const own = items.items.filter((item) => covered.has(item));
  return own.length === 0 ? [] : [[text.items, itemNamesText(own)]];
}

function unitsOf({ tasks }: TeamList, { list, enterprises, deadline }: SlipInput): CellValue[][] {
  const { items } = list.recorded;
  return tasks.map((task, index) => {
    const { unit } = task;
    return [
      index + 1,
      unit.name,
      unit.address,
      enterprises.get(unit.id)?.contact ?? '',
      enterprises.get(unit.id)?.phone ?? '',
      categoryText(unit.category),
      isoSerial(deadline),
      ...(items === null ? [] : [taskItemsText(items, task)]),
      '',
    ];
  });
}
