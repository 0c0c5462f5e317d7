import type { CellValue } from '../../src/domain/ground/cellValue';
import { findRegisters } from '../../src/reading/findRegisters';
import type { RegisterChoice } from '../../src/reading/registerChoice';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';
import { FIRMS, PEOPLE, firms, people, rowsOf } from './column/lists';

type Row = readonly CellValue[];
const [firm = '', other = ''] = FIRMS;
const [person = '', colleague = ''] = PEOPLE;
const enterprises = sheetTable(
  '高新镇',
  rowsOf([
    ...firms,
    ['统一社会信用代码', ''],
    ['行业类别', '化工'],
    ['排污许可管理类别', '重点管理', '简化管理'],
    ['重点排污单位', '是', '否'],
    ['环境信用评价', 'A', 'B'],
    ['生产状态', '在产'],
    ['所在乡镇', '高新镇'],
  ]),
);
const inspectors = sheetTable('检查人员名录', rowsOf(people));
const find = (tables: readonly ReturnType<typeof sheetTable>[], choice: RegisterChoice = {}) =>
  findRegisters([enterprises, inspectors, ...tables], vocabulary, '2026-01-01', choice);
const newFirms = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => [
    index + 1,
    `白山${index}号建材有限公司`,
    '',
    `白山路${index}号`,
  ]);
const town = sheetTable('城关镇', [
  ['序号', '单位名称', '统一社会信用代码', '详细地址'],
  ...newFirms(30),
]);
const stopped = sheetTable('停产企业名单', [
  ['序号', '企业名称', '停产时间'],
  [1, firm, '2025-12'],
  [2, other, '2025-11'],
  [3, '早已拆除的砖厂', '2020-01'],
]);
const retired = sheetTable('退休调离人员', [
  ['姓名', '去向'],
  [person, '退休'],
  [colleague, '调离'],
]);
const asked = (found: ReturnType<typeof find>) =>
  found.questions.map(({ kind, sheet, cell, choices, answer }) => [
    kind,
    sheet,
    cell,
    choices,
    answer,
  ]);

test('a list of another town with fewer columns is asked about, and joined where it belongs', () => {
  const open = find([town]);
  expect(open.enterprise.register?.rows).toHaveLength(10);
  expect(asked(open)).toEqual([['sheet', '城关镇', 'B2', ['part', 'none'], null]]);
  expect(open.questions).toMatchObject([{ register: 'enterprise', count: 30 }]);
  const [{ id = '' } = {}] = open.questions;
  const joined = find([town], { answers: { [id]: 'part' } });
  expect(joined.parts).toEqual(['高新镇', '城关镇']);
  expect(joined.enterprise.register?.rows).toHaveLength(40);
  expect(joined.enterprise.register?.rows.at(-1)).toMatchObject({
    sheet: '城关镇',
    region: '城关镇',
  });
  expect(asked(joined)).toEqual([['sheet', '城关镇', 'B2', ['part', 'none'], 'part']]);
  const alone = find([town], { answers: { [id]: 'none' } });
  expect(alone.enterprise.register?.rows).toHaveLength(10);
  expect(asked(alone)).toEqual([['sheet', '城关镇', 'B2', ['part', 'none'], 'none']]);
});

test('a list of those that do not produce is asked about, and takes them out', () => {
  const open = find([stopped]);
  expect(asked(open)).toEqual([['sheet', '停产企业名单', 'B2', ['suspended', 'none'], null]]);
  expect(open.problems).toEqual([]);
  const [{ id = '' } = {}] = open.questions;
  const said = find([stopped], { answers: { [id]: 'suspended' } });
  expect(said.enterprise.register?.rows.slice(0, 3).map(({ production }) => production)).toEqual([
    'suspended',
    'suspended',
    'operating',
  ]);
  expect(said.flagLists).toEqual([]);
  expect(said.questions.map(({ answer }) => answer)).toEqual(['suspended']);
});

test.each<[string, readonly string[]]>([
  ['关停取缔', ['closed', 'none']],
  ['注销企业', ['deregistered', 'none']],
  ['长期停产、已关闭企业', ['suspended', 'closed', 'none']],
])('%s offers %j', (sheet, choices) => {
  const { questions } = find([sheetTable(sheet, [['企业名称'], [firm], [other]])]);
  expect(questions).toMatchObject([{ kind: 'sheet', choices }]);
});

test('a list of people who left is asked about, and takes them out', () => {
  const open = find([retired]);
  expect(asked(open)).toEqual([['sheet', '退休调离人员', 'A2', ['inactive', 'none'], null]]);
  const [{ id = '' } = {}] = open.questions;
  const said = find([retired], { answers: { [id]: 'inactive' } });
  expect(said.inspector.register?.rows.slice(0, 3).map(({ active }) => active)).toEqual([
    false,
    false,
    true,
  ]);
  expect(said.problems).toEqual([]);
});

test('of two people with one name the licence tells, or nobody is taken out', () => {
  const twins = sheetTable('检查人员名录', [
    ['姓名', '单位', '执法证号'],
    ['王小明', '青岚分局', '17010001'],
    ['王小明', '青岚分局', '17010002'],
    ['李建国', '青岚分局', '17010003'],
  ]);
  const read = (rows: readonly Row[], answers = {}) =>
    findRegisters([enterprises, twins, sheetTable('离职人员', rows)], vocabulary, '2026-01-01', {
      answers,
    });
  const answered = (rows: readonly Row[]) => {
    const [{ id = '' } = {}] = read(rows).questions;
    return read(rows, { [id]: 'inactive' });
  };
  const unclear = answered([
    ['姓名', '电话'],
    ['王小明', ''],
  ]);
  expect(unclear.inspector.register?.rows.every(({ active }) => active)).toBe(true);
  expect(unclear.problems).toEqual([
    {
      code: 'person-unclear',
      severity: 'warning',
      sheet: '离职人员',
      cell: 'A2',
      name: '王小明',
      count: 2,
    },
  ]);
  const clear = answered([
    ['姓名', '证号'],
    ['王小明', '17010002'],
  ]);
  expect(clear.inspector.register?.rows.map(({ active }) => active)).toEqual([true, false, true]);
  expect(clear.problems).toEqual([]);
});

test.each<[string, readonly ReturnType<typeof sheetTable>[]]>([
  [
    'last year’s list, a plan and statistics',
    [
      sheetTable('2025年名录', [['企业名称', '地址'], ...FIRMS.map((name) => [name, '东路'])]),
      sheetTable('名录备份', [['企业名称', '地址'], ...FIRMS.map((name) => [name, '东路'])]),
      sheetTable('2026年抽查计划', [
        ['序号', '抽查任务名称', '抽查对象', '抽查比例', '抽查时间'],
        [1, '双随机', '重点排污单位', '10%', '一季度'],
      ]),
      sheetTable('统计', [
        ['类别', '数量'],
        ['重点', 10],
        ['一般', 20],
      ]),
      sheetTable('处罚台账', [
        ['当事人', '处罚决定书文号', '处罚日期', '处罚金额'],
        ['某某养殖场', '岚环罚1号', '2025-03-01', 20000],
      ]),
    ],
  ],
  ['an empty form', [sheetTable('新镇', [['企业名称', '统一社会信用代码', '地址']])]],
  [
    'a list of those that do not produce of which the register has none',
    [sheetTable('关停企业', [['企业名称'], ['早已拆除的砖厂']])],
  ],
  [
    'notes',
    [sheetTable('填表说明', [['一、企业名称按营业执照填写。'], ['二、地址填写到门牌号。']])],
  ],
])('%s: nothing is asked and nothing said', (_, tables) => {
  const { questions, problems, enterprise, inspector } = find(tables);
  expect([...questions, ...problems, ...enterprise.problems, ...inspector.problems]).toEqual([]);
});

test('sheets that name enterprises or people of the registers are told of in one line', () => {
  const { questions, problems } = find([
    sheetTable('排放量', [
      ['企业名称', '排放量(吨)'],
      ...FIRMS.map((name, index) => [name, index]),
    ]),
    sheetTable('通讯录', [['姓名', '电话'], ...PEOPLE.map((name) => [name, ''])]),
    sheetTable('座次', [
      ['姓名', '排'],
      [person, 1],
      [colleague, 2],
    ]),
  ]);
  expect(questions).toEqual([]);
  expect(problems).toEqual([
    {
      code: 'sheet-unread',
      severity: 'warning',
      sheet: '',
      cell: '',
      sheets: ['排放量', '通讯录'],
    },
  ]);
});

test('a list of those that are on no list any more gives no yes', () => {
  const rows = [
    ['企业名称', '地址'],
    [firm, ''],
    [other, ''],
  ];
  const { flagLists } = find([sheetTable('移出重点排污单位名录', rows)]);
  expect(flagLists).toEqual([]);
});

test('lists with the columns of the registers are no rivals of them where their names say who is on them', () => {
  const stoppedAlike = sheetTable('停产企业', [
    [
      ...firms.map(([header]) => header),
      '统一社会信用代码',
      '行业类别',
      '排污许可管理类别',
      '生产状态',
    ],
    [firm, '东路1号', '', '化工', '重点管理', ''],
    ['白山砖厂', '白山路1号', '', '建材', '简化管理', ''],
    ['白山石料厂', '白山路2号', '', '建材', '简化管理', ''],
  ]);
  const left = sheetTable('离职人员', [...rowsOf(people, 2)]);
  const found = find([stoppedAlike, left]);
  expect(found.enterprise.register?.rows).toHaveLength(10);
  expect(found.inspector.register?.rows).toHaveLength(10);
  expect(asked(found)).toEqual([
    ['sheet', '停产企业', 'A2', ['suspended', 'part', 'none'], null],
    ['sheet', '离职人员', 'A2', ['inactive', 'none'], null],
  ]);
});

test('towns with other columns are asked about, not fought over', () => {
  const half = sheetTable('平原镇', [
    ['企业名称', '统一社会信用代码', '地址', '行业类别', '生产状态', '环境信用评价'],
    ['白山砖厂', '', '白山路1号', '建材', '在产', 'A'],
    ['白山石料厂', '', '白山路2号', '建材', '在产', 'B'],
  ]);
  const open = find([half]);
  expect(open.parts).toEqual(['高新镇']);
  expect(open.enterprise.problems).toEqual([]);
  expect(asked(open)).toEqual([['sheet', '平原镇', 'A2', ['part', 'none'], null]]);
  const same = [firm, '', '东路1号', '化工', '在产', 'A'];
  const shared = sheetTable('城关镇', [
    ['企业名称', '统一社会信用代码', '地址', '行业类别', '生产状态', '环境信用评价'],
    same,
    ['白山石料厂', '', '白山路2号', '建材', '在产', 'B'],
  ]);
  expect(find([shared]).enterprise.problems.map(({ code }) => code)).toEqual([
    'register-ambiguous',
  ]);
});

test('a list that would change nobody is not asked about', () => {
  const off = sheetTable('名录', [
    ['企业名称', '地址', '生产状态'],
    [firm, '东路1号', '停产'],
    [other, '东路2号', '在产'],
  ]);
  const read = (...names: string[]) =>
    findRegisters(
      [off, inspectors, sheetTable('停产企业', [['企业名称'], ...names.map((name) => [name])])],
      vocabulary,
      '2026-01-01',
    ).questions;
  expect(read(firm)).toEqual([]);
  expect(read(firm, other)).toMatchObject([{ choices: ['suspended', 'none'] }]);
});

test('what the clerk picked is not asked about', () => {
  const dates = sheetTable('Sheet3', [
    ['企业名称', '检查时间'],
    [firm, '2026-01-05'],
  ]);
  const flags = sheetTable('正面清单', [['企业名称'], ...FIRMS.map((name) => [name])]);
  const { questions, problems } = find([dates, flags], { records: '', flagLists: [] });
  expect([...questions, ...problems]).toEqual([]);
});

test('another squad’s people are told of, and lists that cannot be told apart are said once', () => {
  const squad = (sheet: string, ...more: Row[]) =>
    sheetTable(sheet, [['姓名', '执法证号'], ['赵一', '18010001'], ['钱二', '18010002'], ...more]);
  const full = sheetTable(
    '检查人员名录',
    rowsOf([...people, ['人员状态', '在职'], ['是否辅助', '否'], ['回避企业', '无']]),
  );
  const told = findRegisters([enterprises, full, squad('高新大队')], vocabulary, '2026-01-01');
  expect(told.questions).toEqual([]);
  expect(told.problems).toMatchObject([{ code: 'sheet-unread', sheets: ['高新大队'] }]);
  const rivals = findRegisters(
    [enterprises, squad('一队'), squad('二队')],
    vocabulary,
    '2026-01-01',
  );
  expect(rivals.inspector.problems).toMatchObject([{ code: 'register-ambiguous' }]);
  expect(rivals.problems).toEqual([]);
});

// Whatever its columns are: who is named on a sheet that speaks of an end, of leave or of recusals
// is told of, even one of them.
test.each<[string, readonly Row[]]>([
  [
    '注销企业',
    [
      ['序号', '名称'],
      [1, firm],
    ],
  ],
  [
    'Sheet4',
    [
      ['人', '去向'],
      [person, '借调市局'],
    ],
  ],
  [
    '回避',
    [
      ['执法人员', '企业', '关系'],
      [person, firm, '配偶任职'],
    ],
  ],
  [
    '变动情况',
    [
      ['对象', '变动'],
      [firm, '2025年12月停产'],
    ],
  ],
])('a sheet %s of any form that names somebody is told of', (sheet, rows) => {
  const { questions, problems } = find([sheetTable(sheet, rows)]);
  const told = problems.flatMap((problem) =>
    problem.code === 'sheet-unread' ? problem.sheets : [],
  );
  expect([...told, ...questions.map((each) => each.sheet)]).toContain(sheet);
});

test.each<[string, readonly Row[]]>([
  [
    '通讯录',
    [
      ['科室', '电话'],
      ['一科', '0399-1'],
    ],
  ],
  [
    '2024年停产企业',
    [
      ['名称', '时间'],
      [firm, '2024-12'],
    ],
  ],
  ['说明', [['停产企业由属地上报'], ['名单另附']]],
])('a sheet %s is not', (sheet, rows) => {
  const { questions, problems } = find([sheetTable(sheet, rows)]);
  expect([questions, problems]).toEqual([[], []]);
});
