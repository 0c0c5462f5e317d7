import { compareRatios, writeRatioSheet } from '../../src/app/compareRatios';
import { publication } from '../../src/app/publication';
import { workCalendar } from '../../src/domain/calendar/workCalendar';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { writeDocument } from '../../src/app/writeDocument';
import type { Period } from '../../src/domain/calendar/period';
import type { Profile } from '../../src/domain/profile/profile';
import type { RatioLine } from '../../src/domain/ratio/ratioLine';
import type { RatioReport } from '../../src/domain/ratio/ratioReport';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { readTables } from '../../src/excel/reading/readTables';
import { categoryText } from '../../src/text/term/codeText';
import { closingText } from '../../src/text/sheet/closingText';
import { ratioSourceText, ratioSpanText, ratioStateText } from '../../src/text/sheet/ratioText';
import { findPreset, presets } from '../../src/text/preset/presets';
import {
  bureauSheets,
  enterpriseHeader,
  enterpriseRows,
  enterpriseSheet,
  workbookOf,
} from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

jest.setTimeout(60_000);

let excel: TestExcel | null = null;
afterEach(() => {
  excel?.dispose();
  excel = null;
});

const HEADER = ['企业名称', '检查日期', '检查类型', '检查人员', '检查结果', '公开日期'];
/** The n-th enterprise checked in a month. */
const check = (number: number, month: number, kind = '双随机', published = ''): CellValue[] => [
  `云溪第${number}加工厂`,
  `2026-${String(month).padStart(2, '0')}-11`,
  kind,
  '检查员1、检查员2',
  '未发现问题',
  published,
];
const records: CellValue[][] = [
  HEADER,
  ...[1, 6, 11].map((number) => check(number, 2)),
  ...[4, 9, 14, 19].map((number) => check(number, 3, '部门联合', '2026-03-20')),
  ...[2, 3, 5].map((number) => check(number, 5, '双随机', '2026-06-01')),
  check(1, 6),
  check(1, 6),
];

const period: Period = { year: 2026, quarter: 2 };

async function open(rows: CellValue[][] | null = records): Promise<TestExcel> {
  const sheets = {
    ...bureauSheets(enterpriseRows(60)),
    ...(rows === null ? {} : { 检查记录: rows }),
  };
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
  return excel;
}

async function reportOf(id: string, at = period, asOf?: string): Promise<RatioReport> {
  const profile = findPreset(id);
  const scan = await scanWorkbook('2026-06-01');
  const report = profile === null ? null : compareRatios(scan, profile, at, asOf);
  if (report === null) throw new Error(JSON.stringify(scan.problems));
  return report;
}

/** The rows of the first table of the sheet, as Excel shows them. */
async function shownRows(sheet: string, count: number): Promise<CellValue[][]> {
  const { tables } = await Excel.run((context) => readTables(context, (name) => name === sheet));
  const [table] = tables;
  const header = table?.values.findIndex((row) => row[1] === '要求') ?? 0;
  return (table?.values ?? [])
    .slice(header + 1, header + 1 + count)
    .map((row) => [...row].slice(0, 10));
}

test.each(presets.map(({ id }) => id))(
  'the formulas of the sheet come to what the report says: %s',
  async (id) => {
    await open();
    for (const asOf of ['2026-06-01', '2026-07-02']) {
      const report = await reportOf(id, period, asOf);
      const { sheet, problems } = await writeRatioSheet(report);
      expect(problems).toEqual([]);
      const rows = await shownRows(sheet ?? '', report.lines.length);
      const isQuarter = ({ rule, period: of }: (typeof report.lines)[number]): boolean =>
        rule.kind === 'quota' && of !== 'year';
      const lines = [
        ...report.lines.filter(isQuarter),
        ...report.lines.filter((line) => !isQuarter(line)),
      ];
      lines.forEach((line, index) => {
        const [number, , category, , required, actual, gap, state, closing] = rows[index] ?? [];
        const scale = line.unit === 'percent' ? 100 : 1;
        expect([number, category, state]).toEqual([
          index + 1,
          line.category === undefined ? '全部' : categoryText(line.category),
          ratioStateText(line),
        ]);
        if (line.closing.kind === 'by-hand') {
          expect([actual, gap, closing]).toEqual([
            '—',
            '—',
            closingText(line).replace('请人工核对', '请在下面填写两个数'),
          ]);
          return;
        }
        expect(closing).toBe(closingText(line));
        expect(Number(required) * scale).toBeCloseTo(line.required, 9);
        expect(Number(actual) * scale).toBeCloseTo(line.actual, 9);
        expect(Number(gap) * scale).toBeCloseTo(line.gap, 9);
      });
    }
  },
);

const MONTHLY: Profile = {
  ...(findPreset('xinxian-2021') as Profile),
  plans: {
    key: { quota: { kind: 'percent', percent: 10, per: 'month' } },
    special: { quota: { kind: 'percent', percent: 40, per: 'half-year' } },
    general: { quota: { kind: 'percent', percent: 20, per: 'year' }, batches: 2 },
    offsite: { quota: { kind: 'none' } },
  },
};

test('of months, half-years and batches the formulas come to the same, and the chart says its periods', async () => {
  await open();
  const scan = await scanWorkbook('2026-06-01');
  const report = compareRatios(scan, MONTHLY, { year: 2026, month: 5 }, '2026-06-02');
  if (report === null) throw new Error('the registers are there');
  const { sheet } = await writeRatioSheet(report);
  expect(sheet).toBe('比例核查 2026M05');
  const rows = await shownRows(sheet ?? '', report.lines.length);
  const isPeriod = ({ rule, period: of }: RatioLine): boolean =>
    rule.kind === 'quota' && of !== 'year';
  const lines = [
    ...report.lines.filter(isPeriod),
    ...report.lines.filter((line) => !isPeriod(line)),
  ];
  expect(rows.map((row) => [row[3], row[7], row[8]])).toEqual(
    lines.map((line) => [
      ratioSpanText(line),
      ratioStateText(line),
      line.closing.kind === 'by-hand'
        ? closingText(line).replace('请人工核对', '请在下面填写两个数')
        : closingText(line),
    ]),
  );
  expect(rows.map((row) => row[3])).toEqual(
    expect.arrayContaining(['1月', '5月', '上半年', '本年累计', '全年']),
  );
  const title = await Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem(sheet ?? '').charts.getItemAt(0);
    chart.title.load('text');
    await context.sync();
    return chart.title.text;
  });
  expect(title).toBe('各类各期应查、已查和已安排家数');
});

test('what the clerk corrects in the table of numbers changes the rule above', async () => {
  await open();
  const report = await reportOf('xinxian-2021');
  await writeRatioSheet(report);
  const find = async (): Promise<CellValue[] | undefined> =>
    (await shownRows('比例核查 2026Q2', report.lines.length)).find(
      ([, , category, span]) => category === '特殊' && span === '第2季度',
    );
  expect((await find())?.slice(4, 9)).toEqual([4, 0, 4, '进行中', '本季度再查 4 家特殊即达标']);
  const { tables } = await Excel.run((context) =>
    readTables(context, (name) => name === '比例核查 2026Q2'),
  );
  const row = tables[0]?.values.findIndex((cells) => cells[3] === '特殊 2季度') ?? -1;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('比例核查 2026Q2').getCell(row, 5).values = [[3]];
    await context.sync();
  });
  expect((await find())?.slice(4, 9)).toEqual([4, 3, 1, '进行中', '本季度再查 1 家特殊即达标']);
});

test('the chart shows what was asked for and done in each category and quarter', async () => {
  await open();
  const report = await reportOf('xinxian-2021');
  await writeRatioSheet(report);
  const shown = await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('比例核查 2026Q2');
    const chart = charts.getItemAt(0).load('chartType');
    const title = chart.title.load('text');
    const series = [0, 1, 2].map((index) => chart.series.getItemAt(index).load('name'));
    const count = charts.getCount();
    await context.sync();
    return {
      count: count.value,
      type: chart.chartType,
      title: title.text,
      series: series.map(({ name }) => name),
    };
  });
  expect(shown).toEqual({
    count: 1,
    type: 'ColumnClustered',
    title: '各类各季度应查、已查和已安排家数',
    series: ['应查', '已查', '已安排'],
  });
});

test('without any records or counts all is unvisited, and nothing is a register beside the bureau’s own', async () => {
  await open(null);
  const report = await reportOf('xiping-2024');
  expect(report.source).toBe('none');
  expect(await writeRatioSheet(report)).toEqual({ sheet: '比例核查 2026Q2', problems: [] });
  expect(await writeRatioSheet(report)).toEqual({ sheet: '比例核查 2026Q2 (2)', problems: [] });
  const again = await scanWorkbook('2026-06-01');
  expect(again.sheetNames).toEqual(['检查对象名录库', '执法人员']);
  expect(again.enterprises?.rows).toHaveLength(60);
});

test('two registers are needed', async () => {
  excel = await openTestExcel({ workbook: workbookOf({ 空表: [['无']] }) });
  const profile = findPreset('xinxian-2021');
  if (profile === null) throw new Error('the preset is built in');
  expect(compareRatios(await scanWorkbook('2026-06-01'), profile, period)).toBeNull();
});

test('a host that fails at any request leaves the workbook as it was', async () => {
  const opened = await open();
  const report = await reportOf('tangshan-gaoxin-2024');
  const sheets = (): unknown => JSON.parse(JSON.stringify(opened.host.state().snapshot.sheets));
  const before = sheets();
  const failAt = failingHost(opened);
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const { sheet, problems } = await writeRatioSheet(report);
    if (sheet !== null) {
      expect(failing).toBe(5);
      break;
    }
    expect(problems).toMatchObject([{ code: 'host-failed', hostCode: 'ServiceNotAvailable' }]);
    expect(sheets()).toEqual(before);
  }
});

describe('our own lists', () => {
  const aDraw = async (): Promise<void> => {
    const profile = findPreset('tangshan-gaoxin-2024');
    if (profile === null) throw new Error('the preset is built in');
    const outcome = await runDraw(
      aDrawRequest({
        profile: {
          ...profile,
          classifyBy: 'register',
          joint: { internal: { percent: 35, per: 'quarter', departments: ['固废科'] } },
        },
        period: { year: 2026, quarter: 1 },
      }),
    );
    expect(outcome.kind).toBe('done');
  };

  test.each(['xinxian-2021', 'xuchang-jianan-2026', 'lishui-2021-county', 'xiping-2024'])(
    'done as drawn meet the quarter, whatever the column of counts had said by then: %s',
    async (id) => {
      const counted = enterpriseRows(60).map((row, index) => [...row, index % 7 === 0 ? 1 : '']);
      excel = await openTestExcel({
        workbook: workbookOf({
          ...bureauSheets(),
          [enterpriseSheet]: [[...enterpriseHeader, '年度检查次数'], ...counted],
        }),
      });
      const profile = findPreset(id);
      if (profile === null) throw new Error(id);
      const at: Period = { year: 2026, quarter: 1 };
      const outcome = await runDraw(aDrawRequest({ profile, period: at }));
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      const report = await reportOf(id, at, '2026-04-01');
      const asked = outcome.draw.categories.filter(({ category }) =>
        report.progress.some((each) => each.category === category),
      );
      expect(
        report.progress.map(({ category, required, done }) => [category, required, done]),
      ).toEqual(asked.map(({ category, quota }) => [category, quota, quota]));
      expect(ratioSourceText(report)).toContain(
        `其中 ${outcome.draw.tasks.length} 家次没有检查日期，按抽查名单计为已查`,
      );
    },
  );

  test('count once their quarter is over, with the joint checks they name, and not while it runs', async () => {
    await open(null);
    await aDraw();
    const running = await reportOf('xiping-2024', { year: 2026, quarter: 1 }, '2026-02-01');
    expect(running.progress.map(({ done }) => done)).toEqual([0, 0, 0]);
    expect(running.progress.map(({ arranged }) => arranged)).toEqual([3, 8, 2]);
    const toDate = running.lines.find(
      ({ rule, period: of, category }) =>
        rule.kind === 'quota' && of === 'year' && category === 'special',
    );
    expect(toDate).toMatchObject({ actual: 0, arranged: 8, unit: 'visits', state: 'open' });
    const { sheet } = await writeRatioSheet(running);
    const shown = await shownRows(sheet ?? '', running.lines.length);
    expect(shown.map((row) => row[8])).toContain('本季度再查 12 家特殊即达标（已安排 8 家）');
    const own = await reportOf('tangshan-gaoxin-2024', { year: 2026, quarter: 1 }, '2026-02-01');
    const joint = own.lines.filter(({ rule }) => rule.kind === 'joint');
    expect(joint.length).toBeGreaterThan(0);
    for (const line of joint)
      expect(line).toMatchObject({
        state: 'met',
        actual: 5,
        share: { count: 5, total: 13, arranged: 13 },
      });
    const over = await reportOf('xiping-2024', { year: 2026, quarter: 1 }, '2026-04-01');
    // 25 % of 12, 65 % of 12 and 3 % of 36.
    expect(over.progress.map(({ done }) => done)).toEqual([3, 8, 2]);
    expect((await reportOf('xiping-2024')).progress.filter(({ over: isOver }) => isOver)).toEqual(
      over.progress,
    );
  });

  /** Writes 检查台账 of the first quarter, and cells of its rows by header, the first row first. */
  const fillResults = async (rows: readonly Readonly<Record<string, string>>[]): Promise<void> => {
    const profile = findPreset('xiping-2024');
    if (profile === null) throw new Error('the preset is built in');
    const scan = await scanWorkbook('2026-02-01');
    await writeDocument({
      kind: 'publication',
      scan,
      profile,
      period: { year: 2026, quarter: 1 },
      asOf: '2026-02-01',
    });
    const { tables } = await Excel.run((context) =>
      readTables(context, (name) => name.startsWith('检查台账')),
    );
    const [table] = tables;
    if (table === undefined) throw new Error('the sheet was written');
    const header = table.values.findIndex((cells) => cells.includes('检查日期'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(table.sheet);
      rows.forEach((row, index) => {
        for (const [name, value] of Object.entries(row))
          sheet.getCell(
            table.rowIndex + header + 1 + index,
            table.columnIndex + (table.values[header]?.indexOf(name) ?? -1),
          ).values = [[value]];
      });
      await context.sync();
    });
  };

  test('count on the day that 检查台账 says', async () => {
    await open(null);
    await aDraw();
    await fillResults([{ 检查日期: '2026-01-20' }]);
    const report = await reportOf('xiping-2024', { year: 2026, quarter: 1 }, '2026-02-01');
    expect(report.progress.reduce((sum, { done }) => sum + done, 0)).toBe(1);
  });

  test('the rate of publication is the one that 公示 tells', async () => {
    await open(null);
    await aDraw();
    const checked = { 检查日期: '2026-01-20' };
    await fillResults([
      ...Array.from({ length: 2 }, () => ({ ...checked, 公开日期: '2026-01-28' })),
      ...Array.from({ length: 3 }, () => checked),
      { ...checked, 是否公开: '否', 不公开理由: '涉及国家安全' },
      { ...checked, 是否公开: '否', 不公开理由: '涉及国家安全', 公开日期: '2026-01-28' },
    ]);
    const profile = findPreset('xuchang-jianan-2026');
    if (profile === null) throw new Error('the preset is built in');
    for (const asOf of ['2026-02-01', '2026-04-01']) {
      const at: Period = { year: 2026, quarter: 1 };
      const scan = await scanWorkbook(asOf);
      const calendar = workCalendar([]);
      const { rate } = publication({ scan, profile, period: at, calendar, asOf });
      // 7 of 13 are checked, 2 of these kept back, 2 of the other 5 public.
      expect(rate).toBe(40);
      const report = await reportOf('xuchang-jianan-2026', at, asOf);
      const line = report.lines.find(
        ({ rule }) => rule.kind === 'target' && rule.what === 'publication',
      );
      expect(line).toMatchObject({ actual: rate, share: { count: 2, total: 5 } });
    }
  });
});
