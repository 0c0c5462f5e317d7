import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { book, HEAD, MAIN, OFFICE, SHEETML } from './book';
import type { Kind } from './kind';

const STRICT: readonly (readonly [RegExp, string])[] = [
  [
    /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [/<workbook /, '<workbook conformance="strict" '],
];

/** ISO 29500 Strict: all namespaces are others. */
export const strict: Kind = {
  name: 'strict',
  file: () =>
    book({ rewrite: (text) => STRICT.reduce((xml, [from, to]) => xml.replace(from, to), text) }),
};

/** Every element with a prefix, as some programs write it. */
export const prefixed: Kind = {
  name: 'prefixed',
  file: () =>
    book({
      rewrite: (text) =>
        text.includes(`xmlns="${MAIN}"`)
          ? text.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
          : text,
    }),
};

/** XML as people and odd programs write it: UTF-16, marks, comments, single quotes, line breaks. */
export const spelled: Kind = {
  name: 'spelled',
  file: () =>
    book({
      rewrite: (text, name) => {
        if (name.endsWith('sheet3.xml')) {
          const wide = `\ufeff${text.replace('UTF-8', 'UTF-16')}`;
          return new Uint8Array(Buffer.from(wide, 'utf16le'));
        }
        if (name.endsWith('sheet1.xml'))
          return strToU8(
            `\ufeff${text
              .replace('?>\n', '?>\r\n<!-- 台账 <sheetData> -->\r\n')
              .replace(/<row /g, '\r\n  <row ')
              .replace(/<v>/g, '<v >')
              .replace(/<\/row>/g, '<!-- </c> --></row >')}`,
          );
        return name.endsWith('.xml') && !name.startsWith('[')
          ? text.replace(/(\s[\w:]+)="([^"']*)"/g, "$1 = '$2'")
          : text;
      },
    }),
};

/**
 * Names that differ in large and small letters alone from those that the add-in would take, parts
 * that nothing refers to, and targets written in full.
 */
export const partNames: Kind = {
  name: 'partNames',
  file: () =>
    book({
      other: {
        targets: [{ id: 'rId1', type: 'customProperty', target: '/xl/customProperty1.bin' }],
        children: {
          customProperties: '<customProperties><customPr name="a" r:id="rId1"/></customProperties>',
        },
      },
      workbookTargets: [{ id: 'rId1x', type: 'worksheet', target: '/xl/worksheets/Sheet5.XML' }],
      tabs: '<sheet name="大写" sheetId="77" r:id="rId1x"/>',
      defaults: { bin: `${SHEETML}.customProperty`, db: 'application/octet-stream' },
      parts: {
        'xl/worksheets/Sheet5.XML': {
          content: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
          type: `${SHEETML}.worksheet+xml`,
        },
        'xl/customProperty1.bin': { content: new Uint8Array([9, 0]) },
        'xl/Comments1.xml': { content: '<lost/>' },
        'xl/drawings/VMLDrawing1.vml': { content: '<lost/>', type: 'application/octet-stream' },
        'CustomXML/Item1.xml': { content: '<lost/>' },
        'Thumbs.db': { content: new Uint8Array([7]) },
      },
    }),
};

/** Parts by other letters, large and small, than those that they are referred to by. */
export const otherLetters: Kind = {
  name: 'otherLetters',
  // It finds no SharedStrings.xml under another name.
  notInLibreOffice: /^/,
  file: () => {
    const files = unzipSync(book());
    const names: Readonly<Record<string, string>> = {
      'xl/sharedStrings.xml': 'xl/SharedStrings.xml',
      'xl/worksheets/sheet1.xml': 'xl/worksheets/SHEET1.xml',
      'xl/worksheets/sheet3.xml': 'xl/Worksheets/sheet3.XML',
      'xl/styles.xml': 'xl/Styles.xml',
    };
    const types = Object.entries(names).reduce(
      (text, [from, to]) => text.replace(`"/${from}"`, `"/${to}"`),
      strFromU8(files['[Content_Types].xml'] ?? strToU8('')),
    );
    return zipSync(
      Object.fromEntries(
        Object.entries({ ...files, '[Content_Types].xml': strToU8(types) }).map(([name, bytes]) => [
          names[name] ?? name,
          bytes,
        ]),
      ),
      { mtime: new Date(1980, 0, 1), level: 1 },
    );
  },
};

/** No formats, no shared texts, no views, and cells and rows that do not say where they stand. */
export const bare: Kind = {
  name: 'bare',
  file: () =>
    book({
      rewrite: (text, name) =>
        name.startsWith('xl/worksheets/sheet')
          ? text
              .replace(/<sheetViews>.*<\/sheetViews>|<sheetFormatPr[^>]*>|<pageMargins[^>]*>/g, '')
              .replace(/(<row) r="\d+"/g, '$1')
              // Only behind a cell that is there does the next one stand in the next column.
              .replace(/(<c) r="A\d+"/g, '$1')
          : text,
    }),
};

/** Rows and columns that fold, marks of checks, watches, scenarios, merged cells, an outline. */
export const layout: Kind = {
  name: 'layout',
  file: () =>
    book({
      other: {
        children: {
          dimension: '<dimension ref="A1:C4"/>',
          sheetFormatPr:
            '<sheetFormatPr baseColWidth="10" defaultColWidth="9" defaultRowHeight="14.4" outlineLevelRow="1"/>',
          scenarios:
            '<scenarios current="0"><scenario name="高" count="1" user="赵一"><inputCells r="B2" val="9"/></scenario></scenarios>',
          mergeCells: '<mergeCells count="1"><mergeCell ref="A6:C7"/></mergeCells>',
          cellWatches: '<cellWatches><cellWatch r="B4"/></cellWatches>',
          ignoredErrors:
            '<ignoredErrors><ignoredError sqref="A1:C4" numberStoredAsText="1"/></ignoredErrors>',
          hyperlinks:
            '<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="网站"/><hyperlink ref="A3" location="检查对象名录库!A1" display="名录"/></hyperlinks>',
        },
        targets: [
          {
            id: 'rId1',
            type: 'hyperlink',
            target: 'https://example.com/?a=1&amp;b=2',
            external: true,
          },
        ],
      },
      rewrite: (text, name) =>
        name.endsWith('sheet3.xml')
          ? text
              .replace(
                '<row r="2">',
                '<row r="2" spans="1:3" s="2" customFormat="1" ht="33.5" customHeight="1" outlineLevel="1" hidden="1" thickBot="1">',
              )
              .replace('<row r="3">', '<row r="3" outlineLevel="1" collapsed="1" ph="1">')
          : text,
    }),
};

/** A stylesheet with all that one may hold. */
export const styles: Kind = {
  name: 'styles',
  file: () =>
    book({
      rewrite: (text, name) =>
        name === 'xl/styles.xml'
          ? text
              .replace(
                /<fonts[^>]*>/,
                `<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="177" formatCode="[红色]0.00_);\\(0.00\\)"/></numFmts><fonts count="3"><font><b/><i/><strike/><u val="double"/><vertAlign val="superscript"/><sz val="10.5"/><color theme="1" tint="-0.25"/><name val="仿宋_GB2312"/><family val="3"/><charset val="134"/><scheme val="none"/></font>`,
              )
              .replace('<fills count="2">', '<fills count="3">')
              .replace(
                '</fills>',
                '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>',
              )
              .replace(
                '<cellXfs count="3">',
                '<cellXfs count="4"><xf numFmtId="176" fontId="1" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyProtection="1"><alignment horizontal="distributed" vertical="justify" textRotation="255" wrapText="1" justifyLastLine="1" readingOrder="1"/><protection locked="0" hidden="1"/></xf>',
              )
              .replace(
                /<tableStyles[^>]*>/,
                '<tableStyles count="1" defaultTableStyle="局里"><tableStyle name="局里" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles><colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="FFABCDEF"/></indexedColors><mruColors><color rgb="FF123456"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>',
              )
          : text,
    }),
};

/** A macro sheet of old and a dialog, whose tabs stand among the others. */
export const oldSheets: Kind = {
  name: 'oldSheets',
  ending: 'xlsm',
  file: () =>
    book({
      workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      tabs: '<sheet name="宏1" sheetId="20" state="hidden" r:id="rId20"/><sheet name="对话" sheetId="21" r:id="rId21"/>',
      workbookTargets: [
        {
          id: 'rId20',
          type: 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
          target: 'macrosheets/sheet1.xml',
        },
        { id: 'rId21', type: 'dialogsheet', target: 'dialogsheets/sheet1.xml' },
      ],
      parts: {
        'xl/macrosheets/sheet1.xml': {
          content: `${HEAD}<xm:macrosheet xmlns="${MAIN}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>HALT()</f></c></row></sheetData></xm:macrosheet>`,
          type: 'application/vnd.ms-excel.macrosheet+xml',
        },
        'xl/dialogsheets/sheet1.xml': {
          content: `${HEAD}<dialogsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"/>`,
          type: `${SHEETML}.dialogsheet+xml`,
        },
      },
    }),
  known: /dialogsheet/,
};

/** A book that several people may change at a time, with the history of their changes. */
export const sharedBook: Kind = {
  name: 'sharedBook',
  file: () =>
    book({
      workbookTargets: [
        { id: 'rId30', type: 'revisionHeaders', target: 'revisions/revisionHeaders.xml' },
        { id: 'rId31', type: 'usernames', target: 'revisions/userNames.xml' },
      ],
      parts: {
        'xl/revisions/revisionHeaders.xml': {
          content: `${HEAD}<headers xmlns="${MAIN}" xmlns:r="${OFFICE}" guid="{11111111-1111-1111-1111-111111111111}"><header guid="{11111111-1111-1111-1111-111111111111}" dateTime="2026-01-05T08:00:00" maxSheetId="5" userName="赵一" r:id="rId1"><sheetIdMap count="4"><sheetId val="1"/><sheetId val="2"/><sheetId val="3"/><sheetId val="4"/></sheetIdMap></header></headers>`,
          type: `${SHEETML}.revisionHeaders+xml`,
          targets: [{ id: 'rId1', type: 'revisionLog', target: 'revisionLog1.xml' }],
        },
        'xl/revisions/revisionLog1.xml': {
          content: `${HEAD}<revisions xmlns="${MAIN}"/>`,
          type: `${SHEETML}.revisionLog+xml`,
        },
        'xl/revisions/userNames.xml': {
          content: `${HEAD}<users xmlns="${MAIN}" count="0"/>`,
          type: `${SHEETML}.userNames+xml`,
        },
      },
    }),
};
