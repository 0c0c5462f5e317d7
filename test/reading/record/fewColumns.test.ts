import type { CellValue } from '../../../src/domain/ground/cellValue';
import { findRegisters } from '../../../src/reading/findRegisters';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';
import { FIRMS, firms, people, rowsOf } from '../column/lists';

type Row = readonly CellValue[];
const [one = '', two = '', three = ''] = FIRMS;
const read = (sheet: string, rows: readonly Row[], answers = {}) =>
  findRegisters(
    [
      sheetTable('检查对象名录', rowsOf(firms)),
      sheetTable('检查人员名录', rowsOf(people)),
      sheetTable(sheet, rows),
    ],
    vocabulary,
    '2026-06-01',
    { answers },
  );
const found = (read_: ReturnType<typeof read>) =>
  read_.records.map(({ enterprise, date }) => `${enterprise} ${date}`);
const both = [`${one} 2026-01-05`, `${two} 2026-02-06`];

test.each<[string, Row, Row, Row]>([
  [
    '检查记录',
    ['企业名称', '检查时间', '检查类型'],
    [one, '2026-01-05', '双随机'],
    [two, '2026-02-06', '专项'],
  ],
  ['检查记录', ['企业名称', '检查时间'], [one, '2026-01-05'], [two, '2026-02-06']],
  [
    '2026年执法检查台账',
    ['单位名称', '检查时间', '检查内容', '存在问题', '整改情况'],
    [one, '2026-01-05', '废水', '无', ''],
    [two, '2026年2月6日', '废气', '台账不全', '已整改'],
  ],
  [
    '一季度抽查记录',
    ['企业名称', '统一社会信用代码', '地址', '检查时间'],
    [one, '', '', '2026-01-05'],
    [two, '', '', '2026-02-06'],
  ],
  [
    'Sheet3',
    ['序号', '被检查单位', '检查日期', '检查人员'],
    [1, one, '2026-01-05', '王小明'],
    [2, two, '2026-02-06', '李建国'],
  ],
  [
    'Sheet3',
    ['企业名称', '检查时间', '检查类型'],
    [one, '2026-01-05', '双随机'],
    [two, '2026-02-06', '专项'],
  ],
  [
    'Sheet3',
    ['企业名称', '统一社会信用代码', '检查日期', '检查类型'],
    [one, '', '2026-01-05', '双随机'],
    [two, '', '2026-02-06', '专项'],
  ],
  [
    '检查记录',
    ['企业名称', '统一社会信用代码', '检查日期', '检查类型'],
    [one, '', '2026-01-05', '双随机'],
    [two, '', '2026-02-06', '专项'],
  ],
])('%s with %j is read', (sheet, header, ...rows) => {
  const all = read(sheet, [header, ...rows]);
  expect(found(all)).toEqual(both);
  expect(all.questions).toEqual([]);
});

test.each<[string, Row, Row, Row]>([
  [
    '2026年执法检查计划',
    ['检查对象', '检查时间', '检查方式'],
    [one, '2026-01-05', '现场检查'],
    [two, '2026-02-06', '现场检查'],
  ],
  [
    '抽查事项清单',
    ['抽查对象', '抽查时间', '检查方式'],
    ['全县重点排污单位', '2026年一季度', '现场检查'],
    ['一般排污单位', '全年', '现场检查'],
  ],
  [
    '环境信访',
    ['反映对象', '日期', '内容'],
    ['不明', '2026-01-05', '气味'],
    ['河道', '2026-02-06', '水黑'],
  ],
  ['检查记录', ['说明'], ['本表每季更新'], ['']],
])('%s with %j is none', (sheet, header, ...rows) => {
  const all = read(sheet, [header, ...rows]);
  expect(all.records).toEqual([]);
  expect(all.questions).toEqual([]);
  expect(all.problems).toEqual([]);
});

test('names and dates on a sheet whose name says nothing are asked about', () => {
  const rows = [
    ['企业名称', '检查时间'],
    [one, '2026-01-05'],
    [two, '2026-02-06'],
  ];
  const open = read('Sheet3', rows);
  expect(open.records).toEqual([]);
  expect(open.questions).toMatchObject([
    { kind: 'sheet', sheet: 'Sheet3', cell: 'A2', choices: ['records', 'none'], answer: null },
  ]);
  const [{ id = '' } = {}] = open.questions;
  const said = read('Sheet3', rows, { [id]: 'records' });
  expect(found(said)).toEqual(both);
  expect(said.recordsSheet).toBe('Sheet3');
  expect(said.questions).toMatchObject([{ id, answer: 'records' }]);
  expect(read('Sheet3', rows, { [id]: 'none' }).records).toEqual([]);
});

test('a register that also tells of the last check stays the register', () => {
  const list = findRegisters(
    [
      sheetTable('企业', [
        ['企业名称', '统一社会信用代码', '地址', '排污许可管理类别', '检查日期', '检查情况'],
        [one, '', '东路1号', '重点管理', '2026-01-05', '未发现问题'],
        [two, '', '东路2号', '简化管理', '2026-02-06', '未发现问题'],
        [three, '', '东路3号', '登记管理', '', ''],
      ]),
      sheetTable('检查人员名录', rowsOf(people)),
    ],
    vocabulary,
    '2026-06-01',
  );
  expect(list.enterprise.register?.rows).toHaveLength(3);
  expect(list.records).toEqual([]);
});

test('who made a check is read from 检查单位, unless enterprises stand there', () => {
  const named = read('检查记录', [
    ['企业名称', '检查日期', '检查类型', '检查单位'],
    [one, '2026-01-05', '双随机', '西平分局'],
    [two, '2026-02-06', '专项', '县应急管理局'],
    [three, '2026-02-06', '信访', ''],
  ]);
  expect(named.records.map(({ authority, kind }) => [authority, kind])).toEqual([
    ['西平分局', 'routine'],
    ['县应急管理局', 'special'],
    [undefined, 'complaint'],
  ]);
  const checked = read('检查记录', [
    ['检查单位', '检查日期', '检查类型'],
    [one, '2026-01-05', '双随机'],
    [two, '2026-02-06', '专项'],
  ]);
  expect(found(checked)).toEqual(both);
  expect(checked.records.map(({ authority }) => authority)).toEqual([undefined, undefined]);
});

test.each([
  ['信访', 'complaint'],
  ['上级转办', 'complaint'],
  ['环境信访案件查处', 'complaint'],
  ['立案调查', 'case'],
  ['个案', 'case'],
  ['在线监控异常', 'data'],
  ['监测超标', 'data'],
  ['非现场检查', 'offsite'],
  ['后督察', 'revisit'],
  ['应急', 'emergency'],
  ['跨部门', 'joint'],
  ['日常监管', 'routine'],
])('检查类型 %s is %s', (word, kind) => {
  const { records } = read('检查记录', [
    ['企业名称', '检查日期', '检查类型'],
    [one, '2026-01-05', word],
    [two, '2026-02-06', '专项'],
  ]);
  expect(records.map((each) => each.kind)).toEqual([kind, 'special']);
});
