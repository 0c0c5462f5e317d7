import type { CategoryReason, ExclusionReason } from '../../domain/population/population';
import type { Profile } from '../../domain/profile/profile';
import { conditionText } from '../grammar/conditionText';

export { categoryText } from './codeText';

const EXCLUSION_TEXT: Readonly<Record<ExclusionReason, string>> = {
  closed: '已关闭',
  deregistered: '已注销',
  suspended: '停产',
  capped: '已达年度检查上限',
  offsite: '非现场监管',
  exempt: '免检',
  repeated: '本年已查，不重复抽查',
};

/** Why a unit is not in the pool. */
export function exclusionText(reason: ExclusionReason): string {
  return EXCLUSION_TEXT[reason];
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
