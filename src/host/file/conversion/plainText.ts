import type { PlainCell } from './plainWorkbook';

/**
 * A number as a person writes it: no zeros before, not more digits before the point than a cell
 * shows in full.
 */
const NUMBER = /^-?(?:0|[1-9]\d{0,10})(?:\.(\d{1,10}))?$/;

/**
 * How exporting programs keep a spreadsheet from turning a code into a number: `="0012"`, `'0012`.
 */
const FORCED = /^(?:="([^]*)"|'(\d+))$/;

/**
 * A cell of a file that knows only text. What a spreadsheet can hold as a number and show as the
 * same letters becomes one, everything else stays text as it is written: codes keep leading zeros,
 * 18 digits stay 18 digits, dates stay as typed.
 *
 * @returns null for an empty cell
 */
export function plainTextCell(text: string): PlainCell | null {
  if (text === '') return null;
  const forced = FORCED.exec(text);
  if (forced) return { value: (forced[1] ?? forced[2] ?? '').replace(/""/g, '"') };
  const number = NUMBER.exec(text.trim());
  if (!number || text.trim() === '-0') return { value: text };
  const decimals = number[1] ?? '';
  return decimals.endsWith('0')
    ? { value: Number(text), format: `0.${'0'.repeat(decimals.length)}` }
    : { value: Number(text) };
}
