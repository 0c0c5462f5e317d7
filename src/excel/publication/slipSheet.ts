import type { DrawnList } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { categoryText } from '../../text/term/codeText';
import { slipText as text } from '../../text/sheet/planDocumentText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { isoSerial } from '../writing/isoSerial';
import type { Area, Block, Look, SheetContent } from '../writing/sheetContent';
import { teamLists, type TeamList } from '../draw/teamLists';
import { wrappedRowHeight } from '../writing/textSize';

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
  const parts: Part[] = [];
  teams.forEach((team, index) => {
    parts.push(slip(input, team, index + 1, teams.length, parts.at(-1)?.end ?? 0));
  });
  return {
    name: `${planDocumentNames.slips} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    blocks: parts.flatMap(({ blocks }) => blocks),
    merges: parts.flatMap(({ merges }) => merges),
    tables: parts.flatMap(({ tables }) => tables),
    rowHeights: new Map(parts.flatMap(({ heights }) => heights)),
    frozenRows: 0,
    printTitleRow: null,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: parts.at(-1)?.end ?? 1,
      columnCount: WIDTHS.length,
    },
    pageBreaks: parts.slice(1).map(({ start }) => start),
    isEvidence: false,
  };

  function slip(
    { list, enterprises, deadline }: SlipInput,
    team: TeamList,
    number: number,
    all: number,
    start: number,
  ): Part {
    const people: readonly (readonly [string, string])[] = [
      [text.lead, team.lead],
      [text.assists, team.assists.join(text.separator)],
      ...(team.auxiliaries.length === 0
        ? []
        : [[text.auxiliaries, team.auxiliaries.join(text.separator)] as const]),
      ...(team.departments.length === 0
        ? []
        : [[text.joint, team.departments.join(text.separator)] as const]),
      [text.seed, list.recorded.seed],
      [text.fingerprint, list.recorded.fingerprint],
    ];
    const rows = team.tasks.map(({ unit }, index) => [
      index + 1,
      unit.name,
      unit.address,
      enterprises.get(unit.id)?.contact ?? '',
      enterprises.get(unit.id)?.phone ?? '',
      categoryText(unit.category),
      isoSerial(deadline),
      '',
    ]);
    const firstPair = start + 2;
    const header = firstPair + people.length;
    const signatures = header + 1 + rows.length + 1;
    const end = signatures + text.signatures.length;
    const span = (rowIndex: number, columnIndex: number, columnCount: number): Area => ({
      rowIndex,
      columnIndex,
      rowCount: 1,
      columnCount,
    });
    const at = (
      rowIndex: number,
      columnIndex: number,
      values: Block['values'],
      looks: Block['looks'],
    ): Block => ({
      rowIndex,
      columnIndex,
      values,
      looks,
    });
    return {
      start,
      end,
      blocks: [
        at(start, 0, [[text.title(profile.authority)]], ['title']),
        at(start + 1, 0, [[text.subtitle(period.year, period.quarter, number, all)]], ['subtitle']),
        at(
          firstPair,
          0,
          people.map(([label]) => [label, '']),
          ['label'],
        ),
        at(
          firstPair,
          2,
          people.map(([, value]) => [value]),
          ['value'],
        ),
        at(header, 0, [text.headers], ['header']),
        at(header + 1, 0, rows, LOOKS),
        at(
          signatures,
          0,
          text.signatures.map((line) => [line]),
          ['heading'],
        ),
      ],
      merges: [
        span(start, 0, WIDTHS.length),
        span(start + 1, 0, WIDTHS.length),
        ...people.flatMap((_, index) => [
          span(firstPair + index, 0, 2),
          span(firstPair + index, 2, WIDTHS.length - 2),
        ]),
        ...text.signatures.map((_, index) => span(signatures + index, 0, WIDTHS.length)),
      ],
      tables: [
        {
          rowIndex: firstPair,
          columnIndex: 0,
          rowCount: people.length + 1 + rows.length,
          columnCount: WIDTHS.length,
        },
      ],
      heights: [
        [start, 36],
        [start + 1, 22],
        ...people.map((_, index): [number, number] => [firstPair + index, 22]),
        [header, 26],
        ...rows.map((row, index): [number, number] => [
          header + 1 + index,
          Math.max(28, wrappedRowHeight(row.map(String), WIDTHS)),
        ]),
        ...text.signatures.map((_, index): [number, number] => [signatures + index, 32]),
      ],
    };
  }
}

/** The rows of one team, from `start` to before `end`. */
interface Part extends Pick<SheetContent, 'blocks' | 'merges' | 'tables'> {
  readonly start: number;
  readonly end: number;
  readonly heights: readonly [number, number][];
}
