import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

const CELLS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row><row r="5"><c r="B5"><v>9</v></c></row></sheetData>';

/**
 * A bureau's sheet with conditional formats and validations of many kinds, new ones and such that
 * the spreadsheet does not show.
 */
const bureau = rawWorkbook({
  sheets: [
    {
      name: '名录',
      xml:
        `${CELLS}<conditionalFormatting sqref="A1:A9 C1:C9">\n<cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>5</formula></cfRule>` +
        '<cfRule type="timePeriod" timePeriod="today" priority="7"/></conditionalFormatting>\n' +
        '<conditionalFormatting sqref="D1:D9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
        '<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{1}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="E1:E9" pivot="0"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B1:B9"><cfRule type="expression" priority="4" stopIfTrue="1"><formula>LEN($B1)&gt;3</formula></cfRule><cfRule type="duplicateValues" dxfId="0" priority="5"/></conditionalFormatting>' +
        '<dataValidations count="3" xWindow="12"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="C1:C9"><formula1>"是,否"</formula1></dataValidation>\n' +
        '<dataValidation showInputMessage="1" prompt="填全称" promptTitle="名称" sqref="B1:B3"/><dataValidation type="whole" sqref="A1:A9"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
        '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar minLength="0"><x14:cfvo type="autoMin"/></x14:dataBar></x14:cfRule><xm:sqref>D1:D9</xm:sqref></x14:conditionalFormatting>' +
        '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="6" id="{2}"><xm:f>说明!A1=1</xm:f><x14:dxf/></x14:cfRule><xm:sqref>F1:F9</xm:sqref></x14:conditionalFormatting>' +
        '</x14:conditionalFormattings></ext></extLst>',
    },
    { name: '说明', xml: CELLS },
  ],
});

const onSheet =
  (work: Work, name = '名录') =>
  (workbook: Excel.Workbook, context: Excel.RequestContext): Promise<void> =>
    work(workbook.worksheets.getItem(name), context);

const FLAG = "=SUMPRODUCT(--('说明'!$A$1:$A$9=$B5))>0";

const flag: Work = (sheet) => {
  const { custom } = sheet.getRange('B5:B9').conditionalFormats.add('Custom');
  custom.rule.formula = FLAG;
  custom.format.fill.color = '#FFF4CE';
  custom.format.font.color = '#B42318';
  return Promise.resolve();
};

const unflag: Work = async (sheet, context) => {
  const formats = sheet.getRange('B1:B99').conditionalFormats.load('items/id,items/type');
  await context.sync();
  const customs = formats.items
    .filter(({ type }) => type === 'Custom')
    .map((format) => ({ format, rule: format.custom.rule.load('formula') }));
  await context.sync();
  for (const { format, rule } of customs) if (rule.formula.includes("'说明'!")) format.delete();
};

const both =
  (...works: readonly Work[]): Work =>
  async (sheet, context) => {
    for (const work of works) {
      await work(sheet, context);
      await context.sync();
    }
  };

/**
 * "Adds a new conditional format to the collection at the first/top priority."
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)
 */
test('a conditional format is added before all others, which keep their bytes', async () => {
  const saved = await edited(bureau, onSheet(flag));
  expect(changedParts(bureau, saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  const [before, after] = [
    partsOf(bureau)['xl/worksheets/sheet1.xml'] ?? '',
    partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '',
  ];
  const added =
    '<conditionalFormatting sqref="B5:B9"><cfRule type="expression" dxfId="1" priority="1"><formula>' +
    "SUMPRODUCT(--('说明'!$A$1:$A$9=$B5))&gt;0</formula></cfRule></conditionalFormatting>";
  const behind = before.replace(
    /priority="(\d+)"/g,
    (_, priority: string) => `priority="${String(Number(priority) + 1)}"`,
  );
  expect(after).toBe(behind.replace('<dataValidations ', (tag) => added + tag));
});

test.each(['名录', '说明'])(
  'a conditional format on 「%s」 that is taken away again leaves no trace, saved in between or not',
  async (name) => {
    expect(changedParts(bureau, await edited(bureau, onSheet(both(flag, unflag), name)))).toEqual(
      [],
    );
    const flagged = await edited(bureau, onSheet(flag, name));
    expect(changedParts(bureau, await edited(flagged, onSheet(unflag, name)))).toEqual([]);
  },
);

test('differential formats that others use stay when a rule goes', async () => {
  const saved = await edited(
    bureau,
    onSheet(async (sheet, context) => {
      sheet.getRange('B1:B9').conditionalFormats.clearAll();
      return context.sync();
    }),
  );
  expect(changedParts(bureau, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).not.toContain('duplicateValues');
});

test('a formula over another sheet comes back from the file as it was', async () => {
  const again = await edited(
    await edited(bureau, onSheet(flag)),
    onSheet(async (sheet, context) => {
      const formats = sheet.getRange('B5').conditionalFormats.load('items/type');
      await context.sync();
      const rules = formats.items
        .filter(({ type }) => type === 'Custom')
        .map((format) => format.custom.rule.load('formula'));
      await context.sync();
      expect(rules.map(({ formula }) => formula)).toEqual([FLAG, '=LEN($B1)>3']);
    }),
  );
  expect(again.length).toBeGreaterThan(0);
});

const prompt: Work = (sheet) => {
  sheet.getRange('D5').dataValidation.prompt = {
    title: '超频次',
    message: '2026Q1、2026Q2',
    showPrompt: true,
  };
  return Promise.resolve();
};

const clear: Work = (sheet) => {
  sheet.getRange('D5').dataValidation.clear();
  return Promise.resolve();
};

test.each(['名录', '说明'])(
  'a prompt on 「%s」 that is taken away again leaves no trace, saved in between or not',
  async (name) => {
    expect(changedParts(bureau, await edited(bureau, onSheet(both(prompt, clear), name)))).toEqual(
      [],
    );
    const prompted = await edited(bureau, onSheet(prompt, name));
    expect(changedParts(bureau, prompted)).toHaveLength(1);
    expect(changedParts(bureau, await edited(prompted, onSheet(clear, name)))).toEqual([]);
  },
);

test('a prompt is read back, one that the bureau made as well', async () => {
  await edited(
    await edited(bureau, onSheet(prompt)),
    onSheet(async (sheet, context) => {
      const cells = ['D5', 'B2', 'A1'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,prompt'),
      );
      await context.sync();
      expect(cells.map(({ type }) => type)).toEqual(['None', 'None', 'WholeNumber']);
      expect(cells.map(({ prompt }) => prompt)).toMatchObject([
        { title: '超频次', message: '2026Q1、2026Q2' },
        { title: '名称', message: '填全称' },
        { message: '' },
      ]);
    }),
  );
});

test('text that is struck through is saved, and no longer is when it is taken back', async () => {
  const strike =
    (isStruck: boolean): Work =>
    (sheet) => {
      sheet.getRange('B1').format.font.strikethrough = isStruck;
      return Promise.resolve();
    };
  const struck = await edited(bureau, onSheet(strike(true)));
  expect(partsOf(struck)['xl/styles.xml']).toContain('<strike/>');
  const opened = await openWorkbookFile(struck, 'a.xlsx');
  expect(JSON.stringify(opened.snapshot.styles)).toContain('"st":{"s":1}');
  expect(
    changedParts(bureau, await edited(bureau, onSheet(both(strike(true), strike(false))))),
  ).toEqual([]);
});

test('conditional formats that move with inserted rows keep everything but their cells and what they name', async () => {
  const insert: Work = (sheet) => {
    sheet.getRange('2:3').insert('Down');
    return Promise.resolve();
  };
  const flagged = await edited(bureau, onSheet(flag));
  const saved = await edited(flagged, onSheet(insert));
  expect(changedParts(flagged, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  const formatsOf = (bytes: Uint8Array): string =>
    /<conditionalFormatting[^]*<\/dataValidations>/.exec(
      partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '',
    )?.[0] ?? '';
  const expected = formatsOf(flagged)
    .replace('A1:A9 C1:C9', 'A1:A11 C1:C11')
    .replace('sqref="D1:D9"', 'sqref="D1:D11"')
    .replace('sqref="E1:E9"', 'sqref="E1:E11"')
    .replace('sqref="B1:B9"', 'sqref="B1:B11"')
    .replace('sqref="B5:B9"', 'sqref="B7:B11"')
    .replace('=$B5))', '=$B7))')
    .replace('sqref="C1:C9"', 'sqref="C1:C11"')
    .replace('sqref="B1:B3"', 'sqref="B1:B5"')
    .replace('sqref="A1:A9"', 'sqref="A1:A11"');
  expect(formatsOf(saved)).toBe(expected);
});
