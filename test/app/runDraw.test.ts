import { version } from '../../package.json';
import { prepareDraw } from '../../src/app/prepareDraw';
import {
  runDraw,
  type DrawOptions,
  type DrawOutcome,
  type DrawRequest,
} from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { programText } from '../../src/text/sheet/sheetText';
import type { Problem } from '../../src/text/problem/problemText';
import { readTables } from '../../src/excel/reading/readTables';
import type { HeadlessOptions } from '../../src/host/headless';
import { bureauSheets, enterpriseSheet, inspectorSheet, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { tableOf } from '../support/documentSheets';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

let excel: TestExcel;
afterEach(() => excel.dispose());

async function open(sheets = bureauSheets(), options: HeadlessOptions = {}): Promise<void> {
  excel = await openTestExcel({ workbook: workbookOf(sheets), ...options });
}

const sheetNames = (): string[] =>
  excel.host.univerAPI
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName()) ?? [];

/** All values of all sheets. */
function values(): Promise<unknown> {
  return Excel.run((context) => readTables(context, () => true));
}

const snapshot = (): unknown => JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));

/** What stopped a draw. */
function errorsOf(outcome: DrawOutcome): Problem[] {
  return outcome.kind === 'stopped'
    ? outcome.problems.filter(({ severity }) => severity === 'error')
    : [];
}

async function draw(
  changes: Partial<DrawRequest> = {},
  options: DrawOptions = {},
): Promise<Extract<DrawOutcome, { kind: 'done' }>> {
  const outcome = await runDraw(aDrawRequest(changes), options);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}

test('a draw writes four sheets beside the bureau’s own, which stay as they were', async () => {
  await open();
  const before = excel.host.state().snapshot.sheets;
  const { sheets, draw: drawn } = await draw();
  expect(sheetNames()).toEqual([
    enterpriseSheet,
    inspectorSheet,
    '抽查工作计划表 2026Q1',
    '抽查名单 2026Q1',
    '抽取底册 2026Q1',
    '抽取记录 2026Q1',
  ]);
  expect(Object.values(sheets)).toEqual(sheetNames().slice(2));
  const after = excel.host.state().snapshot.sheets;
  for (const id of ['s1', 's2']) expect(after[id]?.cellData).toEqual(before[id]?.cellData);
  expect(
    drawn.categories.map(({ category, total, quota, drawn: count }) => [
      category,
      total,
      quota,
      count,
    ]),
  ).toEqual([
    ['key', 12, 3, 3],
    ['special', 12, 12, 12],
    ['general', 36, 9, 9],
  ]);
});

test('what was drawn verifies, and a changed cell does not', async () => {
  await open();
  await draw();
  expect(await verifyWorkbook()).toMatchObject({
    records: ['抽取记录 2026Q1'],
    differences: [],
    problems: [],
  });
  excel.host.univerAPI
    .getActiveWorkbook()
    ?.getSheetByName('抽取底册 2026Q1')
    ?.getRange('K6')
    .setValue('x');
  const { differences } = await verifyWorkbook();
  expect(differences).toContainEqual(
    expect.objectContaining({ sheet: '抽取底册 2026Q1', cell: 'K6' }),
  );
});

test('a seed is written as text with every digit, whatever white space it was typed with', async () => {
  await open();
  const { sheets } = await draw({ seed: ' 0026 0105　38291４５６７８９1 ' });
  const written = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheets.record).getUsedRange();
    used.load('values,numberFormat');
    await context.sync();
    return { values: used.values as unknown[][], formats: used.numberFormat as unknown[][] };
  });
  const row = written.values.findIndex(([label]) => label === '种子');
  expect(written.values[row]?.[1]).toBe('00260105382914567891');
  expect(written.formats[row]?.[1]).toBe('@');
  expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });
  expect((await verifyWorkbook()).remarks.map(({ kind }) => kind)).not.toContain(
    'seed-as-recorded',
  );
});

test('a seed whose cell became a number is told of once, and as nothing else', async () => {
  await open();
  await draw({ seed: '00020260105382914567' });
  const { values } = await tableOf('抽取记录 2026Q1');
  const row = values.findIndex(([label]) => label === '种子');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('抽取记录 2026Q1');
    sheet.protection.unprotect();
    const cell = sheet.getRangeByIndexes(row, 1, 1, 1);
    cell.numberFormat = [['General']];
    cell.values = [[20260105382914567]];
    await context.sync();
  });
  expect((await verifyWorkbook()).differences).toMatchObject([
    { what: 'seed', recomputed: '00020260105382914567', cell: `B${row + 1}` },
  ]);
});

test('a seed with a letter that cannot be seen stops the draw and names it', async () => {
  await open();
  expect(errorsOf(await runDraw(aDrawRequest({ seed: '2026\u200b0105' })))).toEqual([
    expect.objectContaining({
      code: 'seed-letters',
      letters: [{ place: 5, code: 'U+200B', why: 'unseen' }],
    }),
  ]);
});

test('texts that are too long for a record stop the draw, all at once', async () => {
  await open();
  const source = '号'.repeat(40_000);
  const outcome = await runDraw(
    aDrawRequest({
      seedSource: { kind: 'public', source },
      drawnBy: '人'.repeat(1001),
      witness: '证'.repeat(1000),
    }),
  );
  expect(errorsOf(outcome)).toEqual([
    expect.objectContaining({ code: 'typed-too-long', field: 'drawnBy', length: 1001 }),
    expect.objectContaining({ code: 'typed-too-long', field: 'source', length: 40_000 }),
  ]);
});

test('the same lists, profile, period and seed give the same sheets', async () => {
  await open();
  await draw();
  const first = await values();
  excel.dispose();
  await open();
  await draw();
  expect(await values()).toEqual(first);
});

test('the whole job takes few round trips, however many rows', async () => {
  await open(bureauSheets());
  const scan = await scanWorkbook('2026-01-01');
  prepareDraw(scan, aDrawRequest().profile, aDrawRequest().period);
  await draw();
  expect(excel.wire.requests).toBeLessThanOrEqual(12);
});

test('the record says up to which day checks count, and another day does not verify', async () => {
  await open();
  const { draw: made } = await draw({ on: '2026-02-03' });
  expect(made.population.countedTo).toBe('2026-02-03');
  const { values } = await tableOf('抽取记录 2026Q1');
  const row = values.findIndex(([label]) => label === '计入检查截止');
  expect(values[row]?.[1]).toBe('2026年2月3日');
  excel.host.univerAPI
    .getActiveWorkbook()
    ?.getSheetByName('抽取记录 2026Q1')
    ?.getRange(row, 1)
    .setValue('2026-03-31');
  const { differences } = await verifyWorkbook();
  expect(differences.map(({ sheet, what }) => [sheet, what])).toEqual([
    ['抽取记录 2026Q1', 'fingerprint'],
    ['抽取底册 2026Q1', 'cell'],
    ['抽取记录 2026Q1', 'cell-type'],
    ['抽取记录 2026Q1', 'sight-format'],
  ]);
});

test('a second draw of a period needs a reason, keeps the first and is called (2)', async () => {
  await open();
  await draw();
  const refused = await runDraw(aDrawRequest({ seed: '2' }));
  expect(errorsOf(refused)).toMatchObject([
    { code: 'period-drawn-already', recordSheet: '抽取记录 2026Q1' },
  ]);
  const { sheets } = await draw({ seed: '2', redrawReason: '监督人未到场' });
  expect(sheets.record).toBe('抽取记录 2026Q1 (2)');
  expect((await verifyWorkbook()).records).toEqual(['抽取记录 2026Q1', '抽取记录 2026Q1 (2)']);
});

test('a list changed after its fingerprint was shown stops the draw', async () => {
  await open();
  const outcome = await runDraw(aDrawRequest({ expectedFingerprint: 'f'.repeat(64) }));
  expect(errorsOf(outcome)).toMatchObject([{ code: 'population-changed' }]);
  expect(sheetNames()).toHaveLength(2);
});

test('cancelling while sheets are written takes them away again', async () => {
  await open();
  const before = snapshot();
  const controller = new AbortController();
  const outcome = await runDraw(aDrawRequest(), {
    signal: controller.signal,
    onProgress: (stage, fraction) => stage === 'write' && fraction > 0.6 && controller.abort(),
  });
  expect(outcome).toEqual({ kind: 'cancelled' });
  expect(snapshot()).toEqual(before);
});

test('a host that fails at any of its requests leaves the workbook as it was, and says so', async () => {
  await open();
  const before = snapshot();
  excel.wire.reset();
  const failAt = failingHost(excel);
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const outcome = await runDraw(aDrawRequest());
    if (outcome.kind === 'done') {
      // All six requests of a draw have failed in turn; it can be without the seventh, which lays
      // out pages.
      expect(failing).toBe(7);
      break;
    }
    expect(outcome).toMatchObject({
      kind: 'stopped',
      problems: [{ code: 'host-failed', hostCode: 'ServiceNotAvailable' }],
    });
    expect(snapshot()).toEqual(before);
  }
});

test('the record names the program with the version of the package', async () => {
  await open();
  await draw();
  expect(JSON.stringify(await values())).toContain(`${programText.name} ${version}`);
});
