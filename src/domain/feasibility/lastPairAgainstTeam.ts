import type { Unit } from '../population/population';
import { peopleNamed, recusedFrom } from '../population/recusal';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { firstNames, hasTeam, mostRecused, severityFor, type RegionGroup } from './eligible';

/**
 * Units to which only last time's pair could be sent, where a profile forbids that: as many people
 * as a team needs are left, and two of them went last time. The remedy is to let a pair come again.
 */
export function lastPairAgainstTeam(situation: Situation): Conflict[] {
  const { population } = situation;
  const { noRepeatPair, size: teamSize } = population.profile.team;
  if (noRepeatPair !== true || !hasTeam(population)) return [];
  const short = situation.groups.flatMap((group) => pairedIn(group, teamSize));
  if (short.length === 0) return [];
  const detail = {
    code: 'last-pair-unavoidable',
    units: short.length,
    names: firstNames(short),
    teamSize,
  } as const;
  return [
    conflictOf(situation, 'enterprise', severityFor(short, situation.quotas), detail, [
      { code: 'pair-repeatable' },
    ]),
  ];
}

function pairedIn({ units, people }: RegionGroup, size: number): Unit[] {
  const recused = recusedFrom(people);
  const named = peopleNamed(people);
  const fewest = people.length - mostRecused(people);
  return units.filter((unit) => {
    // Most units have people enough whoever stays away.
    if (
      unit.lastTeam.length < 2 ||
      fewest - unit.recusals.length - unit.lastTeam.length + 1 >= size
    )
      return false;
    const away = new Set(recused(unit));
    const pair = named(unit.lastTeam).filter((place) => !away.has(place));
    const left = people.length - away.size;
    // All but one of last time's team may come again.
    return left >= size && pair.length >= 2 && left - pair.length + 1 < size;
  });
}
