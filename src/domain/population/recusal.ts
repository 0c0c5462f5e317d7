/**
 * Who may not be sent where (回避), said on either side: by the inspectors' register, which names
 * enterprises, or by the enterprises', which names people. A register names in its own way, an
 * enterprise by name, credit code or id, a person by name or licence number, in full-width or
 * half-width letters, with or without spaces; all of these mean the same here, and every site or
 * person that shares the name.
 */

import type { PoolInspector, Unit } from './population';

/**
 * The form in which recusals are compared: NFKC, no white space, upper case.
 *
 * @example
 * recusalKey(' （甲）　Ａb 厂') // → '(甲)AB厂'
 */
export function recusalKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

/**
 * Makes the function that finds people by their names or licence numbers.
 *
 * @returns texts → places in `inspectors`, each at most once
 *
 * @example
 * peopleNamed([{ id: '41-1', name: '王 芳' }, { id: '41-2', name: '王芳' }, { id: '41-3', name: '李强' }])(['王芳', '４１-3']) // → [0, 1, 2]
 */
export function peopleNamed(
  inspectors: readonly PoolInspector[],
): (names: readonly string[]) => readonly number[] {
  // Most draws name nobody: the table is made when it is first needed.
  let table: ReadonlyMap<string, readonly number[]> | null = null;
  return (names) => {
    if (names.length === 0) return [];
    table ??= placesByKey(inspectors, ({ id, name }) => [id, name]);
    return placesOf(table, names);
  };
}

/**
 * Makes the function that gives those of the inspectors who are recused from a unit.
 *
 * @returns unit → places in `inspectors`, each at most once
 *
 * @example
 * recusedFrom([{ id: '1', recusals: [] }, { id: '2', recusals: ['A 厂'] }])({ id: '7', name: 'Ａ厂', creditCode: '', recusals: [] }) // → [1]
 */
export function recusedFrom(
  inspectors: readonly PoolInspector[],
): (unit: Unit) => readonly number[] {
  const table = placesByKey(inspectors, ({ recusals }) => recusals);
  const named = peopleNamed(inspectors);
  return (unit) => {
    const fromInspectors =
      table.size === 0 ? [] : placesOf(table, [unit.id, unit.name, unit.creditCode]);
    return unit.recusals.length === 0
      ? fromInspectors
      : [...new Set([...fromInspectors, ...named(unit.recusals)])];
  };
}

function placesByKey(
  inspectors: readonly PoolInspector[],
  textsOf: (inspector: PoolInspector) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  inspectors.forEach((inspector, place) => {
    for (const key of new Set(textsOf(inspector).map(recusalKey))) {
      if (key === '') continue;
      const places = table.get(key);
      if (places) places.push(place);
      else table.set(key, [place]);
    }
  });
  return table;
}

function placesOf(
  table: ReadonlyMap<string, readonly number[]>,
  texts: readonly string[],
): readonly number[] {
  return [...new Set(texts.flatMap((text) => table.get(recusalKey(text)) ?? []))];
}
