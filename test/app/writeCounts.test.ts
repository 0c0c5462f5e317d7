import { frequency } from '../../src/app/markFrequency';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { planCounts, writeCounts, type CountsPlan } from '../../src/app/writeCounts';
import type { CellValue } from '../../src/domain/ground/cellValue';
import type { Profile } from '../../src/domain/profile/profile';
import { findPreset } from '../../src/text/preset/presets';
import { inspectorHeader, inspectorRows, workbookOf } from '../support/bureau';
import { tableOf } from '../support/documentSheets';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

const period = { year: 2026, quarter: 2 } as const;
const REGISTER = '检查对象名录';
const HEADER = ['序号', '企业名称', '企业分类', '生产状态'];
const NAMES = ['甲厂', '乙厂', '丙厂', '丁厂'];

const preset = (): Profile => {
  const profile = findPreset('xuchang-jianan-2026');
  if (profile === null) throw new Error('the preset is built in');
  return profile;
};

/** A demand that all kinds of checks count for. */
const ALL: Profile['plans']['key'] = { quota: { kind: 'none' }, noRepeat: true };

type Rows = readonly (readonly CellValue[])[];

const list = (more: readonly string[] = [], cells: Rows = []): CellValue[][] => [
  ['云溪县检查对象名录'],
  [...HEADER, ...more],
  ...NAMES.map((name, index) => [index + 1, name, '一般', '在产', ...(cells[index] ?? [])]),
];
const records = (...checks: readonly (readonly [string, string, string])[]): CellValue[][] => [
  ['企业名称', '检查日期', '检查类型', '检查人员'],
  ...checks.map((check) => [...check, '检查员1、检查员2']),
];
const CHECKS = records(
  ['甲厂', '2026-02-03', '双随机'],
  ['甲厂', '2026-04-03', '双随机'],
  ['乙厂', '2026-03-09', '双随机'],
  ['丙厂', '2025-03-09', '双随机'],
);

async function open(register: Rows, checks: Rows = CHECKS): Promise<void> {
  excel = await openTestExcel({
    workbook: workbookOf({
      [REGISTER]: register.map((row) => [...row]),
      执法人员: [[...inspectorHeader], ...inspectorRows(4)],
      检查记录: checks.map((row) => [...row]),
    }),
  });
}

const scan = () => scanWorkbook('2026-04-01');

async function plan(profile = preset()): Promise<CountsPlan> {
  const planned = await planCounts(await scan(), profile, period);
  if (planned === null) throw new Error('both registers are there');
  return planned;
}

async function report(profile = preset()): Promise<unknown> {
  return frequency(await scan(), profile, period);
}

const column = async (index: number): Promise<CellValue[]> =>
  (await tableOf(REGISTER)).values.map((row) => row[index] ?? '');

async function change(act: (worksheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(REGISTER));
    await context.sync();
  });
}

test('a list without the column gets one at its right, which counts nothing twice', async () => {
  await open(list());
  const before = await report();
  const values = (await tableOf(REGISTER)).values;
  const planned = await plan();
  expect(planned).toMatchObject({
    columns: [{ sheet: REGISTER, columnIndex: 4, header: '2026年度检查次数', newHeaderRow: 2 }],
    left: [],
    problems: [],
  });
  expect(await writeCounts(planned)).toEqual({ written: 4, problems: [] });
  expect(await column(4)).toEqual(['', '2026年度检查次数', 2, 1, 0, 0]);
  expect((await tableOf(REGISTER)).values.map((row) => row.slice(0, 4))).toEqual(values);
  expect(await report()).toEqual(before);
  expect((await scan()).questions).toEqual([]);
  expect((await plan()).columns).toEqual([]);
});

test('in a column that is there only what differs is changed, and more is left as it is', async () => {
  await open(
    list(
      ['年度检查次数', '备注'],
      [
        ['', '迁'],
        [1, ''],
        [3, ''],
        ['', ''],
      ],
    ),
  );
  const before = await report();
  const planned = await plan();
  expect(planned.columns).toMatchObject([
    { header: '年度检查次数', newHeaderRow: null, cells: [{ rowNumber: 3, count: 2, before: '' }] },
  ]);
  expect(await writeCounts(planned)).toEqual({ written: 1, problems: [] });
  expect(await column(4)).toEqual(['', '年度检查次数', 2, 1, 3, '']);
  expect(await column(5)).toEqual(['', '备注', '迁', '', '', '']);
  expect(await report()).toEqual(before);
});

test('a check that comes later counts once beside the written number', async () => {
  await open(list());
  await writeCounts(await plan());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('检查记录').getRange('A6:D6').values = [
      ['乙厂', '2026-05-06', '双随机', '检查员1、检查员2'],
    ];
    await context.sync();
  });
  expect((await plan()).columns).toMatchObject([{ cells: [{ rowNumber: 4, count: 2 }] }]);
});

test('what some rule does not count is left out and named', async () => {
  const profile: Profile = {
    ...preset(),
    caps: [{ times: 2, per: 'year', kinds: ['routine'] }],
    directed: [],
    plans: { key: ALL, special: ALL, general: ALL, offsite: ALL },
  };
  await open(list(), records(['甲厂', '2026-02-03', '双随机'], ['乙厂', '2026-03-09', '信访举报']));
  const before = await report(profile);
  const planned = await plan(profile);
  expect(planned.left).toEqual(['乙厂']);
  await writeCounts(planned);
  expect(await column(4)).toEqual(['', '2026年度检查次数', 1, '', 0, 0]);
  expect(await report(profile)).toEqual(before);
});

test('a column of another year is not written over', async () => {
  await open(list(['2025年检查次数'], [[2], [2], [1], [1]]));
  const planned = await plan();
  expect(planned.columns).toEqual([]);
  expect(planned.problems).toMatchObject([{ code: 'counts-of-other-year', cell: 'E2' }]);
  expect(await writeCounts(planned)).toMatchObject({ written: null });
});

test('a protected sheet, a sorted list and a formula are told, and nothing is written', async () => {
  await open(list(['年度检查次数'], [[0], [0], [0], [0]]));
  const planned = await plan();
  const refused = async (code: string): Promise<void> => {
    const values = await column(4);
    expect(await writeCounts(planned)).toMatchObject({ written: null, problems: [{ code }] });
    expect(await column(4)).toEqual(values);
  };
  await change((worksheet) => worksheet.protection.protect());
  await refused('sheet-locked');
  await change((worksheet) => {
    worksheet.protection.unprotect();
    worksheet.getRange('B3:B4').values = [['乙厂'], ['甲厂']];
  });
  await refused('counts-moved');
  await change((worksheet) => {
    worksheet.getRange('B3:B4').values = [['甲厂'], ['乙厂']];
    worksheet.getRange('E3').formulas = [['=0+0']];
  });
  await refused('counts-formula');
});
