import {
  beside,
  frozen,
  gap,
  heading,
  layOut,
  line,
  pages,
  remark,
  subtitle,
  title,
  type Band,
  type Sheet,
} from '../../../src/excel/writing/sheetLayout';
import { table } from '../../../src/excel/writing/tableBand';

const looks: Omit<Sheet, 'bands'> = {
  name: 'sheet',
  tabColor: '#7F7F7F',
  orientation: 'portrait',
  columnWidths: [10, 20, 30],
  isEvidence: false,
};

function laid(...bands: readonly Band[]): ReturnType<typeof layOut> {
  return layOut({ ...looks, bands });
}

test('bands stand one below the other', () => {
  const sheet = laid(title('t'), gap(2), heading('h', { columnIndex: 0 }), remark('r'));
  expect(sheet.blocks.map(({ rowIndex, values }) => [rowIndex, values[0]?.[0]])).toEqual([
    [0, 't'],
    [3, 'h'],
    [4, 'r'],
  ]);
  expect(sheet.merges.map(({ rowIndex, columnCount }) => [rowIndex, columnCount])).toEqual([
    [0, 3],
    [4, 3],
  ]);
  expect(sheet.rowHeights.get(0)).toBe(33);
  expect([...sheet.rowHeights.keys()]).toEqual([0, 3, 4]);
  expect(sheet.printArea.rowCount).toBe(5);
});

test('a formula finds its own row and those of tables above and below', () => {
  const below = table({ header: ['n'], rows: [[1], [2]], looks: ['count'] });
  const above = table({
    header: ['f'],
    rows: [[(row, rowOf) => `=A${row}+A${rowOf(below)}+A${rowOf(below, 1)}`]],
    looks: ['count'],
  });
  const { blocks } = laid(title('t'), above, gap(), below);
  expect(blocks[2]?.values).toEqual([['=A3+A6+A7']]);
});

test('a formula that asks for a band of another sheet is an error', () => {
  const elsewhere = gap();
  const asking = table({ rows: [[(_, rowOf) => rowOf(elsewhere)]], looks: ['count'] });
  expect(() => laid(asking)).toThrow('another sheet');
});

test('a header that is repeated stays in sight with what is above it', () => {
  const rows = [['x', 1, 2]];
  const sheet = laid(
    title('t'),
    subtitle('s'),
    table({ header: ['a', 'b', 'c'], repeatsHeader: true, rows, looks: ['text'] }),
  );
  expect([sheet.frozenRows, sheet.printTitleRow, sheet.printTitleRowCount]).toEqual([3, 2, 1]);
  const without = laid(title('t'), frozen(subtitle('s')), gap());
  expect([without.frozenRows, without.printTitleRow]).toEqual([2, null]);
});

test('headers under one heading make two rows, the others are merged over both', () => {
  const sheet = laid(
    table({
      header: ['a', { heading: 'g', headers: ['b', 'c'] }],
      headerHeight: 36,
      repeatsHeader: true,
      rows: [['x', 1, 2]],
      looks: ['text', 'count', 'count'],
    }),
  );
  expect(sheet.blocks[0]?.values).toEqual([
    ['a', 'g', ''],
    ['', 'b', 'c'],
  ]);
  expect(sheet.merges).toEqual([
    { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 1 },
    { rowIndex: 0, columnIndex: 1, rowCount: 1, columnCount: 2 },
  ]);
  expect([...sheet.rowHeights].slice(0, 2)).toEqual([
    [0, 36],
    [1, 36],
  ]);
  expect([sheet.printTitleRow, sheet.printTitleRowCount]).toEqual([0, 2]);
});

test('values over several columns and rows are merged, with blanks between', () => {
  const sheet = laid(
    table({
      rows: [
        ['a', 'x'],
        ['', 'y'],
        ['b', 'z'],
      ],
      looks: ['label', 'value'],
      spans: [2, 'rest'],
      mergedDown: { columns: [0], rowCounts: [2, 1] },
    }),
  );
  expect(sheet.blocks[0]).toMatchObject({
    values: [
      ['a', '', 'x'],
      ['', '', 'y'],
      ['b', '', 'z'],
    ],
    looks: ['label', 'label', 'value'],
  });
  expect(sheet.merges).toEqual([
    { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 },
    { rowIndex: 2, columnIndex: 0, rowCount: 1, columnCount: 2 },
  ]);
});

test('neighbouring rows of the same looks are one block', () => {
  const { blocks } = laid(
    table({
      rows: [[1], [2], [3]],
      looks: (index) => [index < 2 ? 'count' : 'percent'],
    }),
  );
  expect(blocks.map(({ rowIndex, values }) => [rowIndex, values.length])).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

test('bordered bands right below one another are one area, others are not', () => {
  const rows = [['x', 'y', 'z']];
  const bordered = (): Band => table({ rows, looks: ['text'] });
  const sheet = laid(
    bordered(),
    line('l', 'label', { bordered: true }),
    bordered(),
    gap(),
    bordered(),
  );
  expect(sheet.tables.map(({ rowIndex, rowCount }) => [rowIndex, rowCount])).toEqual([
    [0, 3],
    [4, 1],
  ]);
});

test('what programs read is not printed, and moves nothing', () => {
  const sheet = layOut({
    ...looks,
    widthsBeside: [3, 12],
    bands: [
      beside(title('t'), { columnIndex: 4, look: 'data', header: 'd', values: [['1'], ['2']] }),
      remark('r'),
    ],
    unprinted: [gap(), line('json', 'data')],
  });
  expect(sheet.printArea).toEqual({ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 });
  expect(sheet.columnWidths).toEqual([10, 20, 30, 3, 12]);
  expect(sheet.blocks.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([
    [0, 0],
    [0, 4],
    [1, 4],
    [1, 0],
    [3, 0],
  ]);
});

test('each page but the first begins with a break; without any a row is printed', () => {
  expect(laid(...pages([[title('1'), gap()], [title('2')], [title('3')]])).pageBreaks).toEqual([
    2, 3,
  ]);
  expect(laid().printArea.rowCount).toBe(1);
});

test('choices, marks and links stand at the rows of their table', () => {
  const sheet = laid(
    title('t'),
    table({
      header: ['a', 'b', 'c'],
      rows: [
        ['x', 1, 2],
        ['y', 3, 4],
      ],
      looks: ['text'],
      choices: [
        { column: 1, list: ['1', '2'] },
        { column: 0, row: 1, list: ['x'] },
      ],
      marks: [{ column: 2, formula: (row) => `=$C${row}=2`, bold: true }],
      links: [{ row: 1, column: 0, text: 'y', target: { sheet: 's', cell: 'A1' }, tip: 'go' }],
    }),
  );
  expect(sheet.validations?.map(({ area }) => area)).toEqual([
    { rowIndex: 2, columnIndex: 1, rowCount: 2, columnCount: 1 },
    { rowIndex: 3, columnIndex: 0, rowCount: 1, columnCount: 1 },
  ]);
  expect(sheet.conditionalFormats).toEqual([
    {
      area: { rowIndex: 2, columnIndex: 2, rowCount: 2, columnCount: 1 },
      formula: '=$C3=2',
      bold: true,
    },
  ]);
  expect(sheet.links?.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([
    [3, 0],
  ]);
});
