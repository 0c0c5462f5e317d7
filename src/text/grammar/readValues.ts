/** The values of a test: texts, codes, yes and no. */

import type { ProfileCellFault } from '../../domain/profile/profileProblem';
import { codeText } from '../term/codeText';
import { BARE, CLOSING, CODE_SEPARATOR, OR, QUOTED, RANK, SEPARATOR } from './conditionWords';
import { codesOnSide, wordsOnSide } from './scales';
import { codeOf, readAnswer } from './valueWords';
import { wordScanner, type WordScanner } from './wordScanner';

/** From one code to another. */
const SPAN = /^(.+?)(?:至|到|-|—|–|~|～)(.+)$/;
const COMMA = /[，,；;]/;
/** Behind a comma: 所属园区是经开区. */
const CLAUSE = /^..+(?:是|为|含|属于|[=＝])./;

/** What can be wrong with a condition. */
export type ConditionFault = Extract<
  ProfileCellFault,
  { readonly kind: 'condition' | 'field' | 'value' }
>;

/** Stops the walk at the first thing that cannot be understood. */
export class NotUnderstood extends Error {
  constructor(readonly fault: ConditionFault) {
    super(fault.kind);
  }
}

/** What is asked cannot be asked of such a field; of its column it can. */
export class Unsuited extends NotUnderstood {}

/** What cannot be understood from here on. */
export function lost(scanner: WordScanner): NotUnderstood {
  return new NotUnderstood({ kind: 'condition', rest: scanner.rest() });
}

export interface Value {
  readonly text: string;
  readonly quoted: boolean;
  /** True where it stands behind a comma, which may part tests as well as values. */
  readonly comma?: boolean;
}

/**
 * Values in a list.
 *
 * @returns null where a value is missing
 */
export function takeTexts(scanner: WordScanner): readonly Value[] | null {
  const values: Value[] = [];
  let separator: string | null = '';
  do {
    const value = takeValue(scanner);
    if (value === null) return null;
    values.push({ ...value, comma: COMMA.test(separator) });
    separator = scanner.take(SEPARATOR);
  } while (separator !== null);
  return values;
}

function takeValue(scanner: WordScanner): Value | null {
  const quoted = scanner.take(QUOTED);
  if (quoted !== null) return { text: bareText(quoted), quoted: true };
  const bare = scanner.take(BARE);
  return bare === null ? null : { text: bare, quoted: false };
}

/**
 * Texts in a list, as listedText writes it; null when it is none.
 *
 * @example
 * readListed('执法大队、“水、土科”') // → ['执法大队', '水、土科']
 * readListed('执法大队且') // → null
 */
export function readListed(text: string): readonly string[] | null {
  const scanner = wordScanner(text);
  const values = takeTexts(scanner);
  return values === null || scanner.rest() !== '' ? null : values.map((each) => each.text);
}

/**
 * A text without the quotation marks around it.
 *
 * @example
 * bareText('“水、土科”') // → '水、土科'
 */
export function bareText(quoted: string): string {
  const mark = quoted.slice(-1);
  return quoted.slice(1, -1).replaceAll(mark + mark, mark);
}

/**
 * Values that go on behind 或, where another test would begin with a name.
 *
 * @param isLike whether a text is like a test, and so no value unless it is quoted
 * @param isTest whether a test stands here
 */
export function takeValues(
  scanner: WordScanner,
  isLike: (text: string) => boolean,
  isTest: () => boolean,
): readonly Value[] {
  const values: Value[] = [];
  for (;;) {
    const more = takeTexts(scanner);
    if (more === null) throw lost(scanner);
    const other = more.find(
      ({ text, quoted, comma }) => !quoted && (isLike(text) || (comma && CLAUSE.test(text))),
    );
    if (other !== undefined) throw new NotUnderstood({ kind: 'condition', rest: other.text });
    values.push(...more);
    const before = scanner.rest();
    if (scanner.takeWord(OR) === null) return closed(values);
    const behind = scanner.rest();
    const isOther = isTest();
    scanner.goBack(behind);
    if (!isOther && takeValue(scanner) !== null) {
      scanner.goBack(behind);
      continue;
    }
    scanner.goBack(before);
    return closed(values);
  }
}

/** 之一 and 等行业 behind a list are no part of its last value. */
function closed(values: readonly Value[]): readonly Value[] {
  return values.map((value) => {
    const text = value.quoted ? value.text : value.text.replace(CLOSING, '');
    return text === '' ? value : { ...value, text };
  });
}

/**
 * The codes that values mean: C级, 黄牌, C级及以下.
 *
 * @param field that holds one of the codes
 */
export function codesOf(
  field: string,
  codes: readonly string[],
  values: readonly Value[],
): readonly string[] {
  return values.flatMap(({ text, quoted }) => {
    const own = codeOf(field, codes, text, quoted);
    if (own !== null) return [own];
    const parts = quoted ? [text] : text.split(CODE_SEPARATOR);
    return parts.flatMap((part) => {
      const code = codeOf(field, codes, part, quoted);
      if (code !== null) return [code];
      const between = quoted ? null : codesBetween(field, codes, part);
      if (between !== null) return between;
      const [, word = '', side] = RANK.exec(part) ?? [];
      const step = codeOf(field, codes, word, false);
      const meant =
        step === null ? null : codesOnSide(field, step, side === '以上' ? 'atLeast' : 'atMost');
      if (meant !== null) return meant;
      throw new NotUnderstood({
        kind: 'value',
        word: part,
        accepted: codes.map((each) => codeText(field, each)),
      });
    });
  });
}

/** A至C of codes that are ordered, whichever comes first. */
function codesBetween(
  field: string,
  codes: readonly string[],
  text: string,
): readonly string[] | null {
  const [, one = '', other = ''] = SPAN.exec(text) ?? [];
  const ends = [one, other].map((word) => codeOf(field, codes, word, false));
  const [first, last] = ends;
  if (first == null || last == null || codesOnSide(field, first, 'atLeast') === null) return null;
  const [from, to] = [codes.indexOf(first), codes.indexOf(last)];
  return codes.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/**
 * Texts that values mean: those of an order where one is named, 市控以上.
 *
 * @param column whose texts they are
 */
export function textsOf(column: string, values: readonly Value[]): readonly string[] {
  return values.flatMap(({ text, quoted }) => {
    const [, word = '', side] = RANK.exec(text) ?? [];
    if (quoted || side === undefined) return [text];
    return wordsOnSide(column, word, side === '以上' ? 'atLeast' : 'atMost') ?? [text];
  });
}

/** Yes or no; a text that is neither is a fault. */
export function answerOf({ text }: Value): boolean {
  const answer = readAnswer(text);
  if (answer !== null) return answer;
  throw new NotUnderstood({ kind: 'value', word: text, accepted: ['是', '否'] });
}
