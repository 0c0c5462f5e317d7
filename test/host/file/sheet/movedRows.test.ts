import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';

/**
 * Row 4 has a format that the spreadsheet does not know all of (an indent, unlocked), row 5 shares
 * a formula with row 6.
 */
const BUREAU = rawWorkbook({
  sheets: [
    {
      name: '一',
      xml:
        '<dimension ref="A1:C9"/><cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1" t="inlineStr"><is><t>抬头</t></is></c></row>' +
        '<row r="3" ht="40" customHeight="1"><c r="A3"><v>3</v></c><c r="B3"><f>A3*2</f><v>6</v></c></row>' +
        '<row r="4" spans="1:3" x="y"><c r="A4" s="1"><v>4</v></c><c r="B4"><f>A4*2</f><v>8</v></c></row>' +
        '<row r="5"><c r="A5"><v>5</v></c><c r="B5"><f t="shared" ref="B5:B6" si="0">A5*2</f><v>10</v></c></row>' +
        '<row r="6"><c r="A6"><v>6</v></c><c r="B6"><f t="shared" si="0"/><v>12</v></c></row>' +
        '<row r="9"><c r="A9"><f>SUM(A3:A6)</f><v>18</v></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="A8:C8"/></mergeCells>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="C3:C6"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A6" location="二!A1" display="去"/></hyperlinks>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<ignoredErrors><ignoredError sqref="A4:A6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/>',
    },
    {
      name: '二',
      xml: '<sheetData><row r="1"><c r="A1"><f>一!A6</f><v>6</v></c></row></sheetData>',
    },
  ],
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">一!$A$1:$C$9</definedName>' +
    '<definedName name="own" localSheetId="0">一!$A$6</definedName><definedName name="whole">一!$A$3:$A$6</definedName></definedNames>',
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
      '<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
    'xl/charts/chart1.xml':
      '<c:chartSpace xmlns:c="c"><c:f>一!$A$3:$A$6</c:f><c:f>二!$A$3:$A$6</c:f></c:chartSpace>',
  },
});

function partAfter(bytes: Uint8Array, part: string): string {
  return partsOf(bytes)[part] ?? '';
}

async function saved(work: (sheet: Excel.Worksheet) => void): Promise<Uint8Array> {
  return edited(BUREAU, (workbook) => {
    work(workbook.worksheets.getItem('一'));
    return Promise.resolve();
  });
}

test('rows below inserted ones keep their bytes but for their place, and formulas follow', async () => {
  const bytes = await saved((sheet) => {
    sheet.getRange('A4:A5').getEntireRow().insert('Down');
  });
  const xml = partAfter(bytes, SHEET);
  expect(xml).toContain(
    '<row r="6" spans="1:3" x="y"><c r="A6" s="1"><v>4</v></c><c r="B6"><f>A6*2</f><v>8</v></c></row>',
  );
  expect(xml).toContain(
    '<c r="B7"><f>A7*2</f><v>10</v></c></row><row r="8"><c r="A8"><v>6</v></c><c r="B8"><f>A8*2</f><v>12</v></c></row>',
  );
  expect(xml).toContain('<c r="A11"><f>SUM(A3:A8)</f><v>18</v></c>');
  expect(xml).toContain(
    '<row r="4" ht="40" customHeight="1"/><row r="5" ht="40" customHeight="1"/>',
  );
  expect(partAfter(bytes, 'xl/worksheets/sheet2.xml')).toContain('<f>一!A8</f>');
});

test('all that a sheet holds beside its cells follows inserted rows', async () => {
  const bytes = await saved((sheet) => {
    sheet.getRange('4:5').insert('Down');
  });
  const xml = partAfter(bytes, SHEET);
  expect(xml).toContain('<mergeCell ref="A10:C10"/>');
  expect(xml).toContain('sqref="C3:C8"');
  expect(xml).toContain('<hyperlink ref="A8" location="二!A1" display="去"/>');
  expect(xml).toContain('<ignoredError sqref="A6:A8" numberStoredAsText="1"/>');
  expect(xml).toContain('<cols><col min="1" max="1" width="30" customWidth="1"/></cols>');
  const workbook = partAfter(bytes, 'xl/workbook.xml');
  expect(workbook).toContain('>一!$A$1:$C$11<');
  expect(workbook).toContain('name="own" localSheetId="0">一!$A$8<');
  expect(workbook).toContain('>一!$A$3:$A$8<');
  expect(partAfter(bytes, 'xl/drawings/drawing1.xml').match(/<xdr:row>\d+/g)).toEqual([
    '<xdr:row>6',
    '<xdr:row>11',
  ]);
  expect(partAfter(bytes, 'xl/charts/chart1.xml')).toContain(
    '<c:f>一!$A$3:$A$8</c:f><c:f>二!$A$3:$A$6</c:f>',
  );
});

test('the saved file opens with the rows where they are', async () => {
  const bytes = await saved((sheet) => {
    sheet.getRange('4:5').insert('Down');
    sheet.getRange('A4:B4').values = [['新', 1]];
  });
  const { snapshot, extras } = await openWorkbookFile(bytes, 'a.xlsx');
  const [id = ''] = snapshot.sheetOrder;
  const cells = snapshot.sheets[id]?.cellData ?? {};
  expect([3, 5, 7].map((row) => cells[row]?.[0]?.v)).toEqual(['新', 4, 6]);
  expect(extras.sheets[id]?.pageLayout.printArea).toBe('A1:C11');
});

test('deleted rows go, and what named only them goes with them', async () => {
  const bytes = await saved((sheet) => {
    sheet.getRange('6:6').delete('Up');
  });
  const xml = partAfter(bytes, SHEET);
  expect(xml).not.toContain('hyperlink');
  expect(xml).toContain('<c r="A8"><f>SUM(A3:A5)</f><v>12</v></c>');
  expect(xml).toContain('sqref="A4:A5"');
  expect(partAfter(bytes, 'xl/workbook.xml')).toContain('localSheetId="0">#REF!<');
});

test('rows that come and go again leave the file as it was', async () => {
  const bytes = await saved((sheet) => {
    sheet.getRange('4:5').insert('Down');
    sheet.getRange('4:5').delete('Up');
  });
  expect(changedParts(BUREAU, bytes)).toEqual([]);
});

test('new rows take over the very format of the row above them', async () => {
  const bytes = await saved((sheet) => {
    sheet.getRange('5:5').insert('Down');
  });
  expect(partAfter(bytes, SHEET)).toContain('<row r="5" spans="1:3" x="y"><c r="A5" s="1"/></row>');
  expect(partAfter(bytes, 'xl/styles.xml')).toBe(partAfter(BUREAU, 'xl/styles.xml'));
});
