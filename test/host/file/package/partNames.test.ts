import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { otherLetters } from '../../../../fidelity/corpus/spelling';
import { edited } from '../edited';
import { partsOf, rawWorkbook } from '../rawWorkbook';

const XML = '<lost xmlns="urn:x"/>';

/** Every name that a new part would take is there already, in other letters. */
const crowded = rawWorkbook({
  sheets: [{ name: '名录', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
  parts: {
    'xl/worksheets/SHEET2.xml': XML,
    'xl/Comments1.xml': XML,
    'xl/drawings/VMLDrawing1.XML': XML,
    'CustomXML/Item1.xml': XML,
    'customXml/itemProps2.xml': XML,
    'customXml/_rels/item3.xml.rels': XML,
  },
});

test('a part is found by other letters, large and small, than it is referred to by', async () => {
  const opened = await openWorkbookFile(otherLetters.file(), 'a.xlsx');
  const register = Object.values(opened.snapshot.sheets)[0];
  expect(register?.cellData?.[0]?.[0]?.v).toBe('企业名称');
});

test('no new part takes a name that is there in other letters, nor that of a part beside it', async () => {
  const saved = await edited(crowded, async (workbook, context) => {
    workbook.worksheets.add('新').getRange('A1').values = [[1]];
    workbook.settings.add('a', 1);
    await context.sync();
  });
  const [before, after] = [partsOf(crowded), partsOf(saved)];
  for (const name of Object.keys(before).filter((each) => before[each] === XML))
    expect([name, after[name]]).toEqual([name, XML]);
  const names = Object.keys(after).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([
      'xl/worksheets/sheet3.xml',
      'customxml/item4.xml',
      'customxml/itemprops4.xml',
    ]),
  );
  const again = await openWorkbookFile(saved, 'a.xlsx');
  expect(again.extras.settings).toEqual({ a: 1 });
});
