import { publication, type Publication } from '../../src/app/publication';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import { writeDocument, type DocumentRequest } from '../../src/app/writeDocument';
import { runDraw } from '../../src/app/runDraw';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import type { CurrentTask } from '../../src/domain/act/periodRecord';
import { workCalendar } from '../../src/domain/calendar/workCalendar';
import type { Profile } from '../../src/domain/profile/profile';
import type { EnterpriseId } from '../../src/domain/register/enterprise';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { cellAddress } from '../../src/domain/ground/cellAddress';
import { columnOf, type LogField } from '../../src/excel/publication/logColumns';
import { DAYS_1904 } from '../../src/excel/dateSystem';
import { isoSerial } from '../../src/excel/writing/dateSerial';
import { publicationText } from '../../src/text/sheet/documentText';
import { findPreset } from '../../src/text/preset/presets';
import { bureauSheets, workbookOf } from '../support/bureau';
import { tableOf, type } from '../support/documentSheets';
import { aDrawRequest } from '../support/drawRequest';
import { defaultWorkbookExtras } from '../../src/host/grid/sheetExtras';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

let excel: TestExcel;
afterEach(() => excel.dispose());

const period = { year: 2026, quarter: 1 } as const;
const calendar = workCalendar([]);
const sheet = '检查台账 2026Q1';

function xuchang(): Profile {
  const found = findPreset('xuchang-jianan-2026');
  if (found === null) throw new Error('the preset is built in');
  return found;
}

/** A workbook with the list of a drawn quarter. */
async function drawn(more: Record<string, CellValue[][]> = {}): Promise<WorkbookScan> {
  excel = await openTestExcel({ workbook: workbookOf({ ...bureauSheets(), ...more }) });
  const outcome = await runDraw(aDrawRequest({ on: '2026-01-05' }));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return scan();
}

function scan(): Promise<WorkbookScan> {
  return scanWorkbook('2026-01-01');
}

async function state(asOf = '2026-03-20', profile = xuchang()): Promise<Publication> {
  return publication({ scan: await scan(), profile, period, calendar, asOf });
}

async function write(changes: Partial<DocumentRequest> = {}): Promise<string> {
  const request = {
    kind: 'publication',
    scan: await scan(),
    profile: xuchang(),
    period,
    notices: [],
    asOf: '2026-03-20',
    ...changes,
  } as const;
  const written = await writeDocument(request);
  if (written.sheet === null) throw new Error(JSON.stringify(written.problems));
  return written.sheet;
}

const snapshot = (): unknown => JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));

test('the sheet has a line for each unit of the list, in its order', async () => {
  const { periods } = await drawn();
  const tasks = periods[0]?.current?.tasks ?? [];
  expect(await write()).toBe(sheet);
  const { values } = await tableOf(sheet);
  const lines = values.slice(4, 4 + tasks.length);
  expect(lines.map((row) => row[1])).toEqual(tasks.map(({ unit }) => unit.name));
  expect(lines[0]?.slice(3, 10)).toEqual([
    [tasks[0]?.lead, ...(tasks[0]?.assists ?? [])].map((person) => person?.name).join('、'),
    '',
    '重点排污单位抽查',
    '',
    '是',
    '',
    '',
  ]);
  expect(values[4 + tasks.length]?.[0]).toBe('公开率');
});

test('in a workbook that counts from 1904 days are read and written as what they are', async () => {
  excel = await openTestExcel({
    workbook: workbookOf(bureauSheets()),
    extras: { ...defaultWorkbookExtras(), from1904: true },
  });
  const outcome = await runDraw(aDrawRequest({ on: '2026-01-05' }));
  expect(outcome.kind).toBe('done');
  await write();
  await Excel.run(async (context) => {
    const checked = context.workbook.worksheets.getItem(sheet).getRange('E5');
    checked.values = [[Number(isoSerial('2026-01-30')) - DAYS_1904]];
    await context.sync();
  });
  const { lines } = await state();
  expect(lines[0]).toMatchObject({ checked: '2026-01-30', due: { date: '2026-03-05' } });
  const asOf = await Excel.run(async ({ workbook }) => {
    const used = workbook.worksheets.getItem(sheet).getUsedRange().load('text,values');
    await used.context.sync();
    const row = used.text.findIndex((cells) => cells.includes('2026年3月20日'));
    return used.values[row];
  });
  expect(asOf).toContain(Number(isoSerial('2026-03-20')) - DAYS_1904);
  expect((await scan()).problems).toMatchObject([{ code: 'days-from-1904', severity: 'warning' }]);
  expect((await verifyWorkbook()).differences).toEqual([]);
});

test('what the clerk fills in decides each line, as the sheet’s own formulas say', async () => {
  await drawn();
  await write();
  await type(sheet, 'E5', isoSerial('2026-01-30'));
  await type(sheet, 'E6', isoSerial('2026-03-18'));
  await type(sheet, 'E7', isoSerial('2026-03-18'));
  await type(sheet, 'H7', '否');
  await type(sheet, 'I7', '保密');
  await type(sheet, 'E8', isoSerial('2026-03-02'));
  await type(sheet, 'G8', '未发现问题');
  await type(sheet, 'J8', isoSerial('2026-03-10'));
  const { lines, rate, problems } = await state();
  expect(problems).toEqual([]);
  expect(lines.slice(0, 5)).toMatchObject([
    {
      state: 'overdue',
      checked: '2026-01-30',
      due: { date: '2026-03-05', tentative: false },
      daysLeft: -15,
      place: { sheet, cell: 'B5' },
    },
    // after Wednesday 18 March: 19, 20, 23–27, 30–3 April, 7–10, 13–16
    { state: 'due', daysLeft: 27, due: { date: '2026-04-16' } },
    { state: 'withheld', withheld: '保密', daysLeft: null },
    { state: 'published', result: '未发现问题', published: '2026-03-10', daysLeft: null },
    { state: 'unchecked', checked: '', due: null, daysLeft: null },
  ]);
  expect(rate).toBeCloseTo(100 / 3);
  const { values } = await tableOf(sheet);
  expect(values.slice(4, 9).map((row) => row[12])).toEqual([
    '已逾期',
    '待公开',
    '不公开',
    '已公开',
    '未检查',
  ]);
  expect(values.slice(4, 9).map((row) => row[10])).toEqual(
    lines.slice(0, 5).map(({ due }) => (due === null ? '' : isoSerial(due.date))),
  );
});

test('days typed as texts are days on the sheet as on the pane, other texts are none, and none of them is lost', async () => {
  await drawn();
  await write();
  await type(sheet, 'E5', "'2026.1.30");
  await type(sheet, 'E6', "'2026年3月18日");
  await type(sheet, 'J6', "'2026-3-19");
  await type(sheet, 'E7', '三月上旬');
  await type(sheet, 'E8', isoSerial('2026-03-02'));
  await type(sheet, 'J8', '下周');
  await type(sheet, 'E9', 20260302);
  const { lines, problems } = await state();
  const { values } = await tableOf(sheet);
  expect(lines.slice(0, 5).map((line) => publicationText.states[line.state])).toEqual([
    '已逾期',
    '已公开',
    '未检查',
    '待公开',
    '未检查',
  ]);
  expect(values.slice(4, 9).map((row) => row[12])).toEqual([
    '已逾期',
    '已公开',
    '未检查',
    '待公开',
    '未检查',
  ]);
  expect(values.slice(4, 9).map((row) => row[10])).toEqual(
    lines.slice(0, 5).map(({ due }) => (due === null ? '' : isoSerial(due.date))),
  );
  expect(problems.map((problem) => [problem.code, problem.cell])).toEqual([
    ['publication-date', 'E7'],
    ['publication-date', 'J8'],
    ['publication-date', 'E9'],
  ]);
  await write();
  const again = await tableOf(`${sheet} (2)`);
  expect(again.values.slice(4, 9).map((row) => row[4])).toEqual([
    ...[isoSerial('2026-01-30'), isoSerial('2026-03-18')],
    ...['三月上旬', isoSerial('2026-03-02'), 20260302],
  ]);
  expect(again.values[7]?.[9]).toBe('下周');
});

test('a day that cannot be right is told: long before the quarter, after the day of the judgement, published before the check', async () => {
  await drawn();
  await write();
  await type(sheet, 'E5', isoSerial('2025-03-02'));
  await type(sheet, 'E6', isoSerial('2026-12-01'));
  await type(sheet, 'E7', isoSerial('2026-03-02'));
  await type(sheet, 'J7', isoSerial('2026-03-01'));
  await type(sheet, 'E8', isoSerial('2025-12-20'));
  const { problems } = await state();
  expect(problems).toMatchObject([
    {
      code: 'publication-day',
      severity: 'warning',
      sheet,
      cell: 'B5',
      fault: 'check-early',
      date: '2025-03-02',
    },
    { cell: 'B6', fault: 'check-ahead' },
    { cell: 'B7', fault: 'published-before-check', date: '2026-03-01' },
  ]);
});

test('writing again takes over what was filled in, and leaves the earlier sheet as it is', async () => {
  await drawn();
  await write();
  await type(sheet, 'E5', isoSerial('2026-02-02'));
  await type(sheet, 'F5', '危险废物规范化管理');
  await type(sheet, 'G5', '发现问题已责令整改');
  await type(sheet, 'J6', isoSerial('2026-02-20'));
  const before = await tableOf(sheet);
  expect(await write({ asOf: '2026-03-25' })).toBe(`${sheet} (2)`);
  const again = await tableOf(`${sheet} (2)`);
  expect(again.values[4]?.slice(4, 7)).toEqual([
    isoSerial('2026-02-02'),
    '危险废物规范化管理',
    '发现问题已责令整改',
  ]);
  expect(again.values[5]?.[9]).toBe(isoSerial('2026-02-20'));
  expect(again.values[2]?.[2]).toBe(isoSerial('2026-03-25'));
  expect(await tableOf(sheet)).toEqual(before);
});

test('the latest of several sheets counts', async () => {
  await drawn();
  await write();
  await write();
  await type(`${sheet} (2)`, 'E5', isoSerial('2026-03-18'));
  expect((await state()).lines[0]).toMatchObject({
    state: 'due',
    place: { sheet: `${sheet} (2)`, cell: 'B5' },
  });
});

test('rows that were sorted are still found', async () => {
  const { periods } = await drawn();
  const names = (periods[0]?.current?.tasks ?? []).map(({ unit }) => unit.name);
  await write();
  const { values } = await tableOf(sheet);
  const rows = values
    .slice(4, 4 + names.length)
    .map((row) => row.slice(0, 10))
    .reverse();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(4, 0, rows.length, 10).values =
      rows;
    await context.sync();
  });
  await type(sheet, 'E5', isoSerial('2026-03-18'));
  const { lines } = await state();
  expect(lines.map(({ name }) => name)).toEqual(names);
  expect(lines.at(-1)).toMatchObject({ state: 'due', place: { cell: 'B5' } });
});

test('without the sheet the bureau’s inspection records of the quarter say what was checked and published', async () => {
  const first = (await drawn()).periods[0]?.current?.tasks[0]?.unit.name ?? '';
  excel.dispose();
  const records: CellValue[][] = [
    ['企业名称', '检查日期', '检查类型', '检查人员', '检查结果', '公开日期'],
    [first, '2025-12-30', '双随机', '检查员1', '正常', ''],
    [first, '2026-02-02', '双随机', '检查员1', '发现问题，限期整改', '2026-02-20'],
    [first, '2026-03-02', '信访', '检查员1', '已立案', ''],
  ];
  await drawn({ 检查记录: records });
  const { lines } = await state();
  expect(lines[0]).toMatchObject({
    checked: '2026-02-02',
    result: '发现问题已责令整改',
    published: '2026-02-20',
    state: 'published',
  });
  expect(lines[0]?.place.sheet).toBe('抽查名单 2026Q1');
  expect(lines[1]).toMatchObject({ state: 'unchecked' });
  await write();
  expect((await tableOf(sheet)).values[4]?.slice(4, 7)).toEqual([
    isoSerial('2026-02-02'),
    '重点排污单位抽查',
    '发现问题已责令整改',
  ]);
});

test('a result kept back without a reason is owed, and the cell is told', async () => {
  await drawn();
  await write();
  await type(sheet, 'E5', isoSerial('2026-03-18'));
  await type(sheet, 'H5', '否');
  await type(sheet, 'I6', '保密');
  const { lines, problems } = await state();
  expect(lines[0]?.state).toBe('due');
  expect(problems).toMatchObject([
    { code: 'publication-reason', fault: 'missing', sheet, cell: 'B5' },
    { code: 'publication-reason', fault: 'needless', sheet, cell: 'B6' },
  ]);
});

test('a unit that is not on the list does not count, and is told', async () => {
  await drawn();
  await write();
  await type(sheet, 'B5', '别处的厂');
  await type(sheet, 'E5', isoSerial('2026-03-18'));
  const { lines, problems } = await state();
  expect(lines[0]).toMatchObject({ state: 'unchecked' });
  expect(problems).toMatchObject([
    { code: 'publication-unlisted', name: '别处的厂', sheet, cell: 'B5' },
  ]);
});

test('the upload to the platform has a deadline of its own, which is none of publication', async () => {
  await drawn();
  const xiping = findPreset('xiping-2024');
  if (xiping === null) throw new Error('the preset is built in');
  await write({ profile: xiping });
  await type(sheet, 'E5', isoSerial('2026-02-12'));
  const line = async () => (await state('2026-03-20', xiping)).lines[0];
  // Friday 13, Saturday 14, then 24 to 27 and Saturday 28
  expect(await line()).toMatchObject({ due: null, state: 'due', still: { upload: -20 } });
  const { values } = await tableOf(sheet);
  expect(values[4]?.[columnOf('due')]).toBe('');
  expect(values[4]?.[columnOf('uploadDue')]).toBe(isoSerial('2026-02-28'));
  await type(sheet, cellAddress(5, columnOf('uploaded')), isoSerial('2026-02-20'));
  await type(sheet, cellAddress(5, columnOf('correctBy')), isoSerial('2026-03-25'));
  expect((await line())?.still).toEqual({ upload: null, correction: 5 });
});

/** The scan with other tasks on the list in force. */
function withTasks(
  before: WorkbookScan,
  change: (tasks: readonly CurrentTask[]) => readonly CurrentTask[],
): WorkbookScan {
  const [record] = before.periods;
  const current = record?.current;
  if (record === undefined || !current) throw new Error('there is a list');
  return {
    ...before,
    periods: [{ ...record, current: { ...current, tasks: change(current.tasks) } }],
  };
}

test('a unit that was replaced leaves the sheet without a word, its substitute comes in', async () => {
  const { periods } = await drawn();
  const [first] = periods[0]?.current?.tasks ?? [];
  if (first === undefined) throw new Error('there are tasks');
  await write();
  await type(sheet, 'E5', isoSerial('2026-03-18'));
  const substitute: CurrentTask = {
    ...first,
    unit: { ...first.unit, id: 'new' as EnterpriseId, name: '补上的厂', creditCode: '' },
    replaces: first.unit.id,
  };
  const changed = withTasks(await scan(), ([, ...others]) => [
    { ...first, status: 'replaced' },
    substitute,
    ...others,
  ]);
  const { lines, problems } = publication({
    scan: changed,
    profile: xuchang(),
    period,
    calendar,
    asOf: '2026-03-20',
  });
  expect(problems).toEqual([]);
  expect(lines[0]).toMatchObject({ enterprise: 'new', name: '补上的厂', state: 'unchecked' });
  expect(lines.map(({ name }) => name)).not.toContain(first.unit.name);
  await write({ scan: changed });
  expect((await tableOf(`${sheet} (2)`)).values[4]?.slice(0, 2)).toEqual([1, '补上的厂']);
});

test('two plants of one name and code are told apart by their number', async () => {
  await drawn();
  await write();
  await type(sheet, 'B6', String((await tableOf(sheet)).values[4]?.[1]));
  await type(sheet, 'E6', isoSerial('2026-03-18'));
  const twins = withTasks(await scan(), ([first, second, ...others]) =>
    first === undefined || second === undefined
      ? []
      : [first, { ...second, unit: { ...second.unit, name: first.unit.name } }, ...others],
  );
  const { lines } = publication({
    scan: twins,
    profile: xuchang(),
    period,
    calendar,
    asOf: '2026-03-20',
  });
  expect(lines.slice(0, 2)).toMatchObject([
    { state: 'unchecked', place: { cell: 'B5' } },
    { state: 'due', place: { cell: 'B6' } },
  ]);
});

test('without a list there is nothing to publish', async () => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
  expect(await state()).toEqual({
    lines: [],
    rate: 100,
    problems: [expect.objectContaining({ code: 'list-missing', period: '2026Q1' })],
  });
  expect(
    await writeDocument({
      kind: 'publication',
      scan: await scan(),
      profile: xuchang(),
      period,
      asOf: '2026-03-20',
    }),
  ).toEqual({
    sheet: null,
    problems: [expect.objectContaining({ code: 'list-missing' })],
  });
});

test('the sheet is never taken for a register or for inspection records', async () => {
  const before = await drawn();
  await write();
  await type(sheet, 'E5', isoSerial('2026-03-18'));
  const after = await scan();
  expect(after.enterprises?.sheet).toBe(before.enterprises?.sheet);
  expect(after.recordsSheet).toBeNull();
  expect(after.problems).toEqual(before.problems);
});

test('a host that fails at any request leaves the workbook as it was, and says so', async () => {
  await drawn();
  const request = {
    kind: 'publication',
    scan: await scan(),
    profile: xuchang(),
    period,
    asOf: '2026-03-20',
  } as const;
  const before = snapshot();
  const failAt = failingHost(excel);
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const written = await writeDocument(request);
    if (written.sheet !== null) {
      expect(failing).toBe(5);
      break;
    }
    expect(written.problems).toMatchObject([
      { code: 'host-failed', hostCode: 'ServiceNotAvailable' },
    ]);
    expect(snapshot()).toEqual(before);
  }
});

test('what 检查台账 says of handing over, revisits, monitoring and recognition stands in 监管工作总结', async () => {
  await drawn();
  await write();
  const put = (row: number, field: LogField, value: string | number) =>
    type(sheet, cellAddress(row, columnOf(field)), value);
  await put(5, 'checked', isoSerial('2026-01-30'));
  await put(5, 'handedOver', '移交县公安局');
  await put(5, 'monitored', '是');
  await put(6, 'monitored', '否');
  await put(7, 'recognised', '2026-02-11 消防联合检查');
  expect((await state()).lines[2]).toMatchObject({
    state: 'recognised',
    recognised: '2026-02-11 消防联合检查',
  });
  const summary = await write({ kind: 'summary' });
  const { values } = await tableOf(summary);
  const text = values.flat().map(String).join('').replaceAll('\n', '');
  expect(text).toContain('其中同步监测 1 家，移交移送 1 件，认可其他检查结果、不再检查 1 家。');
});
