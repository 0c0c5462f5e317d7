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
