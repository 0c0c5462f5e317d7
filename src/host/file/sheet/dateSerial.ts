const DAY = 86_400_000;
/** 1900-01-01 is day 1 of the Windows calendar. */
const EPOCH = Date.UTC(1899, 11, 31);

/**
 * The Windows serial of a UTC date: whole days since 1899-12-31 plus the part of the day, rounded
 * to 10 decimals. From day 60 one more, because Excel counts a 29 February 1900 that never was.
 */
export function dateSerial(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY;
  return Math.round((days >= 60 ? days + 1 : days) * 1e10) / 1e10;
}

/** A day, a day with its time, or a time, as XML has them. */
const ISO = /^(?:(\d{4}-\d\d-\d\d)T?)?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/;

/**
 * The Windows serial of a date as XML has it, null for anything else.
 *
 * @example serialOfIso('2026-01-05T12:00:00') // → 46027.5
 * @example serialOfIso('06:00:00') // → 0.25
 */
export function serialOfIso(text: string): number | null {
  const [, day = '1899-12-31', time = '00:00'] = ISO.exec(text) ?? [];
  const at = ISO.test(text) && text !== '' ? Date.parse(`${day}T${time}Z`) : NaN;
  return Number.isNaN(at) ? null : dateSerial(new Date(at));
}
