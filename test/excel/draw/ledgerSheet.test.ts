import type { Population } from '../../../src/domain/population/population';
import { LAYOUT } from '../../../src/domain/record/drawRecord';
import { METHODS } from '../../../src/domain/draw/draw';
import { ledgerSheet } from '../../../src/excel/draw/ledgerSheet';
import { cellLooks } from '../../../src/excel/writing/cellLook';
import { pageRoom } from '../../../src/excel/writing/pageSize';
import { lineCount, widthInPoints } from '../../../src/excel/writing/textSize';
import golden from '../../vectors/draws2.json';
import { aDraw } from '../../support/draw';

const large = golden.population as unknown as Population;

test.each([aDraw(), ...METHODS.map((method) => aDraw(large, method))])(
  'a ticket takes two lines on the page and a row three, in type of seven points',
  (draw) => {
    const content = ledgerSheet(draw, LAYOUT);
    const { columnCount } = content.printArea;
    const widths = content.columnWidths.slice(0, columnCount);
    const points = widths.reduce((sum, width) => sum + widthInPoints(width), 0);
    expect((cellLooks.text.size * pageRoom('landscape')) / points).toBeGreaterThanOrEqual(7);
    const [headers = []] = content.blocks[3]?.values ?? [];
    const printed = headers.slice(0, columnCount);
    for (const header of [
      '序号',
      '企业标识',
      '企业名称',
      '类别',
      '分类依据',
      '票号',
      '名次',
      '结果',
    ])
      expect(printed).toContain(header);
    expect(printed).not.toContain('统一社会信用代码');
    const rows = content.blocks[4]?.values ?? [];
    expect(rows).toHaveLength(draw.units.length);
    for (const row of rows)
      row.forEach((value, column) => {
        const lines = lineCount(String(value), content.columnWidths[column] ?? 10);
        const most = headers[column] === '票号' ? 2 : 3;
        if (column < headers.length - 1) expect(lines).toBeLessThanOrEqual(most);
      });
  },
);
