/** Names by the letters in them, so that a few of a hundred thousand are looked at. */
export interface NameIndex {
  /** Places of the names that contain a text of two letters or more. */
  readonly containing: (text: string) => readonly number[];
  /**
   * Places of the likeliest names, the best first: those that contain the core or are contained in
   * the text, then those that share the rarest letters.
   */
  readonly nearest: (text: string, core: string, most: number) => readonly number[];
}

/** Letters that so many names share tell nothing, and are not counted. */
const MOST_SHARED = 5000;

/**
 * Makes the index of some names.
 *
 * @param names folded
 * @example
 * nameIndex(['甲化工厂', '乙建材厂', '丙化工厂']).containing('化工') // → [0, 2]
 * nameIndex(['甲化工厂', '乙建材厂', '丙化工厂']).nearest('丙化', '丙化', 2) // → [2, 0]
 */
export function nameIndex(names: readonly string[]): NameIndex {
  const places = new Map<string, number[]>();
  names.forEach((name, place) => {
    for (const part of partsOf(name)) {
      const known = places.get(part);
      if (known === undefined) places.set(part, [place]);
      else known.push(place);
    }
  });
  const containing = (text: string): readonly number[] => {
    const lists = pairsOf(text).map((pair) => places.get(pair) ?? []);
    const [rarest = []] = lists.sort((one, other) => one.length - other.length);
    return rarest.filter((place) => names[place]?.includes(text));
  };
  return {
    containing,
    nearest: (text, core, most) => {
      const scores = new Map<number, number>();
      const add = (place: number, score: number): void => {
        scores.set(place, (scores.get(place) ?? 0) + score);
      };
      for (const part of partsOf(text)) {
        const shared = places.get(part) ?? [];
        if (shared.length > MOST_SHARED) continue;
        for (const place of shared) add(place, part.length / shared.length);
      }
      if (core.length > 1) for (const place of containing(core)) add(place, names.length);
      for (const place of [...scores.keys()]) {
        const name = names[place] ?? '';
        if (name.length > 1 && text.includes(name)) add(place, names.length);
      }
      return [...scores]
        .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
        .slice(0, most)
        .map(([place]) => place);
    },
  };
}

/** Single letters and pairs, each once. */
function partsOf(name: string): ReadonlySet<string> {
  return new Set([...name.split(''), ...pairsOf(name)]);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
