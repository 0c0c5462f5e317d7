/** Whoever must stay away from an enterprise is not sent there, however the list says it. */
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook, type RegisterChoice, type WorkbookScan } from '../../src/app/scanWorkbook';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { NONE, type Question } from '../../src/reading/question';
import {
  bureauSheets,
  enterpriseHeader,
  enterpriseRows,
  enterpriseSheet,
  inspectorHeader,
  inspectorRows,
  inspectorSheet,
  workbookOf,
} from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';
import { aProfile } from '../support/register';

let excel: TestExcel;
afterEach(() => excel.dispose());

const NAMES = enterpriseRows(60).map((row) => String(row[1]));

/** How one person's list is written. */
const SPELLINGS: readonly ((names: readonly string[]) => string)[] = [
  (names) => names.join('、'),
  (names) => names.join(' '),
  (names) => names.join('/'),
  (names) => names.map((name, at) => `${at + 1}.${name}`).join('；'),
  (names) => names.map((name) => `${name}（亲属任职）`).join('\n'),
  (names) => names.map((name) => name.replace('云溪', '')).join('，'),
  (names) =>
    names
      .map(
        (name) =>
          `“${name.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))}”`,
      )
      .join('\t'),
  (names) => `配偶在${names.join('和')}任职`,
];

async function scanned(
  sheets: Record<string, CellValue[][]>,
  choice?: RegisterChoice,
): Promise<WorkbookScan> {
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
  return scanWorkbook('2026-01-01', choice);
}

/** Rows with one cell more: the n-th row has the n-th text, others none. */
function withColumn(
  rows: readonly CellValue[][],
  header: string,
  texts: readonly string[],
): CellValue[][] {
  return rows.map((row, index) => [...row, index === 1 ? header : (texts[index - 2] ?? '')]);
}

function sheetsWith(
  inspectorTexts: readonly string[],
  enterpriseTexts: readonly string[] = [],
): Record<string, CellValue[][]> {
  const sheets = bureauSheets();
  return {
    [enterpriseSheet]: withColumn(sheets[enterpriseSheet] ?? [], '回避人员', enterpriseTexts),
    [inspectorSheet]: withColumn(sheets[inspectorSheet] ?? [], '回避企业', inspectorTexts),
  };
}

/** Every person stays away from a third of the enterprises, each said in another way. */
const AWAY = SPELLINGS.map((_, person) => NAMES.filter((__, at) => (at + person) % 3 === 0));

test('a draw sends nobody where the list of enterprises to stay away from says so, in any spelling', async () => {
  const sheets = sheetsWith(SPELLINGS.map((spell, person) => spell(AWAY[person] ?? [])));
  const scan = await scanned(sheets);
  expect(scan.questions).toEqual([]);
  expect(scan.inspectors?.rows.map(({ recusals }) => recusals)).toEqual(AWAY);
  const outcome = await runDraw(aDrawRequest());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  expect(outcome.draw.tasks.length).toBeGreaterThan(5);
  for (const { unit, lead, assists } of outcome.draw.tasks)
    for (const { name } of [lead, ...assists])
      expect(AWAY[Number(name.replace('检查员', '')) - 1]).not.toContain(unit.name);
});

test('a draw sends nobody whom the enterprise asks to stay away, in any spelling', async () => {
  const texts = NAMES.map(
    (_, at) =>
      [
        '检查员1、检查员2',
        '检查员1 检查员2',
        '1、检查员1；2、检查员2',
        '检查员1/检查员2（科长）',
        '41150000\n检查员２',
        '检查员1检查员2',
      ][at % 6] ?? '',
  );
  const scan = await scanned(sheetsWith([], texts));
  expect(scan.questions).toEqual([]);
  const outcome = await runDraw(aDrawRequest());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  expect(outcome.draw.tasks.length).toBeGreaterThan(5);
  for (const { lead, assists } of outcome.draw.tasks)
    for (const { name } of [lead, ...assists]) expect(['检查员1', '检查员2']).not.toContain(name);
});

test('a part of a name is said, what names nobody or several is asked, and the answer counts', async () => {
  const sheets = sheetsWith([
    '第7加工厂',
    '东岭印染厂',
    '加工厂、云溪第8加工厂',
    '无',
    '东岭印染厂',
  ]);
  const scan = await scanned(sheets);
  expect(scan.problems.filter(({ code }) => code === 'short-name')).toEqual([
    {
      code: 'short-name',
      severity: 'warning',
      sheet: inspectorSheet,
      cell: 'F3',
      entry: '第7加工厂',
      name: '云溪第7加工厂',
    },
  ]);
  expect(scan.questions).toMatchObject([
    {
      kind: 'entry',
      list: 'recusals',
      entry: '东岭印染厂',
      owner: '检查员2',
      cell: 'F4',
      count: 2,
      answer: null,
    },
    {
      kind: 'entry',
      list: 'recusals',
      entry: '加工厂',
      owner: '检查员3',
      cell: 'F5',
      answer: null,
    },
  ]);
  const [first, second] = scan.questions as [Question, Question];
  expect(second.choices.length).toBeGreaterThan(1);
  const answers = { [first.id]: NONE, [second.id]: second.choices[0] ?? '' };
  const answered = await scanWorkbook('2026-01-01', { answers });
  expect(answered.questions.map(({ answer }) => answer)).toEqual(Object.values(answers));
  expect(answered.inspectors?.rows.map(({ recusals }) => recusals).slice(0, 4)).toEqual([
    ['云溪第7加工厂'],
    ['东岭印染厂'],
    [second.choices[0], '云溪第8加工厂'],
    [],
  ]);
});

const recordHeader = ['被检查单位', '检查日期', '检查类型', '检查人员', '检查结果'];
const record = (name: string, date: string): CellValue[] => [
  name,
  date,
  '日常检查',
  '检查员1',
  '无问题',
];
const secondQuarter = { year: 2026, quarter: 2 } as const;
const capped = aProfile({ caps: [{ times: 1, per: 'year' }] });

test('past checks count for the enterprise that a part of its name or the clerk tells', async () => {
  const sheets = {
    ...bureauSheets(),
    检查记录: [
      recordHeader,
      record('云溪第1加工厂', '2026-01-05'),
      record('第2加工厂', '2026-01-06'),
      record('东岭印染厂', '2026-01-07'),
      record('东岭印染厂', '2026-02-07'),
      record('西岭印染厂', '2024-01-07'),
    ],
  };
  const scan = await scanned(sheets);
  const prepared = prepareDraw(scan, capped, secondQuarter);
  const visits = (of: typeof prepared): string[] =>
    (of?.population.units ?? [])
      .filter((unit) => unit.visits > 0)
      .map(({ name }) => name)
      .sort();
  expect(visits(prepared)).toEqual(['云溪第1加工厂', '云溪第2加工厂']);
  const told = prepared?.problems.filter(({ sheet }) => sheet === '检查记录') ?? [];
  expect(told).toMatchObject([
    {
      code: 'question-open',
      cell: 'A4',
      question: { kind: 'entry', list: 'records', entry: '东岭印染厂', count: 2 },
    },
    { code: 'short-name', cell: 'A3', entry: '第2加工厂', name: '云溪第2加工厂' },
  ]);
  const [open] = told;
  if (open?.code !== 'question-open') throw new Error('a question');
  const { choices, id } = open.question;
  expect(choices.at(-1)).toBe(NONE);
  const choice = choices.find((each) => !/第[12]加/.test(each)) ?? '';
  const answered = await scanWorkbook('2026-01-01', { answers: { [id]: choice } });
  const again = prepareDraw(answered, capped, secondQuarter);
  expect(visits(again)).toEqual(['云溪第1加工厂', '云溪第2加工厂', choice].sort());
  expect(again?.problems.filter(({ code }) => code === 'question-open')).toEqual([]);
  // The year before asks for nothing but its own.
  expect(
    prepareDraw(scan, capped, { year: 2027, quarter: 1 })?.problems.filter(
      ({ sheet }) => sheet === '检查记录',
    ),
  ).toEqual([]);
});

test('of many past checks of others, one question is asked', async () => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己'].map((each) => `东岭${each}印染厂`);
  const sheets = {
    ...bureauSheets(),
    检查记录: [recordHeader, ...names.map((name) => record(name, '2026-01-05'))],
  };
  const prepared = prepareDraw(await scanned(sheets), capped, secondQuarter);
  const asked = prepared?.problems.filter(({ sheet }) => sheet === '检查记录') ?? [];
  expect(asked).toMatchObject([
    {
      code: 'question-open',
      question: { entry: '', group: { count: 6, entries: names.slice(0, 3) }, choices: [NONE] },
    },
  ]);
});

test('a picked helper whom nobody is asked about, where teams take helpers', async () => {
  const people = inspectorRows(8).map((row, at) => [...row, at > 5 ? '辅助人员' : '执法人员']);
  const sheets = {
    [enterpriseSheet]: [[...enterpriseHeader], ...enterpriseRows(60)],
    [inspectorSheet]: [[...inspectorHeader, '人员类别'], ...people],
  };
  const scan = await scanned(sheets);
  const rules = (helpers: readonly string[], auxiliaries = 1): ReturnType<typeof aProfile> =>
    aProfile({ team: { size: 2, region: 'any', auxiliaries, helpers } });
  const asked = (of: ReturnType<typeof aProfile>, from = scan): readonly Question[] =>
    prepareDraw(from, of, secondQuarter)?.problems.flatMap((problem) =>
      problem.code === 'question-open' || problem.code === 'question-answered'
        ? [problem.question]
        : [],
    ) ?? [];
  expect(asked(rules(['检查员7', '检查员 8']))).toEqual([]);
  expect(asked(rules(['检查员7', '检查员1'], 0))).toEqual([]);
  const [question, ...others] = asked(rules(['检查员7', '检查员1']));
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    list: 'helpers',
    entry: '检查员1',
    sheet: inspectorSheet,
    cell: '',
    choices: ['检查员7', '检查员8', NONE],
  });
  const answered = await scanWorkbook('2026-01-01', {
    answers: { [question?.id ?? '']: '检查员8' },
  });
  expect(
    prepareDraw(answered, rules(['检查员7', '检查员1']), secondQuarter)?.population.profile.team
      .helpers,
  ).toEqual(['检查员7', '41150007']);
});
