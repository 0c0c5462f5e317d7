/**
 * Inspectors on a circle, each with a load, answering one question fast: going up from a given
 * place, who is the first of those with the least load? A tournament tree over the places: each
 * node knows the least load under it, in which region it is found, and the least load in any other
 * region, so that one region can be passed over (cross-region checks). Changing a load and asking
 * cost about log2(places) steps.
 */

/** The load of someone who cannot be taken. */
export const TAKEN = Infinity;

/** The region number that passes nobody over. */
export const NO_REGION = -1;

export interface LoadCircle {
  /** Changes the load at a place; TAKEN takes it off the circle until another load puts it back. */
  setLoad(place: number, load: number): void;
  /**
   * The first place at or after `start`, and from place 0 on after the last one, with the least
   * load of all outside region `avoided`. -1 when there is none.
   */
  leastLoaded(start: number, avoided: number): number;
}

/**
 * Makes a circle of as many places as there are loads.
 *
 * @param loads by place, finite or TAKEN
 * @param regions by place, numbers from 0
 *
 * @example
 * loadCircle([1, 0, 2, 0], [0, 0, 0, 0]).leastLoaded(2, NO_REGION) // → 3
 * @example
 * loadCircle([1, 0, 2, 0], [0, 1, 0, 1]).leastLoaded(2, 1) // → 0
 */
export function loadCircle(loads: readonly number[], regions: readonly number[]): LoadCircle {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(loads.length, 1)));
  const least = new Float64Array(2 * leaves).fill(TAKEN);
  const leastRegion = new Int32Array(2 * leaves).fill(NO_REGION);
  const leastElsewhere = new Float64Array(2 * leaves).fill(TAKEN);

  /** Works out a node from its two children; false when that changes nothing. */
  function playMatch(node: number): boolean {
    const left = 2 * node;
    const right = left + 1;
    const winner = least[left]! <= least[right]! ? left : right;
    const loser = winner === left ? right : left;
    const load = least[winner]!;
    const region = leastRegion[winner]!;
    const elsewhere = Math.min(
      leastElsewhere[winner]!,
      region === leastRegion[loser] ? leastElsewhere[loser]! : least[loser]!,
    );
    if (least[node] === load && leastRegion[node] === region && leastElsewhere[node] === elsewhere)
      return false;
    least[node] = load;
    leastRegion[node] = region;
    leastElsewhere[node] = elsewhere;
    return true;
  }

  function leastOutside(node: number, avoided: number): number {
    return leastRegion[node] === avoided ? leastElsewhere[node]! : least[node]!;
  }

  /**
   * The first place at or after `start` with a load of `load`, outside the region; -1 when there is
   * none.
   */
  function firstWith(load: number, start: number, avoided: number): number {
    let node = leaves + start;
    while (leastOutside(node, avoided) > load) {
      while (node % 2 === 1) node = (node - 1) / 2;
      if (node === 0) return -1;
      node++;
    }
    while (node < leaves) node = leastOutside(2 * node, avoided) <= load ? 2 * node : 2 * node + 1;
    return node - leaves;
  }

  loads.forEach((load, place) => {
    least[leaves + place] = load;
    leastRegion[leaves + place] = regions[place]!;
  });
  for (let node = leaves - 1; node >= 1; node--) playMatch(node);

  return {
    setLoad(place, load) {
      let node = leaves + place;
      least[node] = load;
      do node >>= 1;
      while (node >= 1 && playMatch(node));
    },
    leastLoaded(start, avoided) {
      const load = leastOutside(1, avoided);
      if (load === TAKEN) return -1;
      const ahead = start < loads.length ? firstWith(load, start, avoided) : -1;
      return ahead >= 0 ? ahead : firstWith(load, 0, avoided);
    },
  };
}
