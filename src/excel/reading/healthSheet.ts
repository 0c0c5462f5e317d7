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
import { registerFieldText } from '../../text/term/registerFieldText';
import { problemText } from '../../text/problem/problemText';
import type { SheetContent } from '../writing/sheetContent';
import { frozen, gap, heading, layOut, line, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { healthSheetName } from '../../text/sheet/sheetNames';

const WIDTHS = [9, 26, 9, 30, 58];
const LOOKS = ['centre', 'text', 'count', 'text', 'text'] as const;
/** Excel's limit for the text of a cell. */
const LONGEST_CELL = 32_767;

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
  const subtitleText = text.subtitle(
    report.enterpriseCount,
    report.inspectorCount,
    report.profileName,
  );
  return layOut({
    name: healthSheetName,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      title(text.title),
      frozen(subtitle(subtitleText)),
      ...sections(report).flatMap(({ heading: words, headers, rows, none }) => [
        gap(),
        heading(words),
        rows.length === 0 ? line(none, 'remark') : table({ header: headers, rows, looks: LOOKS }),
      ]),
    ],
  });
}

function sections(report: HealthReport): Section[] {
  const lacking = [
    ...report.lacking.map((field) => registerFieldText('enterprise', field)),
    ...report.lackingOfInspectors.map((field) => registerFieldText('inspector', field)),
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
