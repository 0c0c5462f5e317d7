import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { readFileTables } from '../../../src/host/file/readFileTables';
import { rawWorkbook } from './rawWorkbook';

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
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const list = (factory: string): string =>
    `<row r="1">${text('A1', '企业名称')}</row><row r="2">${text('A2', factory)}</row>`;
  const bytes = rawWorkbook({
    sheets: [
      { name: '下方', xml: `${list('甲厂')}<row r="1048576">${text('B1048576', '远处')}</row>` },
      { name: '右方', xml: `${list('乙厂')}<row r="200">${text('XFD200', '远处')}</row>` },
    ].map(({ name, xml }) => ({ name, xml: `<sheetData>${xml}</sheetData>` })),
  });
  const tables = await readFileTables(bytes, '远.xlsx');
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
