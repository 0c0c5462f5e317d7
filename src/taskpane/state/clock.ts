import type { Period, Quarter } from '../../domain/calendar/period';

/** Tells the time; given from outside so that a test can fix it. */
export type Clock = () => Date;

/** The quarter that the day lies in. */
export function currentPeriod(date: Date): Period {
  return { year: date.getFullYear(), quarter: (Math.floor(date.getMonth() / 3) + 1) as Quarter };
}

/** The local day as an ISO date. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
