/**
 * What an enterprise's industry columns say: words, codes of GB/T 4754 (C2614, 2614), or both, in one
 * column or in two. Codes are read with the letter of their section, so that C26 means chemicals
 * wherever it stands in the text and nothing else does.
 */

import type { CellReader } from '../cell/cellReader';
import type { ContentTest } from '../column/columnContent';

/** The sections of GB/T 4754—2017 from A on, by the last of their divisions. */
const LAST_DIVISIONS = [
  5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97,
];
const FIRST_LETTER = 'A'.charCodeAt(0);
/** At the beginning or behind a separator, before words or the end, and no number of things. */
const CODE =
  /(^|[\s\u3001,;:/|()[\]-])(?:([A-T])[\s-]?)?(\d{2,4})(?![\d.%A-Z]|\s?[\u5428\u4e07\u5e74\u5bb6\u53f0\u4eba])/giu;
const BARE_CODE = /^[A-T]\d{2,4}$/;
const ANY_CODE = /(?:^|[^A-Z\d])[A-T]\d{2,4}(?!\d)/;

/**
 * A reader of industries that gives codes the letter of their section. Digits that begin with no
 * division of GB/T 4754 stay as they are.
 *
 * @param text reader of texts
 * @example
 * industryReader(({ normal }) => normal)(cellOf(2614)) // → 'C2614'
 * industryReader(({ normal }) => normal)(cellOf('c26 化学原料')) // → 'C26 化学原料'
 * industryReader(({ normal }) => normal)(cellOf('水泥制造（3011）')) // → '水泥制造(C3011)'
 */
export function industryReader(text: CellReader<string>): CellReader<string> {
  return (cell) => {
    const value = text(cell);
    return typeof value === 'string' && /\d/.test(value) ? withSections(value) : value;
  };
}

function withSections(text: string): string {
  return text.replace(CODE, (all, before: string, letter: string | undefined, digits: string) => {
    const section = sectionOf(Number(digits.slice(0, 2)));
    if (section === null || (letter !== undefined && letter.toUpperCase() !== section)) return all;
    return `${before}${section}${digits}`;
  });
}

function sectionOf(division: number): string | null {
  const index = LAST_DIVISIONS.findIndex((last) => division <= last);
  return index === -1 || division === 0 ? null : String.fromCharCode(FIRST_LETTER + index);
}

/**
 * Whether a cell may be of an industry column: words, or a code.
 *
 * @param words test for words
 * @param reader of industries
 */
export function industryContent(words: ContentTest, reader: CellReader<string>): ContentTest {
  return (cell) => {
    if (words(cell)) return true;
    const value = reader(cell);
    return typeof value === 'string' && BARE_CODE.test(value);
  };
}

/**
 * One text of two industry columns: the first column that says anything counts, and a code of the
 * other stands before words that have none.
 *
 * @param one of the preferred column
 * @param other of another column
 * @example
 * joinIndustries('有机化学原料制造', 'C2614') // → 'C2614 有机化学原料制造'
 * joinIndustries('C2614', '有机化学原料制造') // → 'C2614 有机化学原料制造'
 * joinIndustries('棉印染精加工', '纺织业') // → '棉印染精加工'
 */
export function joinIndustries(one: string, other: string): string {
  if (BARE_CODE.test(other)) return ANY_CODE.test(one) ? one : `${other} ${one}`;
  return BARE_CODE.test(one) && !ANY_CODE.test(other) ? `${one} ${other}` : one;
}
