import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import * as XLSX from '@e965/xlsx';
import { readFileTables } from '../../../src/host/file/readFileTables';

const sample = readFileSync(join(__dirname, '../../../samples/qinglan-county.xlsx'));

test('a file that is only looked into shows the same values as one that is opened', async () => {
  const tables = await readFileTables(sample, 'qinglan-county.xlsx');
  const { snapshot } = await openWorkbookFile(sample, 'qinglan-county.xlsx');
  const sheets = snapshot.sheetOrder.map((id) => snapshot.sheets[id]);
  expect(tables.map(({ sheet }) => sheet)).toEqual(sheets.map((sheet) => sheet?.name));
  tables.forEach(({ values }, index) => {
    const cells = sheets[index]?.cellData ?? {};
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line as Record<string, { v?: unknown }>)) {
        if (cell.v !== undefined) expect(values[Number(row)]?.[Number(column)]).toBe(cell.v);
      }
    }
  });
});

test('other kinds of file are converted first', async () => {
  const text = new TextEncoder().encode('企业名称,代码\n甲厂,007\n');
  expect(await readFileTables(text, '名录.csv')).toEqual([
    {
      sheet: '名录',
      values: [
        ['企业名称', '代码'],
        ['甲厂', '007'],
      ],
      farOff: null,
    },
  ]);
});

test('a value behind a thousand empty rows or columns is not read, and its place is told', async () => {
  const book = XLSX.utils.book_new();
  const below = XLSX.utils.aoa_to_sheet([['企业名称'], ['甲厂']]);
  XLSX.utils.sheet_add_aoa(below, [['远处']], { origin: 'B1048576' });
  const beside = XLSX.utils.aoa_to_sheet([['企业名称'], ['乙厂']]);
  XLSX.utils.sheet_add_aoa(beside, [['远处']], { origin: 'XFD200' });
  XLSX.utils.book_append_sheet(book, below, '下方');
  XLSX.utils.book_append_sheet(book, beside, '右方');
  const bytes = XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  const tables = await readFileTables(new Uint8Array(bytes), '远.xlsx');
  expect(tables.map(({ sheet, values, farOff }) => [sheet, values.slice(0, 2), farOff])).toEqual([
    ['下方', [['企业名称'], ['甲厂']], { rowIndex: 1048575, columnIndex: 1 }],
    ['右方', [['企业名称'], ['乙厂']], { rowIndex: 199, columnIndex: 16383 }],
  ]);
});

test('what is no workbook says why', async () => {
  await expect(readFileTables(new Uint8Array(), 'a.xlsx')).rejects.toMatchObject({
    fault: 'empty',
  });
  await expect(
    readFileTables(new TextEncoder().encode('%PDF-1.7'), 'a.xlsx'),
  ).rejects.toMatchObject({ fault: 'not-workbook' });
});
