import type { CellValue } from '../../src/domain/ground/cellValue';
import { findRegisters } from '../../src/reading/findRegisters';
import type { Answers } from '../../src/reading/question';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];

const header = ['序号', '单位名称', '统一社会信用代码', '地址', '行业类别'];
const full = (number: number): CellValue[] => [
  number,
  `岚水第${number}化工厂`,
  '',
  `岚水路${number}号`,
  '化工',
];
const list: Rows = Array.from({ length: 30 }, (_, index) => full(index + 1));
const people: Rows = [
  ['序号', '姓名', '单位', '执法证号'],
  ...Array.from({ length: 6 }, (_, index) => [
    index + 1,
    `张${'甲乙丙丁戊己'.charAt(index)}`,
    '岚水分局',
    `100${index}`,
  ]),
];

function find(rows: Rows, answers: Answers = {}, staff: Rows = people) {
  const found = findRegisters(
    [sheetTable('名录', rows), sheetTable('人员', staff)],
    vocabulary,
    '2026-01-01',
    { answers },
  );
  const { enterprise, inspector, questions } = found;
  return {
    names: enterprise.register?.rows.map(({ name }) => name) ?? [],
    enterprises: enterprise.register?.rows ?? [],
    people: inspector.register?.rows ?? [],
    questions,
    problems: [...enterprise.problems, ...inspector.problems],
  };
}

test.each<[string, Rows, string, number, number]>([
  [
    'another header',
    [
      ['附：已关停企业名单'],
      ['序号', '企业名称', '关停时间'],
      [1, '甲厂', 2024.5],
      [2, '乙厂', '2024.6'],
    ],
    '附：已关停企业名单',
    36,
    2,
  ],
  [
    'another header with the same name header',
    [
      ['附：已关停企业名单'],
      ['序号', '单位名称', '关停时间'],
      [1, '甲厂', 2024.5],
      [2, '乙厂', 2024],
    ],
    '附：已关停企业名单',
    36,
    2,
  ],
  [
    'a header with known columns',
    [
      ['移出名录企业'],
      ['序号', '单位名称', '统一社会信用代码', '移出原因', '移出时间'],
      [1, '甲厂', '', '注销', '2024'],
      [2, '乙厂', '', '注销', '2024'],
    ],
    '移出名录企业',
    36,
    2,
  ],
  [
    'a header without a title',
    [
      ['序号', '企业名称', '备注'],
      [1, '甲厂', '已停'],
      [2, '乙厂', '已停'],
    ],
    '',
    35,
    2,
  ],
  [
    'names in another column',
    [
      ['序号', '移出原因', '企业名称'],
      [1, '注销', '甲厂'],
      [2, '注销', '乙厂'],
    ],
    '',
    35,
    2,
  ],
  [
    'the same header under a heading that says so',
    [['已注销企业'], header, [1, '甲厂', '', '东路', '化工'], [2, '乙厂', '', '西路', '化工']],
    '已注销企业',
    36,
    2,
  ],
  [
    'a heading alone',
    [
      ['以下企业已注销，不参加抽取'],
      [31, '甲厂', '', '东路', '化工'],
      [32, '乙厂', '', '西路', '化工'],
    ],
    '以下企业已注销，不参加抽取',
    35,
    2,
  ],
  [
    'a heading alone and names with numbers',
    [
      ['', '二、关停企业'],
      [1, '甲厂'],
      [2, '乙厂'],
    ],
    '二、关停企业',
    35,
    2,
  ],
])('rows under %s are asked about at once', (_, rows, heading, firstRow, count) => {
  const sheet: Rows = [['岚水县检查对象名录'], header, ...list, [], ...rows];
  const open = find(sheet);
  expect(open.names).toHaveLength(30);
  expect(open.questions).toEqual([
    expect.objectContaining({
      kind: 'row',
      sheet: '名录',
      name: '甲厂',
      answer: null,
      choices: ['entry', 'none'],
      block: expect.objectContaining({
        heading,
        firstRow,
        lastRow: firstRow + 1,
        count,
      }) as unknown,
    }),
  ]);
  expect(open.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const id = open.questions[0]?.id ?? '';
  const none = find(sheet, { [id]: 'none' });
  expect(none.names).toHaveLength(30);
  expect(none.problems).toEqual([
    expect.objectContaining({ code: 'rows-left-out', count: rows.length }),
  ]);
  const entry = find(sheet, { [id]: 'entry' });
  expect(entry.names.slice(30)).toEqual(['甲厂', '乙厂']);
  expect(entry.enterprises.every(({ creditCode }) => creditCode === undefined)).toBe(true);
});

test('an answer holds for the rows that were asked about', () => {
  const sheet = (name: string): Rows => [
    header,
    ...list,
    [],
    ['序号', '企业名称', '关停时间'],
    [1, '甲厂', 2024],
    [2, name, 2024],
  ];
  const id = find(sheet('乙厂')).questions[0]?.id ?? '';
  expect(find(sheet('丙厂'), { [id]: 'entry' }).questions[0]?.answer).toBeNull();
});

test('a list that goes on under columns that mean the same asks nothing', () => {
  const found = find([
    header,
    ...list,
    [],
    ['二、一般排污单位'],
    ['序号', '企业名称', '单位地址', '行业类别', '统一社会信用代码'],
    [1, '甲厂', '东路', '化工', '91350100M000100Y43'],
    [2, '乙厂', '西路', '化工', ''],
  ]);
  expect(found.questions).toEqual([]);
  expect(found.enterprises.slice(30)).toEqual([
    expect.objectContaining({ name: '甲厂', address: '东路', creditCode: '91350100M000100Y43' }),
    expect.objectContaining({ name: '乙厂', address: '西路' }),
  ]);
});

test('the list goes on after what is left out', () => {
  const found = find([
    header,
    ...list,
    ['二、已关停企业'],
    [31, '甲厂', '', '东路', '化工'],
    ['三、新增企业'],
    [32, '乙厂', '', '西路', '化工'],
  ]);
  expect(found.names.slice(30)).toEqual(['乙厂']);
  expect(found.questions).toHaveLength(1);
});

test.each<[string, Rows]>([
  ['a note', [['备注：已关停企业不参加抽取'], ['制表人：张三']]],
  ['a note above rows', [['备注：已关停企业不参加抽取'], full(31)]],
  ['a company that tears down', [[31, '岚水拆除工程有限公司', '', '东路', '建筑'], full(32)]],
  ['another page', [header, full(31), header, full(32)]],
  ['a town and another page', [['西河镇'], header, full(31)]],
])('%s: nothing is asked', (_, rows) => {
  const found = find([header, ...list, ...rows]);
  expect(found.questions).toEqual([]);
  const more = rows.filter(([first]) => typeof first === 'number').length;
  expect(found.names).toHaveLength(30 + more);
});

test('a company alone in its row is no heading, whatever it does', () => {
  const found = find([header, ...list, ['', '岚水拆除工程有限公司'], full(31)]);
  expect(found.names).toHaveLength(31);
  expect(found.questions).toEqual([expect.objectContaining({ name: '岚水拆除工程有限公司' })]);
});

test('people who left, below the list of inspectors', () => {
  for (const rows of [
    [['退休、调离人员名单'], ['序号', '姓名', '时间'], [1, '王五', '2024'], [2, '赵六', '2024']],
    [['以下人员已退休'], [7, '王五', '岚水分局', '2001'], [8, '赵六', '岚水分局', '2002']],
    [
      ['退休人员'],
      people[0] ?? [],
      [1, '王五', '岚水分局', '2001'],
      [2, '赵六', '岚水分局', '2002'],
    ],
  ]) {
    const found = find([header, ...list], {}, [...people, [], ...rows]);
    expect(found.people).toHaveLength(6);
    expect(found.questions).toEqual([
      expect.objectContaining({ kind: 'row', table: 'inspector', name: '王五' }),
    ]);
  }
});

test.each([
  ['检查辅助人员', true],
  ['其他人员', false],
])('a second table of people without licences, %s', (title, auxiliary) => {
  const side: Rows = [
    [title],
    ['序号', '姓名', '单位'],
    [1, '王五', '岚水分局'],
    [2, '赵六', '岚水分局'],
  ];
  const rows = [['检查人员名录'], ...people].map((row, index) => [
    ...row,
    ...Array.from({ length: 5 - row.length }, () => ''),
    ...(side[index] ?? []),
  ]);
  const found = find([header, ...list], {}, rows);
  expect(found.questions).toEqual([]);
  expect(found.people.map(({ name }) => name)).toHaveLength(8);
  expect(found.people.slice(6).map((person) => person.auxiliary)).toEqual([auxiliary, auxiliary]);
  expect(found.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
    auxiliary ? [] : ['inspector-unlicensed warning', 'inspector-unlicensed warning'],
  );
});

test('a list with fewer columns than the table below it is still the list', () => {
  const found = find([
    ['序号', '企业名称', '地址'],
    [1, '岚水甲化工厂', '东路'],
    [2, '岚水乙造纸厂', '西路'],
    [],
    ['已关停企业'],
    ['序号', '企业名称', '统一社会信用代码', '地址', '行业类别', '法定代表人'],
    [1, '岚水丙水泥厂', '', '北路', '建材', '王五'],
  ]);
  expect(found.names).toEqual(['岚水甲化工厂', '岚水乙造纸厂']);
  expect(found.questions).toEqual([expect.objectContaining({ kind: 'row', cell: 'B7' })]);
});

test('a table beside the list is asked about where it has other columns', () => {
  const side: Rows = [
    ['已关停企业'],
    ['序号', '企业名称', '地址', '关停时间'],
    [1, '甲厂', '东路', 2024],
    [2, '乙厂', '西路', 2024],
  ];
  const rows = [['检查对象名录', '', '', '', ''], header, ...list].map((row, index) => [
    ...row,
    '',
    ...(side[index] ?? []),
  ]);
  const open = find(rows);
  expect(open.names).toHaveLength(30);
  expect(open.questions).toEqual([
    expect.objectContaining({
      kind: 'row',
      cell: 'H3',
      block: expect.objectContaining({ heading: '已关停企业', count: 2 }) as unknown,
    }),
  ]);
  expect(find(rows, { [open.questions[0]?.id ?? '']: 'entry' }).names).toHaveLength(32);
});

test('a table of numbers below the list is left out, and said', () => {
  for (const rows of [
    [
      ['序号', '乡镇', '企业数量'],
      [1, '东山镇', 3],
      [2, '西河镇', 27],
    ],
    [
      ['', '东山镇', 3],
      ['', '西河镇', 27],
    ].map(([, ...row]) => row),
  ]) {
    const found = find([header, ...list, [], ...rows]);
    expect(found.names).toHaveLength(30);
    expect(found.questions).toEqual([]);
    expect(found.problems).toEqual([
      expect.objectContaining({ code: 'rows-left-out', count: rows.length }),
    ]);
  }
});
