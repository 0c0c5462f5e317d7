import fc from 'fast-check';
import { plannedBatches } from '../../../src/domain/calendar/months';
import { firstPeriod, periodMonths, periodsOfYear } from '../../../src/domain/calendar/period';
import type { Period, PeriodKind } from '../../../src/domain/calendar/period';
import type { Demand, PeriodUnit } from '../../../src/domain/profile/profile';
import type { Unit } from '../../../src/domain/population/population';
import { demandQuota } from '../../../src/domain/quota/demandQuota';
import { stepsText } from '../../../src/text/grammar/quotaText';
import { units } from '../../support/register';

/** What each period of a year draws, who was visited least first. */
function yearOf(demand: Demand, total: number, periods: readonly Period[]): number[] {
  let own: Unit[] = units(total);
  return periods.map((period) => {
    const { quota } = demandQuota(demand, own, [], period);
    const inOrder = [...own].sort((left, right) => left.visits - right.visits);
    const taken = new Set(inOrder.slice(0, quota).map(({ id }) => id));
    own = own.map((unit) => (taken.has(unit.id) ? { ...unit, visits: unit.visits + 1 } : unit));
    return quota;
  });
}

const of = (kind: Exclude<PeriodKind, 'batch'>): Period[] => periodsOfYear(firstPeriod(kind, 2026));
const month = (number: number): Period => ({ year: 2026, month: number });
const percent = (value: number, per: PeriodUnit): Demand => ({
  quota: { kind: 'percent', percent: value, per },
});

test('each month draws its own share: 10 % of 33 is 3.3, so 4', () => {
  expect(yearOf(percent(10, 'month'), 33, of('month'))).toEqual(Array(12).fill(4));
});

test('a quarter of 16 is drawn 6, 5 and 5 by its months, and no more', () => {
  // 61 × 25 % = 15.25, so 16; a third each, 5.33, 10.67 and 16 rounded up: 6, 11, 16.
  expect(yearOf(percent(25, 'quarter'), 61, of('month')).slice(0, 3)).toEqual([6, 5, 5]);
  const { steps } = demandQuota(percent(25, 'quarter'), units(61), [], month(2));
  expect(stepsText(steps)).toBe('61 × 25% = 15.25 → 16；季度 16 家分 3 个月，第 2 次 → 5');
});

test('a half-year draws what its quarters would', () => {
  // 61 × 20 % = 12.2, so 13 each quarter, 26 in two.
  expect(yearOf(percent(20, 'quarter'), 61, of('half'))).toEqual([26, 26]);
  expect(yearOf(percent(2, 'month'), 100, of('half'))).toEqual([12, 12]);
});

test('a year that is drawn at once owes the year', () => {
  expect(yearOf(percent(20, 'year'), 61, of('year'))).toEqual([13]);
  expect(yearOf(percent(20, 'half-year'), 61, of('year'))).toEqual([26]);
  expect(yearOf({ quota: { kind: 'none' }, coverageYears: 1 }, 61, of('year'))).toEqual([61]);
});

test('what is due in the year is spread over the months that the demand keeps to', () => {
  // 100 × 10 % = 10 over March and September.
  const demand: Demand = { ...percent(10, 'year'), months: { months: [3, 9] } };
  expect(yearOf(demand, 100, of('month'))).toEqual([0, 0, 5, 0, 0, 0, 0, 0, 5, 0, 0, 0]);
  expect(yearOf(demand, 100, of('quarter'))).toEqual([5, 0, 5, 0]);
  expect(stepsText(demandQuota(demand, units(100), [], month(4)).steps)).toBe(
    '只在3月、9月抽取，本期不抽取',
  );
});

test('two batches a year have half of it each, whichever day they are drawn on', () => {
  const demand: Demand = { ...percent(15, 'year'), batches: 2 };
  const days = ['2026-02-11', '2026-09-15'];
  const batches = days.map((day): Period => ({ year: 2026, batch: day, day }));
  // 100 × 15 % = 15: 8, then 7.
  expect(yearOf(demand, 100, batches)).toEqual([8, 7]);
  // Drawn by quarters instead, the first of each half.
  expect(yearOf(demand, 100, of('quarter'))).toEqual([8, 0, 7, 0]);
});

test('a batch draws what is due for a batch, and nothing that is due by the calendar', () => {
  const batch: Period = { year: 2026, batch: '秋季专项', day: '2026-09-15' };
  expect(demandQuota(percent(5, 'batch'), units(61), [], batch).quota).toBe(4);
  for (const per of ['month', 'quarter', 'half-year', 'year'] as const) {
    const { quota, steps } = demandQuota(percent(25, per), units(61), [], batch);
    expect(quota).toBe(0);
    expect(stepsText(steps)).toContain('不在批次中抽取');
  }
});

const LENGTH: Readonly<Record<Exclude<PeriodUnit, 'batch'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

test('whatever a year is drawn by, every span has what is due in it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom('month', 'quarter', 'half-year', 'year'),
      fc.constantFrom('month', 'quarter', 'half', 'year'),
      (total, value, per, kind) => {
        const periods = of(kind);
        const drawn = yearOf(percent(value, per), total, periods);
        const due = Math.ceil(Math.round(total * value) / 100);
        for (let first = 1; first <= 12; first += LENGTH[per]) {
          const last = first + LENGTH[per] - 1;
          const within = periods.map((period, index) => {
            const months = periodMonths(period);
            const isInside = months.first >= first && months.last <= last;
            const holds = months.first <= first && months.last >= last;
            const spans = (months.last - months.first + 1) / LENGTH[per];
            return isInside || holds
              ? { count: drawn[index] ?? 0, spans: holds ? spans : 1 }
              : null;
          });
          const found = within.flatMap((each) => each ?? []);
          const count = found.reduce((sum, each) => sum + each.count, 0);
          const spans = found[0]?.spans ?? 1;
          // A draw takes no unit twice, however many spans it stands for.
          expect(count).toBeGreaterThanOrEqual(Math.min(total, due * spans));
        }
      },
    ),
  );
});

test('planned batches draw the whole of what the year owes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 12 }),
      (total, value, batches) => {
        const demand: Demand = { ...percent(value, 'year'), batches };
        const drawn = yearOf(demand, total, plannedBatches([demand], 2026));
        expect(drawn).toHaveLength(batches);
        const due = Math.ceil(Math.round(total * value) / 100);
        expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(due);
      },
    ),
  );
});
