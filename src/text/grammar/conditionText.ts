import type { CategoryReason } from '../../domain/population/population';
import type { Joined } from '../../domain/profile/condition';
import type { Condition, InspectorCondition, Profile, Test } from '../../domain/profile/profile';
import type { EnterpriseField, InspectorField } from '../../domain/register/field';
import { codeText } from '../term/codeText';
import { fieldText } from '../term/fieldText';
import { dayText } from '../term/dayText';
import { inspectorFieldText } from '../term/inspectorFieldText';
import { CLOSING, CONDITION_WORDS, RANK } from './conditionWords';
import { kindVisitsText } from './kindVisits';
import { isLimitWord } from './readAmounts';
import { isTestLike, isPlainName } from './ruleNames';
import { readAnswer } from './valueWords';

/**
 * Characters that end a value; a value that has one, or could be mistaken for a word of the
 * language, stands in quotation marks.
 */
const SPECIAL = /[\s、，,；;（）()“”"且或]|并且|而且|同时|以及/;

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
  if ('column' in condition) return testText(condition, columnText(condition.column));
  return testText(
    condition,
    'kinds' in condition ? kindVisitsText(condition.kinds) : nameOf(condition.field),
  );
}

/**
 * One test in words.
 *
 * @param name of its field or column as it is written
 * @example
 * testText({ field: 'credit', is: ['C', 'D'] }, '环境信用评价') // → '环境信用评价 是 C、D'
 * testText({ column: '批复日期', from: '2020-01-01' }, '批复日期') // → '批复日期 不早于 2020年1月1日'
 */
export function testText<Field extends string>(test: Test<Field>, name: string): string {
  if ('is' in test) {
    const verb = test.is.some((value) => typeof value === 'boolean') ? '为' : '是';
    const field = 'field' in test ? test.field : '';
    return `${name} ${verb} ${test.is.map((value) => valueText(field, value)).join('、')}`;
  }
  if ('contains' in test) return `${name} 含 ${listedText(test.contains)}`;
  if ('filled' in test) return `${name} ${test.filled ? '不为空' : '为空'}`;
  if ('atLeast' in test) return `${name} 不少于 ${test.atLeast}`;
  if ('atMost' in test) return `${name} 不多于 ${test.atMost}`;
  if ('above' in test) return `${name} 大于 ${test.above}`;
  if ('below' in test) return `${name} 小于 ${test.below}`;
  return 'from' in test
    ? `${name} 不早于 ${dayText(test.from)}`
    : `${name} 不晚于 ${dayText(test.until)}`;
}

/** A column by its header, in quotation marks where it could be anything else. */
function columnText(name: string): string {
  return isPlainName(name) ? name : `列“${name.replaceAll('”', '””')}”`;
}

function valueText(field: string, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const word = codeText(field, value);
  return word === value ? quoted(value) : word;
}

function quoted(value: string): string {
  const isPlain =
    value !== '' &&
    value !== CONDITION_WORDS.not &&
    !SPECIAL.test(value) &&
    readAnswer(value) === null &&
    !RANK.test(value) &&
    !CLOSING.test(value) &&
    !isLimitWord(value) &&
    !isTestLike(value);
  return isPlain ? value : `“${value.replaceAll('”', '””')}”`;
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
