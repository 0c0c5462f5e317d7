import { canInspect } from '../draw/team/teamMaker';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';

/**
 * A share of joint tasks without a department to join them: inside the bureau no other 科室 than the
 * people's own one, outside no partner named. A warning, since the tasks are done all the same, by
 * one department. The remedy is to drop the share.
 */
export function jointAgainstDepartments(situation: Situation): Conflict[] {
  const { profile, inspectors } = situation.population;
  const { internal, external } = profile.joint ?? {};
  const own = new Set(inspectors.filter(canInspect).map(({ department }) => department));
  const known = [...own].filter((department) => department !== '');
  const joining =
    internal === undefined || internal.departments.length === 0 ? known : internal.departments;
  // A lead's own department does not join: one that all leads belong to joins nobody.
  const isInternalEmpty =
    internal !== undefined &&
    (joining.length === 0 || (own.size === 1 && joining.every((each) => own.has(each))));
  const isExternalEmpty = external !== undefined && external.departments.length === 0;
  return [
    ...(isInternalEmpty ? [conflict(situation, 'internal', internal.percent)] : []),
    ...(isExternalEmpty ? [conflict(situation, 'external', external.percent)] : []),
  ];
}

function conflict(situation: Situation, share: 'internal' | 'external', percent: number): Conflict {
  const detail = { code: 'joint-without-department', share, percent } as const;
  return conflictOf(situation, 'inspector', 'warning', detail, [{ code: 'joint-dropped', share }]);
}
