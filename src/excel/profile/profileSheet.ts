import type { Profile } from '../../domain/profile/profile';
import type { CellValue } from '../../domain/ground/cellValue';
import {
  choices,
  type Choices,
  labels,
  profileSheetText,
  sections,
  type SectionKey,
} from '../../text/sheet/profileSheetText';
import { repeatText } from '../../text/term/profileText';
import { profileRows } from './profileRows';
import type { SheetContent } from '../writing/sheetContent';
import { frozen, gap, heading, layOut, remark, title, type Band } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';

/** Characters of each column: what a row is about, its long text, and what else belongs to it. */
const WIDTHS = [24, 56, 34, 26, 26, 20, 14, 16, 16, 24, 14, 30, 16, 12];

/** For how many years what was checked usually stays out. */
const REPEAT_YEARS = [2, 3, 4, 5].map((noRepeatYears) => repeatText({ noRepeatYears }));

/** Words that a column offers, by section and column index. */
const COLUMN_CHOICES: Partial<
  Readonly<Record<SectionKey, Readonly<Record<number, readonly string[]>>>>
> = {
  rules: { 0: words(choices.category) },
  plans: { 0: words(choices.category), 3: [...words(choices.yesNo), ...REPEAT_YEARS] },
  caps: { 2: words(choices.capSpan), 6: words(choices.yesNo) },
  directed: { 6: words(choices.yesNo), 13: words(choices.yesNo) },
  joint: { 0: words(choices.joint), 2: words(choices.span) },
  targets: { 0: words(choices.target), 2: words(choices.span) },
  deadlines: { 0: words(choices.deadline) },
  clauses: { 3: words(choices.yesNo) },
};

/** Words that a labelled row offers, by its label. */
const ROW_CHOICES: Readonly<Record<string, readonly string[]>> = {
  [labels.basics.level[0]]: words(choices.level),
  [labels.basics.classifyBy[0]]: words(choices.classifyBy),
  [labels.basics.otherwise[0]]: words(choices.category),
  [labels.basics.suspendedInPool[0]]: words(choices.yesNo),
  [labels.team.region[0]]: words(choices.region),
  [labels.team.expertise[0]]: words(choices.expertise),
  [labels.team.mixedDepartments[0]]: words(choices.yesNo),
  [labels.team.fixed[0]]: words(choices.yesNo),
  [labels.team.noRepeatPair[0]]: words(choices.yesNo),
  [labels.team.levelled[0]]: words(choices.yesNo),
};

/**
 * 抽查方案: a profile as a sheet that a clerk can read and change, section by section, each with its
 * remark on how to write it. Words that have to be one of a few are offered as drop-downs.
 * readProfileSheet reads it back exactly.
 *
 * @param profile of any authority
 */
export function profileSheet(profile: Profile): SheetContent {
  const rows = profileRows(profile);
  return layOut({
    name: profileSheetText.name,
    tabColor: '#7F6000',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      frozen(title(profileSheetText.title(profile.name))),
      remark(profileSheetText.subtitle),
      gap(),
      ...(Object.keys(sections) as SectionKey[]).flatMap((key) => sectionBands(key, rows[key])),
    ],
  });
}

/** Title, remark, headers, rows; an empty row at the end invites one more entry. */
function sectionBands(key: SectionKey, rows: readonly (readonly CellValue[])[]): Band[] {
  const { title: words, remark: how, headers } = sections[key];
  const isLabelled = key === 'basics' || key === 'team' || key === 'plans';
  const shown = isLabelled ? rows : [...rows, headers.map(() => '')];
  return [
    heading(profileSheetText.section(words), { columnIndex: 0 }),
    ...(how === '' ? [] : [remark(how)]),
    table({
      header: headers,
      headerHeight: 22,
      rows: shown,
      looks: ['text'],
      choices: [
        ...Object.entries(COLUMN_CHOICES[key] ?? {}).map(([column, list]) => ({
          column: Number(column),
          list,
        })),
        ...shown.flatMap((row, index) => {
          const list = isLabelled ? ROW_CHOICES[String(row[0])] : undefined;
          return list === undefined ? [] : [{ column: 1, row: index, list }];
        }),
      ],
    }),
    gap(),
  ];
}

function words(of: Choices): readonly string[] {
  return of.map(([, word]) => word);
}
