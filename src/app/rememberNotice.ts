import type { CalendarProblem } from '../domain/calendar/calendarProblem';
import type { WorkbookProblem } from '../reading/workbookProblem';
import { keepNotice } from '../excel/reading/calendarMemory';
import { readHolidayNotice } from '../text/grammar/readHolidayNotice';

/**
 * Keeps a pasted holiday notice in the workbook; it is in force from the next reading on. A text
 * that cannot be read as a whole changes nothing.
 *
 * @param text as copied from the State Council's site
 * @returns why it was not taken; nothing where it was
 */
export async function rememberNotice(
  text: string,
): Promise<readonly (CalendarProblem | WorkbookProblem)[]> {
  const { year, faults } = readHolidayNotice(text);
  if (year === null)
    return faults.map((fault): CalendarProblem => ({
      code: 'holiday-notice',
      severity: 'error',
      sheet: '',
      cell: '',
      fault,
    }));
  const kept = await keepNotice(year);
  return kept.ok ? [] : [kept.problem];
}
