/**
 * Earlier versions knew one cap a year, and what counted towards it counted as a visit for every
 * demand. They knew four kinds of checks, and 个案 was all that had an occasion.
 */

import { oneOf, list, object, optional, text, whole } from '../ground/shape';
import { CHECK_KINDS, type CheckKind } from '../register/inspectionRecord';
import type { Demand, Profile } from './profile';

const EARLIER_KINDS = ['routine', 'special', 'case', 'joint'] as const;
type EarlierKind = (typeof EARLIER_KINDS)[number];

interface EarlierCap {
  readonly times: number;
  readonly kinds?: readonly EarlierKind[];
  readonly clause?: string;
}

/** A profile as an earlier version may have written it. */
export interface EarlierProfile extends Profile {
  readonly cap?: EarlierCap;
}

/** The cap of earlier versions. */
export const earlierCap = optional(
  object<EarlierCap>({
    times: whole(1),
    kinds: optional(list(oneOf(EARLIER_KINDS), 1)),
    clause: optional(text(1)),
  }),
);

/** What 个案 stood for. */
export const EARLIER_CASES: readonly CheckKind[] = [
  'complaint',
  'case',
  'emergency',
  'data',
  'revisit',
];

/**
 * A profile with its cap of an earlier version among its caps; where that named kinds, they are
 * those that count for every demand that says nothing itself.
 *
 * @example
 * withEarlierCap({ plans: { key: {} }, cap: { times: 2, kinds: ['routine'] } }) // → { plans: { key: { counts: ['routine'] } }, caps: [{ times: 2, per: 'year', kinds: ['routine'] }] }
 * withEarlierCap({ plans: { key: {} }, cap: { times: 2 } }) // → { plans: { key: {} }, caps: [{ times: 2, per: 'year' }] }
 */
export function withEarlierCap({ cap, ...profile }: EarlierProfile): Profile {
  if (cap === undefined) return profile;
  const { times, kinds: earlier, clause } = cap;
  const kinds = earlier === undefined ? undefined : kindsOf(earlier);
  const first = {
    times,
    per: 'year' as const,
    ...(kinds === undefined ? {} : { kinds }),
    ...(clause === undefined ? {} : { clause }),
  };
  const counted = (demand: Demand): Demand =>
    kinds === undefined ? demand : { counts: kinds, ...demand };
  return {
    ...profile,
    plans: Object.fromEntries(
      Object.entries(profile.plans).map(([category, demand]) => [category, counted(demand)]),
    ) as unknown as Profile['plans'],
    ...(profile.directed === undefined
      ? {}
      : { directed: profile.directed.map((each) => ({ ...each, plan: counted(each.plan) })) }),
    caps: [first, ...(profile.caps ?? [])],
  };
}

/** The kinds of now; undefined where all of then counted. */
function kindsOf(earlier: readonly EarlierKind[]): readonly CheckKind[] | undefined {
  if (EARLIER_KINDS.every((kind) => earlier.includes(kind))) return undefined;
  const meant = new Set<CheckKind>(
    earlier.flatMap((kind) => (kind === 'case' ? EARLIER_CASES : [kind])),
  );
  return CHECK_KINDS.filter((kind) => meant.has(kind));
}
