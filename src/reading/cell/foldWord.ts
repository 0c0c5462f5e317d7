import { normalizeText } from '../../domain/ground/normalizeText';
import type { CellValue } from '../../domain/ground/cellValue';

const REMARK = /[([{\u3010\u3014][^)\]}\u3011\u3015]*[)\]}\u3011\u3015]/g;
const DECORATION = /[\s*:"'()[\]{}\u3010\u3011\u3014\u3015\u201c\u201d\u2018\u2019]/g;

/**
 * A header or a word in the form in which the vocabulary is compared: NFKC, upper case, without
 * white space, brackets (what is in them stays), quotation marks, colons and the asterisks of
 * required columns.
 *
 * @example
 * foldWord('*县（市、\n区）：') // → '县市、区'
 * foldWord('ａ 级') // → 'A级'
 */
export function foldWord(value: CellValue): string {
  return normalizeText(value).replace(DECORATION, '').toUpperCase();
}

/**
 * foldWord without the remarks in brackets, for headers and words that carry a unit or an
 * explanation.
 *
 * @example
 * foldWithoutRemarks('存续（在营、开业、在册）') // → '存续'
 */
export function foldWithoutRemarks(value: CellValue): string {
  return foldWord(normalizeText(value).replace(REMARK, ''));
}
