import { asDrawn } from '../../../src/domain/act/asDrawn';
import { nextSubstitute } from '../../../src/domain/act/nextSubstitute';
import type { Draw, Seed } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import type { DirectedDraw } from '../../../src/domain/profile/profile';
import { aPopulation, aPoolInspector, aProfile, aUnit } from '../../support/register';

/**
 * 许昌 2026 三（四）: eight enterprises on the river and eight others; half of all are drawn, and three
 * of the river for a draw of its own, which asks for two of the five people.
 */
function draw(seed: string, more: Partial<DirectedDraw> = {}): Draw {
  const river: DirectedDraw = {
    id: 'river',
    name: '沿河',
    units: { field: 'basin', is: ['白河'] },
    inspectors: { field: 'specialty', contains: ['水'] },
    plan: { quota: { kind: 'count', count: 3, per: 'quarter' } },
    ...more,
  };
  const units = Array.from({ length: 16 }, (_, index) =>
    aUnit(`u${index}`, { directed: index < 8 ? ['river'] : [] }),
  );
  const inspectors = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    aPoolInspector(id, { directed: 'ab'.includes(id) ? ['river'] : [] }),
  );
  const profile = aProfile({
    directed: [river],
    plans: { general: { quota: { kind: 'percent', percent: 50, per: 'quarter' } } },
  });
  const { draw: drawn } = drawPeriod(
    aPopulation({ profile, units, inspectors }),
    seed as Seed,
    'sha256',
  );
  if (drawn === null) throw new Error('nothing drawn');
  return drawn;
}

const seeds = Array.from({ length: 12 }, (_, index) => `第${index + 1}次`);
const team = ({ lead, assists }: Draw['tasks'][number]): string[] =>
  [lead, ...assists].map(({ id }) => id as string).sort();

test('what both draw is a task of both, and goes to the people of the directed draw', () => {
  let count = 0;
  for (const seed of seeds) {
    const { tasks, directed, units } = draw(seed, { shared: true });
    for (const task of tasks) {
      const isOfRiver = task.unit.directed.includes('river');
      expect([...task.directed, ...(task.shared ?? [])]).toEqual(isOfRiver ? ['river'] : []);
      if (isOfRiver) expect(team(task)).toEqual(['a', 'b']);
    }
    const shared = tasks.filter(({ shared: of }) => of !== undefined);
    expect(directed).toMatchObject([{ quota: 3, shared: shared.length }]);
    expect(
      units
        .filter(({ shared: of }) => of !== undefined)
        .map(({ unit }) => unit.id)
        .sort(),
    ).toEqual(shared.map(({ unit }) => unit.id).sort());
    count += shared.length;
  }
  expect(count).toBeGreaterThan(12);
});

test('a profile that says nothing of it, as in records of before, sends anyone and marks nothing', () => {
  const others = seeds.flatMap((seed) => {
    const before = draw(seed);
    const after = draw(seed, { shared: true });
    expect(before.tasks.every(({ shared }) => shared === undefined)).toBe(true);
    // Who is drawn is the same; only teams and marks are not.
    expect(before.tasks.map(({ unit }) => unit.id)).toEqual(after.tasks.map(({ unit }) => unit.id));
    expect(before.directed).toEqual(after.directed);
    return before.tasks.filter(
      (task) => task.unit.directed.includes('river') && team(task).join('') !== 'ab',
    );
  });
  expect(others.length).toBeGreaterThan(0);
});

test('who takes the place of such a unit counts for both again', () => {
  for (const seed of seeds) {
    const { population, seed: own, method, tasks } = draw(seed, { shared: true });
    const removed = tasks.find(({ shared }) => shared !== undefined);
    if (removed === undefined) throw new Error('nothing is of both');
    const { added } = nextSubstitute(
      { population, seed: own, method, tasks: asDrawn(tasks), acts: [] },
      removed.unit.id,
    );
    if (added === null) throw new Error('nobody takes the place');
    const isLeft = population.units.some(
      ({ id, directed }) => directed.includes('river') && !tasks.some(({ unit }) => unit.id === id),
    );
    expect(added.shared).toEqual(isLeft ? ['river'] : undefined);
    if (isLeft) expect(team(added)).toEqual(['a', 'b']);
  }
});
