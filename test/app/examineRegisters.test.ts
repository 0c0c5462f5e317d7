import { examineRegisters, writeHealthSheet } from '../../src/app/examineRegisters';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import {
  askForChoice,
  rememberChoice,
  rememberWithNextWrite,
} from '../../src/excel/reading/choiceMemory';
import { writeBlanks } from '../../src/app/writeBlanks';
import { runExcel } from '../../src/excel/runExcel';
import { bureauSheets, enterpriseRows, enterpriseSheet, workbookOf } from '../support/bureau';
import { openTestExcel, type TestExcel } from '../support/excel';
import { presets } from '../../src/text/preset/presets';

let excel: TestExcel | null = null;
afterEach(() => {
  excel?.dispose();
  excel = null;
});

const open = async (sheets = bureauSheets()): Promise<TestExcel> => {
  excel = await openTestExcel({ workbook: workbookOf(sheets), limits: 'web' });
  return excel;
};

test('a scan takes three round trips, with a remembered choice too', async () => {
  const { wire } = await open();
  // The first run of all asks whether the host is ready.
  await scanWorkbook('2026-01-01');
  wire.reset();
  await scanWorkbook('2026-01-01');
  expect(wire.requests).toBe(3);
  await rememberChoice({ mapping: {} });
  wire.reset();
  await scanWorkbook('2026-01-01');
  expect(wire.requests).toBe(3);
});

test('a choice is used at once, and kept with the next write and no request of its own', async () => {
  const sheets = bureauSheets(enterpriseRows(20));
  const { wire } = await open({ ...sheets, 旧名录: sheets[enterpriseSheet] ?? [] });
  await scanWorkbook('2026-01-01');
  wire.reset();
  const choice = { enterprise: enterpriseSheet, records: '' } as const;
  rememberWithNextWrite(choice);
  expect(wire.requests).toBe(0);
  expect((await scanWorkbook('2026-01-01')).choice).toEqual(choice);
  await writeBlanks();
  const kept = await runExcel(async (context) => {
    const recalled = askForChoice(context);
    await context.sync();
    return recalled();
  });
  expect(kept).toEqual({ ok: true, value: choice });
});

test('a workbook of .xls says that it forgets settings, and keeps the choice on a hidden sheet', async () => {
  excel = await openTestExcel({ workbook: { ...workbookOf(bureauSheets()), name: '名录.xls' } });
  await scanWorkbook('2026-01-01');
  const choice = { enterprise: enterpriseSheet, bureau: '云溪县环境执法大队' } as const;
  await rememberChoice(choice);
  await Excel.run(async (context) => {
    context.workbook.settings.getItem('shuangsuiji.registerChoice').delete();
    await context.sync();
  });
  const scan = await scanWorkbook('2026-01-01');
  expect(scan.choice).toEqual(choice);
  expect(scan.problems.map(({ code }) => code)).toContain('format-forgets');
  expect(scan.sheetNames).toEqual(Object.keys(bureauSheets()));
});

test('a choice is remembered in the workbook and used by the next scan', async () => {
  const sheets = bureauSheets(enterpriseRows(20));
  await open({ ...sheets, 旧名录: sheets[enterpriseSheet] ?? [] });
  expect((await scanWorkbook('2026-01-01')).problems.map(({ code }) => code)).toContain(
    'register-ambiguous',
  );
  const choice = {
    enterprise: enterpriseSheet,
    mapping: { [enterpriseSheet]: { 0: null, 2: 'address' } },
    records: '',
  } as const;
  await rememberChoice(choice);
  const kept = await runExcel(async (context) => {
    const recalled = askForChoice(context);
    await context.sync();
    return recalled();
  });
  expect(kept).toEqual({ ok: true, value: choice });
  const scan = await scanWorkbook('2026-01-01');
  expect(scan.choice).toEqual(choice);
  expect(scan.enterprises?.sheet).toBe(enterpriseSheet);
  expect(scan.columns.enterprise.find(({ columnIndex }) => columnIndex === 2)).toMatchObject({
    field: 'address',
    confidence: 'chosen',
  });
});

test('what was remembered of sheets that are gone is forgotten, and what is no choice is passed over', async () => {
  await open();
  await rememberChoice({
    enterprise: '已删除',
    enterpriseParts: ['东山镇', '西河镇'],
    flagLists: [{ sheet: '已删除', field: 'positiveList' }],
  });
  const scan = await scanWorkbook('2026-01-01');
  expect(scan.choice).toEqual({ flagLists: [] });
  expect(scan.enterprises?.sheet).toBe(enterpriseSheet);
});

test('the report is written on a sheet of its own, which is neither a register nor read again', async () => {
  await open();
  const scan = await scanWorkbook('2026-01-01');
  const report = examineRegisters(scan, presets[0] ?? null);
  expect(await writeHealthSheet(report)).toEqual({ sheet: '名录体检', problems: [] });
  expect(await writeHealthSheet(report)).toEqual({ sheet: '名录体检 (2)', problems: [] });
  const again = await scanWorkbook('2026-01-01');
  expect(again.sheetNames).toEqual(scan.sheetNames);
  expect(again.candidates).toEqual(scan.candidates);
});
