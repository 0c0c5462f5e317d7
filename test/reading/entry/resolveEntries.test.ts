import { findRegisters, type FoundRegisters } from '../../../src/reading/findRegisters';
import { NONE, type Question } from '../../../src/reading/question';
import type { RegisterChoice } from '../../../src/reading/registerChoice';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { choiceText } from '../../../src/text/question/choiceText';
import { questionText } from '../../../src/text/question/questionText';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const ROWS: readonly CellValue[][] = [
  ['青岚大华化工有限公司', '91411721MA44G12Q4K', '青岚县东路1号', '王芳'],
  ['青岚县宏远建材厂', '', '青岚县东路2号', '王芳（４１1700002）'],
  ['青岚县联合水务公司', '', '青岚县西路3号', ''],
  ['青岚县联合水务公司', '', '青岚县北路4号', '赵六'],
];
const PEOPLE: readonly CellValue[][] = [
  ['王芳', '执法一中队', '411700001', '青岚大华化工有限公司、青岚县 宏远建材厂'],
  ['王芳', '执法二中队', '411700002', '９１４１１７２１ＭＡ４４Ｇ１２Ｑ４Ｋ'],
  ['李强', '执法二中队', '411700003', '联合水务'],
];

function find(
  people: readonly CellValue[][] = PEOPLE,
  choice: RegisterChoice = {},
  more: Readonly<Record<string, readonly CellValue[][]>> = {},
  rows = ROWS,
): FoundRegisters {
  return findRegisters(
    [
      sheetTable('检查对象', [['企业名称', '统一社会信用代码', '地址', '回避人员'], ...rows]),
      sheetTable('检查人员', [['姓名', '单位', '执法证号', '回避企业'], ...people]),
      ...Object.entries(more).map(([sheet, rows]) => sheetTable(sheet, rows)),
    ],
    vocabulary,
    '2026-01-01',
    choice,
  );
}

const recusals = ({ inspector }: FoundRegisters): unknown =>
  inspector.register?.rows.map((row) => row.recusals);
const recused = ({ enterprise }: FoundRegisters): unknown =>
  enterprise.register?.rows.map((row) => row.recusedInspectors);

test('what a draw finds already stays as it was read', () => {
  const found = find();
  expect(recusals(found)).toEqual([
    ['青岚大华化工有限公司', '青岚县 宏远建材厂'],
    ['91411721MA44G12Q4K'],
    ['青岚县联合水务公司'],
  ]);
  // A name that two people have keeps both away; a licence behind it tells which.
  expect(recused(found)).toEqual([['王芳'], ['411700002'], undefined, ['赵六']]);
});

test('either list alone may say who stays away', () => {
  const plain = PEOPLE.map((person) => [...person.slice(0, 3), '']);
  expect(recused(find(plain))).toEqual([['王芳'], ['411700002'], undefined, ['赵六']]);
  const rows = ROWS.map((row) => [...row.slice(0, 3), '']);
  expect(recusals(find(PEOPLE, {}, {}, rows))).toEqual([
    ['青岚大华化工有限公司', '青岚县 宏远建材厂'],
    ['91411721MA44G12Q4K'],
    ['青岚县联合水务公司'],
  ]);
  expect(find(plain, {}, {}, rows).questions).toEqual([]);
});

test('of namesakes, the choices tell who is where, and the answer names one', () => {
  const people: CellValue[][] = [
    ['李强', '执法二中队', '411700003', '青岚联合水务有限责任公司二厂'],
  ];
  const [question] = find(people).questions.filter(
    (each) => each.kind === 'entry' && each.list === 'recusals',
  );
  expect(question?.choices).toEqual(
    expect.arrayContaining([
      '青岚大华化工有限公司',
      '青岚县联合水务公司（青岚县西路3号）',
      '青岚县联合水务公司（青岚县北路4号）',
      NONE,
    ]),
  );
  const answers = { [question?.id ?? '']: '青岚县联合水务公司（青岚县北路4号）' };
  const answered = find(people, { answers });
  const [name] = answered.inspector.register?.rows[0]?.recusals ?? [];
  expect(name).toBe(answered.enterprise.register?.rows[3]?.id);
  // Another text in the cell is asked again.
  const changed = find([['李强', '执法二中队', '411700003', '青岚联合水务有限责任公司三厂']], {
    answers,
  });
  expect(changed.questions.find(({ cell }) => cell === 'D2')?.answer).toBeNull();
});

test('a person that the register lacks is asked about with everyone of a short list', () => {
  const [question] = find().questions;
  expect(question).toMatchObject({
    kind: 'entry',
    list: 'recusedInspectors',
    entry: '赵六',
    owner: '青岚县联合水务公司',
    sheet: '检查对象',
    cell: 'D5',
    header: '回避人员',
    answer: null,
  });
  expect(question?.choices).toEqual([
    '王芳（执法一中队 411700001）',
    '王芳（执法二中队 411700002）',
    '李强',
    NONE,
  ]);
  const answers = { [question?.id ?? '']: '王芳（执法一中队 411700001）' };
  expect(recused(find(PEOPLE, { answers }))).toEqual([
    ['王芳'],
    ['411700002'],
    undefined,
    ['411700001'],
  ]);
});

test('more names than twenty that the register lacks are one question', () => {
  const names = Array.from(
    { length: 21 },
    (_, at) => `东岭${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'.charAt(at)}印染厂`,
  );
  const people = (count: number): CellValue[][] => [
    ['李强', '执法二中队', '411700003', names.slice(0, count).join('、')],
  ];
  const asked = (count: number): readonly Question[] =>
    find(people(count)).questions.filter(({ sheet }) => sheet === '检查人员');
  expect(asked(20)).toHaveLength(20);
  const [question, ...others] = asked(21);
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    group: { count: 21, entries: names.slice(0, 3) },
    choices: [NONE],
  });
  if (question === undefined) throw new Error('a question');
  expect(questionText(question)).toBe(
    '回避企业里的“东岭甲印染厂”、“东岭乙印染厂”、“东岭丙印染厂”等 21 个名称，检查对象名录里都没有，这些回避不起作用。名称有出入的，请在表里改正后重新读取。名录里确实没有的，选“按没有处理”。',
  );
  expect(choiceText(question, NONE)).toBe('按没有处理');
  const answers = { [question.id]: NONE };
  expect(find(people(21), { answers }).questions.map(({ answer }) => answer)).toContain(NONE);
});

test('entries of a list of marked enterprises are found by a part of the name, or asked about', () => {
  const list = {
    正面清单: [
      ['序号', '企业名称'],
      [1, '大华化工'],
      [2, '宏远建材有限公司'],
      [3, '东岭印染厂'],
    ],
  };
  const found = find(PEOPLE, {}, list);
  const marked = ({ enterprise }: FoundRegisters): unknown =>
    enterprise.register?.rows.map(({ positiveList }) => positiveList);
  expect(marked(found)).toEqual([true, true, undefined, undefined]);
  expect(found.problems.filter(({ sheet }) => sheet === '正面清单')).toMatchObject([
    { code: 'short-name', cell: 'B2', entry: '大华化工', name: '青岚大华化工有限公司' },
    { code: 'short-name', cell: 'B3', entry: '宏远建材有限公司', name: '青岚县宏远建材厂' },
    { code: 'flag-unmatched', cell: 'B4', entry: '东岭印染厂' },
  ]);
  const [question] = found.questions.filter(({ sheet }) => sheet === '正面清单');
  expect(question).toMatchObject({
    list: { listed: 'positiveList' },
    entry: '东岭印染厂',
    cell: 'B4',
  });
  const answers = { [question?.id ?? '']: '青岚县联合水务公司（青岚县西路3号）' };
  const answered = find(PEOPLE, { answers }, list);
  expect(marked(answered)).toEqual([true, true, true, undefined]);
  expect(answered.problems.map(({ code }) => code)).not.toContain('flag-unmatched');
});
