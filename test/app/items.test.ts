import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { substitute } from '../../src/app/changeList';
import { compareRatios } from '../../src/app/compareRatios';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { writeDocument, type DocumentKind } from '../../src/app/writeDocument';
import type { CellValue } from '../../src/domain/ground/cellValue';
import type { Profile } from '../../src/domain/profile/profile';
import { planFieldText } from '../../src/text/sheet/sheetText';
import { itemCoverageText } from '../../src/text/sheet/ratioText';
import { findPreset } from '../../src/text/preset/presets';
import { bureauSheets, itemRows, itemSheet, workbookOf } from '../support/bureau';
import { tableOf } from '../support/documentSheets';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

const LIST = '抽查名单 2026Q1';
const RECORD = '抽取记录 2026Q1';

const preset = (): Profile => {
  const profile = findPreset('xiping-2024');
  if (profile === null) throw new Error('the preset is built in');
  return profile;
};

async function drawn(profile = preset()): Promise<void> {
  excel = await openTestExcel({
    workbook: workbookOf({
      ...bureauSheets(),
      [itemSheet]: itemRows.map((row) => [...row]),
    }),
  });
  const outcome = await runDraw(aDrawRequest({ profile }));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
}

const scan = () => scanWorkbook('2026-01-01');
const valuesOf = async (sheet: string): Promise<readonly (readonly CellValue[])[]> =>
  (await tableOf(sheet)).values;

/** The column of a header of a sheet, with what stands below it. */
async function columnOf(sheet: string, header: string): Promise<readonly CellValue[]> {
  const values = await valuesOf(sheet);
  const row = values.findIndex((cells) => cells.includes(header));
  const column = values[row]?.indexOf(header) ?? -1;
  return values.slice(row + 1).map((cells) => cells[column] ?? '');
}

/** The column of a header of the list, of its tasks alone. */
async function listColumn(header: string): Promise<readonly CellValue[]> {
  const cells = await columnOf(LIST, header);
  return cells.slice(0, (await columnOf(LIST, '序号')).indexOf(''));
}

async function type(sheet: string, address: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.protection.unprotect();
    worksheet.getRange(address).values = [[value]];
    await context.sync();
  });
}

async function write(kind: DocumentKind): Promise<string> {
  const { sheet, problems } = await writeDocument({
    kind,
    scan: await scan(),
    profile: preset(),
    period: { year: 2026, quarter: 1 },
    asOf: '2026-01-05',
  });
  if (sheet === null) throw new Error(JSON.stringify(problems));
  return sheet;
}

const ALL = '清单第 1—4 项';
const GENERAL = '排污许可证执行情况；环境管理台账记录情况；大气污染防治设施运行情况';
/** The same with what the list says is checked. */
const LINES = [
  '排污许可证执行情况：持证排污',
  '环境管理台账记录情况：台账',
  '大气污染防治设施运行情况：设施',
].join('\n');
const OWN_PLAN = '年度抽查计划表';

test('a draw carries the items of its list into plan, list and record, and verifies', async () => {
  await drawn();
  expect(new Set(await columnOf('抽查工作计划表 2026Q1', '抽查事项'))).toEqual(
    new Set([`${GENERAL}；自动监测设备运行情况`, GENERAL, '']),
  );
  const categories = await listColumn('类别');
  const items = await listColumn('抽查事项');
  expect(new Set(categories.map((category, index) => `${category} ${items[index]}`))).toEqual(
    new Set([`重点 ${GENERAL}；自动监测设备运行情况`, `特殊 ${GENERAL}`, `一般 ${GENERAL}`]),
  );
  expect((await valuesOf(RECORD)).find(([label]) => label === '抽查事项')?.[1]).toBe(
    [
      '「随机抽查事项清单」共 4 项',
      `重点：${GENERAL}；自动监测设备运行情况`,
      `特殊：${GENERAL}`,
      `一般：${GENERAL}`,
    ].join('\n'),
  );
  expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });
});

test.each([
  ['抽查事项', '', GENERAL],
  ['检查内容', '', LINES],
  ['抽查事项名称', '检查内容', GENERAL],
])(
  'the bureau’s own plan table with %s %s gets the items of each row',
  async (what, more, text) => {
    const header = [
      '序号',
      '任务名称',
      what,
      ...(more === '' ? [] : [more]),
      '检查对象',
      '抽查比例',
    ];
    excel = await openTestExcel({
      workbook: workbookOf({
        ...bureauSheets(),
        [itemSheet]: itemRows.map((row) => [...row]),
        [OWN_PLAN]: [['云溪县抽查计划'], header],
      }),
    });
    const outcome = await runDraw(aDrawRequest({ profile: preset(), planTemplate: OWN_PLAN }));
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    expect(outcome.sheets.plan).toBe(OWN_PLAN);
    const generalOf = async (column: string): Promise<CellValue | undefined> =>
      (await columnOf(OWN_PLAN, column))[
        (await columnOf(OWN_PLAN, '检查对象')).indexOf('一般排污单位')
      ];
    expect(await generalOf(what)).toBe(text);
    if (more !== '') expect(await generalOf(more)).toBe(LINES);
  },
);

test('a plan table of a bureau without items says what is checked in general', async () => {
  excel = await openTestExcel({
    workbook: workbookOf({
      ...bureauSheets(),
      [OWN_PLAN]: [['序号', '任务名称', '检查内容', '检查对象', '抽查比例']],
    }),
  });
  await runDraw(aDrawRequest({ profile: preset(), planTemplate: OWN_PLAN }));
  expect((await columnOf(OWN_PLAN, '检查内容'))[0]).toBe(planFieldText.content);
});

test('a substitute gets the items of its own category, and the list still verifies', async () => {
  await drawn();
  const workbook = await scan();
  const outcome = await substitute({
    scan: workbook,
    period: { year: 2026, quarter: 1 },
    enterprise: workbook.periods[0]?.current?.tasks[0]?.unit.id ?? '',
    reason: '停产',
    at: '',
    by: '赵一',
    witness: '钱二',
  });
  expect(outcome.kind).toBe('done');
  expect((await listColumn('抽查事项')).includes('')).toBe(false);
  expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });
});

test('changed items of a list or of a record are found', async () => {
  await drawn();
  const header = (await valuesOf(LIST)).findIndex((row) => row.includes('抽查事项'));
  const column = (await valuesOf(LIST))[header]?.indexOf('抽查事项') ?? 0;
  const cell = `${String.fromCharCode(65 + column)}${header + 2}`;
  await type(LIST, cell, '别的');
  expect((await verifyWorkbook()).differences).toEqual([
    expect.objectContaining({ what: 'task-items', sheet: LIST, cell, recorded: '别的' }),
  ]);
});

test('a cover that was changed with its list does not fit its entry', async () => {
  await drawn();
  const values = await valuesOf(RECORD);
  const row = values.findIndex((cells) => String(cells[7]).startsWith('抽查事项数据'));
  const text = String(values[row]?.[8]);
  await type(RECORD, `I${row + 1}`, text.replace('自动监测设备运行情况', '自动监测'));
  const { differences } = await verifyWorkbook();
  expect(differences).toContainEqual(
    expect.objectContaining({ what: 'items', sheet: RECORD, cell: `I${row + 1}` }),
  );
});

test('a cover that cannot be read is told, and no other one is taken for it', async () => {
  await drawn();
  const row = (await valuesOf(RECORD)).findIndex((cells) =>
    String(cells[7]).startsWith('抽查事项数据'),
  );
  await type(RECORD, `I${row + 1}`, '{');
  const { differences, problems } = await verifyWorkbook();
  expect(problems).toEqual([
    expect.objectContaining({ code: 'record-unreadable', cell: `I${row + 1}` }),
  ]);
  expect(differences.some(({ what }) => what === 'items')).toBe(true);
});

test('documents made later say what the draw covered, whatever the list says by then', async () => {
  await drawn();
  await type(itemSheet, 'C3', '改了名的事项');
  await type(itemSheet, 'C6', '');
  const letters = (await valuesOf((await write('notices')).replace('抽查通知', '检查通知书')))
    .flat()
    .map((text) => String(text).replaceAll('\n', ''));
  const covered = letters.filter((text) => String(text).includes('检查事项：'));
  expect(new Set(covered)).toEqual(
    new Set([
      '    四、检查事项：1. 排污许可证执行情况；2. 环境管理台账记录情况；3. 大气污染防治设施运行情况。',
      '    四、检查事项：1. 排污许可证执行情况；2. 环境管理台账记录情况；3. 大气污染防治设施运行情况；4. 自动监测设备运行情况。',
    ]),
  );
  expect(await columnOf('抽查通知 2026Q1', '抽查事项')).toContain(GENERAL);
  expect((await valuesOf(await write('slips'))).flat()).toContain(GENERAL);
  expect(await columnOf(await write('publication'), '检查内容（事项）')).toContain(GENERAL);
});

test('long names give way to the numbers of the list', async () => {
  const rows = itemRows.map((row) => [...row]);
  excel = await openTestExcel({
    workbook: workbookOf({
      ...bureauSheets(),
      [itemSheet]: rows.map((row, index) =>
        index < 2 ? row : row.map((cell, at) => (at === 2 ? `${cell}的监督检查和执法监测` : cell)),
      ),
    }),
  });
  await runDraw(aDrawRequest());
  const items = await listColumn('抽查事项');
  expect(items).toContain(ALL);
  expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });
});

test('a profile that names items is asked for them, and what the list lacks is a warning of the draw', async () => {
  const profile = preset();
  await drawn({
    ...profile,
    plans: {
      ...profile.plans,
      key: { ...profile.plans.key, items: ['4', '辐射'] },
      general: { ...profile.plans.general, items: ['排污许可'] },
    },
  });
  const items = await listColumn('抽查事项');
  expect(items).toContain('自动监测设备运行情况');
  expect(items).toContain('排污许可证执行情况；环境管理台账记录情况');
  const warnings = (await valuesOf(RECORD)).find(([label]) => label === '提示')?.[1];
  expect(warnings).toContain('方案里重点监管对象的抽查事项“辐射”，随机抽查事项清单里没有');
  expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });
});

const targeting = (): Profile => ({
  ...preset(),
  targets: [{ what: 'items', percent: 100, per: 'year' }],
});
const period = { year: 2026, quarter: 1 } as const;

test('the coverage counts what was done, and what is drawn and over', async () => {
  await drawn(targeting());
  const before = compareRatios(await scan(), targeting(), period, '2026-02-01');
  expect(before?.items).toMatchObject({ sheets: [itemSheet], count: 4, untold: 0 });
  expect(before?.items?.open).toHaveLength(4);
  const after = compareRatios(await scan(), targeting(), period, '2026-04-01');
  expect(after?.items?.open).toEqual([]);
  expect(after?.lines.find(({ rule }) => rule.kind === 'target')).toMatchObject({
    state: 'met',
    share: { count: 4, total: 4 },
  });
  expect(after === null ? [] : itemCoverageText(after)).toEqual([
    '随机抽查事项清单「随机抽查事项清单」共 4 项，本年已抽查 4 项。',
  ]);
});

test('a check that 检查台账 says was done covers its items before the quarter is over', async () => {
  await drawn(targeting());
  const sheet = await write('publication');
  const header = (await valuesOf(sheet)).findIndex((row) => row.includes('检查日期'));
  const general = (await columnOf(sheet, '检查内容（事项）')).indexOf(GENERAL);
  await type(sheet, `E${header + general + 2}`, '2026-02-03');
  const report = compareRatios(await scan(), targeting(), period, '2026-02-05');
  expect(report?.items?.open).toEqual(['自动监测设备运行情况']);
});

test('the plan of a year has a row for each item, and says where its own ratio is another one', async () => {
  const profile = preset();
  excel = await openTestExcel({
    workbook: workbookOf({
      ...bureauSheets(),
      [itemSheet]: [
        ...itemRows.map((row) => [...row]),
        [5, '', '辐射安全检查', '许可', '重点排污单位', '现场检查', '按市级文件执行', ''],
        [6, '', '噪声检查', '厂界', '重点排污单位', '现场检查', 0.8, ''],
      ],
    }),
  });
  const planned = {
    ...profile,
    plans: {
      ...profile.plans,
      key: { ...profile.plans.key, items: ['1', '3-6'] },
      general: { ...profile.plans.general, items: ['1', '3'] },
      special: { ...profile.plans.special, items: ['1', '3'] },
    },
  };
  const { sheet, problems } = await writeDocument({
    kind: 'year-plan',
    scan: await scan(),
    profile: planned,
    period,
    asOf: '2026-01-05',
  });
  expect(problems).toEqual([
    expect.objectContaining({ code: 'items-unplanned', names: ['环境管理台账记录情况'] }),
  ]);
  expect(sheet).toBe('全年抽查工作计划表 2026');
  const plan = '抽查事项计划表 2026';
  expect((await columnOf(plan, '抽查事项')).slice(0, 6)).toEqual([
    '排污许可证执行情况',
    '环境管理台账记录情况',
    '大气污染防治设施运行情况',
    '自动监测设备运行情况',
    '辐射安全检查',
    '噪声检查',
  ]);
  expect((await columnOf(plan, '抽查比例和频次')).slice(0, 4)).toEqual([
    '重点排污单位：每季度 20%，每年至少 1 次\n特殊监管对象：每家每季度 1 次\n一般排污单位：每年 1:10（持证）',
    '',
    '重点排污单位：每季度 20%，每年至少 1 次\n特殊监管对象：每家每季度 1 次\n一般排污单位：每年 1:10（持证）',
    '重点排污单位：每季度 20%，每年至少 1 次',
  ]);
  const [first, none, air, monitoring, radiation, noise] = await columnOf(plan, '说明');
  expect([first, none]).toEqual(['', '方案没有安排这一项']);
  expect(air).toBe('清单写明“每年、30%”，与方案对重点排污单位、特殊监管对象的要求不同，本表按方案');
  expect(monitoring).toBe('清单写明“每年、30%”，与方案对重点排污单位的要求不同，本表按方案');
  expect(radiation).toBe('清单写明的“每年、按市级文件执行”没有认出，请核对');
  expect(noise).toBe('清单写明“每年、80%”，与方案对重点排污单位的要求不同，本表按方案');
});
