import {
  drawingPeriods,
  drawsLeft,
  isDrawnIn,
  monthsWithin,
  plannedBatches,
  yearlyDraws,
  type Months,
} from '../../../src/domain/calendar/months';
import { periodName, type Period } from '../../../src/domain/calendar/period';

const year = 2026;
const quarter = (number: 1 | 2 | 3 | 4): Period => ({ year, quarter: number });
const month = (number: number): Period => ({ year, month: number });
const batch = (day: string): Period => ({ year, batch: 'dust', day });
const monthsOfYear = (months: Months | null): number[] =>
  Array.from({ length: 12 }, (_, index) => index + 1).filter(
    (each) => monthsWithin(months, month(each)) === 1,
  );
const drawn = (...[times, like]: Parameters<typeof drawingPeriods>): string[] =>
  drawingPeriods(times, like).map(periodName);

test.each<[Months | null, number[]]>([
  [{ first: 4, last: 6 }, [4, 5, 6]],
  [{ first: 5, last: 5 }, [5]],
  [{ first: 11, last: 2 }, [1, 2, 11, 12]],
  [{ first: 3, last: 2 }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [{ months: [3, 9] }, [3, 9]],
  [{ months: [] }, []],
  [null, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
])('%j are the months %j', (months, expected) => {
  expect(monthsOfYear(months)).toEqual(expected);
});

test('of a period its own months are counted, both its first and its last', () => {
  expect(monthsWithin(null, quarter(2))).toBe(3);
  expect(monthsWithin(null, { year, whole: true })).toBe(12);
  expect(monthsWithin({ first: 4, last: 4 }, quarter(2))).toBe(1);
  expect(monthsWithin({ first: 6, last: 6 }, quarter(2))).toBe(1);
  expect(monthsWithin({ first: 7, last: 3 }, quarter(2))).toBe(0);
});

test('what keeps to months is drawn in the periods that have one of them', () => {
  expect(drawn({ months: { first: 6, last: 7 } }, quarter(1))).toEqual(['2026Q2', '2026Q3']);
  expect(drawn({}, quarter(3))).toEqual(['2026Q1', '2026Q2', '2026Q3', '2026Q4']);
});

test('each part of a year is drawn once, in its first period that the months allow', () => {
  expect(drawn({ batches: 2 }, month(5))).toEqual(['2026M01', '2026M07']);
  expect(drawn({ batches: 3 }, month(5))).toEqual(['2026M01', '2026M05', '2026M09']);
  expect(drawn({ batches: 2, months: { first: 6, last: 9 } }, month(1))).toEqual([
    '2026M06',
    '2026M07',
  ]);
  expect(drawn({ batches: 2, months: { first: 8, last: 9 } }, month(1))).toEqual(['2026M08']);
});

test('more batches than periods are drawn in each of these', () => {
  expect(drawn({ batches: 6 }, quarter(1))).toEqual(['2026Q1', '2026Q2', '2026Q3', '2026Q4']);
});

test('a batch is drawn whenever the months allow, whatever part of the year it is in', () => {
  expect(drawn({ batches: 2 }, batch('2026-06-30'))).toEqual(['2026B-dust']);
  expect(drawn({ batches: 2, months: { months: [5] } }, batch('2026-06-30'))).toEqual([]);
});

test('of a year’s draws the period’s own and the later ones are left', () => {
  expect([1, 2, 3, 4].map((each) => drawsLeft({}, quarter(each as 1)))).toEqual([4, 3, 2, 1]);
  expect(drawsLeft({ batches: 2 }, month(7))).toBe(1);
  expect(drawsLeft({ batches: 2 }, month(8))).toBe(0);
  expect(yearlyDraws({ batches: 2 }, month(8))).toBe(2);
});

test.each([
  ['2026-01-01', 3],
  ['2026-04-30', 3],
  ['2026-05-01', 2],
  ['2026-08-31', 2],
  ['2026-09-01', 1],
  ['2026-12-31', 1],
])('of three batches a year one of %s leaves %i', (day, left) => {
  expect(drawsLeft({ batches: 3 }, batch(day))).toBe(left);
  expect(yearlyDraws({ batches: 3 }, batch(day))).toBe(3);
});

test('of months named one by one those from the batch’s own on are left', () => {
  const times = { months: { months: [3, 9] } };
  expect(
    ['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'].map((day) =>
      drawsLeft(times, batch(day)),
    ),
  ).toEqual([2, 1, 1, 0]);
  expect(yearlyDraws(times, batch('2026-10-01'))).toBe(2);
  // From month to month says nothing of how many batches there are.
  expect(drawsLeft({ months: { first: 3, last: 9 } }, batch('2026-03-31'))).toBe(0);
  expect(drawsLeft({ ...times, batches: 1 }, batch('2026-12-01'))).toBe(1);
});

test('planned batches begin with their months or the parts of the year, each once and in order', () => {
  const days = (...times: Parameters<typeof plannedBatches>[0]): unknown[] =>
    plannedBatches(times, year).map((each) => 'day' in each && [each.batch, each.day]);
  expect(days({ months: { months: [11, 3] } }, { batches: 4 }, { batches: 2 })).toEqual([
    ['1', '2026-01-01'],
    ['3', '2026-03-01'],
    ['4', '2026-04-01'],
    ['7', '2026-07-01'],
    ['10', '2026-10-01'],
    ['11', '2026-11-01'],
  ]);
  // A part that begins within a month has its batch in the month after.
  expect(days({ batches: 5 })).toEqual([
    ['1', '2026-01-01'],
    ['4', '2026-04-01'],
    ['6', '2026-06-01'],
    ['9', '2026-09-01'],
    ['11', '2026-11-01'],
  ]);
  expect(days({ months: { first: 3, last: 9 }, batches: 1 })).toEqual([['1', '2026-01-01']]);
  expect(days({}, { months: { first: 3, last: 9 } })).toEqual([]);
});

test('something is drawn in a period that is one of those of its year', () => {
  const times = { months: { first: 4, last: 11 } } as const;
  expect([1, 2, 3, 4].map((each) => isDrawnIn(times, quarter(each as 1)))).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
