import { ICommandService } from '@univerjs/core';
import { CopySheetCommand } from '@univerjs/sheets';
import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../../src/host/file/saveWorkbookFile';
import { openTestExcel } from '../../../support/excel';
import { edited } from '../edited';
import { partsOf, rawWorkbook } from '../rawWorkbook';

const METADATA_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A1:A3 are 1, 2, 3; C1 spills, E1 is an array formula of one cell, G1:G2 one of two, I1 is plain. */
const CELLS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1:C3">A1:A3*2</f><v>2</v></c>' +
  '<c r="E1"><f t="array" ref="E1">SUM(A1:A3*2)</f><v>12</v></c><c r="G1"><f t="array" ref="G1:G2">A1:A2+1</f><v>2</v></c>' +
  '<c r="I1"><f>A1:A3</f><v>1</v></c><c r="K1"><f>SUM(C1:C3)</f><v>12</v></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>4</v></c><c r="G2"><v>3</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="C3"><v>6</v></c></row></sheetData>';

const file = rawWorkbook({
  sheets: [{ name: 'A', xml: CELLS }],
  workbookRelationships: `<Relationship Id="rId91" Type="${OFFICE}/sheetMetadata" Target="metadata.xml"/>`,
  contentTypes: `<Override PartName="/xl/metadata.xml" ContentType="${METADATA_TYPE}"/>`,
  parts: {
    'xl/metadata.xml':
      `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
      '<metadataTypes count="1"><metadataType name="XLDAPR" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
      '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  },
});

const bare = rawWorkbook({
  sheets: [
    {
      name: 'A',
      xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    },
  ],
});

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function worked(bytes: Uint8Array, work: Work): Promise<Record<string, string>> {
  const saved = await edited(bytes, async ({ worksheets }, context) => {
    await work(worksheets.getItem('A'), context);
  });
  return partsOf(saved);
}

/** The cells of a saved sheet, by address: what stands in each, with its own attributes. */
async function cellsAfter(work: Work, bytes = file): Promise<Record<string, string>> {
  const xml = (await worked(bytes, work))['xl/worksheets/sheet1.xml'] ?? '';
  return Object.fromEntries(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].map(
      ([, address = '', more = '', content = '']) => [address, more + content],
    ),
  );
}

test('what a formula spills is there before anything is calculated', async () => {
  expect.assertions(1);
  await worked(file, async (sheet, context) => {
    const range = sheet.getRange('C1:C3').load('values');
    await context.sync();
    expect(range.values).toEqual([[2], [4], [6]]);
  });
});

test('cells that spilled values come into, and empty ones beside them, keep their looks', async () => {
  expect.assertions(1);
  await worked(file, async (sheet, context) => {
    sheet.getRange('C2:C4').numberFormat = [['0.0'], ['0%'], ['0.00']];
    const range = sheet.getRange('C2:C4').load('text,numberFormat');
    await context.sync();
    expect([range.text, range.numberFormat]).toEqual([
      [['4.0'], ['600%'], ['']],
      [['0.0'], ['0%'], ['0.00']],
    ]);
  });
});

test('a formula that asks for a spill is reckoned with it', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('L1').formulas = [['=SUM(C1:C3)']];
  });
  expect(cells['L1']).toBe('<f>SUM(C1:C3)</f><v>12</v>');
});

test('a formula that asks for all that a cell spills leaves its result to Excel', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('L1').formulas = [['=SUM(C1#)']];
  });
  expect(cells['L1']).toBe(' cm="1"<f t="array" ref="L1">SUM(_xlfn.ANCHORARRAY(C1))</f>');
});

test('array formulas stay such where rows come above them', async () => {
  const cells = await cellsAfter((sheet) => sheet.getRange('1:2').insert('Down'));
  expect(cells).toMatchObject({
    C3: ' cm="1"<f t="array" ref="C3:C5">A3:A5*2</f><v>2</v>',
    C4: '<v>4</v>',
    C5: '<v>6</v>',
    E3: '<f t="array" ref="E3">SUM(A3:A5*2)</f><v>12</v>',
    G3: '<f t="array" ref="G3:G4">A3:A4+1</f><v>2</v>',
    G4: '<v>3</v>',
    I3: expect.stringMatching(/^<f>A3:A5<\/f>/) as string,
  });
  expect(cells['I4']).toBeUndefined();
});

test('array formulas stay such where columns come before them', async () => {
  const cells = await cellsAfter((sheet) => sheet.getRange('B:B').insert('Right'));
  expect(cells).toMatchObject({
    D1: ' cm="1"<f t="array" ref="D1:D3">A1:A3*2</f><v>2</v>',
    D3: '<v>6</v>',
    F1: '<f t="array" ref="F1">SUM(A1:A3*2)</f><v>12</v>',
    H1: '<f t="array" ref="H1:H2">A1:A2+1</f><v>2</v>',
    H2: '<v>3</v>',
    J1: expect.stringMatching(/^<f>A1:A3<\/f>/) as string,
  });
  expect(cells['C2'] ?? cells['C3'] ?? cells['J2']).toBeUndefined();
});

test('what a formula spills now is saved', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('A2:A3').values = [[20], [30]];
  });
  expect(cells).toMatchObject({
    C1: ' cm="1"<f t="array" ref="C1:C3">A1:A3*2</f><v>2</v>',
    C2: '<v>40</v>',
    G2: '<v>21</v>',
  });
  expect(cells['C3']).toBe('<v>60</v>');
});

test('a row taken out of a spill takes its value with it', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('2:2').delete('Up');
  });
  expect(cells['C1']).toBe(' cm="1"<f t="array" ref="C1:C2">A1:A2*2</f><v>2</v>');
  expect(cells['C2']).toBe('<v>6</v>');
  expect(cells['C3']).toBeUndefined();
});

test('a row put into a spill leaves no value of the file behind it', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('A1:A3').values = [[1], [1], [1]];
    sheet.getRange('C1').formulas = [['=FILTER(A1:A3,A1:A3>0)']];
    sheet.getRange('3:3').insert('Down');
  });
  expect(cells['C1']).toContain('ref="C1:C3"');
  expect(cells['C4']).toBeUndefined();
});

test('a spill that grows less leaves nothing behind', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('C1').formulas = [['=FILTER(A1:A3,A1:A3>2)']];
  });
  expect(cells['C1']).toBe(
    ' cm="1"<f t="array" ref="C1">_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;2)</f><v>3</v>',
  );
  expect(cells['C2'] ?? cells['C3']).toBeUndefined();
});

test('what is typed into a spill stays, and the formula has no room', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('C2').values = [['字']];
    sheet.getRange('G2').values = [[99]];
  });
  expect(cells).toMatchObject({
    C1: ' cm="1"<f t="array" ref="C1">A1:A3*2</f>',
    C2: ' t="inlineStr"<is><t>字</t></is>',
    G1: ' cm="1"<f t="array" ref="G1">A1:A2+1</f>',
    G2: '<v>99</v>',
  });
  expect(cells['C3']).toBeUndefined();
});

test('a value or a formula of one value takes the place of an array formula', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('C1').formulas = [['=A1+1']];
    sheet.getRange('E1').values = [[7]];
    sheet.getRange('G1').formulas = [['=A1+A2']];
  });
  expect(cells).toMatchObject({
    C1: '<f>A1+1</f><v>2</v>',
    E1: '<v>7</v>',
    G1: '<f>A1+A2</f><v>3</v>',
  });
  expect(cells['C2'] ?? cells['C3'] ?? cells['G2']).toBeUndefined();
});

test('a copy of an array formula is one', async () => {
  const cells = await cellsAfter((sheet) => {
    sheet.getRange('M1').copyFrom('E1');
  });
  expect(cells['M1']).toMatch(/^<f t="array" ref="M1">SUM\(I1:I3\*2\)<\/f>/);
});

test('array formulas of a sheet are such on its copy', async () => {
  const opened = await openWorkbookFile(file, 'a.xlsx');
  const { snapshot: workbook, extras } = opened;
  const excel = await openTestExcel({ workbook, extras, isSeen: true });
  try {
    const commands = excel.host.univer.__getInjector().get(ICommandService);
    await commands.executeCommand(CopySheetCommand.id);
    await excel.host.grid.settle();
    const state = excel.host.state();
    const copy = partsOf(saveWorkbookFile(opened, state.snapshot, state.extras))[
      'xl/worksheets/sheet2.xml'
    ];
    expect(copy).toContain('<c r="C1" cm="1"><f t="array" ref="C1:C3">A1:A3*2</f><v>2</v></c>');
    expect(copy).toContain('<c r="C3"><v>6</v></c>');
    expect(copy).toContain('<f t="array" ref="E1">SUM(A1:A3*2)</f>');
    expect(copy).toContain('<c r="I1"><f>A1:A3</f>');
  } finally {
    excel.dispose();
  }
});

test('a formula that spills is saved as one, with what Excel knows such by', async () => {
  const parts = await worked(bare, (sheet) => {
    sheet.getRange('C1').formulas = [['=FILTER(A1:A2,A1:A2>0)']];
    sheet.getRange('E1').formulas = [['=A1:A2&"家"']];
  });
  const xml = parts['xl/worksheets/sheet1.xml'];
  expect(xml).toContain(
    '<c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn._xlws.FILTER(A1:A2,A1:A2&gt;0)</f><v>1</v></c>' +
      '<c r="E1" t="str" cm="1"><f t="array" ref="E1:E2">A1:A2&amp;&quot;家&quot;</f><v>1家</v></c>',
  );
  expect(xml).toContain('<c r="C2"><v>2</v></c><c r="E2" t="str"><v>2家</v></c>');
  expect(parts['xl/metadata.xml']).toContain(
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
  );
  expect(parts['xl/metadata.xml']).toContain('fDynamic="1" fCollapsed="0"');
  expect(parts['[Content_Types].xml']).toContain(
    `PartName="/xl/metadata.xml" ContentType="${METADATA_TYPE}"`,
  );
  expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="/xl/metadata.xml"');
});

test('metadata of other kinds stay where they are', async () => {
  const other = partsOf(file)['xl/metadata.xml'] ?? '';
  const values = other
    .replace('name="XLDAPR" cellMeta="1"/>', 'name="XLRICHVALUE" cellMeta="1"/>')
    .replace('name="XLDAPR" count', 'name="XLRICHVALUE" count')
    .replace('fDynamic="1"', '');
  const parts = await worked(
    rawWorkbook({
      sheets: [
        { name: 'A', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
      ],
      workbookRelationships: `<Relationship Id="rId91" Type="${OFFICE}/sheetMetadata" Target="metadata.xml"/>`,
      contentTypes: `<Override PartName="/xl/metadata.xml" ContentType="${METADATA_TYPE}"/>`,
      parts: { 'xl/metadata.xml': values },
    }),
    (sheet) => {
      sheet.getRange('C1').formulas = [['=SEQUENCE(2)']];
    },
  );
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="C1" cm="2"><f t="array" ref="C1:C2">');
  expect(parts['xl/metadata.xml']).toContain(
    '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata>',
  );
});
