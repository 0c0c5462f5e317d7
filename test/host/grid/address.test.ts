import {
  formatAbsolute,
  formatAddress,
  formatSheet,
  parseAddress,
} from '../../../src/host/grid/address';

test.each(['A1', 'C3:D9', 'XFD1048576', 'B:D', '2:7', 'AA10'])(
  '%s is read and written the same',
  (text) => {
    const parsed = parseAddress(text);
    expect(parsed?.sheet).toBeNull();
    expect(parsed && formatAddress(parsed.box)).toBe(text);
  },
);

test('corners may come in any order, with dollars and in small letters', () => {
  expect(parseAddress('$d$9:c3')?.box).toEqual({
    firstRow: 2,
    firstColumn: 2,
    lastRow: 8,
    lastColumn: 3,
  });
});

test('a sheet stands before the last exclamation mark, in quotes where needed', () => {
  expect(parseAddress('名单!A1')?.sheet).toBe('名单');
  expect(parseAddress("'O''Brien 2026'!A1")?.sheet).toBe("O'Brien 2026");
  expect(
    ['名单', '抽取记录 2026Q1', "O'Brien", '2026', 'A1', 'Sheet1', 'R1C1'].map(formatSheet),
  ).toEqual(['名单', "'抽取记录 2026Q1'", "'O''Brien'", "'2026'", "'A1'", 'Sheet1', "'R1C1'"]);
});

test.each(['', 'A0', 'A1048577', 'XFE1', 'A1:B', '1', 'A', '名单'])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeNull();
});

test('an absolute address has a dollar before every part', () => {
  const boxes = ['B2', 'B2:C3', 'B:C', '2:3'].map((text) => parseAddress(text)?.box);
  expect(boxes.map((box) => box && formatAbsolute(box))).toEqual([
    '$B$2',
    '$B$2:$C$3',
    '$B:$C',
    '$2:$3',
  ]);
});
