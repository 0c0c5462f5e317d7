import type { ExclusionReason, Unit } from '../population/population';
import { demandsOf } from '../profile/demands';
import type { Profile } from '../profile/profile';
import type { Category } from '../register/category';
import { asksForUnits } from './demandQuota';

/** Units that a draw passes over for one reason. */
export interface NotDrawn {
  /** why the unit leaves the pool; 'unasked' where no demand asks for units of its category. */
  readonly reason: ExclusionReason | 'unasked';
  /** the category of the units that nothing asks for. */
  readonly category?: Category;
  readonly count: number;
  /** the first of them, in the order of the list. */
  readonly names: readonly string[];
}

const NAMES_TOLD = 3;

/**
 * Who cannot be drawn in a period, and why, the largest group first: units that leave the pool, and
 * units of a category of which the profile asks nothing and that are in no directed draw.
 *
 * @param population frozen
 *
 * @example
 * notDrawn({ profile: { plans: { key: { quota: { kind: 'none' } } } }, units: [{ name: 'A', rowNumber: 2, category: 'key', exclusion: null, directed: [] }, { name: 'B', rowNumber: 3, category: 'key', exclusion: 'exempt', directed: [] }] }) // → [{ reason: 'unasked', category: 'key', count: 1, names: ['A'] }, { reason: 'exempt', count: 1, names: ['B'] }]
 */
export function notDrawn({
  profile,
  units,
}: {
  readonly profile: Pick<Profile, 'plans' | 'directed'>;
  readonly units: readonly Unit[];
}): NotDrawn[] {
  const asked = new Set(
    demandsOf(profile).flatMap(({ subject, demand }) =>
      subject.kind === 'category' && demand !== undefined && asksForUnits(demand)
        ? [subject.category]
        : [],
    ),
  );
  const groups = new Map<string, { readonly group: NotDrawn; readonly units: Unit[] }>();
  for (const unit of units) {
    const { exclusion, category, directed } = unit;
    if (exclusion === null && (asked.has(category) || directed.length > 0)) continue;
    const group: Pick<NotDrawn, 'reason' | 'category'> =
      exclusion === null ? { reason: 'unasked', category } : { reason: exclusion };
    const key = `${group.reason} ${group.category ?? ''}`;
    const known = groups.get(key);
    if (known === undefined)
      groups.set(key, { group: { ...group, count: 0, names: [] }, units: [unit] });
    else known.units.push(unit);
  }
  return [...groups.values()]
    .map(({ group, units: own }) => ({
      ...group,
      count: own.length,
      names: [...own]
        .sort((left, right) => left.rowNumber - right.rowNumber)
        .slice(0, NAMES_TOLD)
        .map(({ name }) => name),
    }))
    .sort((left, right) => right.count - left.count);
}
