import { prepareDraw } from '../../src/app/prepareDraw';
import { chooseRegisters, scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { answersTo } from '../../src/reading/answers';
import { withAnswers } from '../../src/reading/registerChoice';
import { findPreset } from '../../src/text/preset/presets';
import {
  bureauSheets,
  enterpriseHeader,
  enterpriseRows,
  enterpriseSheet,
  workbookOf,
} from '../support/bureau';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

const profile = findPreset('xiping-2024');
if (profile === null) throw new Error('it is built in');

/** A list in which every enterprise was checked once, with a check on record of one of them. */
async function scanOf(header: string, checked: string): Promise<WorkbookScan> {
  const rows = enterpriseRows(60);
  const sheets: Record<string, CellValue[][]> = {
    ...bureauSheets(),
    [enterpriseSheet]: [
      ['云溪县检查对象名录库'],
      [...enterpriseHeader, header],
      ...rows.map((row) => [...row, 1]),
    ],
    检查记录: [
      ['企业名称', '检查日期', '检查类型'],
      [rows[0]?.[1] ?? '', checked, '双随机'],
      [rows[1]?.[1] ?? '', checked, '双随机'],
    ],
  };
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
  return scanWorkbook('2027-01-01');
}

const draw = (scan: WorkbookScan) =>
  prepareDraw(scan, profile, { year: 2027, quarter: 1 }, { assumeNone: true });
const visited = (scan: WorkbookScan): number =>
  draw(scan)?.population.units.filter(({ visits }) => visits > 0).length ?? NaN;
const codes = (scan: WorkbookScan): string[] =>
  (draw(scan)?.problems ?? []).map(({ code }) => code);

test('counts whose header says last year do not count this year, and that is said', async () => {
  const scan = await scanOf('2026年检查次数', '2026-12-01');
  expect(visited(scan)).toBe(0);
  expect(codes(scan)).toContain('counts-of-other-year');
  expect(draw(scan)?.questions.map(({ kind }) => kind)).not.toContain('year');
});

test('counts of no stated year are asked about where the newest check is of last year', async () => {
  const scan = await scanOf('年度检查次数', '2026-12-01');
  const asked = draw(scan)?.questions.find(({ kind }) => kind === 'year');
  expect(asked).toMatchObject({ choices: ['2027', '2026'], answer: null });
  expect(codes(scan)).toContain('question-open');
  if (asked === undefined) throw new Error('it is asked');
  const saying = (answer: string): WorkbookScan =>
    chooseRegisters(
      scan,
      '2027-01-01',
      withAnswers(scan.choice, answersTo([{ ...asked, answer }])),
    );
  expect(visited(saying('2026'))).toBe(0);
  expect(visited(saying('2027'))).toBe(60);
});

test('with a check of this year on record nothing is asked', async () => {
  const scan = await scanOf('年度检查次数', '2027-01-03');
  expect(draw(scan)?.questions.map(({ kind }) => kind)).not.toContain('year');
  expect(visited(scan)).toBe(60);
});
