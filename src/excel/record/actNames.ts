import type { Population } from '../../domain/population/population';
import type { ActNames } from '../../text/sheet/actText';
import { inspectorLabels } from '../draw/inspectorLabels';

/**
 * What units and people are called where acts name them; an id that nobody has stands for itself.
 *
 * @param populations of the period's draws, in order; the earlier one's names count
 */
export function actNames(populations: readonly Population[]): ActNames {
  const units = new Map<string, string>();
  const people = new Map<string, string>();
  for (const population of [...populations].reverse()) {
    for (const { id, name } of population.units) units.set(id, name);
    for (const [id, label] of inspectorLabels(population.inspectors)) people.set(id, label);
  }
  return { unit: (id) => units.get(id) ?? id, person: (id) => people.get(id) ?? id };
}
