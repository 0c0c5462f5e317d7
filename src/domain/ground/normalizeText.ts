import type { CellValue } from './cellValue';

/**
 * Texts of these characters alone are as they should be: the great majority of cells, and the
 * reason why reading is fast.
 */
const CLEAN = /^[!-~\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e]*$/;
const NORMAL = /^[!-~\u4e00-\u9fff]*$/;
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]/gu;
const WHITE_SPACE = /\s+/g;

/**
 * A cell's text as shown, without what cannot be seen: zero-width and control characters go, runs
 * of white space (line breaks, NBSP, ideographic spaces) become one space, the ends are trimmed.
 * Letters and brackets keep their width.
 *
 * @param value a cell's value; numbers and booleans give their text
 * @example
 * shownText(' 某某（西平）\r\n公司\u200b') // → '某某（西平） 公司'
 * shownText(true) // → 'TRUE'
 */
export function shownText(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return CLEAN.test(value) ? value : value.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
}

/**
 * A cell's text for comparing: shownText after NFKC, so that full-width letters, digits and
 * brackets become half-width. Never write it where a clerk expects a name as the sheet has it.
 *
 * @param value a cell's value; numbers and booleans give their text
 * @example
 * normalizeText(' 某某（西平）\u00a0ＡＢ１ ') // → '某某(西平) AB1'
 * normalizeText(42) // → '42'
 */
export function normalizeText(value: CellValue): string {
  if (typeof value !== 'string') return shownText(value);
  return NORMAL.test(value) ? value : shownText(value.normalize('NFKC'));
}
