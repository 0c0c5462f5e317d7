import type { CellReader } from './cellReader';
import type { Cell } from './sheetTable';
import { cleanCreditCode, isTruncatedCode } from '../../domain/register/creditCode';
import { foldNormal, foldWord } from './foldWord';
import { isoDateOf } from './isoDate';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { CellValue } from '../../domain/ground/cellValue';

/** Words for an empty cell are short: longer texts need not be folded. */
const LONGEST_BLANK = 6;
const SEPARATORS = /[\u3001,;\r\n\v]+/;
const SEPARATORS_AND_SLASH = /[\u3001,;/|\r\n\v]+/;
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
      folded.has(foldNormal(text)));
}

/**
 * Text that a clerk will see again, as shown in the sheet: names and addresses.
 *
 * @example
 * shownTextReader(() => false)(cellOf(' （甲）厂 ')) // → '（甲）厂'
 */
export function shownTextReader(isBlank: BlankTest): CellReader<string> {
  return ({ shown }) => present(shown, isBlank);
}

/**
 * Text that is compared: regions, industries, types.
 *
 * @example
 * normalTextReader(() => false)(cellOf('Ａ区')) // → 'A区'
 */
export function normalTextReader(isBlank: BlankTest): CellReader<string> {
  return ({ normal }) => present(normal, isBlank);
}

/**
 * Numbers of things (污染源编码, 许可证编号): NFKC, capitals, no white space.
 *
 * @example
 * numberTextReader(() => false)(cellOf(' 4117 21a')) // → '411721A'
 */
export function numberTextReader(isBlank: BlankTest): CellReader<string> {
  return ({ normal }) => present(normal.toUpperCase().replaceAll(' ', ''), isBlank);
}

/**
 * Credit codes, cleaned; a code whose last digits Excel has lost is none, and neither is 0.
 *
 * @example
 * creditCodeReader(() => false)(cellOf(916405227999174000)) // → undefined
 */
export function creditCodeReader(isBlank: BlankTest): CellReader<string> {
  return (cell) => {
    const code = isCutCode(cell) ? '' : cleanCreditCode(cell.normal);
    return ZEROS.test(code) ? undefined : present(code, isBlank);
  };
}

/**
 * Dates of any precision: Excel dates as ISO text, anything else as it stands (2015, 2015年3月).
 *
 * @example
 * looseDateReader(() => false)(cellOf(42005)) // → '2015-01-01'
 * looseDateReader(() => false)(cellOf(2015)) // → '2015'
 */
export function looseDateReader(isBlank: BlankTest): CellReader<string> {
  return (cell) => excelDate(cell) ?? present(cell.normal, isBlank);
}

/**
 * The year of a date of any precision, or the first year that a text names (文号〔2021〕15 号).
 *
 * @example
 * yearReader(() => false)(cellOf(44200)) // → 2021
 * yearReader(() => false)(cellOf('2021年3月')) // → 2021
 * yearReader(() => false)(cellOf('早')) // → { accepted: ['2024', '2024-06-30'] }
 */
export function yearReader(isBlank: BlankTest): CellReader<number> {
  return (cell) => {
    const text = excelDate(cell) ?? cell.normal;
    if (isBlank(text)) return undefined;
    const year = YEAR.exec(text)?.[0];
    return year === undefined ? { accepted: ['2024', '2024-06-30'] } : Number(year);
  };
}

/** A text without anything in it (an invisible character, a dash) is no value. */
function present(text: string, isBlank: BlankTest): string | undefined {
  return isBlank(text) ? undefined : text;
}

function excelDate(cell: Cell): string | undefined {
  return typeof cell.value === 'number' ? isoDateOf(cell) : undefined;
}

/**
 * True for the code of a cell that Excel keeps as a number, and so has lost its last digits.
 *
 * @example
 * isCutCode(cellOf('9.16405E+17')) // → true
 */
export function isCutCode({ value, normal }: Cell): boolean {
  return isTruncatedCode(typeof value === 'number' ? value : normal);
}

/**
 * The values in a cell that holds several, separated by 、 ， ； (any width) or line breaks.
 *
 * @param value a cell's value
 * @param slash true where / and | separate too: licence numbers, but not names
 * @example
 * splitList('甲厂、乙厂；\n丙（西）厂', false) // → ['甲厂', '乙厂', '丙(西)厂']
 * splitList('13010001 / 13010002', true) // → ['13010001', '13010002']
 */
export function splitList(value: CellValue, slash: boolean): string[] {
  if (typeof value !== 'string') return [normalizeText(value)];
  return value
    .normalize('NFKC')
    .split(slash ? SEPARATORS_AND_SLASH : SEPARATORS)
    .map((part) => normalizeText(part))
    .filter((part) => part !== '');
}
