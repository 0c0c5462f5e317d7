import { edited } from '../edited';
import { partsOf, rawWorkbook } from '../rawWorkbook';

const rule = (limit: number, priority: number): string =>
  `<cfRule type="cellIs" priority="${String(priority)}" operator="greaterThan"><formula>${String(limit)}</formula></cfRule>`;
const NOWHERE = `<conditionalFormatting>${rule(1, 1)}</conditionalFormatting>`;
const FIRST = `<conditionalFormatting sqref="A1:A9">${rule(2, 2)}</conditionalFormatting>`;
const SECOND = `<conditionalFormatting sqref="B1:B9">${rule(3, 3)}</conditionalFormatting>`;

test('rules without cells are passed over, and those after them found again', async () => {
  const file = rawWorkbook({
    sheets: [{ name: 'A', xml: `<sheetData/>${NOWHERE}${FIRST}${SECOND}` }],
  });
  const saved = await edited(file, async ({ worksheets }, context) => {
    const formats = worksheets.getItem('A').getRange('B1').conditionalFormats;
    const format = formats.getItemAt(0).cellValue.load('rule');
    await context.sync();
    expect(format.rule.formula1).toBe('=3');
    worksheets.getItem('A').getRange('A1:A9').conditionalFormats.clearAll();
  });
  const xml = partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).not.toContain('sqref="A1:A9"');
  expect(xml).toContain('<formula>1</formula>');
  expect(xml).toContain('sqref="B1:B9"');
  expect(xml).toContain('<formula>3</formula>');
});
