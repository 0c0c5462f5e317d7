import type { CurrentTask } from '../../../src/domain/act/periodRecord';
import { nextSubstitute } from '../../../src/domain/act/nextSubstitute';
import { asDrawn } from '../../../src/domain/act/asDrawn';
import { substituteOrders } from '../../../src/domain/act/substituteOrder';
import type { Draw } from '../../../src/domain/draw/draw';
import type { Population } from '../../../src/domain/population/population';
import golden from '../../vectors/draws2.json';
import { aDraw, aSeed, smallPopulation } from '../../support/draw';

/** Who takes the place of the same enterprise's, and of who took it, and so on, by 补抽 itself. */
function takenOneByOne(draw: Draw, first: CurrentTask, most: number): string[] {
  const { population, seed, method } = draw;
  let tasks = asDrawn(draw.tasks);
  let removed: string = first.unit.id;
  const taken: string[] = [];
  while (taken.length < most) {
    const { added } = nextSubstitute({ population, seed, method, tasks, acts: [] }, removed);
    if (added === null) break;
    tasks = tasks.flatMap((task) =>
      task.unit.id === removed ? [{ ...task, status: 'replaced' as const }, added] : [task],
    );
    removed = added.unit.id;
    taken.push(removed);
  }
  return taken;
}

test('substitutions take the shown substitutes one after the other', () => {
  for (const seed of ['1', '2', '3', '4', '5']) {
    const draw = aDraw(smallPopulation(), 'sha256', aSeed(seed));
    const orders = substituteOrders(draw, 5);
    expect(orders.map(({ category }) => category)).toEqual(['key', 'general']);
    for (const { category, units } of orders) {
      const ids = units.map(({ unit }) => unit.id);
      expect(ids).toHaveLength(5);
      const [first] = asDrawn(draw.tasks).filter(({ unit }) => unit.category === category);
      if (first === undefined) throw new Error('the category was drawn');
      expect(takenOneByOne(draw, first, 5)).toEqual(ids);
    }
  }
});

test('under every rule, the first substitute is the next one of an ordinary enterprise of each order', () => {
  const population = golden.population as unknown as Population;
  let directedOrders = 0;
  let compared = 0;
  for (const seed of ['1', '2', '3', '4', '5', '6']) {
    const draw = aDraw(population, 'sha256', aSeed(seed));
    const { seed: drawn, method } = draw;
    const tasks = asDrawn(draw.tasks);
    for (const { category, directed, units } of substituteOrders(draw, 5)) {
      if (directed.length > 0) directedOrders += 1;
      const own = tasks.find(
        (task) =>
          task.directed.join() === directed.join() &&
          (directed.length > 0 || task.unit.category === category) &&
          task.shared === undefined,
      );
      if (own === undefined) continue;
      const { added } = nextSubstitute(
        { population: draw.population, seed: drawn, method, tasks, acts: [] },
        own.unit.id,
      );
      // Where no team can be sent, nobody takes the place.
      if (added === null) continue;
      compared += 1;
      expect(added.unit.id).toBe(units[0]?.unit.id);
    }
  }
  expect(directedOrders).toBeGreaterThan(0);
  expect(compared).toBeGreaterThan(6);
});

test('nobody is shown who is drawn or cannot be drawn, and as many as there are', () => {
  const draw = aDraw();
  const all = substituteOrders(draw, 1000);
  const out = new Set(
    draw.units.filter(({ rank, drawn }) => rank === 0 || drawn).map(({ unit }) => unit.id),
  );
  for (const { units } of all) for (const { unit } of units) expect(out.has(unit.id)).toBe(false);
  // Of ten key units three are drawn, of nineteen general ones in the pool four.
  expect(all.map(({ units }) => units.length)).toEqual([7, 15]);
});
