import { strToU8, zipSync } from 'fflate';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';
import { edited } from './edited';

const ALL = 'A1:XFD1048576';
const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const LIST = `<row r="1">${text('A1', '企业名称')}</row><row r="2">${text('A2', '甲厂')}</row>`;

function book(data = LIST, after = '', parts: Record<string, string | Uint8Array> = {}) {
  const sheets = [{ name: '名录', xml: `<sheetData>${data}</sheetData>${after}` }];
  return rawWorkbook({ sheets, parts });
}

const nested = (tag: string, inside = ''): string =>
  `${`<${tag}>`.repeat(100_000)}${inside}${`</${tag}>`.repeat(100_000)}`;

const declared = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

function xml2003(table: string, head = ''): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?>${head}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${table}</Table></Worksheet></Workbook>`,
  );
}
const row = (attributes: string, cell = ''): string =>
  `<Row${attributes}><Cell${cell}><Data ss:Type="String">企业名称</Data></Cell></Row>`;

function ods(rows: string, head = ''): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<?xml version="1.0"?>${head}<o:document xmlns:o="o" xmlns:table="t" xmlns:text="x"><o:automatic-styles/><o:body><o:spreadsheet><table:table table:name="a">${rows}</table:table></o:spreadsheet></o:body></o:document>`,
    ),
  });
}
const cell = (content = '企业名称', attributes = ''): string =>
  `<table:table-cell${attributes}><text:p>${content}</text:p></table:table-cell>`;
const line = (cells = cell(), attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
const html = (cells: string): Uint8Array =>
  strToU8(`<html><table><tr>${cells}</tr><tr><td>甲厂</td></tr></table></html>`);
const HUGE = '1000000000';

test.each([
  ['columns', '20,000 columns', () => book(`<row r="1">${text('ACOG1', '甲')}</row>`)],
  [
    'rows',
    'rows below the last one',
    () => book(`${LIST}<row r="2000000">${text('A2000000', '甲')}</row>`),
  ],
  [
    'merged',
    'a merged sheet',
    () => book(LIST, `<mergeCells><mergeCell ref="${ALL}"/></mergeCells>`),
  ],
  ['merged', 'a web page: many spans', () => html('<td rowspan="60000">甲</td>'.repeat(100))],
  ['depth', 'nested elements', () => book(LIST, `<extLst>${nested('g')}</extLst>`)],
  [
    'declarations',
    'entities',
    () =>
      book(LIST, '', {
        'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${declared}<worksheet/>`,
      }),
  ],
  ['columns', 'XML 2003: Index', () => xml2003(row('', ` ss:Index="${HUGE}"`))],
  ['rows', 'XML 2003: Index of a row', () => xml2003(row(` ss:Index="${HUGE}"`))],
  ['columns', 'XML 2003: Span', () => xml2003(`<Column ss:Span="${HUGE}"/>${row('')}`)],
  ['rows', 'XML 2003: MergeDown', () => xml2003(row('', ` ss:MergeDown="${HUGE}"`))],
  ['declarations', 'XML 2003: entities', () => xml2003(row(''), declared)],
  ['repeated', '.ods: rows', () => ods(line(cell(), ` table:number-rows-repeated="${HUGE}"`))],
  [
    'converted',
    '.ods: cells',
    () =>
      ods(
        line(
          cell('甲', ` table:number-columns-repeated="${HUGE}"`),
          ' table:number-rows-repeated="999"',
        ),
      ),
  ],
  ['depth', '.ods: groups', () => ods(nested('table:table-row-group', line()))],
  ['depth', '.ods: words', () => ods(line(cell(nested('text:span', '甲'))))],
  ['line', '.ods: blanks', () => ods(line(cell('<text:s text:c="1000"/>'.repeat(1001))))],
  ['declarations', '.ods: entities', () => ods(line(), declared)],
  ['columns', 'a web page: colspan', () => html(`<td colspan="${HUGE}">企业名称</td>`)],
  ['rows', 'a web page: rowspan', () => html(`<td rowspan=${HUGE}>企业名称</td>`)],
  [
    'sheets',
    'a web page: 20,000 tables',
    () => strToU8('<table><tr><td>甲</td></tr></table>'.repeat(20_000)),
  ],
  ['line', 'text: a long line', () => strToU8(`企业名称,代码\n${'甲'.repeat(1_000_001)},1\n`)],
  ['converted', 'text: many cells', () => strToU8(`企业名称,代码\n${',\n'.repeat(2_500_001)}`)],
] as const)('beyond the limit of %s: %s', async (limit, _, bytes) => {
  await expect(openWorkbookFile(bytes(), 'a.xlsx')).rejects.toMatchObject({
    fault: 'beyond-limit',
    limit,
  });
});

test.each([
  ['merged in one column', '<mergeCells><mergeCell ref="C1:C1048576"/></mergeCells>'],
  [
    'validated',
    `<dataValidations><dataValidation type="list" sqref="${ALL}"><formula1>"是,否"</formula1></dataValidation></dataValidations>`,
  ],
  [
    'formatted',
    `<conditionalFormatting sqref="${ALL}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>`,
  ],
  ['filtered', `<autoFilter ref="${ALL}"/>`],
  ['linked', `<hyperlinks><hyperlink ref="${ALL}" location="A1"/></hyperlinks>`],
])('a sheet that is %s all over is opened', async (_, after) => {
  const { snapshot } = await openWorkbookFile(book(LIST, after), 'a.xlsx');
  expect(snapshot.sheets['sheet1']?.cellData?.[1]?.[0]?.v).toBe('甲厂');
});

test('an array formula over a whole sheet is opened', async () => {
  const data = `<row r="1"><c r="A1"><f t="array" ref="${ALL}">1+1</f><v>2</v></c>${text('B1', '甲')}</row>`;
  const { snapshot } = await openWorkbookFile(book(data), 'a.xlsx');
  expect(snapshot.sheets['sheet1']?.cellData?.[0]?.[0]).toMatchObject({ f: '=1+1', v: 2 });
});

test('150,000 merges are opened', async () => {
  const merges = Array.from({ length: 150_000 }, (_, index) => {
    const number = String(index + 1);
    return `<mergeCell ref="C${number}:D${number}"/>`;
  });
  const { snapshot } = await openWorkbookFile(
    book(LIST, `<mergeCells>${merges.join('')}</mergeCells>`),
    'a.xlsx',
  );
  expect(snapshot.sheets['sheet1']?.mergeData).toHaveLength(150_000);
});

test.each(['utf-16le', 'utf-16be'])('parts in %s are read, and stay so', async (encoding) => {
  const wide = (xml: string): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${xml}`, 'utf16le');
    return encoding === 'utf-16le' ? bytes : bytes.swap16();
  };
  const plain = book();
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(partsOf(plain)).map(([name, xml]) => [
        name,
        wide(`<?xml version="1.0" encoding="UTF-16"?>${xml.replace(/<\?xml.*?\?>\s*/, '')}`),
      ]),
    ),
  );
  const { snapshot } = await openWorkbookFile(bytes, 'a.xlsx');
  expect(snapshot.sheets['sheet1']?.cellData?.[1]?.[0]?.v).toBe('甲厂');
  const after = await edited(bytes, (workbook) => {
    workbook.worksheets.getItem('名录').getRange('B2').values = [['乙']];
    return Promise.resolve();
  });
  expect(changedParts(bytes, after)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(partsOf(after)['xl/worksheets/sheet1.xml']).toContain('encoding="UTF-8"');
});

test.each([
  ['missing', ['', '']],
  ['there twice', [' sheetId="1"', ' sheetId="1"']],
  ['no numbers', [' sheetId="__proto__"', ' sheetId="constructor"']],
])('numbers of sheets that are %s: both sheets are read, and one is added', async (_, ids) => {
  const sheets = ['甲', '乙'].map((name) => ({
    name,
    xml: `<sheetData><row r="1">${text('A1', name)}</row></sheetData>`,
  }));
  const plain = rawWorkbook({ sheets });
  const workbook = (partsOf(plain)['xl/workbook.xml'] ?? '')
    .replace(' sheetId="1"', ids[0] ?? '')
    .replace(' sheetId="2"', ids[1] ?? '');
  const bytes = rawWorkbook({ sheets, parts: { 'xl/workbook.xml': workbook } });
  const { snapshot } = await openWorkbookFile(bytes, 'a.xlsx');
  const shown = snapshot.sheetOrder.map((id) => snapshot.sheets[id]);
  expect(shown.map((sheet) => [sheet?.name, sheet?.cellData?.[0]?.[0]?.v])).toEqual([
    ['甲', '甲'],
    ['乙', '乙'],
  ]);
  const after = await edited(bytes, (book) => {
    book.worksheets.add('丙').getRange('A1').values = [['丙']];
    return Promise.resolve();
  });
  const again = await openWorkbookFile(after, 'a.xlsx');
  expect(again.snapshot.sheetOrder.map((id) => again.snapshot.sheets[id]?.name)).toEqual([
    '甲',
    '乙',
    '丙',
  ]);
});
