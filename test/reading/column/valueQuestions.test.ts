import type { RegisterKind } from '../../../src/domain/register/register';
import type { Question } from '../../../src/reading/question';
import type { RuleLine } from '../../../src/domain/population/ruleLines';
import { mattersTo } from '../../../src/reading/ruleQuestions';
import { questionText } from '../../../src/text/question/questionText';
import { findRegisters } from '../../../src/reading/findRegisters';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';
import { firms, people, readLists, rowsOf, type ListColumn } from './lists';

const withColumn = (kind: RegisterKind, column: ListColumn, answers = {}) =>
  readLists({ [kind]: [...(kind === 'enterprise' ? firms : people), column] }, { answers });
const valuesOf = (
  found: ReturnType<typeof withColumn>,
  kind: RegisterKind,
  field: string,
): unknown[] => {
  const rows: readonly object[] = found[kind].register?.rows ?? [];
  return rows.map((row) => (row as Record<string, unknown>)[field]);
};

test.each<[RegisterKind, ListColumn, string, string, readonly string[], string, unknown]>([
  [
    'enterprise',
    ['挂牌督办', '曾被督办已销号', '是', '否', '否', '是'],
    'supervised',
    '曾被督办已销号',
    ['yes', 'no', 'none'],
    'no',
    false,
  ],
  [
    'enterprise',
    ['上季度行政处罚', '2023年罚款2万元', '有', '无', '无', '有'],
    'penalised',
    '2023年罚款2万元',
    ['yes', 'no', 'none'],
    'yes',
    true,
  ],
  [
    'enterprise',
    ['排污许可管理类别', '拟申领重点管理', '简化管理', '重点管理', '登记管理', '重点管理'],
    'permitClass',
    '拟申领重点管理',
    ['key', 'simplified', 'registration', 'none'],
    'registration',
    'registration',
  ],
  [
    'enterprise',
    ['环境信用评价', 'C（已修复为B）', 'A', 'B', 'B', 'A'],
    'credit',
    'C（已修复为B）',
    ['A', 'B', 'C', 'D', 'E', 'none'],
    'B',
    'B',
  ],
  [
    'enterprise',
    ['生产状态', '未正常生产', '在产', '停产', '在产', '在产'],
    'production',
    '未正常生产',
    ['operating', 'suspended', 'closed', 'deregistered', 'none'],
    'suspended',
    'suspended',
  ],
  [
    'enterprise',
    ['是否停产', '待定', '是', '否', '否', '否'],
    'production',
    '待定',
    ['yes', 'no', 'none'],
    'yes',
    'suspended',
  ],
  [
    'enterprise',
    ['年度已检查次数', '多次', 1, 0, 0, 2],
    'visits',
    '多次',
    ['0', '1', '2', '3', 'none'],
    '2',
    2,
  ],
  [
    'inspector',
    ['人员状态', '借调期满已返回', '在职', '在职', '离职', '在职'],
    'active',
    '借调期满已返回',
    ['active', 'inactive', 'none'],
    'active',
    true,
  ],
  [
    'inspector',
    ['是否离职', '待定', '否', '否', '否', '否'],
    'active',
    '待定',
    ['yes', 'no', 'none'],
    'yes',
    false,
  ],
])(
  '%s: %j is asked about once, and read as the clerk says',
  (kind, column, field, value, choices, answer, expected) => {
    const open = withColumn(kind, column);
    expect(open.questions).toMatchObject([
      { kind: 'value', value, choices, count: 2, cell: expect.stringMatching(/2$/) as string },
    ]);
    expect(open[kind].problems).toMatchObject([{ code: 'value-unknown', value }]);
    const [{ id = '' } = {}] = open.questions;
    const said = withColumn(kind, column, { [id]: answer });
    expect(said.questions).toMatchObject([{ answer }]);
    expect(said[kind].problems).toEqual([]);
    expect([valuesOf(said, kind, field)[0], valuesOf(said, kind, field)[5]]).toEqual([
      expected,
      expected,
    ]);
    const none = withColumn(kind, column, { [id]: 'none' });
    expect(valuesOf(none, kind, field)).toEqual(valuesOf(open, kind, field));
    expect(none.questions).toMatchObject([{ answer: 'none' }]);
  },
);

test('a text that comes to stand elsewhere keeps its answer, and another one is asked about', () => {
  const before = withColumn('enterprise', ['挂牌督办', '曾被督办', '是', '否', '是', '否']);
  const [{ id = '' } = {}] = before.questions;
  const answers = { [id]: 'no' };
  const moved = withColumn('enterprise', ['挂牌督办', '是', '否', '曾被督办', '是', '否'], answers);
  expect(moved.questions).toMatchObject([{ answer: 'no', cell: 'C4' }]);
  const other = withColumn('enterprise', ['挂牌督办', '原督办', '是', '否', '是', '否'], answers);
  expect(other.questions).toMatchObject([{ answer: null }]);
});

test('more than ten different texts of a column are one question', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    `青岚${index}号化工有限公司`,
    `东路${index}号`,
    index < 11 ? `曾于${index}月督办` : '是',
  ]);
  const read = (answers = {}) =>
    findRegisters(
      [
        sheetTable('名录', [['企业名称', '地址', '挂牌督办'], ...rows]),
        sheetTable('人员', rowsOf(people)),
      ],
      vocabulary,
      '2026-01-01',
      { answers },
    );
  const { questions } = read();
  expect(questions).toMatchObject([
    { kind: 'value', count: 11, group: { count: 11 }, choices: ['none'], cell: 'C2' },
  ]);
  expect(questions.map(questionText)).toEqual([
    'C 列“挂牌督办”有 11 种写法认不出（如“曾于0月督办”、“曾于1月督办”、“曾于2月督办”）。请在表里改成规范的写法后重新读取；确实不用的，选“按空白处理”。',
  ]);
  const [{ id = '' } = {}] = questions;
  expect(read({ [id]: 'none' }).questions).toMatchObject([{ answer: 'none' }]);
});

test.each<[string, Partial<Question>, boolean]>([
  ['a field that no rule uses', { table: 'enterprise', field: 'supervised' }, false],
  ['a field that a rule uses', { table: 'enterprise', field: 'credit' }, true],
  ['production', { table: 'enterprise', field: 'production' }, true],
  ['the state of a person', { table: 'inspector', field: 'status' }, true],
])('%s: matters %#', (_, detail, matters) => {
  const lines = [{ register: 'enterprise', fields: ['credit'] }] as unknown as RuleLine[];
  expect(mattersTo({ kind: 'value', choices: [], ...detail } as unknown as Question, lines)).toBe(
    matters,
  );
});

test('the sentence says where, how often and what', () => {
  const [one] = withColumn('enterprise', [
    '挂牌督办',
    '曾被督办已销号',
    '是',
    '否',
    '是',
    '否',
  ]).questions;
  expect(one && questionText(one)).toBe(
    'C 列“挂牌督办”有 2 格写着“曾被督办已销号”，看不出是不是。它算什么？',
  );
});
