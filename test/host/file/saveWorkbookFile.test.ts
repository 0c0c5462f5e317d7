import type { IWorkbookData } from '@univerjs/core';
import * as fc from 'fast-check';
import { defaultSheetExtras } from '../../../src/host/grid/sheetExtras';
import { blankWorkbook } from '../../../src/host/file/blankWorkbook';
import type { OpenedWorkbook } from '../../../src/host/file/openWorkbookFile';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file with much that the spreadsheet does not show. */
const rich = rawWorkbook({
  sheets: [
    {
      name: '检查对象',
      xml:
        '<dimension ref="A1:C3"/><cols><col min="2" max="4" width="20" customWidth="1" style="3"/></cols><sheetData>\n' +
        '<row r="1" spans="1:3" x="odd"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">LEN(A1)</f><v>2</v></c></row>\n' +
        '<row><c t="s"><v>1</v></c><c><f t="shared" si="0"/><v>3</v></c></row>' +
        '<row r="3"><c r="A3"><v>1</v></c><c r="C3" s="2"><v>45000</v></c></row></sheetData>' +
        '<conditionalFormatting sqref="A1:A9"><cfRule type="timePeriod" timePeriod="today" priority="1"/><cfRule type="cellIs" operator="greaterThan" priority="2" dxfId="0"><formula>5</formula></cfRule></conditionalFormatting>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><extLst><ext uri="x"/></extLst>',
    },
    {
      name: '说明',
      xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c></row></sheetData>',
    },
  ],
  afterSheets:
    '<definedNames><definedName name="范围">\'检查对象\'!$A$1</definedName>\n<definedName name="_xlnm.Print_Area" localSheetId="1">说明!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  workbookRelationships: `<Relationship Id="rId91" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId92" Type="${REL}/calcChain" Target="calcChain.xml"/>`,
  contentTypes:
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  parts: {
    'xl/sharedStrings.xml':
      '<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:t>甲厂</x:t></x:si><x:si><x:t>乙厂区</x:t></x:si></x:sst>',
    'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>',
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="a"><xdr:graphicFrame/><xdr:pic/></xdr:wsDr>',
    'xl/drawings/_rels/drawing1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${REL}/chart" Target="../charts/chart1.xml"/></Relationships>`,
    'xl/charts/chart1.xml': '<c:chart xmlns:c="c"><c:f>检查对象!$A$1:$A$3</c:f></c:chart>',
    'customXml/item1.xml': '<unknown/>',
    'xl/media/odd.bin': new Uint8Array([0, 1, 2, 255]),
  },
});

async function edit(
  bytes: Uint8Array,
  change: (snapshot: IWorkbookData, opened: OpenedWorkbook) => void,
): Promise<Uint8Array> {
  const opened = await openWorkbookFile(bytes, 'a.xlsx');
  change(opened.snapshot, opened);
  return saveWorkbookFile(opened, opened.snapshot, opened.extras);
}

function sheet(snapshot: IWorkbookData, id: string) {
  const found = snapshot.sheets[id];
  if (!found) throw new Error(`no sheet ${id}`);
  return { ...found, cellData: (found.cellData ??= {}) };
}

const sheet1 = (bytes: Uint8Array): string => partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
const workbookXml = (bytes: Uint8Array): string => partsOf(bytes)['xl/workbook.xml'] ?? '';

describe('saveWorkbookFile', () => {
  test('a workbook without a change is the very same file', async () => {
    const opened = await openWorkbookFile(rich, 'a.xlsx');
    expect(saveWorkbookFile(opened, opened.snapshot, opened.extras)).toBe(rich);
    expect(opened.lost.map(({ kind }) => kind)).toEqual(['chart', 'picture', 'conditional-format']);
  });

  test('a changed cell changes its own element and nothing else', async () => {
    const saved = await edit(rich, (snapshot) => {
      const cells = sheet(snapshot, 'sheet1').cellData;
      cells[2] = { ...cells[2], 0: { v: '=1+1', t: 1 } };
    });
    expect(changedParts(rich, saved)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(sheet1(saved)).toBe(
      sheet1(rich).replace(
        '<c r="A3"><v>1</v></c>',
        '<c r="A3" t="inlineStr"><is><t>=1+1</t></is></c>',
      ),
    );
    expect(workbookXml(saved)).toBe(
      workbookXml(rich).replace('<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'),
    );
  });

  test('a cell keeps its format number, a new one takes over that of its column', async () => {
    const saved = await edit(rich, (snapshot) => {
      const cells = sheet(snapshot, 'sheet1').cellData;
      cells[0] = { ...cells[0], 0: { ...cells[0]?.[0], v: 5, t: 2 }, 2: { v: '新', t: 1 } };
      cells[1] = { ...cells[1], 3: { v: 9 } };
    });
    expect(sheet1(saved)).toContain('<c r="A1" s="1"><v>5</v></c>');
    expect(sheet1(saved)).toContain('<c r="C1" s="3" t="inlineStr"><is><t>新</t></is></c>');
    expect(sheet1(saved)).toContain('<row><c t="s"><v>1</v></c>');
    expect(sheet1(saved)).toContain('<c r="D2" s="3"><v>9</v></c>');
    expect(sheet1(saved)).toContain('<dimension ref="A1:D3"/>');
  });

  test('a changed style is appended and keeps what Univer does not know', async () => {
    const saved = await edit(rich, (snapshot) => {
      const cells = sheet(snapshot, 'sheet1').cellData;
      const old = snapshot.styles[cells[0]?.[0]?.s as string];
      cells[0] = { ...cells[0], 0: { ...cells[0]?.[0], s: { ...old, bg: { rgb: '#ffff00' } } } };
    });
    const styles = partsOf(saved)['xl/styles.xml'] ?? '';
    expect(sheet1(saved)).toBe(
      sheet1(rich).replace('<c r="A1" t="s" s="1">', '<c r="A1" t="s" s="5">'),
    );
    expect(styles).toContain(
      '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment horizontal="center" indent="2"/><protection locked="0"/></xf></cellXfs>',
    );
    expect(styles).toContain('<fills count="3">');
    expect(changedParts(rich, saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  });

  test('changing the first cell of a shared formula leaves the others a formula', async () => {
    const saved = await edit(rich, (snapshot) => {
      const cells = sheet(snapshot, 'sheet1').cellData;
      cells[0] = { ...cells[0], 1: { v: 1, t: 2 } };
    });
    const again = await openWorkbookFile(saved, 'a.xlsx');
    expect(again.snapshot.sheets['sheet1']?.cellData?.[1]?.[1]).toMatchObject({ f: '=LEN(A2)' });
    expect(partsOf(saved)['xl/calcChain.xml']).toBeUndefined();
    expect(partsOf(saved)['[Content_Types].xml']).not.toContain('calcChain');
    expect(partsOf(saved)['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  test('new, renamed, moved and hidden sheets keep the names of the workbook right', async () => {
    const saved = await edit(rich, (snapshot, opened) => {
      snapshot.sheets['new'] = {
        id: 'new',
        name: '抽查名单 2026Q1',
        cellData: { 0: { 0: { v: '甲' } } },
      };
      snapshot.sheetOrder = ['sheet2', 'new', 'sheet1'];
      Object.assign(snapshot.sheets['sheet1'] ?? {}, { name: '对象', hidden: 1 });
      const extras = defaultSheetExtras();
      extras.pageLayout.printTitleRows = '1:3';
      opened.extras.sheets['new'] = extras;
    });
    expect(workbookXml(saved)).toContain(
      '<sheet name="说明" sheetId="2" r:id="rId2"/><sheet name="抽查名单 2026Q1" sheetId="3" r:id=',
    );
    expect(workbookXml(saved)).toContain(
      '<sheet name="对象" sheetId="1" r:id="rId1" state="hidden"/>',
    );
    expect(workbookXml(saved)).toContain('<definedName name="范围">对象!$A$1</definedName>');
    expect(workbookXml(saved)).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">说明!$A$1</definedName>',
    );
    expect(workbookXml(saved)).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'抽查名单 2026Q1'!$1:$3</definedName>`,
    );
    expect(partsOf(saved)['xl/charts/chart1.xml']).toContain('<c:f>对象!$A$1:$A$3</c:f>');
    expect(partsOf(saved)['xl/worksheets/sheet2.xml']).toBe(
      partsOf(rich)['xl/worksheets/sheet2.xml'],
    );
    const again = await openWorkbookFile(saved, 'a.xlsx');
    expect(again.snapshot.sheetOrder.map((id) => again.snapshot.sheets[id]?.name)).toEqual([
      '说明',
      '抽查名单 2026Q1',
      '对象',
    ]);
  });

  test('a deleted sheet takes along what hangs on it alone', async () => {
    const saved = await edit(rich, (snapshot) => {
      snapshot.sheetOrder = ['sheet2'];
      delete snapshot.sheets['sheet1'];
    });
    expect(
      Object.keys(partsOf(saved)).filter((name) => /sheet1|drawing|chart|calcChain/.test(name)),
    ).toEqual([]);
    expect(workbookXml(saved)).toContain('<definedName name="范围">#REF!$A$1</definedName>');
    expect(workbookXml(saved)).toContain('localSheetId="0">说明!');
    expect(partsOf(saved)['xl/media/odd.bin']).toBe(partsOf(rich)['xl/media/odd.bin']);
  });

  test('conditional formats that did not change keep their XML', async () => {
    const saved = await edit(rich, (snapshot) => {
      const formats = snapshot.resources?.find(
        ({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
      );
      if (!formats) throw new Error('no formats');
      const ranges = [{ startRow: 0, endRow: 8, startColumn: 2, endColumn: 2 }];
      const rule = {
        cfId: 'n',
        ranges,
        stopIfTrue: false,
        rule: {
          type: 'highlightCell',
          subType: 'formula',
          value: '=$C1>2',
          style: { bg: { rgb: '#FFC7CE' } },
        },
      };
      formats.data = JSON.stringify({ sheet1: [rule] });
    });
    expect(sheet1(saved)).toContain(
      '<cfRule type="timePeriod" timePeriod="today" priority="1"/></conditionalFormatting>',
    );
    expect(sheet1(saved)).not.toContain('greaterThan');
    expect(sheet1(saved)).toContain(
      '<conditionalFormatting sqref="C1:C9"><cfRule type="expression" dxfId="1" priority="2"><formula>$C1&gt;2</formula></cfRule></conditionalFormatting><pageMargins',
    );
  });

  test('parts with a namespace prefix are changed in kind', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const prefixed = rawWorkbook({
      sheets: [{ name: 'a', xml: '' }],
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${main}"><!-- <x:row r="1"> --><x:sheetData><x:row r="1"><x:c r="A1" t='str'><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    const saved = await edit(prefixed, (snapshot) => {
      sheet(snapshot, 'sheet1').cellData[0] = {
        0: { v: '乙' },
        1: { f: '=A1&"<"', v: '乙<', t: 1 },
      };
    });
    expect(sheet1(saved)).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c><x:c r="B1" t="str"><x:f>A1&amp;&quot;&lt;&quot;</x:f><x:v>乙&lt;</x:v></x:c>',
    );
  });

  test('what was written on a new sheet is read again', async () => {
    const opened = await blankWorkbook({
      fileName: 'a.xlsx',
      sheetName: 'Sheet1',
      font: { name: '宋体', size: 11 },
    });
    const { snapshot } = opened;
    const style = {
      ff: '黑体',
      fs: 16,
      bl: 1 as const,
      ht: 2,
      vt: 2,
      tb: 3,
      n: { pattern: 'yyyy"年"m"月"' },
      bd: { t: { s: 1, cl: { rgb: '#000000' } } },
      bg: { rgb: '#DDEBF7' },
    };
    snapshot.sheets['new'] = {
      id: 'new',
      name: '记录',
      cellData: { 0: { 0: { v: 45000, t: 2, s: style } }, 2: { 1: { v: '0138', t: 4 } } },
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }],
      columnData: { 0: { w: 160 }, 2: { w: 40, hd: 1 } },
      rowData: { 0: { h: 40, ia: 0 } },
      freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
      tabColor: '#00B050',
      showGridlines: 0,
    };
    snapshot.sheetOrder.push('new');
    const extras = defaultSheetExtras();
    extras.protected = true;
    extras.autoFilter = {
      range: 'A2:D9',
      criteria: [null, { filterOn: 'Values', values: ['高', ''] }, null, null],
    };
    Object.assign(extras.pageLayout, {
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printArea: 'A1:D9',
      printTitleRows: '1:2',
      centerHorizontally: true,
    });
    extras.pageLayout.headersFooters.all.centerFooter = '第 &P 页，共 &N 页';
    opened.extras.sheets['new'] = extras;
    const again = await openWorkbookFile(
      saveWorkbookFile(opened, snapshot, opened.extras),
      'a.xlsx',
    );
    const read = again.snapshot.sheets['sheet2'];
    expect(again.snapshot.styles[read?.cellData?.[0]?.[0]?.s as string]).toEqual(style);
    expect(read?.cellData?.[2]?.[1]).toMatchObject({ v: '0138', t: 4 });
    expect(read?.mergeData).toEqual(snapshot.sheets['new'].mergeData);
    expect(read?.columnData).toEqual(snapshot.sheets['new'].columnData);
    expect(read).toMatchObject({
      rowData: { 0: { h: 40 } },
      freeze: { xSplit: 1, ySplit: 2 },
      tabColor: '#00B050',
      showGridlines: 0,
    });
    expect(again.extras.sheets['sheet2']).toEqual(extras);
  });

  test('any grid of values is read back as it was written', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        '=SUM(A1)',
        '+1',
        '-a',
        '@b',
        '007',
        '_x000D_',
        ' a ',
        'a\r\nb',
        '\u0000\u001f',
        ']]>',
        '&amp;',
        '\ud800',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(30), fc.nat(40), value), { minLength: 1, maxLength: 30 }),
        async (entries) => {
          const opened = await openWorkbookFile(rich, 'a.xlsx');
          const cells = sheet(opened.snapshot, 'sheet2').cellData;
          for (const [row, column, v] of entries)
            (cells[row] ??= {})[column] =
              typeof v === 'boolean'
                ? { v: v ? 1 : 0, t: 3 }
                : { v, t: typeof v === 'string' ? 1 : 2 };
          const again = await openWorkbookFile(
            saveWorkbookFile(opened, opened.snapshot, opened.extras),
            'a.xlsx',
          );
          for (const [row, column] of entries)
            expect(again.snapshot.sheets['sheet2']?.cellData?.[row]?.[column]?.v).toBe(
              cells[row]?.[column]?.v,
            );
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);

  test('the same input gives the same bytes', async () => {
    const change = (snapshot: IWorkbookData): void =>
      void (sheet(snapshot, 'sheet2').cellData[5] = { 5: { v: 1 } });
    expect(Buffer.compare(await edit(rich, change), await edit(rich, change))).toBe(0);
  });
});

describe('what a document says of itself', () => {
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

  test('goes to parts of its own, and comes back from them', async () => {
    const bytes = await edit(rich, (_, { extras }) => {
      const custom = { 季度: { type: 'Number', value: 2 }, 章: { type: 'Boolean', value: true } };
      extras.properties = {
        ...extras.properties,
        title: '抽查 & 公示',
        manager: '李',
        custom: custom as typeof extras.properties.custom,
      };
    });
    const parts = partsOf(bytes);
    expect(parts['docProps/core.xml']).toContain(
      '<title xmlns="http://purl.org/dc/elements/1.1/">抽查 &amp; 公示</title>',
    );
    expect(parts['docProps/app.xml']).toContain('<Manager');
    expect(parts['docProps/custom.xml']).toContain(
      'pid="2" name="季度"><vt:i4>2</vt:i4></property>',
    );
    const again = await openWorkbookFile(bytes, 'a.xlsx');
    expect(again.extras.properties).toMatchObject({
      title: '抽查 & 公示',
      manager: '李',
      custom: { 季度: { type: 'Number', value: 2 }, 章: { type: 'Boolean', value: true } },
    });
    const without = saveWorkbookFile(again, again.snapshot, {
      ...again.extras,
      properties: { ...again.extras.properties, custom: {} },
    });
    expect(Object.keys(partsOf(without))).not.toContain('docProps/custom.xml');
  });

  const withPart = (kind: string, name: string, xml: string): Uint8Array =>
    rawWorkbook({
      sheets: [{ name: '一', xml: '<sheetData/>' }],
      parts: {
        '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${kind}" Target="docProps/${name}.xml"/></Relationships>`,
        [`docProps/${name}.xml`]: xml,
      },
    });

  test('takes the place of what the file says, and nothing else', async () => {
    const core = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="d"><dc:title>旧</dc:title><cp:revision/><x/></cp:coreProperties>`;
    const bytes = await edit(
      withPart(`${PACKAGE}/relationships/metadata/core-properties`, 'core', core),
      (_, { extras }) => {
        extras.properties = { ...extras.properties, title: '新', revision: '4' };
      },
    );
    expect(partsOf(bytes)['docProps/core.xml']).toBe(
      core.replace('旧', '新').replace('<cp:revision/>', '<cp:revision>4</cp:revision>'),
    );
  });
});
