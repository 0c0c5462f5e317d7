import { openTestExcel } from '../support/excel';

const ROWS = 3000;
const values = Array.from({ length: ROWS }, (_, row) => [
  `第 ${row} 行`,
  row,
  row % 7,
  '是',
  '',
  1,
]);

/** A large write with looks, a merge and a height in one request, and what stands there afterwards. */
async function written(pause?: () => Promise<void>): Promise<string> {
  const excel = await openTestExcel({ isSeen: true, ...(pause && { pause }) });
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange(`A1:F${ROWS}`);
      range.format.font.bold = true;
      range.format.horizontalAlignment = 'Center';
      range.values = values;
      sheet.getRange('A5:C5').format.fill.color = '#FF0000';
      sheet.getRange('D9').formulas = [['=SUM(B1:B100)']];
      sheet.getRange('A1:B1').merge();
      sheet.getRange('2:2').format.rowHeight = 30;
      await context.sync();
      // Styles are kept under names that are new each time.
      const { sheets, styles } = excel.host.state().snapshot;
      const named = (key: string, value: unknown): unknown =>
        key === 's' && typeof value === 'string' ? styles[value] : value;
      return JSON.stringify(sheets['sheet1'], named);
    });
  } finally {
    excel.dispose();
  }
}

test('a request that is carried out with pauses leaves the same workbook', async () => {
  let pauses = 0;
  const paused = await written(async () => {
    pauses += 1;
    await new Promise((resolve) => setImmediate(resolve));
  });
  expect(pauses).toBeGreaterThan(10);
  expect(paused === (await written())).toBe(true);
});
