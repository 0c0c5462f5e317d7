import type { CategoryRule, Profile } from '../../../src/domain/profile/profile';
import { sameRules, withoutNo } from '../../../src/domain/profile/sameRules';
import { aProfile } from '../../support/register';

const same = (changes: Partial<Profile>, others: Partial<Profile> = {}): boolean =>
  sameRules({ ...aProfile(), ...changes }, { ...aProfile(), ...others });

test('rules are the same whatever they are called and in which order they are written', () => {
  expect(same({ id: 'a', name: '甲' }, { id: 'b', name: '乙' })).toBe(true);
  const { id, ...others } = aProfile();
  expect(sameRules({ ...others, id }, aProfile())).toBe(true);
  expect(same({ team: { size: 2, region: 'any' } }, { team: { region: 'any', size: 2 } })).toBe(
    true,
  );
});

test('what is not asked for may be left out or said to be none', () => {
  expect(same({ caps: [], directed: [], weights: [] })).toBe(true);
  expect(same({ joint: {} })).toBe(true);
  expect(same({ team: { size: 2, region: 'any', fixed: false } })).toBe(true);
});

test('anything else makes other rules', () => {
  expect(same({ document: '另一文件' })).toBe(false);
  expect(same({ suspendedInPool: true })).toBe(false);
  expect(same({ team: { size: 2, region: 'any', fixed: true } })).toBe(false);
  expect(same({ caps: [{ times: 2, per: 'year' }] })).toBe(false);
  const caps = [
    { times: 2, per: 'year' },
    { times: 1, per: 'month' },
  ] as const;
  // The order of a list says something.
  expect(same({ caps }, { caps: [...caps].reverse() })).toBe(false);
});

test('a no is left out where it asks for nothing, and kept where it says something', () => {
  const unlisted: CategoryRule = {
    category: 'general',
    must: false,
    any: [
      { field: 'keyListed', is: [false] },
      { field: 'credit', filled: false },
    ],
  };
  const plain = withoutNo(aProfile({ categoryRules: [unlisted] }));
  expect(plain.suspendedInPool).toBe(false);
  expect(plain.categoryRules).toEqual([{ category: 'general', any: unlisted.any }]);
});
