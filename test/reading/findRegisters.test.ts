import { findRegisters } from '../../src/reading/findRegisters';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';

const enterprises = (sheet: string, more = {}) =>
  sheetTable(
    sheet,
    [
      ['企业名称', '统一社会信用代码', '单位地址', '联系人', '行业类别', '企业分类', '行政区划'],
      ['甲化工有限公司', '', '东路', '张三', '化工', '重点', '西平县'],
      ['乙造纸有限公司', '', '西路', '李四', '造纸', '一般', '西平县'],
    ],
    more,
  );
const inspectors = sheetTable('人员', [
  ['姓名', '单位', '执法证号', '职务', '联系电话', '行政区域'],
  ['张三', '西平县生态环境执法大队', '1001', '科员', '13900000000', '西平县'],
  ['李四', '西平县生态环境执法大队', '1002', '科员', '13900000001', '西平县'],
]);
const plan = sheetTable('工作计划', [
  [
    '序号',
    '抽查计划名称',
    '抽查任务名称',
    '抽查事项',
    '检查对象',
    '抽查比例',
    '抽取日期自',
    '抽取日期至',
  ],
  [
    1,
    '双随机抽查',
    '一般排污单位抽查',
    '一般排污单位抽查',
    '排放污染物的企业事业单位',
    '25%',
    '2026年1月',
    '2026年3月',
  ],
]);
const records = sheetTable('检查记录', [
  ['企业名称', '统一社会信用代码', '检查日期', '检查类型', '检查人员', '检查结果', '公开日期'],
  ['甲化工有限公司', '', '2025-03-01', '双随机', '张三、李四', '未发现问题', '2025-03-10'],
]);
const statistics = sheetTable('统计', [
  ['单位', '污染源家数', '', '环境监察人员数量'],
  ['', '总数', '重点排污单位家数', ''],
  ['西平县生态环境分局', 120, 20, 12],
]);
const contacts = sheetTable('通讯录', [
  ['姓名', '单位', '职务', '联系电话'],
  ['张三', '西平县生态环境分局', '局长', '13900000000'],
]);
const find = (tables: Parameters<typeof findRegisters>[0], chosen = {}) =>
  findRegisters(tables, vocabulary, '2026-01-01', chosen);

test('the registers are told from plans, records, statistics, contacts and each other', () => {
  const found = find([plan, statistics, records, contacts, inspectors, enterprises('企业')]);
  expect(found.enterprise.register?.sheet).toBe('企业');
  expect(found.inspector.register?.sheet).toBe('人员');
  expect(found.candidates.enterprise).toEqual(['企业']);
  expect(found.candidates.inspector).toEqual(['人员', '通讯录']);
});

test('two lists as good as each other are for the clerk to choose from', () => {
  const tables = [enterprises('名录2025'), enterprises('名录2026'), inspectors];
  expect(find(tables).enterprise).toEqual({
    register: null,
    questions: [],
    problems: [
      {
        code: 'register-ambiguous',
        severity: 'error',
        sheet: '',
        cell: '',
        register: 'enterprise',
        candidates: ['名录2025', '名录2026'],
      },
    ],
  });
  expect(find(tables, { enterprise: '名录2025' }).enterprise.register?.sheet).toBe('名录2025');
});

test('a hidden copy and an empty template give way', () => {
  const template = sheetTable('模板', [
    ['企业名称', '统一社会信用代码', '单位地址', '联系人', '行业类别', '企业分类', '行政区划'],
  ]);
  const found = find([
    template,
    enterprises('旧', { hidden: true }),
    enterprises('企业'),
    inspectors,
  ]);
  expect(found.enterprise.register?.sheet).toBe('企业');
  expect(found.enterprise.problems).toEqual([]);
});

test('sheets that this program wrote are never registers', () => {
  expect(find([enterprises('抽取底册 2026Q1'), inspectors]).candidates.enterprise).toEqual([]);
});

test('a chosen sheet that is not there and a workbook without registers say what there is', () => {
  expect(find([inspectors], { enterprise: '没有' }).enterprise.problems).toEqual([
    { code: 'sheet-not-found', severity: 'error', sheet: '没有', cell: '', sheetNames: ['人员'] },
  ]);
  expect(find([plan]).inspector.problems).toEqual([
    {
      code: 'register-not-found',
      severity: 'error',
      sheet: '',
      cell: '',
      register: 'inspector',
      sheetNames: ['工作计划'],
    },
  ]);
});

test('a list whose name column has a header of its own says which one is missing', () => {
  const table = sheetTable('企业', [
    ['厂子', '统一社会信用代码', '单位地址', '行业类别'],
    ['甲化工厂', '', '东路', '化工'],
  ]);
  expect(find([table, inspectors]).enterprise.problems.map(({ code }) => code)).toEqual([
    'name-column-missing',
  ]);
});
