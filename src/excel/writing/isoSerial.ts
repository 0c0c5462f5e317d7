import { dateSerial } from './dateSerial';

/**
 * Excel's number for an ISO date; '' for none, so that the cell stays empty.
 *
 * @param date ISO, or ''
 */
export function isoSerial(date: string): number | '' {
  const [year, month, day] = date.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined
    ? ''
    : dateSerial(year, month, day);
}
