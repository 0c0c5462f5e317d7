import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbook } from '../../samples/source/sampleWorkbook';
import { ENTERPRISE_HEADERS, enterpriseRows, withSlips } from '../../samples/source/enterprises';
import { checkLetter } from '../../samples/source/inventedCode';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';

describe('the sample workbook', () => {
  test('is what its script makes, byte for byte', async () => {
    const committed = readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx'));
    expect(Buffer.compare(await sampleWorkbook(), committed)).toBe(0);
  });

  test('opens with its sheets, header, filter and print titles', async () => {
    const opened = await openWorkbookFile(await sampleWorkbook(), 'qinglan-county.xlsx');
    const [first = ''] = opened.snapshot.sheetOrder;
    expect(opened.snapshot.sheetOrder.map((id) => opened.snapshot.sheets[id]?.name)).toEqual([
      '检查对象名录库',
      '执法人员',
      '随机抽查事项清单',
      '填表说明',
    ]);
    expect(
      Object.values(opened.snapshot.sheets[first]?.cellData?.[2] ?? {}).map(
        (cell: { v?: unknown }) => cell.v,
      ),
    ).toEqual([...ENTERPRISE_HEADERS]);
    expect(opened.extras.sheets[first]).toMatchObject({
      autoFilter: { range: 'A3:AD306' },
      pageLayout: { printTitleRows: '1:3' },
    });
    expect(opened.lost).toEqual([]);
  });

  test('has the shares of a county register, unique names, and few wrong codes', () => {
    const rows = withSlips(enterpriseRows());
    const count = (test: (row: (typeof rows)[number]) => boolean): number =>
      rows.filter(test).length;
    expect(rows).toHaveLength(303);
    expect(new Set(rows.map((row) => row['企业名称'])).size).toBe(303);
    expect(count((row) => row['企业分类'] === '重点')).toBe(60);
    expect(count((row) => row['企业分类'] === '特殊')).toBe(25);
    expect(count((row) => row['监督执法正面清单'] === '是')).toBe(28);
    const wrong = rows
      .map((row) => String(row['统一社会信用代码']))
      .filter((code) => checkLetter(code.slice(0, 17)) !== code.slice(17));
    expect(wrong).toHaveLength(3);
  });
});
