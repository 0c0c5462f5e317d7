/** The number that 1:10 came to in the first draw of a year stands when licences lapse. */

import { compareRatios } from '../../src/app/compareRatios';
import { keepHistory, readHistoryFile } from '../../src/app/historyFile';
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw, type DrawOutcome, type DrawRequest } from '../../src/app/runDraw';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import type { Quarter } from '../../src/domain/calendar/period';
import { readTables } from '../../src/excel/reading/readTables';
import { answerText } from '../../src/text/question/answerText';
import { choiceText } from '../../src/text/question/choiceText';
import { questionText } from '../../src/text/question/questionText';
import { stepsText } from '../../src/text/grammar/quotaText';
import { bureauSheets, enterpriseRows, inspectorRows, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

jest.setTimeout(60_000);

let excel: TestExcel;
afterEach(() => excel.dispose());

const { profile } = aDrawRequest();
const quarter = (number: Quarter) => ({ year: 2026, quarter: number }) as const;

async function open(people: number): Promise<void> {
  const sheets = bureauSheets(enterpriseRows(60), inspectorRows(people));
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
}

/** The last of three people has no licence any more. */
async function lapse(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('执法人员').getRange('D5').values = [['']];
    await context.sync();
  });
}

async function draw(changes: Partial<DrawRequest>): Promise<DrawOutcome> {
  return runDraw(aDrawRequest({ ...changes }));
}

async function drawn(changes: Partial<DrawRequest>) {
  const outcome = await draw(changes);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const scan = (): Promise<WorkbookScan> => scanWorkbook('2026-04-01', {});
const asked = (of: WorkbookScan) => {
  const question = prepareDraw(of, profile, quarter(2), { assumeNone: true })?.questions.find(
    ({ kind }) => kind === 'number',
  );
  if (question === undefined) throw new Error('nothing is asked');
  return question;
};
const general = ({ draw: { categories } }: Awaited<ReturnType<typeof drawn>>) => {
  const line = categories.find(({ category }) => category === 'general');
  return [line?.quota, stepsText(line?.steps ?? [])];
};

test('the second draw stops until it is said by which number', async () => {
  await open(3);
  expect(general(await drawn({}))).toEqual([
    8,
    '持证 3 人 × 10 = 30 家/年；（应查 30 − 已查 0）÷ 剩 4 季 = 7.5 → 8',
  ]);
  await lapse();
  const question = asked(await scan());
  expect(questionText(question)).toBe(
    '一般监管对象按 1:10（持证）的全年抽查数，2026Q1 抽取时是 30 家，按现在的人数是 20 家。年初定的数一般全年不变。按哪个数抽？',
  );
  expect(question.choices.map((choice) => choiceText(question, choice))).toEqual([
    '仍按 30 家',
    '改按 20 家',
  ]);
  const outcome = await draw({ period: quarter(2), seed: '2' });
  expect(outcome.kind).toBe('stopped');

  const kept = await drawn({
    period: quarter(2),
    seed: '2',
    choice: { answers: { [question.id]: 'set' } },
  });
  expect(general(kept)).toEqual([
    8,
    '持证 2 人 × 10 = 20 家/年；全年已定 30 家；（应查 30 − 已查 8）÷ 剩 3 季 ≈ 7.33 → 8',
  ]);
  expect(answerText({ ...question, answer: 'set' })).toBe(
    '一般监管对象的全年抽查数，2026Q1 抽取时 30 家，按现在的人数 20 家：仍按 30 家',
  );
  const { tables } = await Excel.run((context) =>
    readTables(context, (name) => name.startsWith('抽取记录 2026Q2')),
  );
  expect(JSON.stringify(tables[0]?.values)).toContain('按现在的人数 20 家：仍按 30 家');
  expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });

  // 比例核查 goes by it too: 30 in the year, 8 in each of the two quarters.
  const report = compareRatios(await scan(), profile, quarter(2), '2026-07-01');
  const lines = report?.lines.filter(
    ({ rule, category }) => rule.kind === 'quota' && category === 'general',
  );
  expect(lines?.map(({ period: of, required, actual }) => [of, required, actual])).toEqual([
    [quarter(1), 8, 8],
    [quarter(2), 8, 8],
    ['year', 16, 16],
  ]);
});

test('the number of now is taken where the clerk says so, and holds from then on', async () => {
  await open(3);
  await drawn({});
  await lapse();
  const { id } = asked(await scan());
  const changed = await drawn({
    period: quarter(2),
    seed: '2',
    choice: { answers: { [id]: 'now' } },
  });
  expect(general(changed)).toEqual([
    4,
    '持证 2 人 × 10 = 20 家/年；（应查 20 − 已查 8）÷ 剩 3 季 = 4',
  ]);
  const third = prepareDraw(await scan(), profile, quarter(3), { assumeNone: true });
  expect(third?.questions.some(({ kind }) => kind === 'number')).toBe(false);
  const report = compareRatios(await scan(), profile, quarter(2), '2026-07-01');
  expect(
    report?.lines
      .filter(({ rule, category }) => rule.kind === 'quota' && category === 'general')
      .map(({ required }) => required),
  ).toEqual([8, 4, 10]);
});

test('a number that the profile has for the year stands without a question', async () => {
  await open(3);
  const general30 = { ...profile.plans.general, yearNumber: { year: 2026, count: 24 } };
  const own = { ...profile, plans: { ...profile.plans, general: general30 } };
  expect(general(await drawn({ profile: own }))[0]).toBe(6);
  await lapse();
  const next = prepareDraw(await scan(), own, quarter(2), { assumeNone: true });
  expect(next?.questions.some(({ kind }) => kind === 'number')).toBe(false);
});

test('the number comes along on 历次抽查记录', async () => {
  await open(3);
  await drawn({});
  const { tables } = await Excel.run((context) => readTables(context, () => true));
  const file = await readHistoryFile(new Uint8Array(), 'Q1.xlsx', () =>
    Promise.resolve({ tables, problems: [] }),
  );
  excel.dispose();
  await open(2);
  await keepHistory(file, 'Q1.xlsx', ['检查对象名录库', '执法人员']);
  expect(asked(await scan())).toMatchObject({ set: 30, now: 20, since: '2026Q1', answer: null });
});
