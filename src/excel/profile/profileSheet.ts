import type { Profile } from '../../domain/profile/profile';
import type { CellValue } from '../../domain/ground/cellValue';
import {
  choices,
  labels,
  profileSheetText,
  sections,
  type SectionKey,
} from '../../text/sheet/profileSheetText';
import { profileRows } from './profileRows';
import type { Area, Block, SheetContent, Validation } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';

/** Characters of each column: what a row is about, its long text, and what else belongs to it. */
const WIDTHS = [24, 56, 34, 26, 26, 20, 14, 16, 14];
const TITLE_HEIGHT = 33;
const HEADING_HEIGHT = 24;
const HEADER_HEIGHT = 22;
const FIRST_SECTION_ROW = 3;

/** Words that a column offers, by section and column index. */
const COLUMN_CHOICES: Partial<
  Readonly<Record<SectionKey, Readonly<Record<number, readonly string[]>>>>
> = {
  rules: { 0: words(choices.category) },
  plans: { 0: words(choices.category), 3: words(choices.yesNo) },
  directed: { 6: words(choices.yesNo) },
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
  const parts: SectionPart[] = [];
  let rowIndex = FIRST_SECTION_ROW;
  for (const key of Object.keys(sections) as SectionKey[]) {
    const part = sectionPart(key, rows[key], rowIndex);
    parts.push(part);
    rowIndex = part.endRow + 1;
  }
  const width = WIDTHS.length;
  return {
    name: profileSheetText.name,
    tabColor: '#7F6000',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [[profileSheetText.title(profile.name)]],
        looks: ['title'],
      },
      { rowIndex: 1, columnIndex: 0, values: [[profileSheetText.subtitle]], looks: ['remark'] },
      ...parts.flatMap((part) => part.blocks),
    ],
    merges: [wholeRow(0), wholeRow(1), ...parts.flatMap((part) => part.merges)],
    tables: parts.map((part) => part.table),
    rowHeights: new Map([
      [0, TITLE_HEIGHT],
      [1, remarkHeight(profileSheetText.subtitle)],
      ...parts.flatMap((part) => part.heights),
    ]),
    frozenRows: 1,
    printTitleRow: null,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: rowIndex, columnCount: width },
    isEvidence: false,
    validations: parts.flatMap((part) => part.validations),
  };
}

interface SectionPart {
  readonly blocks: readonly Block[];
  readonly merges: readonly Area[];
  readonly table: Area;
  readonly heights: readonly (readonly [row: number, height: number])[];
  readonly validations: readonly Validation[];
  /** First row below. */
  readonly endRow: number;
}

/** Title, remark, headers, rows; an empty row at the end invites one more entry. */
function sectionPart(
  key: SectionKey,
  rows: readonly (readonly CellValue[])[],
  firstRow: number,
): SectionPart {
  const { title, remark, headers } = sections[key];
  const hasRemark = remark !== '';
  const headerRow = firstRow + (hasRemark ? 2 : 1);
  const isLabelled = key === 'basics' || key === 'cap' || key === 'team' || key === 'plans';
  const shown = isLabelled ? rows : [...rows, headers.map(() => '')];
  const values = [[...headers], ...shown.map((row) => [...row])];
  const blocks: Block[] = [
    {
      rowIndex: firstRow,
      columnIndex: 0,
      values: [[profileSheetText.section(title)]],
      looks: ['heading'],
    },
    ...(hasRemark
      ? [{ rowIndex: firstRow + 1, columnIndex: 0, values: [[remark]], looks: ['remark'] as const }]
      : []),
    { rowIndex: headerRow, columnIndex: 0, values: values.slice(0, 1), looks: ['header'] },
    { rowIndex: headerRow + 1, columnIndex: 0, values: values.slice(1), looks: ['text'] },
  ];
  const heights = [
    [firstRow, HEADING_HEIGHT] as const,
    [headerRow, HEADER_HEIGHT] as const,
    ...shown.map(
      (row, index) => [headerRow + 1 + index, wrappedRowHeight(row.map(String), WIDTHS)] as const,
    ),
  ];
  return {
    blocks,
    merges: hasRemark ? [wholeRow(firstRow + 1)] : [],
    table: {
      rowIndex: headerRow,
      columnIndex: 0,
      rowCount: values.length,
      columnCount: headers.length,
    },
    heights: hasRemark ? [[firstRow + 1, remarkHeight(remark)], ...heights] : heights,
    validations: [
      ...Object.entries(COLUMN_CHOICES[key] ?? {}).map(([column, list]) => ({
        area: {
          rowIndex: headerRow + 1,
          columnIndex: Number(column),
          rowCount: shown.length,
          columnCount: 1,
        },
        list,
      })),
      ...shown.flatMap((row, index) => {
        const list = isLabelled ? ROW_CHOICES[String(row[0])] : undefined;
        return list === undefined
          ? []
          : [
              {
                area: {
                  rowIndex: headerRow + 1 + index,
                  columnIndex: 1,
                  rowCount: 1,
                  columnCount: 1,
                },
                list,
              },
            ];
      }),
    ],
    endRow: headerRow + values.length,
  };
}

function wholeRow(rowIndex: number): Area {
  return { rowIndex, columnIndex: 0, rowCount: 1, columnCount: WIDTHS.length };
}

function remarkHeight(remark: string): number {
  return wrappedRowHeight([remark], [WIDTHS.reduce((sum, width) => sum + width, 0)]);
}

function words(of: readonly (readonly [unknown, string])[]): readonly string[] {
  return of.map(([, word]) => word);
}
