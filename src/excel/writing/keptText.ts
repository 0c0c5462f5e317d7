import type { CellValue } from '../../domain/ground/cellValue';

/** Most texts hold nothing of the kind. */
const DOUBTFUL = /[\0-\x08\x0B-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
// What no file of Excel's can hold.
const LOST =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * What a cell is sure to keep of a text: Excel has its own line breaks, and no control characters
 * and half letters.
 *
 * @param text that is written
 *
 * @example
 * keptText('a\r\nb\0') // → 'a\nb'
 */
export function keptText(text: string): string {
  return !DOUBTFUL.test(text) ? text : text.replace(/\r\n?/g, '\n').replace(LOST, '');
}

/**
 * What every spreadsheet keeps of a value: of a number the 15 digits that Excel shows, which is all
 * that others write into a file.
 *
 * @param value of a cell
 *
 * @example
 * keptValue(15 / 59) // → 0.254237288135593
 * keptValue('a\r\nb') // → 'a\nb'
 */
export function keptValue(value: CellValue): CellValue {
  if (typeof value === 'string') return keptText(value);
  return typeof value !== 'number' || Number.isSafeInteger(value)
    ? value
    : Number(value.toPrecision(15));
}
