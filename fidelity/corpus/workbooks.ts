import { book, HEAD, MAIN, OFFICE, PACKAGE, REGISTER, SHEETML } from './book';
import type { Kind } from './kind';

/** Names of every kind: of the book, of a sheet, hidden, broken, with formulas, the built-in ones. */
export const definedNames: Kind = {
  name: 'definedNames',
  file: () =>
    book({
      workbook: {
        definedNames:
          `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${REGISTER}!$A$1:$G$19</definedName>` +
          `<definedName name="_xlnm.Print_Area" localSheetId="0">${REGISTER}!$A$1:$G$19</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${REGISTER}!$A:$A,${REGISTER}!$1:$1</definedName>` +
          `<definedName name="企业" comment="全部企业">${REGISTER}!$A$2:$A$19</definedName><definedName name="坏的">#REF!</definedName><definedName name="动态">OFFSET(${REGISTER}!$A$2,0,0,COUNTA(${REGISTER}!$A:$A)-1)</definedName>` +
          `<definedName name="_xleta.SUM" hidden="1">#NAME?</definedName><definedName name="数" localSheetId="2">'说明'!$B$2</definedName><definedName name="常数">"a &amp; b"</definedName></definedNames>`,
      },
      register: {
        children: {
          autoFilter:
            '<autoFilter ref="A1:G19"><filterColumn colId="2"><filters><filter val="重点"/></filters></filterColumn></autoFilter>',
        },
      },
    }),
};

/** Everything of printing, with the printer's own settings, and views that were named. */
export const printSetup: Kind = {
  name: 'printSetup',
  file: () =>
    book({
      defaults: { bin: `${SHEETML}.printerSettings` },
      register: {
        children: {
          sheetPr:
            '<sheetPr codeName="Sheet1" filterMode="0"><tabColor theme="4" tint="0.4"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
          sheetViews:
            '<sheetViews><sheetView showGridLines="0" view="pageBreakPreview" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>',
          cols: '<cols><col min="1" max="1" width="30.5" bestFit="1" customWidth="1"/><col min="2" max="3" width="12" hidden="1" customWidth="1" outlineLevel="1" collapsed="0"/></cols>',
          customSheetViews:
            '<customSheetViews><customSheetView guid="{D5A6F0B5-3B0C-4E0A-9F0A-0A0A0A0A0A0A}" scale="70"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>',
          printOptions: '<printOptions horizontalCentered="1" gridLines="1"/>',
          pageSetup:
            '<pageSetup paperSize="9" scale="80" fitToHeight="0" orientation="landscape" blackAndWhite="1" r:id="rId1"/>',
          headerFooter:
            '<headerFooter differentOddEven="1" differentFirst="1"><oddHeader>&amp;L&amp;"宋体,加粗"青澜县&amp;R第 &amp;P 页</oddHeader><evenFooter>&amp;C&amp;D</evenFooter><firstHeader>&amp;C首页</firstHeader></headerFooter>',
          rowBreaks:
            '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>',
          colBreaks:
            '<colBreaks count="1" manualBreakCount="1"><brk id="4" max="1048575" man="1"/></colBreaks>',
        },
        targets: [
          {
            id: 'rId1',
            type: 'printerSettings',
            target: '../printerSettings/printerSettings1.bin',
          },
        ],
      },
      workbook: {
        customWorkbookViews:
          '<customWorkbookViews><customWorkbookView name="打印" guid="{D5A6F0B5-3B0C-4E0A-9F0A-0A0A0A0A0A0A}" windowWidth="1000" windowHeight="500" activeSheetId="1"/></customWorkbookViews>',
      },
      parts: {
        'xl/printerSettings/printerSettings1.bin': { content: new Uint8Array([1, 2, 0, 255, 254]) },
      },
    }),
};

/** Names of files that cells refer to. */
export const externalLinks: Kind = {
  name: 'externalLinks',
  file: () =>
    book({
      other: {
        rows: [
          [
            '外部',
            { formula: '[1]Sheet1!$A$1', value: 5 },
            { formula: "SUM('[1]Sheet1'!$A$1:$A$2)", value: 7 },
          ],
        ],
      },
      workbook: {
        externalReferences:
          '<externalReferences><externalReference r:id="rId30"/></externalReferences>',
        definedNames:
          '<definedNames><definedName name="外名">[1]Sheet1!$A$1</definedName></definedNames>',
      },
      workbookTargets: [
        { id: 'rId30', type: 'externalLink', target: 'externalLinks/externalLink1.xml' },
      ],
      parts: {
        'xl/externalLinks/externalLink1.xml': {
          content: `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>5</v></cell></row><row r="2"><cell r="A2"><v>2</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
          type: `${SHEETML}.externalLink+xml`,
          targets: [
            {
              id: 'rId1',
              type: 'externalLinkPath',
              target: 'file:///D:\\%E5%8F%B0%E8%B4%A6\\2025.xlsx',
              external: true,
            },
          ],
        },
      },
    }),
};

/** Days counted from 1904. */
export const date1904: Kind = {
  name: 'date1904',
  file: () =>
    book({
      workbook: { workbookPr: '<workbookPr date1904="1" codeName="ThisWorkbook"/>' },
      other: { rows: [['日期', { xml: '<c r="B1" s="1"><v>44561</v></c>' }]] },
    }),
};

/** Data that other programs keep in the file, the document's properties, a label, a thumbnail. */
export const customXml: Kind = {
  name: 'customXml',
  file: () =>
    book({
      defaults: { jpeg: 'image/jpeg' },
      packageTargets: [
        {
          id: 'rId2',
          type: `${PACKAGE}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
        { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
        { id: 'rId4', type: 'custom-properties', target: 'docProps/custom.xml' },
        {
          id: 'rId5',
          type: `${PACKAGE}/relationships/metadata/thumbnail`,
          target: 'docProps/thumbnail.jpeg',
        },
        {
          id: 'rId6',
          type: 'http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels',
          target: 'docMetadata/LabelInfo.xml',
        },
      ],
      workbookTargets: [
        { id: 'rId30', type: 'customXml', target: '../customXml/item1.xml' },
        { id: 'rId31', type: 'customXml', target: '../customXml/data.xml' },
      ],
      parts: {
        'docProps/core.xml': {
          content: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>赵一</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T08:00:00Z</dcterms:created></cp:coreProperties>`,
          type: 'application/vnd.openxmlformats-package.core-properties+xml',
        },
        'docProps/app.xml': {
          content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>WPS 表格</Application></Properties>`,
          type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        },
        'docProps/custom.xml': {
          content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>`,
          type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        },
        'docProps/thumbnail.jpeg': { content: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) },
        'docMetadata/LabelInfo.xml': {
          content: `${HEAD}<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>`,
          type: 'application/vnd.ms-office.classificationlabels+xml',
        },
        'customXml/item1.xml': {
          content: '<root xmlns="urn:oa"><doc id="1">公文</doc></root>',
          targets: [{ id: 'rId1', type: 'customXmlProps', target: 'itemProps1.xml' }],
        },
        'customXml/itemProps1.xml': {
          content: `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{00000000-0000-0000-0000-000000000001}"/>`,
          type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        },
        'customXml/data.xml': {
          content: '<flow xmlns="urn:oa2"/>',
          targets: [{ id: 'rId1', type: 'customXmlProps', target: 'itemProps2.xml' }],
        },
        // A number that no item has: the add-in's own data must not take it.
        'customXml/itemProps2.xml': {
          content: `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{00000000-0000-0000-0000-000000000002}"/>`,
          type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        },
      },
    }),
};

/** Sheets and structure under protection, with passwords and ranges that may be edited. */
export const protectedBook: Kind = {
  name: 'protected',
  file: () =>
    book({
      register: {
        children: {
          sheetProtection:
            '<sheetProtection algorithmName="SHA-512" hashValue="c2FsdGVkaGFzaA==" saltValue="c2FsdHNhbHQ=" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" autoFilter="0"/>',
          protectedRanges:
            '<protectedRanges><protectedRange password="CC1A" sqref="F2:F19" name="排放量"/></protectedRanges>',
        },
      },
      other: { children: { sheetProtection: '<sheetProtection password="83AF" sheet="1"/>' } },
    }),
  refuses: { flag: /受保护/ },
};

/** A book whose structure nobody may change. */
export const lockedStructure: Kind = {
  name: 'lockedStructure',
  file: () =>
    book({
      workbook: {
        workbookProtection: '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>',
      },
    }),
  refuses: { draw: /受保护/, check: /受保护/, flag: /受保护/, notices: /没有/ },
};

/** A sheet that only a macro can show, and one that is hidden. */
export const veryHidden: Kind = {
  name: 'veryHidden',
  file: () => book({ other: { state: 'veryHidden' }, staff: { state: 'hidden' } }),
};
