import { canInspect } from '../draw/team/teamMaker';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';

/**
 * Directed draws of this period that meet nobody: no unit (a warning, since nothing is drawn), or
 * fewer licensed people than a team (an error where something is to be drawn). Remedies: other
 * people allowed too, or the directed draw dropped.
 */
export function directedAgainstRegisters(situation: Situation): Conflict[] {
  const { profile, inspectors } = situation.population;
  return situation.directed.flatMap(({ id, total, quota }) => {
    const name = profile.directed?.find((each) => each.id === id)?.name ?? id;
    const dropped = { code: 'directed-dropped', id, name } as const;
    if (total === 0)
      return [
        conflictOf(situation, 'enterprise', 'warning', { code: 'directed-empty', name }, [dropped]),
      ];

    const licensed = inspectors.filter(canInspect);
    const people = licensed.filter((inspector) => inspector.directed.includes(id)).length;
    const teamSize = profile.team.size;
    if (people >= teamSize) return [];
    const detail = {
      code: 'directed-inspectors-too-few',
      name,
      inspectors: people,
      teamSize,
    } as const;
    const others =
      licensed.length >= teamSize ? [{ code: 'directed-inspectors-any', id, name } as const] : [];
    return [
      conflictOf(situation, 'inspector', quota > 0 ? 'error' : 'warning', detail, [
        ...others,
        dropped,
      ]),
    ];
  });
}
