import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
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
    },
  ]);
});

test('what is no workbook says why', async () => {
  await expect(readFileTables(new Uint8Array(), 'a.xlsx')).rejects.toMatchObject({
    fault: 'missing',
  });
  await expect(
    readFileTables(new TextEncoder().encode('%PDF-1.7'), 'a.xlsx'),
  ).rejects.toMatchObject({ fault: 'not-workbook' });
});
