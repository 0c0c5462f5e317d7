import type { TeamRules } from '../../profile/profile';
import type { PoolInspector } from '../../population/population';
import { peopleNamed } from '../../population/recusal';

/**
 * Whoever may be sent along without a licence (许昌 2026 三（三） 可抽取或挑选辅助人员): the auxiliary people, or
 * those of them that the profile picks.
 *
 * @param inspectors all of the population
 * @param rules names in `helpers` that no auxiliary person has pick nobody
 *
 * @example
 * helpersOf([{ id: '1', name: '甲', auxiliary: true }, { id: '2', name: '乙', auxiliary: true }, { id: '3', name: '丙', auxiliary: false }], { helpers: ['乙', '丙'] }).map(({ id }) => id) // → ['2']
 */
export function helpersOf(
  inspectors: readonly PoolInspector[],
  { helpers }: Pick<TeamRules, 'helpers'>,
): readonly PoolInspector[] {
  const all = inspectors.filter(({ auxiliary }) => auxiliary);
  if (helpers === undefined) return all;
  const picked = new Set(peopleNamed(all)(helpers));
  return all.filter((_, place) => picked.has(place));
}
