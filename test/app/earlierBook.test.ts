/**
 * A workbook that an earlier version drew in, with 补抽 and 改派: data in sight below 抽取记录, all
 * columns of 抽查名单 on the page. It verifies as it is, and can be gone on with.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { substitute } from '../../src/app/changeList';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { openTestExcel, type TestExcel } from '../support/excel';

const RECORD = '抽取记录 2026Q1';
let excel: TestExcel;

beforeAll(async () => {
  const { snapshot, extras } = await openWorkbookFile(
    readFileSync(join(__dirname, '../vectors/earlierBook.xlsx')),
    'earlierBook.xlsx',
  );
  excel = await openTestExcel({ workbook: snapshot, extras });
});

afterAll(() => excel.dispose());

test('a book of an earlier version verifies', async () => {
  const { records, differences, problems } = await verifyWorkbook();
  expect(records).toEqual([RECORD]);
  expect([...differences, ...problems]).toEqual([]);
});

test('a change of its list is entered as ever, its data in a hidden column, and verifies', async () => {
  const scan = await scanWorkbook('2026-01-01');
  const [period] = scan.periods;
  const unit = period?.current?.tasks.find(({ status }) => status === 'standing')?.unit.id ?? '';
  const outcome = await substitute({
    scan,
    period: { year: 2026, quarter: 1 },
    enterprise: unit,
    reason: '停产',
    at: '2026年2月10日 9:00',
    by: '赵',
    witness: '钱',
  });
  expect(outcome).toHaveProperty('kind', 'done');
  const { differences, problems } = await verifyWorkbook();
  expect([...differences, ...problems]).toEqual([]);
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem(RECORD).getRange('H1').load('columnHidden');
    await context.sync();
    expect(column.columnHidden).toBe(true);
  });
});
