/**
 * Conditions: tests of single fields, joined by and, or, not. A field that a row lacks makes every
 * test of it false, so `not` of such a test is true. Texts are compared as the register holds them,
 * letter by letter.
 */

import type { Enterprise } from '../register/enterprise';
import type { EnterpriseField, InspectorField } from '../register/field';
import type { Inspector } from '../register/inspector';
import type { Condition, InspectorCondition, Test } from './profile';

/** Tests over any kind of field, joined. Condition and InspectorCondition are two of these. */
export type Joined<Field extends string> =
  | Test<Field>
  | { readonly all: readonly Joined<Field>[] }
  | { readonly any: readonly Joined<Field>[] }
  | { readonly not: Joined<Field> };

type FieldValue = string | number | boolean | readonly string[] | undefined;

/**
 * Whether a condition is true of an enterprise.
 *
 * @example
 * conditionHolds({ field: 'industry', contains: ['dye', 'paper'] }, { industry: 'paper mill' }) // → true
 * conditionHolds({ field: 'keyListed', is: [true] }, {}) // → false
 * conditionHolds({ all: [{ field: 'visits', atLeast: 2 }, { not: { field: 'credit', is: ['A'] } }] }, { visits: 2, credit: 'C' }) // → true
 */
export function conditionHolds(condition: Condition, enterprise: Enterprise): boolean {
  return holds(condition, (field) => enterprise[field]);
}

/**
 * Whether a condition is true of an inspector. 执法证号 and 回避企业 hold several texts: one that matches
 * is enough. 人员状态 is tested as yes or no: whether the person is active.
 *
 * @example
 * inspectorConditionHolds({ field: 'licence', is: ['41-2'] }, { licences: ['41-1', '41-2'] }) // → true
 * inspectorConditionHolds({ field: 'status', is: [true] }, { active: false }) // → false
 */
export function inspectorConditionHolds(
  condition: InspectorCondition,
  inspector: Inspector,
): boolean {
  return holds(condition, (field) => {
    if (field === 'licence') return inspector.licences;
    if (field === 'status') return inspector.active;
    return inspector[field];
  });
}

/**
 * The fields that conditions look at, each once, in the order in which they name them.
 *
 * @example
 * conditionFields([{ any: [{ field: 'keyListed', is: [true] }, { not: { field: 'credit', is: ['A'] } }] }]) // → ['keyListed', 'credit']
 */
export function conditionFields<Field extends string>(
  conditions: readonly Joined<Field>[],
): Field[] {
  return [...new Set(conditions.flatMap(fieldsOf))];
}

function fieldsOf<Field extends string>(condition: Joined<Field>): Field[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  if ('not' in condition) return fieldsOf(condition.not);
  return [condition.field];
}

function holds<Field extends EnterpriseField | InspectorField>(
  condition: Joined<Field>,
  valueOf: (field: Field) => FieldValue,
): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, valueOf));
  if ('any' in condition) return condition.any.some((each) => holds(each, valueOf));
  if ('not' in condition) return !holds(condition.not, valueOf);
  const value = valueOf(condition.field);
  if (value === undefined) return false;
  return Array.isArray(value)
    ? value.some((each: string) => testHolds(condition, each))
    : testHolds(condition, value as string);
}

function testHolds<Field extends string>(
  test: Test<Field>,
  value: string | number | boolean,
): boolean {
  if ('is' in test) return typeof value !== 'number' && test.is.includes(value);
  if ('contains' in test)
    return typeof value === 'string' && test.contains.some((words) => value.includes(words));
  if ('atLeast' in test) return typeof value === 'number' && value >= test.atLeast;
  return typeof value === 'number' && value <= test.atMost;
}
