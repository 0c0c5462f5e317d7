import type { SheetTable } from '../../src/reading/cell/sheetTable';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { findRegisters } from '../../src/reading/findRegisters';
import type { RegisterChoice } from '../../src/reading/registerChoice';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];
const CODE = '91350100M000100Y43';
const find = (tables: readonly SheetTable[], choice: RegisterChoice = {}) =>
  findRegisters(tables, vocabulary, '2026-01-01', choice);
const list = (sheet: string, ...rows: Rows) =>
  sheetTable(sheet, [['企业名称', '统一社会信用代码', '地址', '行业类别'], ...rows]);
const inspectors = sheetTable('人员', [
  ['姓名', '单位', '执法证号'],
  ['张三', '青岚分局', '1001'],
  ['李四', '青岚分局', '1002'],
]);
const all = list(
  '检查对象名录',
  ['青岚甲化工有限公司', CODE, '东路', '化工'],
  ['青岚乙造纸有限公司', '', '西路', '造纸'],
  ['青岚丙水泥有限公司', '', '北路', '水泥'],
);

test('a list with a sheet for each town is one register, and the towns are its regions', () => {
  const found = find([
    list('东山镇', ['青岚甲化工有限公司', CODE, '东路', '化工']),
    list('西河镇', ['青岚乙造纸有限公司', '', '西路', '造纸']),
    inspectors,
  ]);
  expect(found.parts).toEqual(['东山镇', '西河镇']);
  expect(
    found.enterprise.register?.rows.map(({ name, region, sheet, rowNumber }) => [
      name,
      region,
      sheet,
      rowNumber,
    ]),
  ).toEqual([
    ['青岚甲化工有限公司', '东山镇', '东山镇', 2],
    ['青岚乙造纸有限公司', '西河镇', '西河镇', 2],
  ]);
  expect(found.enterprise.problems).toEqual([
    {
      code: 'register-joined',
      severity: 'warning',
      sheet: '',
      cell: '',
      sheets: ['东山镇', '西河镇'],
    },
  ]);
});

test('sheets that all end in a total and repeat their header are one register all the same', () => {
  const ends: Rows = [
    ['企业名称', '统一社会信用代码', '地址', '行业类别'],
    ['合计', '', '', '1家'],
    ['备注：每季更新'],
    ['第1页 共1页'],
    ['2026年1月5日'],
  ];
  const found = find([
    list('东山镇', ['青岚甲化工有限公司', CODE, '东路', '化工'], ...ends),
    list('西河镇', ['青岚乙造纸有限公司', '', '西路', '造纸'], ...ends),
    inspectors,
  ]);
  expect(found.parts).toEqual(['东山镇', '西河镇']);
  expect(found.enterprise.register?.rows).toHaveLength(2);
});

test('a list of its own asks about a lone name and says which rows it left out', () => {
  const rows: Rows = [
    ['序号', '企业名称', '统一社会信用代码'],
    [1, '青岚甲化工有限公司', CODE],
    [2, '青岚乙造纸有限公司', '91330106MA2CFLDG4R'],
    ['', '青岚丙水泥有限公司'],
    [4, '', CODE],
    ['合计', '3家'],
  ];
  const id = 'row:正面清单:青岚丙水泥有限公司';
  const read = (answer?: string) =>
    find([all, inspectors, sheetTable('正面清单', rows)], {
      answers: answer === undefined ? {} : { [id]: answer },
    });
  const positive = (found: ReturnType<typeof read>) =>
    found.enterprise.register?.rows.map(({ positiveList }) => positiveList);
  const open = read();
  expect(open.questions.map((each) => each.id)).toEqual([id]);
  expect(positive(open)).toEqual([true, true, undefined]);
  expect(open.problems.map(({ code, severity, cell }) => `${severity} ${code} ${cell}`)).toEqual([
    'warning name-missing B5',
    'warning rows-left-out B6',
  ]);
  expect(positive(read('entry'))).toEqual([true, true, true]);
  expect(positive(read('none'))).toEqual([true, true, undefined]);
});

test('a sheet for each category gives the category', () => {
  const found = find([
    list('重点排污单位名录', ['青岚甲化工有限公司', CODE, '东路', '化工']),
    list('一般排污单位名录', ['青岚乙造纸有限公司', '', '西路', '造纸']),
    inspectors,
  ]);
  expect(found.parts).toEqual(['重点排污单位名录', '一般排污单位名录']);
  expect(
    found.enterprise.register?.rows.map(({ registeredCategory }) => registeredCategory),
  ).toEqual(['key', 'general']);
  expect(found.flagLists).toEqual([]);
});

test.each([
  ['years in their names', '名录2025', '名录2026'],
  ['a copy', '名录', '名录备份'],
])('sheets with %s are not joined', (_, one, other) => {
  const found = find([
    list(one, ['青岚甲化工有限公司', '', '东路', '化工']),
    list(other, ['青岚乙造纸有限公司', '', '西路', '造纸']),
    inspectors,
  ]);
  expect(found.enterprise.register).toBeNull();
  expect(found.enterprise.problems.map(({ code }) => code)).toEqual(['register-ambiguous']);
});

test('sheets that share an enterprise are not joined unless the clerk says so, and then it is told', () => {
  const tables = [
    list('东山镇', ['青岚甲化工有限公司', CODE, '东路', '化工']),
    list(
      '西河镇',
      ['青岚甲化工有限公司', CODE, '东路', '化工'],
      ['青岚乙造纸有限公司', '', '西路', '造纸'],
    ),
    inspectors,
  ];
  expect(find(tables).enterprise.problems.map(({ code }) => code)).toEqual(['register-ambiguous']);
  const { enterprise } = find(tables, { enterpriseParts: ['东山镇', '西河镇'] });
  expect(enterprise.register?.rows).toHaveLength(2);
  expect(enterprise.problems).toEqual([
    {
      code: 'enterprise-duplicate',
      severity: 'error',
      sheet: '西河镇',
      cell: 'A2',
      name: '青岚甲化工有限公司',
      otherCell: '东山镇!A2',
    },
  ]);
});

test('lists of their own give a yes by code or by name, and say whom the register lacks', () => {
  const found = find([
    all,
    inspectors,
    sheetTable('正面清单', [
      ['序号', '企业名称', '统一社会信用代码'],
      [1, '青岚甲化工（集团）有限公司', CODE],
      [2, '青岚乙造纸 有限公司', ''],
      [3, '青岚丁食品有限公司', ''],
    ]),
    sheetTable('清洁生产审核名单', [
      ['企业名称', '地址'],
      ['青岚丙水泥有限公司', '北路'],
    ]),
  ]);
  expect(found.flagLists).toEqual([
    { sheet: '正面清单', field: 'positiveList' },
    { sheet: '清洁生产审核名单', field: 'cleanProduction' },
  ]);
  expect(
    found.enterprise.register?.rows.map(({ positiveList, cleanProduction }) => [
      positiveList,
      cleanProduction,
    ]),
  ).toEqual([
    [true, undefined],
    [true, undefined],
    [undefined, true],
  ]);
  expect(found.enterprise.register?.columns.positiveList?.header).toBe('正面清单');
  expect(found.problems).toEqual([
    {
      code: 'flag-unmatched',
      severity: 'warning',
      sheet: '正面清单',
      cell: 'B4',
      field: 'positiveList',
      entry: '青岚丁食品有限公司',
    },
  ]);
  expect(
    find([all, inspectors, list('正面清单', ['青岚甲化工有限公司', CODE, '', ''])], {
      flagLists: [],
    }).flagLists,
  ).toEqual([]);
});

test('a list of key units beside a list of all of them says who is on it', () => {
  const found = find([
    all,
    list('2026年重点排污单位名录', ['青岚甲化工有限公司', CODE, '东路', '化工']),
    inspectors,
  ]);
  expect(found.parts).toEqual(['检查对象名录']);
  expect(found.enterprise.register?.rows.map(({ keyListed }) => keyListed)).toEqual([
    true,
    undefined,
    undefined,
  ]);
});

test('past checks are read from every sheet of them, in all forms of dates', () => {
  const header = [
    '被检查单位',
    '统一社会信用代码',
    '检查日期',
    '检查类型',
    '检查人员',
    '检查结果',
    '公开日期',
  ];
  const first = sheetTable('一季度检查记录', [
    ['2025年检查记录'],
    header,
    [
      '青岚甲化工有限公司',
      ` ${CODE.slice(0, 8)} ${CODE.slice(8)}`,
      45717,
      '双随机抽查',
      '张三、李四',
      '未发现问题',
      '2025.3.10',
    ],
    ['青岚乙造纸有限公司', '', '2025年3月5日', '专项检查', '张 三 李四', '发现问题已责令整改', ''],
    ['青岚丙水泥有限公司', '', '三月', '信访', '', '', ''],
  ]);
  const second = sheetTable('二季度检查记录', [
    header,
    ['青岚丁食品有限公司', '', '20250601', '部门联合', '王五', '', ''],
  ]);
  const { records, recordsSheet, problems, parts } = find([all, inspectors, first, second]);
  expect(parts).toEqual(['检查对象名录']);
  expect(recordsSheet).toBe('一季度检查记录');
  expect(records).toEqual([
    {
      enterprise: '青岚甲化工有限公司',
      code: CODE,
      date: '2025-03-01',
      kind: 'routine',
      inspectors: ['张三', '李四'],
      result: '未发现问题',
      published: '2025-03-10',
      rowNumber: 3,
      sheet: '一季度检查记录',
    },
    expect.objectContaining({ date: '2025-03-05', kind: 'special', published: '' }),
    expect.objectContaining({ date: '', kind: 'complaint', inspectors: [] }),
    expect.objectContaining({
      date: '2025-06-01',
      kind: 'joint',
      inspectors: ['王五'],
      sheet: '二季度检查记录',
      rowNumber: 2,
    }),
  ]);
  expect(problems.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`)).toEqual([
    'value-unknown 一季度检查记录 C5',
  ]);
  expect(
    find([all, inspectors, first, second], { records: '二季度检查记录' }).records,
  ).toHaveLength(1);
  expect(find([all, inspectors, first, second], { records: '' }).recordsSheet).toBeNull();
});
