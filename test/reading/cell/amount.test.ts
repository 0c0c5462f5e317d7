import { amountOf, daysOf, numbersIn, unitOf } from '../../../src/reading/cell/amount';
import { cellOf } from '../../../src/reading/cell/sheetTable';

const UNITS = [
  ['平方米', 'm2'],
  ['吨', 't'],
] as const;

test.each<[string | number | boolean, number, string | null]>([
  [1200.5, 1200.5, null],
  ['1200', 1200, null],
  ['1,200.5', 1200.5, null],
  ['12,345,678', 12345678, null],
  ['-3', -3, null],
  ['+3.25', 3.25, null],
  ['５００', 500, null],
  ['500 平方米', 500, '平方米'],
  ['500㎡', 500, '平方米'],
  ['2T', 2, '吨'],
])('%j is the amount %d with the unit %s', (value, amount, unit) => {
  expect(amountOf(cellOf(value), UNITS)).toEqual({ amount, unit });
});

test.each(['', '约500', '500多', '1,20', '1234,567', '5 7', '.5', '5.', '3-5', '500亩', true])(
  '%j is no amount',
  (value) => {
    expect(amountOf(cellOf(value), UNITS)).toBeNull();
  },
);

test('a unit is known by any of its names', () => {
  expect(['平方米', 'M2', 't', '亩', ''].map((word) => unitOf(word, UNITS))).toEqual([
    '平方米',
    '平方米',
    '吨',
    null,
    null,
  ]);
  // No name is empty, even where the vocabulary had one.
  expect(unitOf('', [['吨', '']])).toBeNull();
});

test('the numbers in a text are told without their commas', () => {
  expect(numbersIn('约1,234,567至2.50吨，另有007件')).toEqual(['1234567', '2.5', '7']);
  expect(numbersIn('不详')).toEqual([]);
});

test.each<[string | number, string, string]>([
  [43831, '2020-01-01', '2020-01-01'],
  [43831.75, '2020-01-01', '2020-01-01'],
  [2020, '2020-01-01', '2020-12-31'],
  ['2020', '2020-01-01', '2020-12-31'],
  ['1999年', '1999-01-01', '1999-12-31'],
  ['2020年2月', '2020-02-01', '2020-02-29'],
  ['2021-2', '2021-02-01', '2021-02-28'],
  ['2021.12', '2021-12-01', '2021-12-31'],
  ['2021/01', '2021-01-01', '2021-01-31'],
  ['2020年2月29日', '2020-02-29', '2020-02-29'],
  ['2020.2.9号', '2020-02-09', '2020-02-09'],
  ['2020-02-09 12:30', '2020-02-09', '2020-02-09'],
  ['2020/2/9', '2020-02-09', '2020-02-09'],
  ['20200229', '2020-02-29', '2020-02-29'],
])('%j means the days from %s to %s', (value, first, last) => {
  expect(daysOf(cellOf(value))).toEqual({ first, last });
});

test.each([
  '',
  '长期',
  '约2020',
  '2020年前',
  '约2020-02',
  '2020-02前',
  '2020-13',
  '2020年0月',
  '约2020-02-09',
  '2020-02-09前',
  '2020-02-30',
  '20200230',
  '120200229',
  '202002291',
  '1899年',
  12,
])('%j means no day', (value) => {
  expect(daysOf(cellOf(value))).toBeNull();
});
