import type { Conflict, Situation } from './conflict';
import { helpersOf } from '../draw/team/helpers';
import { conflictOf } from './conflict';

/**
 * More helpers in each team than the register has: a warning, since teams are formed without. The
 * remedy is as many as there are.
 */
export function auxiliariesAgainstTeam(situation: Situation): Conflict[] {
  const { profile, inspectors } = situation.population;
  const needed = profile.team.auxiliaries ?? 0;
  const auxiliaries = helpersOf(inspectors, profile.team).length;
  if (auxiliaries >= needed) return [];
  const detail = { code: 'auxiliaries-too-few', auxiliaries, needed } as const;
  return [
    conflictOf(situation, 'inspector', 'warning', detail, [
      { code: 'auxiliaries', count: auxiliaries },
    ]),
  ];
}
