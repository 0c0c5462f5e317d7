/**
 * Who may not be sent where (回避). A register names the enterprise in its own way, by name, credit code or id, in full-width or
 * half-width letters, with or without spaces; all of these mean the same enterprise here, and every site that shares the name or the code.
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
 * Makes the function that gives those of the inspectors who are recused from a unit.
 *
 * @returns unit → places in `inspectors`, each at most once
 *
 * @example
 * recusedFrom([{ recusals: [] }, { recusals: ['A 厂'] }])({ id: '7', name: 'Ａ厂', creditCode: '' }) // → [1]
 */
export function recusedFrom(inspectors: readonly PoolInspector[]): (unit: Unit) => readonly number[] {
  const placesByKey = new Map<string, number[]>();
  inspectors.forEach((inspector, place) => {
    for (const key of new Set(inspector.recusals.map(recusalKey))) {
      if (key === '') continue;
      const places = placesByKey.get(key);
      if (places) places.push(place);
      else placesByKey.set(key, [place]);
    }
  });
  if (placesByKey.size === 0) return () => [];
  return (unit) => {
    const keys = [unit.id, unit.name, unit.creditCode].map(recusalKey);
    return [...new Set(keys.flatMap((key) => placesByKey.get(key) ?? []))];
  };
}
