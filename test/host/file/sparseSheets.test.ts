import type { ICellData } from '@univerjs/core';
import { unzipSync, strFromU8 } from 'fflate';
import { openWorkbookFile, type OpenedWorkbook } from '../../../src/host/file/openWorkbookFile';
import { readFileTables } from '../../../src/host/file/readFileTables';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import { openHeadlessExcel } from '../../../src/host/headless';
import { rawWorkbook } from './rawWorkbook';

const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const list =
  `<row r="1">${text('A1', '企业名称')}${text('B1', '代码')}</row>` +
  `<row r="2">${text('A2', '甲厂')}<c r="B2" s="3" t="inlineStr"><is><t>007</t></is></c></row>`;

function book(rows: string, after = ''): Uint8Array {
  return rawWorkbook({ sheets: [{ name: '名录', xml: `<sheetData>${rows}</sheetData>${after}` }] });
}

function sheetOf({ snapshot }: OpenedWorkbook) {
  return snapshot.sheets['sheet1'] ?? {};
}

/** All cells in the order of rows and columns. */
function cellsOf(opened: OpenedWorkbook) {
  const rows = (sheetOf(opened).cellData ?? {}) as Record<string, Record<string, ICellData>>;
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => ({ row, column, cell })),
  );
}

const strays = [
  ['a formatted last cell', '<row r="1048576"><c r="XFD1048576" s="1"/></row>', undefined],
  ['a value in the last cell', `<row r="1048576">${text('XFD1048576', '杂')}</row>`, '杂'],
  ['a value far below', `<row r="900000">${text('A900000', '杂')}</row>`, '杂'],
  ['a number far to the right', '<row r="99999"><c r="XFD99999"><v>5</v></c></row>', 5],
] as const;

describe('a stray cell', () => {
  test.each(strays)('%s: the list is read as without it', async (_, row, value) => {
    const bytes = book(list + row);
    const opened = await openWorkbookFile(bytes, '名录.xlsx');
    const plain = await openWorkbookFile(book(list), '名录.xlsx');
    const { rowCount, columnCount } = sheetOf(opened);
    const cells = cellsOf(opened);
    expect(cells.slice(0, 4)).toEqual(cellsOf(plain));
    expect(cells.slice(4).map(({ cell }) => cell.v)).toEqual([value]);
    expect(rowCount).toBeLessThanOrEqual(1_048_576);
    expect(columnCount).toBeLessThanOrEqual(16_384);
    const [table] = await readFileTables(bytes, '名录.xlsx');
    const [plainTable] = await readFileTables(book(list), '名录.xlsx');
    expect({ ...table, farOff: null }).toEqual(plainTable);
    // What is not read is told, where it is a value.
    expect(table?.farOff === null).toBe(value === undefined);
  });

  test('a last cell that is only formatted makes the sheet no larger', async () => {
    const opened = await openWorkbookFile(book(list + strays[0][1]), '名录.xlsx');
    expect(sheetOf(opened)).toMatchObject({ rowCount: 100, columnCount: 26 });
  });

  test('what belongs to the sheet and to the cells stays where it is', async () => {
    const rows =
      `${list}<row r="3" ht="30" customHeight="1"><c><f>B5*2</f><v>8</v></c>${text('B3', 'x')}</row>` +
      '<row><c/><c><v>9</v></c></row><row r="5"><c r="B5"><v>4</v></c></row>' +
      '<row r="1048576"><c r="A1048576"><f>B5+1</f><v>5</v></c><c r="XFD1048576" s="2"/></row>';
    const opened = await openWorkbookFile(
      book(rows, '<mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>'),
      '名录.xlsx',
    );
    const sheet = sheetOf(opened);
    expect(sheet.cellData?.[2]?.[0]).toMatchObject({ f: '=B5*2', v: 8 });
    expect(sheet.cellData?.[2]?.[1]).toMatchObject({ v: 'x' });
    expect(sheet.cellData?.[3]?.[1]).toMatchObject({ v: 9 });
    expect(sheet.cellData?.[1_048_575]?.[0]).toMatchObject({ f: '=B5+1', v: 5 });
    expect(sheet.rowData?.[2]).toMatchObject({ h: 40 });
    expect(sheet.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 2, endColumn: 3 }]);
  });

  test('a value in the last cell is still there after a change elsewhere', async () => {
    const row = strays[1][1];
    const bytes = book(list + row);
    const opened = await openWorkbookFile(bytes, '名录.xlsx');
    const excel = openHeadlessExcel({ workbook: opened.snapshot, extras: opened.extras });
    const unchanged = excel.state();
    expect(saveWorkbookFile(opened, unchanged.snapshot, unchanged.extras)).toBe(bytes);
    const box = { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 };
    excel.grid.write('sheet1', { kind: 'content', box, patchAt: () => ({ v: '乙厂', t: 1 }) });
    const { snapshot, extras } = excel.state();
    const saved = unzipSync(saveWorkbookFile(opened, snapshot, extras));
    excel.dispose();
    const xml = strFromU8(saved['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('乙厂');
    expect(xml).toContain(row);
  });

  test('does not cost more than its sheet is worth', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, index) =>
        `<row r="${String(index + 1)}">${text(`A${String(index + 1)}`, 'x')}` +
        `${index === 1500 ? text('XFD1501', '杂') : ''}</row>`,
    ).join('');
    const opened = await openWorkbookFile(book(rows), '名录.xlsx');
    expect(cellsOf(opened)).toHaveLength(2001);
  });
});
