/**
 * Texts that stand in rows that are no entries: totals, notes, signatures with their date, page
 * numbers, headings, the instructions of a template. Each test takes a text after normalizeText.
 */

import { foldWord } from '../cell/foldWord';
import { escaped } from '../cell/wordPattern';

/** The parts of the vocabulary that tell rows that are no entries. */
export interface RowWords {
  /** First words of notes and signatures: 备注, 制表人, 以下空白 … */
  readonly footerWords: readonly string[];
  /** First or last words of totals: 合计, 小计, 共 (16家) … */
  readonly totalWords: readonly string[];
  /** What totals count: 家, 户, 人 … */
  readonly countUnits: readonly string[];
  /** Letters that are numbers: 一二三. */
  readonly numerals: string;
  /** The marks of year, month and day. */
  readonly dateMarks: readonly string[];
  /** What is left of page numbers without their numbers: 第页, 第页共页. */
  readonly pageWords: readonly string[];
  /** Marks that a name never has and a sentence under a table has: 。 ： ； */
  readonly sentenceMarks: readonly string[];
  /** Words within the instructions of a template: 必填, 请选择, YYYY. */
  readonly instructionWords: readonly string[];
  /** Whole instructions, or their first words: 文本, VARCHAR(50). */
  readonly typeWords: readonly string[];
  /** First words of the example of a template: 示例. */
  readonly exampleWords: readonly string[];
  /** Last words of the names of those who make lists: 局, 大队. */
  readonly authorityEndings: readonly string[];
  /** What a heading says of entries that are in the list no more: 注销, 调离. */
  readonly removalWords: readonly string[];
  /** What a heading says before it tells of the rows below: 以下. */
  readonly belowWords: readonly string[];
  /** First words of a list that is joined to another: 附, 附件. */
  readonly attachWords: readonly string[];
  /** What stands in place of a name that is not known: 待补充, 同上. */
  readonly nameless: readonly string[];
}

export interface RowTexts {
  /** 备注：1. …, but not 备注科技公司. */
  readonly isFooter: (text: string) => boolean;
  /** 合计, 城关镇小计, 共16家 */
  readonly isTotal: (text: string) => boolean;
  /** What stands beside the word of a total: 16, 16家. */
  readonly isFigure: (text: string) => boolean;
  /** A list mark before a text: 一、 （二） 3. */
  readonly isMarked: (text: string) => boolean;
  /** A list mark alone: 一, （二）. */
  readonly isNumeral: (text: string) => boolean;
  /** A sentence, or longer than any name. */
  readonly isSentence: (text: string) => boolean;
  /** The maker of the list, its date, or both; a page number; a text without a letter. */
  readonly isClosing: (text: string) => boolean;
  /** What a template says of a column: 必填, 文本(50). */
  readonly isInstruction: (text: string) => boolean;
  /** 示例：某某公司, 某某公司（示例） */
  readonly isExample: (text: string) => boolean;
  /** A heading over entries that are in the list no more: 附：已关停企业名单, 以下企业已注销. */
  readonly isRemoval: (text: string) => boolean;
  /** A heading that begins another section of the list: 三、新增企业, 以下为新增企业. */
  readonly isSection: (text: string) => boolean;
}

/** No enterprise or person has a longer name. */
const LONGEST_NAME = 60;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
const BEGINS_PLAINLY = /^[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const IN_BRACKETS = /\(([^)]+)\)/g;
/** A pattern that nothing fits. */
const NOTHING = '(?:(?!))';
/** A run of what is neither letter nor number. */
const MARKS = '[^\\p{L}\\p{N}]*';

/**
 * Makes the tests for the texts of rows that are no entries.
 *
 * @param words of the vocabulary
 * @example
 * rowTexts({ footerWords: ['备注'], totalWords: [], countUnits: [], numerals: '一', dateMarks: [], pageWords: [], sentenceMarks: [], instructionWords: [], typeWords: [], exampleWords: [], authorityEndings: [], removalWords: [], belowWords: [], attachWords: [], nameless: [] }).isFooter('备 注:甲厂停产') // → true
 */
export function rowTexts(words: RowWords): RowTexts {
  const longTotals = words.totalWords.filter((word) => word.length > 1);
  const footer = firstWordTest([...words.footerWords, ...longTotals]);
  const type = firstWordTest(words.typeWords);
  const example = firstWordTest(words.exampleWords);
  const instructions = words.instructionWords.map(foldWord);
  const examples = new Set(words.exampleWords.map(foldWord));
  const pages = new Set(words.pageWords.map(foldWord));
  const numerals = characterClass(words.numerals);
  const units = anyOf(words.countUnits);
  const number = `(?:\\d[\\d,.]*|${numerals}+)`;
  const total = anyOf(words.totalWords);
  const totals = [
    pattern(`^${MARKS}${total}${MARKS}$`),
    pattern(`${anyOf(longTotals)}${MARKS}(?:${number}${MARKS})?$`),
    pattern(`${total}${MARKS}${number}${units}${MARKS}$`),
  ];
  const totalEnds = new Set(
    [...words.totalWords, ...words.countUnits, ...words.numerals].map((word) =>
      word.charAt(word.length - 1),
    ),
  );
  /** Most names are told by their last letter. */
  const mayBeTotal = (text: string): boolean =>
    totalEnds.has(text.charAt(text.length - 1)) || !ENDS_IN_HAN.test(text);
  const figure = pattern(`^[\\d,.%]*${units}?$`);
  const mark = pattern(
    `^(?:\\(?(?:${numerals}{1,3}|\\d{1,3})\\)|\\d{1,2}[.\\u3001]|${numerals}{1,3}[\\u3001.])`,
  );
  const numeral = pattern(`^\\(?${numerals}{1,3}\\)?\\u3001?$`);
  const numbers = new RegExp(`[\\d\\s]|${numerals}|[^\\p{L}]`, 'gu');
  const [year = '', month = '', day = ''] = words.dateMarks.map(escaped);
  const date = pattern(
    `(?:(?:19|20)\\d{2}[^\\p{L}]?(?:${year}|[-./])\\s*\\d{1,2}(?:(?:${month}|[-./])\\s*(?:\\d{1,2}${day}?)?)?|${numerals}{4}${year}${numerals}{1,3}${month}(?:${numerals}{1,3}${day})?)${MARKS}$`,
  );
  const removal = pattern(anyOf(words.removalWords));
  const below = pattern(anyOf(words.belowWords));
  const attached = firstWordTest(words.attachWords);
  const isMaker = (text: string): boolean =>
    words.authorityEndings.some((ending) => text.length > ending.length && text.endsWith(ending));
  return {
    isFooter: footer,
    isTotal: (text) => {
      if (!mayBeTotal(text)) return false;
      const folded = text.replaceAll(' ', '');
      // Long sentences are told by what they do not hold.
      return (
        words.totalWords.some((word) => folded.includes(word)) &&
        totals.some((test) => test.test(folded))
      );
    },
    isFigure: (text) => figure.test(text.replaceAll(' ', '')),
    isMarked: (text) => mark.test(text),
    isNumeral: (text) => numeral.test(text),
    isSentence: (text) =>
      text.length > LONGEST_NAME || words.sentenceMarks.some((each) => text.includes(each)),
    isClosing: (text) => {
      if (!LETTER.test(text)) return true;
      const before = foldWord(text.replace(date, ''));
      return before === '' || isMaker(before) || pages.has(foldWord(text.replace(numbers, '')));
    },
    isInstruction: (text) => {
      const folded = foldWord(text);
      return instructions.some((word) => folded.includes(word)) || type(text.toUpperCase());
    },
    isExample: (text) =>
      example(text) ||
      [...text.matchAll(IN_BRACKETS)].some(([, remark]) => examples.has(foldWord(remark ?? ''))),
    isRemoval: (text) =>
      removal.test(text) &&
      text.length <= LONGEST_NAME &&
      (below.test(text) || attached(text) || !footer(text)),
    isSection: (text) => mark.test(text) || below.test(text),
  };
}

/**
 * A test for texts that begin with a word, whatever mark stands before it, with nothing or no
 * letter behind it. The letters of a word may be spread (备 注); a word of one letter may not.
 */
function firstWordTest(words: readonly string[]): (text: string) => boolean {
  const spread = words
    .map((word) => [...word].map(escaped).join(' *') + (word.length === 1 ? '(?! )' : ''))
    .join('|');
  const test = pattern(`^${MARKS}(?:${spread})(?!\\p{L})`);
  const firstLetters = new Set(words.map((word) => word.charAt(0)));
  // Most texts are settled by their first letter.
  return (text) =>
    (firstLetters.has(text.charAt(0)) || !BEGINS_PLAINLY.test(text)) &&
    words.length > 0 &&
    test.test(text);
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'u');
}

function anyOf(words: readonly string[]): string {
  return words.length === 0 ? NOTHING : `(?:${words.map(escaped).join('|')})`;
}

function characterClass(letters: string): string {
  return letters === '' ? NOTHING : `[${letters}]`;
}
