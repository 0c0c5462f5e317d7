/** Digits as Excel writes them by [DBNum1], by [DBNum2] and by [DBNum3], 0 first. */
const DIGITS = [
  '〇一二三四五六七八九',
  '○一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '０１２３４５６７８９',
];

/**
 * A year in the numerals in which Excel can show it.
 *
 * @param year in digits
 *
 * @example
 * yearNumerals('2026') // → ['二〇二六', '二○二六', '贰零贰陆', '２０２６']
 */
export function yearNumerals(year: string): string[] {
  return DIGITS.map((digits) => year.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit));
}
