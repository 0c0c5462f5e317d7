import { conditionLists } from '../../src/app/conditionList';
import { scanOf } from '../taskpane/paneFixture';

const HEADERS = ['企业名称', '占地面积', '批复日期', '所属园区'];
const ROWS = [
  ['甲厂', 500, '2020-03-01', '东区'],
  ['乙厂', '1,200㎡', '2021年5月', '东区'],
  ['丙厂', 80, '', '西区'],
];

function lists() {
  const scan = scanOf();
  const { enterprises } = scan;
  if (enterprises === null) throw new Error('the fixture has a list');
  const sheet = '检查对象名录库';
  return conditionLists(
    {
      ...scan,
      tables: [
        {
          sheet,
          rowIndex: 0,
          columnIndex: 0,
          values: [HEADERS, ...ROWS],
          hidden: false,
          protected: false,
        },
      ],
      columns: {
        ...scan.columns,
        enterprise: HEADERS.map((header, columnIndex) => ({
          sheet,
          columnIndex,
          header,
          field: columnIndex === 0 ? 'name' : null,
          confidence: 'sure',
          possible: [],
          samples: [],
        })),
      },
      enterprises: {
        ...enterprises,
        rows: enterprises.rows.slice(0, 3).map((row, index) => ({ ...row, rowNumber: index + 2 })),
      },
    },
    2026,
  );
}

test('a list tells its own columns, their values, and what they can be compared as', () => {
  const list = lists()?.enterprise;
  expect(list?.columns).toEqual(['占地面积', '批复日期', '所属园区']);
  expect(list?.values({ column: '所属园区' })).toEqual([
    { value: '东区', count: 2 },
    { value: '西区', count: 1 },
  ]);
  expect(list?.use('占地面积').amounts).toBe(true);
  expect(list?.use('批复日期')).toEqual({ amounts: false, days: true });
  expect(list?.use('所属园区')).toEqual({ amounts: false, days: false });
  expect(list?.count({ column: '占地面积', above: 100 })).toBe(2);
  expect(list?.count({ not: { column: '批复日期', until: '2020-12-31' } })).toBe(2);
});

test('values of fields are counted among those that a rule may find', () => {
  const list = conditionLists(scanOf(), 2026);
  const closed = 3;
  expect(list?.enterprise.total).toBe(312 - closed);
  expect(list?.enterprise.values({ field: 'production' }).map(({ value }) => value)).toEqual([
    'operating',
    'suspended',
  ]);
  expect(list?.inspector.values({ field: 'department' })).toEqual([
    { value: '水科', count: 12 },
    { value: '大气科', count: 12 },
  ]);
  expect(list?.inspector.count({ field: 'status', is: [true] })).toBe(24);
  expect(list?.enterprise.has('credit')).toBe(true);
  expect(list?.enterprise.has('supervised')).toBe(false);
});

test('there are none without two registers', () => {
  expect(conditionLists(scanOf({ enterprises: null }), 2026)).toBeNull();
});
