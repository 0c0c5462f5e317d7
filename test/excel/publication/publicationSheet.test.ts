import { addWorkingDays } from '../../../src/domain/calendar/workingDays';
import { workCalendar } from '../../../src/domain/calendar/workCalendar';
import { cellAddress } from '../../../src/domain/ground/cellAddress';
import { isoSerial } from '../../../src/excel/writing/dateSerial';
import {
  publicationSheet,
  type PublicationEntry,
  type PublicationInput,
} from '../../../src/excel/publication/publicationSheet';
import {
  columnOf,
  emptyLog,
  LOG_FIELDS,
  type LogField,
} from '../../../src/excel/publication/logColumns';
import {
  findPublicationSheet,
  readPublicationSheet,
} from '../../../src/excel/publication/readPublicationSheet';
import { pageScale } from '../../../src/excel/writing/pageSize';
import { tableOf, type, writeContent } from '../../support/documentSheets';
import { sheetTable } from '../../support/sheetTable';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => excel.dispose());

const calendar = workCalendar([]);
const sheet = '检查台账 2026Q1';
const FIRST = 5;
const NO_DEADLINES = { publish: null, upload: null };

function entry(changes: Partial<PublicationEntry> = {}): PublicationEntry {
  return {
    ...emptyLog(),
    name: '甲厂',
    creditCode: '007',
    people: '赵一、钱二',
    content: '重点排污单位抽查',
    open: '是',
    ...changes,
  };
}

function content(entries: readonly PublicationEntry[], changes: Partial<PublicationInput> = {}) {
  return publicationSheet({
    bureau: '云溪县生态环境局',
    period: { year: 2026, quarter: 1 },
    asOf: '2026-03-20',
    due: { publish: { kind: 'after-check', days: 20, unit: 'working' }, upload: null },
    rule: '公开期限：任务完成后 20 个工作日内。',
    calendar,
    entries,
    ...changes,
  });
}

/** The three cells with formulas of a row, 0 for the first. */
async function formulaCells(row: number): Promise<unknown[]> {
  const { values, rowIndex } = await tableOf(sheet);
  return (values[FIRST - 1 - rowIndex + row] ?? []).slice(10, 13);
}

test('deadline, days left and state follow what the clerk types', async () => {
  await writeContent(content([entry()]));
  expect(await formulaCells(0)).toEqual(['', '', '未检查']);
  await type(sheet, `E${FIRST}`, isoSerial('2026-01-30'));
  // 20 working days after 30 January, over Spring Festival, are 5 March; the sheet is of 20 March
  expect(await formulaCells(0)).toEqual([isoSerial('2026-03-05'), -15, '已逾期']);
  await type(sheet, 'C3', isoSerial('2026-03-05'));
  expect(await formulaCells(0)).toEqual([isoSerial('2026-03-05'), 0, '待公开']);
  await type(sheet, `J${FIRST}`, isoSerial('2026-03-04'));
  expect(await formulaCells(0)).toEqual([isoSerial('2026-03-05'), '', '已公开']);
  await type(sheet, `H${FIRST}`, '否');
  await type(sheet, `I${FIRST}`, '保密');
  expect(await formulaCells(0)).toEqual([isoSerial('2026-03-05'), '', '不公开']);
});

test('the formula’s deadline is that of the calendar, for every day on which a check may be made', async () => {
  const dates = Array.from({ length: 120 }, (_, index) =>
    new Date(Date.UTC(2025, 11, 10 + index)).toISOString().slice(0, 10),
  );
  await writeContent(content(dates.map((checked) => entry({ checked }))));
  const { values } = await tableOf(sheet);
  const shown = values.slice(FIRST - 1, FIRST - 1 + dates.length).map((row) => row[10]);
  expect(shown).toEqual(dates.map((date) => isoSerial(addWorkingDays(calendar, date, 20).date)));
});

test('a check date that is no date is no check and gives no deadline', async () => {
  await writeContent(content([entry()]));
  await type(sheet, `E${FIRST}`, '三月初');
  expect(await formulaCells(0)).toEqual(['', '', '未检查']);
});

test('the last line counts the states and gives the rate of what is owed', async () => {
  await writeContent(
    content([
      entry({ checked: '2026-01-30', published: '2026-02-10' }),
      entry({ checked: '2026-01-30' }),
      entry({ checked: '2026-03-18' }),
      entry({ checked: '2026-03-18', open: '否', reason: '国家安全' }),
      entry({ recognised: '2026-02-11 消防联合检查' }),
      entry(),
    ]),
  );
  const { values } = await tableOf(sheet);
  const summary = values.find(([label]) => label === '公开率');
  expect(summary?.[2]).toBeCloseTo(1 / 3);
  expect(summary?.[3]).toBe(
    '共 6 家：已检查 4 家，已公开 1 家，不公开 1 家，待公开 1 家，已逾期 1 家，结果互认 1 家',
  );
});

test('without results to publish the rate stays empty', async () => {
  await writeContent(content([entry()]));
  const { values } = await tableOf(sheet);
  expect(values.find(([label]) => label === '公开率')?.[2]).toBe('');
});

test('one day for all stands as a date, and a profile without a deadline leaves it open', async () => {
  await writeContent(
    content([entry({ checked: '2026-03-18' })], {
      due: {
        publish: { kind: 'fixed', due: { date: '2026-04-10', tentative: false } },
        upload: null,
      },
    }),
  );
  expect(await formulaCells(0)).toEqual([isoSerial('2026-04-10'), 21, '待公开']);
  excel.dispose();
  excel = await openTestExcel();
  await writeContent(content([entry({ checked: '2026-03-18' })], { due: NO_DEADLINES }));
  expect(await formulaCells(0)).toEqual(['', '', '待公开']);
});

test('what was filled in is read back, whatever the order of the rows', async () => {
  const entries = [
    entry({ checked: '2026-03-18', result: '未发现问题', published: '2026-03-19' }),
    entry({ name: '=乙厂', creditCode: '008', open: '否', reason: '公共安全' }),
  ];
  await writeContent(content(entries));
  const { rows, problems } = readPublicationSheet(await tableOf(sheet));
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([
    {
      number: 1,
      name: '甲厂',
      creditCode: '007',
      checked: '2026-03-18',
      content: '重点排污单位抽查',
      result: '未发现问题',
      open: '是',
      reason: '',
      published: '2026-03-19',
      place: { sheet, cell: 'B5' },
    },
    {
      number: 2,
      name: '=乙厂',
      creditCode: '008',
      checked: '',
      content: '重点排污单位抽查',
      result: '',
      open: '否',
      reason: '公共安全',
      published: '',
      place: { sheet, cell: 'B6' },
    },
  ]);
});

test('dates typed as text are understood, other words are told with their cell', async () => {
  await writeContent(content([entry()]));
  await type(sheet, `E${FIRST}`, '2026.3.5');
  await type(sheet, `J${FIRST}`, '下周');
  const { rows, problems } = readPublicationSheet(await tableOf(sheet));
  expect(rows[0]).toMatchObject({ checked: '2026-03-05', published: '' });
  expect(problems).toEqual([
    {
      code: 'publication-date',
      severity: 'warning',
      header: '公开日期',
      value: '下周',
      sheet,
      cell: 'J5',
    },
  ]);
});

test('results, publication and reasons are drop-downs, and overdue rows stand out', async () => {
  await writeContent(content([entry(), entry()]));
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const rules = ['G5:G6', 'H5:H6', 'I5:I6'].map(
      (address) => worksheet.getRange(address).dataValidation,
    );
    for (const rule of rules) rule.load('rule');
    const formats = worksheet.getRange('A5:M6').conditionalFormats;
    formats.load('items/type');
    await context.sync();
    expect(rules.map(({ rule }) => rule.list?.source)).toEqual([
      '未发现问题,发现问题已责令整改,发现违法行为已立案调查',
      '是,否',
      '保密,国家安全,公共安全',
    ]);
    const [format] = formats.items;
    const rule = format?.custom.rule;
    rule?.load('formula');
    await context.sync();
    expect(rule?.formula).toBe('=$M5="已逾期"');
  });
});

test('years without a holiday notice are named, where a deadline may fall into them', () => {
  const shown = (year: number, quarter: 1 | 4): string =>
    JSON.stringify(content([entry()], { period: { year, quarter } }).blocks);
  expect(shown(2026, 4)).toContain('2027 年放假安排尚未录入');
  expect(shown(2026, 1)).not.toContain('尚未录入');
});

test('upload and correction have their own days, which run until the date of what was done', async () => {
  await writeContent(
    content([entry({ checked: '2026-03-12', correctBy: '2026-03-18' }), entry()], {
      due: { publish: null, upload: { kind: 'after-check', days: 7, unit: 'calendar' } },
    }),
  );
  const cells = async (row: number): Promise<unknown[]> => {
    const { values } = await tableOf(sheet);
    const own = values[FIRST - 1 + row] ?? [];
    return [
      own[columnOf('uploadDue')],
      own[columnOf('uploadLeft')],
      own[columnOf('correctionLeft')],
    ];
  };
  expect(await cells(0)).toEqual([isoSerial('2026-03-19'), -1, -2]);
  expect(await cells(1)).toEqual(['', '', '']);
  await type(sheet, cellAddress(FIRST, columnOf('uploaded')), isoSerial('2026-03-13'));
  await type(sheet, cellAddress(FIRST, columnOf('revisited')), isoSerial('2026-03-17'));
  expect(await cells(0)).toEqual([isoSerial('2026-03-19'), '', '']);
});

test('a check that another one is taken for is neither owed nor outstanding', async () => {
  await writeContent(content([entry({ recognised: '2026-02-11 消防联合检查' })]));
  expect(await formulaCells(0)).toEqual(['', '', '结果互认']);
});

test('every column that people fill in is read back', async () => {
  const filled = entry({
    checked: '2026-03-12',
    platform: '县政府网站',
    uploaded: '2026-03-13',
    found: '危废台账不全',
    monitored: '是',
    correctBy: '2026-04-01',
    revisited: '2026-04-02',
    handedOver: '移交公安',
    penalised: '2026-05-06',
    enteredBy: '孙七',
    recognised: '否',
  });
  await writeContent(content([filled]));
  const { rows } = readPublicationSheet(await tableOf(sheet));
  const fields = Object.keys(LOG_FIELDS) as LogField[];
  expect(fields.map((field) => rows[0]?.[field])).toEqual(fields.map((field) => filled[field]));
});

test('a sheet of before, under its old name and with fewer columns, is read too', () => {
  const values = [
    ['序号', '企业名称', '统一社会信用代码', '检查日期', '公开日期'],
    [1, '甲厂', '007', isoSerial('2026-03-12'), ''],
  ];
  const table = sheetTable('结果公示 2026Q1', values);
  const found = findPublicationSheet([table], { year: 2026, quarter: 1 });
  expect(found).toBe(table);
  expect(readPublicationSheet(table)).toMatchObject({
    problems: [],
    rows: [{ name: '甲厂', checked: '2026-03-12', uploaded: '', recognised: '', unread: {} }],
  });
  const newer = { ...table, sheet };
  expect(findPublicationSheet([table, newer], { year: 2026, quarter: 1 })).toBe(newer);
});

test('the header is seen whole beside the buttons of its filter, and the page is printed at 10 points', () => {
  const { rowHeights, columnWidths, orientation, blocks } = content([entry()]);
  const header = blocks.find(({ looks }) => looks[0] === 'header');
  expect(header?.values[0]).toContain('是否公开');
  // Three lines of 检查内容（事项）; it was 33 points high.
  expect(rowHeights.get(header?.rowIndex ?? 0)).toBeGreaterThanOrEqual(48);
  const printed = columnWidths.slice(0, columnOf('published') + 1);
  expect((pageScale({ columnWidths: printed, orientation }) / 100) * 10.5).toBeGreaterThanOrEqual(
    10,
  );
});
