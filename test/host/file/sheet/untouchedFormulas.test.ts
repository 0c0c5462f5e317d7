import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

/** Formulas as programs and people leave them: without a format, a result, or both. */
const FORMULAS = [
  '<c r="A1"><f>TODAY()</f><v>46000</v></c>',
  '<c r="B1"><f>NOW()</f><v>46000.5</v></c>',
  '<c r="C1"><f>TODAY()-45000</f><v>1000</v></c>',
  '<c r="D1"><f>DATE(2026,1,2)</f></c>',
  '<c r="E1"><f>1+1</f><v></v></c>',
  '<c r="F1" t="str"><f>"甲"&amp;"乙"</f></c>',
  '<c r="G1"><f>TODAY()</f></c>',
  '<c r="H1"><f>TIME(8,30,0)</f><v>0.1</v></c>',
  '<c r="I1"><f>RAND()</f><v>0.5</v></c>',
  '<c r="J1"><f t="shared" ref="J1:J2" si="0">TODAY()+1</f><v>46001</v></c>',
  '<c r="K1"><f t="array" ref="K1:K2">M1:M2*2</f><v>2</v></c>',
  '<c r="L1"><f>DOLLAR(12)</f></c>',
  '<c r="M1"><v>1</v></c>',
];
const SECOND =
  '<row r="2"><c r="J2"><f t="shared" si="0"/><v>46001</v></c><c r="K2"><v>4</v></c><c r="M2"><v>2</v></c></row>';

const file = rawWorkbook({
  sheets: [
    {
      name: '名录',
      xml: `<sheetData><row r="1">${FORMULAS.join('')}</row>${SECOND}</sheetData>`,
    },
  ],
});
const SHEET = 'xl/worksheets/sheet1.xml';

test('a new sheet leaves every formula of the others as it was', async () => {
  const after = await edited(file, (workbook) => {
    workbook.worksheets.add('新').getRange('A1').values = [['甲']];
    return Promise.resolve();
  });
  expect(changedParts(file, after)).not.toContain(SHEET);
  expect(changedParts(file, after)).not.toContain('xl/styles.xml');
});

test('a value that none of them depends on leaves them as they were', async () => {
  const after = await edited(file, (workbook) => {
    workbook.worksheets.getItem('名录').getRange('N1').values = [['甲']];
    return Promise.resolve();
  });
  const xml = partsOf(after)[SHEET] ?? '';
  for (const cell of FORMULAS) expect(xml).toContain(cell);
  expect(xml).toContain(SECOND);
  expect(changedParts(file, after)).not.toContain('xl/styles.xml');
});

test('what asks for TODAY() through other cells, sheets and names is left as well', async () => {
  const through = [
    '<c r="A1"><f>TODAY()</f></c>',
    '<c r="B1"><f>A1+1</f><v>46001</v></c>',
    '<c r="C1"><f>SUM($B$1:B1)*2</f><v>92002</v></c>',
    '<c r="D1"><f>今天-1</f><v>45999</v></c>',
  ];
  const other = '<c r="A1"><f>名录!C1+SUM(名录!A:A)</f><v>138002</v></c>';
  const plain = '<c r="E1"><f>F1*2&amp;"A1"</f><v>2</v></c><c r="F1"><v>1</v></c>';
  const linked = rawWorkbook({
    sheets: [
      { name: '名录', xml: `<sheetData><row r="1">${through.join('')}${plain}</row></sheetData>` },
      { name: '表二', xml: `<sheetData><row r="1">${other}</row></sheetData>` },
    ],
    afterSheets: '<definedNames><definedName name="今天">名录!$A$1</definedName></definedNames>',
  });
  const after = await edited(linked, (workbook) => {
    workbook.worksheets.getItem('名录').getRange('F1').values = [[5]];
    return Promise.resolve();
  });
  const xml = partsOf(after)[SHEET] ?? '';
  for (const cell of through) expect(xml).toContain(cell);
  expect(xml).toContain('<v>10A1</v>');
  expect(changedParts(linked, after)).not.toContain('xl/worksheets/sheet2.xml');
});
