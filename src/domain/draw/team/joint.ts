/**
 * Joint tasks (唐山 2024: 部门内联合 with other departments of the bureau, 跨部门联合 with partner
 * departments). A share of the tasks, rounded up, is done jointly: those with the lowest joint
 * tickets, which are the tickets of `enterprise id|joint-internal` and `enterprise
 * id|joint-external`. A share of joint tasks of either kind (遂昌 2025: 部门联合) counts both; what is
 * missing of it are the others with the lowest tickets of `enterprise id|joint-any`. The departments
 * take part in turn, in the order of the joint tickets. A share that is asked for a year is taken of
 * every quarter.
 */

import type { JointShare, Profile } from '../../profile/profile';
import { roundUpProduct } from '../../ground/roundUp';
import type { Ticket } from '../draw';
import type { PoolInspector } from '../../population/population';
import { sortByTicket } from '../ticket/ticketOrder';
import { compareText } from '../../ground/compareText';

const NOBODY: readonly string[] = [];

/**
 * Whose turn it is on a joint task: the department at `turn`, or the next one that is not the
 * lead's own.
 */
export interface JointTurn {
  readonly departments: readonly string[];
  readonly turn: number;
}

export interface JointTasks {
  /** null for a task that is not done with other departments of the bureau. */
  readonly internal: (enterpriseId: string) => JointTurn | null;
  /** the partner departments that join. */
  readonly external: (enterpriseId: string) => readonly string[];
}

/**
 * Chooses the joint tasks of a draw. Where a share names no departments, all that the inspectors
 * belong to take part inside the bureau; partners outside have to be named, and a share without any
 * department chooses nothing.
 *
 * @param ids of the selected enterprises, in any order
 * @param shares of the profile
 * @param inspectors who may be sent on a task at all
 * @param ticketOf id → ticket
 */
export function chooseJointTasks(
  ids: readonly string[],
  shares: Profile['joint'],
  inspectors: readonly PoolInspector[],
  ticketOf: (id: string) => Ticket,
): JointTasks {
  const known = [...new Set(inspectors.map(({ department }) => department))]
    .filter((department) => department !== '')
    .sort(compareText);
  const turnsOf = (
    share: JointShare | undefined,
    name: string,
    otherwise: readonly string[],
  ): Map<string, JointTurn> => {
    const departments =
      share === undefined || share.departments.length === 0 ? otherwise : share.departments;
    if (share === undefined || departments.length === 0) return new Map();
    const sorted = sortByTicket(ids.map((id) => ({ id, ticket: ticketOf(`${id}|${name}`) })));
    return new Map(
      sorted
        .slice(0, jointCount(ids.length, share.percent))
        .map(({ id }, turn) => [id, { departments, turn }]),
    );
  };
  const internal = turnsOf(shares?.internal, 'joint-internal', known);
  const external = turnsOf(shares?.external, 'joint-external', []);
  const departments = anyDepartments(shares, known);
  const inside = departments.filter((department) => known.includes(department));
  const others = ids.filter((id) => !internal.has(id) && !external.has(id));
  const wanted = jointCount(ids.length, departments.length === 0 ? 0 : (shares?.any?.percent ?? 0));
  const missing = Math.max(0, wanted - (ids.length - others.length));
  if (missing > 0) {
    const sorted = sortByTicket(others.map((id) => ({ id, ticket: ticketOf(`${id}|joint-any`) })));
    sorted.slice(0, missing).forEach(({ id }, index) => {
      const department = departments[index % departments.length] ?? '';
      const turn = inside.indexOf(department);
      if (turn < 0) external.set(id, { departments: [department], turn: 0 });
      else internal.set(id, { departments: inside, turn });
    });
  }
  return {
    internal: (id) => internal.get(id) ?? null,
    external: (id) => {
      const turn = external.get(id);
      const department = turn === undefined ? null : joiningDepartment(turn, null);
      return department === null ? NOBODY : [department];
    },
  };
}

/**
 * The departments that a share of either kind is done with: those that it names, else those of the
 * inspectors and the partners that the profile names for tasks with others.
 *
 * @param shares of the profile
 * @param known departments of the inspectors
 * @example
 * anyDepartments({ any: { departments: [] }, external: { departments: ['税务'] } }, ['水科']) // → ['水科', '税务']
 */
export function anyDepartments(
  shares: Profile['joint'],
  known: readonly string[],
): readonly string[] {
  const named = shares?.any?.departments ?? [];
  return named.length > 0 ? named : [...known, ...(shares?.external?.departments ?? [])];
}

/**
 * How many of so many tasks are joint: the share rounded up, and never more than all.
 *
 * @example
 * jointCount(13, 35) // → 5
 */
export function jointCount(tasks: number, percent: number): number {
  return Math.min(tasks, roundUpProduct(tasks, percent, 100).count);
}

/**
 * The department that joins a task.
 *
 * @param leadDepartment a lead's own department does not join: the next one does; null where there
 *   is none to pass over
 * @returns null when there is no other department
 *
 * @example
 * joiningDepartment({ departments: ['a', 'b', 'c'], turn: 4 }, 'b') // → 'c'
 * joiningDepartment({ departments: ['a'], turn: 0 }, 'a') // → null
 */
export function joiningDepartment(
  { departments, turn }: JointTurn,
  leadDepartment: string | null,
): string | null {
  const inTurn = departments.map((_, offset) => departments[(turn + offset) % departments.length]);
  return inTurn.find((department) => department !== leadDepartment) ?? null;
}
