import { momentOf, type Moment } from '../../domain/calendar/moment';
import { dayText } from './dayText';

/**
 * A local date and time as records state it, to the minute: 2026年1月5日 09:30.
 *
 * @example
 * momentText(new Date(2026, 0, 5, 9, 30)) // → '2026年1月5日 09:30'
 */
export function momentText(date: Date): string {
  return writtenMoment(momentOf(date));
}

/**
 * The same of a moment; a text that is none stays as it is.
 *
 * @example
 * writtenMoment('2026-01-05T09:30') // → '2026年1月5日 09:30'
 */
export function writtenMoment(moment: Moment): string {
  const [day = '', time] = moment.split('T');
  return time === undefined ? moment : `${dayText(day)} ${time}`;
}
