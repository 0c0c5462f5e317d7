/** 首次检查以非现场方式: rules that count the checks of a unit by their kind, from the sheet of records. */

import { conditionLists } from '../../src/app/conditionList';
import { compareRatios } from '../../src/app/compareRatios';
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import type { Profile } from '../../src/domain/profile/profile';
import { readCondition } from '../../src/text/grammar/readCondition';
import { choiceText } from '../../src/text/question/choiceText';
import { questionText } from '../../src/text/question/questionText';
import { bureauSheets, enterpriseRows, inspectorRows, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

jest.setTimeout(60_000);

let excel: TestExcel;
afterEach(() => excel.dispose());

const ROWS = enterpriseRows(6);
const NAMES = ROWS.map((row) => String(row[1]));

const RECORDS = [
  ['企业名称', '检查日期', '检查类型', '检查结果'],
  [NAMES[0] ?? '', '2026-01-12', '非现场检查', '未发现问题'],
  [NAMES[1] ?? '', '2026-01-13', '专项', '未发现问题'],
];

const condition = readCondition('年度非现场检查次数 不少于 1');
if (!condition.ok) throw new Error('it is a condition');
const profile: Profile = {
  ...aDrawRequest().profile,
  exemptions: [{ name: '首次非现场', any: [condition.value] }],
};

async function open(records: readonly (readonly string[])[] | null): Promise<void> {
  const sheets = bureauSheets(ROWS, inspectorRows(3));
  excel = await openTestExcel({
    workbook: workbookOf(records === null ? sheets : { ...sheets, 检查记录: records }),
  });
}

test('who was checked off site leaves the pool, and the ledger says so', async () => {
  await open(RECORDS);
  const outcome = await runDraw(aDrawRequest({ profile }));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const exempt = outcome.draw.population.units.filter(({ exclusion }) => exclusion === 'exempt');
  expect(exempt.map(({ name }) => name)).toEqual([NAMES[0]]);
  expect((await verifyWorkbook()).differences).toEqual([]);
  const lists = conditionLists(await scanWorkbook('2026-01-01', {}), 2026);
  expect(lists?.enterprise.count(condition.value)).toBe(1);
});

test('without a sheet of records it is asked', async () => {
  await open(null);
  const scan = await scanWorkbook('2026-01-01', {});
  const asked = prepareDraw(scan, profile, { year: 2026, quarter: 1 })?.questions.filter(
    ({ kind, answer }) => kind === 'condition' && answer === null,
  );
  const [question] = asked ?? [];
  if (question === undefined || asked?.length !== 1) throw new Error('one question');
  expect(questionText(question)).toBe(
    '免检“首次非现场”“年度非现场检查次数 不少于 1”：要分类型计今年的检查次数，工作簿里没有检查记录可数。请补上有检查日期、检查类型的检查记录表；今年确实没有检查过的，选“按没有处理”，就都按 0 次计。名录里有这样一列次数的，条件改写成 列“表头”。',
  );
  expect(question.choices.map((choice) => choiceText(question, choice))).toEqual(['按没有处理']);
  expect((await runDraw(aDrawRequest({ profile, assumeNone: false }))).kind).toBe('stopped');
  expect((await runDraw(aDrawRequest({ profile, assumeNone: true }))).kind).toBe('done');
});

test('which authority of the records is the bureau is asked, and its checks alone are done', async () => {
  const [first = '', second = ''] = NAMES;
  await open([
    ['企业名称', '检查日期', '检查类型', '检查单位'],
    [first, '2026-01-12', '日常', '青岚县生态环境局'],
    [second, '2026-01-13', '日常', '青岚县应急管理局'],
  ]);
  const yearly: Profile = {
    ...aDrawRequest().profile,
    authority: '某某分局',
    plans: {
      ...aDrawRequest().profile.plans,
      general: { quota: { kind: 'percent', percent: 50, per: 'year' }, coverageYears: 1 },
    },
  };
  const period = { year: 2026, quarter: 1 } as const;
  const scan = await scanWorkbook('2026-03-31', {});
  const prepared = prepareDraw(scan, yearly, period);
  const [asked] = prepared?.questions.filter(({ kind }) => kind === 'authority') ?? [];
  expect(asked?.choices.slice(0, 2)).toEqual(['青岚县生态环境局', '青岚县应急管理局']);
  expect((await runDraw(aDrawRequest({ profile: yearly }))).kind).toBe('stopped');
  const open1 = compareRatios(scan, yearly, period);
  expect(open1?.unsaidBureau).toEqual(['青岚县生态环境局', '青岚县应急管理局']);

  const answers = { [asked?.id ?? '']: '青岚县生态环境局' };
  const said = { ...scan, choice: { ...scan.choice, answers } };
  const visits = prepareDraw(said, yearly, period)?.population.units.map((unit) => unit.visits);
  expect([...(visits ?? [])].sort().at(-1)).toBe(1);
  expect(visits?.reduce((sum, count) => sum + count, 0)).toBe(1);
  const closed = compareRatios(said, yearly, period);
  expect([closed?.unsaidBureau, closed?.others]).toEqual([undefined, 1]);
});
