import type { RegisterKind } from '../../../src/domain/register/register';
import { findRegisters } from '../../../src/reading/findRegisters';
import { ruleQuestions } from '../../../src/reading/ruleQuestions';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';
import type { Answers, Question } from '../../../src/reading/question';
import type { FoundRegisters } from '../../../src/reading/findRegisters';
import { FIRMS, PEOPLE, firms, people, readLists, rowsOf, type ListColumn } from './lists';

const found = (
  kind: RegisterKind,
  columns: readonly ListColumn[],
  answers: Answers = {},
): FoundRegisters =>
  readLists({ [kind]: [...(kind === 'enterprise' ? firms : people), ...columns] }, { answers });
/** The list after every question was answered with its first choice. */
const answered = (kind: RegisterKind, columns: readonly ListColumn[]): FoundRegisters => {
  const { questions } = found(kind, columns);
  return found(
    kind,
    columns,
    Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0] ?? ''])),
  );
};
const valuesOf = (lists: FoundRegisters, kind: RegisterKind, field: string, count: number) => {
  const rows: readonly object[] = lists[kind].register?.rows.slice(0, count) ?? [];
  return rows.map((row) => (row as Readonly<Record<string, unknown>>)[field]);
};
const codesOf = (lists: FoundRegisters, kind: RegisterKind) =>
  lists[kind].problems.map(({ code }) => code);

test.each<[ListColumn, readonly string[]]>([
  [
    ['在营', '√', '×'],
    ['operating', 'suspended'],
  ],
  [
    ['是否存续', '是', '否'],
    ['operating', 'closed'],
  ],
  [
    ['是否运营', '是', '否'],
    ['operating', 'suspended'],
  ],
  [
    ['是否还在生产', '是', '否'],
    ['operating', 'suspended'],
  ],
  [
    ['有无生产', '有', '无'],
    ['operating', 'suspended'],
  ],
  [
    ['是否有生产能力', '有', '无'],
    ['operating', 'suspended'],
  ],
  [
    ['运行情况', '正常', '停'],
    ['operating', 'suspended'],
  ],
  [
    ['企业存续情况', '存续', '不存在'],
    ['operating', 'closed'],
  ],
  [
    ['在产情况', '在产', '未在产'],
    ['operating', 'suspended'],
  ],
  [
    ['企业情况', '正常', '停产半年以上'],
    ['operating', 'suspended'],
  ],
  [
    ['企业现状', '正常', '长期停产无人', '已拆迁', '市场监管部门已吊销营业执照'],
    ['operating', 'suspended', 'closed', 'deregistered'],
  ],
])('of enterprises %j is read', (column, values) => {
  const lists = found('enterprise', [column]);
  expect(lists.questions).toEqual([]);
  expect(codesOf(lists, 'enterprise')).toEqual([]);
  expect(valuesOf(lists, 'enterprise', 'production', values.length)).toEqual(values);
});

// What is said of a part, a paper or a season is no end of the firm, and nothing to ask about.
test.each([
  '节假日停产检修',
  '锅炉停用',
  '涂装线停产',
  '一期停产，二期在产',
  '应急预案已注销',
  '2022年由城关镇搬迁而来',
  '老厂区已关闭，新厂区投产',
  '停产检修已完成',
])('of enterprises the remark %s asks nothing', (remark) => {
  const lists = found('enterprise', [['备注', '园区内', remark, '', '已安装在线监测']]);
  expect(lists.questions).toEqual([]);
  expect(codesOf(lists, 'enterprise')).toEqual([]);
});

const openOf = (questions: readonly Question[]): Question[] =>
  questions.filter(({ answer }) => answer === null);

// A header that names an end and holds anything (等, 备注) makes no end of what stands below it.
test.each([
  ['停产、注销等情况', '2023年曾停产，现已恢复生产'],
  ['停产、注销等情况', '原名：城关加工厂'],
  ['停产情况', '2023年曾停产，现已恢复生产'],
  ['停产情况', '停产检修已结束'],
  ['备注（停产等）', '新增'],
])('once %s is the state of enterprises, %s is asked about', (header, remark) => {
  const column: ListColumn = [header, remark, '', '', ''];
  const [asked] = found('enterprise', [column]).questions;
  const answered = found('enterprise', [column], { [asked?.id ?? '']: 'production' });
  expect(valuesOf(answered, 'enterprise', 'production', 1)).toEqual([undefined]);
  expect(openOf(answered.questions)).toMatchObject([{ kind: 'value', value: remark }]);
});

test('a word beside one that may undo it is asked about in a column of states too', () => {
  const column: ListColumn = ['备注', '2024年起停产', '2024年搬迁至此', '', ''];
  const [asked] = found('enterprise', [column]).questions;
  const answered = found('enterprise', [column], { [asked?.id ?? '']: 'production' });
  expect(valuesOf(answered, 'enterprise', 'production', 2)).toEqual(['suspended', undefined]);
  expect(openOf(answered.questions)).toMatchObject([{ kind: 'value', value: '2024年搬迁至此' }]);
});

test('who is 不在岗 is away, though 在岗 says that somebody is back', () => {
  const column: ListColumn = ['情况', '在编不在岗（借调）', '借调期满，已返岗', '', ''];
  const [asked] = found('inspector', [column]).questions;
  expect(asked).toMatchObject({
    kind: 'column',
    choices: expect.arrayContaining(['status']) as unknown,
  });
});

test('beside a firm that has stopped such remarks are blank', () => {
  const column: ListColumn = [
    '备注',
    '锅炉停用',
    '已停产',
    '长期停产，设备已拆除',
    '应急预案已注销',
  ];
  const [asked] = found('enterprise', [column]).questions;
  const answered = found('enterprise', [column], { [asked?.id ?? '']: 'production' });
  expect(valuesOf(answered, 'enterprise', 'production', 4)).toEqual([
    undefined,
    'suspended',
    'suspended',
    undefined,
  ]);
});

test('a state that is no word is said', () => {
  expect(found('enterprise', [['生产状况', '正常', '不正常']]).enterprise.problems).toMatchObject([
    { code: 'value-unknown', value: '不正常' },
  ]);
});

test.each<[ListColumn, readonly (string | undefined)[]]>([
  [
    ['是否剔除', '是', '否'],
    ['suspended', 'operating'],
  ],
  [
    ['是否纳入抽查', '是', '否'],
    ['operating', 'suspended'],
  ],
  [
    ['是否参加双随机', '是', '否'],
    ['operating', 'suspended'],
  ],
  [
    ['有无实际经营', '有', '无'],
    ['operating', 'suspended'],
  ],
  [
    ['备注', '园区内', '2024年10月已停产搬迁，厂房空置', '不参与抽取', '', '电话打不通'],
    [undefined, 'closed', 'suspended', undefined, undefined],
  ],
  [
    ['其他说明', '', '该企业已于2023年破产清算，不再生产', ''],
    [undefined, 'closed', undefined],
  ],
  [
    ['备注', '', '', '', '已关闭搬迁至外省'],
    [undefined, undefined, undefined, 'closed'],
  ],
  [
    ['停产日期', '', 45500, '2024年3月'],
    [undefined, 'suspended', 'suspended'],
  ],
])('of enterprises %j is asked about, and read when it is answered', (column, values) => {
  const [asked, ...others] = found('enterprise', [column]).questions;
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ header: column[0], choices: ['production', 'none'] });
  const lists = answered('enterprise', [column]);
  expect(valuesOf(lists, 'enterprise', 'production', values.length)).toEqual(values);
  expect(codesOf(lists, 'enterprise')).toEqual([]);
});

test.each<[ListColumn, string, readonly unknown[]]>([
  [['是否参加抽查', '是', '否'], 'active', [true, false]],
  [['是否参加双随机', '是', '否'], 'active', [true, false]],
  [['年检情况', '已年检', '未年检'], 'active', [true, false]],
  [
    ['岗位状态', '在岗', '病休', '驻村', '哺乳期', '待退'],
    'active',
    [true, false, false, false, false],
  ],
  [['执法证状态', '有效', '过期'], 'active', [true, false]],
  [['是否在岗', '是', '借调'], 'active', [true, false]],
  [['是否持证', '是', '否'], 'licences', [['17010001'], []]],
  [['证件是否有效', '是', '否'], 'licences', [['17010001'], []]],
])('of people %j is read', (column, field, values) => {
  const lists = found('inspector', [column]);
  expect(lists.questions).toEqual([]);
  expect(valuesOf(lists, 'inspector', field, values.length)).toEqual(values);
});

test.each<[ListColumn, readonly boolean[]]>([
  [
    ['备注', '', '借调市局', ''],
    [true, false, true],
  ],
  [
    ['借调情况', '', '市局', ''],
    [true, false, true],
  ],
  [
    ['目前岗位', '执法一线', '借调县委', '窗口'],
    [true, false, true],
  ],
  [
    [
      '备注',
      '骨干',
      '借调至市局',
      '证件已过期',
      '不参加抽查',
      '党员',
      '',
      '退休',
      '2024年借调，已返回',
    ],
    [true, false, false, false, true, true, false, true],
  ],
])('of people %j is asked about, and read when it is answered', (column, active) => {
  const [asked, ...others] = found('inspector', [column]).questions;
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ header: column[0], choices: ['status', 'none'] });
  const lists = answered('inspector', [column]);
  expect(valuesOf(lists, 'inspector', 'active', active.length)).toEqual(active);
});

test('the question shows the cells that speak, and says how many there are', () => {
  const [asked] = found('inspector', [
    ['备注', '骨干', '党员', '组长', '能手', '新人', '证件过期', '驻村', '', '', ''],
  ]).questions;
  expect(asked).toMatchObject({ samples: ['证件过期', '驻村'], speaking: 2 });
});

test.each<[RegisterKind, ListColumn, string, readonly string[]]>([
  ['inspector', ['回避情形', FIRMS[1] ?? '', ''], 'recusals', [FIRMS[1] ?? '']],
  ['inspector', ['有无回避企业', '无', FIRMS[1] ?? ''], 'recusals', [FIRMS[1] ?? '']],
  ['inspector', ['利害关系企业', FIRMS[1] ?? '', ''], 'recusals', [FIRMS[1] ?? '']],
  ['enterprise', ['应回避的执法人员', PEOPLE[0] ?? '', ''], 'recusedInspectors', [PEOPLE[0] ?? '']],
  ['enterprise', ['需要回避的人', '', PEOPLE[0] ?? ''], 'recusedInspectors', [PEOPLE[0] ?? '']],
])('%s: %j tells of recusals', (kind, column, field, names) => {
  const lists = found(kind, [column]);
  expect(lists.questions).toEqual([]);
  const told = valuesOf(lists, kind, field, 2).flatMap((each) => each ?? []);
  expect(told).toEqual(names);
});

test.each<[RegisterKind, ListColumn, string, readonly string[]]>([
  ['inspector', ['备注', '骨干', `回避${FIRMS[0]}`, '无需回避'], 'recusals', [FIRMS[0] ?? '']],
  [
    'enterprise',
    ['备注2', '', `与${PEOPLE[0]}有亲属关系，应回避`, '园区内'],
    'recusedInspectors',
    [PEOPLE[0] ?? ''],
  ],
])('%s: %j may tell of recusals', (kind, column, field, names) => {
  expect(found(kind, [column]).questions).toMatchObject([{ choices: [field, 'none'] }]);
  const lists = answered(kind, [column]);
  expect(lists.questions.filter(({ answer }) => answer === null)).toEqual([]);
  const told = valuesOf(lists, kind, field, 3).flatMap((each) => each ?? []);
  expect(told).toEqual(names);
});

test('what was answered of a column is asked again when other words stand in it, and not before', () => {
  const column = (...cells: string[]): ListColumn[] => [['备注', ...cells]];
  const [asked] = found('enterprise', column('园区内', '已注销', '', '')).questions;
  const answers = { [asked?.id ?? '']: 'none' };
  const again = (...cells: string[]) =>
    found('enterprise', column(...cells), answers).questions.map(({ answer }) => answer);
  expect(again('园区内', '已注销', '电话打不通', '')).toEqual(['none']);
  expect(again('园区内', '已注销', '', '2025年3月停产')).toEqual([null]);
});

test.each<[RegisterKind, ListColumn[]]>([
  [
    'enterprise',
    [
      ['规模', '小型', '中型'],
      ['经营范围', '房屋拆除工程', '旧城拆迁、搬家服务'],
      ['原地址', '拆迁办对面', '东路搬迁安置小区'],
      [
        '备注',
        '电话打不通',
        '2019年由老城区搬迁至此',
        '从未停产',
        '计划2027年搬迁',
        '部分生产线停产',
      ],
      ['是否有生产废水', '是', '否'],
      ['有无生产许可证', '有', '无'],
      ['是否错峰生产', '是', '否'],
      ['停产预案', '有', '无'],
      ['治理设施情况', '已拆除', '正常'],
      ['回避原因', '亲属', ''],
      ['经纬度', '113.1,34.2', '113.2,34.3'],
    ],
  ],
  [
    'inspector',
    [
      ['工作经历', '2015年借调市局', ''],
      ['退休日期', '2040-01-01', '2035-02-01'],
      ['备注', '业务骨干', '拟退休', '2024年借调市局，已返回', '与检查对象无利害关系'],
      ['培训考核', '合格', '不合格'],
    ],
  ],
])('%s: nothing is asked about %j', (kind, columns) => {
  const lists = found(kind, columns);
  expect(lists.questions).toEqual([]);
  expect(codesOf(lists, kind)).toEqual([]);
});

test.each<[ListColumn[], readonly string[], readonly string[]]>([
  [
    [
      ['环境信用等级', 'D', 'B'],
      ['2025年环境信用等级', 'A', 'B'],
    ],
    ['环境信用等级', '2025年环境信用等级'],
    [],
  ],
  [
    [
      ['环境信用等级', 'D', 'B'],
      ['环境信用评价', 'A', 'B'],
    ],
    ['环境信用评价', '环境信用等级'],
    [],
  ],
  [
    [
      ['环境信用等级', 'D', 'B'],
      ['最新信用等级', 'A', 'B'],
    ],
    ['最新信用等级'],
    [],
  ],
  [
    [
      ['2024年信用等级', 'D', 'B'],
      ['2025年信用等级', 'A', 'B'],
    ],
    [],
    ['column-latest'],
  ],
  [
    [
      ['环境信用等级', 'A', 'B', ''],
      ['环境信用评价', 'A级', '', 'B'],
      ['纳税信用等级', 'C', 'A', 'B'],
    ],
    [],
    [],
  ],
])('of two columns that say different things %#', (columns, asked, codes) => {
  const lists = found('enterprise', columns);
  expect(lists.questions.map(({ header }) => header).sort()).toEqual([...asked].sort());
  expect(lists.questions.every(({ choices }) => choices[0] === 'credit')).toBe(true);
  expect(codesOf(lists, 'enterprise')).toEqual(codes);
});

test('a column beside one field of its group is no value of that field', () => {
  const group = [
    ['企业名称', '管理信息', '', ''],
    ['', '监管类别', '许可管理', '重点名单'],
    ...FIRMS.map((name, row) => [
      name,
      row === 0 ? '重点' : '一般',
      '重点管理',
      row < 2 ? '√' : '',
    ]),
  ];
  const { enterprise } = findRegisters(
    [sheetTable('名录', group), sheetTable('人员', rowsOf(people))],
    vocabulary,
    '2026-01-01',
    { enterprise: '名录', inspector: '人员' },
  );
  expect(enterprise.register?.rows.slice(0, 3).map((row) => row.registeredCategory)).toEqual([
    'key',
    'general',
    'general',
  ]);
});

test.each(['重点名录', '是否重点名录', '重点排污名录', '列入重点名录', '重点监管单位名录'])(
  '%s is the list of key units',
  (header) => {
    const lists = found('enterprise', [[header, '√', '']]);
    expect(lists.questions).toEqual([]);
    expect(valuesOf(lists, 'enterprise', 'keyListed', 2)).toEqual([true, undefined]);
  },
);

const phones = FIRMS.map((_, index) => 13900000000 + index);

test('telephones are no answers, whoever says so', () => {
  const own = found('enterprise', [['信访举报', ...phones]]);
  expect(own.enterprise.problems).toMatchObject([{ code: 'column-contradicted', cell: 'C1' }]);
  expect(own.columns.enterprise[2]).toMatchObject({ field: null });
  const chosen = readLists(
    { enterprise: [...firms, ['热线', ...phones]] },
    { mapping: { 名录: { 2: 'complaint' } } },
  );
  expect(chosen.enterprise.problems).toMatchObject([
    { code: 'column-contradicted', cell: 'C1', field: 'complaint', isRead: true },
  ]);
  const counts = readLists(
    { enterprise: [...firms, ['热线', 1, '2次', '无', '√', '']] },
    { mapping: { 名录: { 2: 'complaint' } } },
  );
  expect(counts.enterprise.problems).toEqual([]);
});

test('what a column holds is shown from its entries, dates as dates', () => {
  const total = ['合计', '6家', '6家', '', ''];
  const { columns } = findRegisters(
    [
      sheetTable('名录', [
        ...rowsOf([['编号', ...FIRMS.map((_, index) => index + 1)], ...firms, ['热线', '']]).map(
          (row) => [...row, ''],
        ),
        total,
      ]),
      sheetTable('人员', rowsOf([...people, ['执法证有效期', 47118]])),
    ],
    vocabulary,
    '2026-01-01',
    { enterprise: '名录', inspector: '人员' },
  );
  expect(columns.enterprise.map(({ samples, serial }) => [samples[0], serial])).toEqual([
    ['1', true],
    [FIRMS[0], undefined],
    ['东路1号', undefined],
    [undefined, undefined],
  ]);
  expect(columns.enterprise.flatMap(({ samples }) => samples)).not.toContain('6家');
  expect(columns.inspector.at(-1)?.samples).toEqual(['2028-12-31']);
});

test('a state of people that nobody knows is asked about, each word once', () => {
  const column: ListColumn = ['人员状态', '在职', '机动', '机动', '退休', '在职'];
  const open = found('inspector', [column]);
  expect(open.questions).toMatchObject([
    {
      kind: 'value',
      value: '机动',
      count: 4,
      cell: 'D3',
      choices: ['active', 'inactive', 'none'],
    },
  ]);
  expect(codesOf(open, 'inspector')).toEqual(['value-unknown']);
  const id = open.questions[0]?.id ?? '';
  const active = (answer: string) =>
    valuesOf(found('inspector', [column], { [id]: answer }), 'inspector', 'active', 4);
  expect(active('inactive')).toEqual([true, false, false, false]);
  expect(active('active')).toEqual([true, true, true, false]);
});

test.each([0, 1])('of remarks that tell of several things all are read: choice %#', (place) => {
  const column: ListColumn = ['备注', '骨干', '借调市局', `回避${FIRMS[0]}`];
  const [asked] = found('inspector', [column]).questions;
  expect(asked?.choices).toEqual(['status', 'recusals', 'none']);
  const lists = found('inspector', [column], { [asked?.id ?? '']: asked?.choices[place] ?? '' });
  expect(lists.questions.filter(({ answer }) => answer === null)).toEqual([]);
  expect(valuesOf(lists, 'inspector', 'active', 3)).toEqual([true, false, true]);
  expect(valuesOf(lists, 'inspector', 'recusals', 3)).toEqual([[], [], [FIRMS[0]]]);
});

test('a missing column may be one that is read without certainty, never the names or the numbers', () => {
  const lists = found('enterprise', [
    ['编号', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ['管控', '重点管理', '简化管理'],
    ['类别', '一般监管', '重点监管'],
  ]);
  const { register } = lists.enterprise;
  const { register: inspectors } = lists.inspector;
  if (register === null || inspectors === null) throw new Error('no register');
  const condition = { field: 'credit', is: ['A'] } as const;
  const [asked] = ruleQuestions(
    [
      {
        subject: { rule: 'category', category: 'special', condition },
        register: 'enterprise',
        fields: ['credit'],
        missing: ['credit'],
        matched: 0,
        of: 0,
      },
    ],
    { enterprises: register, inspectors, columns: lists.columns, answers: {}, units: [] },
  );
  expect(asked?.choices).toEqual(['D', 'E', 'none']);
});

test('an end of a licence that cannot be read is asked about, and acts', () => {
  const columns: ListColumn[] = [
    ['执法证有效期', '2028-12-31', '已过期', '正在换证', '2027-06-30', '长期'],
  ];
  const open = found('inspector', columns);
  expect(open.questions.map((each) => each.kind === 'value' && each.value)).toEqual([
    '已过期',
    '正在换证',
  ]);
  const [expired, valid] = open.questions;
  const said = found('inspector', columns, {
    [expired?.id ?? '']: 'expired',
    [valid?.id ?? '']: 'valid',
  });
  const licensed = said.inspector.register?.rows.map(({ licences }) => licences.length > 0);
  expect(licensed?.slice(0, 4)).toEqual([true, false, true, true]);
});
