import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { readInspectorParts } from '../../../src/reading/inspector/readInspectorRegister';
import type { Answers } from '../../../src/reading/question';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const header = ['姓名', '单位', '执法证号', '职务'];
const other: readonly CellValue[] = ['王五', '执法大队', '1009', '科员'];
const read = (rows: readonly (readonly CellValue[])[], answers: Answers = {}) =>
  readInspectorParts(
    [sheetView(sheetTable('人员', [header, ...rows, other]))],
    vocabulary,
    '2026-01-01',
    { answers },
  );

test.each([
  ['张三、李四', ['张三', '李四']],
  ['张三/李四', ['张三', '李四']],
  ['张三，李四', ['张三', '李四']],
  ['张三 李四', ['张三', '李四']],
  ['张三\n李四', ['张三', '李四']],
  ['张三（组长）、李四', ['张三（组长）', '李四']],
])('%j may be two people', (name, names) => {
  const { questions } = read([[name, '执法大队', '1001', '科员']]);
  expect(questions).toEqual([
    expect.objectContaining({ kind: 'people', cell: 'A2', names, choices: ['one', 'several'] }),
  ]);
});

test.each([
  '张 三',
  '欧阳 修',
  '欧阳 娜娜',
  '诸葛 孔明',
  '阿依古丽·买买提',
  'John Smith',
  '张三（借调，2024年）',
  '张三',
])('%j is one person', (name) => {
  const { register, questions } = read([[name, '执法大队', '1001', '科员']]);
  expect(questions).toEqual([]);
  expect(register?.rows[0]?.name).toBe(name);
});

test('several people have the fields of their row, and each a licence where there is one for each', () => {
  const rows = [
    ['张三、李四', '执法大队', '1001、1002', '科员'],
    ['赵六、钱七', '执法大队', '1003', '科长'],
  ];
  const answers = {
    'people:人员:张三、李四': 'several',
    'people:人员:赵六、钱七': 'several',
  };
  const { register, problems } = read(rows, answers);
  expect(
    register?.rows.map(({ id, name, title, rowNumber }) => [id, name, title, rowNumber]),
  ).toEqual([
    ['1001', '张三', '科员', 2],
    ['1002', '李四', '科员', 2],
    ['执法大队 赵六', '赵六', '科长', 3],
    ['执法大队 钱七', '钱七', '科长', 3],
    ['1009', '王五', '科员', 4],
  ]);
  expect(problems).toEqual([
    {
      code: 'licences-not-told-apart',
      severity: 'warning',
      sheet: '人员',
      cell: 'C3',
      names: ['赵六', '钱七'],
      licences: 1,
    },
  ]);
});

test('that licences are not as many as people is said with the question', () => {
  const { questions } = read([
    ['赵六、钱七', '执法大队', '1003', '科长'],
    ['张三、李四', '执法大队', '1001、1002', '科员'],
    ['孙八、周九', '执法大队', '', '科员'],
  ]);
  expect(questions.map((each) => (each.kind === 'people' ? each.licences : null))).toEqual([
    1,
    undefined,
    undefined,
  ]);
});

test('one person has a name that no list splits, and an id that none does', () => {
  const rows = [
    ['张三、李四', '一、二中队', '1001、1002', ''],
    ['买买提、艾力', '一、二中队', '', ''],
    ['孙八、', '一、二中队', '1003', ''],
  ];
  const answers = { 'people:人员:张三、李四': 'one', 'people:人员:买买提、艾力': 'one' };
  expect(read(rows, answers).register?.rows.map(({ id, name }) => [id, name])).toEqual([
    ['1001', '张三·李四'],
    ['一·二中队 买买提·艾力', '买买提·艾力'],
    ['1003', '孙八'],
    ['1009', '王五'],
  ]);
});

test('a list of names alone has people in it, and no headings', () => {
  const rows = ['张三', '王镇', '李四', '岚水县生态环境保护综合行政执法大队', '赵六'].map(
    (name) => [name],
  );
  expect(read(rows).register?.rows.map(({ name }) => name)).toEqual([
    '张三',
    '王镇',
    '李四',
    '赵六',
    '王五',
  ]);
});

test('units and departments merged over their people are spread, on either side of the names', () => {
  const { register, problems } = readInspectorParts(
    [
      sheetView(
        sheetTable('人员', [
          ['单位', '姓名', '执法证号', '科室'],
          ['岚水分局', '张三', '1001', '一中队'],
          ['', '李四', '1002', ''],
          ['', '王五', '1003', '二中队'],
          ['青湾分局', '赵六', '1004', ''],
          ['', '钱七', '1005', ''],
        ]),
      ),
    ],
    vocabulary,
    '2026-01-01',
    {},
  );
  expect(register?.rows.map(({ unit, department }) => [unit, department])).toEqual([
    ['岚水分局', '一中队'],
    ['岚水分局', '一中队'],
    ['岚水分局', '二中队'],
    ['青湾分局', '二中队'],
    ['青湾分局', '二中队'],
  ]);
  expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    'column-filled-down A2',
    'column-filled-down D2',
  ]);
});
