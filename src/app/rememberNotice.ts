import type { Problem } from '../domain/problem';
import { keepNotice } from '../excel/calendarMemory';
import { readHolidayNotice } from '../text/readHolidayNotice';

/**
 * Keeps a pasted holiday notice in the workbook; it is in force from the next reading on. A text
 * that cannot be read as a whole changes nothing.
 *
 * @param text as copied from the State Council's site
 * @returns why it was not taken; nothing where it was
 */
export async function rememberNotice(text: string): Promise<readonly Problem[]> {
  const { year, faults } = readHolidayNotice(text);
  if (year === null)
    return faults.map((fault): Problem => ({
      code: 'holiday-notice',
      severity: 'error',
      sheet: '',
      cell: '',
      fault,
    }));
  const kept = await keepNotice(year);
  return kept.ok ? [] : [kept.problem];
}
