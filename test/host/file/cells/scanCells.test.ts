import { strToU8 } from 'fflate';
import { scanCells, type CellMeaning } from '../../../../src/host/file/cells/scanCells';
import { readSharedStrings } from '../../../../src/host/file/cells/sharedStrings';
import { takeRows } from '../../../../src/host/file/cells/sheetFrame';

const STRINGS =
  '<sst><si><t>甲</t></si><si><t xml:space="preserve"> 01 </t></si><si/>' +
  '<si><r><rPr><b/></rPr><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si>' +
  '<si><t><![CDATA[a<b]]></t></si><si><t>x_x000A_y&#13;</t></si></sst>';

const meaning: CellMeaning = {
  strings: readSharedStrings(strToU8(STRINGS)),
  styleId: (format) => (format === 0 ? undefined : `s${String(format)}`),
  daysBehind: (format) => (format === 2 ? 1462 : 0),
};

function scan(rows: string, prefix = '') {
  const data = `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
  const sheet = `<?xml version="1.0"?><${prefix}worksheet>${data}<${prefix}x/></${prefix}worksheet>`;
  return scanCells(takeRows(strToU8(sheet)), meaning);
}

test('shared strings are read as what they say', () => {
  expect(meaning.strings.texts).toEqual(['甲', ' 01 ', '', '乙丙', 'a<b', 'x\ny\r']);
  expect([...meaning.strings.rich.keys()]).toEqual([3]);
});

test('days that are written as such are days', () => {
  const { cellData } = scan(
    '<row r="1"><c r="A1" t="d"><v>2026-01-05T00:00:00</v></c><c r="B1" t="d" s="2"><v>2026-01-05T12:00Z</v></c>' +
      '<c r="C1" t="d"><v>06:00:00</v></c><c r="D1" t="d"><v>下周</v></c><c r="E1" t="d"><v/></c></row>',
  );
  const values = Object.values(cellData[0] ?? {}).map(({ v }) => v);
  expect(values).toEqual([46027, 46027.5, 0.25, '下周']);
});

test('values of every kind', () => {
  const { cellData, rich } = scan(
    '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1" t="s"><v>1</v></c><c t="b"><v>1</v></c>' +
      '<c r="F2" t="e"><v>#N/A</v></c><c r="G2" s="2"><v>100.5</v></c><c r="H2"><v>-1e3</v></c>' +
      '<c r="I2" s="1"/><c r="J2" s="0"/><c r="K2" t="s"/><c r="L2" t="s"><v>3</v></c>' +
      '<c r=\'M2\' t=\'inlineStr\'><is><t>001</t></is></c><c r="N2" t="str"><v>a&amp;b</v></c></row>',
  );
  expect(cellData).toEqual({
    1: {
      1: { v: '甲', t: 1 },
      2: { v: ' 01 ', t: 4, s: 's1' },
      3: { v: 1, t: 3 },
      5: { v: '#N/A', t: 1 },
      6: { v: 1562.5, t: 2, s: 's2' },
      7: { v: -1000, t: 2 },
      8: { s: 's1' },
      11: { v: '乙丙', t: 1 },
      12: { v: '001', t: 4 },
      13: { v: 'a&b', t: 1 },
    },
  });
  expect(rich.map(({ rowIndex, column }) => [rowIndex, column])).toEqual([[1, 11]]);
});

test('cells and rows without a place stand after the one before', () => {
  const row = '<row><c><v>1</v></c><c r="C10"><v>2</v></c><c><v>3</v></c></row>';
  const { cellData, rowCount, columnCount } = scan(`<row r="9"/>${row}<row><c><v>4</v></c></row>`);
  expect(Object.keys(cellData)).toEqual(['9', '10']);
  expect(Object.entries(cellData[9] ?? {}).map(([column, { v }]) => [column, v])).toEqual([
    ['0', 1],
    ['2', 2],
    ['3', 3],
  ]);
  expect([rowCount, columnCount]).toEqual([11, 4]);
});

test('formulas, those shared among cells too, and what stands beside them', () => {
  const { cellData } = scan(
    '<row r="1" ht="30" customHeight="1"><c r="A1" t="str"><f>B1&amp;"&lt;"</f><v>x</v></c>' +
      '<c r="B1"><f t="shared" ref="B1:B2" si="0">C1*2</f><v>4</v><extLst><ext/></extLst></c></row>' +
      '<row r="2" hidden="1"><c r="B2"><f t="shared" si="0"/><v>6</v></c>' +
      '<c r="C2"><f t="array" ref="C2:D2">E2:F2</f><v>1</v></c><c r="D2"><v>2</v></c></row>',
  );
  expect(cellData[0]).toEqual({ 0: { f: '=B1&"<"', v: 'x', t: 1 }, 1: { f: '=C1*2', v: 4, t: 2 } });
  expect(cellData[1]).toEqual({
    1: { f: '=C2*2', v: 6, t: 2 },
    2: { f: '=E2:F2', v: 1, t: 2, ref: expect.stringContaining('"columns":2') as string },
    3: {},
  });
});

test('prefixes, comments and line breaks between elements', () => {
  const { cellData, rowData } = scan(
    '\n<x:row r="1" ht="15" customHeight="true">\n<!-- <x:c r="Z1"/> --><x:c\nr="A1" t="s" ><x:v>4</x:v>\n</x:c></x:row>',
    'x:',
  );
  expect(cellData).toEqual({ 0: { 0: { v: 'a<b', t: 1 } } });
  expect(rowData).toEqual({ 0: { h: 20, ia: 0 } });
});

test.each([
  ['<row r="1"><c r="A1"><v>1</v></row>'],
  ['<row r="1"><c r="A1"><v>1'],
  ['<row r="1"><c r="A1"/>'],
  ['<row r="1"><c r="A0"><v>1</v></c></row>'],
  ['<row r="1"><c r="XFE1"><v>1</v></c></row>'],
  ['<row r="1048577"><c><v>1</v></c></row>'],
])('%s is an error', (rows) => {
  expect(() => scan(rows)).toThrow();
});
