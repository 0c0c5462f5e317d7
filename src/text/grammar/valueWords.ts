import { foldWord } from '../../reading/cell/foldWord';
import { codeText } from '../term/codeText';
import { vocabulary } from '../vocabulary/vocabulary';

type WordsByCode = Readonly<Record<string, readonly string[]>>;

/** Where the vocabulary has the words of a field's codes. */
const WORDS_OF: Readonly<Record<string, string>> = {
  credit: 'credit',
  permitClass: 'permitClass',
  production: 'production',
  registeredCategory: 'category',
};

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
 * The code that a text means: by itself, by its name, or by a word that lists use for it (C级, 黄牌).
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
  const plain = text.normalize('NFKC').toUpperCase();
  const words = (vocabulary as unknown as Readonly<Record<string, WordsByCode | undefined>>)[
    WORDS_OF[field] ?? ''
  ];
  return (
    codes.find((each) => (!quoted && codeText(field, each) === text) || each === plain) ??
    codes.find((each) => !quoted && words?.[each]?.some((word) => foldWord(word) === plain)) ??
    null
  );
}
