import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { findRegisters } from '../../../src/reading/findRegisters';
import { objectReader } from '../../../src/reading/item/itemObjects';
import { isItemList } from '../../../src/reading/item/itemList';
import { readItems } from '../../../src/reading/item/readItems';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const HEADER = [
  '序号',
  '抽查类别',
  '抽查事项',
  '检查内容',
  '抽查对象',
  '检查方式',
  '抽查依据',
  '抽查主体',
  '抽查比例',
  '抽查频次',
];
const SHEET = '随机抽查事项清单';
type Rows = readonly (readonly CellValue[])[];

const read = (rows: Rows, sheet = SHEET) =>
  readItems(sheetView(sheetTable(sheet, rows)), vocabulary);
const found = (sheets: Readonly<Record<string, Rows>>) =>
  findRegisters(
    Object.entries(sheets).map(([sheet, rows]) => sheetTable(sheet, rows)),
    vocabulary,
    '2026-01-01',
  );
const isList = (rows: Rows, sheet = SHEET): boolean =>
  isItemList(sheetView(sheetTable(sheet, rows)), vocabulary);

test('merged cells are spread over their items, and a row without a name goes on with its item', () => {
  const { items, problems, questions } = read([
    ['青岚县生态环境分局随机抽查事项清单（2026年版）'],
    HEADER,
    [
      1,
      '排污许可',
      '排污许可证执行情况',
      '持证排污',
      '所有排污单位',
      '现场检查',
      '《条例》',
      '县局',
      '25%',
      '每季度',
    ],
    ['', '', '', '自行监测', '', '', '', '', '', ''],
    [2, '', '环境管理台账', '台账记录', '重点排污单位', '', '', '', '', ''],
    ['', '大气', '治理设施运行', '设施运行', '', '', '', '', '', ''],
    ['备注：1. 本清单实行动态调整。'],
    ['2. 抽查比例按方案执行。'],
  ]);
  expect(items).toEqual([
    expect.objectContaining({
      number: '1',
      group: '排污许可',
      name: '排污许可证执行情况',
      content: '持证排污\n自行监测',
      object: '所有排污单位',
      categories: ['key', 'special', 'general', 'offsite'],
      body: '县局',
      share: '25%',
      rowNumber: 3,
    }),
    expect.objectContaining({
      number: '2',
      group: '排污许可',
      name: '环境管理台账',
      categories: ['key'],
    }),
    expect.objectContaining({
      number: '',
      group: '大气',
      name: '治理设施运行',
      object: '重点排污单位',
      frequency: '每季度',
      rowNumber: 6,
    }),
  ]);
  expect(questions).toEqual([]);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
    ['rows-left-out', 'C7'],
    ['column-filled-down', 'E3'],
    ['column-filled-down', 'I3'],
    ['column-filled-down', 'J3'],
  ]);
});

test('a header of two rows, with groups or merged downwards', () => {
  const { items, problems } = read([
    ['序号', '随机抽查事项', '', '检查内容', '抽查对象', '抽查依据'],
    ['', '抽查类别', '事项名称', '', '', ''],
    [1, '固废', '危险废物管理', '贮存', '一般排污单位', '《固废法》'],
  ]);
  expect(problems).toEqual([]);
  expect(items.map(({ group, name, categories }) => [group, name, categories])).toEqual([
    ['固废', '危险废物管理', ['general']],
  ]);
});

test('an item that stands twice counts once, and a name of two groups is told apart', () => {
  const { items, problems } = found({
    [SHEET]: [
      HEADER.slice(0, 5),
      [1, '水', '排放情况', '废水', '各类企业'],
      [2, '气', '排放情况', '废气', '各类企业'],
      [3, '水', '排放 情况', '在线监测', '各类企业'],
    ],
  });
  expect(items?.rows.map(({ label, content }) => [label, content])).toEqual([
    ['水/排放情况', '废水\n在线监测'],
    ['气/排放情况', '废气'],
  ]);
  expect(problems).toEqual([
    {
      code: 'item-repeated',
      severity: 'warning',
      sheet: SHEET,
      cell: 'C4',
      name: '排放 情况',
      otherCell: 'C2',
    },
  ]);
});

test('what is not understood is told of with its cells', () => {
  const { items, problems } = read([
    HEADER.slice(0, 7),
    ['', '', '', '没有事项名称的内容', '', '', ''],
    [1, '机动车', '排放检验', '检验行为', '机动车排放检验机构', '现场', '《大气法》'],
    [2, '', '', '设备检定', '检验机构', '', ''],
    [3, '', '油气回收', '回收装置', '', '现场', ''],
    [4, '', '油品储运', '储罐', '加油站、油库', '现场', ''],
  ]);
  expect(items.map(({ name, object, categories }) => [name, object, categories.length])).toEqual([
    ['排放检验', '机动车排放检验机构\n检验机构', 4],
    ['油气回收', '检验机构', 4],
    ['油品储运', '加油站、油库', 4],
  ]);
  expect(problems).toEqual([
    {
      code: 'column-filled-down',
      severity: 'warning',
      sheet: SHEET,
      cell: 'E2',
      header: '抽查对象',
      count: 1,
    },
    {
      code: 'name-missing',
      severity: 'warning',
      sheet: SHEET,
      cell: 'C2',
      table: 'items',
      count: 1,
      cells: ['C2'],
    },
    {
      code: 'item-object-open',
      severity: 'warning',
      sheet: SHEET,
      cell: 'E3',
      count: 3,
      cells: ['E3:E6'],
      samples: ['机动车排放检验机构\n检验机构', '检验机构', '加油站、油库'],
    },
  ]);
});

test('whom the words of an item mean', () => {
  const categoriesOf = objectReader(vocabulary);
  expect(categoriesOf('重点排污单位')).toEqual(['key']);
  expect(categoriesOf('重点排污单位、特殊监管对象')).toEqual(['key', 'special']);
  expect(categoriesOf('除重点排污单位外的排污单位')).toEqual(['special', 'general', 'offsite']);
  expect(categoriesOf('排放污染物的企业事业单位和其他生产经营者')).toHaveLength(4);
  expect(categoriesOf('')).toHaveLength(4);
  expect(categoriesOf('一般')).toEqual(['general']);
  expect(categoriesOf('机动车排放检验机构')).toBeNull();
});

describe('what is no list of items', () => {
  const plan = [
    '序号',
    '抽查计划名称',
    '抽查任务名称',
    '抽查事项',
    '抽查对象',
    '抽查比例',
    '抽取日期自',
    '抽取日期至',
  ];
  test.each<[string, Rows, string]>([
    ['a plan', [plan, [1, '计划', '任务', '事项', '对象', '100%', '1月', '12月']], '计划表'],
    [
      'past checks',
      [
        ['企业名称', '检查日期', '抽查事项', '检查内容', '检查对象', '检查结果'],
        ['甲厂', '2026-01-02', '排污许可', '许可', '甲厂', '未发现问题'],
      ],
      SHEET,
    ],
    [
      'a list of enterprises',
      [
        ['序号', '企业名称', '抽查事项', '检查内容', '抽查对象'],
        [1, '甲厂'],
      ],
      SHEET,
    ],
    [
      'names of items alone',
      [
        ['序号', '抽查事项'],
        [1, '排污许可'],
      ],
      '事项',
    ],
    [
      'a plan by its name',
      [
        ['抽查事项', '抽查对象', '抽查比例'],
        ['排污许可', '企业', '5%'],
      ],
      '抽查计划',
    ],
  ])('%s', (_, rows, sheet) => {
    expect(isList(rows, sheet)).toBe(false);
  });

  test('a sheet that says so by its name, whatever its headers', () => {
    expect(isList([['序号', '抽查事项']], SHEET)).toBe(true);
    expect(isList([['甲', '乙']], SHEET)).toBe(true);
  });

  test.each([
    ['抽查事项 抽查对象 抽查比例', 'Sheet1', true],
    ['抽查事项 抽查依据 检查方式', 'Sheet1', true],
    ['抽查事项 抽查对象 序号', 'Sheet1', false],
    ['抽查对象 抽查依据 抽查比例', 'Sheet1', false],
    ['乡镇 数量', 'Sheet1', false],
    ['抽查事项 抽查对象 抽查比例', '抽查计划', false],
    ['抽查事项 抽查对象 抽查比例', '事项和计划', true],
    ['抽查事项 抽查对象', `${SHEET}工作计划`, false],
    ['乡镇 数量', SHEET, true],
  ])('a list by its headers %s or its name %s: %j', (header, sheet, expected) => {
    expect(isList([header.split(' '), ['甲', '乙', '丙']], sheet)).toBe(expected);
  });
});

test('a workbook with a list of items gives the same registers as without', () => {
  const enterprises = [
    ['企业名称', '统一社会信用代码', '单位地址', '企业分类'],
    ['岚水甲化工厂', '91350100M000100Y43', '甲路1号', '重点'],
    ['岚水乙造纸厂', '', '乙路2号', '一般'],
  ];
  const people = [
    ['姓名', '执法证号', '单位'],
    ['张三', 'A001', '大队'],
    ['李四', 'A002', '大队'],
  ];
  const items = [
    HEADER,
    [
      1,
      '排污许可',
      '排污许可证执行情况',
      '持证',
      '所有排污单位',
      '现场检查',
      '《条例》',
      '县局',
      '',
      '',
    ],
  ];
  const without = found({ 企业: enterprises, 人员: people });
  const {
    items: list,
    columns,
    readFrom,
    ...others
  } = found({ 企业: enterprises, [SHEET]: items, 人员: people });
  expect(list).toMatchObject({ sheets: [SHEET], rows: [{ name: '排污许可证执行情况' }] });
  expect(others).toEqual({
    ...without,
    items: undefined,
    columns: undefined,
    readFrom: undefined,
  });
  expect(readFrom).toEqual([...without.readFrom, SHEET]);
  expect(columns.items).toHaveLength(10);
  expect(without.items).toBeNull();
});

test('the clerk picks another sheet of items, or none', () => {
  const rows = [HEADER.slice(0, 5), [1, '水', '排放情况', '废水', '各类企业']];
  const sheets = [
    sheetTable(SHEET, rows),
    sheetTable('备用', [
      ['事项', '依据'],
      ['监测', '法'],
    ]),
  ];
  const pick = (items: string) => findRegisters(sheets, vocabulary, '2026-01-01', { items });
  expect(pick('').items).toBeNull();
  expect(pick('备用').items?.rows.map(({ name, basis }) => [name, basis])).toEqual([
    ['监测', '法'],
  ]);
});

test('what names the items below it is their group, and neither an item nor asked about', () => {
  const { items, questions } = read([
    ['序号', '抽查事项', '检查内容', '抽查对象'],
    ['一', '排污许可', '', ''],
    [1, '执行情况', '持证排污', '所有排污单位'],
    ['二', '大气污染防治', '', ''],
    [2, '设施运行', '在线监测', '重点排污单位'],
    ['(三)', '（三）固废', '', ''],
    [3, '危险废物', '贮存', '一般排污单位'],
  ]);
  expect(items.map(({ group, name }) => [group, name])).toEqual([
    ['排污许可', '执行情况'],
    ['大气污染防治', '设施运行'],
    ['固废', '危险废物'],
  ]);
  expect(questions).toEqual([]);
});

test('a heading of one cell is the group of what is below it, wherever its words stand', () => {
  const header = ['序号', '抽查事项', '检查内容', '抽查对象'];
  const { items, problems, questions } = read([
    ['青岚县生态环境分局随机抽查事项清单'],
    header,
    ['一、排污许可', '', '', ''],
    [1, '执行情况', '持证排污', '所有排污单位'],
    ['二、大气污染防治', '', '', ''],
    [2, '设施运行', '在线监测', '重点排污单位'],
    header,
    ['（三）固体废物', '', '', ''],
    [3, '危险废物', '贮存', '一般排污单位'],
    ['第四部分 噪声', '', '', ''],
    [4, '厂界噪声', '监测', '一般排污单位'],
    ['5.辐射安全', '', '', ''],
    [5, '放射源', '台账', '特殊监管对象'],
    ['备注：本清单实行动态调整。'],
    ['1.抽查比例按方案执行', '', '', ''],
  ]);
  expect(items.map(({ group, name }) => [group, name])).toEqual([
    ['排污许可', '执行情况'],
    ['大气污染防治', '设施运行'],
    ['固体废物', '危险废物'],
    ['第四部分 噪声', '厂界噪声'],
    ['辐射安全', '放射源'],
  ]);
  expect(questions).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['rows-left-out']);
  expect(problems[0]).toMatchObject({ cells: ['B7', 'B14:B15'] });
});

test('a heading where 大类 stands, and one that ends the 大类 above it', () => {
  const { items } = read([
    ['序号', '抽查类别', '抽查事项', '检查内容', '抽查对象'],
    ['', '水污染防治', '', '', ''],
    [1, '', '排污口', '设置', '所有排污单位'],
    ['', '大气污染防治', '', '', ''],
    [2, '', '设施运行', '在线监测', '重点排污单位'],
    ['三、固体废物', '', '', '', ''],
    [3, '', '危险废物', '贮存', '一般排污单位'],
  ]);
  expect(items.map(({ group, name }) => [group, name])).toEqual([
    ['水污染防治', '排污口'],
    ['大气污染防治', '设施运行'],
    ['固体废物', '危险废物'],
  ]);
});

test('what is merged over all items goes on below a heading, a number is read as a share', () => {
  const { items, problems } = read([
    ['序号', '抽查类别', '抽查事项', '检查内容', '抽查对象', '抽查主体', '抽查比例', '抽查频次'],
    [1, '水', '排污口', '设置', '所有排污单位', '县局', 0.07, 2],
    ['二、大气污染防治', '', '', '', '', '', '', ''],
    [2, '', '设施运行', '台账', '重点排污单位', '', 1, '#REF!'],
    [3, '', '扬尘', '覆盖', '所有排污单位', '', 1.5, 0],
    [4, '', '油气', '回收', '所有排污单位', '', 0, '无'],
  ]);
  expect(items.map(({ group, body, share, frequency }) => [group, body, share, frequency])).toEqual(
    [
      ['水', '县局', '7%', '2'],
      ['大气污染防治', '县局', '100%', ''],
      ['大气污染防治', '县局', '1.5', '0'],
      ['大气污染防治', '县局', '0', ''],
    ],
  );
  expect(problems).toEqual([
    expect.objectContaining({ code: 'cell-error', severity: 'warning', cell: 'H4' }),
  ]);
});

test('a row that holds neither name, content, object nor heading is said', () => {
  const { items, problems } = read([
    HEADER.slice(0, 7),
    [1, '水', '排污口', '设置', '所有排污单位', '现场检查', '《水法》'],
    ['', '', '', '', '', '书面检查', '《条例》'],
  ]);
  expect(items.map(({ name, method }) => [name, method])).toEqual([['排污口', '现场检查']]);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'name-missing', severity: 'warning', cells: ['C3'] }),
  ]);
});

test('a table without items is said to be none', () => {
  const place = { code: 'items-not-found', severity: 'warning', sheet: SHEET, cell: '' };
  expect(read([['说明']])).toEqual({ items: [], columns: [], questions: [], problems: [place] });
  const headed = read([
    ['抽查对象', '抽查依据'],
    ['企业', '《水法》'],
  ]);
  expect([headed.items, headed.problems, headed.columns.length]).toEqual([[], [place], 2]);
});
