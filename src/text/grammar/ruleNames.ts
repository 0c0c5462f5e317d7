/** What a condition may name: fields of a register, by all of their headers, and any other column. */

import {
  enterpriseFieldKind,
  inspectorFieldKind,
  type FieldKind,
} from '../../domain/profile/fieldKind';
import {
  ENTERPRISE_FIELDS,
  INSPECTOR_FIELDS,
  type EnterpriseField,
  type InspectorField,
} from '../../domain/register/field';
import type { RegisterKind } from '../../domain/register/register';
import { fieldText } from '../term/fieldText';
import { inspectorFieldText } from '../term/inspectorFieldText';
import { HAVING, LACKING, NOT, QUESTIONS, VERBS } from './conditionWords';
import { isNearName } from './editDistance';
import { kindVisitsAt } from './kindVisits';
import { vocabulary } from '../vocabulary/vocabulary';

/** The names of one register. */
export interface RuleNames<Field extends string> {
  readonly register: RegisterKind;
  readonly fields: readonly Field[];
  /** Each name with the fields that it may mean; the longest name first. */
  readonly known: readonly (readonly [name: string, fields: readonly Field[]])[];
  readonly kindOf: (field: Field) => FieldKind;
  readonly nameOf: (field: Field) => string;
  /** The field whose kinds can be told apart; absent where the register has none. */
  readonly counts?: Field;
}

export const enterpriseNames = namesOf<EnterpriseField>('enterprise', {
  fields: ENTERPRISE_FIELDS,
  kindOf: enterpriseFieldKind,
  nameOf: fieldText,
  headers: vocabulary.enterpriseHeaders,
  counts: 'visits',
});

export const inspectorNames = namesOf<InspectorField>('inspector', {
  fields: INSPECTOR_FIELDS,
  kindOf: inspectorFieldKind,
  nameOf: inspectorFieldText,
  headers: vocabulary.inspectorHeaders,
});

const REGISTERS = [ownNames(enterpriseNames), ownNames(inspectorNames)];

function ownNames<Field extends string>({
  fields,
  known,
  nameOf,
}: RuleNames<Field>): {
  readonly own: readonly string[];
  readonly known: readonly string[];
} {
  return { own: fields.map(nameOf), known: known.map(([name]) => name) };
}

/** So long a name begins a test and no value. */
const SHORTEST_IN_VALUE = 4;
const PLAIN = /^[\p{Script=Han}A-Za-z0-9]{2,16}(?:（[\p{Script=Han}A-Za-z0-9/%㎡³]+）)?$/u;
const NO_BEGINNING = new RegExp(
  `^(?:${[...NOT, ...LACKING, ...HAVING, ...QUESTIONS, ...VERBS.map(([word]) => word), '列']
    .map((word) => word.replace(/[|!=<>]/g, '\\$&'))
    .join('|')})`,
);
const COMPARISON = /[大小多少高低早晚优劣好差]于|不[少低小多大高]于|超过|至少|至多|[≥≤<>＞＜]/;
/** A denial, and not the beginning of a name. */
export const DENIAL = /^[非未不无没被除]/;
const NO_END = /[不未非无没并已被要应须的]$/;
const JOINING = /[且或]|同时|以及/;

/**
 * Whether a header can stand for its column without quotation marks: nothing of it is a word of the
 * language where it could be taken for one.
 *
 * @example
 * isPlainName('占地面积（㎡）') // → true
 * isPlainName('是否涉重') // → false
 * isPlainName('环评批复日期') // → false
 */
export function isPlainName(name: string): boolean {
  return (
    PLAIN.test(name) &&
    !NO_BEGINNING.test(name) &&
    !DENIAL.test(name) &&
    !NO_END.test(name) &&
    !JOINING.test(name) &&
    kindVisitsAt(name) === null &&
    !REGISTERS.some(
      ({ own, known }) => known.some((each) => name.startsWith(each)) || isNearName(name, own),
    )
  );
}

/**
 * Whether a text looks like a test of its own, so that as a value it must be quoted: a name is in it,
 * or a comparison.
 *
 * @example
 * isTestLike('信用等级为C') // → true
 * isTestLike('废水排放量大于100') // → true
 * isTestLike('信用') // → false
 */
export function isTestLike(text: string): boolean {
  return (
    COMPARISON.test(text) ||
    REGISTERS.some(({ known }) =>
      known.some((name) => name.length >= SHORTEST_IN_VALUE && text.includes(name)),
    )
  );
}

function namesOf<Field extends string>(
  register: RegisterKind,
  {
    fields,
    kindOf,
    nameOf,
    headers,
    counts,
  }: Pick<RuleNames<Field>, 'fields' | 'kindOf' | 'nameOf' | 'counts'> & {
    readonly headers: Readonly<Record<Field, readonly string[]>>;
  },
): RuleNames<Field> {
  const known = new Map<string, readonly Field[]>(fields.map((field) => [nameOf(field), [field]]));
  const own = new Set(known.keys());
  for (const field of fields)
    for (const header of headers[field])
      if (!own.has(header)) known.set(header, [...(known.get(header) ?? []), field]);
  return {
    register,
    fields,
    known: [...known].sort(([left], [right]) => right.length - left.length),
    kindOf,
    nameOf,
    ...(counts === undefined ? {} : { counts }),
  };
}
