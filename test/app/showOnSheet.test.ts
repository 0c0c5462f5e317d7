import { removeProjectorSheets, showOnSheet, type ShowOptions } from '../../src/app/showOnSheet';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { presentDraw, type PresentationData } from '../../src/domain/presentation/presentationData';
import { bureauSheets, workbookOf } from '../support/bureau';
import { aDraw } from '../support/draw';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, REFUSING_SETS, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
});
afterEach(() => excel.dispose());

const quick: ShowOptions = { perStep: 3, pause: 0 };
const data = presentDraw(aDraw());
const before: PresentationData = { ...data, result: null };
const units = data.result?.units ?? [];

const sheetNames = (): string[] =>
  excel.host.univerAPI
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName()) ?? [];

const snapshot = (): unknown => JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));

function column(sheet: string, letter: string, first: number, last: number): unknown[] {
  const range = excel.host.univerAPI
    .getActiveWorkbook()
    ?.getSheetByName(sheet)
    ?.getRange(`${letter}${first}:${letter}${last}`);
  return range?.getValues().map((row) => row[0]) ?? [];
}

test('before the draw the sheet shows the fingerprint and no unit', async () => {
  expect(await showOnSheet(before, quick)).toEqual({
    kind: 'shown',
    sheet: '现场展示',
    shown: 0,
    all: 0,
    problems: [],
  });
  const groups = data.fingerprint.match(/.{4}/g) ?? [];
  expect(column('现场展示', 'C', 2, 4)).toEqual([
    groups.slice(0, 8).join(' '),
    groups.slice(8).join(' '),
    '（待产生）',
  ]);
});

test('after the draw every unit comes in its order, a few at a time', async () => {
  const steps: number[] = [];
  const outcome = await showOnSheet(data, { ...quick, onShown: (shown) => steps.push(shown) });
  expect(outcome).toMatchObject({ kind: 'shown', shown: units.length, all: units.length });
  expect(steps).toEqual([3, 6, 7]);
  expect(column('现场展示', 'C', 7, 6 + units.length)).toEqual(units.map(({ name }) => name));
  expect(column('现场展示', 'D', 7, 6 + units.length)).toEqual(
    units.map(({ ticket }) => ticket.slice(0, 18)),
  );
});

test('a name that looks like a formula stays text', async () => {
  const unit = { ...units[0], name: '=1+1' } as (typeof units)[number];
  await showOnSheet(
    { ...data, result: { ...data.result, units: [unit] } as typeof data.result },
    quick,
  );
  const range = excel.host.univerAPI
    .getActiveWorkbook()
    ?.getSheetByName('现场展示')
    ?.getRange('C7');
  expect([range?.getValue(), range?.getFormula()]).toEqual(['=1+1', '']);
});

test('it can be stopped between two steps, and the sheet says how far it came', async () => {
  const controller = new AbortController();
  const outcome = await showOnSheet(data, {
    ...quick,
    signal: controller.signal,
    onShown: () => controller.abort(),
  });
  expect(outcome).toMatchObject({ kind: 'stopped', shown: 3, all: 7 });
  expect(column('现场展示', 'C', 7, 10)).toEqual([
    ...units.slice(0, 3).map(({ name }) => name),
    null,
  ]);
});

test.each([
  ['an Excel that waits as well', {}],
  ['an Excel that refuses', { requirementSets: REFUSING_SETS }],
])('it waits while someone types into a cell, in %s', async (_, options) => {
  excel.dispose();
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()), ...options });
  let shownFirst = 0;
  const onShown = (shown: number): void => {
    if (shownFirst === 0) {
      shownFirst = shown;
      excel.setEditing(true);
      setTimeout(() => excel.setEditing(false), 30);
    }
  };
  expect(await showOnSheet(data, { perStep: 3, pause: 10, onShown })).toMatchObject({
    kind: 'shown',
    shown: units.length,
  });
});

test('it does not ask for ever where a cell stays open', async () => {
  excel.dispose();
  excel = await openTestExcel({
    workbook: workbookOf(bureauSheets()),
    requirementSets: REFUSING_SETS,
  });
  const outcome = await showOnSheet(data, { ...quick, onShown: () => excel.setEditing(true) });
  expect(outcome).toMatchObject({
    kind: 'broken',
    shown: 3,
    problems: [{ code: 'workbook-busy' }],
  });
});

test('a new showing takes the place of the earlier one, and removing leaves the workbook as it was', async () => {
  const plain = snapshot();
  await showOnSheet(before, quick);
  expect(await showOnSheet(data, quick)).toMatchObject({ sheet: '现场展示 (2)' });
  expect(sheetNames().filter((name) => name.startsWith('现场展示'))).toEqual(['现场展示 (2)']);
  expect(await removeProjectorSheets()).toEqual({ removed: 1, problems: [] });
  expect(snapshot()).toEqual(plain);
});

test('a sheet of the bureau’s own of that name is neither removed nor written over', async () => {
  excel.host.univerAPI
    .getActiveWorkbook()
    ?.create('现场展示', 5, 5)
    .getRange('A1')
    .setValue('照片');
  await showOnSheet(data, quick);
  await removeProjectorSheets();
  expect(sheetNames()).toContain('现场展示');
  expect(column('现场展示', 'A', 1, 1)).toEqual(['照片']);
});

test('the evidence and the registers are untouched by a showing', async () => {
  const done = await runDraw(aDrawRequest());
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  const scan = await scanWorkbook('2026-01-01');
  const verified = await verifyWorkbook();
  expect(verified.records).toHaveLength(1);
  await showOnSheet(presentDraw(done.draw), { perStep: 5, pause: 0 });
  expect(await verifyWorkbook()).toEqual(verified);
  const again = await scanWorkbook('2026-01-01');
  expect(again.sheetNames).toEqual(scan.sheetNames);
  expect(again.enterprises?.rows).toEqual(scan.enterprises?.rows);
});

test('a host that fails while the sheet is made leaves the workbook as it was; one that fails later leaves what was shown', async () => {
  const plain = snapshot();
  const failAt = failingHost(excel);
  const kinds: string[] = [];
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const outcome = await showOnSheet(data, quick);
    kinds.push(outcome.kind);
    if (outcome.problems.length === 0) break;
    expect(outcome.problems).toMatchObject([
      outcome.kind === 'shown'
        ? { code: 'pages-plain', severity: 'warning' }
        : { code: 'host-failed', hostCode: 'ServiceNotAvailable' },
    ]);
    if (outcome.kind !== 'failed') {
      const shown = units.slice(0, outcome.shown).map(({ name }) => name);
      expect(column(outcome.sheet, 'C', 7, 13)).toEqual([
        ...shown,
        ...units.slice(outcome.shown).map(() => null),
      ]);
      failAt(0);
      expect(await removeProjectorSheets()).toEqual({ removed: 1, problems: [] });
    }
    expect(snapshot()).toEqual(plain);
  }
  expect(kinds).toEqual([
    'failed',
    'failed',
    'failed',
    'failed',
    // How the page looks is no reason to show nothing.
    'shown',
    'broken',
    'broken',
    'broken',
    'shown',
  ]);
});

test('a host that fails while removing takes nothing away', async () => {
  await showOnSheet(data, quick);
  const withSheet = snapshot();
  const failAt = failingHost(excel);
  for (const failing of [1, 2, 3]) {
    failAt(failing);
    expect(await removeProjectorSheets()).toMatchObject({
      removed: 0,
      problems: [{ code: 'host-failed' }],
    });
    expect(snapshot()).toEqual(withSheet);
  }
  failAt(0);
  expect((await removeProjectorSheets()).removed).toBe(1);
});
