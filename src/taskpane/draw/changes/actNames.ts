import type { PeriodRecord } from '../../../domain/act/periodRecord';
import type { ActNames } from '../../../text/sheet/actText';

/**
 * Names of the enterprises and inspectors of a period's lists; an id that nobody has stands for itself.
 *
 * @param record of the period
 */
export function actNames({ lists }: PeriodRecord): ActNames {
  const units = new Map(
    lists.flatMap(({ tasks }) => tasks.map(({ unit }) => [String(unit.id), unit.name] as const)),
  );
  const people = new Map(
    lists.flatMap(({ recorded }) =>
      recorded.population.inspectors.map(({ id, name }) => [String(id), name] as const),
    ),
  );
  return { unit: (id) => units.get(id) ?? id, person: (id) => people.get(id) ?? id };
}
