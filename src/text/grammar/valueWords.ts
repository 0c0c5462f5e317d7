import { foldWord } from '../../reading/cell/foldWord';
import { cellOf } from '../../reading/cell/sheetTable';
import { wordReader } from '../../reading/cell/wordReader';
import { codeText } from '../term/codeText';
import { RANK } from './conditionWords';
import { vocabulary } from '../vocabulary/vocabulary';

type WordsByCode = Readonly<Record<string, readonly string[]>>;

/** Where the vocabulary has the words of a field's codes. */
const WORDS_OF: Readonly<Record<string, string>> = {
  credit: 'credit',
  permitClass: 'permitClass',
  production: 'production',
  registeredCategory: 'category',
};

/** Longer texts are accounts of something. */
const LONGEST_WORD = 8;

const YES: readonly string[] = ['是', '有', '√', '✓', '☑', '真'];
const NO: readonly string[] = ['否', '无', '×', '☐', '假', '没有'];

/**
 * A yes or a no: 是, 有, √; 否, 无, ×.
 *
 * @returns null where the text is neither
 * @example
 * readAnswer('√') // → true
 * readAnswer('也许') // → null
 */
export function readAnswer(text: string): boolean | null {
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : null;
}

/**
 * The code that a text means: by itself, by its name, by a word that lists use for it (C级, 黄牌), of credit
 * also by one within it, as the cells of a list are read (诚信守法企业).
 *
 * @param field that holds one of the codes
 * @param quoted true where only the code itself counts
 * @returns null where it means none of them
 * @example
 * codeOf('credit', ['A', 'B', 'C'], '黄牌', false) // → 'C'
 */
export function codeOf(
  field: string,
  codes: readonly string[],
  text: string,
  quoted: boolean,
): string | null {
  const whole = wholeCodeOf(field, codes, text, quoted);
  // Words of other fields are within each other's: 重点 of a category is in 重点管理 of a permit.
  return whole ?? (field === 'credit' && !quoted ? creditWithin(codes, text) : null);
}

/**
 * The code that a text means as a whole.
 *
 * @example
 * wholeCodeOf('credit', ['A', 'B', 'C'], '黄牌', false) // → 'C'
 * wholeCodeOf('credit', ['A', 'B', 'C'], '黄牌企业', false) // → null
 */
export function wholeCodeOf(
  field: string,
  codes: readonly string[],
  text: string,
  quoted: boolean,
): string | null {
  const plain = text.normalize('NFKC').toUpperCase();
  const words = codeWords(field);
  return (
    codes.find((each) => (!quoted && codeText(field, each) === text) || each === plain) ??
    codes.find((each) => !quoted && words?.[each]?.some((word) => foldWord(word) === plain)) ??
    null
  );
}

function codeWords(field: string): WordsByCode | undefined {
  return (vocabulary as unknown as Readonly<Record<string, WordsByCode | undefined>>)[
    WORDS_OF[field] ?? ''
  ];
}

const readCredit = wordReader(
  Object.entries<readonly string[]>(vocabulary.credit),
  vocabulary,
  () => false,
);

function creditWithin(codes: readonly string[], text: string): string | null {
  // A comparison behind the word is read by what knows the order of codes.
  if (RANK.test(text) || text.length > LONGEST_WORD) return null;
  const read = readCredit(cellOf(text));
  return typeof read === 'string' && codes.includes(read) ? read : null;
}
