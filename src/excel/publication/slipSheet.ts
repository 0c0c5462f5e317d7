import type { CellValue } from '../../domain/ground/cellValue';
import type { DrawnList } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { categoryText } from '../../text/term/codeText';
import { slipText as text } from '../../text/sheet/planDocumentText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { isoSerial } from '../writing/dateSerial';
import type { Look, SheetContent } from '../writing/sheetContent';
import { gap, layOut, pages, signatures, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { teamLists, type TeamList } from '../draw/teamLists';

/** Together as wide as a page of A4 across. */
const WIDTHS = [5, 28, 30, 9, 15, 7, 16, 16];
const LOOKS: readonly Look[] = [
  'count',
  'text',
  'text',
  'centre',
  'code',
  'centre',
  'date',
  'date',
];

export interface SlipInput {
  readonly list: DrawnList;
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
  const { profile, period } = input.list.recorded.population;
  const teams = teamLists(input.list);
  return layOut({
    name: `${planDocumentNames.slips} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: pages(
      teams.map((team, index) => [
        title(text.title(profile.authority), 36),
        subtitle(text.subtitle(period, index + 1, teams.length), 22),
        table({
          rows: peopleOf(team, input.list),
          looks: ['label', 'value'],
          spans: [2, 'rest'],
          rowHeight: 22,
        }),
        table({
          header: text.headers,
          headerHeight: 26,
          rows: unitsOf(team, input),
          looks: LOOKS,
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
    [text.seed, recorded.seed],
    [text.fingerprint, recorded.fingerprint],
  ];
}

function unitsOf({ tasks }: TeamList, { enterprises, deadline }: SlipInput): CellValue[][] {
  return tasks.map(({ unit }, index) => [
    index + 1,
    unit.name,
    unit.address,
    enterprises.get(unit.id)?.contact ?? '',
    enterprises.get(unit.id)?.phone ?? '',
    categoryText(unit.category),
    isoSerial(deadline),
    '',
  ]);
}
