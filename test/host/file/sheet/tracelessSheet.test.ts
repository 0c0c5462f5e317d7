import { readFileSync } from 'node:fs';
import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A bureau's file with formulas, their chain, names and parts written with line breaks, as some
 * programs do.
 */
const bureau = rawWorkbook({
  sheets: [
    {
      name: '名录',
      xml:
        '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>5</v></c><c r="C1" s="2"><f>TODAY()</f><v>45000</v></c></row></sheetData>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    },
    { name: '说明', xml: '<sheetData/>' },
  ],
  afterSheets:
    '\n<definedNames>\n <definedName name="范围">名录!$A$1</definedName>\n <definedName name="_xlnm.Print_Area" localSheetId="1">说明!$A$1</definedName>\n</definedNames>\n<calcPr calcId="1"/>',
  workbookRelationships: `\n<Relationship Id="rId92" Type="${REL}/calcChain" Target="calcChain.xml"/>\n`,
  contentTypes:
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  parts: { 'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/><c r="C1"/></calcChain>' },
});

const addSheet = (workbook: Excel.Workbook): Promise<void> => {
  const sheet = workbook.worksheets.add('超频次');
  const range = sheet.getRange('A1:B3');
  range.numberFormat = [
    ['@', '0.0%'],
    ['@', '"第"0"次"'],
    ['@', 'yyyy-mm-dd'],
  ];
  range.values = [
    ['=甲', 0.5],
    ['0012', 3],
    ['丙', 46000],
  ];
  range.format.font.bold = true;
  range.format.font.color = '#B42318';
  range.format.fill.color = '#FFF4CE';
  range.format.wrapText = true;
  range.format.borders.getItem('EdgeBottom').style = 'Continuous';
  range.format.columnWidth = 80;
  sheet.getRange('A2').conditionalFormats.add('Custom').custom.rule.formula = '=A2="x"';
  sheet.getRange('B2').dataValidation.prompt = { title: '', message: '次', showPrompt: true };
  sheet.notes.add('A1', '注');
  sheet.freezePanes.freezeRows(1);
  sheet.tabColor = '#B42318';
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.setPrintTitleRows('1:1');
  sheet.pageLayout.setPrintArea('A1:B3');
  const { custom } = workbook.worksheets
    .getFirst()
    .getRange('A1:A9')
    .conditionalFormats.add('Custom');
  custom.rule.formula = "=SUMPRODUCT(--('超频次'!$A$1:$A$9=$A1))>0";
  custom.format.fill.color = '#FFF4CE';
  workbook.worksheets.getFirst().notes.add('A1', '超频次');
  return Promise.resolve();
};

const removeSheet = (workbook: Excel.Workbook): Promise<void> => {
  workbook.worksheets.getItem('超频次').delete();
  workbook.worksheets.getFirst().getRange('A1').conditionalFormats.getItemAt(0).delete();
  workbook.worksheets.getFirst().notes.getItem('A1').delete();
  return Promise.resolve();
};

const sample = new Uint8Array(readFileSync('samples/qinglan-county.xlsx'));

test.each([
  ['of raw parts', bureau],
  ['of the sample', sample],
])(
  'a sheet with all its looks, added and deleted in a later sitting, leaves no trace in a file %s',
  async (_, file) => {
    const saved = await edited(file, addSheet);
    expect(changedParts(file, saved)).toContain('xl/styles.xml');
    const after = await edited(saved, removeSheet);
    const [before, now] = [partsOf(file), partsOf(after)];
    for (const part of changedParts(file, after)) expect(now[part]).toBe(before[part]);
    expect(changedParts(file, after)).toEqual([]);
  },
);
