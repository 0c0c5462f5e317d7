import type { CellValue } from '../../domain/ground/cellValue';
import type { Place } from '../../domain/ground/problem';
import type { HealthProblem } from '../../reading/readingProblem';
import { cellsOf, type HealthReport } from '../../reading/health';
import { fieldText } from '../../text/term/fieldText';
import {
  duplicateText,
  healthSheetText as text,
  problemKindText,
} from '../../text/sheet/healthText';
import { inspectorFieldText } from '../../text/term/inspectorFieldText';
import { problemText } from '../../text/problem/problemText';
import type { Area, Block, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { healthSheetName } from '../../text/sheet/sheetNames';

const WIDTHS = [9, 26, 9, 30, 58];
const LOOKS = ['centre', 'text', 'count', 'text', 'text'] as const;
/** Excel's limit for the text of a cell. */
const LONGEST_CELL = 32_767;
const HEADING_HEIGHT = 24;
const HEADER_HEIGHT = 24;
const FIRST_SECTION_ROW = 3;

/** A table of the report under a heading; without rows, a line that says so. */
interface Section {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly none: string;
}

/**
 * 名录体检: the health report on a sheet, a table for each of its parts, to be printed and worked
 * through.
 *
 * @param report as reading/health.ts makes it
 */
export function healthSheet(report: HealthReport): SheetContent {
  const laid = layOut(sections(report));
  const rowCount = laid.rowCount;
  const subtitle = text.subtitle(report.enterpriseCount, report.inspectorCount, report.profileName);
  return {
    name: healthSheetName,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    blocks: [
      { rowIndex: 0, columnIndex: 0, values: [[text.title]], looks: ['title'] },
      { rowIndex: 1, columnIndex: 0, values: [[subtitle]], looks: ['subtitle'] },
      ...laid.blocks,
    ],
    merges: [wholeRow(0), wholeRow(1), ...laid.merges],
    tables: laid.tables,
    rowHeights: new Map([[0, 33], [1, 21], ...laid.rowHeights]),
    frozenRows: 2,
    printTitleRow: null,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount, columnCount: WIDTHS.length },
    isEvidence: false,
  };
}

function sections(report: HealthReport): Section[] {
  const lacking = [
    ...report.lacking.map(fieldText),
    ...report.lackingOfInspectors.map(inspectorFieldText),
  ];
  return [
    {
      ...text.problems,
      rows: report.groups.flatMap((group) =>
        group.problems.map((problem) => problemRow(problem, problemKindText(group.code))),
      ),
    },
    {
      ...text.duplicates,
      rows: report.duplicates.map(({ by, value, members }, index) => [
        index + 1,
        duplicateText(by),
        members.length,
        value,
        clipped(
          members.map((member) => text.member(member.name, placeOf(member))).join(text.separator),
        ),
      ]),
    },
    {
      ...text.fills,
      rows: report.fills.map(({ field, header, filled, missing }, index) => [
        index + 1,
        fieldText(field),
        missing,
        header,
        text.filled(filled, missing),
      ]),
    },
    {
      ...text.lacking,
      rows: lacking.map((field, index) => [index + 1, field, '', '', text.lackingHint]),
    },
    {
      ...text.codes,
      rows: report.filledCodes.map(({ name, code, ...place }, index) => [
        index + 1,
        name,
        '',
        placeOf(place),
        text.code(code),
      ]),
    },
  ].filter(({ heading }) => heading !== text.lacking.heading || report.profileName !== null);
}

function problemRow(problem: HealthProblem, kind: string): CellValue[] {
  const { count, cells } = cellsOf(problem);
  const place = placeOf({ sheet: problem.sheet, cell: cells.join(text.separator) });
  // The place has a column of its own here.
  const sentence =
    problem.cell === '' ? problemText(problem) : problemText({ ...problem, sheet: '', cell: '' });
  return [text.severity[problem.severity], kind, count, clipped(place), clipped(sentence)];
}

function placeOf({ sheet, cell }: Place): string {
  return sheet === '' ? '' : text.place(sheet, cell);
}

function clipped(words: string): string {
  return words.length <= LONGEST_CELL ? words : `${words.slice(0, LONGEST_CELL - 1)}…`;
}

interface Layout {
  readonly blocks: readonly Block[];
  readonly merges: readonly Area[];
  readonly tables: readonly Area[];
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly rowCount: number;
}

/** One section below another, with a blank row between. */
function layOut(all: readonly Section[]): Layout {
  const blocks: Block[] = [];
  const merges: Area[] = [];
  const tables: Area[] = [];
  const rowHeights: [number, number][] = [];
  let rowIndex = FIRST_SECTION_ROW;
  for (const { heading, headers, rows, none } of all) {
    blocks.push({ rowIndex, columnIndex: 0, values: [[heading]], looks: ['heading'] });
    merges.push(wholeRow(rowIndex));
    rowHeights.push([rowIndex, HEADING_HEIGHT]);
    rowIndex += 1;
    if (rows.length === 0) {
      blocks.push({ rowIndex, columnIndex: 0, values: [[none]], looks: ['remark'] });
      merges.push(wholeRow(rowIndex));
      rowIndex += 2;
      continue;
    }
    const first = rowIndex + 1;
    blocks.push({ rowIndex, columnIndex: 0, values: [headers], looks: ['header'] });
    blocks.push({ rowIndex: first, columnIndex: 0, values: rows, looks: LOOKS });
    rowHeights.push([rowIndex, HEADER_HEIGHT]);
    tables.push({
      rowIndex,
      columnIndex: 0,
      rowCount: rows.length + 1,
      columnCount: WIDTHS.length,
    });
    rows.forEach((row, index) =>
      rowHeights.push([first + index, wrappedRowHeight(row.map(String), WIDTHS)]),
    );
    rowIndex = first + rows.length + 1;
  }
  return { blocks, merges, tables, rowHeights, rowCount: rowIndex - 1 };
}

function wholeRow(rowIndex: number): Area {
  return { rowIndex, columnIndex: 0, rowCount: 1, columnCount: WIDTHS.length };
}
