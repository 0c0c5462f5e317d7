import { selfCheck } from '../../src/app/selfCheck';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel({ limits: 'web' });
});
afterAll(() => excel.dispose());

test('the embedded host does what Excel is expected to do, and is left as it was', async () => {
  const { check, problems } = await selfCheck();
  expect(problems).toEqual([]);
  expect(check?.count).toBeGreaterThanOrEqual(35);
  expect(check?.differences).toEqual([]);
  expect(JSON.parse(check?.file ?? '')).toMatchObject({ host: 'Excel', version: '16.0.0.0' });
  expect(excel.host.univerAPI.getActiveWorkbook()?.getSheets().length).toBe(1);
});

test('an Excel that is busy is said', async () => {
  excel.setEditing(true);
  expect(await selfCheck()).toMatchObject({ check: null, problems: [{ code: 'workbook-busy' }] });
  excel.setEditing(false);
});
