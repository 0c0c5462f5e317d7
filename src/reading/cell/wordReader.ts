import { remembered, type CellReader, type UnknownValue } from './cellReader';
import { foldNormalWithoutRemarks, foldWord } from './foldWord';
import type { Cell } from './sheetTable';
import { blankTest, type BlankTest } from './textReader';

/** Shorter words (A, 红) mean something only when they stand alone. */
const SHORTEST_PART = 2;
/** Texts of this length in a column of answers tell what happened, and so mean yes. */
const SHORTEST_ACCOUNT = 4;
const WHOLE_NUMBER = /^\D?\d{1,4}(?:\.0+)?\D?$/;

/** A value and the words that mean it. */
export type WordList<Value> = readonly (readonly [Value, readonly string[]])[];

/** The parts of the vocabulary that a yes/no column needs. */
export interface Answers {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly yesPrefixes: readonly string[];
  readonly noPrefixes: readonly string[];
  /** Words for an empty cell; what is also a yes or a no (无) is that. */
  readonly blank: readonly string[];
}

/**
 * A reader of words from a closed list. A word counts when it is the whole text, or the whole text
 * without remarks in brackets, or part of a longer text that holds words of one value only; a text
 * that begins with a denial counts only as a whole.
 *
 * @param list the values and their words; the first word of each is shown to a clerk as accepted
 * @param denials beginnings such as 未, 非
 * @example
 * wordReader([['on', ['在产']], ['off', ['停产', '停业']]], ['未'], () => false)(cellOf('长期停产（2024.5）')) // → 'off'
 * wordReader([['on', ['在产']], ['off', ['停产', '停业']]], ['未'], () => false)(cellOf('未停产')) // → { accepted: ['在产', '停产'] }
 */
export function wordReader<Value extends string | boolean>(
  list: WordList<Value>,
  denials: readonly string[],
  isBlank: BlankTest,
): CellReader<Value> {
  const unknown: UnknownValue = { accepted: list.flatMap(([, words]) => words.slice(0, 1)) };
  const folded = list.map(([value, words]) => [value, words.map(foldWord)] as const);
  const values = new Map(
    folded.flatMap(([value, words]) => words.map((word) => [word, value] as const)),
  );
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
    const whole = values.get(text) ?? values.get(foldNormalWithoutRemarks(cell.normal));
    if (whole !== undefined) return whole;
    return isBlank(text) ? undefined : partReader(text);
  });
}

/**
 * A reader of yes/no columns: 是 否 √ × 有 无 Y N 1 0, answers in words (已查实, 未列入), counts (投诉次数 3
 * means yes).
 *
 * @param classes words that mean yes because they name what kind of yes (水环境 in 重点排污单位名录)
 * @param accounts true where a text that is no answer tells what happened and so means yes: 违法记录 =
 *   2024年3月超标
 * @example
 * answerReader({ yes: ['是'], no: ['否'], yesPrefixes: [], noPrefixes: ['未'], blank: [] }, [], false)(cellOf('未查实')) // → false
 * answerReader({ yes: ['是'], no: ['否'], yesPrefixes: [], noPrefixes: ['未'], blank: [] }, [], false)(cellOf(3)) // → true
 * answerReader({ yes: ['是'], no: ['否'], yesPrefixes: [], noPrefixes: ['未'], blank: [] }, [], false)(cellOf('待定')) // → { accepted: ['是', '否'] }
 */
export function answerReader(
  answers: Answers,
  classes: readonly string[],
  accounts: boolean,
): CellReader<boolean> {
  const yes = new Set(answers.yes.map(foldWord));
  const no = new Set(answers.no.map(foldWord));
  const isBlank = blankTest(answers.blank);
  const unknown: UnknownValue = {
    accepted: [...answers.yes.slice(0, 1), ...answers.no.slice(0, 1)],
  };
  return remembered((cell) => {
    const text = cell.folded;
    if (yes.has(text)) return true;
    if (no.has(text)) return false;
    if (isBlank(text)) return undefined;
    const count = readCount(cell);
    if (count !== undefined) return count > 0;
    if (answers.noPrefixes.some((prefix) => text.startsWith(prefix))) return false;
    if (answers.yesPrefixes.some((prefix) => text.startsWith(prefix))) return true;
    if (
      classes.some((word) => text.includes(word)) ||
      (accounts && text.length >= SHORTEST_ACCOUNT)
    )
      return true;
    return unknown;
  });
}

/**
 * A reader of counts: 3, '3', 3次; yes is one and no none.
 *
 * @example
 * countReader({ yes: ['是'], no: ['否', '无'], yesPrefixes: [], noPrefixes: [], blank: [] })(cellOf('已查2次')) // → { accepted: ['0', '1', '2'] }
 * countReader({ yes: ['是'], no: ['否', '无'], yesPrefixes: [], noPrefixes: [], blank: [] })(cellOf('2次')) // → 2
 */
export function countReader(answers: Answers): CellReader<number> {
  const yes = new Set(answers.yes.map(foldWord));
  const no = new Set(answers.no.map(foldWord));
  const isBlank = blankTest(answers.blank);
  return remembered<number>((cell) => {
    const count = readCount(cell);
    if (count !== undefined) return count;
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
