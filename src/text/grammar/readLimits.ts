/** Comparisons of numbers and days: with a word before them, or behind them, or two as a span. */

import type { Joined } from '../../domain/profile/condition';
import type { ColumnTest } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { AFTER_DAY, AFTER_NUMBER, BETWEEN_END, TO, type Verb } from './conditionWords';
import {
  dayLimit,
  takeDays,
  takeQuantity,
  withEnds,
  type NamedDays,
  type Quantity,
} from './readAmounts';
import { lost, Unsuited } from './readValues';
import type { WordScanner } from './wordScanner';

/** What a test is of; a field with the name that the clerk gave it. */
export type Subject<Field extends string> =
  | { readonly field: Field; readonly name: string; readonly kinds?: readonly CheckKind[] }
  | { readonly column: string };

/** Verbs that compare what has an order. */
export const COMPARING: readonly Verb[] = [
  'atLeast',
  'atMost',
  'above',
  'below',
  'from',
  'until',
  'after',
  'before',
];
const DAY_VERBS: readonly Verb[] = ['from', 'until', 'after', 'before'];
const UNIT = /[（(][^（()）]*[）)]$/;

/** A number or a day with how it is compared, or a span of two. */
export type Limit = readonly [verb: Verb, of: Quantity | NamedDays];

/**
 * Takes a comparison of a number or a day.
 *
 * @param verb that stands before it; null for none
 * @param counts whether the subject holds numbers, so that a number alone is compared
 * @returns null where neither a number nor a day is compared; nothing is taken then
 */
export function takeLimits(
  scanner: WordScanner,
  verb: Verb | null,
  counts: boolean,
): readonly Limit[] | null {
  const at = scanner.rest();
  const isPlain = verb === null || verb === 'is' || verb === 'isNot' || verb === 'between';
  if (!isPlain && !COMPARING.includes(verb)) return null;
  const isOfDay = verb !== null && DAY_VERBS.includes(verb);
  const take = (): Quantity | NamedDays | null =>
    takeDays(scanner, isOfDay) ?? takeQuantity(scanner);
  const first = take();
  if (first === null) return back(scanner, at);
  // 1-3 is a text of a column where nothing says that it is a span.
  if ((counts || verb === 'between' || verb === null) && scanner.take(TO) !== null) {
    const second = take();
    scanner.take(BETWEEN_END);
    if (second === null) return back(scanner, at);
    return [
      ['atLeast', withUnitOf(first, second)],
      ['atMost', second],
    ];
  }
  const behind = takeAfter(scanner, first);
  if (behind !== null) return isPlain ? [[withEnds(scanner, behind), first]] : back(scanner, at);
  if (!isPlain) return [[withEnds(scanner, verb), first]];
  return counts && verb !== 'between' ? [[verb ?? 'is', first]] : back(scanner, at);
}

function back(scanner: WordScanner, rest: string): null {
  scanner.goBack(rest);
  return null;
}

/** 1至3次 counts 次 in both. */
function withUnitOf(one: Quantity | NamedDays, other: Quantity | NamedDays): Quantity | NamedDays {
  return 'amount' in one && one.unit === null && 'amount' in other
    ? { ...one, unit: other.unit }
    : one;
}

function takeAfter(scanner: WordScanner, of: Quantity | NamedDays): Verb | null {
  const table = 'amount' in of ? AFTER_NUMBER : [...AFTER_DAY, ...AFTER_NUMBER];
  return table.find(([pattern]) => scanner.take(pattern) !== null)?.[1] ?? null;
}

/**
 * The tests that limits are of a subject, joined.
 *
 * @param kind of the field, or 'column'
 * @throws Unsuited for a field that holds no numbers, or no such ones
 */
export function limitTests<Field extends string>(
  subject: Subject<Field>,
  kind: string,
  limits: readonly Limit[],
  scanner: WordScanner,
): Joined<Field> {
  const tests = limits.flatMap(([verb, of]): Joined<Field>[] => {
    if (verb === 'isNot') return [{ not: joinedTests(equalTests(subject, kind, of, scanner)) }];
    return verb === 'is'
      ? equalTests(subject, kind, of, scanner)
      : [limitTest(subject, kind, verb, of, scanner)];
  });
  return joinedTests(tests);
}

function joinedTests<Field extends string>(tests: readonly Joined<Field>[]): Joined<Field> {
  const [first] = tests;
  return tests.length === 1 && first !== undefined ? first : { all: tests };
}

function equalTests<Field extends string>(
  subject: Subject<Field>,
  kind: string,
  of: Quantity | NamedDays,
  scanner: WordScanner,
): Joined<Field>[] {
  const most = limitTest(subject, kind, 'atMost', of, scanner);
  // Fields that hold numbers hold none below 0.
  return 'amount' in of && of.amount === 0 && 'field' in subject
    ? [most]
    : [limitTest(subject, kind, 'atLeast', of, scanner), most];
}

function limitTest<Field extends string>(
  subject: Subject<Field>,
  kind: string,
  verb: Verb,
  of: Quantity | NamedDays,
  scanner: WordScanner,
): Joined<Field> {
  if ('column' in subject) return columnLimit(subject.column, verb, of, scanner);
  const amount = 'amount' in of ? of.amount : of.year;
  const unit = 'amount' in of ? of.unit : null;
  if (kind !== 'number' || amount === null || unit !== null)
    throw new Unsuited({ kind: 'condition', rest: scanner.rest() });
  const { field, kinds } = subject;
  const counted = kinds === undefined ? { field } : { field, kinds };
  // Fields that hold numbers hold whole ones.
  switch (verb) {
    case 'above':
    case 'after':
      return { ...counted, atLeast: Math.floor(amount) + 1 };
    case 'below':
    case 'before':
      if (amount <= 0) throw lost(scanner);
      return { ...counted, atMost: Math.ceil(amount) - 1 };
    case 'atLeast':
    case 'from':
      return { ...counted, atLeast: amount };
    default:
      return { ...counted, atMost: amount };
  }
}

function columnLimit(
  column: string,
  verb: Verb,
  of: Quantity | NamedDays,
  scanner: WordScanner,
): ColumnTest {
  if ('amount' in of) {
    const name = of.unit === null || UNIT.test(column) ? column : `${column}（${of.unit}）`;
    if (verb === 'atLeast' || verb === 'atMost' || verb === 'above' || verb === 'below')
      return { column: name, [verb]: of.amount } as unknown as ColumnTest;
    throw lost(scanner);
  }
  const limit = dayLimit(verb, of);
  if (limit === null) throw lost(scanner);
  return { column, ...limit };
}
