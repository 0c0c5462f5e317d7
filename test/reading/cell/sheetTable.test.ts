import { foldWithoutRemarks, foldWord } from '../../../src/reading/cell/foldWord';
import {
  cellOf,
  filledOffsets,
  foldedRow,
  isErrorCell,
  offsetsOf,
  sheetView,
} from '../../../src/reading/cell/sheetTable';
import { sheetTable } from '../../support/sheetTable';

const view = sheetView(
  sheetTable(
    '名录',
    [
      ['序号', ' 名 称：', ''],
      [1, '（甲）Ａ厂', '\u200b'],
      [2, '乙b厂', true],
      ['', '  ', 0],
    ],
    { rowIndex: 3, columnIndex: 2 },
  ),
);

test('a view gives the values and their texts', () => {
  expect([view.rowCount, view.width, view.rowIndex, view.columnIndex]).toEqual([4, 3, 3, 2]);
  expect([view.value(1, 1), view.shown(1, 1), view.normal(1, 1), view.folded(1, 1)]).toEqual([
    '（甲）Ａ厂',
    '（甲）Ａ厂',
    '(甲)A厂',
    '甲A厂',
  ]);
  expect([view.shown(2, 2), view.normal(1, 0), view.folded(2, 1)]).toEqual(['TRUE', '1', '乙B厂']);
  const { value, shown, normal, folded } = view.cell(0, 1);
  expect([value, shown, normal, folded]).toEqual([' 名 称：', '名 称：', '名 称:', '名称']);
});

test('what cannot be seen is blank, what lies outside is nothing', () => {
  expect(offsetsOf(view).map((offset) => view.isBlank(1, offset))).toEqual([false, false, true]);
  expect([0, 1, 2, 3].map((row) => filledOffsets(view, row))).toEqual([
    [0, 1],
    [0, 1],
    [0, 1, 2],
    [2],
  ]);
  expect([view.value(9, 0), view.value(0, 9)]).toEqual(['', '']);
});

test('a part has places of its own, and its parts too', () => {
  const part = view.part({ firstRow: 1, firstColumn: 1 });
  expect([part.rowCount, part.width, part.rowIndex, part.columnIndex]).toEqual([3, 2, 4, 3]);
  expect([part.value(0, 0), part.shown(1, 1), part.cell(1, 0).folded]).toEqual([
    '（甲）Ａ厂',
    'TRUE',
    '乙B厂',
  ]);
  const inner = part.part({ firstRow: 1, endRow: 2, endColumn: 1 });
  expect([inner.rowCount, inner.width, inner.rowIndex, inner.columnIndex]).toEqual([1, 1, 5, 3]);
  expect([inner.value(0, 0), inner.normal(0, 0), inner.folded(0, 0), inner.isBlank(0, 0)]).toEqual([
    '乙b厂',
    '乙b厂',
    '乙B厂',
    false,
  ]);
  expect(inner.sheet).toBe('名录');
});

test('a view of nothing has neither rows nor columns', () => {
  const none = sheetView(sheetTable('空', []));
  expect([none.rowCount, none.width]).toEqual([0, 0]);
});

test('rows with the same words are equal as texts', () => {
  expect(foldedRow(view, 0)).toBe('序号\t名称\t');
  expect(foldedRow(view, 2)).toBe('2\t乙B厂\tTRUE');
});

test('a value that stands in no sheet is a cell too', () => {
  expect(cellOf(' ａ（级） ')).toEqual({
    value: ' ａ（级） ',
    shown: 'ａ（级）',
    normal: 'a(级)',
    folded: 'A级',
  });
});

test.each([
  ['#N/A', true],
  ['#REF!', true],
  ['#GETTING_DATA', true],
  ['#N/A!', false],
  ['见#REF!', false],
  ['#2', false],
  ['', false],
  [35, false],
])('%j is the text of an error: %j', (value, isError) => {
  expect(isErrorCell(value)).toBe(isError);
});

test('a word is folded with or without what stands in brackets', () => {
  expect(foldWord('*【必填】“县”（市、\n区）：‘ａ’')).toBe('必填县市、区A');
  expect(
    ['甲（乙）丙', '甲[乙]丙', '甲{乙}丙', '甲【乙】丙', '甲〔乙〕丙（丁）', '甲（乙'].map(
      foldWithoutRemarks,
    ),
  ).toEqual(['甲丙', '甲丙', '甲丙', '甲丙', '甲丙', '甲乙']);
});
