import fc from 'fast-check';
import {
  comparePeriods,
  dayAfter,
  firstPeriod,
  followingQuarter,
  isSamePeriod,
  lastQuarter,
  periodEnd,
  periodKind,
  periodMonths,
  periodName,
  periodsOfYear,
  periodStart,
  quarterOfDay,
  type Period,
} from '../../../src/domain/calendar/period';
import { parsePeriodName, periodShape } from '../../../src/domain/calendar/parsePeriod';
import { readRecordedPeriod, recordedPeriodText } from '../../../src/text/term/periodText';

test.each([
  [1, '2026-01-01'],
  [2, '2026-04-01'],
  [3, '2026-07-01'],
  [4, '2026-10-01'],
] as const)('quarter %i begins on %s', (quarter, day) => {
  expect(periodStart({ year: 2026, quarter })).toBe(day);
});

test.each(['month', 'quarter', 'half', 'year'] as const)(
  'the periods of a year by %s follow each other without a gap',
  (kind) => {
    const periods = periodsOfYear(firstPeriod(kind, 2028));
    expect(periodStart(periods[0] as Period)).toBe('2028-01-01');
    expect(periodEnd(periods.at(-1) as Period)).toBe('2028-12-31');
    periods.slice(1).forEach((period, index) => {
      const before = Date.parse(periodEnd(periods[index] as Period));
      expect(Date.parse(periodStart(period)) - before).toBe(86_400_000);
    });
    expect([...periods].reverse().sort(comparePeriods)).toEqual(periods);
  },
);

const batch: Period = { year: 2026, batch: 'dust', day: '2026-05-12' };

test.each<[Period, string, string, number, number, string, string]>([
  [{ year: 2026, quarter: 2 }, 'quarter', '2026Q2', 4, 6, '2026-04-01', '2026-06-30'],
  [{ year: 2026, quarter: 4 }, 'quarter', '2026Q4', 10, 12, '2026-10-01', '2026-12-31'],
  [{ year: 2028, month: 2 }, 'month', '2028M02', 2, 2, '2028-02-01', '2028-02-29'],
  [{ year: 2026, month: 11 }, 'month', '2026M11', 11, 11, '2026-11-01', '2026-11-30'],
  [{ year: 2026, half: 1 }, 'half', '2026H1', 1, 6, '2026-01-01', '2026-06-30'],
  [{ year: 2026, half: 2 }, 'half', '2026H2', 7, 12, '2026-07-01', '2026-12-31'],
  [{ year: 2026, whole: true }, 'year', '2026Y', 1, 12, '2026-01-01', '2026-12-31'],
  [batch, 'batch', '2026B-dust', 5, 5, '2026-05-12', '2026-06-30'],
])('%j is a %s named %s, months %i to %i, %s to %s', (period, kind, name, first, last, ...days) => {
  expect(periodKind(period)).toBe(kind);
  expect(periodName(period)).toBe(name);
  expect(periodMonths(period)).toEqual({ first, last });
  expect([periodStart(period), periodEnd(period)]).toEqual(days);
});

test('the day after a period and the quarter after a quarter may be of the next year', () => {
  expect(dayAfter({ year: 2026, month: 2 })).toBe('2026-03-01');
  expect(dayAfter({ year: 2026, whole: true })).toBe('2027-01-01');
  expect(followingQuarter({ year: 2026, quarter: 3 })).toEqual({ year: 2026, quarter: 4 });
  expect(followingQuarter({ year: 2026, quarter: 4 })).toEqual({ year: 2027, quarter: 1 });
});

test.each([
  ['2026-03-31', 1],
  ['2026-04-01', 2],
  ['2026-06-30', 2],
  ['2026-07-01', 3],
  ['2026-12-31', 4],
] as const)('%s lies in quarter %i', (day, quarter) => {
  expect(quarterOfDay(day)).toEqual({ year: 2026, quarter });
  expect(lastQuarter({ year: 2026, batch: 'dust', day })).toEqual({ year: 2026, quarter });
});

test('of periods that begin on one day the longer is first, and of two as long the name decides', () => {
  const ordered: Period[] = [
    { year: 2026, whole: true },
    { year: 2026, half: 1 },
    { year: 2026, batch: 'a', day: '2026-01-01' },
    { year: 2026, batch: 'b', day: '2026-01-01' },
    { year: 2026, quarter: 1 },
    { year: 2026, month: 1 },
    { year: 2026, month: 2 },
  ];
  expect([...ordered].reverse().sort(comparePeriods)).toEqual(ordered);
  expect(comparePeriods(batch, batch)).toBe(0);
});

test('a period is the same by its name: that of a batch whatever its day', () => {
  expect(isSamePeriod(batch, { year: 2026, batch: 'dust', day: '2026-09-15' })).toBe(true);
  expect(isSamePeriod(batch, { year: 2027, batch: 'dust', day: '2027-05-12' })).toBe(false);
  expect(isSamePeriod({ year: 2026, quarter: 1 }, { year: 2026, month: 1 })).toBe(false);
});

test('the periods of a batch are the batch alone', () => {
  expect(periodsOfYear(batch)).toEqual([batch]);
});

const year = fc.integer({ min: 1901, max: 9999 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ year, quarter: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ year, half: fc.constantFrom(1, 2) }),
  fc.record({ year, whole: fc.constant(true as const) }),
  fc
    .tuple(
      year,
      fc.constantFrom('秋季专项', '跨部门联合', 'A1', 'Q1'),
      fc.integer({ min: 1, max: 12 }),
    )
    .map(([of, batch, month]) => ({
      year: of,
      batch,
      day: `${of}-${String(month).padStart(2, '0')}-28`,
    })),
);

test('a period is found again by what a record, a name and data say of it', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const day = 'day' in period ? period.day : '2026-01-01';
      expect(readRecordedPeriod(recordedPeriodText(period))).toEqual(period);
      expect(parsePeriodName(periodName(period), day)).toEqual(period);
      expect(periodShape(JSON.parse(JSON.stringify(period)), '', () => undefined)).toEqual(period);
    }),
  );
});

test.each([
  '2026年第5季度',
  '2026年13月',
  '第1季度',
  '2026年“专项”',
  '2026年“专项”（2025-01-01）',
  '',
])('%s is no period of a record', (text) => {
  expect(readRecordedPeriod(text)).toBeNull();
});

test.each([
  [{ year: 2026, quarter: 5 }],
  [{ year: 2026, month: 0 }],
  [{ year: 2026, batch: '', day: '2026-01-01' }],
  [{ year: 2026, batch: 'a', day: '2026-02-30' }],
  [{ year: 2026, batch: 'a', day: '' }],
  [{ year: 2026, batch: 'a', day: '2026-1-1' }],
  [{ year: 2026, batch: 'a', day: '2026-01-010' }],
  [{ year: 1900, quarter: 1 }],
  [{ year: 10000, quarter: 1 }],
  [{ year: 2026, month: 13 }],
  [{ year: 2026, half: 3 }],
  [{ year: 2026, whole: false }],
  [{ year: 2026 }],
  [null],
])('%j is no period', (data) => {
  expect(periodShape(data, '', () => undefined)).toBeUndefined();
});

test.each([
  '2026Q5',
  '2026Q0',
  '2026M00',
  '2026M13',
  '2026M3',
  '2026H3',
  '2026B-',
  'x2026Y',
  '2026Yx',
])('%s is the name of no period', (name) => {
  expect(parsePeriodName(name, '2026-01-01')).toBeNull();
});
