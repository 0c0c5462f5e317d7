import { isReadFrom } from '../../src/app/isReadFrom';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;

const scanOf = async (sheets: Readonly<Record<string, string[][]>>): Promise<WorkbookScan> => {
  excel = await openTestExcel();
  await Excel.run(async (context) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const range = context.workbook.worksheets.add(name).getRange('A1');
      range.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).values = rows;
    }
    await context.sync();
  });
  return scanWorkbook('2026-10-01');
};

const ENTERPRISES = [
  ['企业名称', '统一社会信用代码', '监管类别'],
  ['云溪县甲厂', '91410000MA40AAAA1T', '重点'],
  ['云溪县乙厂', '91410000MA40AAAA2T', '一般'],
];
const PEOPLE = [
  ['姓名', '执法证号', '科室'],
  ['王一', '豫A001', '大队'],
  ['王二', '豫A002', '大队'],
];

afterEach(() => {
  excel.dispose();
});

test('sheets that were read count, lists of who is not drawn too, explanations do not', async () => {
  const scan = await scanOf({
    企业: ENTERPRISES,
    人员: PEOPLE,
    退休调离人员: [
      ['姓名', '备注'],
      ['王二', '退休'],
    ],
    说明: [['怎么填'], ['请按表填写']],
  });
  expect([scan.enterprises?.sheet, scan.inspectors?.sheet]).toEqual(['企业', '人员']);
  const sheets = ['企业', '人员', '退休调离人员', '说明', 'Sheet1', '后来的表'];
  expect(sheets.filter((sheet) => isReadFrom(scan, sheet))).toEqual([
    '企业',
    '人员',
    '退休调离人员',
  ]);
});

test('where a register is missing, any sheet of the bureau may become it', async () => {
  const scan = await scanOf({ 企业: ENTERPRISES, 说明: [['怎么填'], ['请按表填写']] });
  expect(scan.inspectors).toBeNull();
  expect(isReadFrom(scan, '说明')).toBe(true);
});
