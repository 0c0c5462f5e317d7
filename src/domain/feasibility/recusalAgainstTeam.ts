import type { Unit } from '../population/population';
import { recusedFrom } from '../population/recusal';
import type { Profile } from '../profile/profile';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import {
  firstNames,
  hasTeam,
  mostRecused,
  regionGroups,
  severityFor,
  type RegionGroup,
} from './eligible';
import { changedProfile, type ProfileChange } from './profileChange';

/**
 * Units whose recusals, on either side, leave fewer people than a team, though the region has
 * enough. Remedies: people of other regions allowed too, or a smaller team, where that is enough
 * for all of them.
 */
export function recusalAgainstTeam(situation: Situation): Conflict[] {
  const { population } = situation;
  const { region, size: teamSize } = population.profile.team;
  if (!hasTeam(population)) return [];
  const short = shortUnits(situation.groups, teamSize);
  if (short.length === 0) return [];
  const candidates: ProfileChange[] = [
    ...(region === 'any' ? [] : [{ code: 'region', region: 'any' } as const]),
    ...(teamSize > 2 ? [{ code: 'team-size', size: teamSize - 1 } as const] : []),
  ];
  const isMet = (profile: Profile): boolean =>
    shortUnits(regionGroups({ ...population, profile }), profile.team.size).length === 0;
  return [
    conflictOf(
      situation,
      'enterprise',
      severityFor(short, situation.quotas),
      { code: 'recusal-leaves-too-few', units: short.length, names: firstNames(short), teamSize },
      candidates.filter((change) => isMet(changedProfile(population.profile, change))),
    ),
  ];
}

function shortUnits(groups: readonly RegionGroup[], size: number): Unit[] {
  return groups
    .filter(({ people }) => people.length >= size)
    .flatMap((group) => shortIn(group, size));
}

/** Most units have more people than could ever be recused from them, and need not be looked at. */
function shortIn({ units, people }: RegionGroup, size: number): Unit[] {
  const recused = recusedFrom(people);
  const fewest = people.length - mostRecused(people);
  return units.filter(
    (unit) => fewest - unit.recusals.length < size && people.length - recused(unit).length < size,
  );
}
