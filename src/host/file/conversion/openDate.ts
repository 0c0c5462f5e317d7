import { dateSerial } from '../sheet/dateSerial';
import type { PlainCell } from './plainWorkbook';

/**
 * '2026-01-05' or '2026-01-05T08:30:00' of an OpenDocument cell; text that is neither stays text.
 */
export function openDate(text: string): PlainCell {
  const time = Date.parse(text.includes('T') ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) return { value: text };
  return {
    value: dateSerial(new Date(time)),
    format: text.includes('T') ? 'yyyy/m/d h:mm' : 'yyyy/m/d',
  };
}

/** 'PT08H30M00S' of an OpenDocument cell as a part of the day; text of another form stays text. */
export function openTime(text: string): PlainCell {
  const parts = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/.exec(text);
  if (!parts) return { value: text };
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number);
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: '[h]:mm:ss' };
}
