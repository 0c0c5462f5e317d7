import { CATEGORIES, type Category } from '../../domain/register/category';
import type { PermitClass, Production } from '../../domain/register/enterprise';

const CATEGORY_TEXT: Readonly<Record<Category, string>> = {
  key: '重点',
  special: '特殊',
  general: '一般',
  offsite: '非现场',
};

const PERMIT_TEXT: Readonly<Record<PermitClass, string>> = {
  key: '重点管理',
  simplified: '简化管理',
  registration: '登记管理',
};

const PRODUCTION_TEXT: Readonly<Record<Production, string>> = {
  operating: '在产',
  suspended: '停产',
  closed: '关闭',
  deregistered: '注销',
};

/**
 * Codes are worded by the field that holds them: `key` is 重点 of a category and 重点管理 of a permit.
 */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  registeredCategory: CATEGORY_TEXT,
  permitClass: PERMIT_TEXT,
  production: PRODUCTION_TEXT,
};

/** The short name of a category, as tables show it. */
export function categoryText(category: Category): string {
  return CATEGORY_TEXT[category];
}

/** All categories' names, in the order of CATEGORIES. */
export const categoryTexts: readonly string[] = CATEGORIES.map(categoryText);

/**
 * What a field's code is called; codes without a word of their own (A to E) are their own word.
 *
 * @example
 * codeText('permitClass', 'key') // → '重点管理'
 * codeText('credit', 'A') // → 'A'
 */
export function codeText(field: string, code: string): string {
  return WORDS[field]?.[code] ?? code;
}
