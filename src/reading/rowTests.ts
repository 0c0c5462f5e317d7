/** Tests of the texts in a row by which it is told what the row is, made of the vocabulary. */

import type { TableKind } from '../domain/register/register';
import { foldNormal, foldNormalWithoutRemarks, foldWord } from './cell/foldWord';
import type { Cell } from './cell/sheetTable';
import { blankTest, type BlankTest } from './cell/textReader';
import { contentShapes } from './column/columnContent';
import { rowTexts } from './header/rowTexts';
import type { Vocabulary } from './vocabulary';

/** Of a region with its ending, where names of people are as short. */
const SHORTEST_REGION = 3;
const IN_BRACKETS = /^[([{<\u3010\u300a].*[)\]}>\u3011\u300b]$/u;

/**
 * A test for texts that stand for an empty cell, or for a name that nobody knows yet, in brackets or
 * not.
 *
 * @param vocabulary the words of real sheets
 */
export function emptyNameTest({ blank, rowWords }: Vocabulary): BlankTest {
  const isEmpty = blankTest([...blank, ...rowWords.nameless]);
  return (text) => isEmpty(text) || (IN_BRACKETS.test(text) && isEmpty(foldNormal(text)));
}

/**
 * A test for what ends as the names of enterprises do, or is as long as those of people.
 *
 * @param kind of the table
 * @param vocabulary the words of real sheets
 */
export function nameTest(kind: TableKind, vocabulary: Vocabulary): (cell: Cell) => boolean {
  if (kind === 'inspector') return contentShapes(vocabulary.organisationEndings).person;
  const endings = vocabulary.organisationEndings.map(foldWord);
  return ({ normal }) => {
    const text = foldNormalWithoutRemarks(normal);
    return endings.some((ending) => text.length > ending.length && text.endsWith(ending));
  };
}

/**
 * A test for headings over what is in the list no more; a company that tears down buildings is none.
 *
 * @param vocabulary the words of real sheets
 */
export function removalTest({ rowWords, names }: Vocabulary): (text: string) => boolean {
  const { isRemoval } = rowTexts(rowWords);
  return (text) => isRemoval(text) && !names.endings.some((ending) => text.endsWith(ending));
}

/**
 * A test for what a heading says of the entries below it: a region (城关镇) or a category
 * (重点排污单位), with or without a remark.
 *
 * @param kind of the table
 * @param vocabulary the words of real sheets
 */
export function headingTest(
  kind: TableKind,
  { regionEndings, category }: Vocabulary,
): (cell: Cell) => boolean {
  // People are called 王镇.
  const least = kind === 'inspector' ? SHORTEST_REGION : 2;
  const regions = regionEndings.map(foldWord);
  const categories = new Set(Object.values(category).flat().map(foldWord));
  return ({ normal }) => {
    const text = foldNormalWithoutRemarks(normal);
    return (
      categories.has(text) ||
      (text.length >= least &&
        regions.some((ending) => text.length > ending.length && text.endsWith(ending)))
    );
  };
}

/**
 * A test for titles and headings of auxiliaries: 检查辅助人员.
 *
 * @param vocabulary the words of real sheets
 */
export function auxiliaryTest({ auxiliary }: Vocabulary): (text: string) => boolean {
  const words = auxiliary.map(foldWord);
  return (text) => {
    const folded = foldWord(text);
    return words.some((word) => folded.includes(word));
  };
}
