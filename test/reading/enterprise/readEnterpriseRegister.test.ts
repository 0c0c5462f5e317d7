import fc from 'fast-check';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { readEnterpriseRegister } from '../../../src/reading/enterprise/readEnterpriseRegister';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const CODE = '91350100M000100Y43';
const read = (rows: readonly (readonly CellValue[])[], more = {}) =>
  readEnterpriseRegister(sheetTable('名录', rows, more), vocabulary);
const codes = (reading: ReturnType<typeof read>) =>
  reading.problems.map(({ code, severity, cell }) => `${severity} ${code} ${cell}`);
/** One column of answers beside two ordinary entries. */
const column = (header: string, ...values: CellValue[]) =>
  read([
    ['企业名称', '单位地址', header],
    ...values.map((value, index) => [`第${index}化工厂`, `路${index}号`, value]),
  ]);

test('a list under titles, with totals, notes, blank rows and headers repeated on every page', () => {
  const header = ['序号', '企业名称', '统一社会\r\n信用代码', '单位地址', '企业分类'];
  const { register, problems } = read([
    ['西平县污染源检查对象名录库'],
    ['填报单位：西平分局', '', '', '', '2026年1月'],
    header,
    [1, '甲化工厂', CODE, '东路1号', '重点'],
    ['', '', '', '', ''],
    header,
    [2, '乙造纸厂', '-', '西路2号', '一般'],
    ['合 计', '2家', '', '', ''],
    ['备注：1. 名录每季度更新。'],
    ['2. 停产企业保留。'],
  ]);
  expect(problems).toEqual([
    {
      code: 'rows-left-out',
      severity: 'warning',
      sheet: '名录',
      cell: 'B6',
      count: 4,
      cells: ['B6', 'B8:B10'],
      samples: ['合 计', '备注：1. 名录每季度更新。', '2. 停产企业保留。'],
    },
  ]);
  expect(register?.headerRow).toBe(3);
  expect(register?.rows).toEqual([
    {
      id: CODE,
      rowNumber: 4,
      name: '甲化工厂',
      creditCode: CODE,
      address: '东路1号',
      registeredCategory: 'key',
    },
    {
      id: '乙造纸厂|西路2号',
      rowNumber: 7,
      name: '乙造纸厂',
      address: '西路2号',
      registeredCategory: 'general',
    },
  ]);
  expect(register?.unmapped).toEqual([{ header: '序号', columnIndex: 0 }]);
});

test('a header over two rows, with groups of which only the first cell has a value', () => {
  const { register, problems } = read(
    [
      ['检查对象名录库'],
      ['序号', '单位名称', '联系人', '', '污染源地址', '', '', '监管类别', '', ''],
      ['', '', '姓名', '电话', '详细地址', '经度', '纬度', '重点', '特殊', '一般'],
      [1, '甲化工厂', '张三', '0396-1234567', '东路', 114.1, 33.3, '√', '', ''],
      [2, '乙造纸厂', '李四', 13900000000, '西路', 114.2, 33.4, '', '√', ''],
    ],
    { rowIndex: 1, columnIndex: 2 },
  );
  expect(problems).toEqual([]);
  expect(register?.headerRow).toBe(4);
  expect(register?.columns.phone).toEqual({ header: '联系人/电话', columnIndex: 5 });
  expect(
    register?.rows.map(({ contact, longitude, registeredCategory }) => [
      contact,
      longitude,
      registeredCategory,
    ]),
  ).toEqual([
    ['张三', '114.1', 'key'],
    ['李四', '114.2', 'special'],
  ]);
});

test('names keep their brackets, compared texts do not', () => {
  const { register } = column('行业类别', '造纸（Ａ）', '化工');
  expect(register?.rows[0]?.industry).toBe('造纸(A)');
  expect(
    read([
      ['企业名称', '地址'],
      ['甲（西平）厂\u200b', '东路'],
      ['乙厂', '西路'],
    ]).register?.rows[0]?.name,
  ).toBe('甲（西平）厂');
});

test('ambiguous headers are taken by what is below them', () => {
  const { register } = read([
    ['单位', '代码', '类别', '联系方式', '地址'],
    ['甲化工有限公司', CODE, '重点管理', '0396-1234567', '东路'],
    ['乙造纸有限公司', '91411721MA40000001', '登记管理', '13900000000', '西路'],
  ]);
  expect(Object.keys(register?.columns ?? {}).sort()).toEqual([
    'address',
    'creditCode',
    'name',
    'permitClass',
    'phone',
  ]);
  const other = read([
    ['企业名称', '代码', '类别', '地址'],
    ['甲化工有限公司', 'C26', '重点', '东路'],
    ['乙造纸有限公司', 'C22', '一般', '西路'],
  ]).register;
  expect(Object.keys(other?.columns ?? {}).sort()).toEqual([
    'address',
    'name',
    'registeredCategory',
  ]);
});

test('of columns of several years the latest is taken', () => {
  const { register } = read([
    ['企业名称', '2023年信用等级', '2025年信用等级', '2024年信用等级'],
    ['甲化工厂', 'A', 'C', 'B'],
    ['乙造纸厂', 'A', '黑', 'B'],
  ]);
  expect(register?.columns.credit?.header).toBe('2025年信用等级');
  expect(register?.rows.map(({ credit }) => credit)).toEqual(['C', 'E']);
});

test('two columns for one field with different values are for the clerk to settle', () => {
  const reading = read([
    ['企业名称', '企业分类', '企业分类'],
    ['甲化工厂', '重点', '一般'],
    ['乙造纸厂', '重点', '重点'],
  ]);
  expect(codes(reading)).toEqual([]);
  expect(
    reading.questions.map(({ cell, header, choices, answer }) => [cell, header, choices, answer]),
  ).toEqual([
    ['B1', '企业分类', ['registeredCategory', 'none'], null],
    ['C1', '企业分类', ['registeredCategory', 'none'], null],
  ]);
});

test.each([
  ['是否停产', ['是', '否'], 'production', ['suspended', 'operating']],
  [
    '是否停产',
    ['停产', '未停产', '正常生产', '关闭'],
    'production',
    ['suspended', 'operating', 'operating', 'closed'],
  ],
  ['是否在产', ['√', '×'], 'production', ['operating', 'suspended']],
  [
    '登记状态',
    ['存续（在营、开业、在册）', '吊销，未注销'],
    'production',
    ['operating', 'deregistered'],
  ],
  [
    '生产状态',
    ['长期停产（2024.5起）', '半停产', '已关闭', '注销'],
    'production',
    ['suspended', 'operating', 'closed', 'deregistered'],
  ],
  ['是否特殊监管对象', ['是', '否'], 'registeredCategory', ['special', undefined]],
  [
    '企业分类',
    ['重点排污企业', '一般排污单位', '特殊监管对象', '一般(非现场)'],
    'registeredCategory',
    ['key', 'general', 'special', 'offsite'],
  ],
  ['环境信用评价', ['绿', '蓝牌', 'Ｃ级', '不良', '黑'], 'credit', ['A', 'B', 'C', 'D', 'E']],
  [
    '重点排污单位名录',
    ['水环境、大气环境', '是', '否', ''],
    'keyListed',
    [true, true, false, undefined],
  ],
  ['是否列入正面清单', ['Y', 0, 'true', '未列入'], 'positiveList', [true, false, true, false]],
  ['举报查实', ['已查实', '未查实', '无'], 'complaintVerified', [true, false, false]],
  ['上季度处罚', ['豫环罚〔2025〕3号', '无', 1], 'penalised', [true, false, true]],
  ['2026年度检查次数（次）', [2, '1次', '无', ''], 'visits', [2, 1, 0, undefined]],
  ['投产时间', [42005, 2015, '2015年3月'], 'startDate', ['2015-01-01', '2015', '2015年3月']],
] as const)('%s is read in the words of clerks', (header, values, field, expected) => {
  const { register, problems } = column(header, ...values);
  expect(problems).toEqual([]);
  expect(register?.rows.map((row) => row[field])).toEqual(expected);
});

test('a stop in any column goes before a registration that still stands', () => {
  const { register } = read([
    ['企业名称', '登记状态', '是否停产'],
    ['甲化工厂', '存续', '是'],
    ['乙造纸厂', '注销', '否'],
    ['丙水泥厂', '存续', '否'],
  ]);
  expect(register?.rows.map(({ production }) => production)).toEqual([
    'suspended',
    'deregistered',
    'operating',
  ]);
});

test('words that nobody knows are warned of with the words that are known', () => {
  const { problems } = column('环境信用评价', 'A', '三星');
  expect(problems).toEqual([
    {
      code: 'value-unknown',
      severity: 'warning',
      sheet: '名录',
      cell: 'C3',
      header: '环境信用评价',
      value: '三星',
      accepted: ['A', 'B', 'C', 'D', 'E'],
      count: 1,
      cells: ['C3'],
    },
  ]);
});

test('a denial is not read as its contrary', () => {
  expect(codes(column('生产状态', '未正常生产', '在产'))).toEqual(['warning value-unknown C2']);
});

test('formula errors stop the draw where they could change it', () => {
  expect(codes(column('企业分类', '#N/A', '一般'))).toEqual(['error cell-error C2']);
  expect(codes(column('联系人', '#REF!', '张三'))).toEqual(['warning cell-error C2']);
  const reading = read([
    ['企业名称', '地址'],
    ['#VALUE!', '东路'],
    ['乙造纸厂', '西路'],
    ['丙水泥厂', '北路'],
  ]);
  expect(codes(reading)).toEqual(['error cell-error A2']);
  expect(reading.register?.rows).toHaveLength(2);
});

test('credit codes are checked, cleaned and never a reason to drop a row', () => {
  const reading = column(
    '统一社会信用代码',
    ` ${CODE.slice(0, 8)} ${CODE.slice(8)}\u200b`,
    '91350100M000100Y4X',
    913501001234567900,
    '暂无',
  );
  expect(codes(reading)).toEqual([
    'warning credit-code-wrong C3',
    'warning credit-code-numeric C4',
  ]);
  expect(reading.register?.rows.map(({ creditCode }) => creditCode)).toEqual([
    CODE,
    '91350100M000100Y4X',
    undefined,
    undefined,
  ]);
});

test('four plants of one company are four enterprises, one plant twice is an error', () => {
  const rows = ['东路', '西路', '南路', '北路'].map((address) => ['甲化工有限公司', CODE, address]);
  const header = ['企业名称', '统一社会信用代码', '单位地址'];
  expect(read([header, ...rows]).register?.rows).toHaveLength(4);
  const twice = read([header, ...rows, ['甲化工有限公司', CODE, '东路']]);
  expect(twice.problems).toEqual([
    {
      code: 'enterprise-duplicate',
      severity: 'error',
      sheet: '名录',
      cell: 'A6',
      name: '甲化工有限公司',
      otherCell: 'A2',
    },
  ]);
  expect(twice.register?.rows).toHaveLength(4);
});

test('entries without a name are errors, prefilled row numbers are not entries', () => {
  const reading = read([
    ['序号', '企业名称', '地址'],
    [1, '甲化工厂', '东路'],
    [2, '', '西路'],
    [3, '乙造纸厂', '北路'],
    [4],
    [5],
  ]);
  expect(codes(reading)).toEqual(['error name-missing B3', 'warning rows-left-out B5']);
  expect(reading.register?.rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 4]);
});

test('a name alone in a full list is asked about, a heading or a sentence is none', () => {
  const { register, questions } = read([
    ['企业名称', '地址'],
    ['一、重点排污单位'],
    ['甲化工厂', '东路'],
    ['乙造纸厂'],
    ['以上名单由执法大队提供，如有变动请及时报告。'],
  ]);
  expect(register?.rows.map(({ name }) => name)).toEqual(['甲化工厂']);
  expect(questions.map(({ id }) => id)).toEqual(['row:名录:乙造纸厂']);
});

test('companies whose names begin like a footer stay', () => {
  const { register } = read([
    ['企业名称', '地址'],
    ['注塑制品厂', '东路'],
    ['说明书印刷厂', '西路'],
    ['注：以上为全部企业', ''],
  ]);
  expect(register?.rows).toHaveLength(2);
});

test('an empty register, one of a single entry and a header without names say so', () => {
  expect(
    codes(
      read([
        ['企业名称', '地址'],
        ['合计', ''],
      ]),
    ),
  ).toEqual(['warning rows-left-out A2', 'error register-empty A1']);
  expect(
    codes(
      read([
        ['企业名称', '地址'],
        ['甲化工厂', '东路'],
      ]),
    ),
  ).toEqual(['error register-of-one A2']);
  expect(read([['标题'], ['厂子', '地址', '行业类别'], ['甲化工厂', '东路', '化工']])).toEqual({
    register: null,
    questions: [],
    problems: [
      {
        code: 'name-column-missing',
        severity: 'error',
        sheet: '名录',
        cell: 'A2',
        register: 'enterprise',
        headers: ['厂子', '地址', '行业类别'],
      },
    ],
  });
  expect(codes(read([['随便'], ['什么']]))).toEqual(['error header-not-found ']);
});

test('hidden, protected and filtered sheets are used with a warning', () => {
  const reading = read(
    [
      ['企业名称', '地址'],
      ['甲化工厂', '东路'],
      ['乙造纸厂', '西路'],
    ],
    { hidden: true, protected: true, hiddenRows: new Set([1, 2]) },
  );
  expect(codes(reading)).toEqual([
    'warning sheet-hidden ',
    'warning sheet-protected ',
    'warning entries-hidden ',
  ]);
});

test('of hidden rows only entries are told of', () => {
  const { problems } = read(
    [
      ['企业名称', '地址'],
      ['甲化工厂', '东路'],
      ['乙造纸厂', '西路'],
      ['丙印染厂', '南路'],
      ['合计', '3 家'],
    ],
    { rowIndex: 4, hiddenRows: new Set([0, 3, 6, 8]) },
  );
  expect(problems.filter(({ code }) => code === 'entries-hidden')).toEqual([
    {
      code: 'entries-hidden',
      severity: 'warning',
      sheet: '名录',
      cell: '',
      count: 1,
      cells: ['A7'],
    },
  ]);
});

test('the order of rows and columns changes no id', () => {
  const entries = Array.from({ length: 12 }, (_, index) => [
    `第${index % 9}化工厂`,
    `路${index}号`,
    index % 3 === 0 ? CODE : '',
    '一般',
  ]);
  const header = ['企业名称', '单位地址', '统一社会信用代码', '企业分类'];
  const ids = (rows: readonly CellValue[][]) =>
    read(rows)
      .register?.rows.map(({ id }) => id)
      .sort();
  const expected = ids([header, ...entries]);
  expect(expected).toHaveLength(12);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(entries, { minLength: 12 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (rows, order) => {
        expect(ids([header, ...rows].map((row) => order.map((place) => row[place] ?? '')))).toEqual(
          expected,
        );
      },
    ),
  );
});

test('a group of ticks is read when it is the only group', () => {
  const { register } = read([
    ['企业名称', '地址', '监管类别', ''],
    ['', '', '重点', '一般'],
    ['甲', '乙', 1, 2],
    ['甲化工厂', '东路', '√', ''],
    ['乙造纸厂', '西路', '', '√'],
  ]);
  expect(register?.rows.map(({ name, registeredCategory }) => [name, registeredCategory])).toEqual([
    ['甲化工厂', 'key'],
    ['乙造纸厂', 'general'],
  ]);
});

test('ticks under the classes of the key list mean that an enterprise is on it', () => {
  const { register, problems } = read([
    ['2025年环境监管重点单位名录'],
    ['序号', '重点排污单位名称', '所属区', '重点排污单位类型', '', ''],
    ['', '', '', '水环境', '大气环境', '其他'],
    [1, '甲化工有限公司', '东区', '√', '', '√'],
    [2, '乙水泥有限公司', '西区', '', '', ''],
  ]);
  expect(problems).toEqual([]);
  expect(register?.rows.map(({ region, keyListed }) => [region, keyListed])).toEqual([
    ['东区', true],
    ['西区', undefined],
  ]);
});
