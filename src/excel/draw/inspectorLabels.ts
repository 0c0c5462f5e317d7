import type { PoolInspector } from '../../domain/population/population';
import { listText } from '../../text/sheet/sheetText';

/**
 * What each inspector is called on the list: the name, with the id behind it where two share a
 * name.
 *
 * @param inspectors of the population
 * @returns label by id
 */
export function inspectorLabels(inspectors: readonly PoolInspector[]): ReadonlyMap<string, string> {
  const namesakes = new Map<string, number>();
  for (const { name } of inspectors) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  return new Map(
    inspectors.map(({ id, name }) => [
      id,
      namesakes.get(name) === 1 ? name : listText.namesake(name, id),
    ]),
  );
}
