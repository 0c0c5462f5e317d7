import { strToU8, zipSync } from 'fflate';
import type { WorkbookFault } from '../../../src/host/file/workbookFileError';
import { WorkbookFileError } from '../../../src/host/file/workbookFileError';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { rawWorkbook } from './rawWorkbook';

async function cells(
  sheetData: string,
  extra: Parameters<typeof rawWorkbook>[0]['parts'] = {},
  beforeSheets = '',
) {
  const opened = await openWorkbookFile(
    rawWorkbook({
      sheets: [{ name: '名录', xml: `<sheetData>${sheetData}</sheetData>` }],
      parts: extra,
      beforeSheets,
    }),
    'a.xlsx',
  );
  return { cellData: opened.snapshot.sheets['sheet1']?.cellData ?? {}, opened };
}

async function faultOf(bytes: Uint8Array): Promise<WorkbookFault | null> {
  try {
    await openWorkbookFile(bytes, 'a.xlsx');
    return null;
  } catch (thrown) {
    if (thrown instanceof WorkbookFileError) return thrown.fault;
    throw thrown;
  }
}

function ole2(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

describe('openWorkbookFile', () => {
  test('texts keep their leading zeros, whatever their number format', async () => {
    const { cellData, opened } = await cells(
      '<row r="1"><c r="A1" s="4" t="inlineStr"><is><t>007</t></is></c><c r="B1" t="inlineStr"><is><t>0396-7654321</t></is></c></row>',
    );
    expect(cellData[0]?.[0]).toMatchObject({ v: '007', t: 4 });
    expect(opened.snapshot.styles[cellData[0]?.[0]?.s as string]).toMatchObject({
      n: { pattern: '@' },
    });
    expect(cellData[0]?.[1]).toMatchObject({ v: '0396-7654321', t: 1 });
  });

  test('dates are serials of the Windows calendar', async () => {
    const row =
      '<row r="1"><c r="A1" s="2"><v>45000.5</v></c><c r="B1" s="2"><v>59</v></c><c r="C1" s="2"><v>61</v></c></row>';
    const { cellData } = await cells(row);
    expect([0, 1, 2].map((column) => cellData[0]?.[column]?.v)).toEqual([45000.5, 59, 61]);
    const old = await cells(
      '<row r="1"><c r="A1" s="2"><v>43538</v></c><c r="B1"><v>43538</v></c></row>',
      {},
      '<workbookPr date1904="1"/>',
    );
    expect([0, 1].map((column) => old.cellData[0]?.[column]?.v)).toEqual([45000, 43538]);
  });

  test('every cell of a shared formula gets its own formula', async () => {
    const { cellData } = await cells(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(cellData[0]?.[1]).toMatchObject({ f: '=A1*$A$1&"A1"', v: 1 });
    expect(cellData[1]?.[1]).toMatchObject({ f: '=A2*$A$1&"A1"', v: 2 });
  });

  test('errors, booleans, rich texts and escaped characters are read', async () => {
    const { cellData } = await cells(
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c>' +
        '<c r="C1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is></c><c r="D1" t="inlineStr"><is><t>a_x000D_b</t></is></c></row>',
    );
    expect(cellData[0]?.[0]).toMatchObject({ v: '#N/A', t: 1 });
    expect(cellData[0]?.[1]).toMatchObject({ v: 1, t: 3 });
    expect(cellData[0]?.[2]?.p?.body).toMatchObject({
      dataStream: '甲乙\r\n',
      textRuns: [
        { st: 0, ed: 1, ts: { bl: 1 } },
        { st: 1, ed: 2 },
      ],
    });
    expect(cellData[0]?.[3]?.v).toBe('a\rb');
  });

  test('a filter by days that are ticked keeps them as the file has them, beside its values', async () => {
    const xml =
      '<sheetData/><autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="无"/><dateGroupItem year="2026" month="3" dateTimeGrouping="month"/></filters></filterColumn>' +
      '<filterColumn colId="1"><filters blank="1"><filter val="高"/></filters></filterColumn></autoFilter>';
    const opened = await openWorkbookFile(
      rawWorkbook({ sheets: [{ name: '名录', xml }] }),
      'a.xlsx',
    );
    expect(opened.extras.sheets['sheet1']?.autoFilter?.criteria).toEqual([
      {
        filterOn: 'Values',
        values: ['无'],
        dates: [{ date: '2026-03-01', specificity: 'Month' }],
        stored: expect.stringMatching(/^<filters>.*<\/filters>$/) as string,
      },
      { filterOn: 'Values', values: ['高', ''] },
    ]);
  });

  test('layout, freeze, filter, protection and page setup are read', async () => {
    const xml =
      '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
      '<pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="10" customWidth="1"/><col min="3" max="3" hidden="1"/></cols>' +
      '<sheetData><row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/></sheetData><sheetProtection sheet="1"/><autoFilter ref="A2:C9"/>' +
      '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><printOptions horizontalCentered="1"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L甲&amp;C第 &amp;P 页</oddFooter></headerFooter>';
    const opened = await openWorkbookFile(
      rawWorkbook({
        sheets: [{ name: '名录', xml }],
        beforeSheets: '<workbookProtection lockStructure="1"/>',
        afterSheets: `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'名录'!$1:$2</definedName><definedName name="比例">0.25</definedName></definedNames>`,
      }),
      'a.xlsx',
    );
    const sheet = opened.snapshot.sheets['sheet1'];
    expect(sheet).toMatchObject({
      tabColor: '#00B050',
      showGridlines: 0,
      freeze: { xSplit: 1, ySplit: 2 },
    });
    expect(sheet?.columnData).toMatchObject({ 0: { w: 80 }, 1: { w: 80 }, 2: { hd: 1 } });
    expect(sheet?.rowData).toMatchObject({ 0: { h: 40 }, 1: { hd: 1 } });
    expect(sheet?.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }]);
    expect(opened.extras.structureProtected).toBe(true);
    expect(opened.extras.sheets['sheet1']).toMatchObject({
      protected: true,
      autoFilter: { range: 'A2:C9' },
      pageLayout: {
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        printTitleRows: '1:2',
        headersFooters: { all: { leftFooter: '甲', centerFooter: '第 &P 页' } },
      },
    });
    expect(JSON.stringify(opened.snapshot.resources)).toContain('比例');
  });

  test.each<[WorkbookFault, string, Uint8Array]>([
    ['empty', 'no bytes', new Uint8Array()],
    ['not-workbook', 'a web page with an empty table', strToU8('<html><table></table></html>')],
    ['not-workbook', 'another zip', zipSync({ 'a.txt': strToU8('a') })],
    [
      'damaged',
      'half a zip',
      rawWorkbook({ sheets: [{ name: 'a', xml: '<sheetData/>' }] }).slice(0, 900),
    ],
    [
      'damaged',
      'a sheet that ends too early',
      rawWorkbook({
        sheets: [{ name: 'a', xml: '<sheetData/>' }],
        parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' },
      }),
    ],
    [
      'damaged',
      'a sheet without its part',
      rawWorkbook({
        sheets: [{ name: 'a', xml: '' }],
        workbookRelationships: '',
        parts: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' },
      }),
    ],
    ['encrypted', 'a file with a password', ole2('EncryptedPackage')],
    ['damaged', 'the bare name of an Excel 97 file', ole2('Workbook')],
    ['not-workbook', 'an old Word file', ole2('WordDocument')],
  ])('%s: %s', async (fault, _, bytes) => {
    expect(await faultOf(bytes)).toBe(fault);
  });
});
