/**
 * Every unit, every pair of units and every team is equally likely: χ² over many seeds, for
 * both methods of new draws. EVERY_SEED=1 takes 20,000 of them.
 */
import type { Draw, Method } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import type { Population } from '../../../src/domain/population/population';
import { aSeed } from '../../support/draw';
import { aPopulation, aProfile, poolInspectors, units } from '../../support/register';

const SEEDS = process.env.EVERY_SEED === '1' ? 20_000 : 1_500;
const UNITS = 12;
const DRAWN = 4;
const PEOPLE = 6;

jest.setTimeout(900_000);

function population(weightOfFirst = 1): Population {
  return aPopulation({
    profile: aProfile({
      plans: { general: { quota: { kind: 'count', count: DRAWN, per: 'quarter' } } },
      ...(weightOfFirst === 1 ? {} : { weights: [{ factor: weightOfFirst, any: [] }] }),
    }),
    units: units(UNITS).map((unit, index) =>
      index === 0 ? { ...unit, weight: weightOfFirst } : unit,
    ),
    inspectors: poolInspectors(PEOPLE),
  });
}

function drawsOf(from: Population, method: Method): Draw[] {
  return Array.from({ length: SEEDS }, (_, seed) => {
    const { draw } = drawPeriod(from, aSeed(String(seed + 1)), method);
    if (draw === null) throw new Error('there is enough of everything');
    return draw;
  });
}

/** χ² of how often each of some equally likely outcomes came. */
function chiSquare(outcomes: readonly string[], kinds: number): number {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  expect(counts.size).toBeLessThanOrEqual(kinds);
  const expected = outcomes.length / kinds;
  const came = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2, 0);
  return (came + (kinds - counts.size) * expected ** 2) / expected;
}

/**
 * χ² of how often each unit was drawn; those of a draw are drawn without putting back, so that each
 * count varies less than it would alone, and all of them together are fixed.
 */
function inclusion(draws: readonly Draw[]): number {
  const share = DRAWN / UNITS;
  const drawn = draws.flatMap(({ tasks }) => tasks.map(({ unit }): string => unit.id));
  return (chiSquare(drawn, UNITS) * (UNITS - 1)) / (UNITS * (1 - share));
}

/** The value that χ² stays under, or over for a negative z (Wilson and Hilferty). */
function bound(freedom: number, z: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + z * Math.sqrt(spread)) ** 3;
}

/** One in two million. */
const FAR = 4.9;

function expectUniform(value: number, freedom: number): void {
  expect(value).toBeLessThan(bound(freedom, FAR));
  expect(value).toBeGreaterThan(bound(freedom, -FAR));
}

test.each(['sha256', 'seedrandom-utf8'] as const)(
  'by %s units, pairs of units, leaders and teams come equally often',
  (method) => {
    const draws = drawsOf(population(), method);
    const first = (place: number): string[] =>
      draws.map(({ tasks }) => tasks[place]?.unit.id ?? '');
    const pairs = draws.map(({ tasks }) => `${tasks[0]?.unit.id ?? ''} ${tasks[1]?.unit.id ?? ''}`);
    const teams = draws.map(
      ({ tasks }) => `${tasks[0]?.lead.id ?? ''} ${tasks[0]?.assists[0]?.id ?? ''}`,
    );
    const found = {
      inclusion: inclusion(draws),
      first: chiSquare(first(0), UNITS),
      last: chiSquare(first(DRAWN - 1), UNITS),
      pairs: chiSquare(pairs, UNITS * (UNITS - 1)),
      leaders: chiSquare(
        draws.map(({ tasks }) => tasks[DRAWN - 1]?.lead.id ?? ''),
        PEOPLE,
      ),
      teams: chiSquare(teams, PEOPLE * (PEOPLE - 1)),
    };
    if (SEEDS === 20_000) console.info(`${method}: ${JSON.stringify(found)}`);
    expectUniform(found.inclusion, UNITS - 1);
    expectUniform(found.first, UNITS - 1);
    expectUniform(found.last, UNITS - 1);
    expectUniform(found.pairs, UNITS * (UNITS - 1) - 1);
    expectUniform(found.leaders, PEOPLE - 1);
    expectUniform(found.teams, PEOPLE * (PEOPLE - 1) - 1);
  },
);

test('a unit that is half as likely again is told by it', () => {
  expect(inclusion(drawsOf(population(1.5), 'sha256'))).toBeGreaterThan(bound(UNITS - 1, FAR));
});
