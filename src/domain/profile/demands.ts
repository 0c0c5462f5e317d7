/** The demands of a profile, those of its categories and those of its directed draws, alike. */

import { CATEGORIES, type Category } from '../register/category';
import type { Demand, Profile } from './profile';

/** Whose demand is meant: that of a category, or that of a directed draw. */
export type DemandSubject =
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'directed'; readonly id: string; readonly name: string };

/**
 * All demands, in the order of CATEGORIES, then of the profile.
 *
 * @example
 * demandsOf({ plans: { key: { quota: { kind: 'none' } } } })[0] // → { subject: { kind: 'category', category: 'key' }, demand: { quota: { kind: 'none' } } }
 */
export function demandsOf({ plans, directed = [] }: Pick<Profile, 'plans' | 'directed'>): {
  readonly subject: DemandSubject;
  readonly demand: Demand;
}[] {
  return [
    ...CATEGORIES.map((category) => ({
      subject: { kind: 'category', category } as const,
      demand: plans[category],
    })),
    ...directed.map(({ id, name, plan: demand }) => ({
      subject: { kind: 'directed', id, name } as const,
      demand,
    })),
  ];
}

/**
 * A profile with its demands changed; the profile itself where none is.
 *
 * @param change gives a demand, or the one that it was given
 *
 * @example
 * mapDemands({ plans: { key: { quota: { kind: 'none' } } } }, (subject, demand) => ({ ...demand, coverageYears: 1 })).plans.key // → { quota: { kind: 'none' }, coverageYears: 1 }
 */
export function mapDemands(
  profile: Profile,
  change: (subject: DemandSubject, demand: Demand) => Demand,
): Profile {
  const changed = demandsOf(profile).map(({ subject, demand }) => ({
    subject,
    demand,
    result: change(subject, demand),
  }));
  if (changed.every(({ demand, result }) => result === demand)) return profile;
  const of = (key: string): Demand | undefined =>
    changed.find(({ subject }) => demandKey(subject) === key)?.result;
  return {
    ...profile,
    plans: Object.fromEntries(
      CATEGORIES.map((category) => [category, of(category) ?? profile.plans[category]]),
    ) as Profile['plans'],
    ...(profile.directed === undefined
      ? {}
      : {
          directed: profile.directed.map((each) => ({
            ...each,
            plan: of(demandKey({ kind: 'directed', ...each })) ?? each.plan,
          })),
        }),
  };
}

/**
 * What tells a demand from the others of its profile.
 *
 * @example
 * demandKey({ kind: 'category', category: 'key' }) // → 'key'
 * demandKey({ kind: 'directed', id: 'repair', name: '' }) // → 'directed repair'
 */
export function demandKey(subject: DemandSubject): string {
  return subject.kind === 'category' ? subject.category : `directed ${subject.id}`;
}
