import { edited } from './edited';
import { partsOf, rawWorkbook } from './rawWorkbook';

const CELLS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const file = rawWorkbook({
  sheets: ['A', 'B', 'C'].map((name) => ({ name, xml: CELLS })),
  afterSheets:
    '<definedNames><definedName name="bb">B!$A$1</definedName><definedName name="cc">C!$A$1</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="2">C!$A$1:$B$5</definedName></definedNames>',
});

function namesIn(saved: Uint8Array): Record<string, string> {
  const xml = partsOf(saved)['xl/workbook.xml'] ?? '';
  return Object.fromEntries(
    [...xml.matchAll(/<definedName name="([^"]*)"[^>]*>([^<]*)</g)].map(
      ([, name = '', text = '']) => [name, text],
    ),
  );
}

test('a sheet that takes the name of a deleted one keeps its names and its print area', async () => {
  const saved = await edited(file, async ({ worksheets }, context) => {
    worksheets.getItem('B').delete();
    await context.sync();
    worksheets.getItem('C').name = 'B';
  });
  expect(namesIn(saved)).toEqual({
    bb: expect.stringMatching(/^#REF!/) as string,
    cc: 'B!$A$1',
    '_xlnm.Print_Area': 'B!$A$1:$B$5',
  });
});

test('sheets that change names with one another keep theirs', async () => {
  const saved = await edited(file, async ({ worksheets }, context) => {
    const [one, other] = ['B', 'C'].map((name) => worksheets.getItem(name));
    one!.name = 'tmp';
    await context.sync();
    other!.name = 'B';
    await context.sync();
    one!.name = 'C';
  });
  expect(namesIn(saved)).toEqual({
    // Quoted, as C is a column in Excel's other way of naming cells.
    bb: "'C'!$A$1",
    cc: 'B!$A$1',
    '_xlnm.Print_Area': 'B!$A$1:$B$5',
  });
});

test('a name for a sheet that comes with the name of a deleted one stands for the new one', async () => {
  const saved = await edited(file, async ({ worksheets, names }, context) => {
    worksheets.getItem('B').delete();
    await context.sync();
    const sheet = worksheets.add('B');
    await context.sync();
    names.add('neu', sheet.getRange('A1'));
  });
  expect(namesIn(saved)['neu']).toBe('B!$A$1');
});
