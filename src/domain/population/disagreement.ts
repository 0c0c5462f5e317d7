import type { EnterpriseField } from '../register/field';
import type { Category } from '../register/category';
import { conditionFields } from '../profile/condition';
import type { CategoryRule, Profile } from '../profile/profile';

/**
 * The fields that rules look at, each once, in the order in which the rules name them.
 *
 * @example
 * ruleFields([{ category: 'key', any: [{ field: 'keyListed', is: [true] }, { field: 'permitClass', is: ['key'] }] }]) // → ['keyListed', 'permitClass']
 */
export function ruleFields(rules: readonly CategoryRule[]): EnterpriseField[] {
  return conditionFields(rules.flatMap((rule) => rule.any));
}

/**
 * Whether the rules can contradict the register's own 企业分类. They cannot where the register has no
 * column for something that makes a unit what it is registered as: a list of key units without
 * 重点排污单位名录 is no list of general ones. A profile that classifies by its rules alone is never silent
 * about a difference. General and off-site do not disagree: off-site units are general ones (唐山
 * 2024 二（三）) that nobody visits.
 *
 * @param registered the cell's category
 * @param derived what the rules say of the same row
 * @param columns the fields that the register has columns for
 *
 * @example
 * disagrees('key', 'general', { classifyBy: 'register', otherwise: 'general', categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }] }, new Set()) // → false
 * disagrees('key', 'general', { classifyBy: 'register', otherwise: 'general', categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }] }, new Set(['keyListed'])) // → true
 */
export function disagrees(
  registered: Category,
  derived: Category,
  profile: Profile,
  columns: ReadonlySet<EnterpriseField>,
): boolean {
  if (registered === derived || (registered === 'general' && derived === 'offsite')) return false;
  if (profile.classifyBy === 'rules' || registered === profile.otherwise) return true;
  const rules = profile.categoryRules.filter((rule) => rule.category === registered);
  return rules.length > 0 && ruleFields(rules).every((field) => columns.has(field));
}
