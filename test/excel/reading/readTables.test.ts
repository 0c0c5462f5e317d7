import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { readTables, type WorkbookTables } from '../../../src/excel/reading/readTables';
import { rawWorkbook } from '../../host/file/rawWorkbook';
import { workbookOf } from '../../support/bureau';
import { openTestExcel } from '../../support/excel';

type Cell = readonly [row: number, column: number, value: string | number, format?: string];

/** Reads a workbook of one sheet with these cells, and counts the round trips. */
async function read(
  cells: readonly Cell[],
): Promise<{ readonly found: WorkbookTables; readonly requests: number }> {
  const workbook = workbookOf({ 名录: [] });
  const cellData: Record<number, Record<number, object>> = {};
  for (const [row, column, v, format] of cells)
    (cellData[row] ??= {})[column] = {
      v,
      ...(format === undefined ? {} : { s: { n: { pattern: format } } }),
    };
  const [sheet] = Object.values(workbook.sheets ?? {});
  Object.assign(sheet ?? {}, { cellData, rowCount: 1_048_576, columnCount: 16_384 });
  const excel = await openTestExcel({ workbook, limits: 'web' });
  try {
    const found = await Excel.run((context) => readTables(context, () => true));
    return { found, requests: excel.wire.requests };
  } finally {
    excel.dispose();
  }
}

const list: readonly Cell[] = [
  [2, 1, '企业名称'],
  [2, 2, '代码'],
  [3, 1, '甲厂'],
  [3, 2, 'A7'],
];
const values = [
  ['企业名称', '代码'],
  ['甲厂', 'A7'],
];

test('numbers of 1 and more that are shown as percentages are told by their cells', async () => {
  const { found } = await read([
    ...list,
    [4, 1, 1, '0%'],
    [4, 2, 1],
    [5, 1, 0.25, '0%'],
    [5, 2, 1.2, '0.00%'],
  ]);
  // What is below 1 is a percentage by itself; a bare 1 is a number.
  expect([...(found.tables[0]?.percents ?? [])]).toEqual(['B5', 'C6']);
  expect((await read(list)).found.tables[0]?.percents).toBeUndefined();
});

describe('codes that a number format fills up with zeros', () => {
  test.each<readonly [string | number, string, string | number]>([
    [122, '00000000', '00000122'],
    [0, '000', '000'],
    [123456, '0000', '123456'],
    [122, '0', 122],
    [12.5, '0000', 12.5],
    [-7, '0000', -7],
    [1234, '#,##0', 1234],
    [1234, '0000.00', 1234],
    [45292, 'yyyy/m/d', 45292],
    [45292, '00"年"', 45292],
    ['甲', '0000', '甲'],
    [1e21, '0000', 1e21],
  ])('%p with %s is %p', async (value, format, expected) => {
    const { found } = await read([[0, 0, value, format]]);
    expect(found.tables[0]?.values).toEqual([[expected]]);
  });

  test('the cells beside are as they are, and it takes no round trip more', async () => {
    const plain = await read([
      [0, 0, 5],
      [0, 1, 7],
    ]);
    const { found, requests } = await read([
      [0, 0, 5],
      [0, 1, 7, '000'],
    ]);
    expect(found.tables[0]?.values).toEqual([[5, '007']]);
    expect(requests).toBe(plain.requests);
  });
});

describe('values far from the table', () => {
  test.each<readonly [string, Cell]>([
    ['XFD1048576', [1_048_575, 16_383, '杂']],
    ['XFD4', [3, 16_383, '杂']],
    ['B1048576', [1_048_575, 1, '杂']],
    ['A900000', [899_999, 0, '杂']],
    ['DA900001', [900_000, 104, '杂']],
  ])('%s is not read, and said so', async (cell, stray) => {
    const { found, requests } = await read([...list, stray]);
    expect(found.tables).toMatchObject([{ rowIndex: 2, columnIndex: 1, values }]);
    expect(found.problems).toEqual([
      { code: 'cells-far-off', severity: 'warning', sheet: '名录', cell, count: 1 },
    ]);
    expect(requests).toBeLessThan(12);
  });

  test('several are counted', async () => {
    const { found } = await read([...list, [0, 16_383, 'x'], [1_048_575, 0, 'y']]);
    expect(found.tables).toMatchObject([{ values }]);
    expect(found.problems).toMatchObject([{ code: 'cells-far-off', count: 2 }]);
  });

  test('what stands near enough is read with it, in three round trips', async () => {
    const { found, requests } = await read([...list, [99, 9, '合计']]);
    expect(found.tables[0]?.values).toHaveLength(98);
    expect(found.tables[0]?.values[97]?.[8]).toBe('合计');
    expect(found.problems).toEqual([]);
    expect(requests).toBe(3);
  });

  test('a long table is read to its end with a stray value beside it', async () => {
    const long = Array.from({ length: 3000 }, (_, row): Cell => [row, 0, `第${String(row)}家`]);
    const { found } = await read([...long, [1500, 16_383, '杂']]);
    expect(found.tables[0]?.values).toHaveLength(3000);
    expect(found.tables[0]?.values[2999]).toEqual(['第2999家']);
    expect(found.problems).toMatchObject([{ cell: 'XFD1501', count: 1 }]);
  });

  test('a table as wide as the sheet is read', async () => {
    const wide = Array.from({ length: 16_384 }, (_, column): Cell => [0, column, column]);
    const { found } = await read(wide);
    const [row] = found.tables[0]?.values ?? [];
    expect(row?.length).toBeGreaterThan(8000);
    expect(found.problems).toMatchObject([{ code: 'cells-far-off' }]);
  });
});

describe('a workbook that counts days from 1904', () => {
  const cell = (address: string, value: number, style = ''): string =>
    `<c r="${address}"${style}><v>${value}</v></c>`;
  const bookFrom = (setting: string): Uint8Array =>
    rawWorkbook({
      beforeSheets: `<workbookPr${setting}/>`,
      sheets: [
        {
          name: '名录',
          xml: `<sheetData><row r="1">${cell('A1', 44561, ' s="2"')}${cell('B1', 44561)}</row></sheetData>`,
        },
      ],
    });

  test.each([
    [' date1904="1"', [46023, 44561], ['days-from-1904']],
    ['', [44561, 44561], []],
  ])('<workbookPr%s/>: a day is read as %p', async (setting, row, codes) => {
    const opened = await openWorkbookFile(bookFrom(setting), '名录.xlsx');
    const excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
    try {
      const read = await Excel.run((context) => readTables(context, () => true));
      expect(read.tables[0]?.values).toEqual([row]);
      expect(read.problems.map(({ code }) => code)).toEqual(codes);
    } finally {
      excel.dispose();
    }
  });
});

describe('days that are shown so that their calendar cannot be told', () => {
  const problemsOf = async (...cells: readonly Cell[]) =>
    (await read([...list, ...cells])).found.problems.map(({ code, sheet, cell }) => [
      code,
      sheet,
      cell,
    ]);

  test('months alone are told, with the first of them', async () => {
    expect(
      await problemsOf([4, 1, 46_023, 'm"月"'], [5, 1, 46_054, 'm"月"'], [4, 2, 46_023, 'm"月"']),
    ).toEqual([['days-unjudged', '名录', 'B5']]);
  });

  test('below the first rows too', async () => {
    expect(await problemsOf([40, 2, 46_023, 'm"月"'])).toEqual([['days-unjudged', '名录', 'C41']]);
  });

  test('one that shows its year tells for all', async () => {
    expect(await problemsOf([4, 1, 46_023, 'm"月"'], [40, 2, 46_023, 'yyyy"年"m"月"'])).toEqual([]);
  });

  test('a 0 that is shown as a day is none', async () => {
    expect(await problemsOf([4, 1, 0, 'm"月"'])).toEqual([]);
  });
});

describe('formulas that a file has no results of', () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c></row>' +
    '<row r="2"><c r="A2"><f>原始!A1</f><v></v></c></row>' +
    '<row r="3"><c r="A3"><f>VLOOKUP("乙",原始!$A$1:$B$2,2,FALSE)</f></c></row>' +
    '<row r="4"><c r="A4"><f>OWNFUNCTION(原始!A1)</f></c></row>';
  const source =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>甲厂</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>乙</t></is></c>' +
    '<c r="B2" t="inlineStr"><is><t>乙厂</t></is></c></row>';

  test('are calculated before they are read, or are errors, never empty', async () => {
    const bytes = rawWorkbook({
      sheets: [
        { name: '名录', xml: `<sheetData>${rows}</sheetData>` },
        { name: '原始', xml: `<sheetData>${source}</sheetData>` },
      ],
    });
    const opened = await openWorkbookFile(bytes, '名录.xlsx');
    const excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
    try {
      const { tables } = await Excel.run((context) => readTables(context, () => true));
      expect(tables[0]?.values).toEqual([['企业名称'], ['甲厂'], ['乙厂'], ['#NAME?']]);
    } finally {
      excel.dispose();
    }
  });
});
