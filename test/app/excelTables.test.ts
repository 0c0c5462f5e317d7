import { clearMarks, frequency, markFrequency } from '../../src/app/markFrequency';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { planCounts, writeCounts } from '../../src/app/writeCounts';
import type { CellValue } from '../../src/domain/ground/cellValue';
import {
  REQUIREMENT_SETS,
  REQUIREMENT_SETS_WITH_NOTES,
  type RequirementSets,
} from '../../src/host/transport/requirementSets';
import { findPreset } from '../../src/text/preset/presets';
import { bureauSheets, inspectorHeader, inspectorRows, workbookOf } from '../support/bureau';
import { tableOf } from '../support/documentSheets';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

const PLAN = '年度计划表';
const REGISTER = '检查对象名录';
const HEADER =
  '序号 抽查计划名称 抽查任务名称 抽查事项 抽查对象 抽查比例 抽取日期自 抽取日期至'.split(' ');
/** What the table of Excel's own was made of: its sheet and its cells. */
interface Made {
  readonly sheet: string;
  readonly address: string;
}

async function open(
  sheets: Record<string, CellValue[][]>,
  { sheet, address }: Made,
  requirementSets: RequirementSets = REQUIREMENT_SETS_WITH_NOTES,
): Promise<void> {
  excel = await openTestExcel({ workbook: workbookOf(sheets), requirementSets });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).tables.add(address, true);
    await context.sync();
  });
}

/** Where the table is now, and its cells. */
const tableNow = (sheet: string): Promise<{ address: string; values: CellValue[][] }> =>
  Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(sheet);
    const range = tables.getItemAt(0).getRange().load('address,values');
    await context.sync();
    return {
      address: range.address.replace(/^.*!/, ''),
      values: range.values as CellValue[][],
    };
  });
const mergesNow = (sheet: string): number | undefined =>
  excel.host.univerAPI.getActiveWorkbook()?.getSheetByName(sheet)?.getMergedRanges().length;

async function draw(): Promise<void> {
  const outcome = await runDraw(aDrawRequest({ planTemplate: PLAN }));
  expect(outcome).toMatchObject({ kind: 'done', sheets: { plan: PLAN } });
  if (outcome.kind !== 'done') return;
  expect(outcome.problems.filter(({ code }) => /plan|host/.test(code))).toEqual([]);
}

const blank = (): CellValue[] => HEADER.map(() => '');
const EARLIER: CellValue[] = [
  1,
  '日常监管',
  '第一项',
  '排污',
  '重点排污单位',
  0.25,
  46_023,
  46_112,
];

describe.each([
  ['that can be made longer', REQUIREMENT_SETS_WITH_NOTES],
  ['that grows by rows of its own', REQUIREMENT_SETS],
])('a plan in a table of Excel %s', (_, sets) => {
  test('takes the rows in that are added below it, and merges none', async () => {
    await open(
      { ...bureauSheets(), [PLAN]: [HEADER, EARLIER] },
      { sheet: PLAN, address: 'A1:H2' },
      sets,
    );
    await draw();
    const { address, values } = await tableNow(PLAN);
    const added = values.slice(2);
    expect(address).toBe(`A1:H${values.length}`);
    expect(added.length).toBeGreaterThan(1);
    expect(added.map(([number, plan]) => [number, plan])).toEqual(
      added.map(() => [2, '污染源日常监管双随机抽查']),
    );
    expect(new Set(added.map((row) => row[2])).size).toBe(added.length);
    expect(added.every((row) => row.every((cell) => cell !== ''))).toBe(true);
    expect(mergesNow(PLAN)).toBe(0);
    expect((await verifyWorkbook()).differences).toEqual([]);
  });

  test('keeps what stands right below it outside', async () => {
    await open(
      { ...bureauSheets(), [PLAN]: [HEADER, EARLIER, ['备注：参照此表制定实施。']] },
      { sheet: PLAN, address: 'A1:H2' },
      sets,
    );
    await draw();
    const { address, values } = await tableNow(PLAN);
    expect(address).toBe(`A1:H${values.length}`);
    expect(values.every((row) => row.every((cell) => cell !== ''))).toBe(true);
    const whole = (await tableOf(PLAN)).values;
    expect(whole.length).toBe(values.length + 1);
    expect(whole.at(-1)?.[0]).toBe('备注：参照此表制定实施。');
    expect((await verifyWorkbook()).differences).toEqual([]);
  });

  test('is filled in its own empty rows, more of them where they are too few', async () => {
    await open(
      { ...bureauSheets(), [PLAN]: [HEADER, EARLIER, blank(), ['备注：参照此表制定实施。']] },
      { sheet: PLAN, address: 'A1:H3' },
      sets,
    );
    await draw();
    const { address, values } = await tableNow(PLAN);
    expect(address).toBe(`A1:H${values.length}`);
    expect(values.every((row) => row.every((cell) => cell !== ''))).toBe(true);
    expect((await tableOf(PLAN)).values.at(-1)?.[0]).toBe('备注：参照此表制定实施。');
    expect(mergesNow(PLAN)).toBe(0);
  });
});

describe('a list of enterprises in a table of Excel', () => {
  const period = { year: 2026, quarter: 2 } as const;
  const scan = () => scanWorkbook('2026-04-01');
  const preset = () => {
    const profile = findPreset('xuchang-jianan-2026');
    if (profile === null) throw new Error('the preset is built in');
    return profile;
  };
  const register: CellValue[][] = [
    ['序号', '企业名称', '企业分类', '生产状态'],
    ...['甲厂', '乙厂', '丙厂', '丁厂'].map((name, index) => [index + 1, name, '一般', '在产']),
  ];
  const books = {
    [REGISTER]: register,
    执法人员: [[...inspectorHeader], ...inspectorRows(4)],
    检查记录: [
      ['企业名称', '检查日期', '检查类型', '检查人员'],
      ...['2026-01-03', '2026-02-03', '2026-04-03'].map((day) => [
        '甲厂',
        day,
        '双随机',
        '检查员1、检查员2',
      ]),
    ],
  };
  const made = { sheet: REGISTER, address: 'A1:D5' };

  test('has a new column of numbers inside', async () => {
    await open(books, made);
    const planned = await planCounts(await scan(), preset(), period);
    if (planned === null) throw new Error('both registers are there');
    expect(await writeCounts(planned)).toEqual({ written: 4, problems: [] });
    const { address, values } = await tableNow(REGISTER);
    expect(address).toBe('A1:E5');
    expect(values.map((row) => row[4])).toEqual(['2026年度检查次数', 3, 0, 0, 0]);
  });

  test('keeps its new column apart from a table that ends elsewhere', async () => {
    await open(books, { ...made, address: 'A1:B5' });
    const planned = await planCounts(await scan(), preset(), period);
    if (planned === null) throw new Error('both registers are there');
    await writeCounts(planned);
    expect((await tableNow(REGISTER)).address).toBe('A1:B5');
    expect((await tableOf(REGISTER)).values[0]?.[4]).toBe('2026年度检查次数');
  });

  test('is the same table when it is marked, and when the marks are gone', async () => {
    await open(books, made);
    const before = await tableNow(REGISTER);
    const report = frequency(await scan(), preset(), period);
    if (report === null) throw new Error('both registers are there');
    expect(report.marks.length).toBeGreaterThan(0);
    expect(await markFrequency(await scan(), report)).toMatchObject({ problems: [] });
    expect(await tableNow(REGISTER)).toEqual(before);
    expect(mergesNow(REGISTER)).toBe(0);
    expect(await clearMarks()).toMatchObject({ problems: [] });
    expect(await tableNow(REGISTER)).toEqual(before);
  });
});
