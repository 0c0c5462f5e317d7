import type { CategoryReason, ExclusionReason } from '../domain/draw/population';
import type { Category } from '../domain/profile/category';
import type { Condition, Profile } from '../domain/profile/profile';
import type { PermitClass, Production } from '../domain/register/enterprise';
import { fieldText } from './fieldText';

const CATEGORY_TEXT: Readonly<Record<Category, string>> = {
  key: '重点',
  special: '特殊',
  general: '一般',
  offsite: '非现场',
};

const EXCLUSION_TEXT: Readonly<Record<ExclusionReason, string>> = {
  closed: '已关闭',
  deregistered: '已注销',
  suspended: '停产',
  capped: '已达年度检查上限',
  offsite: '非现场监管',
};

const PERMIT_TEXT: Readonly<Record<PermitClass, string>> = { key: '重点管理', simplified: '简化管理', registration: '登记管理' };

const PRODUCTION_TEXT: Readonly<Record<Production, string>> = {
  operating: '在产',
  suspended: '停产',
  closed: '关闭',
  deregistered: '注销',
};

/** The short name of a category, as tables show it. */
export function categoryText(category: Category): string {
  return CATEGORY_TEXT[category];
}

/** Why a unit is not in the pool. */
export function exclusionText(reason: ExclusionReason): string {
  return EXCLUSION_TEXT[reason];
}

/**
 * Why a unit has its category, with the clause that the rule comes from: 环境信用评价：D〔二（三）〕.
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

function conditionText(condition: Condition): string {
  const field = fieldText(condition.field);
  if ('is' in condition) return `${field}：${condition.is.map((value) => valueText(condition, value)).join('、')}`;
  if ('contains' in condition) return `${field}含${condition.contains.map((words) => `“${words}”`).join('或')}`;
  return `${field}不少于 ${condition.atLeast}`;
}

/** Codes are worded by the field that holds them: `key` is 重点 of a category and 重点管理 of a permit. */
function valueText({ field }: Condition, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const words: Readonly<Record<string, string>> =
    field === 'permitClass' ? PERMIT_TEXT : field === 'production' ? PRODUCTION_TEXT : field === 'registeredCategory' ? CATEGORY_TEXT : {};
  return words[value] ?? value;
}
