import {
  capVisits,
  isCapped,
  seenBy,
  surelyVisited,
  taskCounts,
  taskCountText,
  visitedIn,
  visitedOnce,
  visitsWithin,
} from '../../../src/domain/population/unitVisits';
import type { Cap } from '../../../src/domain/profile/profile';
import { aUnit } from '../../support/register';

const yearly: Cap = { times: 2, per: 'year' };
const monthly: Cap = { times: 1, per: 'month' };
const ofComplaints: Cap = { times: 1, per: 'year', kinds: ['complaint'] };

test('what counts towards a cap is what the unit tells of it, else all visits', () => {
  const unit = aUnit('a', { visits: 3, caps: [1, null] });
  expect([0, 1, 2].map((index) => capVisits(unit, index))).toEqual([1, null, null]);
  expect(capVisits(aUnit('a', { visits: 3 }), 1)).toBe(3);
});

test('a unit is capped where any cap that holds is reached', () => {
  const caps = [yearly, monthly];
  expect(isCapped(aUnit('a', { caps: [1, 0] }), { caps })).toBe(false);
  expect(isCapped(aUnit('a', { caps: [2, null] }), { caps })).toBe(true);
  expect(isCapped(aUnit('a', { caps: [null, 1] }), { caps })).toBe(true);
  expect(isCapped(aUnit('a', { caps: [null, null] }), { caps })).toBe(false);
  expect(isCapped(aUnit('a', { visits: 9 }), {})).toBe(false);
});

test('a directed draw sees the visits and months that count for it', () => {
  const unit = aUnit('a', {
    visits: 1,
    months: [1],
    directed: ['x', 'y'],
    directedVisits: [0, 2],
    directedMonths: [[], [0, 2]],
  });
  const seen = (id: string, of = unit) => {
    const { visits, months } = seenBy(of, id);
    return [visits, months];
  };
  expect(seen('x')).toEqual([0, []]);
  expect(seen('y')).toEqual([2, [0, 2]]);
  // One that does not know the unit sees what its category does.
  expect(seen('z')).toEqual([1, [1]]);
  const plain = aUnit('a', { visits: 1, directed: ['x'] });
  expect(seenBy(plain, 'x')).toBe(plain);
  const onlyMonths = { ...plain, months: [1], directedMonths: [[]] };
  expect(seen('x', onlyMonths)).toEqual([1, []]);
  const onlyVisits = { ...plain, directedVisits: [0] };
  expect(seen('x', onlyVisits)).toEqual([0, undefined]);
  expect(seenBy(onlyVisits, 'x')).not.toHaveProperty('months');
});

test('visits are counted within months; what has no day, for the year and as yet for its first half', () => {
  // Four visits, of which two have a day: February and April.
  const unit = { visits: 4, months: [0, 1, 0, 1] };
  const within = (first: number, last: number, of = unit): number =>
    visitsWithin(of, { first, last });
  expect([within(4, 6), within(2, 2), within(1, 3), within(1, 5)]).toEqual([1, 1, 1, 2]);
  expect([within(1, 6), within(1, 12), within(7, 12)]).toEqual([4, 4, 0]);
  const since = { visits: 4, months: [0, 1, 0, 1, 0, 0, 1] };
  expect([within(1, 6, since), within(7, 12, since), within(1, 12, since)]).toEqual([2, 1, 4]);
  expect(visitsWithin({ visits: 4 }, { first: 7, last: 7 })).toBe(4);
});

test('one more check counts in its month', () => {
  expect(visitedIn({ visits: 2, months: [1, 1] }, 2)).toEqual({ visits: 3, months: [1, 2] });
  expect(visitedIn({ visits: 0, months: [] }, 3)).toEqual({ visits: 1, months: [0, 0, 1] });
  expect(visitedIn({ visits: 1, months: [0, 0, 1] }, 1)).toEqual({ visits: 2, months: [1, 0, 1] });
  expect(visitedIn({ visits: 1 }, 3)).toEqual({ visits: 2 });
});

test('one more check by lot counts towards every cap that counts 日常双随机, and for directed draws', () => {
  const unit = aUnit('a', {
    visits: 1,
    months: [1],
    caps: [1, null, 0],
    directed: ['x'],
    directedVisits: [0],
    directedMonths: [[]],
  });
  expect(visitedOnce(unit, { caps: [yearly, monthly, ofComplaints] }, 2)).toEqual({
    ...unit,
    visits: 2,
    months: [1, 1],
    caps: [2, null, 0],
    directedVisits: [1],
    directedMonths: [[0, 1]],
  });
  const plain = aUnit('a');
  expect(visitedOnce(plain, {}, 2)).toEqual({ ...plain, visits: 1 });
});

test('what is surely visited is the least of all that counts a year', () => {
  const caps = [yearly, monthly];
  expect(surelyVisited(aUnit('a', { visits: 3 }), {})).toBe(3);
  expect(surelyVisited(aUnit('a', { visits: 3, caps: [2, 0] }), { caps })).toBe(2);
  expect(surelyVisited(aUnit('a', { visits: 3, caps: [null, 0] }), { caps })).toBe(3);
  expect(surelyVisited(aUnit('a', { visits: 3, directedVisits: [4, 1] }), {})).toBe(1);
});

test('a task is the next check of each cap that counts it and holds', () => {
  const unit = aUnit('a', { visits: 1, caps: [1, null, 0] });
  const caps = [yearly, monthly, ofComplaints];
  expect(taskCounts(unit, { caps })).toEqual([{ per: 'year', count: 2, times: 2 }]);
  const both = { caps: [yearly, monthly] };
  expect(taskCountText(aUnit('a', { caps: [1, 0] }), both)).toBe('2/2; 1/1');
  expect(taskCountText(unit, {})).toBe('');
});
