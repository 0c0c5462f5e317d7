import type { Period, Quarter } from '../../domain/calendar/period';

/** Tells the time; given from outside so that a test can fix it. */
export type Clock = () => Date;

/** The quarter that the day lies in. */
export function currentPeriod(date: Date): Period {
  return { year: date.getFullYear(), quarter: (Math.floor(date.getMonth() / 3) + 1) as Quarter };
}
