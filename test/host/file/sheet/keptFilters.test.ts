import { edited } from '../edited';
import { partsOf, rawWorkbook } from '../rawWorkbook';

const row = (number: number, hidden = ''): string =>
  `<row r="${String(number)}"${hidden}>${['A', 'B', 'C', 'D', 'E']
    .map((column) => `<c r="${column}${String(number)}"><v>${String(number)}</v></c>`)
    .join('')}</row>`;

const COLUMNS = {
  days:
    '<filterColumn colId="0"><filters calendarType="gregorian"><filter val="无"/><dateGroupItem year="2026" month="3" dateTimeGrouping="month"/>' +
    '<dateGroupItem year="2026" month="4" day="5" hour="6" dateTimeGrouping="hour"/></filters></filterColumn>',
  color: '<filterColumn colId="1"><colorFilter dxfId="0"/></filterColumn>',
  month:
    '<filterColumn colId="2"><dynamicFilter type="thisMonth" val="1" maxVal="2"/></filterColumn>',
  hidden: '<filterColumn colId="3" hiddenButton="1"/>',
};
const SORTED = '<sortState ref="A2:E4"><sortCondition descending="1" ref="B2:B4"/></sortState>';

const file = rawWorkbook({
  sheets: [
    {
      name: 'A',
      xml:
        `<sheetData>${row(1)}${row(2, ' hidden="1"')}${row(3)}${row(4)}</sheetData>` +
        `<autoFilter ref="A1:E4">${Object.values(COLUMNS).join('')}${SORTED}</autoFilter>`,
    },
  ],
});

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function sheetAfter(work: Work): Promise<string> {
  const saved = await edited(file, async ({ worksheets }, context) => {
    await work(worksheets.getItem('A'), context);
  });
  return partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '';
}

const filterIn = (xml: string): string =>
  /<autoFilter[^>]*(?:\/>|>.*<\/autoFilter>)/.exec(xml)?.[0] ?? '';

test('criteria of a file that the host does not filter by are told', async () => {
  await sheetAfter(async (sheet, context) => {
    const filter = sheet.autoFilter.load('criteria,isDataFiltered');
    await context.sync();
    expect(filter.isDataFiltered).toBe(true);
    expect(filter.criteria.slice(0, 4)).toEqual([
      {
        filterOn: 'Values',
        values: [
          '无',
          { date: '2026-03-01', specificity: 'Month' },
          { date: '2026-04-05T06:00:00', specificity: 'Hour' },
        ],
      },
      { filterOn: 'CellColor' },
      { filterOn: 'Dynamic', dynamicCriteria: 'ThisMonth' },
      null,
    ]);
  });
});

test('they go along with their rows, as all of the filter does', async () => {
  const xml = await sheetAfter((sheet) => sheet.getRange('1:2').insert('Down'));
  expect(filterIn(xml)).toBe(
    `<autoFilter ref="A3:E6">${Object.values(COLUMNS).join('')}` +
      '<sortState ref="A4:E6"><sortCondition descending="1" ref="B4:B6"/></sortState></autoFilter>',
  );
});

test('they go along with their columns', async () => {
  const xml = await sheetAfter((sheet) => sheet.getRange('B:B').insert('Right'));
  expect(filterIn(xml)).toBe(
    `<autoFilter ref="A1:F4">${COLUMNS.days}${COLUMNS.color.replace('"1"', '"2"')}${COLUMNS.month.replace('"2"', '"3"')}</autoFilter>`,
  );
});

test('columns before them take them along, but not how they were sorted', async () => {
  const xml = await sheetAfter((sheet) => sheet.getRange('A:A').insert('Right'));
  expect(filterIn(xml)).toBe(
    `<autoFilter ref="B1:F4">${Object.values(COLUMNS).join('')}</autoFilter>`,
  );
});

test('where another column is filtered they stay, and rows that they hide stay hidden', async () => {
  const xml = await sheetAfter((sheet) => {
    const criteria = { filterOn: 'Custom', criterion1: '<>4' } as const;
    sheet.autoFilter.apply('A1:E4', 4, criteria);
  });
  expect(filterIn(xml)).toContain(Object.values(COLUMNS).join(''));
  expect(xml).toMatch(/<row r="2"[^>]* hidden="1"/);
  expect(xml).toMatch(/<row r="4"[^>]* hidden="1"/);
  expect(xml).not.toMatch(/<row r="3"[^>]* hidden="1"/);
});

test('they are cleared, and their rows shown', async () => {
  const xml = await sheetAfter((sheet) => {
    sheet.autoFilter.clearCriteria();
  });
  expect(filterIn(xml)).toBe(`<autoFilter ref="A1:E4">${COLUMNS.hidden}${SORTED}</autoFilter>`);
  expect(xml).not.toContain('hidden="1"><c');
});

test('a column of a table is filtered as the file has it, until it is cleared', async () => {
  const table = rawWorkbook({
    sheets: [
      {
        name: 'A',
        xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c></row>${row(2, ' hidden="1"')}${row(3)}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      },
    ],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      'xl/tables/table1.xml':
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3">' +
        '<filterColumn colId="0" hiddenButton="1"/><filterColumn colId="1"><colorFilter dxfId="0" cellColor="0"/></filterColumn></autoFilter>' +
        '<tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/></tableColumns></table>',
    },
  });
  const after = async (work: Work): Promise<string> => {
    const saved = await edited(table, async ({ worksheets }, context) => {
      await work(worksheets.getItem('A'), context);
    });
    return filterIn(partsOf(saved)['xl/tables/table1.xml'] ?? '');
  };
  expect(await after((sheet) => sheet.getRange('1:1').insert('Down'))).toBe(
    '<autoFilter ref="A2:B4"><filterColumn colId="0" hiddenButton="1"/><filterColumn colId="1"><colorFilter dxfId="0" cellColor="0"/></filterColumn></autoFilter>',
  );
  const cleared = await after((sheet) => {
    sheet.tables.getItem('T').clearFilters();
  });
  expect(cleared).toBe(
    '<autoFilter ref="A1:B3"><filterColumn colId="0" hiddenButton="1"/></autoFilter>',
  );
});
