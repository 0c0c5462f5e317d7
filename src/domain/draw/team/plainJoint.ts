/**
 * Joint tasks by the rules as they are written, with no short cut; joint.ts gives the same ones fast
 * enough for a whole country.
 */

import { compareText } from '../../ground/compareText';
import type { PoolInspector } from '../../population/population';
import type { JointShare, Profile } from '../../profile/profile';
import type { Ticket } from '../draw';
import { jointCount, type JointTurn } from './joint';

/** Whose turn it is, by enterprise id. */
type Turns = ReadonlyMap<string, JointTurn>;

/**
 * Which tasks are joint, and whose turn it is: the lowest joint tickets, the share rounded up; of a
 * share of either kind the lowest tickets of the tasks that are not joint yet.
 *
 * @param ids of the selected enterprises
 * @param people who may lead
 * @param joint shares of the profile
 * @param ticketOf id → ticket
 */
export function jointTurns(
  ids: readonly string[],
  people: readonly PoolInspector[],
  joint: Profile['joint'],
  ticketOf: (id: string) => Ticket,
): Record<'internal' | 'external', Turns> {
  const known = [...new Set(people.map(({ department }) => department))]
    .filter((department) => department !== '')
    .sort(compareText);
  const lowest = (of: readonly string[], name: string, count: number): readonly string[] => {
    const ticket = (id: string): Ticket => ticketOf(`${id}|${name}`);
    return [...of]
      .sort((a, b) => compareText(ticket(a), ticket(b)) || compareText(a, b))
      .slice(0, Math.max(0, count));
  };
  const chosen = (
    share: JointShare | undefined,
    name: string,
    otherwise: readonly string[],
  ): Turns => {
    if (share === undefined) return new Map();
    const departments = share.departments.length > 0 ? share.departments : otherwise;
    const count = departments.length === 0 ? 0 : jointCount(ids.length, share.percent);
    return new Map(lowest(ids, name, count).map((id, turn) => [id, { departments, turn }]));
  };
  const internal = chosen(joint?.internal, 'joint-internal', known);
  const external = chosen(joint?.external, 'joint-external', []);
  const { any } = joint ?? {};
  if (any === undefined) return { internal, external };
  const partners = joint?.external?.departments ?? [];
  const departments = any.departments.length > 0 ? any.departments : [...known, ...partners];
  if (departments.length === 0) return { internal, external };
  const isJoint = (id: string): boolean => internal.has(id) || external.has(id);
  const open = ids.filter((id) => !isJoint(id));
  const count = jointCount(ids.length, any.percent) - ids.filter(isJoint).length;
  const more = lowest(open, 'joint-any', count).map(
    (id, index) => [id, departments[index % departments.length] ?? ''] as const,
  );
  const inside = departments.filter((department) => known.includes(department));
  return {
    internal: new Map([
      ...internal,
      ...more
        .filter(([, department]) => inside.includes(department))
        .map(
          ([id, department]) =>
            [id, { departments: inside, turn: inside.indexOf(department) }] as const,
        ),
    ]),
    external: new Map([
      ...external,
      ...more
        .filter(([, department]) => !inside.includes(department))
        .map(([id, department]) => [id, { departments: [department], turn: 0 }] as const),
    ]),
  };
}
