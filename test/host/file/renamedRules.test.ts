import { openTestExcel } from '../../support/excel';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

const CELLS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

const RULES =
  `${CELLS}<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>COUNTIF(代码!$A$1:$A$9,A1)&gt;0</formula></cfRule>` +
  '<cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>代码!$B$1</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B1:B9"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="formula" val="代码!$B$1"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="list" sqref="C1:C9"><formula1>代码!$A$1:$A$9</formula1></dataValidation>' +
  '<dataValidation type="whole" operator="greaterThan" sqref="D1:D9"><formula1>代码!$B$1</formula1></dataValidation></dataValidations>' +
  `<extLst><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting ${XM}>` +
  '<x14:cfRule type="expression" priority="4" id="{2}"><xm:f>代码!A1=1</xm:f><x14:dxf/></x14:cfRule><xm:sqref>F1:F9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
  `<ext ${X14} uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups ${XM}><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>代码!A1:A9</xm:f><xm:sqref>G1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

const file = rawWorkbook({
  sheets: [
    { name: '名录', xml: RULES },
    { name: '代码', xml: CELLS },
  ],
  parts: {
    'xl/ctrlProps/ctrlProp1.xml': '<formControlPr objectType="Drop" fmlaLink="代码!$C$1"/>',
    'xl/pivotCache/pivotCacheDefinition1.xml':
      '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="代码"/></cacheSource></pivotCacheDefinition>',
  },
});

const formulas = (saved: Uint8Array): string[] =>
  [
    ...(partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '').matchAll(
      /<(?:xm:f|formula1?)>([^<]*)<|val="([^"]*)"/g,
    ),
  ].map(([, text, bound]) => text ?? bound ?? '');

test('rules name a sheet by its new name', async () => {
  const saved = await edited(file, async ({ worksheets }, context) => {
    const [sheet, codes] = ['名录', '代码'].map((name) => worksheets.getItem(name));
    codes!.name = '代码 2026';
    const list = sheet!.getRange('C1').dataValidation.load('rule');
    const format = sheet!.getRange('A1').conditionalFormats.getItemAt(0).custom.rule;
    format.load('formula');
    await context.sync();
    expect(list.rule.list?.source).toBe("='代码 2026'!$A$1:$A$9");
    expect(format.formula).toBe("=COUNTIF('代码 2026'!$A$1:$A$9,A1)>0");
  });
  expect(formulas(saved)).toEqual([
    "COUNTIF('代码 2026'!$A$1:$A$9,A1)&gt;0",
    "'代码 2026'!$B$1",
    "'代码 2026'!$B$1",
    "'代码 2026'!$A$1:$A$9",
    "'代码 2026'!$B$1",
    "'代码 2026'!A1=1",
    "'代码 2026'!A1:A9",
  ]);
  const now = partsOf(saved);
  expect(now['xl/ctrlProps/ctrlProp1.xml']).toContain(`fmlaLink="'代码 2026'!$C$1"`);
  expect(now['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('sheet="代码 2026"');
});

test('rules keep all else, and all of it where the name comes back', async () => {
  const saved = await edited(file, ({ worksheets }) => {
    worksheets.getItem('代码').name = '码';
    return Promise.resolve();
  });
  const [before, after] = [file, saved].map(
    (bytes) => partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '',
  );
  expect(after).toBe(before?.replaceAll('代码!', '码!'));
  const back = await edited(file, async ({ worksheets }, context) => {
    worksheets.getItem('代码').name = '码';
    await context.sync();
    worksheets.getItem('码').name = '代码';
  });
  expect(changedParts(file, back)).toEqual([]);
});

test('rules that name a deleted sheet say so', async () => {
  const saved = await edited(file, async ({ worksheets }, context) => {
    worksheets.getItem('代码').delete();
    const list = worksheets.getItem('名录').getRange('C1').dataValidation.load('rule');
    await context.sync();
    expect(list.rule.list?.source).toBe('=#REF!$A$1:$A$9');
  });
  expect(formulas(saved)).toEqual([
    'COUNTIF(#REF!$A$1:$A$9,A1)&gt;0',
    '#REF!$B$1',
    '#REF!$B$1',
    '#REF!$A$1:$A$9',
    '#REF!$B$1',
    '#REF!A1=1',
    '#REF!A1:A9',
  ]);
});

test('what a deletion did to rules is taken back with it', async () => {
  const opened = await openWorkbookFile(file, 'a.xlsx');
  const { snapshot: workbook, extras } = opened;
  const excel = await openTestExcel({ workbook, extras, isSeen: true });
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('代码').delete();
      await context.sync();
    });
    excel.host.grid.workbook.undo();
    const state = excel.host.state();
    const saved = saveWorkbookFile(opened, state.snapshot, state.extras);
    expect(formulas(saved)).toEqual(formulas(file));
  } finally {
    excel.dispose();
  }
});
