import type { CategoryReason } from '../../domain/population/population';
import type { Joined } from '../../domain/profile/condition';
import type { Condition, InspectorCondition, Profile, Test } from '../../domain/profile/profile';
import type { EnterpriseField, InspectorField } from '../../domain/register/field';
import { codeText } from '../term/codeText';
import { fieldText } from '../term/fieldText';
import { inspectorFieldText } from '../term/inspectorFieldText';

/** What stands between tests and before them. readCondition.ts reads what is written here. */
export const CONDITION_WORDS = { and: '且', or: '或', not: '非' } as const;

/**
 * Characters that end a value; a value that has one, or could be mistaken for a word of the
 * language, stands in quotation marks.
 */
const SPECIAL = /[\s、，,；;（）()“”"且或]/;
const RESERVED: ReadonlySet<string> = new Set(['', '是', '否', '非']);

/**
 * A condition in words: （环境信用评价 是 C、D 或 挂牌督办 为 是）且 非（行业类别 含 印染、化工）.
 *
 * @param condition over the enterprise register
 * @example
 * conditionText({
 *   all: [{ field: 'credit', is: ['C', 'D'] }, { not: { field: 'industry', contains: ['印染'] } }],
 * }) // → '环境信用评价 是 C、D 且 非（行业类别 含 印染）'
 */
export function conditionText(condition: Condition): string {
  return joinedText(condition, fieldText);
}

/**
 * A condition over the inspector register in words: 业务专长 含 水污染.
 */
export function inspectorConditionText(condition: InspectorCondition): string {
  return joinedText<InspectorField>(condition, inspectorFieldText);
}

/**
 * Texts in a list: 执法大队、“水、土科”.
 *
 * @example
 * listedText(['执法大队', '水、土科']) // → '执法大队、“水、土科”'
 */
export function listedText(values: readonly string[]): string {
  return values.map(quoted).join('、');
}

function joinedText<Field extends EnterpriseField | InspectorField>(
  condition: Joined<Field>,
  nameOf: (field: Field) => string,
): string {
  const inner = (each: Joined<Field>): string => {
    const text = joinedText(each, nameOf);
    return 'all' in each || 'any' in each ? `（${text}）` : text;
  };
  if ('all' in condition) return condition.all.map(inner).join(` ${CONDITION_WORDS.and} `);
  if ('any' in condition) return condition.any.map(inner).join(` ${CONDITION_WORDS.or} `);
  if ('not' in condition) return `${CONDITION_WORDS.not}（${joinedText(condition.not, nameOf)}）`;
  return testText(condition, nameOf(condition.field));
}

function testText<Field extends string>(test: Test<Field>, name: string): string {
  if ('is' in test) {
    const verb = test.is.some((value) => typeof value === 'boolean') ? '为' : '是';
    return `${name} ${verb} ${test.is.map((value) => valueText(test.field, value)).join('、')}`;
  }
  if ('contains' in test) return `${name} 含 ${listedText(test.contains)}`;
  return 'atLeast' in test ? `${name} 不少于 ${test.atLeast}` : `${name} 不多于 ${test.atMost}`;
}

function valueText(field: string, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const word = codeText(field, value);
  return word === value ? quoted(value) : word;
}

function quoted(value: string): string {
  return SPECIAL.test(value) || RESERVED.has(value) ? `“${value.replaceAll('”', '””')}”` : value;
}

/**
 * Why a unit has its category, with the clause that the rule comes from: 环境信用评价 是 D〔二（三）〕.
 *
 * @param reason as classify gave it
 * @param profile the profile that the unit was classified by
 */
export function reasonText(reason: CategoryReason, profile: Profile): string {
  switch (reason.by) {
    case 'register':
      return '名录库企业分类';
    case 'otherwise':
      return '不符合其他类别的条件';
    case 'rule': {
      const clause = profile.clauses[profile.categoryRules[reason.rule]?.clause ?? ''];
      return conditionText(reason.condition) + (clause === undefined ? '' : `〔${clause.number}〕`);
    }
  }
}
