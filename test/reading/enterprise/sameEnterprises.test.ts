import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { readEnterpriseParts } from '../../../src/reading/enterprise/readEnterpriseRegister';
import type { Answers, Question } from '../../../src/reading/question';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Row = readonly CellValue[];
const CODE = '91350100M000100Y43';
const OTHER = '91330106MA2CFLDG4R';
const header = ['行业类别', '企业名称', '统一社会信用代码', '地址', '污染源编码', '排污许可证编号'];

function read(rows: readonly Row[], answers: Answers = {}) {
  const tables = [
    sheetView(
      sheetTable('名录', [
        header,
        ...[...rows, ['岚水丙水泥厂', '', '北路']].map((row) => ['化工', ...row]),
      ]),
    ),
  ];
  return readEnterpriseParts(tables, vocabulary, { answers });
}

test.each<[string, Row, Row, string[]]>([
  ['a space', ['岚水甲化工厂', '', '东路'], ['岚水 甲化工厂', '', '东路'], ['name']],
  [
    'the width of brackets and digits',
    ['甲（1）厂', '', '东路'],
    ['甲(1) 厂', '', '东路'],
    ['name'],
  ],
  ['brackets', ['岚水（甲）厂', '', '东路'], ['岚水甲厂', '', '东路'], ['name']],
  [
    'a line break',
    ['岚水\n甲厂', '', '东路1号'],
    ['岚水甲厂', '', '东路 1号'],
    ['name', 'address'],
  ],
  [
    'the legal form, at one place',
    ['甲有限公司', '', '东路'],
    ['甲有限责任公司', '', '东路'],
    ['name'],
  ],
  [
    'the legal form, with one code',
    ['甲有限公司', CODE, '东路'],
    ['甲有限责任公司', CODE, ''],
    ['name', 'address'],
  ],
  ['a code that is missing', ['甲厂', CODE, '东路'], ['甲厂', '', '东路'], ['creditCode']],
  ['a code that is missing above', ['甲厂', '', ''], ['甲厂', CODE, ''], ['creditCode']],
  ['an address that is missing', ['甲厂', '', '东路'], ['甲厂', '', ''], ['address']],
  ['both', ['甲厂', '', '东路'], ['甲厂', CODE, ''], ['creditCode', 'address']],
  ['a new name', ['甲厂', CODE, '东路'], ['乙厂', CODE, '东路'], ['name']],
])('rows that differ in %s are asked about', (_, first, second, differ) => {
  const open = read([first, second]);
  expect(open.problems).toEqual([]);
  expect(open.register?.rows).toHaveLength(3);
  expect(open.questions).toEqual([
    expect.objectContaining({
      kind: 'same',
      sheet: '名录',
      cell: 'B3',
      other: { sheet: '名录', cell: 'B2' },
      choices: ['same', 'different'],
      answer: null,
      differ,
    }),
  ]);
  const [{ id } = { id: '' }] = open.questions;
  expect(
    read([first, second], { [id]: 'same' }).register?.rows.map(({ rowNumber }) => rowNumber),
  ).toEqual([2, 4]);
  const different = read([first, second], { [id]: 'different' });
  expect(different.register?.rows).toHaveLength(3);
  expect(different.questions.map(({ answer }) => answer)).toEqual(['different']);
});

test.each<[string, Row, Row]>([
  ['different codes', ['甲厂', CODE, '东路'], ['甲厂', OTHER, '东路']],
  ['one code at two places', ['甲厂', CODE, '东路'], ['甲厂', CODE, '西路']],
  ['one name at two places', ['甲厂', '', '东路'], ['甲厂', '', '西路']],
  ['numbers of two sources', ['甲厂', CODE, '东路', '1001'], ['甲厂', CODE, '东路', '1002']],
  [
    'permits of two sites',
    ['甲厂', CODE, '', '', `${CODE}001P`],
    ['甲厂', CODE, '东路', '', `${CODE}002Q`],
  ],
  ['legal forms and one code', ['甲有限公司', CODE, ''], ['甲有限责任公司', '', '']],
  ['legal forms and nothing else', ['甲有限公司', '', ''], ['甲有限责任公司', '', '']],
  ['nothing in common', ['甲厂', '', '东路'], ['乙厂', '', '东路']],
])('rows with %s are not asked about', (_, first, second) => {
  const { questions, problems } = read([first, second]);
  expect(questions).toEqual([]);
  expect(problems).toEqual([]);
});

test.each<[string, string, string]>([
  ['岚水甲厂（已停产）', '岚水甲厂（停产）', CODE],
  ['岚水甲厂', '岚水 甲厂（2024年5月关闭）', CODE],
  ['岚水甲厂【停产】', '岚水甲厂', ''],
])('%s and %s are asked about', (first, second, code) => {
  const rows = [
    [first, code, ''],
    [second, code, ''],
  ];
  const { questions, problems } = read(rows);
  expect(questions).toMatchObject([{ kind: 'same', cell: 'B3', differ: ['name'] }]);
  expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['status-in-name']));
  const [{ id } = { id: '' }] = questions;
  expect(read(rows, { [id]: 'same' }).register?.rows).toHaveLength(2);
});

test('rows that are equal are an error and no question', () => {
  const { questions, problems } = read([
    ['甲厂', CODE, '东路'],
    ['甲厂', CODE, '东路'],
  ]);
  expect(questions).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['enterprise-duplicate']);
});

test('an answer does not hold for another row', () => {
  const rows: Row[] = [
    ['甲厂', CODE, '东路'],
    ['甲厂', '', '东路'],
  ];
  const [{ id } = { id: '' }] = read(rows).questions;
  const changed = read(
    [
      ['甲厂', CODE, '东路'],
      ['甲厂', '', ''],
    ],
    { [id]: 'same' },
  );
  expect(changed.questions.map(({ answer }) => answer)).toEqual([null]);
  expect(changed.register?.rows).toHaveLength(3);
});

test('a row that is no other one is compared with the next', () => {
  const rows: Row[] = [
    ['甲厂', '', '东路'],
    ['甲厂', '', '西路'],
    ['甲厂', '', ''],
  ];
  const asked = (questions: readonly Question[]): string[] =>
    questions.map((each) =>
      each.kind === 'same' ? `${each.cell} ${each.other.cell} ${each.answer ?? ''}` : '',
    );
  const first = read(rows).questions;
  expect(asked(first)).toEqual(['B4 B2 ']);
  const next = read(rows, { [first[0]?.id ?? '']: 'different' }).questions;
  expect(asked(next)).toEqual(['B4 B2 different', 'B4 B3 ']);
});

test('more than twenty pairs are one question, which is asked again where one changes', () => {
  const rows = (last: string): Row[] =>
    Array.from({ length: 21 }, (_, index) => {
      const name = index === 20 ? last : `第${index}厂`;
      return [
        [name, '', `路${index}号`],
        [`${name} `.split('').join(' '), '', `路${index}号`],
      ];
    }).flat();
  const open = read(rows('末厂'));
  expect(open.questions).toEqual([
    expect.objectContaining({
      kind: 'same',
      cell: 'B3',
      group: { count: 21, names: ['第 0 厂', '第 1 厂', '第 2 厂'] },
      choices: ['same', 'different'],
      answer: null,
    }),
  ]);
  expect(open.register?.rows).toHaveLength(43);
  const id = open.questions[0]?.id ?? '';
  expect(read(rows('末厂'), { [id]: 'same' }).register?.rows).toHaveLength(22);
  const different = read(rows('末厂'), { [id]: 'different' });
  expect(different.register?.rows).toHaveLength(43);
  expect(different.questions.map(({ answer }) => answer)).toEqual(['different']);
  expect(read(rows('尾厂'), { [id]: 'same' }).questions.map(({ answer }) => answer)).toEqual([
    null,
  ]);
});

test('twenty pairs are asked about one by one', () => {
  const rows = Array.from({ length: 20 }, (_, at): Row[] => [
    [`岚水第${at}厂`, '', `路${at}号`],
    [`岚水 第${at}厂`, '', `路${at}号`],
  ]);
  expect(read(rows.flat()).questions).toHaveLength(20);
});

test('equal rows are told one by one up to twenty', () => {
  const rows = Array.from({ length: 70 }, (_, index): Row => ['甲厂', '', `路${index % 10}号`]);
  const { problems } = read(rows);
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toMatchObject({
    code: 'more-alike',
    alike: 'enterprise-duplicate',
    severity: 'error',
    count: 40,
  });
});

test('on two sheets the place of the first row is told with its sheet', () => {
  const tables = [
    sheetTable('东山镇', [header, ['化工', '甲厂', CODE, '东路'], ['化工', '丙厂', '', '北路']]),
    sheetTable('西河镇', [header, ['化工', '丁厂', '', '南路'], ['化工', '甲 厂', '', '东路']]),
  ].map(sheetView);
  expect(readEnterpriseParts(tables, vocabulary, {}).questions).toEqual([
    expect.objectContaining({
      sheet: '西河镇',
      cell: 'B3',
      other: { sheet: '东山镇', cell: 'B2' },
    }),
  ]);
});

test('a hundred thousand rows of one name take no longer than their number', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => ['岚水加油站', '', `路${index}号`]);
  const { register, questions } = read([...rows, ['岚水加油站', '', '']]);
  expect(register?.rows).toHaveLength(100_002);
  expect(questions).toHaveLength(1);
}, 20_000);
