import type { ISheetDataValidationRule } from '@univerjs/core';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const other = context.workbook.worksheets.add('别处');
    const list = (source: string): Excel.DataValidationRule => ({
      list: { inCellDropDown: true, source },
    });
    sheet.getRange('D4').dataValidation.rule = list('=$F$4:$F$6');
    sheet.getRange('D9:D12').dataValidation.rule = { custom: { formula: '=D9>E9' } };
    sheet.getRange('G9').dataValidation.rule = list('是,否');
    other.getRange('B2').dataValidation.rule = list('=Sheet1!$F$4:$F$6');
    await context.sync();
  });
});
afterEach(() => excel.dispose());

async function lines(address: string, change: (range: Excel.Range) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('Sheet1').getRange(address));
    await context.sync();
  });
}

/** Rules of both sheets: cells and formula. */
function rules(): string[] {
  return excel.host.grid.workbook.getSheets().flatMap((sheet) =>
    sheet.getDataValidations().map(({ rule }: { readonly rule: ISheetDataValidationRule }) => {
      const cells = rule.ranges.map((range) =>
        sheet
          .getRange(
            range.startRow,
            range.startColumn,
            range.endRow - range.startRow + 1,
            range.endColumn - range.startColumn + 1,
          )
          .getA1Notation(),
      );
      return `${cells.join()} ${rule.formula1 ?? ''}`;
    }),
  );
}

test.each([
  ['above', '3:4', ['D6 =$F$6:$F$8', 'D11:D14 =D11>E11', 'G11 是,否', 'B2 =Sheet1!$F$6:$F$8']],
  [
    'where a rule begins',
    '4:5',
    ['D6 =$F$6:$F$8', 'D11:D14 =D11>E11', 'G11 是,否', 'B2 =Sheet1!$F$6:$F$8'],
  ],
  ['inside', '10:11', ['D4 =$F$4:$F$6', 'D9:D14 =D9>E9', 'G9 是,否', 'B2 =Sheet1!$F$4:$F$6']],
  ['below', '20:21', ['D4 =$F$4:$F$6', 'D9:D12 =D9>E9', 'G9 是,否', 'B2 =Sheet1!$F$4:$F$6']],
])('rows that are inserted %s move validations as Excel does', async (_, address, expected) => {
  await lines(address, (range) => range.insert('Down'));
  expect(rules().sort()).toEqual([...expected].sort());
});

test('rows and columns that go take their validations with them', async () => {
  await lines('9:10', (range) => {
    range.delete('Up');
  });
  expect(rules().sort()).toEqual(['D4 =$F$4:$F$6', 'D9:D10 =D9>E9', 'B2 =Sheet1!$F$4:$F$6'].sort());
  await lines('A:A', (range) => {
    range.delete('Left');
  });
  expect(rules().sort()).toEqual(['C4 =$E$4:$E$6', 'C9:C10 =C9>D9', 'B2 =Sheet1!$E$4:$E$6'].sort());
  await lines('4:6', (range) => {
    range.delete('Up');
  });
  expect(rules().sort()).toEqual(['C6:C7 =C6>D6', 'B2 =#REF!'].sort());
});

test('lists whose source moves still take empty cells, or still do not', async () => {
  const blanks = (): (boolean | undefined)[] =>
    excel.host.grid.workbook
      .getSheets()
      .flatMap((sheet) => sheet.getDataValidations())
      .filter(({ rule }) => rule.type === 'list')
      .map(({ rule }) => rule.allowBlank);
  expect(blanks()).toEqual([true, true, true]);
  await lines('3:4', (range) => range.insert('Down'));
  await lines('F5', (range) => range.insert('Down'));
  expect(rules()).toContain('B2 =Sheet1!$F$7:$F$9');
  expect(blanks()).toEqual([true, true, true]);
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.getItem('别处');
    other.getRange('B2').dataValidation.ignoreBlanks = false;
    await context.sync();
  });
  await lines('3:4', (range) => {
    range.delete('Up');
  });
  expect(rules()).toContain('B2 =Sheet1!$F$5:$F$7');
  expect(blanks()).toEqual([true, true, false]);
});
