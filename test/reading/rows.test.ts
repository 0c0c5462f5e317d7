import fc from 'fast-check';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { sheetView } from '../../src/reading/cell/sheetTable';
import { readEnterpriseParts } from '../../src/reading/enterprise/readEnterpriseRegister';
import type { Answers } from '../../src/reading/question';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];

function read(rows: Rows, answers: Answers = {}) {
  const { register, problems, questions } = readEnterpriseParts(
    [sheetView(sheetTable('名录', rows))],
    vocabulary,
    { answers },
  );
  const count = (code: 'name-missing' | 'rows-left-out'): number =>
    problems.reduce((sum, problem) => (problem.code === code ? sum + problem.count : sum), 0);
  return {
    names: register?.rows.map(({ name }) => name) ?? [],
    problems,
    questions,
    asked: questions
      .filter(({ kind }) => kind === 'row')
      .map((each) => ('name' in each ? each.name : '')),
    leftOut: count('rows-left-out'),
    nameless: count('name-missing'),
  };
}

const header = ['序号', '企业名称', '地址', '行业类别', '联系人'];
const full = (number: number): CellValue[] => [
  number,
  `岚水第${number}化工厂`,
  `岚水路${number}号`,
  '化工',
  '周七',
];
const three = [full(1), full(2), full(3)];
const threeNames = three.map((row) => row[1]);

test.each<[string, Rows]>([
  ['以下空白', [['', '以下空白']]],
  ['（以下无正文）', [['（以下无正文）']]],
  ['a total beside its count', [['合计', '', '', '', '共16家']]],
  ['a total in the name column', [['', '共16家']]],
  ['a total in words', [['', '共十六家']]],
  ['a total of a town', [['', '城关镇小计', 12]]],
  ['汇总', [['汇总', 3]]],
  ['the bureau with its date', [['', '岚水县生态环境局 2026年1月5日']]],
  [
    'the bureau, and its date below',
    [
      ['', '岚水县生态环境局'],
      ['', '2026年1月5日'],
    ],
  ],
  ['the bureau and its date in two cells', [['', '', '', '岚水县生态环境局', '2026年1月5日']]],
  ['a date in Chinese numerals', [['', '二〇二六年一月五日']]],
  [
    'page numbers',
    [
      ['', '第1页 共1页'],
      ['', '第 一 页'],
      ['', '- 1 -'],
    ],
  ],
  [
    'dots and dashes',
    [
      ['', '……'],
      ['', '———'],
      ['……', '……', '……', '……', '……'],
    ],
  ],
  ['who made the list', [['制表人：张三', '', '', '审核：李四']]],
  ['who made the list, with a space', [['', '制表人 张三']]],
  ['填表说明', [['填表说明'], ['1. 名称按执照填写']]],
  [
    'headings',
    [
      ['', '一、重点排污单位'],
      ['', '（二）一般排污单位'],
      ['', '城关镇'],
      ['', '白石乡（共5家）'],
    ],
  ],
  ['a heading with its numeral in a cell of its own', [['二', '一般工业企业']]],
  ['a heading merged over the row and copied', [['东山片区', '东山片区', '东山片区', '东山片区']]],
  ['a heading in the first column', [['化工行业']]],
  ['row numbers alone', [[4], [5]]],
  ['a remark beside the list', [['', '', '', '', '待核实']]],
])('%s: no entry, and said', (_, rows) => {
  const found = read([['岚水县检查对象名录'], header, ...three, [], ...rows]);
  expect(found).toMatchObject({ names: threeNames, asked: [], nameless: 0, leftOut: rows.length });
});

test('what was left out is said once, with samples and cells', () => {
  const { problems } = read([
    header,
    full(1),
    header,
    full(2),
    ['合计', 2],
    ['备注：每季更新'],
    ['第1页 共1页'],
    ['以下空白'],
  ]);
  expect(problems).toEqual([
    {
      code: 'rows-left-out',
      severity: 'warning',
      sheet: '名录',
      cell: 'B3',
      count: 5,
      cells: ['B3', 'B5:B8'],
      samples: ['合计', '备注：每季更新', '第1页 共1页'],
    },
  ]);
});

test.each<[string, Rows]>([
  ['codes of fields', [['XH', 'QYMC', 'DWDZ', 'HYLB', 'LXR']]],
  [
    'codes, then types, then whether they are required',
    [
      ['xh', 'qy_name', 'address', 'industry', 'contact'],
      ['数字', '文本', '文本(200)', '字典', '文本型'],
      ['选填', '必填', '必填，与营业执照一致', '请选择', ''],
    ],
  ],
  ['an example', [['示例', '某某有限公司', '某某路1号', '化工', '张某']]],
  ['an example in the name', [[1, '例：某某有限公司', '某某路1号', '化工', '张某']]],
  ['an example with a remark', [[1, '某某有限公司（示例）', '某某路1号', '化工', '张某']]],
  ['numbers of columns', [['(1)', '(2)', '(3)', '(4)', '(5)']]],
])('%s directly below the header are no entry', (_, rows) => {
  expect(read([header, ...rows, ...three])).toMatchObject({
    names: threeNames,
    asked: [],
    nameless: 0,
    leftOut: rows.length,
  });
});

test('a list whose names are Latin keeps its first row', () => {
  const rows = ['Alpha', 'Beta', 'Gamma'].map((name) => [name, `${name}Road`]);
  expect(read([['企业名称', '地址'], ...rows]).names).toEqual(['Alpha', 'Beta', 'Gamma']);
});

test.each([
  '注塑制品厂',
  '合计信息科技有限公司',
  '共享单车服务公司',
  '日期印刷厂',
  '示例软件有限公司',
  '文本印务公司',
  '第一化工厂',
  '一八一酒店',
  '（岚水）建材厂',
  '城关镇污水处理厂',
  '完美日化厂',
  '附二医院',
])('%s is an entry', (name) => {
  expect(read([header, [1, name, '东路'], ...three]).names).toEqual([name, ...threeNames]);
});

test('a status in the first column is no note', () => {
  const rows = three.map(([, ...rest]) => ['审核', ...rest]);
  expect(read([['状态', ...header.slice(1)], ...rows]).names).toEqual(threeNames);
});

test('rows without a name are one problem, whatever column their cells stand in', () => {
  const found = read([
    [...header, '原系统编号', '原系统状态'],
    full(1),
    ['', '', '', '', '', 'A-7', '已导入'],
    ['', '', '', '', '', 'A-8', '已导入'],
    full(2),
    [5, '', '', '', '', 'A-9'],
    full(3),
  ]);
  expect(found).toMatchObject({ names: threeNames, leftOut: 0, nameless: 3 });
  expect(found.problems).toEqual([
    {
      code: 'name-missing',
      severity: 'error',
      table: 'enterprise',
      sheet: '名录',
      cell: 'B3',
      count: 3,
      cells: ['B3:B4', 'B6'],
    },
  ]);
});

test('a lone name in a full list is asked about, and the answer is done', () => {
  const rows: Rows = [header, ...three, ['', '青湾养殖场']];
  const open = read(rows);
  expect(open).toMatchObject({ names: threeNames, asked: ['青湾养殖场'], leftOut: 0 });
  expect(open.questions).toEqual([
    expect.objectContaining({
      kind: 'row',
      id: 'row:名录:青湾养殖场',
      table: 'enterprise',
      choices: ['entry', 'none'],
      answer: null,
    }),
  ]);
  expect(read(rows, { 'row:名录:青湾养殖场': 'entry' })).toMatchObject({
    names: [...threeNames, '青湾养殖场'],
    leftOut: 0,
  });
  expect(read(rows, { 'row:名录:青湾养殖场': 'none' })).toMatchObject({
    names: threeNames,
    leftOut: 1,
  });
});

test.each(['（空）', '待补充', '同上', '无名称', '暂缺', '/', '—', '？？？', '【待定】', '略'])(
  '%s is no name',
  (name) => {
    const rows: Rows = [header, ...three, [4, name, '东路4号', '化工'], [5, name]];
    expect(read(rows)).toMatchObject({ names: threeNames, asked: [], nameless: 1, leftOut: 1 });
  },
);

test('a name with a row number and nothing else is asked about, many at once', () => {
  const lone = (number: number): CellValue[] => [number, `青湾第${number}养殖场`];
  expect(read([header, ...three, lone(4)])).toMatchObject({ asked: ['青湾第4养殖场'] });
  const five = [4, 5, 6, 7, 8];
  const rows = [header, ...three, full(9), full(10), ...five.map(lone)];
  const open = read(rows);
  expect(open.questions).toEqual([
    expect.objectContaining({
      block: { count: 5, firstRow: 7, lastRow: 11, heading: '', headers: [] },
    }),
  ]);
  const id = open.questions[0]?.id ?? '';
  expect(read(rows, { [id]: 'entry' }).names).toHaveLength(10);
  expect(read(rows, { [id]: 'none' })).toMatchObject({ leftOut: 5 });
});

test('a list of names alone asks nothing', () => {
  const names = ['岚水甲化工厂', '岚水乙造纸厂', '丙养猪', '岚水丁食品厂'];
  const found = read([
    ['企业名称', '地址'],
    ...names.slice(0, 2).map((name) => [name]),
    ['小计：2家'],
    ['企业名称', '地址'],
    ...names.slice(2).map((name) => [name]),
    ['岚水县生态环境局'],
    ['2026年1月5日'],
  ]);
  expect(found).toMatchObject({ names, asked: [], leftOut: 4 });
});

test('names of a list of names alone may have numbers before them', () => {
  const found = read([
    ['企业名称', '地址'],
    ['1、岚水甲化工厂'],
    ['2、岚水乙造纸厂'],
    ['3、岚水丙水泥厂'],
  ]);
  expect(found.names).toHaveLength(3);
});

test('a list with many lone names keeps those that look like names', () => {
  const many = Array.from({ length: 60 }, (_, index) => full(index + 1));
  const lone = Array.from({ length: 40 }, (_, index) => ['', `青湾第${index + 1}养殖场`]);
  expect(read([header, ...many, ...lone, ['', '另有若干小作坊待查']])).toMatchObject({
    asked: ['另有若干小作坊待查'],
  });
});

/** What may stand in a list, and where each row of it has to be found again. */
type Place = 'read' | 'asked' | 'nameless' | 'leftOut' | 'blank';
const pieces: readonly (readonly [Place, (number: number) => CellValue[]])[] = [
  ['read', full],
  ['read', full],
  ['read', full],
  ['nameless', (number) => [number, '', `岚水路${number}号`]],
  ['nameless', (number) => ['', '', `岚水路${number}号`, '化工']],
  ['asked', (number) => ['', `青湾第${number}养殖场`]],
  ['leftOut', () => ['', '城关镇']],
  ['leftOut', () => ['', '一、重点排污单位']],
  ['leftOut', () => ['合计', '16家']],
  ['leftOut', () => ['备注：名单每季更新']],
  ['leftOut', () => ['', '第1页 共3页']],
  ['leftOut', () => header],
  ['leftOut', (number) => [number]],
  ['leftOut', () => ['', '岚水县生态环境局 2026年1月5日']],
  ['leftOut', () => ['', '', '', '', '待核实']],
  ['blank', () => []],
];

test('every filled row below the header is found again, once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('岚水县名录', '2026年1月', ''), { maxLength: 3 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
      (titles, some) => {
        // Enough full rows for the list to be a full one.
        const body = [...Array.from({ length: 41 }, () => pieces[0]!), ...some];
        const expected = { read: 0, asked: 0, nameless: 0, leftOut: 0, blank: 0 };
        for (const [place] of body) expected[place] += 1;
        const found = read([
          ...titles.map((title) => [title]),
          header,
          ...body.map(([, row], index) => row(index + 1)),
        ]);
        expect({
          read: found.names.length,
          asked: found.asked.length,
          nameless: found.nameless,
          leftOut: found.leftOut,
          blank: expected.blank,
        }).toEqual(expected);
      },
    ),
  );
});
