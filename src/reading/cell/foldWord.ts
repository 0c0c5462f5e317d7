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
  return foldNormal(normalizeText(value));
}

/**
 * foldWord without the remarks in brackets, for headers and words that carry a unit or an
 * explanation.
 *
 * @example
 * foldWithoutRemarks('存续（在营、开业、在册）') // → '存续'
 */
export function foldWithoutRemarks(value: CellValue): string {
  return foldNormalWithoutRemarks(normalizeText(value));
}

/**
 * foldWord of a text that went through normalizeText already.
 *
 * @example
 * foldNormal('a 级') // → 'A级'
 */
export function foldNormal(normal: string): string {
  return normal.replace(DECORATION, '').toUpperCase();
}

/**
 * foldWithoutRemarks of a text that went through normalizeText already.
 *
 * @example
 * foldNormalWithoutRemarks('存续(在营)') // → '存续'
 */
export function foldNormalWithoutRemarks(normal: string): string {
  return foldNormal(normal.replace(REMARK, ''));
}
