/** A simulated year goes by the number that the year's first draw set, and asks where people changed. */

import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { simulateDraws } from '../../src/app/simulateDraws';
import type { Seed } from '../../src/domain/draw/draw';
import { withAnswers } from '../../src/reading/registerChoice';
import { bureauSheets, enterpriseRows, inspectorRows, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

jest.setTimeout(120_000);

let excel: TestExcel;
afterEach(() => excel.dispose());

test('the number that was set is asked about, kept or taken anew', async () => {
  const sheets = bureauSheets(enterpriseRows(60), inspectorRows(3));
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
  const { profile } = aDrawRequest();
  expect((await runDraw(aDrawRequest())).kind).toBe('done');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('执法人员').getRange('D5').values = [['']];
    await context.sync();
  });
  const scan = await scanWorkbook('2026-04-01', {});
  const request = { profile, year: 2026, seed: '1' as Seed, method: 'sha256' } as const;
  const open = simulateDraws(scan, request, true);
  expect(open.simulation).toBeNull();
  const [asked] = open.questions.filter(({ answer }) => answer === null);
  if (asked?.kind !== 'number') throw new Error('the number is asked about');
  const general = (answer: string): number[] => {
    const said = { ...scan, choice: withAnswers(scan.choice, { [asked.id]: answer }) };
    return (simulateDraws(said, request, true).simulation?.periods ?? []).map(
      ({ categories }) => categories.find(({ category }) => category === 'general')?.quota ?? 0,
    );
  };
  expect(general('set').reduce((sum, each) => sum + each, 0)).toBe(30);
  expect(general('now').reduce((sum, each) => sum + each, 0)).toBe(20);
});
