import type { Box } from '../../src/host/grid/box';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
const revealed: Box[] = [];

beforeAll(async () => {
  excel = await openTestExcel({ reveal: (box) => revealed.push(box) });
});

afterAll(() => {
  excel.dispose();
});

beforeEach(() => {
  revealed.length = 0;
});

test('cells that the add-in selects are brought into sight', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C150:D160').select();
    await context.sync();
  });
  expect(revealed.at(-1)).toMatchObject({ firstRow: 149, firstColumn: 2 });
});

test('what the user selects is in sight already', () => {
  excel.host.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange('B2').activate();
  expect(revealed).toEqual([]);
});
