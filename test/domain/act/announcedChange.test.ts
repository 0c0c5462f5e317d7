import { changesSince, type StateNow } from '../../../src/domain/act/announcedChange';
import type { AnnounceAct } from '../../../src/domain/act/announcement';
import { profileFingerprint } from '../../../src/domain/act/chain';
import { categoryQuotas } from '../../../src/domain/quota/categoryQuota';
import { anAnnouncement } from '../../support/announcement';
import { smallPopulation } from '../../support/draw';

const population = smallPopulation();
const quotas = categoryQuotas(population);
const directed = [{ id: 'river', total: 5, excluded: 1, quota: 2, steps: [] }];
const now: StateNow = { population, fingerprint: 'now', quotas, directed };

/** An announcement of the state of now, but for what is changed and the fingerprint. */
const changes = (announced: Partial<AnnounceAct>, state: Partial<StateNow> = {}) =>
  changesSince(
    anAnnouncement({
      profile: {
        name: '方案',
        document: '文件',
        fingerprint: profileFingerprint(population.profile),
      },
      categories: quotas.map((each) => ({ ...each, how: '' })),
      directed: directed.map((each) => ({ ...each, name: '沿河', how: '' })),
      inspectors: 6,
      ...announced,
    }).act,
    { ...now, ...state },
  );

test('where the fingerprint is the announced one nothing has changed, whatever else is said', () => {
  expect(changes({ inspectors: 1 }, { fingerprint: 'f' })).toEqual([]);
});

test('what is as it was is not told; where all numbers are, the content is another', () => {
  expect(changes({})).toEqual([{ what: 'content' }]);
});

test('another profile is told by the names of both', () => {
  expect(changes({ profile: { name: '旧方案', document: '', fingerprint: 'p' } })).toEqual([
    { what: 'profile', before: '旧方案', now: '试验方案' },
  ]);
});

test('of each category each number that differs is told', () => {
  const [key, ...others] = quotas.map((each) => ({ ...each, how: '' }));
  if (key === undefined) throw new Error('there are categories');
  expect([key.category, key.total, key.excluded, key.quota]).toEqual(['key', 10, 0, 3]);
  expect(changes({ categories: [{ ...key, total: 12, excluded: 1 }, ...others] })).toEqual([
    { what: 'category', category: 'key', count: 'total', before: 12, now: 10 },
    { what: 'category', category: 'key', count: 'excluded', before: 1, now: 0 },
  ]);
  // One that was not announced, or is not there any more, counts nothing.
  expect(changes({ categories: others })).toEqual([
    { what: 'category', category: 'key', count: 'total', before: 0, now: 10 },
    { what: 'category', category: 'key', count: 'quota', before: 0, now: 3 },
  ]);
  expect(changes({}, { quotas: quotas.slice(1) })).toEqual([
    { what: 'category', category: 'key', count: 'total', before: 10, now: 0 },
    { what: 'category', category: 'key', count: 'quota', before: 3, now: 0 },
  ]);
});

test('a directed draw is told by its announced name, a new one by its id', () => {
  const river = { id: 'river', name: '河道', total: 5, excluded: 1, quota: 3, how: '' };
  expect(changes({ directed: [river] })).toEqual([
    { what: 'directed', name: '河道', count: 'quota', before: 3, now: 2 },
  ]);
  expect(changes({ directed: [] })).toEqual([
    { what: 'directed', name: 'river', count: 'total', before: 0, now: 5 },
    { what: 'directed', name: 'river', count: 'excluded', before: 0, now: 1 },
    { what: 'directed', name: 'river', count: 'quota', before: 0, now: 2 },
  ]);
});

test('another number of inspectors is told', () => {
  expect(changes({ inspectors: 8 })).toEqual([{ what: 'inspectors', before: 8, now: 6 }]);
});
