/**
 * Every enterprise of a register is put into one category before anything is drawn, and the reason
 * is kept with it. A profile's rules are an ordered list: the first rule of which any condition
 * holds decides, so that 唐山 2024 二（三） (special and general conditions win over key ones) is nothing
 * but an order. A profile that trusts the register's own 企业分类 uses the rules for rows where that
 * cell is empty, and those that must be followed for others too: the cell stands where the rules of
 * its category do, and what must be followed goes before it where it stands before them.
 */

import type { CategoryReason } from './population';
import type { Enterprise } from '../register/enterprise';
import type { Category } from '../register/category';
import { conditionHolds, conditionFields } from '../profile/condition';
import type { Profile, CategoryRule } from '../profile/profile';
import type { ColumnName, EnterpriseField } from '../register/field';

export interface Classification {
  readonly category: Category;
  readonly reason: CategoryReason;
}

/**
 * The category of an enterprise: the register's own where the profile says so and the row has one,
 * else what the rules say.
 *
 * @example
 * classify({ registeredCategory: 'special' }, { classifyBy: 'register', categoryRules: [], otherwise: 'general' }) // → { category: 'special', reason: { by: 'register' } }
 * classify({ registeredCategory: 'general', keyListed: true }, { classifyBy: 'register', categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }], must: true }], otherwise: 'general' }).category // → 'key'
 */
export function classify(enterprise: Enterprise, profile: Profile): Classification {
  const registered = enterprise.registeredCategory;
  if (profile.classifyBy === 'rules' || registered === undefined)
    return classifyByRules(enterprise, profile);
  const own = profile.categoryRules.findIndex(({ category }) => category === registered);
  return (
    ruled(enterprise, profile, ({ must }, index) => must === true && (own < 0 || index < own)) ?? {
      category: registered,
      reason: { by: 'register' },
    }
  );
}

/**
 * What the rules alone say. The reason names the rule by its index and holds the first of its
 * conditions that is true.
 *
 * @example
 * classifyByRules({ credit: 'D' }, { categoryRules: [], otherwise: 'general' }) // → { category: 'general', reason: { by: 'otherwise' } }
 */
export function classifyByRules(enterprise: Enterprise, profile: Profile): Classification {
  return (
    ruled(enterprise, profile, () => true) ?? {
      category: profile.otherwise,
      reason: { by: 'otherwise' },
    }
  );
}

/** What the first of some rules says that holds; null where none does. */
function ruled(
  enterprise: Enterprise,
  { categoryRules }: Profile,
  counts: (rule: CategoryRule, index: number) => boolean,
): Classification | null {
  for (const [index, rule] of categoryRules.entries()) {
    if (!counts(rule, index)) continue;
    const condition = rule.any.find((each) => conditionHolds(each, enterprise));
    if (condition !== undefined)
      return { category: rule.category, reason: { by: 'rule', rule: index, condition } };
  }
  return null;
}

/**
 * The fields and other columns that rules look at, each once, in the order in which the rules name them.
 *
 * @example
 * ruleFields([{ category: 'key', any: [{ field: 'keyListed', is: [true] }, { field: 'permitClass', is: ['key'] }] }]) // → ['keyListed', 'permitClass']
 */
export function ruleFields(rules: readonly CategoryRule[]): (EnterpriseField | ColumnName)[] {
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
 * @param columns the fields, and other columns, that the register has columns for
 *
 * @example
 * disagrees('key', 'general', { classifyBy: 'register', otherwise: 'general', categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }] }, new Set()) // → false
 * disagrees('key', 'general', { classifyBy: 'register', otherwise: 'general', categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }] }, new Set(['keyListed'])) // → true
 */
export function disagrees(
  registered: Category,
  derived: Category,
  profile: Profile,
  columns: ReadonlySet<EnterpriseField | ColumnName>,
): boolean {
  if (registered === derived || (registered === 'general' && derived === 'offsite')) return false;
  if (profile.classifyBy === 'rules' || registered === profile.otherwise) return true;
  const rules = profile.categoryRules.filter((rule) => rule.category === registered);
  return rules.length > 0 && ruleFields(rules).every((field) => columns.has(field));
}
