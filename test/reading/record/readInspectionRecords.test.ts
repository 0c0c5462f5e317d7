import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import {
  readInspectionRecords,
  recordEvidence,
} from '../../../src/reading/record/readInspectionRecords';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const CODE = '91350100M000100Y43';
const header = [
  '序号',
  '被检查单位',
  '统一社会信用代码',
  '检查日期',
  '检查类型',
  '检查人员',
  '检查结果',
];
const read = (rows: readonly (readonly CellValue[])[]) =>
  readInspectionRecords(sheetView(sheetTable('记录', [header, ...rows])), vocabulary);

test('rows of whom nobody knows, rows of when nobody knows, and rows that are no checks are said', () => {
  const { records, problems, questions } = read([
    [1, '岚水甲化工厂', '', '2026-01-05', '双随机', '张三、李四', '未发现问题'],
    [2, '', CODE, '2026-01-06', '双随机', '张三', '未发现问题'],
    [3, '', '', '2026-01-07', '双随机', '张三', '未发现问题'],
    [4, '岚水乙造纸厂', '', '', '双随机', '张三', '未发现问题'],
    [5, '岚水丙水泥厂', '', '一月', '双随机', '张三', '未发现问题'],
    ['合计', '5次'],
    ['', '岚水县生态环境局 2026年3月31日'],
  ]);
  expect(records.map(({ enterprise, code, date }) => [enterprise, code, date])).toEqual([
    ['岚水甲化工厂', '', '2026-01-05'],
    ['', CODE, '2026-01-06'],
    ['岚水乙造纸厂', '', ''],
    ['岚水丙水泥厂', '', ''],
  ]);
  expect(questions).toEqual([]);
  const place = { severity: 'warning', sheet: '记录' };
  expect(problems).toEqual([
    { ...place, code: 'name-missing', table: 'records', cell: 'B4', count: 1, cells: ['B4'] },
    {
      ...place,
      code: 'rows-left-out',
      cell: 'B7',
      count: 2,
      cells: ['B7:B8'],
      samples: ['合计', '岚水县生态环境局 2026年3月31日'],
    },
    expect.objectContaining({ code: 'value-unknown', cell: 'D6' }),
    { ...place, code: 'record-date-missing', cell: 'D5', count: 1, cells: ['D5'] },
  ]);
});

test.each([
  ['部门内联合', ['internal']],
  ['部门内部联合检查', ['internal']],
  ['跨部门联合', ['external']],
  ['与水利局跨部门联合检查', ['external']],
  ['联合检查', undefined],
  ['双随机', undefined],
])('检查类型 %s says with whom', (kind, joint) => {
  const { records, problems } = read([
    [1, '岚水甲化工厂', '', '2026-01-05', kind, '张三、李四', ''],
  ]);
  expect(problems).toEqual([]);
  expect(records.map((each) => [each.kind, each.joint])).toEqual([
    [kind === '双随机' ? 'routine' : 'joint', joint],
  ]);
});

test('every field of a check, and where it stands', () => {
  const rows = [
    ['被检查单位', '统一社会信用代码', '检查日期', '检查人员', '检查结果', '公开日期', '检查单位'],
    ['岚水甲化工厂', CODE, 46027, '张三、李 四', '未发现问题', '2026.1.20', '西平分局'],
    ['岚水乙造纸厂', '', '2026年1月6日', '张三 李四/ABC-1', '', '', ''],
    ['', '4101 0001a', '2026-01-07', '', '', '', '县应急管理局'],
  ];
  const table = sheetTable('记录', rows, { rowIndex: 4, columnIndex: 2 });
  const { records, columns, problems, questions } = readInspectionRecords(
    sheetView(table),
    vocabulary,
  );
  const none = { kind: null, result: '', published: '', sheet: '记录' };
  expect(records).toStrictEqual([
    {
      ...none,
      enterprise: '岚水甲化工厂',
      code: CODE,
      date: '2026-01-05',
      inspectors: ['张三', '李四'],
      result: '未发现问题',
      published: '2026-01-20',
      authority: '西平分局',
      rowNumber: 6,
    },
    {
      ...none,
      enterprise: '岚水乙造纸厂',
      code: '',
      date: '2026-01-06',
      inspectors: ['张三', '李四', 'ABC-1'],
      rowNumber: 7,
    },
    {
      ...none,
      enterprise: '',
      code: '41010001A',
      date: '2026-01-07',
      inspectors: [],
      authority: '县应急管理局',
      rowNumber: 8,
    },
  ]);
  expect(columns.map(({ field }) => field)).toEqual([
    'name',
    'creditCode',
    'date',
    'inspectors',
    'result',
    'published',
    'authority',
  ]);
  expect([problems, questions]).toEqual([[], []]);
});

test('a name alone in a list of checks is asked about', () => {
  const full = [1, 2, 3].map((number) => [number, `岚水${number}厂`, '', '2026-01-05', '专项']);
  const { records, questions } = read([...full, ['', '青湾养殖场']]);
  expect(records).toHaveLength(3);
  expect(questions).toEqual([
    expect.objectContaining({ kind: 'row', table: 'records', name: '青湾养殖场', cell: 'B5' }),
  ]);
});

test('a code that Excel cut is said where the check has no other name', () => {
  const { records, problems } = read([
    [1, '岚水甲化工厂', 916405227999174000, '2026-01-05', '双随机', '张三', ''],
    [2, '', 916405227999174000, '2026-01-06', '双随机', '张三', ''],
    [3, '', '9.16405E+17', '2026-01-07', '双随机', '张三', ''],
  ]);
  expect(records.map(({ enterprise, code }) => [enterprise, code])).toEqual([
    ['岚水甲化工厂', ''],
    ['', ''],
    ['', ''],
  ]);
  const cut = { code: 'credit-code-numeric', severity: 'warning', sheet: '记录' };
  expect(problems).toEqual([
    { ...cut, cell: 'C3', value: '916405227999174000' },
    { ...cut, cell: 'C4', value: '9.16405E+17' },
  ]);
});

test('a formula error and an empty column of dates are said', () => {
  const { records, problems } = readInspectionRecords(
    sheetView(
      sheetTable('记录', [
        ['被检查单位', '检查类型', '检查结果'],
        ['岚水甲化工厂', '双随机', '#REF!'],
        ['岚水乙造纸厂', '双随机', ''],
      ]),
    ),
    vocabulary,
  );
  expect(records.map(({ date, result }) => [date, result])).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(problems.map(({ code, severity, cell }) => `${severity} ${code} ${cell}`)).toEqual([
    'warning cell-error C2',
    'warning record-date-missing A2',
  ]);
});

test.each([
  ['without a header', [['说明'], ['本表每季更新']], 0],
  [
    'that names nobody',
    [
      ['检查日期', '检查结果'],
      ['2026-01-05', '未发现问题'],
    ],
    2,
  ],
])('a table %s holds no checks, and that is said', (_, rows, columnCount) => {
  const reading = readInspectionRecords(sheetView(sheetTable('记录', rows)), vocabulary);
  expect(reading.records).toEqual([]);
  expect(reading.columns).toHaveLength(columnCount);
  expect(reading.problems).toEqual([
    { code: 'records-not-found', severity: 'warning', sheet: '记录', cell: '' },
  ]);
});

describe('how much a table looks like checks', () => {
  const evidence = (rows: readonly (readonly CellValue[])[], sheet = 'Sheet3', isList = false) =>
    recordEvidence(sheetView(sheetTable(sheet, rows)), vocabulary, isList);
  const one = '岚水甲化工厂';
  const dated = [['某局'], ['企业名称', '检查日期'], [one, '2026-01-05'], ['岚水乙造纸厂', '二月']];

  test.each<[string, CellValue[][], string, boolean, unknown]>([
    [
      'two fields of its own',
      [['企业名称', '检查日期', '检查类型', '检查结果']],
      '',
      true,
      'records',
    ],
    [
      'no day',
      [
        ['企业名称', '检查类型', '检查结果'],
        [one, '专项', ''],
      ],
      '',
      false,
      'none',
    ],
    ['nobody', [['检查日期', '检查类型', '检查结果']], '', false, 'none'],
    ['nothing', [], '', false, 'none'],
    ['the name of its sheet', dated, '检查记录', true, 'records'],
    ['the name of a plan', dated, '检查记录计划', false, 'none'],
    ['the name of a register as well', dated, '检查对象检查记录', true, 'none'],
    ['the look of a register', dated, '', true, 'none'],
    [
      'half of its days',
      dated,
      '',
      false,
      { nameOffset: 0, firstRow: 2, headers: ['企业名称', '检查日期'] },
    ],
    ['few days', [...dated, [one, '三月']], '检查记录', false, 'none'],
    [
      'names that are none',
      [
        ['企业名称', '检查日期'],
        ['一月', '2026-01-05'],
      ],
      '',
      false,
      'none',
    ],
    [
      'one field of its own',
      [
        ['企业名称', '检查日期', '检查类型'],
        [one, '2026-01-05', '专项'],
      ],
      '',
      false,
      'records',
    ],
    [
      'codes',
      [
        ['统一社会信用代码', '检查日期', '检查类型'],
        [CODE, '2026-01-05', '专项'],
      ],
      '',
      false,
      'records',
    ],
  ])('by %s', (_, rows, sheet, isList, expected) => {
    expect(evidence(rows, sheet, isList)).toEqual(expected);
  });
});
