/** What is not as it was announced any more. */

import type { Population } from '../population/population';
import type { CategoryQuota } from '../quota/categoryQuota';
import type { DirectedQuota } from '../quota/directedQuota';
import type { Category } from '../register/category';
import type { AnnounceAct } from './announcement';
import { profileFingerprint } from './chain';

/** What of a category or a directed draw is counted. */
export type AnnouncedCount = 'total' | 'excluded' | 'quota';

/**
 * One thing that has changed since an announcement; `content` where the numbers are the same and
 * what stands in the registers is not.
 */
export type AnnouncedChange =
  | { readonly what: 'profile'; readonly before: string; readonly now: string }
  | {
      readonly what: 'category';
      readonly category: Category;
      readonly count: AnnouncedCount;
      readonly before: number;
      readonly now: number;
    }
  | {
      readonly what: 'directed';
      readonly name: string;
      readonly count: AnnouncedCount;
      readonly before: number;
      readonly now: number;
    }
  | { readonly what: 'inspectors'; readonly before: number; readonly now: number }
  | { readonly what: 'content' };

/** The state that is compared. */
export interface StateNow {
  readonly population: Population;
  readonly fingerprint: string;
  readonly quotas: readonly CategoryQuota[];
  readonly directed: readonly DirectedQuota[];
}

const COUNTS: readonly AnnouncedCount[] = ['total', 'excluded', 'quota'];

/**
 * What has changed since an announcement; none where the fingerprint is the announced one.
 *
 * @param act the announcement
 * @param now the state of the registers and the rules, counted to the announced day
 */
export function changesSince(
  act: AnnounceAct,
  { population, fingerprint, quotas, directed }: StateNow,
): readonly AnnouncedChange[] {
  if (fingerprint === act.fingerprint) return [];
  const { profile, inspectors } = population;
  const names = new Map(act.directed.map(({ id, name }) => [id, name]));
  const changes: AnnouncedChange[] = [
    ...(profileFingerprint(profile) === act.profile.fingerprint
      ? []
      : [{ what: 'profile', before: act.profile.name, now: profile.name } as const]),
    ...countChanges(act.categories, quotas, ({ category }) => category).map(
      ({ key, ...change }) => ({ what: 'category', category: key, ...change }) as const,
    ),
    ...countChanges(act.directed, directed, ({ id }) => id).map(
      ({ key, ...change }) =>
        ({ what: 'directed', name: names.get(key) ?? key, ...change }) as const,
    ),
    ...(inspectors.length === act.inspectors
      ? []
      : [{ what: 'inspectors', before: act.inspectors, now: inspectors.length } as const]),
  ];
  return changes.length > 0 ? changes : [{ what: 'content' }];
}

type Counts = Readonly<Record<AnnouncedCount, number>>;

const NOTHING: Counts = { total: 0, excluded: 0, quota: 0 };

/** Lines of the same key compared; one that is not there counts nothing. */
function countChanges<Key extends string, Before extends Counts, Now extends Counts>(
  before: readonly Before[],
  now: readonly Now[],
  keyOf: (line: Before | Now) => Key,
): { key: Key; count: AnnouncedCount; before: number; now: number }[] {
  const keys = new Set([...before, ...now].map(keyOf));
  const counts = (lines: readonly (Before | Now)[], key: Key): Counts =>
    lines.find((line) => keyOf(line) === key) ?? NOTHING;
  return [...keys].flatMap((key) => {
    const [old, current] = [counts(before, key), counts(now, key)];
    return COUNTS.flatMap((count) =>
      old[count] === current[count]
        ? []
        : [{ key, count, before: old[count], now: current[count] }],
    );
  });
}
