import { cellText, csvDifferences, csvText, parseCsv } from '../../../src/domain/evidence/csv';

const MARK = '\uFEFF';

test('cells are written in quotation marks, empty ones are not, and each row has its end', () => {
  expect(csvText([])).toBe(MARK);
  expect(csvText([['甲', 1, ''], [], ['=1+1', '"b"', true]])).toBe(
    `${MARK}"甲","1",\r\n\r\n"=1+1","""b""","TRUE"\r\n`,
  );
  expect([0, 0.5, false, true, 'a'].map(cellText)).toEqual(['0', '0.5', 'FALSE', 'TRUE', 'a']);
});

test.each<[string, string[][]]>([
  ['', []],
  [MARK, []],
  [`${MARK}a`, [['a']]],
  [`a${MARK}`, [[`a${MARK}`]]],
  ['a,b\r\nc', [['a', 'b'], ['c']]],
  ['a\rb\nc\r\n', [['a'], ['b'], ['c']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['a,', [['a', '']]],
  [
    'a,\nb,',
    [
      ['a', ''],
      ['b', ''],
    ],
  ],
  [',', [['', '']]],
  ['"a,b\r\nc"', [['a,b\r\nc']]],
  ['"a"",""b",c', [['a","b', 'c']]],
  ['"a"b,c', [['ab', 'c']]],
  ['a"b",c', [['a"b"', 'c']]],
  ['"a', [['a']]],
  ['"",x', [['', 'x']]],
])('%j is read as %j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});

test('cells and rows that only one of both has differ where they say something', () => {
  expect(
    csvDifferences(
      [
        ['a', ''],
        ['', 'b'],
      ],
      [['a']],
    ),
  ).toEqual([{ cell: 'B2', given: 'b', expected: '' }]);
  expect(csvDifferences([], [['', 0, false]])).toEqual([
    { cell: 'B1', given: '', expected: '0' },
    { cell: 'C1', given: '', expected: 'FALSE' },
  ]);
});

test('line breaks within a cell are alike, whichever they are', () => {
  expect(csvDifferences([['a\r\nb\rc\nd']], [['a\nb\nc\r\nd']])).toEqual([]);
  expect(csvDifferences([['a\n\nb']], [['a\r\nb']])).toEqual([
    { cell: 'A1', given: 'a\n\nb', expected: 'a\nb' },
  ]);
});
