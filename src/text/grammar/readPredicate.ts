/** What is said of a field or a column: a verb with values, an amount, a day, a rank, an answer. */

import type { Joined } from '../../domain/profile/condition';
import { BARE, CLOSE, OPEN, RANK, VERBS, type Verb } from './conditionWords';
import { COMPARING, limitTests, takeLimits, type Subject } from './readLimits';
import {
  answerOf,
  codesOf,
  lost,
  takeTexts,
  takeValues,
  textsOf,
  NotUnderstood,
  Unsuited,
  type Value,
} from './readValues';
import { isTestLike, type RuleNames } from './ruleNames';
import { codesOnSide, wordsOnSide } from './scales';
import { foldWord } from '../../reading/cell/foldWord';
import { vocabulary } from '../vocabulary/vocabulary';
import { codeOf, readAnswer, wholeCodeOf } from './valueWords';
import type { WordScanner } from './wordScanner';

const YES = '是';
const UNRATED = vocabulary.blank.filter((word) => /^[未不]/.test(word));

/** Whether a comparison stands here, as it does behind a subject. */
export function isCompared(scanner: WordScanner): boolean {
  const verb = VERBS.find(([word]) => scanner.rest().startsWith(word))?.[1];
  return verb !== undefined && COMPARING.includes(verb);
}

/** What is no word to look for in a text: a number, and what says where it stands. */
const NO_WORD = /^\d+$|^以|开头|打头|开始|结尾|结束|之间/;

/**
 * Takes what is said of a subject.
 *
 * @param isTest whether another test stands here
 * @param apart whether a space stands between the subject and what is said of it
 * @throws NotUnderstood
 */
export function takePredicate<Field extends string>(
  scanner: WordScanner,
  subject: Subject<Field>,
  names: RuleNames<Field>,
  isTest: () => boolean,
  apart = false,
): Joined<Field> {
  const at = scanner.rest();
  // 占地面积（大于 500）.
  if (scanner.take(OPEN) !== null && isCompared(scanner)) {
    const test = takePredicate(scanner, subject, names, isTest);
    if (scanner.take(CLOSE) === null) throw lost(scanner);
    return test;
  }
  scanner.goBack(at);
  const verb = isOwnCode(scanner, subject, names) ? null : takeVerb(scanner);
  // In 举报查实 是 the word is the answer.
  if (verb === 'is' && at.startsWith(YES) && isEnded(scanner)) {
    if (!('field' in subject) || names.kindOf(subject.field).kind === 'yes-no')
      return isTestOf(subject, [true]);
  }
  // A count of records is never blank.
  if ('kinds' in subject && verb !== null && (verb === 'filled' || verb === 'blank'))
    throw lost(scanner);
  if (verb === 'filled' || verb === 'blank') return filledTest(subject, verb === 'filled');
  const kind = 'field' in subject ? names.kindOf(subject.field).kind : 'column';
  const limits = takeLimits(scanner, verb, kind === 'number');
  if (limits !== null) return limitTests(subject, kind, limits, scanner);
  if (verb !== null && COMPARING.includes(verb))
    return takeRank(scanner, subject, verb, names, kind);
  if (verb === 'between' || kind === 'number') throw lost(scanner);
  if (verb === null && kind !== 'codes' && kind !== 'yes-no') {
    const ranked = takeBareRank(scanner, nameOf(subject));
    if (ranked !== null) return isTestOf(subject, ranked);
    // 行业类别 化工 says what the text of a field has in it.
    if (kind !== 'text' || !apart || NO_WORD.test(BARE.exec(scanner.rest())?.[0] ?? ''))
      throw lost(scanner);
    return takeEqual(scanner, subject, {
      verb: 'contains',
      bare: true,
      apart,
      kind,
      names,
      isTest,
    });
  }
  return takeEqual(scanner, subject, {
    verb: verb ?? 'is',
    bare: verb === null,
    apart,
    kind,
    names,
    isTest,
  });
}

/** 为空 is a verb where nothing stands behind it: 为空气 is none. */
function takeVerb(scanner: WordScanner): Verb | null {
  const at = scanner.rest();
  for (const [word, verb] of VERBS) {
    if (scanner.takeWord([word]) === null) continue;
    if ((verb !== 'filled' && verb !== 'blank') || isEnded(scanner)) return verb;
    scanner.goBack(at);
  }
  return null;
}

interface Equality<Field extends string> {
  readonly verb: Verb;
  /** True where no word stands before the value. */
  readonly bare: boolean;
  /** True where a space does. */
  readonly apart: boolean;
  readonly kind: string;
  readonly names: RuleNames<Field>;
  readonly isTest: () => boolean;
}

function takeEqual<Field extends string>(
  scanner: WordScanner,
  subject: Subject<Field>,
  { verb, bare, apart, kind, names, isTest }: Equality<Field>,
): Joined<Field> {
  const isNot = verb === 'isNot' || verb === 'containsNot' || verb === 'belongsNot';
  const isPart =
    verb === 'contains' ||
    verb === 'containsNot' ||
    // 行业类别 属于 化工 is true of 精细化工; of a column nobody knows whether its words are names of kinds.
    (kind === 'text' && (verb === 'belongs' || verb === 'belongsNot'));
  const negated = (test: Joined<Field>): Joined<Field> => (isNot ? { not: test } : test);
  if ('field' in subject && kind === 'yes-no') {
    if (isPart) throw new Unsuited({ kind: 'condition', rest: scanner.rest() });
    // 挂牌督办 alone is a yes.
    if (bare && isEnded(scanner)) return isTestOf(subject, [true]);
    const values = takeTexts(scanner);
    if (values === null) throw lost(scanner);
    return negated(isTestOf(subject, values.map(answerOf)));
  }
  if ('field' in subject && kind === 'codes') {
    const { field } = subject;
    const fieldKind = names.kindOf(field);
    const codes = fieldKind.kind === 'codes' ? fieldKind.codes : [];
    const at = scanner.rest();
    const values = takeValues(
      scanner,
      () => false,
      () => !isCode(scanner, field, codes),
    );
    try {
      if (values.every(({ text, quoted }) => !quoted && isUnrated(text)))
        return { field, filled: isNot };
      return negated(isTestOf(subject, codesOf(field, codes, values)));
    } catch (thrown) {
      // 信用修复日期 begins like 信用: without a word or a space between them it is no value.
      throw bare && !apart && thrown instanceof NotUnderstood
        ? new NotUnderstood({ kind: 'condition', rest: at })
        : thrown;
    }
  }
  const values = takeValues(scanner, isTestLike, isTest);
  if (isPart) {
    const contains = values.map(({ text }) => text);
    return negated(
      'field' in subject
        ? { field: subject.field, contains }
        : { column: subject.column, contains },
    );
  }
  // 是否安装在线监控 asks what no text answers.
  if ('field' in subject && subject.name !== names.nameOf(subject.field) && areAnswers(values))
    throw new Unsuited({ kind: 'condition', rest: scanner.rest() });
  return negated(
    'field' in subject
      ? isTestOf(subject, textsOf(subject.name, values))
      : isTestOf(subject, columnValues(subject.column, values)),
  );
}

/** 未评 is what lists write where a code is missing. */
function isUnrated(text: string): boolean {
  return UNRATED.some((word) => foldWord(word) === foldWord(text));
}

/** Of a column nobody knows what it holds: 是 and √ are answers, anything else is a text. */
function columnValues(column: string, values: readonly Value[]): readonly (string | boolean)[] {
  return values.flatMap((value): readonly (string | boolean)[] => {
    const answer = value.quoted ? null : readAnswer(value.text);
    return answer === null ? textsOf(column, [value]) : [answer];
  });
}

function areAnswers(values: readonly Value[]): boolean {
  return values.every(({ text, quoted }) => !quoted && readAnswer(text) !== null);
}

/** 在产 and 非现场 begin like verbs. */
function isOwnCode<Field extends string>(
  scanner: WordScanner,
  subject: Subject<Field>,
  names: RuleNames<Field>,
): boolean {
  const kind = 'field' in subject ? names.kindOf(subject.field) : null;
  const word = BARE.exec(scanner.rest())?.[0] ?? '';
  return (
    'field' in subject &&
    kind?.kind === 'codes' &&
    scanner.rest().startsWith(word) &&
    wholeCodeOf(subject.field, kind.codes, word, false) !== null
  );
}

function isCode(scanner: WordScanner, field: string, codes: readonly string[]): boolean {
  const word = BARE.exec(scanner.rest());
  if (word === null || word.index > 0) return false;
  try {
    codesOf(field, codes, [{ text: word[0], quoted: false }]);
    return true;
  } catch (thrown) {
    if (thrown instanceof NotUnderstood) return false;
    throw thrown;
  }
}

function isEnded(scanner: WordScanner): boolean {
  const rest = scanner.rest();
  return (
    rest === '' ||
    CLOSE.test(rest.charAt(0)) ||
    /^(?:且|或|并且|而且|同时|[，,；;]|的|外|以外|之外)/.test(rest)
  );
}

function nameOf<Field extends string>(subject: Subject<Field>): string {
  return 'field' in subject ? subject.name : subject.column;
}

function isTestOf<Field extends string>(
  subject: Subject<Field>,
  is: readonly (string | boolean)[],
): Joined<Field> {
  return 'field' in subject ? { field: subject.field, is } : { column: subject.column, is };
}

function filledTest<Field extends string>(subject: Subject<Field>, filled: boolean): Joined<Field> {
  return 'field' in subject ? { field: subject.field, filled } : { column: subject.column, filled };
}

/** 不高于 C, 中以上: of codes that are ordered, and of words that are. */
function takeRank<Field extends string>(
  scanner: WordScanner,
  subject: Subject<Field>,
  verb: Verb,
  names: RuleNames<Field>,
  kind: string,
): Joined<Field> {
  const at = scanner.rest();
  const word = scanner.take(BARE);
  if (word === null) throw lost(scanner);
  const fieldKind = 'field' in subject ? names.kindOf(subject.field) : null;
  if ('field' in subject && fieldKind?.kind === 'codes') {
    const code = codeOf(subject.field, fieldKind.codes, word, false);
    const meant = code === null ? null : codesOnSide(subject.field, code, verb);
    if (meant !== null) return isTestOf(subject, meant);
  } else if (kind !== 'number' && kind !== 'yes-no') {
    const meant = wordsOnSide(nameOf(subject), word, verb);
    if (meant !== null) return isTestOf(subject, meant);
  }
  scanner.goBack(at);
  throw lost(scanner);
}

/** 市控以上, with nothing between the name and the word. */
function takeBareRank(scanner: WordScanner, name: string): readonly string[] | null {
  const at = scanner.rest();
  const [, word = '', side] = RANK.exec(scanner.take(BARE) ?? '') ?? [];
  const found =
    side === undefined ? null : wordsOnSide(name, word, side === '以上' ? 'atLeast' : 'atMost');
  if (found === null) scanner.goBack(at);
  return found;
}
