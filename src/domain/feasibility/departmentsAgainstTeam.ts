import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { hasTeam, severityFor } from './eligible';

/**
 * Teams whose members must come from different departments, where the people whom the other rules
 * leave belong to fewer departments than a team has members. The remedy is to let departments meet
 * in a team.
 */
export function departmentsAgainstTeam(situation: Situation): Conflict[] {
  const { population } = situation;
  const { mixedDepartments, size: teamSize } = population.profile.team;
  if (mixedDepartments !== true || !hasTeam(population)) return [];
  const short = situation.groups
    .filter(({ people }) => people.length >= teamSize)
    .map((group) => ({
      ...group,
      available: new Set(group.people.map(({ department }) => department)).size,
    }))
    .filter(({ available }) => available < teamSize);
  if (short.length === 0) return [];
  const regions = short.map(({ region, units, available }) => ({
    region,
    units: units.length,
    available,
  }));
  return [
    conflictOf(
      situation,
      'inspector',
      severityFor(
        short.flatMap(({ units }) => units),
        situation.quotas,
      ),
      { code: 'departments-too-few', regions, teamSize },
      [{ code: 'departments-unmixed' }],
    ),
  ];
}
