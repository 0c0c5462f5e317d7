/**
 * What is asked of all people together against the inspectors' register: licences, helpers,
 * departments that join, tasks in a year.
 */

import { drawsLeft } from '../calendar/months';
import { anyDepartments } from '../draw/team/joint';
import { canInspect } from '../draw/team/teamMaker';
import type { JointSide } from '../profile/profile';
import { type Conflict, type Situation, conflictOf } from './conflict';
import { helpersOf } from '../draw/team/personRules';
import { hasTeam } from './eligible';

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
    conflictOf(situation, {
      register: 'inspector',
      severity: 'error',
      detail: { code: 'inspectors-too-few', licensed, teamSize },
      changes: smaller,
    }),
  ];
}

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
    conflictOf(situation, {
      register: 'inspector',
      severity: 'warning',
      detail,
      changes: [{ code: 'auxiliaries', count: auxiliaries }],
    }),
  ];
}

/**
 * A share of joint tasks without a department to join them: inside the bureau no other 科室 than the
 * people's own one, outside no partner named, for either kind neither. A warning, since the tasks are done all the same, by
 * one department. The remedy is to drop the share.
 */
export function jointAgainstDepartments(situation: Situation): Conflict[] {
  const { profile, inspectors } = situation.population;
  const { internal, external, any } = profile.joint ?? {};
  const own = new Set(inspectors.filter(canInspect).map(({ department }) => department));
  const known = [...own].filter((department) => department !== '');
  const joining =
    internal === undefined || internal.departments.length === 0 ? known : internal.departments;
  // A lead's own department does not join: one that all leads belong to joins nobody.
  const isInternalEmpty =
    internal !== undefined &&
    (joining.length === 0 || (own.size === 1 && joining.every((each) => own.has(each))));
  const isExternalEmpty = external !== undefined && external.departments.length === 0;
  const either = anyDepartments(profile.joint, known);
  const isAnyEmpty = own.size <= 1 && either.every((each) => own.has(each));
  return [
    ...(isInternalEmpty ? [jointConflict(situation, 'internal', internal.percent)] : []),
    ...(isExternalEmpty ? [jointConflict(situation, 'external', external.percent)] : []),
    ...(any !== undefined && isAnyEmpty ? [jointConflict(situation, 'any', any.percent)] : []),
  ];
}

function jointConflict(situation: Situation, share: JointSide, percent: number): Conflict {
  const detail = { code: 'joint-without-department', share, percent } as const;
  return conflictOf(situation, {
    register: 'inspector',
    severity: 'warning',
    detail,
    changes: [{ code: 'joint-dropped', share }],
  });
}

/**
 * Tasks a year that one person can be on: one on every second of about 250 working days, since each
 * takes a day with journey and record.
 */
const TASKS_A_YEAR = 125;

/**
 * More tasks than the licensed people can do: what this draw takes, in each period left, by
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
    [...quotas, ...directed].reduce((sum, { quota }) => sum + quota, 0) *
    Math.max(1, drawsLeft({}, period));
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
    conflictOf(situation, {
      register: 'inspector',
      severity: 'warning',
      detail,
      changes: isTooMuch(2) ? [] : [{ code: 'team-size', size: 2 }],
    }),
  ];
}
