import type { CellReader } from './cellReader';
import { cleanCreditCode, isTruncatedCode } from '../../domain/register/creditCode';
import { foldWord } from './foldWord';
import { readIsoDate } from './isoDate';
import { normalizeText, shownText } from '../../domain/ground/normalizeText';
import type { CellValue } from '../../domain/ground/cellValue';

/** Words for an empty cell are short: longer texts need not be folded. */
const LONGEST_BLANK = 6;
const ZEROS = /^0*$/;
const YEAR = /(?:19|20)\d{2}/;

/** Tells the words that stand for an empty cell (-, /, 无, 暂无) from text. */
export type BlankTest = (text: string) => boolean;

/**
 * Makes the test for words that stand for an empty cell.
 *
 * @param words as the vocabulary has them
 * @example
 * blankTest(['-', '无'])('-') // → true
 * blankTest(['-', '无'])('无为县') // → false
 */
export function blankTest(words: readonly string[]): BlankTest {
  const folded = new Set([...words.map(foldWord), '']);
  // Most cells are settled by their length or first letter, without folding.
  const firstLetters = new Set(
    words.flatMap((word) => [word.charAt(0), word.charAt(0).toLowerCase()]),
  );
  return (text) =>
    text === '' ||
    (text.length <= LONGEST_BLANK &&
      firstLetters.has(text.charAt(0)) &&
      folded.has(foldWord(text)));
}

/**
 * Text that a clerk will see again, as shown in the sheet: names and addresses.
 *
 * @example
 * shownTextReader(() => false)(' （甲）厂 ') // → '（甲）厂'
 */
export function shownTextReader(isBlank: BlankTest): CellReader<string> {
  return (value) => present(shownText(value), isBlank);
}

/**
 * Text that is compared: regions, industries, types.
 *
 * @example
 * normalTextReader(() => false)('Ａ区') // → 'A区'
 */
export function normalTextReader(isBlank: BlankTest): CellReader<string> {
  return (value) => present(normalizeText(value), isBlank);
}

/**
 * Numbers of things (污染源编码, 许可证编号): NFKC, capitals, no white space.
 *
 * @example
 * numberTextReader(() => false)(' 4117 21a') // → '411721A'
 */
export function numberTextReader(isBlank: BlankTest): CellReader<string> {
  return (value) => present(normalizeText(value).toUpperCase().replaceAll(' ', ''), isBlank);
}

/**
 * Credit codes, cleaned; a code whose last digits Excel has lost is none, and neither is 0.
 *
 * @example
 * creditCodeReader(() => false)(916405227999174000) // → undefined
 */
export function creditCodeReader(isBlank: BlankTest): CellReader<string> {
  return (value) => {
    const code = isTruncatedCode(value) ? '' : cleanCreditCode(value);
    return ZEROS.test(code) ? undefined : present(code, isBlank);
  };
}

/**
 * Dates of any precision: Excel dates as ISO text, anything else as it stands (2015, 2015年3月).
 *
 * @example
 * looseDateReader(() => false)(42005) // → '2015-01-01'
 * looseDateReader(() => false)(2015) // → '2015'
 */
export function looseDateReader(isBlank: BlankTest): CellReader<string> {
  return (value: CellValue) =>
    (typeof value === 'number' ? readIsoDate(value) : undefined) ??
    present(normalizeText(value), isBlank);
}

/**
 * The year of a date of any precision, or the first year that a text names (文号〔2021〕15 号).
 *
 * @example
 * yearReader(() => false)(44200) // → 2021
 * yearReader(() => false)('2021年3月') // → 2021
 * yearReader(() => false)('早') // → { accepted: ['2024', '2024-06-30'] }
 */
export function yearReader(isBlank: BlankTest): CellReader<number> {
  return (value: CellValue) => {
    const text = normalizeText(
      (typeof value === 'number' ? readIsoDate(value) : undefined) ?? value,
    );
    if (isBlank(text)) return undefined;
    const year = YEAR.exec(text)?.[0];
    return year === undefined ? { accepted: ['2024', '2024-06-30'] } : Number(year);
  };
}

/** A text without anything in it (an invisible character, a dash) is no value. */
function present(text: string, isBlank: BlankTest): string | undefined {
  return isBlank(text) ? undefined : text;
}
