import { isDrawnIn } from '../calendar/months';
import { askingDraws, teamWays } from '../draw/team/directedWays';
import { canInspect } from '../draw/team/teamMaker';
import { findTeam } from '../draw/team/teamSearch';
import { groupBy } from '../ground/groupBy';
import type { PoolInspector, Unit } from '../population/population';
import { recusedFrom } from '../population/recusal';
import { isDrawable, sharedBy } from '../quota/directedQuota';
import { asksForUnits } from '../quota/demandQuota';
import { type Conflict, type Situation, conflictOf } from './conflict';
import { firstNames, hasTeam, severityFor } from './eligible';
import type { ProfileChange } from './profileChange';

/** A unit with the directed draws of which it may be one task. */
interface Crossing {
  readonly unit: Unit;
  /** ids. */
  readonly draws: readonly string[];
  /** whether its category takes it, and the draws share it. */
  readonly isShared: boolean;
  /** whom region, licence and recusals leave. */
  readonly people: readonly PoolInspector[];
}

/**
 * Units of several directed draws that ask for different people, for which neither people who meet
 * all of it nor one of each make a team. Remedies, where each alone is enough: a team that holds one
 * of each, a draw that counts the units only, or takes any people.
 */
export function directedAgainstTeam(situation: Situation): Conflict[] {
  const { population, quotas } = situation;
  const { profile, inspectors } = population;
  if (!hasTeam(population)) return [];
  const licensed = inspectors.filter(canInspect);
  const { size } = profile.team;
  const canGo = (
    people: readonly PoolInspector[],
    draws: readonly string[],
    teamSize: number,
  ): boolean => {
    const candidates = people.map((inspector) => ({
      ...{ inspector, load: 0, number: 0 },
      ...{ isExpert: true, wasThere: false },
    }));
    return teamWays(candidates, { size: teamSize }, draws, askingDraws(licensed, draws)).some(
      (way) => findTeam(way.candidates, way.rules, () => 0, null).length === teamSize,
    );
  };
  const apart = crossings(situation, licensed).filter(
    ({ people, draws }) => people.length >= size && !canGo(people, draws, size),
  );
  const nameOf = (id: string): string =>
    profile.directed?.find((each) => each.id === id)?.name ?? id;
  return [...groupBy(apart, ({ draws }) => draws.join('\n')).values()].map((own) => {
    const [{ draws } = { draws: [] }] = own;
    const units = [...new Set(own.map(({ unit }) => unit))];
    const shared = own.filter(({ isShared }) => isShared).map(({ unit }) => unit);
    const without = (id: string): boolean =>
      own.every(({ people, draws: all }) =>
        canGo(
          people,
          all.filter((each) => each !== id),
          size,
        ),
      );
    const freed = draws.filter(without).map((id) => ({ id, name: nameOf(id) }));
    const isCounted = shared.length === own.length;
    const changes: ProfileChange[] = [
      ...(draws.length > size && own.every(({ people }) => canGo(people, draws, draws.length))
        ? [{ code: 'team-size', size: draws.length } as const]
        : []),
      ...(isCounted ? freed.map((each) => ({ code: 'directed-unshared', ...each }) as const) : []),
      ...freed.map((each) => ({ code: 'directed-inspectors-any', ...each }) as const),
    ];
    return conflictOf(situation, {
      register: 'inspector',
      severity: severityFor(shared, quotas),
      detail: {
        code: 'directed-people-apart',
        draws: draws.map(nameOf),
        units: units.length,
        names: firstNames(units),
        teamSize: size,
      },
      changes,
    });
  });
}

/** All units that are tasks of at least two draws that ask for people, or may become one. */
function crossings(
  { population, groups, directed }: Situation,
  licensed: readonly PoolInspector[],
): Crossing[] {
  const { profile, period } = population;
  const taking = (profile.directed ?? []).filter(
    ({ id, plan }) =>
      isDrawnIn(plan, period) && directed.some((each) => each.id === id && each.quota > 0),
  );
  return groups.flatMap(({ units, people }) => {
    const recused = recusedFrom(people);
    return units.flatMap((unit): Crossing[] => {
      const shared = asksForUnits(profile.plans[unit.category]) ? sharedBy(unit, population) : [];
      const taken = taking.filter((each) => isDrawable(unit, each)).map(({ id }) => id);
      const combinations = [
        ...(askingDraws(licensed, shared).length > 1 ? [{ draws: shared, isShared: true }] : []),
        ...(askingDraws(licensed, taken).length > 1 && taken.join('\n') !== shared.join('\n')
          ? [{ draws: taken, isShared: false }]
          : []),
      ];
      if (combinations.length === 0) return [];
      const away = new Set(recused(unit));
      const free = people.filter((_, place) => !away.has(place));
      return combinations.map(({ draws, isShared }) => ({
        ...{ unit, isShared, people: free },
        draws: askingDraws(licensed, draws),
      }));
    });
  });
}
