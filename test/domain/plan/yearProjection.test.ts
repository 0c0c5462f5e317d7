import { projectYear } from '../../../src/domain/plan/yearProjection';
import type { DirectedDraw, Profile, Quota } from '../../../src/domain/profile/profile';
import { aPopulation, aProfile, aUnit, units } from '../../support/register';

/** Tasks of four months with four units, two of them visited three times before. */
function tasks(quota: Quota): number[] {
  const units = ['a', 'b', 'c', 'd'].map((id) =>
    aUnit(id, id < 'c' ? { visits: 3, months: [0, 0, 3] } : { months: [] }),
  );
  const profile = aProfile({ plans: { general: { quota } } });
  const months = [4, 5, 6, 7].map((month) => ({ year: 2026, month }));
  return projectYear(aPopulation({ profile, units }), months).map(({ tasks: count }) => count);
}

// Once a quarter each of four: 2, 1, 1 in the months of the second quarter, and 2 in July. By the visits
// of the year May would take one of April again, and leave 2 for June.
test('units are taken in the turns of the draw, not by their visits of the year', () => {
  expect(tasks({ kind: 'times', times: 1, per: 'quarter' })).toEqual([2, 1, 1, 2]);
});

const quarters = [1, 2, 3, 4].map((quarter) => ({ year: 2026, quarter: quarter as 1 }));
const halfOfAll = { quota: { kind: 'percent', percent: 50, per: 'quarter' } } as const;

/** What each quarter draws of general units. */
const quotas = (...parameters: Parameters<typeof projectYear>): (number | undefined)[] =>
  projectYear(...parameters).map(
    ({ categories }) => categories.find(({ category }) => category === 'general')?.quota,
  );

test('a quota is no more than those that may be drawn', () => {
  const all = [aUnit('a'), aUnit('b'), aUnit('c', { exclusion: 'suspended' })];
  const profile = aProfile({
    plans: { general: { quota: { kind: 'count', count: 9, per: 'quarter' } } },
  });
  const [year] = projectYear(aPopulation({ profile, units: all }), quarters);
  expect(year?.categories.find(({ category }) => category === 'general')).toMatchObject({
    total: 3,
    excluded: 1,
    quota: 2,
  });
  expect(year?.tasks).toBe(2);
});

test('who was taken comes after the others, stands at a cap, or does not come again', () => {
  const four = units(4);
  expect(
    quotas(
      aPopulation({ profile: aProfile({ plans: { general: halfOfAll } }), units: four }),
      quarters,
    ),
  ).toEqual([2, 2, 2, 2]);
  const capped = aProfile({
    plans: { general: halfOfAll },
    caps: [{ times: 1, per: 'year' }],
  });
  expect(quotas(aPopulation({ profile: capped, units: four }), quarters)).toEqual([2, 2, 0, 0]);
  const once = aProfile({ plans: { general: { ...halfOfAll, noRepeat: true } } });
  expect(quotas(aPopulation({ profile: once, units: four }), quarters)).toEqual([2, 2, 0, 0]);
});

test('a unit that is kept out is not taken, nor one of another category', () => {
  const profile = aProfile({ plans: { general: { ...halfOfAll, noRepeat: true } } });
  const all = [
    ...[aUnit('a', { category: 'key' }), aUnit('b', { category: 'key' })],
    ...[aUnit('c', { exclusion: 'suspended' }), aUnit('d'), aUnit('e')],
  ];
  expect(quotas(aPopulation({ profile, units: all }), quarters)).toEqual([2, 0, 0, 0]);
});

test('what was drawn for a period already is what it took', () => {
  const profile = aProfile({
    plans: { general: { ...halfOfAll, noRepeat: true }, key: halfOfAll },
  });
  const all = [
    ...[...units(2), aUnit('kept', { exclusion: 'suspended' })],
    ...units(2, { category: 'key' }),
  ];
  // One of each category, and one that was kept out only later and does not come in by it.
  const drawn = new Set(['general-1', 'kept', 'key-0']);
  const year = projectYear(aPopulation({ profile, units: all }), quarters, (period) =>
    'quarter' in period && period.quarter === 1 ? drawn : null,
  );
  expect(
    year.map(({ tasks: count, categories }) => [
      count,
      ...categories.map(({ category, quota, excluded }) => [category, quota, excluded]),
    ]),
  ).toEqual([
    [3, ['key', 1, 0], ['general', 2, 1]],
    [2, ['key', 1, 0], ['general', 1, 2]],
    [1, ['key', 1, 0], ['general', 0, 3]],
    [1, ['key', 1, 0], ['general', 0, 3]],
  ]);
});

const repair: DirectedDraw = {
  ...{ id: 'repair', name: '修复抽查' },
  units: { field: 'name', is: 'contains', any: ['修复'] } as unknown as DirectedDraw['units'],
  plan: { quota: { kind: 'count', count: 2, per: 'quarter' } },
};

test('a directed draw takes what the categories left lacking of it', () => {
  const general = { quota: { kind: 'count', count: 1, per: 'quarter' } } as const;
  const four = ['a', 'b', 'c', 'd'].map((id) =>
    aUnit(id, { directed: id === 'b' ? [] : ['repair'] }),
  );
  const counts = (profile: Parameters<typeof aProfile>[0]): number[] =>
    projectYear(aPopulation({ profile: aProfile(profile), units: four }), quarters).map(
      ({ tasks: count }) => count,
    );
  // The category takes a, then twice b, which is not of the directed draw, then a again.
  expect(counts({ plans: { general }, directed: [repair] })).toEqual([2, 3, 3, 2]);
  expect(counts({ directed: [repair] })).toEqual([2, 2, 2, 2]);
  const once = { ...repair, plan: { ...repair.plan, noRepeat: true as const } };
  expect(counts({ directed: [once] })).toEqual([2, 1, 0, 0]);
  const many = {
    ...repair,
    plan: { quota: { kind: 'count', count: 9, per: 'quarter' } } as const,
  };
  const [year] = projectYear(
    aPopulation({ profile: aProfile({ directed: [many] }), units: four }),
    quarters,
  );
  expect(year?.directed).toMatchObject([{ id: 'repair', total: 3, excluded: 0, quota: 3 }]);
});

test('of those in one turn the least visited come first, then the first due, then by id', () => {
  const plan = { quota: { kind: 'count', count: 1, per: 'quarter' } } as const;
  const profile = aProfile({ plans: { general: plan, key: plan }, directed: [repair] });
  /** Who is taken first: it alone is of the directed draw when it takes one task less. */
  const isTaken = (id: string, others: readonly ReturnType<typeof aUnit>[]): boolean => {
    const marked = others.map((unit) =>
      unit.id === id ? { ...unit, directed: ['repair'] } : unit,
    );
    const [year] = projectYear(aPopulation({ profile, units: marked }), quarters);
    return year?.tasks === 1;
  };
  const byId = [aUnit('b'), aUnit('a')];
  expect(['a', 'b'].filter((id) => isTaken(id, byId))).toEqual(['a']);
  const byDue = [aUnit('a', { due: 2028 }), aUnit('b', { due: 2027 })];
  expect(['a', 'b'].filter((id) => isTaken(id, byDue))).toEqual(['b']);
  const byVisits = [aUnit('a', { visits: 2, due: 2027 }), aUnit('b', { visits: 1, due: 2028 })];
  expect(['a', 'b'].filter((id) => isTaken(id, byVisits))).toEqual(['b']);
});

test('joint tasks are a share of the tasks, and partners have to be named', () => {
  const share = { percent: 30, per: 'quarter', departments: [] } as const;
  const jointOf = (joint: NonNullable<Profile['joint']>) =>
    projectYear(
      aPopulation({
        profile: aProfile({ plans: { general: halfOfAll }, joint }),
        units: units(10),
      }),
      quarters,
    )[0]?.joint;
  expect(jointOf({})).toEqual({ internal: 0, external: 0, any: 0 });
  expect(jointOf({ internal: share })).toEqual({ internal: 2, external: 0, any: 0 });
  expect(jointOf({ external: share })).toEqual({ internal: 0, external: 0, any: 0 });
  expect(
    jointOf({ external: { ...share, departments: ['消防'] }, any: { ...share, percent: 50 } }),
  ).toEqual({
    ...{ internal: 0, external: 2, any: 3 },
  });
});
