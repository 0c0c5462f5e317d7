/**
 * The conditions that the form can show: tests of which all must hold, each as it is or denied. What
 * is joined otherwise is shown in words.
 */

import type { Joined } from '../../../../domain/profile/condition';
import type { FieldKind } from '../../../../domain/profile/fieldKind';
import type { Test } from '../../../../domain/profile/profile';
import { readAnswer } from '../../../../text/grammar/valueWords';
import type { ColumnUse, TestSubject } from '../../../../app/conditionList';

/** A test as the form shows it. */
export interface FormTest<Field extends string> {
  readonly test: Test<Field>;
  /** True where it must not hold. */
  readonly denied: boolean;
}

/** What a test asks, without what it compares with. */
export type Verb = 'is' | 'contains' | 'filled' | 'blank' | Limit;
export type Limit = NumberLimit | DayLimit;
type NumberLimit = 'atLeast' | 'atMost' | 'above' | 'below';
type DayLimit = 'from' | 'until';

/** A verb, and whether it is denied. */
export interface Comparison {
  readonly verb: Verb;
  readonly denied: boolean;
}

/**
 * The tests of a condition, all of which must hold.
 *
 * @returns null for what the form cannot show
 * @example
 * formTests({ not: { field: 'credit', is: ['A'] } }) // → [{ test: { field: 'credit', is: ['A'] }, denied: true }]
 * formTests({ not: { all: [{ field: 'credit', is: ['A'] }, { field: 'keyListed', is: [true] }] } }) // → null
 */
export function formTests<Field extends string>(
  condition: Joined<Field>,
): readonly FormTest<Field>[] | null {
  const tests = ('all' in condition ? condition.all : [condition]).map(formTest);
  return tests.every((each) => each !== null) ? tests : null;
}

function formTest<Field extends string>(condition: Joined<Field>): FormTest<Field> | null {
  const denied = 'not' in condition;
  const test = denied ? condition.not : condition;
  if ('all' in test || 'any' in test || 'not' in test || !isShown(test)) return null;
  return { test, denied };
}

/**
 * A text that would be read as yes or no is written in quotation marks, which the form has not; nor
 * has it the kinds of the checks that a test counts.
 */
function isShown<Field extends string>(test: Test<Field>): boolean {
  if (!('is' in test)) return !('kinds' in test);
  const answers = test.is.filter((value) => typeof value === 'boolean');
  if (answers.length > 0) return test.is.length === 1;
  return test.is.every((value) => typeof value === 'boolean' || readAnswer(value) === null);
}

/**
 * The condition of tests that all must hold.
 *
 * @param tests at least one
 */
export function joinedTests<Field extends string>(
  tests: readonly FormTest<Field>[],
): Joined<Field> {
  const parts = tests.map(({ test, denied }): Joined<Field> => (denied ? { not: test } : test));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { all: parts };
}

/**
 * The conditions of which any must hold.
 *
 * @example
 * alternativesOf({ any: [{ field: 'credit', is: ['D'] }, { field: 'supervised', is: [true] }] }).length // → 2
 */
export function alternativesOf<Field extends string>(
  condition: Joined<Field>,
): readonly Joined<Field>[] {
  return 'any' in condition ? condition.any : [condition];
}

/** @param alternatives at least one */
export function joinedAlternatives<Field extends string>(
  alternatives: readonly Joined<Field>[],
): Joined<Field> {
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined ? only : { any: alternatives };
}

/**
 * What a test looks at.
 *
 * @example
 * subjectOf({ column: '占地面积', above: 500 }) // → { column: '占地面积' }
 */
export function subjectOf<Field extends string>(test: Test<Field>): TestSubject<Field> {
  return 'column' in test ? { column: test.column } : { field: test.field };
}

/**
 * What a test asks.
 *
 * @example
 * verbOf({ field: 'credit', filled: false }) // → 'blank'
 */
export function verbOf<Field extends string>(test: Test<Field>): Verb {
  if ('is' in test) return 'is';
  if ('contains' in test) return 'contains';
  if ('filled' in test) return test.filled ? 'filled' : 'blank';
  if ('atLeast' in test) return 'atLeast';
  if ('atMost' in test) return 'atMost';
  if ('above' in test) return 'above';
  if ('below' in test) return 'below';
  return 'from' in test ? 'from' : 'until';
}

const FIELD_VERBS: Readonly<Record<FieldKind['kind'], readonly Verb[]>> = {
  text: ['is', 'contains'],
  'yes-no': ['is'],
  codes: ['is'],
  number: ['atLeast', 'atMost'],
};

function columnVerbs({ amounts, days }: ColumnUse): Verb[] {
  return [
    ...(amounts ? (['atLeast', 'atMost', 'above', 'below'] as const) : []),
    ...(days ? (['from', 'until'] as const) : []),
    'is',
    'contains',
  ];
}

/**
 * The comparisons that suit what a field or a column holds, each followed by its denial; whether a
 * cell says anything comes last, and needs none.
 *
 * @param kind of the field; null of a column
 * @param use of the column
 */
export function comparisons(
  kind: FieldKind['kind'] | null,
  use: ColumnUse = { amounts: false, days: false },
): readonly Comparison[] {
  const verbs: readonly Verb[] = kind === null ? columnVerbs(use) : FIELD_VERBS[kind];
  return [
    ...verbs.flatMap((verb) => [
      { verb, denied: false },
      { verb, denied: true },
    ]),
    { verb: 'filled', denied: false },
    { verb: 'blank', denied: false },
  ];
}

/** What a test compares with: texts and answers, a number, or a day. */
export type Compared = readonly (string | boolean)[] | number | string;

/**
 * A test of its parts.
 *
 * @param compared null where it compares with nothing, or with nothing yet
 * @returns null where something is missing
 * @example
 * testOf({ field: 'credit' }, 'is', ['C']) // → { field: 'credit', is: ['C'] }
 * testOf({ field: 'credit' }, 'is', []) // → null
 */
export function testOf<Field extends string>(
  subject: TestSubject<Field>,
  verb: Verb,
  compared: Compared | null,
): Test<Field> | null {
  if (verb === 'filled' || verb === 'blank') return { ...subject, filled: verb === 'filled' };
  if (compared === null || (Array.isArray(compared) && compared.length === 0)) return null;
  return { ...subject, [verb]: compared } as unknown as Test<Field>;
}

/**
 * What a test compares with; null where it compares with nothing.
 *
 * @example
 * comparedOf({ field: 'visits', atLeast: 2 }) // → 2
 */
export function comparedOf<Field extends string>(test: Test<Field>): Compared | null {
  if ('filled' in test) return null;
  const { [verbOf(test) as 'is']: compared } = test as { readonly is: Compared };
  return compared;
}

/** Whether what one verb compares with can be compared with by another. */
export function isAlike(one: Verb, other: Verb): boolean {
  return kindOfVerb(one) === kindOfVerb(other);
}

function kindOfVerb(verb: Verb): 'texts' | 'number' | 'day' | 'none' {
  if (verb === 'is' || verb === 'contains') return 'texts';
  if (verb === 'filled' || verb === 'blank') return 'none';
  return verb === 'from' || verb === 'until' ? 'day' : 'number';
}
