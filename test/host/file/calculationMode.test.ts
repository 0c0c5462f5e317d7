import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

const CELLS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>';
const fileWith = (calculation: string): Uint8Array =>
  rawWorkbook({ sheets: [{ name: 'A', xml: CELLS }], afterSheets: calculation });
const calculationIn = (saved: Uint8Array): string =>
  /<calcPr[^>]*>/.exec(partsOf(saved)['xl/workbook.xml'] ?? '')?.[0] ?? '';

test.each([
  ['', 'Automatic'],
  ['<calcPr calcId="1"/>', 'Automatic'],
  ['<calcPr calcMode="auto"/>', 'Automatic'],
  ['<calcPr calcMode="autoNoTable"/>', 'AutomaticExceptTables'],
  ['<calcPr calcMode="manual"/>', 'Manual'],
])('%s says %s', async (calculation, mode) => {
  const file = fileWith(calculation);
  const saved = await edited(file, async ({ application }, context) => {
    application.load('calculationMode');
    await context.sync();
    expect(application.calculationMode).toBe(mode);
  });
  expect(changedParts(file, saved)).toEqual([]);
});

test('where the file says manual, formulas wait to be asked', async () => {
  await edited(
    fileWith('<calcPr calcMode="manual"/>'),
    async ({ application, worksheets }, context) => {
      const [from, to] = ['A1', 'B1'].map((cell) => worksheets.getItem('A').getRange(cell));
      from!.values = [[5]];
      to!.load('values');
      await context.sync();
      expect(to!.values).toEqual([[2]]);
      application.calculate('Full');
      to!.load('values');
      await context.sync();
      expect(to!.values).toEqual([[10]]);
    },
  );
  expect.assertions(2);
});

test('a mode that an add-in sets is saved', async () => {
  const set = (file: Uint8Array, mode: 'Manual' | 'Automatic'): Promise<Uint8Array> =>
    edited(file, ({ application }) => {
      application.calculationMode = mode;
      return Promise.resolve();
    });
  const manual = await set(fileWith('<calcPr calcId="1"/>'), 'Manual');
  expect(calculationIn(manual)).toBe('<calcPr calcId="1" calcMode="manual"/>');
  expect(calculationIn(await set(manual, 'Automatic'))).toBe('<calcPr calcId="1"/>');
  expect(calculationIn(await set(fileWith(''), 'Manual'))).toBe('<calcPr calcMode="manual"/>');
});
