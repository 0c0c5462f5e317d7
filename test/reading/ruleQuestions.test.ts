import type { RuleLine } from '../../src/domain/population/ruleLines';
import type { EnterpriseField } from '../../src/domain/register/field';
import type { ColumnReading } from '../../src/reading/column/columnReading';
import { fieldPlace } from '../../src/reading/column/fieldQuestion';
import { noneAnswers } from '../../src/reading/answers';
import type { Answers, Question } from '../../src/reading/question';
import { withoutLostSheets, type RegisterChoice } from '../../src/reading/registerChoice';
import { mattersTo, ruleQuestions } from '../../src/reading/ruleQuestions';
import { numberQuestions, withNumbersSaid } from '../../src/reading/numberQuestions';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { aProfile, anEnterpriseRegister, anInspectorRegister } from '../support/register';

const column = (
  columnIndex: number,
  header: string,
  field: EnterpriseField | null = null,
  more: Partial<ColumnReading> = {},
): ColumnReading => ({
  sheet: '检查对象',
  columnIndex,
  header,
  field,
  confidence: field === null ? 'none' : 'sure',
  possible: [],
  samples: [`${header}例`],
  ...more,
});

const COLUMNS = [
  column(0, '序号', null, { serial: true }),
  column(1, '企业名称', 'name', { confidence: 'likely' }),
  column(2, '地址', 'address'),
  column(3, '信用', 'credit', { confidence: 'likely' }),
  column(4, '状态', 'production', { confidence: 'asked' }),
  column(5, '其他'),
  column(6, '空白', null, { samples: [] }),
  column(7, '别处', null, { sheet: '另一表' }),
];

/** A rule of its own; its condition says nothing here. */
const subjectOf = (name: string): RuleLine['subject'] => ({
  rule: 'exemption',
  name,
  condition: { all: [] },
});

const line = (more: Partial<Extract<RuleLine, { register: 'enterprise' }>>): RuleLine => ({
  register: 'enterprise',
  subject: subjectOf('甲'),
  fields: ['credit'],
  missing: [],
  matched: 1,
  of: 9,
  ...more,
});

const ask = (lines: readonly RuleLine[], columns = COLUMNS, answers: Answers = {}): Question[] => {
  const register = anEnterpriseRegister([], ['name', 'address', 'credit']);
  return ruleQuestions(lines, {
    enterprises: {
      ...register,
      headerRow: 3,
      columns: {
        name: { header: '企业名称', columnIndex: 1 },
        credit: { header: '信用', columnIndex: 3 },
      },
      others: { 占地: { header: '其他', columnIndex: 5 } },
    },
    inspectors: { ...anInspectorRegister([]), headerRow: 2 },
    columns: { enterprise: columns, inspector: [], records: [], items: [] },
    answers,
    units: vocabulary.units,
  });
};

test('for a field that a rule lacks, the columns that may be it are asked about', () => {
  const other = subjectOf('乙');
  const questions = ask([
    line({ missing: ['region'], fields: ['region'] }),
    line({ missing: ['region', 'industry'], fields: ['region', 'industry'], subject: other }),
  ]);
  const own = COLUMNS.slice(0, 7);
  expect(questions).toEqual([
    {
      kind: 'field',
      register: 'enterprise',
      field: 'region',
      subjects: [subjectOf('甲'), other],
      columns: {
        D: { header: '信用', samples: ['信用例'] },
        E: { header: '状态', samples: ['状态例'] },
        F: { header: '其他', samples: ['其他例'] },
      },
      sheet: '检查对象',
      cell: 'A3',
      header: '',
      samples: [],
      choices: ['D', 'E', 'F', 'none'],
      id: `field:检查对象:${fieldPlace({ sheet: '检查对象', headerRow: 3, columns: own }, 'region').about}`,
      answer: null,
    },
    expect.objectContaining({ field: 'industry', subjects: [other] }),
  ]);
  const [{ id } = { id: '' }] = questions;
  expect(ask([line({ missing: ['region'] })], COLUMNS, { [id]: 'F' })[0]?.answer).toBe('F');
});

test('of several columns with the header that a rule names one is to be chosen', () => {
  const doubled = [...COLUMNS, column(8, '占地面积', 'address'), column(9, '占地面积（㎡）')];
  const named = [...doubled, column(10, '占地面积')];
  expect(ask([line({ missing: ['=占地面积'] })], named)).toEqual([
    expect.objectContaining({ field: '=占地面积', doubled: true, choices: ['I', 'K', 'none'] }),
  ]);
  const [single] = ask([line({ missing: ['=占地面积'] })], doubled);
  expect(single).not.toHaveProperty('doubled');
  expect(single?.choices).toEqual(['D', 'E', 'F', 'J', 'none']);
});

test.each<[string, RuleLine, boolean]>([
  ['matched nobody', line({ matched: 0 }), true],
  ['matched somebody', line({ matched: 1 }), false],
  ['lacks its field', line({ matched: 0, missing: ['credit'] }), false],
  ['looks at names alone', line({ matched: 0, fields: ['name'] }), false],
  ['looks at names as well', line({ matched: 0, fields: ['name', 'credit'] }), true],
  ['counts', line({ matched: 0, fields: ['credit', 'visits'] }), false],
  ['is of staff', line({ matched: 0, subject: { rule: 'staff' } }), false],
  ['counts what no record tells', line({ unrecorded: true }), true],
])('whether that is so is asked of a rule that %s', (_, one, isAsked) => {
  expect(ask([one]).some(({ kind }) => kind === 'condition')).toBe(isAsked);
});

test('a rule that matched nobody is shown with the column that it looked at', () => {
  const [question] = ask([line({ matched: 0 })]);
  expect(question).toMatchObject({
    kind: 'condition',
    register: 'enterprise',
    subject: subjectOf('甲'),
    fields: ['credit'],
    sheet: '检查对象',
    cell: 'D3',
    header: '信用',
    samples: ['信用例'],
    choices: ['none'],
    answer: null,
  });
  expect(question).not.toHaveProperty('unrecorded');
  // A column that is no field, by its name.
  expect(ask([line({ matched: 0, fields: ['=占地'] })])[0]).toMatchObject({
    cell: 'F3',
    header: '其他',
    samples: ['其他例'],
  });
  expect(ask([line({ matched: 0, fields: ['region'] })])[0]).toMatchObject({
    cell: '',
    header: '',
    samples: [],
  });
  expect(ask([line({ unrecorded: true })])[0]).toMatchObject({ unrecorded: true, samples: [] });
  // Other values ask again.
  const changed = COLUMNS.map((each) => ({ ...each, samples: ['B'] }));
  expect(ask([line({ matched: 0 })], changed)[0]?.id).not.toBe(question?.id);
  expect(ask([line({ matched: 0 })], COLUMNS, noneAnswers([question!]))[0]?.answer).toBe('none');
});

const matters = (
  question: Partial<Question>,
  fields: readonly string[] = [],
  use = { checks: false, kinds: false, authorities: false },
) =>
  mattersTo(
    question as Question,
    [
      { register: 'enterprise', fields },
      { register: 'inspector', fields: ['years'] },
    ] as unknown as RuleLine[],
    use,
  );
const all = { checks: true, kinds: true, authorities: true };

test.each<[Partial<Question>, readonly string[], boolean]>([
  [{ kind: 'column', table: 'enterprise', readAs: null, choices: ['credit', 'none'] }, [], false],
  [
    { kind: 'column', table: 'enterprise', readAs: null, choices: ['credit', 'none'] },
    ['credit'],
    true,
  ],
  [{ kind: 'column', table: 'enterprise', readAs: 'address', choices: ['none'] }, [], true],
  [{ kind: 'column', table: 'inspector', readAs: null, choices: ['years', 'none'] }, [], true],
  [
    { kind: 'column', table: 'inspector', readAs: null, choices: ['title', 'none'] },
    ['title'],
    false,
  ],
  [{ kind: 'column', table: 'items', readAs: null, choices: ['object', 'none'] }, [], true],
  [{ kind: 'column', table: 'items', readAs: null, choices: ['basis', 'none'] }, ['basis'], false],
  [{ kind: 'value', table: 'enterprise', field: 'production' }, [], true],
  [{ kind: 'value', table: 'enterprise', field: 'credit' }, [], false],
  [{ kind: 'value', table: 'enterprise', field: 'credit' }, ['credit'], true],
  [{ kind: 'value', table: 'items', field: 'basis' as never }, ['basis'], false],
  [{ kind: 'row', table: 'enterprise' }, [], true],
  [{ kind: 'entry', list: 'recusals' }, [], true],
  [{ kind: 'same' }, [], true],
])('%j matters by rules of %j: %j', (question, fields, expected) => {
  expect(matters(question, fields)).toBe(expected);
});

test.each<[Partial<Question>, keyof typeof all]>([
  [{ kind: 'column', table: 'records', choices: ['name'] }, 'checks'],
  [{ kind: 'value', table: 'records', field: 'date' as never }, 'checks'],
  [{ kind: 'value', table: 'records', field: 'kind' }, 'kinds'],
  [{ kind: 'authority' }, 'authorities'],
  [{ kind: 'sheet', choices: ['records', 'none'] }, 'checks'],
  [{ kind: 'row', table: 'records' }, 'checks'],
  [{ kind: 'entry', list: 'records' }, 'checks'],
])('%j matters where past checks are looked at: %s', (question, use) => {
  const none = { checks: false, kinds: false, authorities: false };
  expect(matters(question, [], { ...none, [use]: true })).toBe(true);
  expect(matters(question, [], { ...all, [use]: false })).toBe(false);
  expect(mattersTo(question as Question, [])).toBe(false);
});

test('of a choice that was kept, sheets that are gone are forgotten', () => {
  const choice: RegisterChoice = {
    bureau: '甲局',
    enterprise: '名录',
    inspector: '人员',
    records: '记录',
    items: '清单',
    enterpriseParts: ['名录', '城关镇'],
    flagLists: [
      { sheet: '正面清单', field: 'positiveList' },
      { sheet: '免检', field: 'exempted' },
    ],
    mapping: { 名录: { 1: 'name' } },
    answers: { a: 'none' },
  };
  const sheets = ['名录', '城关镇', '人员', '记录', '清单', '正面清单', '免检'];
  const without = (...lost: readonly string[]) =>
    withoutLostSheets(
      choice,
      sheets.filter((sheet) => !lost.includes(sheet)),
    );
  expect(without()).toEqual(choice);
  const { enterprise, enterpriseParts, ...rest } = choice;
  expect([enterprise, enterpriseParts?.length]).toEqual(['名录', 2]);
  expect(without('名录')).toStrictEqual(rest);
  expect(without('城关镇')).toStrictEqual({ enterprise, ...rest });
  expect(without('人员')).not.toHaveProperty('inspector');
  expect(without('记录')).not.toHaveProperty('records');
  expect(without('清单')).not.toHaveProperty('items');
  expect(without('免检').flagLists).toEqual([{ sheet: '正面清单', field: 'positiveList' }]);
  // None was chosen.
  expect(withoutLostSheets({ records: '', items: '' }, [])).toStrictEqual({
    records: '',
    items: '',
  });
  expect(withoutLostSheets({}, sheets)).toStrictEqual({});
});

test('a number of the year that people have changed is asked about with both', () => {
  const profile = aProfile({
    plans: {
      general: { quota: { kind: 'ratio', units: 5, perInspector: true, per: 'year' } } as never,
    },
  });
  const changed = [
    {
      subject: { kind: 'category', category: 'general' },
      set: { units: 5, base: 'onPost', count: 40, period: { year: 2026, quarter: 1 } },
      now: 45,
    },
  ] as unknown as Parameters<typeof numberQuestions>[0];
  const [question] = numberQuestions(changed, {}, '人员');
  expect(question).toMatchObject({
    kind: 'number',
    subject: { kind: 'category', category: 'general' },
    units: 5,
    base: 'onPost',
    set: 40,
    since: '2026Q1',
    now: 45,
    sheet: '人员',
    cell: '',
    header: '',
    samples: [],
    choices: ['set', 'now'],
    answer: null,
  });
  const said = (answer: string | null) =>
    withNumbersSaid(profile, changed, [{ ...question!, answer }]).plans.general;
  expect(said('now')).toEqual(profile.plans.general);
  expect(said(null)).not.toEqual(profile.plans.general);
  expect(said('set')).toEqual(said(null));
  expect(withNumbersSaid(profile, [], []).plans).toEqual(profile.plans);
});
