/**
 * What is asked of each team against the people who may be sent to a unit: region, recusals, last
 * time's pair, expertise, departments.
 */

import { type Conflict, type Situation, conflictOf } from './conflict';
import {
  hasTeam,
  severityFor,
  firstNames,
  mostRecused,
  regionGroups,
  type RegionGroup,
  NAMES_SHOWN,
} from './eligible';
import { type ProfileChange, changedProfile } from './profileChange';
import type { Unit } from '../population/population';
import { recusedFrom, peopleNamed } from '../population/recusal';
import type { Profile } from '../profile/profile';
import { expertiseWords, wordsFit } from '../register/expertise';

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
    conflictOf(situation, {
      register: 'inspector',
      severity: severityFor(
        short.flatMap(({ units }) => units),
        situation.quotas,
      ),
      detail: {
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
    }),
  ];
}

/**
 * Units whose recusals, on either side, leave fewer people than a team, though the region has
 * enough. Remedies: people of other regions allowed too, or a smaller team, where that is enough
 * for all of them.
 */
export function recusalAgainstTeam(situation: Situation): Conflict[] {
  const { population } = situation;
  const { region, size: teamSize } = population.profile.team;
  if (!hasTeam(population)) return [];
  const short = shortUnits(situation.groups, teamSize);
  if (short.length === 0) return [];
  const candidates: ProfileChange[] = [
    ...(region === 'any' ? [] : [{ code: 'region', region: 'any' } as const]),
    ...(teamSize > 2 ? [{ code: 'team-size', size: teamSize - 1 } as const] : []),
  ];
  const isMet = (profile: Profile): boolean =>
    shortUnits(regionGroups({ ...population, profile }), profile.team.size).length === 0;
  return [
    conflictOf(situation, {
      register: 'enterprise',
      severity: severityFor(short, situation.quotas),
      detail: {
        code: 'recusal-leaves-too-few',
        units: short.length,
        names: firstNames(short),
        teamSize,
      },
      changes: candidates.filter((change) => isMet(changedProfile(population.profile, change))),
    }),
  ];
}

function shortUnits(groups: readonly RegionGroup[], size: number): Unit[] {
  return groups
    .filter(({ people }) => people.length >= size)
    .flatMap((group) => shortIn(group, size));
}

/** Most units have more people than could ever be recused from them, and need not be looked at. */
function shortIn({ units, people }: RegionGroup, size: number): Unit[] {
  const recused = recusedFrom(people);
  const fewest = people.length - mostRecused(people);
  return units.filter(
    (unit) => fewest - unit.recusals.length < size && people.length - recused(unit).length < size,
  );
}

/**
 * Units to which only last time's pair could be sent, where a profile forbids that: as many people
 * as a team needs are left, and two of them went last time. The remedy is to let a pair come again.
 */
export function lastPairAgainstTeam(situation: Situation): Conflict[] {
  const { population } = situation;
  const { noRepeatPair, size: teamSize } = population.profile.team;
  if (noRepeatPair !== true || !hasTeam(population)) return [];
  const short = situation.groups.flatMap((group) => pairedIn(group, teamSize));
  if (short.length === 0) return [];
  const detail = {
    code: 'last-pair-unavoidable',
    units: short.length,
    names: firstNames(short),
    teamSize,
  } as const;
  return [
    conflictOf(situation, {
      register: 'enterprise',
      severity: severityFor(short, situation.quotas),
      detail,
      changes: [{ code: 'pair-repeatable' }],
    }),
  ];
}

function pairedIn({ units, people }: RegionGroup, size: number): Unit[] {
  const recused = recusedFrom(people);
  const named = peopleNamed(people);
  const fewest = people.length - mostRecused(people);
  return units.filter((unit) => {
    // Most units have people enough whoever stays away.
    if (
      unit.lastTeam.length < 2 ||
      fewest - unit.recusals.length - unit.lastTeam.length + 1 >= size
    )
      return false;
    const away = new Set(recused(unit));
    const pair = named(unit.lastTeam).filter((place) => !away.has(place));
    const left = people.length - away.size;
    // All but one of last time's team may come again.
    return left >= size && pair.length >= 2 && left - pair.length + 1 < size;
  });
}

/**
 * Units for which nobody has the 业务专长 that a profile requires of the lead. The remedy is to prefer
 * expertise instead of requiring it.
 */
export function expertiseAgainstUnits(situation: Situation): Conflict[] {
  const { population } = situation;
  if (population.profile.team.expertise !== 'require' || !hasTeam(population)) return [];
  const unmatched = situation.groups.flatMap(unmatchedIn);
  if (unmatched.length === 0) return [];
  const expertise = [...new Set(unmatched.map((unit) => unit.expertise))].slice(0, NAMES_SHOWN);
  const detail = { code: 'expertise-unmatched', units: unmatched.length, expertise } as const;
  return [
    conflictOf(situation, {
      register: 'inspector',
      severity: severityFor(unmatched, situation.quotas),
      detail,
      changes: [{ code: 'expertise-preferred' }],
    }),
  ];
}

/** A register has few kinds of expertise and many units: each kind is looked up once. */
function unmatchedIn({ units, people }: RegionGroup): Unit[] {
  const specialties = [...new Set(people.map(({ specialty }) => specialty))].map(expertiseWords);
  const known = new Map<string, boolean>();
  return units.filter(({ expertise }) => {
    const isKnown = known.get(expertise) ?? isMatched(expertise, specialties);
    known.set(expertise, isKnown);
    return !isKnown;
  });
}

function isMatched(expertise: string, specialties: readonly (readonly string[])[]): boolean {
  const wanted = expertiseWords(expertise);
  return specialties.some((own) => wordsFit(own, wanted));
}

/**
 * Teams whose members must come from different departments, where the people whom the other rules
 * leave belong to fewer departments than a team has members. The remedy is to let departments meet
 * in a team.
 */
export function departmentsAgainstTeam(situation: Situation): Conflict[] {
  const { population } = situation;
  const { mixedDepartments, size: teamSize } = population.profile.team;
  if (mixedDepartments !== true || !hasTeam(population)) return [];
  const short = situation.groups
    .filter(({ people }) => people.length >= teamSize)
    .map((group) => ({
      ...group,
      available: new Set(group.people.map(({ department }) => department)).size,
    }))
    .filter(({ available }) => available < teamSize);
  if (short.length === 0) return [];
  const regions = short.map(({ region, units, available }) => ({
    region,
    units: units.length,
    available,
  }));
  return [
    conflictOf(situation, {
      register: 'inspector',
      severity: severityFor(
        short.flatMap(({ units }) => units),
        situation.quotas,
      ),
      detail: { code: 'departments-too-few', regions, teamSize },
      changes: [{ code: 'departments-unmixed' }],
    }),
  ];
}
