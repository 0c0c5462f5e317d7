import fc from 'fast-check';
import {
  comparePeriods,
  firstPeriod,
  periodEnd,
  periodName,
  periodsOfYear,
  periodStart,
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
  [{ year: 2026 }],
  [null],
])('%j is no period', (data) => {
  expect(periodShape(data, '', () => undefined)).toBeUndefined();
});
