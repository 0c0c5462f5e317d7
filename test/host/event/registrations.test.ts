import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;

beforeAll(async () => {
  excel = await openTestExcel({ client: 'microsoft', requirementSets: { ExcelApi: '1.17' } });
});
afterAll(() => {
  excel.dispose();
});

const ignore = (): Promise<void> => Promise.resolve();

/** Events whose methods are called as those of other classes are. */
const MISSING: readonly (readonly [string, (book: Excel.Workbook) => unknown])[] = [
  ['TableCollection.onAdded', ({ tables }) => tables.onAdded.add(ignore)],
  ['TableCollection.onDeleted', ({ tables }) => tables.onDeleted.add(ignore)],
  ['Workbook.onActivated', (book) => book.onActivated.add(ignore)],
];

test.each(MISSING)('%s, which would never come, is refused', async (_, listen) => {
  await Excel.run(async (context) => {
    listen(context.workbook);
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

test('events of sheets are taken from a sheet and from all sheets', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(ignore);
    worksheets.onActivated.add(ignore);
    worksheets.getItem('Sheet1').onActivated.add(ignore);
    await context.sync();
  });
  const { registrations } = excel.host.events;
  expect(registrations.has('Workbook', 13)).toBe(true);
  expect(['Workbook', 'sheet1'].map((target) => registrations.has(target, 11))).toEqual([
    true,
    true,
  ]);
});
