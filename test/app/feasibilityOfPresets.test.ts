import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDraw } from '../../src/app/prepareDraw';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import type { ProblemCode } from '../../src/text/problem/problemText';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { presets } from '../../src/text/preset/presets';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
let scan: WorkbookScan;
beforeAll(async () => {
  const opened = await openWorkbookFile(
    readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  scan = await scanWorkbook('2026-01-01');
});
afterAll(() => excel.dispose());

/**
 * What is true of the sample: 22 people on post at 1:10 are 220 of 217 general units (181 under
 * 丽水); one special unit of 丽水's is stopped and must be covered; 59 key units are not got round by 4
 * × 20 %.
 */
const expected: Readonly<Record<string, readonly ProblemCode[]>> = {
  'xinxian-2021': ['staff-quota-exceeds-category'],
  'tangshan-gaoxin-2024': [],
  'xuchang-jianan-2026': ['staff-quota-exceeds-category'],
  'lishui-2021-county': ['staff-quota-exceeds-category', 'coverage-out-of-reach'],
  'lishui-2021-city': [],
  'xiping-2024': ['staff-quota-exceeds-category', 'coverage-above-quota'],
};

test.each(presets.map((preset) => [preset.name, preset] as const))(
  '%s on the sample has the conflicts that are real, and no others',
  (_, preset) => {
    const preparation = prepareDraw(scan, preset, { year: 2026, quarter: 1 });
    expect(preparation?.conflicts.map(({ problem }) => problem.code)).toEqual(expected[preset.id]);
    expect(preparation?.conflicts.every(({ problem }) => problem.severity === 'warning')).toBe(
      true,
    );
    expect(preparation?.problems).toEqual(
      expect.arrayContaining(preparation?.conflicts.map(({ problem }) => problem) ?? []),
    );
  },
);
