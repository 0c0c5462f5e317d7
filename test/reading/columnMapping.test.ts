import type { CellValue } from '../../src/domain/ground/cellValue';
import { findRegisters } from '../../src/reading/findRegisters';
import type { ColumnMapping } from '../../src/reading/registerChoice';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';

const CODE = '91350100M000100Y43';
const inspectors = sheetTable('人员', [
  ['姓名', '单位', '执法证号'],
  ['张三', '青岚分局', '1001'],
  ['李四', '青岚分局', '1002'],
]);
const read = (rows: readonly (readonly CellValue[])[], mapping: ColumnMapping = {}) => {
  const tables = [sheetTable('名录', rows, { columnIndex: 1 }), inspectors];
  const { enterprise, columns } = findRegisters(tables, vocabulary, '2026-01-01', {
    enterprise: '名录',
    mapping: { 名录: mapping },
  });
  return { ...enterprise, columns: columns.enterprise };
};
const header = ['序号', '企业名称', '代码', '类别', '地址', '备用'];
const rows = [
  header,
  [1, '青岚甲化工有限公司', CODE, '重点', '东路', '造纸'],
  [2, '青岚乙造纸有限公司', '', '重点', '西路', '化工'],
];

test('every column says what it is read as, how sure that is, and what stands in it', () => {
  const { columns } = read(rows);
  expect(columns.map(({ header: text, field, confidence }) => [text, field, confidence])).toEqual([
    ['序号', null, 'none'],
    ['企业名称', 'name', 'sure'],
    ['代码', 'creditCode', 'likely'],
    ['类别', null, 'asked'],
    ['地址', 'address', 'sure'],
    ['备用', null, 'none'],
  ]);
  expect(columns[3]).toMatchObject({
    sheet: '名录',
    columnIndex: 4,
    possible: ['permitClass', 'registeredCategory'],
    samples: ['重点'],
  });
});

test('a header that may be either of two deciding fields stops the draw until the clerk says which', () => {
  const { problems, questions, register } = read(rows);
  expect(problems).toEqual([]);
  expect(questions).toEqual([
    {
      kind: 'column',
      id: 'column:名录:E:类别',
      sheet: '名录',
      cell: 'E1',
      table: 'enterprise',
      columnIndex: 4,
      header: '类别',
      samples: ['重点'],
      choices: ['permitClass', 'registeredCategory', 'none'],
      readAs: null,
      answer: null,
    },
  ]);
  expect(register?.rows.some((row) => 'registeredCategory' in row || 'permitClass' in row)).toBe(
    false,
  );
  const chosen = read(rows, { 4: 'permitClass' });
  expect(chosen).toMatchObject({ problems: [], questions: [] });
  expect(chosen.register?.rows.map(({ permitClass }) => permitClass)).toEqual(['key', 'key']);
  expect(chosen.columns[3]).toMatchObject({ field: 'permitClass', confidence: 'chosen' });
});

test('what the clerk says goes before what the headers say', () => {
  const { register, columns } = read(rows, { 3: null, 4: null, 6: 'industry' });
  expect(register?.rows.map(({ creditCode, industry }) => [creditCode, industry])).toEqual([
    [undefined, '造纸'],
    [undefined, '化工'],
  ]);
  expect(columns.map(({ confidence }) => confidence)).toEqual([
    'none',
    'sure',
    'chosen',
    'chosen',
    'sure',
    'chosen',
  ]);
});

test('a chosen column takes the place of the one that was recognised', () => {
  const two = [
    ['企业名称', '注册地址', '生产地'],
    ['青岚甲化工有限公司', '东路', '西路'],
    ['青岚乙造纸有限公司', '南路', '北路'],
  ];
  const { register, columns } = read(two, { 3: 'address' });
  expect(register?.rows.map(({ address }) => address)).toEqual(['西路', '北路']);
  expect(columns.map(({ field }) => field)).toEqual(['name', null, 'address']);
});

test('a column without a header can be chosen', () => {
  const bare = [
    ['企业名称', '', '地址'],
    ['青岚甲化工有限公司', CODE, '东路'],
    ['青岚乙造纸有限公司', '', '西路'],
  ];
  expect(read(bare).columns[1]).toMatchObject({
    header: '',
    field: null,
    confidence: 'none',
    samples: [CODE],
  });
  expect(read(bare, { 2: 'creditCode' }).register?.rows[0]?.creditCode).toBe(CODE);
});

test('a header that half of the values contradict is read with a question', () => {
  const { problems, columns } = read([
    ['企业名称', '地址', '环保负责人'],
    ['青岚甲化工有限公司', '东路', '张三'],
    ['青岚乙造纸有限公司', '西路', '13900000000'],
    ['青岚丙水泥有限公司', '北路', '李四'],
  ]);
  expect(problems.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
    ['column-asked', 'warning', 'D1'],
  ]);
  expect(columns[2]).toMatchObject({ field: 'contact', confidence: 'asked' });
});

test('years alone as headers are asked about, below a group they are not', () => {
  const alone = read([
    ['企业名称', '地址', '2024', '2025年'],
    ['青岚甲化工有限公司', '东路', 1, 2],
    ['青岚乙造纸有限公司', '西路', 3, 1],
  ]);
  expect(alone.problems).toEqual([]);
  expect(alone.questions.map(({ cell, choices }) => [cell, choices])).toEqual([
    ['D1', ['credit', 'visits', 'none']],
    ['E1', ['credit', 'visits', 'none']],
  ]);
  const grouped = read([
    ['企业名称', '地址', '环境信用评价', ''],
    ['', '', '2024年', '2025年'],
    ['青岚甲化工有限公司', '东路', 'A', 'C'],
    ['青岚乙造纸有限公司', '西路', 'B', 'D'],
  ]);
  expect(grouped.problems).toMatchObject([
    { code: 'column-latest', severity: 'warning', header: '环境信用评价/2025年' },
  ]);
  expect(grouped.register?.rows.map(({ credit }) => credit)).toEqual(['C', 'D']);
});

test('grades in digits are read, and the clerk is told how', () => {
  const { register, problems } = read([
    ['企业名称', '地址', '信用等级'],
    ['青岚甲化工有限公司', '东路', 1],
    ['青岚乙造纸有限公司', '西路', '4级'],
  ]);
  expect(register?.rows.map(({ credit }) => credit)).toEqual(['A', 'D']);
  expect(problems).toEqual([
    {
      code: 'grade-assumed',
      severity: 'warning',
      sheet: '名录',
      cell: 'D2',
      header: '信用等级',
      value: '1',
      grade: 'A',
    },
  ]);
});

test('the numbers of a total are no examples of a column that is asked about', () => {
  const { questions } = findRegisters(
    [
      sheetTable('名录', [
        ['企业名称', '代码', '类别', '地址'],
        ['合计', 'x', '2', ''],
        ['青岚甲化工有限公司', CODE, '重点', '东路'],
      ]),
      inspectors,
    ],
    vocabulary,
    '2026-01-01',
    { enterprise: '名录' },
  );
  const asked = questions.find((each) => 'header' in each && each.header === '类别');
  expect(asked).toMatchObject({ samples: ['重点'] });
});
