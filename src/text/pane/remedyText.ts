import type { ProfileChange } from '../../domain/feasibility/profileChange';
import type { RegionRule } from '../../domain/profile/profile';
import { subjectText } from '../problem/conflictText';
import { ruleText } from '../term/profileText';
import { monthsText } from '../grammar/quotaText';

const REGION_TEXT: Readonly<Record<RegionRule, string>> = {
  any: '不限',
  same: '本区域',
  cross: '跨区域',
};

/**
 * A remedy as a button says it: 把上限改为 4.
 *
 * @param change of a profile, or a remedy that holds one
 */
export function remedyText(change: ProfileChange): string {
  switch (change.code) {
    case 'cap':
      return `把上限改为 ${change.times}`;
    case 'quota':
      return `把${subjectText(change.subject)}改为${ruleText(change.quota)}`;
    case 'ceiling':
      return `把${subjectText(change.subject)}的抽查数加上“不超过 ${change.count} 家”`;
    case 'coverage-years':
      return `把${subjectText(change.subject)}改为每 ${change.years} 年至少 1 次`;
    case 'repeat-allowed':
      return `允许${subjectText(change.subject)}年内重复抽查`;
    case 'months':
      return `把${subjectText(change.subject)}的时间段改为${change.months === null ? '全年' : monthsText(change.months)}`;
    case 'suspended-in-pool':
      return '让停产企业参加抽取';
    case 'directed-dropped':
      return `取消定向抽查“${change.name}”`;
    case 'directed-inspectors-any':
      return `定向抽查“${change.name}”不限检查人员`;
    case 'directed-unshared':
      return `定向抽查“${change.name}”的重合企业只计数，不另按它的人员条件派组`;
    case 'team-size':
      return `把每组人数改为 ${change.size}`;
    case 'region':
      return `把小组区域规则改为“${REGION_TEXT[change.region]}”`;
    case 'auxiliaries':
      return `把每组辅助人员改为 ${change.count} 名`;
    case 'expertise-preferred':
      return '把专长匹配改为“优先”';
    case 'departments-unmixed':
      return '不要求小组成员来自不同科室';
    case 'pair-repeatable':
      return '允许上次的搭档再去同一企业';
    case 'joint-dropped':
      return `取消${{ internal: '部门内', external: '跨部门', any: '部门' }[change.share]}联合比例`;
    case 'weight':
      return `把第 ${change.rule} 条权重改为 ${change.factor}`;
  }
}
