import { groupBy } from '../../domain/ground/groupBy';
import type { Demand, Profile } from '../../domain/profile/profile';
import { CATEGORIES } from '../../domain/register/category';
import { categoryText, countedKindsText } from '../term/codeText';
import { capText } from './capText';

/**
 * Which checks count towards what: 重点、特殊：日常双随机、部门联合；一般：各类检查；每家每年不超过 2 次（计日常双随机）.
 *
 * @param profile of any authority
 */
export function countsText(profile: Profile): string {
  return [demandCountsText(profile), ...(profile.caps ?? []).map(capText)].join('；');
}

/**
 * Which checks count as visits for the demands: 重点、特殊：日常双随机、部门联合；一般：各类检查.
 *
 * @param profile of any authority
 */
export function demandCountsText({
  plans,
  directed = [],
}: Pick<Profile, 'plans' | 'directed'>): string {
  const named = [
    ...CATEGORIES.map((category) => ({ name: categoryText(category), demand: plans[category] })),
    ...directed.map(({ name, plan }) => ({ name, demand: plan })),
  ].filter(({ demand }) => asks(demand));
  const byKinds = groupBy(named, ({ demand: { counts } }) => countedKindsText(counts ?? null));
  return [...byKinds]
    .map(([kinds, of]) => `${of.map(({ name }) => name).join('、')}：${kinds}`)
    .join('；');
}

function asks({ quota, coverageYears }: Demand): boolean {
  return quota.kind !== 'none' || coverageYears !== undefined;
}
