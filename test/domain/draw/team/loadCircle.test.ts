import * as fc from 'fast-check';
import { loadCircle, NO_REGION, TAKEN } from '../../../../src/domain/draw/team/loadCircle';
import { assertReaching } from '../../../support/assertReaching';

/** The question answered by looking at every place. */
function firstOfLeast(
  loads: readonly number[],
  regions: readonly number[],
  start: number,
  avoided: number,
): number {
  const places = [...loads.keys()]
    .map((offset) => (start + offset) % loads.length)
    .filter((place) => regions[place] !== avoided);
  const least = Math.min(...places.map((place) => loads[place]!));
  return least === TAKEN ? -1 : (places.find((place) => loads[place] === least) ?? -1);
}

test('the circle answers as a search of every place does, whatever loads change', () => {
  const place = fc.record({ load: fc.constantFrom(0, 1, 2, TAKEN), region: fc.nat({ max: 2 }) });
  const step = fc.record({
    at: fc.nat(),
    load: fc.constantFrom(0, 1, 2, 3, TAKEN),
    start: fc.nat(),
    avoided: fc.constantFrom(NO_REGION, 0, 1, 2),
  });
  assertReaching({ somebody: 150, nobody: 10 }, (reach) =>
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 20 }),
      fc.array(step, { maxLength: 30 }),
      (places, steps) => {
        const loads = places.map(({ load }) => load);
        const regions = places.map(({ region }) => region);
        const circle = loadCircle(loads, regions);
        for (const { at, load, start, avoided } of steps) {
          loads[at % loads.length] = load;
          circle.setLoad(at % loads.length, load);
          const from = start % loads.length;
          const place = circle.leastLoaded(from, avoided);
          expect(place).toBe(firstOfLeast(loads, regions, from, avoided));
          reach(place === -1 ? 'nobody' : 'somebody');
        }
      },
    ),
  );
});

test('a start behind the last place begins at the first', () => {
  expect(loadCircle([2, 1, 1], [0, 0, 0]).leastLoaded(3, NO_REGION)).toBe(1);
});

test('an empty circle has nobody', () => {
  expect(loadCircle([], []).leastLoaded(0, NO_REGION)).toBe(-1);
});
