import { isDirectedAllowed } from '../../src/domain/draw/team/personRules';
import { canInspect } from '../../src/domain/draw/team/teamMaker';
import type { PoolInspector } from '../../src/domain/population/population';

/** Each may be sent on all draws; or on one of them, and of each draw there is someone. */
export function keepsToDraws(
  inspectors: readonly PoolInspector[],
  team: readonly PoolInspector[],
  directed: readonly string[],
): boolean {
  if (team.every((person) => isDirectedAllowed(person, directed))) return true;
  const asking = directed.filter((id) =>
    inspectors.some((person) => canInspect(person) && !person.directed.includes(id)),
  );
  const covers = (id: string) => team.some((person) => person.directed.includes(id));
  return (
    asking.length > 1 &&
    asking.every(covers) &&
    team.every((person) => asking.some((id) => person.directed.includes(id)))
  );
}
