import { remembered, type CellReader, type UnknownValue } from './cellReader';
import { foldNormalWithoutRemarks, foldWord } from './foldWord';
import type { Cell } from './sheetTable';
import { blankTest, type BlankTest } from './textReader';

/** Shorter words (A, 红) mean something only when they stand alone. */
const SHORTEST_PART = 2;
/** Texts of this length in a column of answers tell what happened, and so mean yes. */
const SHORTEST_ACCOUNT = 4;
const WHOLE_NUMBER = /^\D?\d{1,4}(?:\.0+)?\D?$/;
const YEAR = /(?:19|20)\d{2}/;
/** What may be said of a year before its month: 2024年3月, 2024.3, 2024-03. */
const MONTH = /(?:19|20)\d{2}\D?(?:1[0-2]|0?[1-9])(?!\d)/;

/** A value and the words that mean it. */
export type WordList<Value> = readonly (readonly [Value, readonly string[]])[];

/** The parts of the vocabulary that a yes/no column needs. */
export interface AnswerWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly yesPrefixes: readonly string[];
  readonly noPrefixes: readonly string[];
  /** Words for an empty cell; what is also a yes or a no (无) is that. */
  readonly blank: readonly string[];
  /** Words by which a text takes back what it says (已摘牌); those of one letter begin a text. */
  readonly undone: readonly string[];
}

/** How a yes/no column is answered beyond yes and no. */
export interface AnswerRules {
  /** Words that mean yes because they name what kind of yes (水环境 in 重点排污单位名录). */
  readonly classes?: readonly string[];
  /**
   * True where a text that is no answer tells what happened and so means yes: 违法记录 = 2024年3月超标.
   */
  readonly accounts?: boolean;
  /** True for what holds now or not: a year without a month says that it held once. */
  readonly present?: boolean;
}

/**
 * A reader of words from a closed list. A word counts when it is the whole text, or the whole text
 * without remarks in brackets, or part of a longer text that holds words of one value only; a text
 * that begins with a denial counts only as a whole, and so does one that takes back what it says.
 *
 * @param list the values and their words; the first word of each is shown to a clerk as accepted
 * @param words beginnings such as 未, 非, and what takes a value back, unless it is a word of the
 *   list itself
 * @example
 * wordReader([['on', ['在产']], ['off', ['停产', '停业']]], { noPrefixes: ['未'], undone: ['恢复'] }, () => false)(cellOf('长期停产（2024.5）')) // → 'off'
 * wordReader([['on', ['在产']], ['off', ['停产', '停业']]], { noPrefixes: ['未'], undone: ['恢复'] }, () => false)(cellOf('未停产')) // → { accepted: ['在产', '停产'] }
 * wordReader([['on', ['在产']], ['off', ['停产', '停业']]], { noPrefixes: ['未'], undone: ['恢复'] }, () => false)(cellOf('停产（已恢复）')) // → { accepted: ['在产', '停产'], takenBack: true }
 */
export function wordReader<Value extends string | boolean>(
  list: WordList<Value>,
  { noPrefixes: denials, undone }: Pick<AnswerWords, 'noPrefixes' | 'undone'>,
  isBlank: BlankTest,
): CellReader<Value> {
  const unknown: UnknownValue = { accepted: list.flatMap(([, words]) => words.slice(0, 1)) };
  const takenBack: UnknownValue = { ...unknown, takenBack: true };
  const folded = list.map(([value, words]) => [value, words.map(foldWord)] as const);
  const values = new Map(
    folded.flatMap(([value, words]) => words.map((word) => [word, value] as const)),
  );
  const own = [...values.keys()];
  const isUndone = undoneTest(undone.filter((word) => !own.some((each) => each.includes(word))));
  const partReader = (text: string): Value | UnknownValue => {
    if (denials.some((denial) => text.startsWith(denial))) return unknown;
    const parts = [...values.keys()].filter(
      (word) => word.length >= SHORTEST_PART && text.includes(word),
    );
    const found = new Set(
      parts
        .filter((word) => !parts.some((other) => other !== word && other.includes(word)))
        .map((word) => values.get(word)),
    );
    const [value] = found;
    return found.size === 1 && value !== undefined ? value : unknown;
  };
  return remembered((cell) => {
    const text = cell.folded;
    const exact = values.get(text);
    if (exact !== undefined) return exact;
    if (isUndone(text))
      return own.some((word) => word.length >= SHORTEST_PART && text.includes(word))
        ? takenBack
        : unknown;
    const whole = values.get(foldNormalWithoutRemarks(cell.normal));
    if (whole !== undefined) return whole;
    return isBlank(text) ? undefined : partReader(text);
  });
}

/**
 * A reader of yes/no columns: 是 否 √ × 有 无 Y N 1 0, answers in words (已查实, 未列入), counts (投诉次数 3
 * means yes). A text that takes its yes back (曾被督办已销号), or says only in which year it held, is no
 * answer.
 *
 * @example
 * answerReader({ yes: ['是'], no: ['否'], yesPrefixes: ['是'], noPrefixes: ['未'], blank: [], undone: ['摘牌'] })(cellOf('未查实')) // → false
 * answerReader({ yes: ['是'], no: ['否'], yesPrefixes: ['是'], noPrefixes: ['未'], blank: [], undone: ['摘牌'] })(cellOf(3)) // → true
 * answerReader({ yes: ['是'], no: ['否'], yesPrefixes: ['是'], noPrefixes: ['未'], blank: [], undone: ['摘牌'] })(cellOf('是，已摘牌')) // → { accepted: ['是', '否'] }
 */
export function answerReader(
  answers: AnswerWords,
  { classes = [], accounts = false, present = false }: AnswerRules = {},
): CellReader<boolean> {
  const yes = new Set(answers.yes.map(foldWord));
  const no = new Set(answers.no.map(foldWord));
  const isBlank = blankTest(answers.blank);
  const isUndone = undoneTest(answers.undone);
  const unknown: UnknownValue = {
    accepted: [...answers.yes.slice(0, 1), ...answers.no.slice(0, 1)],
  };
  return remembered((cell) => {
    const text = cell.folded;
    if (yes.has(text)) return true;
    if (no.has(text) || no.has(foldNormalWithoutRemarks(cell.normal))) return false;
    if (isBlank(text)) return undefined;
    const isOfYear = present && YEAR.test(text) && !MONTH.test(text);
    const count = readCount(cell);
    if (count !== undefined) return isOfYear ? unknown : count > 0;
    const denial = answers.noPrefixes.find((prefix) => text.startsWith(prefix));
    // 未摘牌 denies the end of it; 否，已摘牌 says no.
    if (denial !== undefined) return isUndone(text) && !no.has(denial) ? unknown : false;
    if (isUndone(text)) return unknown;
    if (classes.some((word) => text.includes(word))) return true;
    if (isOfYear) return unknown;
    if (answers.yesPrefixes.some((prefix) => text.startsWith(prefix))) return true;
    return accounts && text.length >= SHORTEST_ACCOUNT ? true : unknown;
  });
}

/** Makes the test for texts that take back what they say. */
function undoneTest(words: readonly string[]): (folded: string) => boolean {
  const folded = words.map(foldWord);
  return (text) =>
    folded.some((word) =>
      word.length >= SHORTEST_PART ? text.includes(word) : text.startsWith(word) && text !== word,
    );
}

/**
 * A reader of counts: 3, '3', 3次; yes is one and no none.
 *
 * @example
 * countReader({ yes: ['是'], no: ['否', '无'], yesPrefixes: [], noPrefixes: [], blank: [], undone: [] })(cellOf('已查2次')) // → { accepted: ['0', '1', '2'] }
 * countReader({ yes: ['是'], no: ['否', '无'], yesPrefixes: [], noPrefixes: [], blank: [], undone: [] })(cellOf('2次')) // → 2
 */
export function countReader(answers: AnswerWords): CellReader<number> {
  const yes = new Set(answers.yes.map(foldWord));
  const no = new Set(answers.no.map(foldWord));
  const isBlank = blankTest(answers.blank);
  return remembered<number>((cell) => {
    const count = readCount(cell);
    if (count !== undefined && !YEAR.test(String(count))) return count;
    const text = cell.folded;
    if (no.has(text)) return 0;
    if (isBlank(text)) return undefined;
    return yes.has(text) ? 1 : { accepted: ['0', '1', '2'] };
  });
}

/**
 * A whole number that is not negative, with at most one other letter before or after it (2次, 第2).
 */
function readCount({ value, normal: text }: Cell): number | undefined {
  if (typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : undefined;
  return WHOLE_NUMBER.test(text) && !/^\p{Pd}/u.test(text)
    ? Number(/\d+/.exec(text)?.[0])
    : undefined;
}
