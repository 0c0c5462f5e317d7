/** @jest-environment jsdom */
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel({ requirementSets: { ExcelApi: '1.7' } });
});
afterAll(() => {
  excel.dispose();
});

test('a page with a DOM works with the workbook', async () => {
  const info = await Office.onReady();
  expect([info.host, info.platform]).toEqual(['Excel', 'OfficeOnline']);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
    range.values = [[1, '=A1+1']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[1, 2]]);
  });
});

test('the requirement sets are those that were declared', () => {
  const { requirements, displayLanguage } = Office.context;
  expect(
    ['1.1', '1.7', '1.8', '1.10'].map((version) =>
      requirements.isSetSupported('ExcelApi', version),
    ),
  ).toEqual([true, true, false, false]);
  expect(requirements.isSetSupported('DialogApi')).toBe(false);
  expect(displayLanguage).toBe('zh-CN');
});

test('a handler of onReady is called with where it runs', async () => {
  const callback = jest.fn();
  await Office.onReady(callback);
  expect(callback).toHaveBeenCalledWith(expect.objectContaining({ host: 'Excel' }));
});

test('dialogs of the browser are refused and the history cannot be changed, as in a task pane', () => {
  expect(() => window.alert('x')).toThrow('not supported');
  expect(() => window.confirm('x')).toThrow('not supported');
  expect(() => window.prompt('x')).toThrow('not supported');
  expect(Reflect.get(window.history, 'pushState')).toBeNull();
});
