import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { hasTeam, severityFor } from './eligible';
import type { ProfileChange } from './profileChange';

/**
 * Regions whose units find fewer licensed people than a team under the region rule: nobody of their
 * own region (本区域), or nobody of another (跨区域). Remedies: the rule lifted, or a team as small as
 * the region that has fewest people.
 */
export function regionAgainstTeam(situation: Situation): Conflict[] {
  const { population } = situation;
  const { region: rule, size: teamSize } = population.profile.team;
  if (rule === 'any' || !hasTeam(population)) return [];
  const short = situation.groups.filter(({ people }) => people.length < teamSize);
  if (short.length === 0) return [];
  const fewest = Math.min(...short.map(({ people }) => people.length));
  const changes: ProfileChange[] = [
    { code: 'region', region: 'any' },
    ...(fewest >= 2 ? [{ code: 'team-size', size: fewest } as const] : []),
  ];
  return [
    conflictOf(
      situation,
      'inspector',
      severityFor(
        short.flatMap(({ units }) => units),
        situation.quotas,
      ),
      {
        code: 'region-inspectors-too-few',
        rule,
        regions: short.map(({ region, units, people }) => ({
          region,
          units: units.length,
          available: people.length,
        })),
        teamSize,
      },
      changes,
    ),
  ];
}
