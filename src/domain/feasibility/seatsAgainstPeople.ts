import { canInspect } from '../draw/team/teamMaker';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { hasTeam } from './eligible';

/**
 * Tasks a year that one person can be on: one on every second of about 250 working days, since each
 * takes a day with journey and record.
 */
const TASKS_A_YEAR = 125;

/**
 * More tasks than the licensed people can do: what this quarter draws, in each quarter left, by
 * teams of the profile's size, on top of the tasks that they had this year. A warning. The remedy,
 * for larger teams, is a team of two where that is enough.
 */
export function seatsAgainstPeople(situation: Situation): Conflict[] {
  const { population, quotas, directed } = situation;
  const { profile, period, inspectors } = population;
  if (!hasTeam(population)) return [];
  const people = inspectors.filter(canInspect);
  const done = people.reduce((sum, { load }) => sum + load, 0);
  const tasks =
    [...quotas, ...directed].reduce((sum, { quota }) => sum + quota, 0) * (5 - period.quarter);
  const isTooMuch = (teamSize: number): boolean =>
    done + tasks * teamSize > people.length * TASKS_A_YEAR;
  const { size } = profile.team;
  if (!isTooMuch(size)) return [];
  const detail = {
    code: 'inspectors-overloaded',
    seats: done + tasks * size,
    inspectors: people.length,
    limit: TASKS_A_YEAR,
  } as const;
  return [
    conflictOf(
      situation,
      'inspector',
      'warning',
      detail,
      isTooMuch(2) ? [] : [{ code: 'team-size', size: 2 }],
    ),
  ];
}
