import fc from 'fast-check';
import type { RegisterKind } from '../../../src/domain/register/register';
import { findRegisters, type FoundRegisters } from '../../../src/reading/findRegisters';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';
import type { Answers } from '../../../src/reading/question';
import {
  FIRMS,
  IDENTITY,
  PEOPLE,
  firms,
  people,
  readLists,
  rowsOf,
  type ListColumn,
} from './lists';

const withColumns = (
  kind: RegisterKind,
  columns: readonly ListColumn[],
  answers: Answers = {},
): FoundRegisters =>
  readLists({ [kind]: [...(kind === 'enterprise' ? firms : people), ...columns] }, { answers });
/** The same, after what is asked about one column was answered. */
const withAnswer = (
  kind: RegisterKind,
  columns: readonly ListColumn[],
  header: string,
  answer: string,
): FoundRegisters => {
  const asked = withColumns(kind, columns).questions.find((one) => one.header === header);
  return withColumns(kind, columns, { [asked?.id ?? '']: answer });
};
/** What is asked, and what each header is read as. */
const asked = ({ questions }: FoundRegisters) =>
  questions.map(({ header, choices }) => [header, ...choices]);
const readAs = (found: FoundRegisters, kind: RegisterKind, header: string) =>
  found.columns[kind].find((column) => column.header === header)?.field;

test.each<[RegisterKind, ListColumn, string[]]>([
  ['enterprise', ['列A', '在产', '停产', '关闭'], ['production']],
  ['enterprise', ['情况', '存续', '吊销', '迁出'], ['production']],
  ['enterprise', ['', '已关闭', '', ''], ['production']],
  ['enterprise', ['备注', '', '', '已注销'], ['production']],
  ['enterprise', ['备注', '园区内', '企业已于2024年3月停产', ''], ['production']],
  ['enterprise', ['停产的', '√', ''], ['production']],
  ['enterprise', ['重点名录内', '√', ''], ['keyListed']],
  ['enterprise', ['是否列管', '是', '否'], ['keyListed']],
  ['enterprise', ['督办标记', '☑', ''], ['supervised']],
  ['enterprise', ['处罚过没有', '有', '无'], ['penalised', 'violation']],
  ['enterprise', ['管控', '重点管理', '简化管理', '登记管理'], ['permitClass']],
  ['enterprise', ['评定', 'A', 'B', 'C'], ['credit']],
  ['enterprise', ['颜色', '绿', '蓝', '黄'], ['credit']],
  ['enterprise', ['级别', '重点', '一般'], ['registeredCategory']],
  ['enterprise', ['今年检查情况', '1次', 2, ''], ['visits']],
  ['inspector', ['列A', '在职', '离职', '借调'], ['status']],
  ['inspector', ['备注', '', '', '已退休', '骨干'], ['status']],
  ['inspector', ['类型', '执法人员', '协管员'], ['auxiliary']],
  ['inspector', ['辅助否', '是', '否'], ['auxiliary']],
  ['inspector', ['性质', '在编', '编外'], ['onPost']],
  ['inspector', ['今年查了几次', 1, '2次', 0], ['visits']],
  ['inspector', ['证到期日', '2027-01-01', 46500], ['licenceExpiry']],
])('%s: %j is asked about', (kind, column, fields) => {
  const found = withColumns(kind, [column]);
  expect(asked(found)).toEqual([[column[0], ...fields, 'none']]);
  expect(found.columns[kind].at(-1)).toMatchObject({
    field: null,
    confidence: 'asked',
    possible: fields,
  });
});

test.each<[RegisterKind, ListColumn, string, readonly unknown[]]>([
  ['enterprise', ['注销标志', 1, 0], 'production', ['deregistered', undefined]],
  ['enterprise', ['是否吊销', '是', '否'], 'production', ['deregistered', undefined]],
  ['enterprise', ['停业标识', '√', '×'], 'production', ['suspended', 'operating']],
  ['enterprise', ['市场主体状态', '存续', '注销'], 'production', ['operating', 'deregistered']],
  ['enterprise', ['营业状态', '营业', '停业'], 'production', ['operating', 'suspended']],
  ['enterprise', ['状态', '在产', '停产'], 'production', ['operating', 'suspended']],
  ['enterprise', ['许可管理', '重点管理', '简化管理'], 'permitClass', ['key', 'simplified']],
  ['enterprise', ['今年已查次数', 2, '1次'], 'visits', [2, 1]],
  ['inspector', ['员工状态', '在职', '借调'], 'active', [true, false]],
  ['inspector', ['是否在职', '是', '否'], 'active', [true, false]],
  ['inspector', ['是否离职', '是', '否'], 'active', [false, true]],
  ['inspector', ['是否辅助', '是', '否'], 'auxiliary', [true, false]],
  ['inspector', ['今年已查次数', 2, '1次'], 'visits', [2, 1]],
])('%s: %j is plain', (kind, column, field, values) => {
  const found = withColumns(kind, [column]);
  expect(found.questions).toEqual([]);
  const rows: readonly object[] = found[kind].register?.rows.slice(0, 2) ?? [];
  expect(rows.map((row) => (row as Record<string, unknown>)[field])).toEqual(values);
});

/** What a rich list holds and no draw needs. */
const rich: readonly ListColumn[] = [
  ['序号', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ['行业代码', 'C2631', 'C2221', 'D4412'],
  ['经度', 113.12, 113.48, 113.51],
  ['手机', 13900000001, 13900000002],
  ['产能', '10万吨', '5000吨/年', 300],
  ['员工人数', 12, 45, 230],
  ['占地面积', 1200, 3400, 560],
  ['是否建档', '是', '否'],
  ['是否安装视频', '√', ''],
  ['建设年份', 2001, 2010],
  ['环评文号', '青环审〔2019〕3号', '青环审〔2020〕5号'],
  ['许可证有效期限', '2027-01-01', '2026-05-06'],
  ['锅炉数量', 1, 2, 0],
  ['网格员', '张伟', '刘洋'],
  [
    '备注',
    '',
    '2023年停产整治后已恢复生产',
    '产品为烧碱，2019年扩建',
    '电话打不通',
    '未停产',
    '由市局监管',
    '2024年更名',
    '拟注销',
    '冬季有停产计划',
    '部分设备停用',
  ],
  ['主要产品', '烧碱', '牛皮纸', '水泥熟料'],
  ['治理设施', '布袋除尘', '碱液吸收', '正常'],
  ['在线设备运行情况', '正常', '停运'],
  ['设备状况', '正常', '正常'],
  ['绿化率', '20%', '30%'],
  ['上次检查日期', '2025-03-01', 45800],
  ['去年检查次数', 1, 2, 0],
  ['计划检查', 1, 2],
  ['培训次数', 3, 1],
  ['风险等级', '一般', '较大', '重大'],
  ['季度', 1, 2, 3, 4],
  ['生产线', '1条', '2条'],
  ['楼栋', 'A', 'A'],
  ['施工单位', '青岚建设公司', '青岚建设公司'],
  ['法人身份证', IDENTITY],
];

test('what no draw needs is not asked about, and is listed as unread', () => {
  const found = readLists({ enterprise: [...firms, ...rich] });
  expect(found.questions).toEqual([]);
  expect(found.enterprise.problems).toEqual([]);
  const headers = found.columns.enterprise.map(({ header }) => header);
  expect(headers).toEqual([...firms, ...rich].map(([header]) => header));
});

test('neither is what an inspector list holds besides', () => {
  const found = readLists({
    inspector: [
      ...people,
      ['性别', '男', '女'],
      ['身份证号', IDENTITY],
      ['学历', '本科', '研究生'],
      ['政治面貌', '党员', '群众'],
      ['出生年月', '1980-01', '1985-03'],
      ['邮箱', 'a@qinglan.cn'],
      ['手机', ...PEOPLE.map((_, index) => 13900000000 + index)],
      ['工号', ...PEOPLE.map((_, index) => `QL${10001 + index}`)],
      ['入职时间', '2010-01-01'],
      ['备注', '', '业务骨干', '拟退休', '2024年借调市局，已返回'],
      ['是否党员', '是', '否'],
      ['身高', 170, 182],
      ['籍贯', '青岚', '大河'],
    ],
  });
  expect(found.questions).toEqual([]);
  expect(found.inspector.problems).toEqual([]);
});

test('the numbers of rows are told from fields', () => {
  const found = withColumns('enterprise', [
    ['编号', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ['序号', 7, 8, 9],
    ['数', 1, 2, 3],
  ]);
  expect(found.columns.enterprise.map(({ header, serial }) => [header, serial])).toEqual([
    ['企业名称', undefined],
    ['地址', undefined],
    ['编号', true],
    ['序号', true],
    ['数', undefined],
  ]);
});

test('remarks that say nothing new are not asked about', () => {
  const columns: ListColumn[] = [
    ['生产状态', '在产', '停产'],
    ['备注', '', '已停产'],
  ];
  expect(withColumns('enterprise', columns).questions).toEqual([]);
  expect(asked(withColumns('enterprise', [columns[0] ?? [''], ['备注', '已注销', '']]))).toEqual([
    ['备注', 'production', 'none'],
  ]);
});

test('of remarks only what states something is read, and a status beside them still counts', () => {
  const columns: ListColumn[] = [
    ['登记状态', '存续', '存续', '存续', '注销'],
    ['备注', '已停产', '园区内', '2023年停产，现已恢复', '产品为烧碱'],
  ];
  const found = withAnswer('enterprise', columns, '备注', 'production');
  expect(found.enterprise.register?.rows.slice(0, 4).map(({ production }) => production)).toEqual([
    'suspended',
    'operating',
    'operating',
    'deregistered',
  ]);
  expect(found.enterprise.problems.map(({ code, cell }) => [code, cell])).toEqual([
    ['value-unknown', 'D4'],
  ]);
  const staff = withAnswer(
    'inspector',
    [
      ['人员状态', '在职', '离职', '在职'],
      ['备注', '', '骨干', '已退休'],
    ],
    '备注',
    'status',
  );
  expect(staff.inspector.register?.rows.slice(0, 3).map(({ active }) => active)).toEqual([
    true,
    false,
    false,
  ]);
  expect(staff.inspector.problems).toEqual([]);
});

test('a tick under a header that names a value means that value', () => {
  const found = withAnswer('enterprise', [['停产的', '√', '']], '停产的', 'production');
  expect(found.enterprise.register?.rows.slice(0, 2).map(({ production }) => production)).toEqual([
    'suspended',
    undefined,
  ]);
});

test('what is answered is chosen, and told with its answer', () => {
  const columns: ListColumn[] = [['管控', '重点管理', '登记管理']];
  const open = withColumns('enterprise', columns);
  const id = open.questions[0]?.id ?? '';
  expect(open.questions).toMatchObject([{ id, answer: null, readAs: null }]);
  const given = withColumns('enterprise', columns, { [id]: 'permitClass' });
  expect(given.questions).toMatchObject([{ id, answer: 'permitClass' }]);
  expect(given.columns.enterprise[2]).toMatchObject({ field: 'permitClass', confidence: 'chosen' });
  expect(given.enterprise.register?.rows[0]?.permitClass).toBe('key');
  const none = withColumns('enterprise', columns, { [id]: 'none' });
  expect(none.questions).toMatchObject([{ id, answer: 'none' }]);
  expect(none.columns.enterprise[2]).toMatchObject({ field: null, confidence: 'chosen' });
  const strange = withColumns('enterprise', columns, { [id]: 'credit' });
  expect(strange.questions).toMatchObject([{ id, answer: null }]);
});

test('the clerk’s own choice of a column goes before an answer', () => {
  const list = [...firms, ['管控', '重点管理', '登记管理']] as const;
  const [open] = readLists({ enterprise: list }).questions;
  const found = readLists(
    { enterprise: list },
    { mapping: { 名录: { 2: null } }, answers: { [open?.id ?? '']: 'permitClass' } },
  );
  expect(readAs(found, 'enterprise', '管控')).toBeNull();
  expect(found.questions).toEqual([]);
});

test('of equal columns each is asked about, and one answer settles them', () => {
  const columns: ListColumn[] = [
    ['信用等级', 'A', 'B'],
    ['信用等级', 'C', 'C'],
  ];
  const open = withColumns('enterprise', columns);
  expect(
    open.questions.map((one) => [one.cell, one.choices, one.kind === 'column' && one.readAs]),
  ).toEqual([
    ['C1', ['credit', 'none'], 'credit'],
    ['D1', ['credit', 'none'], null],
  ]);
  const [, second] = open.questions;
  const right = withColumns('enterprise', columns, { [second?.id ?? '']: 'credit' });
  expect(right.questions).toMatchObject([{ cell: 'D1', answer: 'credit' }]);
  expect(right.enterprise.register?.rows[0]?.credit).toBe('C');
  const both = withColumns(
    'enterprise',
    columns,
    Object.fromEntries(open.questions.map(({ id }) => [id, 'credit'])),
  );
  expect(both.enterprise.problems).toMatchObject([
    { code: 'column-ambiguous', severity: 'error', cell: 'C1' },
  ]);
});

test('two columns of other headers are not both one field, whatever was answered', () => {
  const columns: ListColumn[] = [
    ['环境信用等级', 'A', 'B'],
    ['2025年环境信用等级', 'C', 'C'],
  ];
  const open = withColumns('enterprise', columns);
  const both = withColumns(
    'enterprise',
    columns,
    Object.fromEntries(open.questions.map(({ id }) => [id, 'credit'])),
  );
  expect(both.enterprise.problems).toContainEqual(
    expect.objectContaining({ code: 'column-ambiguous', severity: 'error' }),
  );
});

test('a weak guess is a question where a draw hangs on it', () => {
  const found = withColumns('enterprise', [['类别', '重点', '一般', '一般', '水', '气']]);
  expect(found.questions).toMatchObject([{ header: '类别', readAs: 'registeredCategory' }]);
  expect(found.enterprise.problems.map(({ code }) => code)).not.toContain('column-asked');
});

test('names are asked for where no header has them', () => {
  const columns: ListColumn[] = [
    ['厂子', ...FIRMS],
    ['地址', '东路1号', '东路2号'],
    ['许可证编号', '91350100M000100Y43001P', '91350100M000100Y43002P'],
  ];
  const open = readLists({ enterprise: columns });
  expect(asked(open)).toEqual([['厂子', 'name', 'none']]);
  expect(open.enterprise).toMatchObject({ register: null, problems: [] });
  const given = readLists({ enterprise: columns }, { answers: { 'column:名录:A:厂子': 'name' } });
  expect(given.enterprise.register?.rows.map(({ name }) => name)).toEqual(FIRMS);
  const none = readLists({ enterprise: columns }, { answers: { 'column:名录:A:厂子': 'none' } });
  expect(none.enterprise.problems.map(({ code }) => code)).toEqual(['name-column-missing']);
});

test('numbers of licences are asked about only where no column has them', () => {
  const bare = people.slice(0, 2);
  const numbers = PEOPLE.map((_, index) => `豫A1701${index}001`);
  const open = readLists({ inspector: [...bare, ['证书', ...numbers]] });
  expect(asked(open)).toEqual([['证书', 'licence', 'none']]);
  expect(open.inspector.problems).toEqual([]);
  expect(withColumns('inspector', [['证书', ...numbers]]).questions).toEqual([]);
  expect(
    readLists({
      inspector: [...bare, ['电话', ...PEOPLE.map((_, index) => 13900000000 + index)]],
    }).questions,
  ).toEqual([]);
});

test.each<[ListColumn[], string, string]>([
  [[['公司名称', ...FIRMS]], '公司名称', 'sure'],
  [[['用工单位', ...FIRMS]], '用工单位', 'likely'],
  [[['监管对象', ...FIRMS]], '监管对象', 'likely'],
  [
    [
      ['在册企业', ...FIRMS],
      ['主管单位', '青岚县工信局', '青岚县商务局'],
    ],
    '在册企业',
    'likely',
  ],
  [
    [
      ['企业名称', ...FIRMS],
      ['委托单位', ...FIRMS.map((name) => `${name}（检测）`)],
    ],
    '企业名称',
    'sure',
  ],
])('the names stand under %#', (columns, header, confidence) => {
  const found = readLists({ enterprise: [...columns, ['地址', '东路'], ['经度', 113.1]] });
  expect(found.questions).toEqual([]);
  expect(found.columns.enterprise.find(({ field }) => field === 'name')).toMatchObject({
    header,
    confidence,
  });
  expect(found.enterprise.register?.rows).toHaveLength(FIRMS.length);
});

test('two columns that may both be the names are asked about', () => {
  const found = readLists({
    enterprise: [
      ['用工单位', ...FIRMS],
      ['托管单位', ...FIRMS.map((name) => `大河${name}`)],
      ['地址', '东路'],
      ['经度', 113.1],
    ],
  });
  expect(asked(found)).toEqual([
    ['用工单位', 'name', 'none'],
    ['托管单位', 'name', 'none'],
  ]);
});

test.each(['被检单位', '受检单位', '涉事企业', '监管对象'])(
  'a list of past checks has its names under %s',
  (header) => {
    const checks = sheetTable(
      '检查台账',
      rowsOf([
        [header, ...FIRMS],
        ['检查日期', '2026-01-05'],
        ['检查类型', '日常检查'],
        ['执法人员', '王小明、赵云'],
      ]),
    );
    const found = findRegisters(
      [sheetTable('名录', rowsOf(firms)), sheetTable('人员', rowsOf(people)), checks],
      vocabulary,
      '2026-06-01',
    );
    expect(found.records.map(({ enterprise }) => enterprise)).toEqual(FIRMS);
    expect(found.questions).toEqual([]);
  },
);

test('of a list of marked enterprises only what says who is on it is asked about', () => {
  const list = (column: ListColumn) =>
    findRegisters(
      [
        sheetTable('名录', rowsOf(firms)),
        sheetTable('人员', rowsOf(people)),
        sheetTable('正面清单', rowsOf([...firms, column], 4)),
      ],
      vocabulary,
      '2026-06-01',
      { enterprise: '名录' },
    );
  expect(list(['备注', '已注销', '']).flagLists).toHaveLength(1);
  expect(list(['备注', '已注销', '']).questions).toEqual([]);
  expect(asked(list(['正面清单评定', '√', '']))).toEqual([
    ['正面清单评定', 'positiveList', 'none'],
  ]);
});

test('every column is used, asked about or unread, once', () => {
  const extra = fc.constantFrom<ListColumn>(
    ...rich,
    ['列A', '在产', '停产'],
    ['管控', '重点管理', '简化管理'],
    ['颜色', '绿', '红'],
    ['', '√', ''],
    ['备注', '已注销', ''],
    ['类别', '重点', '重点'],
    ['信用等级', 'A', 'B'],
    ['信用等级', 'C', 'B'],
    ['企业分类', '企业', '个体'],
    ['所属行业', '造纸', '化工'],
  );
  fc.assert(
    fc.property(fc.array(extra, { maxLength: 8 }), fc.boolean(), (columns, isAnswered) => {
      const list = [...firms, ...columns];
      const open = readLists({ enterprise: list });
      const answers = Object.fromEntries(
        open.questions.map(({ id, choices }) => [id, choices[isAnswered ? 0 : 1] ?? '']),
      );
      for (const found of [open, readLists({ enterprise: list }, { answers })]) {
        const readings = found.columns.enterprise;
        expect(readings.map(({ columnIndex }) => columnIndex)).toEqual(list.map((_, at) => at));
        const open_ = found.questions.filter(({ answer }) => answer === null);
        const deciding = readings.filter(({ confidence }) => confidence === 'asked');
        expect(open_.map((one) => one.kind === 'column' && one.columnIndex)).toEqual(
          deciding.map(({ columnIndex }) => columnIndex),
        );
        for (const { field, confidence } of readings)
          expect(
            field === null ? ['none', 'asked', 'chosen'] : ['sure', 'likely', 'asked', 'chosen'],
          ).toContain(confidence);
      }
    }),
    { numRuns: 60 },
  );
});
