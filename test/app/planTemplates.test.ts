import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenSheet } from '../../src/app/addSheets';
import { findPlanTemplates, planTemplateOf } from '../../src/app/planTemplates';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { prepareFill } from '../../src/excel/plan/fillPlan';
import type { PlanTask } from '../../src/excel/plan/planTasks';
import { runExcel } from '../../src/excel/runExcel';
import { Range } from '../../src/host/model/range/range';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import { REQUIREMENT_SETS_WITH_NOTES } from '../../src/host/transport/requirementSets';
import type { PlanTemplate } from '../../src/reading/plan/planTemplate';
import type { HeadlessOptions } from '../../src/host/headless';
import { bureauSheets, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';
import { refuse } from '../support/refusal';

let excel: TestExcel;
/** Files are closed as soon as they are saved. */
let isOpen = true;
beforeEach(() => {
  isOpen = true;
});
afterEach(() => {
  if (isOpen) excel.dispose();
});

type Workbook = NonNullable<HeadlessOptions['workbook']>;

const line = { s: 1, cl: { rgb: '#000000' } };
const box = { t: line, b: line, l: line, r: line };
const HEADER =
  '序号 抽查计划名称 抽查任务名称 抽查事项 抽查对象 抽查比例 抽取日期自 抽取日期至'.split(' ');

interface Sheet {
  readonly rows: readonly (readonly CellValue[])[];
  /** Number formats by column. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Rows that have the look of the table though nothing stands in them. */
  readonly styled?: readonly number[];
  /** Whether long texts go on in a second line. */
  readonly wraps?: boolean;
}

/** The workbook with cells of the plan table merged: first and last row, column. */
function merged(
  book: Workbook,
  cells: readonly (readonly [first: number, last: number, column: number])[],
): Workbook {
  const sheet = book.sheets?.['s3'];
  sheet!.mergeData = cells.map(([startRow, endRow, column]) => ({
    startRow,
    endRow,
    startColumn: column,
    endColumn: column,
  }));
  return book;
}

/** A bureau's workbook with a plan table in a look of its own. */
function workbook(
  { rows, formats = {}, styled = [], wraps = false }: Sheet,
  name = '年度计划表',
): Workbook {
  const book = workbookOf({ ...bureauSheets(), [name]: rows });
  const sheet = book.sheets?.['s3'];
  const width = Math.max(...rows.map((row) => row.length));
  rows.forEach((row, rowIndex) => {
    for (let column = 0; column < width; column += 1) {
      if (!styled.includes(rowIndex) && (row[column] ?? '') === '') continue;
      const cells = (sheet!.cellData![rowIndex] ??= {});
      const pattern = formats[column];
      cells[column] = {
        ...cells[column],
        s: {
          ff: '仿宋',
          fs: 13,
          bd: box,
          ...(wraps ? { tb: 3 } : {}),
          ...(pattern === undefined || rowIndex < 1 ? {} : { n: { pattern } }),
        },
      };
    }
  });
  return book;
}

function task(object: string, changes: Partial<PlanTask> = {}): PlanTask {
  return {
    name: `某局 2026 年第 1 季度${object}抽查`,
    object,
    item: `${object}抽查`,
    content: null,
    share: 0.25,
    total: 12,
    count: 3,
    drawn: 3,
    isDirected: false,
    isOffsite: false,
    year: 2026,
    months: [1, 3],
    bureau: '某局',
    ...changes,
  };
}

const TASKS = [
  task('重点排污单位'),
  task('特殊监管对象', { share: 1, count: 12 }),
  task('一般排污单位', { share: 1 / 3, count: 4 }),
];

/** Fills a table as a draw does, without the draw. */
async function fillPlanTemplate(
  scan: WorkbookScan,
  template: PlanTemplate,
  tasks: readonly PlanTask[],
): Promise<WrittenSheet> {
  const { problems } = planTemplateOf(scan, template.sheet);
  if (problems.length > 0) return { sheet: null, problems };
  const written = await runExcel(async (context) => {
    const fill = await prepareFill(context, template, tasks);
    fill.write(context);
    await context.sync();
  });
  return written.ok
    ? { sheet: template.sheet, problems: [] }
    : { sheet: null, problems: [written.problem] };
}

async function fill(sheet: Sheet, tasks = TASKS): Promise<{ values: CellValue[][] }> {
  return fillIn(workbook(sheet), tasks);
}

async function fillIn(
  book: Workbook,
  tasks = TASKS,
  options: HeadlessOptions = {},
): Promise<{ values: CellValue[][] }> {
  excel = await openTestExcel({ workbook: book, ...options });
  const scan = await scanWorkbook('2026-01-01');
  const [template] = findPlanTemplates(scan);
  if (template === undefined) throw new Error('no template');
  expect(await fillPlanTemplate(scan, template, tasks)).toEqual({
    sheet: '年度计划表',
    problems: [],
  });
  return { values: await valuesNow() };
}

const planSheetNow = () => excel.host.univerAPI.getActiveWorkbook()!.getSheetByName('年度计划表')!;
const valuesNow = (): Promise<CellValue[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('年度计划表')
      .getRangeByIndexes(0, 0, 12, 10)
      .load('values');
    await context.sync();
    return range.values as CellValue[][];
  });
const mergesNow = (): string[] =>
  planSheetNow()
    .getMergedRanges()
    .map((range) => range.getA1Notation())
    .sort();
const styleAt = (row: number, column: number): unknown => {
  const style = planSheetNow().getRange(row, column).getCellStyleData() as Record<
    string,
    unknown
  > | null;
  return { font: style?.['ff'], size: style?.['fs'], borders: style?.['bd'] };
};

describe('the template of 新县', () => {
  const blank: Sheet = {
    rows: [HEADER, [], [], [], ['备注：1. 双随机抽查工作计划可参照此表制定实施。']],
    styled: [0, 1, 2, 3],
    formats: { 5: '0%', 6: 'yyyy"年"m"月"', 7: 'yyyy"年"m"月"' },
  };

  test('is filled in its own rows, one plan merged over its tasks', async () => {
    const { values } = await fill(blank);
    expect(values.slice(1, 4).map((row) => row.slice(0, 6))).toEqual([
      [
        1,
        '污染源日常监管双随机抽查',
        '某局 2026 年第 1 季度重点排污单位抽查',
        '重点排污单位抽查',
        '重点排污单位',
        0.25,
      ],
      ['', '', '某局 2026 年第 1 季度特殊监管对象抽查', '特殊监管对象抽查', '特殊监管对象', 1],
      ['', '', '某局 2026 年第 1 季度一般排污单位抽查', '一般排污单位抽查', '一般排污单位', 1 / 3],
    ]);
    expect(values[1]?.slice(6, 8)).toEqual([46023, 46112]);
    expect(values[4]?.[0]).toBe('备注：1. 双随机抽查工作计划可参照此表制定实施。');
    expect(mergesNow()).toEqual(['A2:A4', 'B2:B4']);
    expect(styleAt(2, 2)).toEqual(styleAt(0, 0));
  });

  test('gets rows inserted above the remarks when it is too short, in the look of the row above', async () => {
    const { values } = await fill({ ...blank, rows: [HEADER, [], ['备注：略']], styled: [0, 1] });
    expect(values.slice(1, 4).map((row) => row[4])).toEqual([
      '重点排污单位',
      '特殊监管对象',
      '一般排污单位',
    ]);
    expect(values[4]?.[0]).toBe('备注：略');
    for (const row of [2, 3]) expect(styleAt(row, 4)).toEqual(styleAt(1, 4));
    expect(mergesNow()).toEqual(['A2:A4', 'B2:B4']);
  });

  test('is filled on below where nothing stands under it, with lines where the bureau drew none', async () => {
    const { values } = await fill({ ...blank, rows: [HEADER], styled: [0] });
    expect(values.slice(1, 4).map((row) => row[4])).toEqual([
      '重点排污单位',
      '特殊监管对象',
      '一般排污单位',
    ]);
    const { borders } = styleAt(2, 4) as { borders: Record<string, unknown> };
    expect(Object.keys(borders)).toEqual(expect.arrayContaining(['b', 'r']));
  });

  test('keeps the bureau’s own rows, and what it has already written into empty ones', async () => {
    const own = [1, '污染源计划', '全年抽查', '事项', '对象', '100%', '2026年1月', '2026年12月'];
    const { values } = await fill({
      rows: [HEADER, own, [2, '第一季度计划'], [], [], ['备注：略']],
      styled: [0, 1, 2, 3, 4],
    });
    expect(values[1]?.slice(0, 8)).toEqual(own);
    expect(values[2]?.slice(0, 5)).toEqual([
      2,
      '第一季度计划',
      TASKS[0]?.name,
      '重点排污单位抽查',
      '重点排污单位',
    ]);
    // Text as the neighbours have it.
    expect(values[2]?.slice(5, 8)).toEqual(['本期25%', '2026年1月', '2026年3月']);
    expect(mergesNow()).toEqual([]);
  });
});

test('a table that only names tasks gets a number for each, in its own column order', async () => {
  const { values } = await fill({
    rows: [
      ['武汉式计划表'],
      '序号 计划名称 抽查类别 抽查对象 抽查比例 检查方式 检查主体 抽查事项 实施时间 备注'.split(
        ' ',
      ),
      [
        1,
        '已有计划',
        '类别',
        '对象',
        '重点源100%；一般源按1:10',
        '现场检查',
        '区局',
        '事项',
        '4-11月',
        '',
      ],
    ],
    styled: [1, 2, 3, 4, 5],
  });
  expect(values[3]).toEqual([
    2,
    TASKS[0]?.name,
    '重点排污单位',
    '重点排污单位',
    '本期25%',
    '现场检查',
    '某局',
    '重点排污单位抽查',
    '2026年1月至3月',
    '',
  ]);
  expect(values[5]?.[0]).toBe(4);
  expect(mergesNow()).toEqual([]);
});

test('counts and totals go where the table asks for them', async () => {
  const { values } = await fill({
    rows: [
      '序号 任务名称 任务类型 抽查事项 抽查对象范围 抽取时间 抽查对象数量 抽取数量 抽查对象比例'.split(
        ' ',
      ),
      [],
      [],
      [],
    ],
    styled: [0, 1, 2, 3],
    formats: { 8: '@' },
  });
  expect(values[3]).toEqual([
    3,
    TASKS[2]?.name,
    '不定向',
    '一般排污单位抽查',
    '一般排污单位',
    '2026年1月至3月',
    12,
    4,
    '33.33%',
    '',
  ]);
});

test('formulas that show nothing yet stay, and a sum under the table takes in the rows that are inserted', async () => {
  const header = '序号 抽查事项 抽查对象 抽查比例 抽取数量'.split(' ');
  excel = await openTestExcel({
    workbook: workbook({ rows: [header, [], [], ['合计']], styled: [0, 1, 2, 3] }),
  });
  const number = '=IF(C2="","",ROW()-1)';
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('年度计划表');
    sheet.getRange('A2').formulas = [[number]];
    sheet.getRange('E4').formulas = [['=SUM(E2:E3)']];
    await context.sync();
  });
  const scan = await scanWorkbook('2026-01-01');
  const [template] = findPlanTemplates(scan);
  expect(await fillPlanTemplate(scan, template!, TASKS)).toMatchObject({ problems: [] });
  const cells = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('年度计划表');
    const [first, sum] = [
      sheet.getRange('A2').load('formulas'),
      sheet.getRange('E5').load('values'),
    ];
    await context.sync();
    return [first.formulas, sum.values] as unknown;
  });
  expect(cells).toEqual([[[number]], [[19]]]);
});

test('all other cells and styles stay as they were', async () => {
  const rows = [['某局计划'], HEADER, [], [], [], [], ['备注：略'], ['制表：', '', '张三', '', 7]];
  const sheet: Sheet = { rows, styled: [1, 2, 3, 4, 5] };
  excel = await openTestExcel({ workbook: workbook(sheet) });
  const cells = (): Record<string, unknown> => {
    const { snapshot } = excel.host.state();
    const found: Record<string, unknown> = {};
    for (const [id, each] of Object.entries(snapshot.sheets))
      for (const [row, line_] of Object.entries(each.cellData ?? {}))
        for (const [column, cell] of Object.entries(
          line_ as Record<string, { v?: unknown; s?: unknown }>,
        )) {
          const style = typeof cell.s === 'string' ? snapshot.styles[cell.s] : cell.s;
          found[`${id} ${row} ${column}`] = JSON.stringify({ v: cell.v, style });
        }
    return found;
  };
  const before = cells();
  const scan = await scanWorkbook('2026-01-01');
  const [template] = findPlanTemplates(scan);
  await fillPlanTemplate(scan, template!, TASKS);
  const after = cells();
  const changed = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
  expect(changed.every((key) => /^s3 [234] [0-7]$/.test(key))).toBe(true);
  expect(changed.length).toBeGreaterThan(15);
});

test('in the saved file all other cells keep values and styles, those below the inserted rows too', async () => {
  const bytes = readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx'));
  const made = await inFile(bytes, async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('年度计划表');
      sheet.getRange('A1').values = [['某局计划']];
      sheet.getRange('A2:H2').values = [HEADER];
      sheet.getRange('A4:C5').values = [
        ['备注：略', '', ''],
        ['', '制表：张三', 7],
      ];
      sheet.getRange('A2:H3').format.font.name = '仿宋';
      sheet.getRange('A3:H3').format.font.italic = true;
      sheet.getRange('F3').numberFormat = [['0.0%']];
      sheet.getRange('C5').numberFormat = [['0.00']];
      sheet.getRange('A4:H4').merge();
      await context.sync();
    });
  });
  const filled = await inFile(made, async () => {
    const scan = await scanWorkbook('2026-01-01');
    const [template] = findPlanTemplates(scan);
    expect(await fillPlanTemplate(scan, template!, TASKS)).toMatchObject({ problems: [] });
  });
  const before = await cellsOfFile(made);
  const after = await cellsOfFile(filled);
  // Two rows were put in above the remarks: what stood from row 4 on stands two rows further down.
  const moved = Object.fromEntries(
    Object.entries(before).map(([key, cell]) => {
      const [sheet = '', row = '', column = ''] = key.split('!');
      return [
        sheet === '年度计划表' && Number(row) >= 3
          ? [sheet, Number(row) + 2, column].join('!')
          : key,
        cell,
      ];
    }),
  );
  const changed = Object.keys({ ...moved, ...after }).filter((key) => moved[key] !== after[key]);
  expect(changed.filter((key) => !/^年度计划表![234]![0-7]$/.test(key))).toEqual([]);
  for (const row of [3, 4]) {
    const look = (cell: string | undefined): unknown =>
      (JSON.parse(cell ?? '{}') as { style?: unknown }).style;
    expect(look(after[`年度计划表!${row}!4`])).toEqual(look(after['年度计划表!2!4']));
    expect(look(after[`年度计划表!${row}!5`])).toEqual(look(after['年度计划表!2!5']));
  }
});

describe('a form with cells merged over several rows', () => {
  const FORM = '序号 抽查类别 抽查事项 抽查对象 抽查比例 实施时间'.split(' ');
  const SETS = { requirementSets: REQUIREMENT_SETS_WITH_NOTES };
  const own = [1, '大气', '无组织排放', '重点排污单位', 0.2, '3月'];

  test('rows below a merged item are the bureau’s, though nothing stands in them', async () => {
    const rows = [FORM, own, [], [], [], [], [], ['备注：略']];
    const book = merged(workbook({ rows, styled: [0, 1, 2, 3, 4, 5, 6] }), [
      [1, 3, 1],
      [1, 3, 2],
    ]);
    const { values } = await fillIn(book, TASKS, SETS);
    expect(values.slice(1, 4).map((row) => row.slice(0, 4))).toEqual([
      own.slice(0, 4),
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    expect(values.slice(4, 7).map((row) => row[3])).toEqual(TASKS.map(({ object }) => object));
  });

  test('an empty merged cell says once what all of its tasks have, and is parted where they differ', async () => {
    const rows = [FORM, [], [], [], ['备注：略']];
    const book = merged(workbook({ rows, styled: [0, 1, 2, 3] }), [
      [1, 3, 2],
      [1, 3, 5],
    ]);
    const { values } = await fillIn(book, TASKS, SETS);
    expect(values.slice(1, 4).map((row) => [row[2], row[5]])).toEqual([
      ['重点排污单位抽查', '2026年1月至3月'],
      ['特殊监管对象抽查', ''],
      ['一般排污单位抽查', ''],
    ]);
    expect(mergesNow()).toEqual(['F2:F4']);
  });

  test('where Excel cannot tell what is merged, cells are read as they stand', async () => {
    const rows = [FORM, own, [], [], ['备注：略']];
    excel = await openTestExcel({ workbook: merged(workbook({ rows }), [[1, 3, 2]]) });
    const [template] = findPlanTemplates(await scanWorkbook('2026-01-01'));
    expect(template?.openRows).toEqual([2, 3]);
  });
});

/** Opens a file, works on it and saves it. */
async function inFile(bytes: Uint8Array, work: () => Promise<void>): Promise<Uint8Array> {
  const opened = await openWorkbookFile(bytes, 'book.xlsx');
  excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  try {
    await work();
    const { snapshot, extras } = excel.host.state();
    return saveWorkbookFile(opened, snapshot, extras);
  } finally {
    excel.dispose();
    isOpen = false;
  }
}

/** Every cell of a file with its value and style, by sheet, row and column. */
async function cellsOfFile(bytes: Uint8Array): Promise<Record<string, string>> {
  const { snapshot } = await openWorkbookFile(bytes, 'book.xlsx');
  const cells: Record<string, string> = {};
  for (const sheet of Object.values(snapshot.sheets)) {
    for (const [row, line_] of Object.entries(sheet.cellData ?? {})) {
      for (const [column, cell] of Object.entries(
        line_ as Record<string, { v?: unknown; f?: unknown; s?: unknown }>,
      )) {
        const style = typeof cell.s === 'string' ? snapshot.styles[cell.s] : cell.s;
        cells[[sheet.name, row, column].join('!')] = JSON.stringify({
          v: cell.v,
          f: cell.f,
          style,
        });
      }
    }
  }
  return cells;
}

test('a draw fills the bureau’s table instead of writing a sheet of its own', async () => {
  excel = await openTestExcel({
    workbook: workbook({
      rows: [HEADER, [], [], [], ['备注：略']],
      styled: [0, 1, 2, 3],
      formats: { 5: '0%' },
    }),
  });
  const outcome = await runDraw(aDrawRequest({ planTemplate: '年度计划表' }));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  expect(outcome.sheets.plan).toBe('年度计划表');
  const names = excel.host.univerAPI
    .getActiveWorkbook()!
    .getSheets()
    .map((sheet) => sheet.getSheetName());
  expect(names.filter((name) => name.startsWith('抽查工作计划表'))).toEqual([]);
  // the rule's, which rounding up makes one of four
  expect((await valuesNow())[1]?.[5]).toBe(0.2);
  expect((await scanWorkbook('2026-01-01')).periods).toHaveLength(1);
});

test('a copy of the template is filled without being named while it has room, and never when that is not wanted', async () => {
  const blank: Sheet = { rows: [HEADER, [], ['备注：略']], styled: [0, 1] };
  const full: Sheet = {
    rows: [
      HEADER,
      [1, '计划', '任务', '事项', '对象', '100%', '2026年1月', '2026年12月'],
      ['备注：略'],
    ],
    styled: [0, 1],
  };
  const plans: string[] = [];
  for (const [sheet, changes] of [
    [blank, {}],
    [full, {}],
    [blank, { planTemplate: null }],
  ] as const) {
    excel = await openTestExcel({ workbook: workbook(sheet) });
    const outcome = await runDraw(aDrawRequest(changes));
    plans.push(outcome.kind === 'done' ? outcome.sheets.plan : JSON.stringify(outcome));
    excel.dispose();
  }
  isOpen = false;
  expect(plans).toEqual(['年度计划表', '抽查工作计划表 2026Q1', '抽查工作计划表 2026Q1']);
});

test('a host that fails at any request of such a draw leaves the table and all else as they were', async () => {
  excel = await openTestExcel({
    workbook: workbook({ rows: [HEADER, [], ['备注：略']], styled: [0, 1] }),
  });
  const snapshot = (): unknown => JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));
  const before = snapshot();
  const failAt = failingHost(excel);
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const outcome = await runDraw(aDrawRequest({ planTemplate: '年度计划表' }));
    if (outcome.kind === 'done') {
      expect(failing).toBeGreaterThan(6);
      break;
    }
    expect(outcome).toMatchObject({ kind: 'stopped', problems: [{ code: 'host-failed' }] });
    expect(snapshot()).toEqual(before);
  }
});

test('a table that Excel lets no row into is told, and the draw stands', async () => {
  excel = await openTestExcel({
    workbook: workbook({ rows: [HEADER, [], ['备注：略']], styled: [0, 1] }),
  });
  const restore = refuse(Range, 'insert');
  const outcome = await runDraw(aDrawRequest({ planTemplate: '年度计划表' }));
  restore();
  expect(outcome).toMatchObject({
    kind: 'done',
    problems: expect.arrayContaining([
      expect.objectContaining({ code: 'plan-unfilled', sheet: '年度计划表' }),
    ]) as unknown,
  });
  expect((await valuesNow()).slice(0, 3).map((row) => row[0])).toEqual(['序号', '', '备注：略']);
  expect((await scanWorkbook('2026-01-01')).periods).toHaveLength(1);
});

test('a protected table is not filled, and a sheet without one is named', async () => {
  excel = await openTestExcel({ workbook: workbook({ rows: [HEADER, []], styled: [0, 1] }) });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('年度计划表').protection.protect();
    await context.sync();
  });
  const blocked = await runDraw(aDrawRequest({ planTemplate: '年度计划表' }));
  expect(
    blocked.kind === 'stopped' && blocked.problems.filter(({ severity }) => severity === 'error'),
  ).toMatchObject([{ code: 'plan-sheet-protected', sheet: '年度计划表' }]);
  const missing = await runDraw(aDrawRequest({ planTemplate: '执法人员' }));
  expect(
    missing.kind === 'stopped' && missing.problems.filter(({ severity }) => severity === 'error'),
  ).toMatchObject([{ code: 'plan-table-missing', sheet: '执法人员' }]);
});

test('a blank template of our own name is the bureau’s; a filled one is ours', async () => {
  excel = await openTestExcel({
    workbook: workbook({ rows: [HEADER, [], ['备注：略']], styled: [0, 1] }, '抽查工作计划表'),
  });
  expect(findPlanTemplates(await scanWorkbook('2026-01-01')).map(({ sheet }) => sheet)).toEqual([
    '抽查工作计划表',
  ]);
  excel.dispose();
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
  await runDraw(aDrawRequest());
  expect(findPlanTemplates(await scanWorkbook('2026-01-01'))).toEqual([]);
});

test.each([
  ['stays where the bureau lets texts run on', false],
  ['grows where the bureau breaks lines', true],
])('the height of a filled row %s', async (_, wraps) => {
  const heights = (): Promise<readonly number[]> =>
    Excel.run(async (context) => {
      const rows = [1, 2].map(
        (row) =>
          context.workbook.worksheets.getItem('年度计划表').getRangeByIndexes(row, 0, 1, 1).format,
      );
      for (const format of rows) format.load('rowHeight');
      await context.sync();
      return rows.map(({ rowHeight }) => rowHeight);
    });
  await fill({ rows: [HEADER, [], []], styled: [0, 1, 2], wraps }, [
    task('名称很长的重点排污单位，一行放不下的那一种'),
  ]);
  const [filled = 0, empty = 0] = await heights();
  expect(filled > empty).toBe(wraps);
});
