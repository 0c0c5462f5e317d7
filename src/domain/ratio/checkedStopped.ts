import type { Population, Unit } from '../population/population';

/**
 * A population with those of its 停产 units in the pool that were checked in a span of time: they stopped
 * afterwards, and owe that check, as a draw reckons that looks back on it.
 *
 * @param population as the registers make it now
 * @param isChecked whether a unit was checked in the span
 *
 * @example
 * withCheckedStopped({ units: [{ id: 'a', exclusion: 'suspended' }, { id: 'b', exclusion: 'suspended' }] }, ({ id }) => id === 'a').units // → [{ id: 'a', exclusion: null }, { id: 'b', exclusion: 'suspended' }]
 */
export function withCheckedStopped(
  population: Population,
  isChecked: (unit: Unit) => boolean,
): Population {
  return {
    ...population,
    units: population.units.map((unit) =>
      unit.exclusion === 'suspended' && isChecked(unit) ? { ...unit, exclusion: null } : unit,
    ),
  };
}
