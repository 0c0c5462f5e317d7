import type { Method } from '../domain/draw/draw';
import type { CategoryPlan, Quota } from '../domain/profile/profile';
import { perText, staffBaseText } from './quotaText';

const METHOD_TEXT: Readonly<Record<Method, string>> = {
  seedrandom: '伪随机数发生器',
  sha256: '哈希抽样，Rivest consistent_sampler',
};

/** What a method of drawing is, to stand behind its own name. */
export function methodText(method: Method): string {
  return METHOD_TEXT[method];
}

/** What a profile asks of a category, in the words of clauses: 每季度 20%，每年至少 1 次. */
export function quotaRuleText(plan: CategoryPlan): string {
  const coverage =
    plan.coverageYears === undefined ? null : `${plan.coverageYears === 1 ? '每年' : `每 ${plan.coverageYears} 年`}至少 1 次`;
  if (plan.quota.kind === 'none') return coverage ?? '不抽取';
  return [ruleText(plan.quota), ...(coverage === null ? [] : [coverage])].join('，');
}

function ruleText(quota: Exclude<Quota, { kind: 'none' }>): string {
  const per = perText(quota.per);
  switch (quota.kind) {
    case 'percent':
      return `${per} ${quota.percent}%`;
    case 'times':
      return `${per} ${quota.times} 次`;
    case 'staff':
      return `${per} 1:${quota.units}（${staffBaseText(quota.base)}人员:企业）`;
    case 'count':
      return `${per} ${quota.count} 家`;
  }
}
