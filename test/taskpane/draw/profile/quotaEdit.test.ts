import * as fc from 'fast-check';
import type { Quota } from '../../../../src/domain/profile/profile';
import {
  boundsOf,
  hasMost,
  JOINED_WAYS,
  quotaAmount,
  SINGLE_WAYS,
  wayOf,
  withAmount,
  withBounds,
  withoutPart,
  withPart,
  withRounding,
  withWay,
  type JoinedQuota,
  type RoundedQuota,
  type SingleQuota,
} from '../../../../src/taskpane/draw/profile/quotaEdit';
import { arbitraryQuota } from '../../../support/arbitraryProfile';

const NONE: Quota = { kind: 'none' };

test('a number is put where its way of setting it keeps it', () => {
  for (const way of SINGLE_WAYS) {
    const quota = withWay(NONE, way) as SingleQuota;
    expect(wayOf(quota)).toBe(way);
    expect(quotaAmount(withAmount(quota, 7))).toBe(7);
    expect(withAmount(quota, quotaAmount(quota))).toEqual(quota);
  }
});

test('what is joined stays when it is joined otherwise, and the last part stands alone', () => {
  const first: Quota = { kind: 'percent', percent: 5, per: 'year' };
  for (const way of JOINED_WAYS) {
    const joined = withWay(first, way) as JoinedQuota;
    expect(joined.of[0]).toBe(first);
    expect(withPart(joined).of).toHaveLength(3);
    expect(withoutPart(withPart(joined), 2)).toEqual(joined);
    expect(withoutPart(joined, 1)).toBe(first);
    for (const other of JOINED_WAYS)
      expect(withWay(joined, other)).toEqual({ ...joined, kind: other });
  }
});

test('limits are taken off any quota and put on again as they were', () => {
  fc.assert(
    fc.property(arbitraryQuota, (quota) => {
      const { core, bounds } = boundsOf(quota);
      expect(withBounds(core, bounds)).toEqual(quota);
      expect(withBounds(NONE, bounds)).toEqual(NONE);
      expect(wayOf(core)).toBe(wayOf(quota));
    }),
  );
});

test('a rounding taken away leaves no trace', () => {
  const quota: RoundedQuota = { kind: 'percent', percent: 5, per: 'year' };
  expect(withRounding(withRounding(quota, 'down'), undefined)).toEqual(quota);
});

test('what holds a most cannot become one of several alternatives', () => {
  const most: Quota = { kind: 'most', quota: { kind: 'count', count: 3, per: 'year' } };
  expect(hasMost(most)).toBe(true);
  expect(hasMost({ kind: 'and', of: [{ kind: 'percent', percent: 5, per: 'year' }, most] })).toBe(
    true,
  );
  expect(hasMost({ kind: 'or', of: [{ kind: 'and', of: [most, most] }, NONE] })).toBe(false);
});
