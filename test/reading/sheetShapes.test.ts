import type { SheetTable } from '../../src/reading/cell/sheetTable';
import { sheetView } from '../../src/reading/cell/sheetTable';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { findRegisters } from '../../src/reading/findRegisters';
import {
  readEnterpriseParts,
  readEnterpriseRegister,
} from '../../src/reading/enterprise/readEnterpriseRegister';
import type { RegisterChoice } from '../../src/reading/registerChoice';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];
const read = (rows: Rows) => readEnterpriseRegister(sheetTable('名录', rows), vocabulary);
const find = (tables: readonly SheetTable[], choice: RegisterChoice = {}) =>
  findRegisters(tables, vocabulary, '2026-01-01', choice);
const people: Rows = [
  ['序号', '姓名', '单位', '执法证号'],
  [1, '张三', '青岚分局', '1001'],
  [2, '李四', '青岚分局', '1002'],
];
const inspectors = sheetTable('人员', people);

test('a header over three rows, with ticks for the key lists below 监管类别', () => {
  const { register, problems } = read([
    ['青岚市环境监管重点单位名录'],
    ['序号', '单位名称', '基本信息', '', '监管类别', '', '', '', ''],
    ['', '', '统一社会信用代码', '地址', '重点排污单位', '', '', '', '一般排污单位'],
    ['', '', '', '', '水环境', '大气环境', '土壤环境', '其他', ''],
    [1, '青岚甲化工有限公司', '', '东路', '√', '√', '', '', ''],
    [2, '青岚乙造纸有限公司', '', '西路', '', '', '', '√', ''],
    [3, '青岚丙食品有限公司', '', '北路', '', '', '', '', '√'],
  ]);
  expect(problems).toEqual([]);
  expect(register?.headerRow).toBe(4);
  expect(
    register?.rows.map(({ keyListed, keyLists, registeredCategory }) => [
      keyListed,
      keyLists,
      registeredCategory,
    ]),
  ).toEqual([
    [true, '水环境、大气环境', undefined],
    [true, '其他', undefined],
    [undefined, undefined, 'general'],
  ]);
});

test('ticks below headers that name a key list are on that list, not in a category', () => {
  const { register } = read([
    ['企业名称', '地址', '监管类别', '', ''],
    ['', '', '水环境重点排污单位', '土壤污染重点监管单位', '其他'],
    ['青岚甲化工有限公司', '东路', '√', '√', ''],
    ['青岚乙造纸有限公司', '西路', '', '', '√'],
  ]);
  expect(
    register?.rows.map(({ keyListed, keyLists, registeredCategory }) => [
      keyListed,
      keyLists,
      registeredCategory,
    ]),
  ).toEqual([
    [true, '水环境重点排污单位、土壤污染重点监管单位', undefined],
    [true, '其他', undefined],
  ]);
});

test('a header of two rows that comes again on every page is passed over with the title above it', () => {
  const header: Rows = [
    ['企业名称', '监管类别', '', '地址'],
    ['', '重点', '一般', ''],
  ];
  const { register, problems } = read([
    ...header,
    ['青岚甲化工有限公司', '√', '', '东路'],
    ['', '', '', ''],
    ['西河镇'],
    ...header,
    ['青岚乙造纸有限公司', '', '√', '西路'],
  ]);
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'rows-left-out',
      count: 3,
      cells: ['A5:A7'],
      samples: ['西河镇', '企业名称', '重点'],
    }),
  ]);
  expect(register?.rows.map(({ rowNumber }) => rowNumber)).toEqual([3, 8]);
});

test('a blank column within a list does not end it', () => {
  const { register } = read([
    ['企业名称', '', '地址', '', '企业分类'],
    ['青岚甲化工有限公司', '', '东路', '', '重点'],
    ['青岚乙造纸有限公司', '', '西路', '', '一般'],
  ]);
  expect(register?.rows.map(({ registeredCategory }) => registeredCategory)).toEqual([
    'key',
    'general',
  ]);
});

test('both registers side by side on one sheet, with a blank column or without one', () => {
  const list: Rows = [
    ['序号', '企业名称', '地址', '企业分类'],
    [1, '青岚甲化工有限公司', '东路', '重点'],
    [2, '青岚乙造纸有限公司', '西路', '一般'],
  ];
  for (const gap of [[], ['']]) {
    const { enterprise, inspector } = find([
      sheetTable(
        '名录',
        list.map((row, index) => [...row, ...gap, ...(people[index] ?? [])]),
      ),
    ]);
    expect(enterprise.register?.rows.map(({ name }) => name)).toEqual([
      '青岚甲化工有限公司',
      '青岚乙造纸有限公司',
    ]);
    expect(inspector.register?.rows.map(({ licences }) => licences)).toEqual([['1001'], ['1002']]);
    expect(inspector.register?.columns.name?.columnIndex).toBe(5 + gap.length);
    expect([...enterprise.problems, ...inspector.problems]).toEqual([]);
  }
});

test('one list in two blocks side by side is one register', () => {
  const block = (number: number) => [number, `青岚第${number}化工厂`, `路${number}号`];
  const header = ['序号', '企业名称', '地址'];
  const { enterprise } = find([
    sheetTable('名录', [
      [...header, '', ...header],
      [...block(1), '', ...block(3)],
      [...block(2), '', ...block(4)],
    ]),
    inspectors,
  ]);
  expect(enterprise.register?.rows.map(({ name, rowNumber }) => [name, rowNumber])).toEqual([
    ['青岚第1化工厂', 2],
    ['青岚第2化工厂', 3],
    ['青岚第3化工厂', 2],
    ['青岚第4化工厂', 3],
  ]);
  expect(enterprise.problems).toEqual([]);
});

test('one table below another, each with a header of its own', () => {
  const { enterprise, inspector } = find([
    sheetTable('名录', [
      ['一、检查对象名录'],
      ['序号', '企业名称', '地址', '企业分类'],
      [1, '青岚甲化工有限公司', '东路', '重点'],
      [2, '青岚乙造纸有限公司', '西路', '一般'],
      ['合计', '2家'],
      [''],
      ['二、检查人员名录'],
      ...people,
    ]),
  ]);
  expect([...enterprise.problems, ...inspector.problems]).toEqual([
    expect.objectContaining({ code: 'rows-left-out', count: 1, cells: ['B5'] }),
  ]);
  expect(enterprise.register?.rows.map(({ rowNumber }) => rowNumber)).toEqual([3, 4]);
  expect(inspector.register?.rows.map(({ rowNumber }) => rowNumber)).toEqual([9, 10]);
});

test('a group column left of the names is filled down where it is plainly merged', () => {
  const { register, problems } = read([
    ['乡镇', '企业名称', '地址'],
    ['东山镇', '青岚甲化工厂', '东路'],
    ['', '青岚乙造纸厂', '西路'],
    ['西河镇', '青岚丙水泥厂', '北路'],
    ['', '青岚丁食品厂', '南路'],
  ]);
  expect(register?.rows.map(({ region }) => region)).toEqual([
    '东山镇',
    '东山镇',
    '西河镇',
    '西河镇',
  ]);
  expect(problems).toEqual([
    {
      code: 'column-filled-down',
      severity: 'warning',
      sheet: '名录',
      cell: 'A2',
      header: '乡镇',
      count: 2,
    },
  ]);
});

/** Names with towns on their right; '' is blank. */
const townsRight = (...towns: readonly string[]) =>
  read([
    ['企业名称', '地址', '所属乡镇'],
    ...towns.map((town, index) => [`青岚第${index}化工厂`, `路${index}号`, town]),
  ]);

test.each<[string, string[], string[]]>([
  [
    'merged cells right of the names',
    ['东山镇', '', '', '西河镇', ''],
    ['东山镇', '东山镇', '东山镇', '西河镇', '西河镇'],
  ],
  [
    'a town that comes again after long runs',
    ['东山镇', '', '', '西河镇', '', '', '东山镇', '', ''],
    ['东山镇', '东山镇', '东山镇', '西河镇', '西河镇', '西河镇', '东山镇', '东山镇', '东山镇'],
  ],
])('%s are spread over their rows', (_, towns, regions) => {
  const { register, problems } = townsRight(...towns);
  expect(register?.rows.map(({ region }) => region)).toEqual(regions);
  expect(problems.map(({ code }) => code)).toEqual(['column-filled-down']);
});

test('towns that come again are spread, though one of them stands in one row only', () => {
  const runs: [string, number][] = [
    ['东山镇', 10],
    ['西河镇', 12],
    ['北岭乡', 9],
    ['南湾乡', 14],
    ['东山镇', 1],
  ];
  const towns = runs.flatMap(([town, count]) =>
    Array.from({ length: count }, (_, index) => (index === 0 ? town : '')),
  );
  const { register, problems } = townsRight(...towns);
  expect(register?.rows.map(({ region }) => region)).toEqual(
    runs.flatMap(([town, count]) => Array.from({ length: count }, () => town)),
  );
  expect(problems.map(({ code }) => code)).toEqual(['column-filled-down']);
});

test('a name alone that is an entry does not get the town above it', () => {
  const rows: Rows = [
    ['乡镇', '企业名称', '地址', '行业类别'],
    ['东山镇', '青岚甲化工厂', '东路', '化工'],
    ['', '青岚乙化工厂', '西路', '化工'],
    ['', '青岚丙化工厂'],
    ['', '青岚丁化工厂', '北路', '化工'],
  ];
  const { register } = readEnterpriseParts([sheetView(sheetTable('名录', rows))], vocabulary, {
    answers: { 'row:名录:青岚丙化工厂': 'entry' },
  });
  expect(register?.rows.map(({ region }) => region ?? '')).toEqual([
    '东山镇',
    '东山镇',
    '',
    '东山镇',
  ]);
});

test.each<[string, string[], string[]]>([
  ['a gap in a full column', ['东山镇', '东山镇', '西河镇', '', '西河镇', '东山镇'], []],
  [
    'a few values in an empty column',
    ['东山镇', '', '', '东山镇', '西河镇', '', '', ''],
    ['column-gaps'],
  ],
  ['one value', ['东山镇', '', '', ''], ['column-gaps']],
  ['a blank in the first row', ['', '东山镇', '', '西河镇', ''], []],
])('%s right of the names stays as it is', (_, towns, told) => {
  const { register, problems } = townsRight(...towns);
  expect(register?.rows.map(({ region }) => region ?? '')).toEqual(towns);
  expect(problems.map(({ code }) => code)).toEqual(told);
});

test.each<[string, Rows]>([
  [
    'a value comes twice',
    [
      ['东山镇', '甲化工厂', '东路'],
      ['', '乙造纸厂', '西路'],
      ['东山镇', '丙水泥厂', '北路'],
    ],
  ],
  [
    'the first entry has none',
    [
      ['', '甲化工厂', '东路'],
      ['东山镇', '乙造纸厂', '西路'],
      ['', '丙水泥厂', '北路'],
    ],
  ],
])('a column with gaps stays as it is where %s', (_, rows) => {
  const { register, problems } = read([['乡镇', '企业名称', '地址'], ...rows]);
  expect(problems).toEqual([]);
  expect(register?.rows.map(({ region }) => region ?? '')).toEqual(rows.map(([region]) => region));
});
