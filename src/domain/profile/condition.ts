/**
 * Conditions: tests of single fields or columns, joined by and, or, not. A value that a row lacks
 * makes every test of it false but the one that asks for its lack, so `not` of such a test is true.
 * Texts are compared as the register holds them, letter by letter.
 */

import type { Enterprise } from '../register/enterprise';
import { compareText } from '../ground/compareText';
import { columnName, type ColumnName } from '../register/field';
import type { EnterpriseField, InspectorField } from '../register/field';
import type { Inspector } from '../register/inspector';
import type { OtherCell, OtherCells } from '../register/otherCell';
import type { CheckKind } from '../register/inspectionRecord';
import type { ColumnTest, Condition, FieldTest, InspectorCondition, Test } from './profile';

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
 * conditionHolds({ column: 'area', above: 500 }, { others: { area: { text: '500.5', amount: 500.5 } } }) // → true
 * conditionHolds({ field: 'visits', kinds: ['offsite'], atLeast: 1 }, { visits: 2, kindVisits: { offsite: 0 } }) // → false
 */
export function conditionHolds(condition: Condition, enterprise: Enterprise): boolean {
  const valueOf = (field: EnterpriseField, kinds?: readonly CheckKind[]): FieldValue =>
    kinds === undefined ? enterprise[field] : enterprise.kindVisits?.[kindsKey(kinds)];
  return holds(condition, valueOf, enterprise.others);
}

/**
 * What the count of some kinds of checks is kept under, in whichever order they are named.
 *
 * @example
 * kindsKey(['special', 'joint']) // → 'joint special'
 */
export function kindsKey(kinds: readonly CheckKind[]): string {
  return [...kinds].sort(compareText).join(' ');
}

/**
 * The kinds of checks that conditions count, each set of them once.
 *
 * @example
 * kindSets([{ not: { field: 'visits', kinds: ['offsite'], atLeast: 1 } }, { field: 'visits', atLeast: 2 }]) // → [['offsite']]
 */
export function kindSets(conditions: readonly Condition[]): (readonly CheckKind[])[] {
  const sets = conditions.flatMap(testsOf).flatMap((test) => ('kinds' in test ? [test.kinds] : []));
  return [...new Map(sets.map((kinds) => [kindsKey(kinds), kinds])).values()];
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
  const valueOf = (field: InspectorField): FieldValue => {
    if (field === 'licence') return inspector.licences;
    if (field === 'status') return inspector.active;
    return inspector[field];
  };
  return holds(condition, valueOf, inspector.others);
}

/**
 * The fields that conditions look at, and the columns that are none, each once, in the order in
 * which they name them.
 *
 * @example
 * conditionFields([{ any: [{ field: 'keyListed', is: [true] }, { not: { field: 'credit', is: ['A'] } }] }]) // → ['keyListed', 'credit']
 * conditionFields([{ column: '占地面积', atLeast: 500 }]) // → ['=占地面积']
 */
export function conditionFields<Field extends string>(
  conditions: readonly Joined<Field>[],
): (Field | ColumnName)[] {
  const fields = conditions
    .flatMap(testsOf)
    .map((test) => ('column' in test ? columnName(test.column) : test.field));
  return [...new Set(fields)];
}

/**
 * The tests of columns that are no field, in the order of the conditions.
 *
 * @example
 * columnTests([{ all: [{ field: 'credit', is: ['A'] }, { column: '占地面积', atLeast: 500 }] }]) // → [{ column: '占地面积', atLeast: 500 }]
 */
export function columnTests<Field extends string>(
  conditions: readonly Joined<Field>[],
): ColumnTest[] {
  return conditions.flatMap(testsOf).filter((test) => 'column' in test);
}

function testsOf<Field extends string>(condition: Joined<Field>): Test<Field>[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  return 'not' in condition ? testsOf(condition.not) : [condition];
}

function holds<Field extends EnterpriseField | InspectorField>(
  condition: Joined<Field>,
  valueOf: (field: Field, kinds?: readonly CheckKind[]) => FieldValue,
  others: OtherCells | undefined,
): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, valueOf, others));
  if ('any' in condition) return condition.any.some((each) => holds(each, valueOf, others));
  if ('not' in condition) return !holds(condition.not, valueOf, others);
  if ('column' in condition) {
    const { column } = condition;
    const cell = others !== undefined && Object.hasOwn(others, column) ? others[column] : undefined;
    return columnTestHolds(condition, cell);
  }
  const kinds = 'kinds' in condition ? condition.kinds : undefined;
  return fieldTestHolds(condition, valueOf(condition.field, kinds));
}

function fieldTestHolds(test: FieldTest<string>, value: FieldValue): boolean {
  if ('filled' in test)
    return (value !== undefined && (!Array.isArray(value) || value.length > 0)) === test.filled;
  if (value === undefined) return false;
  return Array.isArray(value)
    ? value.some((each: string) => valueHolds(test, each))
    : valueHolds(test, value as string);
}

function valueHolds(
  test: Exclude<FieldTest<string>, { readonly filled: boolean }>,
  value: string | number | boolean,
): boolean {
  if ('is' in test) return typeof value !== 'number' && test.is.includes(value);
  if ('contains' in test)
    return typeof value === 'string' && test.contains.some((words) => value.includes(words));
  if ('atLeast' in test) return typeof value === 'number' && value >= test.atLeast;
  return typeof value === 'number' && value <= test.atMost;
}

function columnTestHolds(test: ColumnTest, cell: OtherCell | undefined): boolean {
  if ('filled' in test) return (cell !== undefined) === test.filled;
  if (cell === undefined) return false;
  const { text, answer, amount = NaN, days } = cell;
  if ('is' in test)
    return test.is.some((value) => (typeof value === 'boolean' ? answer : text) === value);
  if ('contains' in test) return test.contains.some((words) => text.includes(words));
  if ('atLeast' in test) return amount >= test.atLeast;
  if ('atMost' in test) return amount <= test.atMost;
  if ('above' in test) return amount > test.above;
  if ('below' in test) return amount < test.below;
  if (days === undefined) return false;
  return 'from' in test ? days.first >= test.from : days.last <= test.until;
}
