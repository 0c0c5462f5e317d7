import { demandsOf, mapDemands } from '../../../src/domain/profile/demands';
import type { Demand } from '../../../src/domain/profile/profile';
import { uncountedDraws } from '../../../src/domain/profile/uncountedDraws';
import { aProfile } from '../../support/register';

const four: Demand = { quota: { kind: 'count', count: 4, per: 'year' } };
const draw = (id: string, plan: Demand) => ({ id, name: `定向${id}`, units: { all: [] }, plan });
const profile = aProfile({
  plans: { special: four },
  directed: [draw('a', four), draw('b', { ...four, noRepeat: true })],
});

test('demands are those of the categories, then those of the directed draws', () => {
  const all = demandsOf(profile).map(({ subject, demand }) => [
    subject.kind === 'category' ? subject.category : `${subject.id} ${subject.name}`,
    demand.quota.kind,
  ]);
  expect(all).toEqual([
    ['key', 'none'],
    ['special', 'count'],
    ['general', 'none'],
    ['offsite', 'none'],
    ['a 定向a', 'count'],
    ['b 定向b', 'count'],
  ]);
});

describe('changed demands', () => {
  test('of which none is another leave the profile itself', () => {
    expect(mapDemands(profile, (_, demand) => demand)).toBe(profile);
  });

  test('are put in their places, and the others stay', () => {
    const changed = mapDemands(profile, (subject, demand) =>
      (subject.kind === 'directed' ? subject.id === 'b' : subject.category === 'special')
        ? { ...demand, coverageYears: 1 }
        : demand,
    );
    expect(changed).toEqual({
      ...profile,
      plans: { ...profile.plans, special: { ...four, coverageYears: 1 } },
      directed: [draw('a', four), draw('b', { ...four, noRepeat: true, coverageYears: 1 })],
    });
    expect(changed.directed?.[0]?.plan).toBe(four);
  });

  test('of a profile without directed draws give it none', () => {
    const plain = aProfile();
    const changed = mapDemands(plain, (_, demand) => ({ ...demand, coverageYears: 2 }));
    expect(changed).not.toHaveProperty('directed');
    expect(demandsOf(changed).map(({ demand }) => demand.coverageYears)).toEqual([2, 2, 2, 2]);
  });
});

describe('draws that would never count', () => {
  const pathsOf = (...of: Parameters<typeof aProfile>): string[] =>
    uncountedDraws(aProfile(...of)).map(({ path, code }) => `${path} ${code}`);
  const special: Demand = { ...four, counts: ['special', 'joint'] };

  test('are told by the place of their kinds', () => {
    expect(
      pathsOf({
        plans: { general: special, key: { quota: { kind: 'none' }, coverageYears: 1, counts: [] } },
        directed: [draw('a', four), draw('b', special)],
      }),
    ).toEqual([
      'plans.key.counts draws-uncounted',
      'plans.general.counts draws-uncounted',
      'directed.1.plan.counts draws-uncounted',
    ]);
  });

  test('are not those that count 日常双随机, or everything, or that ask for nothing', () => {
    const nothing: Demand = { quota: { kind: 'none' }, counts: ['special'] };
    const routine: Demand = { ...four, counts: ['special', 'routine'] };
    expect(pathsOf({ plans: { key: routine, special: four, general: nothing } })).toEqual([]);
  });
});
