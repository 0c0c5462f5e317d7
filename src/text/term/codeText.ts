import type { Category } from '../../domain/register/category';
import type { ExclusionReason } from '../../domain/population/population';
import { CHECK_KINDS, type CheckKind } from '../../domain/register/inspectionRecord';
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

const EXCLUSION_TEXT: Readonly<Record<ExclusionReason, string>> = {
  closed: '已关闭',
  deregistered: '已注销',
  suspended: '停产',
  capped: '已达年度检查上限',
  offsite: '非现场监管',
  exempt: '免检',
  repeated: '本年已查，不重复抽查',
  recent: '近年已查，不再抽查',
};

const KIND_TEXT: Readonly<Record<CheckKind, string>> = {
  routine: '日常双随机',
  special: '专项',
  joint: '部门联合',
  complaint: '信访举报',
  case: '案件查办',
  emergency: '突发应急',
  data: '异常数据',
  offsite: '非现场',
  revisit: '整改复查',
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

/** Why a unit is not in the pool. */
export function exclusionText(reason: ExclusionReason): string {
  return EXCLUSION_TEXT[reason];
}

/** 日常双随机, 专项, 信访举报. */
export function kindText(kind: CheckKind): string {
  return KIND_TEXT[kind];
}

/**
 * Which kinds of checks count: 日常双随机、专项.
 *
 * @param kinds null for all
 */
export function countedKindsText(kinds: readonly CheckKind[] | null): string {
  return kinds === null || kinds.length === CHECK_KINDS.length
    ? '各类检查'
    : kinds.map((kind) => KIND_TEXT[kind]).join('、');
}
