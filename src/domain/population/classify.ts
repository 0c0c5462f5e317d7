/**
 * Every enterprise of a register is put into one category before anything is drawn, and the reason
 * is kept with it. A profile's rules are an ordered list: the first rule of which any condition
 * holds decides, so that 唐山 2024 二（三） (special and general conditions win over key ones) is nothing
 * but an order. A profile that trusts the register's own 企业分类 uses the rules only for rows where
 * that cell is empty.
 */

import type { CategoryReason } from './population';
import type { Enterprise } from '../register/enterprise';
import type { Category } from '../register/category';
import { conditionHolds } from '../profile/condition';
import type { Profile } from '../profile/profile';

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
 */
export function classify(enterprise: Enterprise, profile: Profile): Classification {
  if (profile.classifyBy === 'register' && enterprise.registeredCategory !== undefined) {
    return { category: enterprise.registeredCategory, reason: { by: 'register' } };
  }
  return classifyByRules(enterprise, profile);
}

/**
 * What the rules alone say. The reason names the rule by its index and holds the first of its
 * conditions that is true.
 *
 * @example
 * classifyByRules({ credit: 'D' }, { categoryRules: [], otherwise: 'general' }) // → { category: 'general', reason: { by: 'otherwise' } }
 */
export function classifyByRules(enterprise: Enterprise, profile: Profile): Classification {
  for (const [index, rule] of profile.categoryRules.entries()) {
    const condition = rule.any.find((each) => conditionHolds(each, enterprise));
    if (condition !== undefined)
      return { category: rule.category, reason: { by: 'rule', rule: index, condition } };
  }
  return { category: profile.otherwise, reason: { by: 'otherwise' } };
}
