import type { JointTurn } from './joint';
import type { PoolInspector, Unit } from '../../population/population';

/** A task that wants a team. */
export interface TeamRequest {
  readonly unit: Unit;
  /** ids of the directed draws of which it is a task; only their people may be sent. */
  readonly directed: readonly string[];
  /** whose turn it is to join, on a task that is done with other departments of the bureau. */
  readonly joint: JointTurn | null;
}

/**
 * Gives the next task its team, the lead first, and counts the task for its members; null when the
 * rules leave too few people.
 */
export type TeamMaker = (request: TeamRequest) => readonly PoolInspector[] | null;

/**
 * Whether a person may be sent on a task at all: with a licence, and not only as a helper.
 *
 * @example
 * canInspect({ licensed: true, auxiliary: false }) // → true
 */
export function canInspect(inspector: PoolInspector): boolean {
  return inspector.licensed && !inspector.auxiliary;
}
