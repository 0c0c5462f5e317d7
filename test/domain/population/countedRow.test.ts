import { countedRow } from '../../../src/domain/population/countedRow';
import type { Cap } from '../../../src/domain/profile/profile';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import { aCheck, anEnterprise, aProfile } from '../../support/register';

const two = [
  aCheck('a', '2026-01-05', 'routine', { authority: '本局' }),
  aCheck('a', '2026-02-05', 'complaint', { authority: '应急局' }),
];

/** The count of a row with some visits of its own, and whether it is the row itself. */
function counted(
  visits: number | undefined,
  checks: typeof two,
  { hasRecords = true, cap }: { readonly hasRecords?: boolean; readonly cap?: Cap } = {},
): readonly [visits: number | undefined, isItself: boolean] {
  const row: Enterprise = anEnterprise('a', visits === undefined ? {} : { visits });
  const result = countedRow(row, checks, {
    profile: aProfile(cap === undefined ? {} : { caps: [cap] }),
    year: 2026,
    hasRecords,
    isOwn: (authority) => authority === '本局',
  });
  return [result.visits, result === row];
}

test('records or the register’s own count, whichever says more', () => {
  expect(counted(1, two)).toEqual([2, false]);
  expect(counted(3, two)).toEqual([3, true]);
  expect(counted(2, two)).toEqual([2, true]);
  expect(counted(0, [])).toEqual([0, true]);
});

test('without a count of its own none is known, but where records say so', () => {
  expect(counted(undefined, [], { hasRecords: false })).toEqual([undefined, true]);
  expect(counted(undefined, [])).toEqual([0, false]);
  expect(counted(undefined, two)).toEqual([2, false]);
});

test('it is the count of the first cap of the year: of its kinds, and of our own where each authority counts', () => {
  expect(counted(0, two, { cap: { times: 1, per: 'year', kinds: ['routine'] } })).toEqual([
    1,
    false,
  ]);
  expect(counted(0, two, { cap: { times: 1, per: 'year', perAuthority: true } })).toEqual([
    1,
    false,
  ]);
  const monthly: Cap = { times: 1, per: 'month', kinds: ['routine'], perAuthority: true };
  expect(counted(0, two, { cap: monthly })).toEqual([2, false]);
});
