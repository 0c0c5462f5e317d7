import { checkUse, countedKinds } from '../../../src/domain/profile/countedKinds';
import type { Condition, Demand, PeriodUnit, Profile } from '../../../src/domain/profile/profile';
import { aProfile } from '../../support/register';

const share = (per: PeriodUnit, more: Partial<Demand> = {}): Demand => ({
  quota: { kind: 'percent', percent: 10, per },
  ...more,
});
const nothing = { kind: 'none' } as const;
const visited: Condition = { field: 'visits', kinds: ['offsite'], atLeast: 1 };
const weights: Profile['weights'] = [{ factor: 2, any: [visited] }];

describe('the kinds that count for anything', () => {
  const kinds = (...of: Parameters<typeof aProfile>) => countedKinds(aProfile(...of));

  test('are those of demands that look at visits, of caps and of conditions, each once', () => {
    expect(
      kinds({
        plans: {
          key: share('year', { counts: ['routine'] }),
          special: { quota: nothing, noRepeat: true, counts: ['joint'] },
          general: { quota: nothing, coverageYears: 1, counts: ['routine'] },
          // Who asks for nothing counts nothing.
          offsite: { quota: nothing, counts: ['case'] },
        },
        caps: [{ times: 2, per: 'year', kinds: ['special', 'routine'] }],
        weights,
      }),
    ).toEqual(['routine', 'joint', 'special', 'offsite']);
  });

  test('are all where nothing is looked at, or where any of them names none', () => {
    expect(kinds()).toBeUndefined();
    const named = share('year', { counts: ['routine'] });
    expect(kinds({ plans: { key: named, general: share('year') } })).toBeUndefined();
    expect(kinds({ plans: { key: named }, caps: [{ times: 2, per: 'year' }] })).toBeUndefined();
    expect(kinds({ plans: { key: named } })).toEqual(['routine']);
  });
});

describe('what is looked at in past checks', () => {
  const use = (...of: Parameters<typeof aProfile>): string[] =>
    Object.entries(checkUse(aProfile(...of))).flatMap(([name, isUsed]) => (isUsed ? [name] : []));

  test('is nothing without demands, caps and conditions that look at them', () => {
    expect(use()).toEqual([]);
    // A batch is due whatever was done.
    expect(use({ plans: { key: share('batch', { counts: ['routine'] }) } })).toEqual([]);
  });

  test('is every check for a demand, of its kinds where it names them, and who made it', () => {
    expect(use({ plans: { key: share('quarter') } })).toEqual(['checks', 'authorities']);
    expect(use({ plans: { key: share('quarter', { counts: ['routine'] }) } })).toEqual([
      'checks',
      'kinds',
      'authorities',
    ]);
    for (const more of [{ coverageYears: 1 }, { noRepeat: true }])
      expect(use({ plans: { key: { quota: nothing, ...more } } })).toEqual([
        'checks',
        'authorities',
      ]);
  });

  test('is every check for a cap, and who made it where each authority counts by itself', () => {
    expect(use({ caps: [{ times: 2, per: 'year' }] })).toEqual(['checks']);
    expect(use({ caps: [{ times: 2, per: 'year', kinds: ['routine'] }] })).toEqual([
      'checks',
      'kinds',
    ]);
    expect(use({ caps: [{ times: 2, per: 'year', perAuthority: true }] })).toEqual([
      'checks',
      'authorities',
    ]);
  });

  test('is the kinds for a condition that tells them apart', () => {
    expect(use({ weights })).toEqual(['checks', 'kinds']);
  });
});
