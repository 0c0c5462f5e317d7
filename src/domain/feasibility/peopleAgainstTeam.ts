import { canInspect } from '../draw/team/teamMaker';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';

/** The law asks for two (行政处罚法 第四十二条). */
const LEAST_TEAM = 2;

/**
 * Fewer people with a valid licence than one team needs: an error. The remedy, for larger teams, is
 * a team of those that there are.
 */
export function peopleAgainstTeam(situation: Situation): Conflict[] {
  const { inspectors, profile } = situation.population;
  const licensed = inspectors.filter(canInspect).length;
  const teamSize = profile.team.size;
  if (licensed >= teamSize) return [];
  const smaller = licensed >= LEAST_TEAM ? [{ code: 'team-size', size: licensed } as const] : [];
  return [
    conflictOf(
      situation,
      'inspector',
      'error',
      { code: 'inspectors-too-few', licensed, teamSize },
      smaller,
    ),
  ];
}
