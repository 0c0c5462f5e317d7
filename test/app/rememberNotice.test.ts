import { rememberNotice } from '../../src/app/rememberNotice';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { workCalendar, type HolidayYear } from '../../src/domain/calendar/workCalendar';
import { bureauSheets, workbookOf } from '../support/bureau';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';
import { notice2025, notice2026 } from '../support/holidayNotices';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
});
afterEach(() => excel.dispose());

const notices = async (): Promise<readonly HolidayYear[]> =>
  (await scanWorkbook('2026-01-01')).notices;
const years = async (): Promise<readonly number[]> => (await notices()).map(({ year }) => year);

test('a workbook keeps the notices that were pasted, in the order of their years', async () => {
  expect(await notices()).toEqual([]);
  expect(await rememberNotice(notice2026)).toEqual([]);
  expect(await rememberNotice(notice2025)).toEqual([]);
  expect(await years()).toEqual([2025, 2026]);
  expect(workCalendar(await notices()).isWorkingDay('2026-02-14')).toBe(true);
});

test('a notice pasted again replaces the one of its year', async () => {
  await rememberNotice(notice2026);
  await rememberNotice(notice2026.replace('5月9日（周六）上班', '5月10日（周日）上班'));
  expect(await years()).toEqual([2026]);
  expect((await notices())[0]?.work).toContain('2026-05-10');
});

test('half a notice is not kept, and all that is wrong is told', async () => {
  await rememberNotice(notice2025);
  expect((await rememberNotice(notice2026.slice(0, 300))).map(({ code }) => code)).toContain(
    'holiday-notice',
  );
  expect(await years()).toEqual([2025]);
});

test.each([1, 2])('when request %i fails the workbook keeps what it had', async (failing) => {
  await rememberNotice(notice2025);
  const fail = failingHost(excel);
  fail(failing);
  expect(await rememberNotice(notice2026)).toEqual([
    expect.objectContaining({ code: 'host-failed' }),
  ]);
  fail(0);
  expect(await years()).toEqual([2025]);
});
