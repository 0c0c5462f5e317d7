import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (at: string, said: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const CELLS =
  `<sheetData><row r="1">${text('A1', '企业')}${text('B1', '次数')}</row>` +
  `<row r="2">${text('A2', '甲厂')}<c r="B2"><v>3</v></c></row><row r="3">${text('A3', '乙厂')}<c r="B3"><v>1</v></c></row></sheetData>`;
const TABLE =
  `<table xmlns="${MAIN}" id="1" name="名录" displayName="名录" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/>` +
  '<tableColumns count="2"><tableColumn id="1" name="企业"/><tableColumn id="2" name="次数"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
const PLAIN = rawWorkbook({ sheets: [{ name: '名录', xml: CELLS }] });
const WITH_TABLE = rawWorkbook({
  sheets: [
    {
      name: '名录',
      xml: `${CELLS}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    },
  ],
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
    'xl/tables/table1.xml': TABLE,
  },
});

const tableOf = (bytes: Uint8Array): string => partsOf(bytes)['xl/tables/table1.xml'] ?? '';

test('a new table is saved as ECMA-376 part 1, 18.5.1.2 wants it', async () => {
  const bytes = await edited(PLAIN, async ({ worksheets }) => {
    const table = worksheets.getItem('名录').tables.add('A1:B3', true);
    table.name = '企业名录';
    table.columns.getItem('次数').filter.applyCustomFilter('>2', '<9', 'And');
    await Promise.resolve();
  });
  expect(changedParts(PLAIN, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/tables/table1.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(tableOf(bytes)).toContain(
    `<table xmlns="${MAIN}" id="1" name="企业名录" displayName="企业名录" ref="A1:B3" totalsRowShown="0">` +
      '<autoFilter ref="A1:B3"><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="2"/><customFilter operator="lessThan" val="9"/></customFilters></filterColumn></autoFilter>' +
      '<tableColumns count="2"><tableColumn id="1" name="企业"/><tableColumn id="2" name="次数"/></tableColumns>',
  );
  const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toMatch(
    /<tableParts count="1"><tablePart r:id="rId1"\/><\/tableParts><\/worksheet>/,
  );
  expect(sheet).toMatch(/<row r="3"[^>]*hidden="1"/);
});

test('a table of the file is read, and its part stays as it is beside other changes', async () => {
  const bytes = await edited(WITH_TABLE, async ({ worksheets, tables }, context) => {
    const table = tables.getItem('名录').load('style,showTotals');
    worksheets.getItem('名录').getRange('A2').values = [['丙厂']];
    await context.sync();
    expect([table.style, table.showTotals]).toEqual(['TableStyleMedium2', false]);
  });
  expect(changedParts(WITH_TABLE, bytes)).toEqual(['xl/worksheets/sheet1.xml']);
});

test('what changes of a table is written, all else of its part stays', async () => {
  const bytes = await edited(WITH_TABLE, async ({ worksheets, tables }) => {
    tables.getItem('名录').rows.add(undefined, [['丙厂', 2]]);
    worksheets.getItem('名录').getRange('A1').values = [['单位']];
    await Promise.resolve();
  });
  expect(tableOf(bytes)).toBe(
    TABLE.replaceAll('A1:B3', 'A1:B4').replace('name="企业"', 'name="单位"'),
  );
});

test('a table that goes takes its part along', async () => {
  const bytes = await edited(WITH_TABLE, async ({ tables }) => {
    tables.getItem('名录').convertToRange();
    await Promise.resolve();
  });
  expect(partsOf(bytes)['xl/tables/table1.xml']).toBeUndefined();
  expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).not.toContain('tablePart');
});
