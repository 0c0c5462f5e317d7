import { edited } from '../edited';
import { partsOf, rawWorkbook } from '../rawWorkbook';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (number: number): string =>
  `<row r="${String(number)}">${['A', 'B', 'C', 'D'].map((column) => `<c r="${column}${String(number)}"><v>${String(number)}</v></c>`).join('')}</row>`;
const file = rawWorkbook({
  sheets: [
    {
      name: 'A',
      xml:
        `<sheetData>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(row).join('')}</sheetData><mergeCells count="2"><mergeCell ref="A8:A9"/><mergeCell ref="C7:D7"/></mergeCells>` +
        '<conditionalFormatting sqref="A4:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>$A4&gt;SUM($A$5:$A$6)</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A6:A7"><cfRule type="expression" dxfId="0" priority="2"><formula>A6&gt;$B$6</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="2"><dataValidation type="list" sqref="A4:B6"><formula1>$A$1:$A$9</formula1></dataValidation><dataValidation type="list" sqref="A7"><formula1>$B$1:$B$9</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A6" location="A!A1"/></hyperlinks><ignoredErrors><ignoredError sqref="A4:A6" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="rId2"/>',
    },
  ],
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>x</author></authors><commentList><comment ref="A5" authorId="0"><text><t>n</t></text></comment></commentList></comments>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>',
  },
  contentTypes:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
});

interface Found {
  readonly formats: readonly (readonly [cells: string, formula: string])[];
  readonly lists: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly link: string | undefined;
  readonly note: string | undefined;
}

async function after(work: (sheet: Excel.Worksheet) => void): Promise<Found> {
  const saved = await edited(file, ({ worksheets }) => {
    work(worksheets.getItem('A'));
    return Promise.resolve();
  });
  const parts = partsOf(saved);
  const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
  const pairs = (pattern: RegExp): (readonly [string, string])[] =>
    [...xml.matchAll(pattern)].map(([, one = '', other = '']) => [one, other]);
  return {
    formats: pairs(/<conditionalFormatting sqref="([^"]*)"><cfRule[^>]*><formula>([^<]*)</g),
    lists: Object.fromEntries(pairs(/<dataValidation [^>]*sqref="([^"]*)"><formula1>([^<]*)</g)),
    merges: pairs(/<mergeCell ref="([^"]*)"/g).map(([at]) => at),
    link: /<hyperlink ref="([^"]*)"/.exec(xml)?.[1],
    note: /<comment ref="([^"]*)"/.exec(parts['xl/comments1.xml'] ?? '')?.[1],
  };
}

test('what stands below cells that come goes down with them, and only that', async () => {
  const found = await after((sheet) => {
    sheet.getRange('A2:A3').insert('Down');
  });
  expect(found).toEqual({
    formats: [
      ['A6:A11 B4:B9', '$A6&gt;SUM($A$7:$A$8)'],
      ['A8:A9', 'A8&gt;$B$6'],
    ],
    lists: { 'A6:A8 B4:B6': '$A$1:$A$11', A9: '$B$1:$B$9' },
    merges: ['C7:D7', 'A10:A11'],
    link: 'A8',
    note: 'A7',
  });
});

test('what stands below cells that go comes up, and what stands on them goes', async () => {
  const found = await after((sheet) => {
    sheet.getRange('A4:A5').delete('Up');
  });
  expect(found).toEqual({
    formats: [
      ['A4:A7 B4:B9', '$A4&gt;SUM($A$4)'],
      ['A4:A5', 'A4&gt;$B$6'],
    ],
    lists: { 'A4 B4:B6': '$A$1:$A$7', A5: '$B$1:$B$9' },
    merges: ['C7:D7', 'A6:A7'],
    link: 'A4',
    note: undefined,
  });
});

test('what stands beside cells that come goes to the right', async () => {
  const found = await after((sheet) => {
    sheet.getRange('A5:A6').insert('Right');
  });
  expect(found).toEqual({
    formats: [
      ['A4:B4 B5:C6 A7:B9', '$A4&gt;SUM($B$5:$B$6)'],
      ['B6 A7', 'B6&gt;$C$6'],
    ],
    lists: { 'A4:B4 B5:C6': '$A$1:$A$9', A7: '$B$1:$B$9' },
    merges: ['A8:A9', 'C7:D7'],
    link: 'B6',
    note: 'B5',
  });
});

test('what stands beside cells that go comes to the left', async () => {
  const found = await after((sheet) => {
    sheet.getRange('A5:A6').delete('Left');
  });
  expect(found).toEqual({
    formats: [
      ['A4:B4 A5:A6 A7:B9', '$A4&gt;SUM(#REF!)'],
      ['A7', 'A7&gt;$A$6'],
    ],
    lists: { 'A4:B4 A5:A6': '$A$1:$A$9', A7: '$B$1:$B$9' },
    merges: ['A8:A9', 'C7:D7'],
    link: undefined,
    note: undefined,
  });
});

test('a rule all of whose cells go is gone', async () => {
  const { formats, lists } = await after((sheet) => {
    sheet.getRange('A6:A7').delete('Up');
  });
  expect(formats.map(([cells]) => cells)).toEqual(['A4:A7 B4:B9']);
  expect(Object.keys(lists)).toEqual(['A4:A5 B4:B6']);
});
