/** Tests of cells from which the rules of spokenFields.ts are made. */

import type { ContentTest } from './columnContent';
import { foldNormalWithoutRemarks, foldWord } from '../cell/foldWord';
import { blankTest } from '../cell/textReader';

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const LICENCE = /^[\p{Script=Han}A-Z]*[-(]?\d[\dA-Z-]{4,}\)?$/u;
const MOBILE = /^1[3-9]\d{9}$/;
const DATE_NUMBER = /^(?:19|20)\d{6}$/;
const WHOLE_COUNT = /^\d{1,3}\p{Script=Han}?$/u;
const MOST_CHECKS = 366;

/**
 * True for cells that are one of some words, whatever remark stands behind it in brackets.
 *
 * @example
 * wordTest(['停产'])(cellOf('停产（2024年起）')) // → true
 */
export function wordTest(words: readonly string[]): ContentTest {
  const folded = new Set(words.map(foldWord));
  return (cell) => folded.has(cell.folded) || folded.has(foldNormalWithoutRemarks(cell.normal));
}

/**
 * The words that are not vague.
 *
 * @example
 * without(['停产', '停用'], ['停用']) // → ['停产']
 */
export function without(words: readonly string[], vague: readonly string[]): string[] {
  return words.filter((word) => !vague.includes(word));
}

/** True for the words that stand for an empty cell. */
export function blankCells(words: readonly string[]): ContentTest {
  const isBlank = blankTest(words);
  return ({ normal }) => isBlank(normal);
}

/**
 * The value whose word stands in a header, the longest word first.
 *
 * @param words by value
 * @example
 * valueInHeader([['closed', ['关闭']], ['suspended', ['停产']]])('是否停产企业') // → 'suspended'
 */
export function valueInHeader<Value>(
  words: readonly (readonly [Value, readonly string[]])[],
): (header: string) => Value | undefined {
  const all = words
    .flatMap(([value, of]) => of.map((word) => ({ value, word: foldWord(word) })))
    .filter(({ word }) => word.length > 1)
    .sort((one, other) => other.word.length - one.word.length);
  return (header) => all.find(({ word }) => header.includes(word))?.value;
}

/**
 * True for a number of checks within a year: 2, 2次.
 *
 * @example
 * isCheckCount(cellOf('2次')) // → true
 * isCheckCount(cellOf(45000)) // → false
 */
export const isCheckCount: ContentTest = ({ folded }) =>
  WHOLE_COUNT.test(folded) && Number.parseInt(folded, 10) <= MOST_CHECKS;

/**
 * True for the number of a licence, and not of a telephone, a date or an identity card.
 *
 * @param isIdentity tells identity cards
 */
export function licenceTest(isIdentity: ContentTest): ContentTest {
  return (cell) => {
    const text = cell.normal.toUpperCase().replaceAll(' ', '');
    return LICENCE.test(text) && !MOBILE.test(text) && !DATE_NUMBER.test(text) && !isIdentity(cell);
  };
}

/**
 * True for the name of a person.
 *
 * @example
 * isPersonName(cellOf('张 三')) // → true
 */
export const isPersonName: ContentTest = ({ folded }) => HAN_NAME.test(folded);

/**
 * True for the name of an organisation by its last word.
 *
 * @param endings last words of the names of organisations
 * @example
 * organisationTest(['公司'])(cellOf('某某公司（东厂区）')) // → true
 * organisationTest(['公司'])(cellOf('公司')) // → false
 */
export function organisationTest(endings: readonly string[]): ContentTest {
  const folded = endings.map(foldWord);
  return ({ normal }) => {
    const name = foldNormalWithoutRemarks(normal);
    return folded.some((ending) => name.length > ending.length + 1 && name.endsWith(ending));
  };
}
