import type { Unit } from '../population/population';
import { expertiseWords, wordsFit } from '../register/expertise';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { hasTeam, NAMES_SHOWN, severityFor, type RegionGroup } from './eligible';

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
    conflictOf(situation, 'inspector', severityFor(unmatched, situation.quotas), detail, [
      { code: 'expertise-preferred' },
    ]),
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
