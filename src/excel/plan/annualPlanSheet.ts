import type { Population } from '../../domain/population/population';
import type { ProjectedQuarter } from '../../domain/plan/yearProjection';
import { CATEGORIES } from '../../domain/register/category';
import type { CategoryQuota } from '../../domain/quota/categoryQuota';
import { countsAsStaff } from '../../domain/quota/planQuota';
import type { CellValue } from '../../domain/ground/cellValue';
import { categoryText } from '../../text/term/codeText';
import { annualPlanText as text } from '../../text/sheet/planDocumentText';
import { quotaText, stepsText } from '../../text/grammar/quotaText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { directedLabels } from '../draw/directedLabels';
import type { Area, Block, Look, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';

const WIDTHS = [22, 10, 8, 10, 10, 10, 10, 10, 12, 20];
const COUNT_LOOKS: readonly Look[] = [
  'centre',
  'count',
  'count',
  'count',
  'count',
  'count',
  'count',
  'count',
  'percent',
  'centre',
];

export interface AnnualPlan {
  /** Of the year's first quarter. */
  readonly population: Population;
  readonly quarters: readonly ProjectedQuarter[];
}

/**
 * 年度抽查计划 (西平 2024 一（四）, December): next year's checks by category and quarter with their
 * arithmetic, the people that they take, coverage and cap.
 *
 * @param plan what domain/plan/yearProjection.ts reckons
 */
export function annualPlanSheet(plan: AnnualPlan): SheetContent {
  const { profile, period } = plan.population;
  const width = WIDTHS.length;
  const counts = countRows(plan);
  const steps = stepRows(plan);
  const staff = staffRows(plan);
  const lines = coverageLines(plan);

  const countsHead = 2;
  const remark = countsHead + 2 + counts.length;
  const signatures = remark + 1;
  const stepsHead = remark + 3;
  const staffHead = stepsHead + 3 + steps.length;
  const coverageHead = staffHead + 3 + staff.length;
  const end = coverageHead + 1 + lines.length;
  const span = (rowIndex: number, columnIndex: number, columnCount: number): Area => ({
    rowIndex,
    columnIndex,
    rowCount: 1,
    columnCount,
  });
  const wide = (rowIndex: number): Area => span(rowIndex, 0, width);
  const at = (
    rowIndex: number,
    columnIndex: number,
    values: Block['values'],
    ...looks: Block['looks']
  ): Block => ({
    rowIndex,
    columnIndex,
    values,
    looks,
  });
  const totalWidth = WIDTHS.reduce((sum, each) => sum + each, 0);
  const rest = width - 3;
  /** Arithmetic is half digits and signs, which take less room than they are counted for. */
  const restWidth = 1.12 * WIDTHS.slice(3).reduce((sum, each) => sum + each, 0);
  const stepsRows = steps.map((_, index) => stepsHead + 2 + index);
  const staffRowsAt = staff.map((_, index) => staffHead + 2 + index);
  const lineRows = lines.map((_, index) => coverageHead + 1 + index);
  return {
    name: `${planDocumentNames.annual} ${period.year}`,
    tabColor: '#2B579A',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    blocks: [
      at(0, 0, [[text.title(profile.authority, period.year)]], 'title'),
      at(1, 0, [[text.subtitle(profile.document)]], 'subtitle'),
      at(countsHead, 0, [[text.countsHeading]], 'heading'),
      at(countsHead + 1, 0, [text.headers], 'header'),
      at(countsHead + 2, 0, counts, ...COUNT_LOOKS),
      at(remark, 0, [[text.totalRemark]], 'remark'),
      at(signatures, 0, [[text.signatures]], 'remark'),
      at(stepsHead, 0, [[text.stepsHeading]], 'heading'),
      at(stepsHead + 1, 0, [text.stepsHeaders], 'header'),
      at(stepsHead + 2, 0, steps, 'centre', 'centre', 'count', 'text'),
      at(staffHead, 0, [[text.staffHeading]], 'heading'),
      at(
        staffHead + 1,
        0,
        [[text.staffHeaders[0], text.staffHeaders[1], '', text.staffHeaders[2]]],
        'header',
      ),
      at(staffHead + 2, 0, staff, 'centre', 'count', 'count', 'text'),
      at(coverageHead, 0, [[text.coverageHeading]], 'heading'),
      at(
        coverageHead + 1,
        0,
        lines.map((line) => [line]),
        'remark',
      ),
    ],
    merges: [
      ...[
        0,
        1,
        countsHead,
        remark,
        signatures,
        stepsHead,
        staffHead,
        coverageHead,
        ...lineRows,
      ].map(wide),
      ...[stepsHead + 1, ...stepsRows].map((row) => span(row, 3, rest)),
      ...[staffHead + 1, ...staffRowsAt].flatMap((row) => [span(row, 1, 2), span(row, 3, rest)]),
    ],
    tables: [
      { rowIndex: countsHead + 1, columnIndex: 0, rowCount: counts.length + 1, columnCount: width },
      { rowIndex: stepsHead + 1, columnIndex: 0, rowCount: steps.length + 1, columnCount: width },
      { rowIndex: staffHead + 1, columnIndex: 0, rowCount: staff.length + 1, columnCount: width },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [signatures, 32],
      ...[countsHead, stepsHead, staffHead, coverageHead].map((row): [number, number] => [row, 24]),
      ...[countsHead + 1, stepsHead + 1, staffHead + 1].map((row): [number, number] => [row, 24]),
      ...counts.map((row, index): [number, number] => [
        countsHead + 2 + index,
        Math.max(22, wrappedRowHeight(row.map(shownText), WIDTHS)),
      ]),
      ...staff.map((_, index): [number, number] => [staffHead + 2 + index, 20.25]),
      ...steps.map((row, index): [number, number] => [
        stepsHead + 2 + index,
        wrappedRowHeight([String(row[3])], [restWidth]),
      ]),
      ...lines.map((line, index): [number, number] => [
        coverageHead + 1 + index,
        wrappedRowHeight([line], [totalWidth]),
      ]),
    ]),
    frozenRows: 0,
    printTitleRow: null,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: end, columnCount: width },
    pageBreaks: [stepsHead],
    isEvidence: false,
  };
}

function countRows({ population, quarters }: AnnualPlan): CellValue[][] {
  const { profile } = population;
  const names = directedLabels(profile);
  const clause = (key: string | undefined): string => profile.clauses[key ?? '']?.number ?? '';
  const line = (
    name: string,
    all: readonly (Amount | undefined)[],
    clauseNumber: string,
  ): CellValue[] => {
    const first = all.find((each) => each !== undefined);
    const counts = all.map((each) => each?.quota ?? 0);
    const sum = counts.reduce((total, count) => total + count, 0);
    const total = first?.total ?? 0;
    return [
      name,
      total,
      total - (first?.excluded ?? 0),
      ...counts,
      sum,
      total === 0 ? '' : sum / total,
      clauseNumber,
    ];
  };
  const whole = (name: string, counts: readonly number[]): CellValue[] => [
    name,
    '',
    '',
    ...counts,
    counts.reduce((sum, each) => sum + each, 0),
    '',
    '',
  ];
  const size = profile.team.size + (profile.team.auxiliaries ?? 0);
  const joint = (kind: 'internal' | 'external'): CellValue[][] =>
    profile.joint?.[kind] === undefined
      ? []
      : [
          whole(
            text[kind],
            quarters.map((quarter) => quarter.joint[kind]),
          ),
        ];
  return [
    ...CATEGORIES.filter((category) =>
      quarters.some(({ categories }) => categories.some((each) => each.category === category)),
    ).map((category) =>
      line(
        categoryText(category),
        quarters.map(({ categories }) =>
          offsiteInFull(categories.find((each) => each.category === category)),
        ),
        clause(profile.plans[category].clause),
      ),
    ),
    ...(profile.directed ?? []).map(({ id, plan }) =>
      line(
        text.directed(names.get(id) ?? id),
        quarters.map(({ directed }) => directed.find((each) => each.id === id)),
        clause(plan.clause),
      ),
    ),
    whole(
      text.total,
      quarters.map(({ tasks }) => tasks),
    ),
    ...joint('internal'),
    ...joint('external'),
    whole(
      text.visits,
      quarters.map(({ tasks }) => tasks * size),
    ),
  ];
}

/** Numbers are shown shorter than they are. */
function shownText(value: CellValue): string {
  return typeof value === 'string' ? value : '';
}

interface Amount {
  readonly total: number;
  readonly excluded: number;
  readonly quota: number;
}

/** Off-site units are all looked at each quarter (唐山 2024 二（三）), without anyone being sent. */
function offsiteInFull(quota: CategoryQuota | undefined): Amount | undefined {
  return quota?.category === 'offsite' ? { ...quota, excluded: 0, quota: quota.total } : quota;
}

/** One line for each category and quarter; four quarters with one arithmetic are one line. */
function stepRows({ population, quarters }: AnnualPlan): CellValue[][] {
  const names = directedLabels(population.profile);
  const lines = quarters.flatMap(({ period, categories, directed }) => [
    ...categories.map((each) => ({
      name: categoryText(each.category),
      quarter: period.quarter,
      quota: offsiteInFull(each)?.quota ?? 0,
      steps: quotaText(each),
    })),
    ...directed.map((each) => ({
      name: text.directed(names.get(each.id) ?? each.id),
      quarter: period.quarter,
      quota: each.quota,
      steps: stepsText(each.steps),
    })),
  ]);
  return [...new Set(lines.map(({ name }) => name))].flatMap((name): CellValue[][] => {
    const own = lines.filter((line) => line.name === name);
    const [first] = own;
    if (first === undefined) return [];
    return own.length === quarters.length &&
      own.every(({ steps, quota }) => steps === first.steps && quota === first.quota)
      ? [[name, text.everyQuarter, first.quota, first.steps]]
      : own.map(({ quarter, quota, steps }) => [name, text.quarter(quarter), quota, steps]);
  });
}

function staffRows({ population: { profile, inspectors }, quarters }: AnnualPlan): CellValue[][] {
  const { staff } = text;
  const { size, auxiliaries = 0 } = profile.team;
  const count = (base: 'licensed' | 'established' | 'on-duty'): number =>
    inspectors.filter((person) => countsAsStaff(person, base)).length;
  const licensed = count('licensed');
  const tasks = quarters.reduce((sum, quarter) => sum + quarter.tasks, 0);
  const visits = tasks * (size + auxiliaries);
  const row = (name: string, value: number, note: string): CellValue[] => [name, value, '', note];
  return [
    row(staff.licensed, licensed, staff.licensedNote),
    row(staff.established, count('established'), staff.staffNote),
    row(staff.onDuty, count('on-duty'), staff.staffNote),
    row(staff.team, size + auxiliaries, staff.teamNote(auxiliaries)),
    row(staff.visits, visits, staff.visitsNote(tasks, size + auxiliaries)),
    ...(licensed === 0
      ? []
      : [
          row(
            staff.load,
            Math.round((tasks * size * 10) / licensed) / 10,
            staff.loadNote(tasks * size, licensed),
          ),
        ]),
  ];
}

function coverageLines({ population: { profile, units }, quarters }: AnnualPlan): string[] {
  const lines = CATEGORIES.flatMap((category): string[] => {
    const years = profile.plans[category].coverageYears;
    if (years === undefined) return [];
    const pool = units.filter(
      (unit) => unit.category === category && unit.exclusion === null,
    ).length;
    const quotas = quarters.map(
      ({ categories }) => categories.find((each) => each.category === category)?.quota ?? 0,
    );
    const visits = quotas.reduce((sum, each) => sum + each, 0);
    return [text.coverage(categoryText(category), years, Math.min(pool, visits), pool)];
  });
  const cap = profile.cap === undefined ? [] : [text.cap(profile.cap.times)];
  return [...(lines.length + cap.length === 0 ? [text.noRules] : [...lines, ...cap]), text.remark];
}
