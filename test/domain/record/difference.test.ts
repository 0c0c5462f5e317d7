import { factDifference, factText, matchLines } from '../../../src/domain/record/difference';

test('a fact differs where its values do, and says both at its place', () => {
  const place = { sheet: '抽取记录', cell: 'B8', more: 1 };
  expect(factDifference({ what: 'seed' }, place, '1', '1')).toEqual([]);
  expect(factDifference({ what: 'unit-key', name: '甲厂' }, place, '', '0.5')).toEqual([
    {
      what: 'unit-key',
      name: '甲厂',
      sheet: '抽取记录',
      cell: 'B8',
      recorded: '',
      recomputed: '0.5',
    },
  ]);
});

test.each([
  [true, '1'],
  [false, '0'],
  [0, '0'],
  [12.5, '12.5'],
  [null, ''],
])('%p is shown as %j', (value, text) => {
  expect(factText(value)).toBe(text);
});

test('lines are paired in the order of the record; what is missing comes in that of the draw', () => {
  const match = (recorded: string[], recomputed: string[]) =>
    matchLines(
      recorded,
      recomputed,
      (line) => line,
      (line) => line.toLowerCase(),
    );
  expect(match(['b', 'x', 'a', 'b', 'x'], ['A', 'C', 'B', 'D'])).toEqual({
    pairs: [
      ['b', 'B'],
      ['a', 'A'],
    ],
    missing: ['C', 'D'],
    extra: ['x'],
    repeated: ['b', 'x'],
  });
  expect(match([], [])).toEqual({ pairs: [], missing: [], extra: [], repeated: [] });
});
