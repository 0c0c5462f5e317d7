import type { Period } from '../../../src/domain/calendar/period';
import {
  batchesOf,
  demandKind,
  drawingKind,
  isOfUntoldBatches,
  isOwedAsDrawn,
  plannedPeriods,
  shortestSpan,
} from '../../../src/domain/profile/demandKind';
import type { Demand, PeriodUnit, Quota } from '../../../src/domain/profile/profile';
import { aProfile } from '../../support/register';

const percent = (per: PeriodUnit): Quota => ({ kind: 'percent', percent: 10, per });
const draws = (times: number, per: PeriodUnit): Quota => ({
  kind: 'times',
  times,
  per,
  of: 'draws',
});
const and = (...of: Quota[]): Quota => ({ kind: 'and', of });
const most = (per: PeriodUnit): Quota => ({
  kind: 'most',
  quota: { kind: 'count', count: 9, per },
});
const coverage: Demand = { quota: { kind: 'none' }, coverageYears: 1 };
const spring: Demand = { quota: percent('year'), months: { months: [3, 9] } };

test('the shortest span that a quota names, what is the most beside another left aside', () => {
  expect(shortestSpan(and(percent('year'), percent('quarter'), percent('half-year')))).toBe(
    'quarter',
  );
  expect(shortestSpan(percent('half-year'))).toBe('half');
  expect(shortestSpan(and(percent('quarter'), most('month')))).toBe('quarter');
  expect(shortestSpan(and(most('month'), most('quarter')))).toBe('month');
  expect(shortestSpan(and(percent('year'), percent('batch')))).toBeNull();
});

test('what is owed as often as a batch is drawn', () => {
  expect(isOwedAsDrawn(percent('batch'))).toBe(true);
  expect(isOwedAsDrawn(and(percent('year'), percent('batch')))).toBe(true);
  expect(isOwedAsDrawn(percent('year'))).toBe(false);
  expect(isOwedAsDrawn(and(draws(1, 'quarter'), percent('batch')))).toBe(false);
  expect(isOwedAsDrawn(draws(1, 'quarter'))).toBe(false);
});

test('how many batches a year has', () => {
  expect(batchesOf({ quota: percent('batch'), batches: 2 })).toBe(2);
  expect(batchesOf({ quota: and(draws(3, 'year'), draws(4, 'year'), percent('batch')) })).toBe(4);
  expect(batchesOf({ quota: and(draws(3, 'quarter'), percent('batch')) })).toBeNull();
  expect(batchesOf({ quota: { kind: 'times', times: 2, per: 'year' } })).toBeNull();
});

describe('the kind of periods of a demand', () => {
  test.each<[Demand, string]>([
    [{ quota: percent('month') }, 'month'],
    // A span goes before batches and named months.
    [{ quota: and(percent('quarter'), percent('batch')), batches: 2 }, 'quarter'],
    [{ quota: percent('batch') }, 'batch'],
    [{ quota: percent('year'), batches: 2 }, 'batch'],
    [{ ...spring, batches: 2 }, 'batch'],
    [spring, 'month'],
    // Months from one to another, and what is due in the year, go by the draws.
    [{ quota: percent('year'), months: { first: 4, last: 9 } }, 'half'],
    [coverage, 'half'],
  ])('%j is %s', (demand, kind) => {
    expect(demandKind(demand, 'half')).toBe(kind);
  });

  test('of what is due in the year, where draws are batches, is the year', () => {
    expect(demandKind(coverage, 'batch')).toBe('year');
  });
});

describe('the kind of periods that all draws of a profile are made for', () => {
  const kindOf = (...plans: readonly Demand[]) => {
    const [key, special, general] = plans;
    return drawingKind(
      aProfile({
        plans: {
          ...(key === undefined ? {} : { key }),
          ...(special === undefined ? {} : { special }),
          ...(general === undefined ? {} : { general }),
        },
      }),
    );
  };
  const year: Demand = { quota: percent('year') };
  const batch: Demand = { quota: percent('batch') };

  test('is the shortest span that any of them names', () => {
    expect(kindOf({ quota: percent('half-year') }, { quota: percent('quarter') }, batch)).toBe(
      'quarter',
    );
    expect(kindOf(year, { quota: percent('month') })).toBe('month');
    expect(kindOf({ quota: percent('half-year') }, spring)).toBe('half');
  });

  test('is that of all, where none names a span', () => {
    expect(kindOf(batch, { quota: percent('year'), batches: 2 })).toBe('batch');
    expect(kindOf(spring, spring)).toBe('month');
    expect(kindOf(batch, spring)).toBe('quarter');
    expect(kindOf(batch, year)).toBe('quarter');
    expect(kindOf()).toBe('quarter');
  });

  test('is the year for numbers of a year, and the quarter where a round of it is asked for', () => {
    expect(kindOf(year, year)).toBe('year');
    expect(kindOf(year, coverage)).toBe('quarter');
    expect(kindOf({ ...year, coverageYears: 2 })).toBe('quarter');
  });

  test('looks at directed draws too', () => {
    const directed = [
      { id: 'd', name: '定向', units: { all: [] }, plan: { quota: percent('month') } },
    ];
    expect(drawingKind(aProfile({ plans: { key: year }, directed }))).toBe('month');
  });
});

describe('the periods of a year', () => {
  const planned = (plans: readonly Demand[], kind?: Parameters<typeof plannedPeriods>[2]) => {
    const [key = { quota: { kind: 'none' } }, general = key] = plans;
    return plannedPeriods(aProfile({ plans: { key, general } }), 2027, kind);
  };
  const month = (number: number): Period => ({ year: 2027, month: number });
  const batch = (number: string): Period => ({
    year: 2027,
    batch: number,
    day: `2027-${number.padStart(2, '0')}-01`,
  });

  test('are months in which any demand draws', () => {
    const april: Demand = { quota: percent('month'), months: { first: 4, last: 5 } };
    const may: Demand = { quota: percent('month'), months: { months: [5, 10] } };
    expect(planned([april, may])).toEqual([month(4), month(5), month(10)]);
    expect(planned([spring])).toEqual([month(3), month(9)]);
  });

  test('are all quarters, whatever the months', () => {
    const april: Demand = { quota: percent('quarter'), months: { first: 4, last: 5 } };
    expect(planned([april])).toEqual([1, 2, 3, 4].map((quarter) => ({ year: 2027, quarter })));
    expect(planned([april], 'half')).toEqual([1, 2].map((half) => ({ year: 2027, half })));
  });

  test('are batches as many as are told, or one', () => {
    expect(planned([{ quota: percent('batch'), batches: 2 }])).toEqual([batch('1'), batch('7')]);
    const said: Demand = { quota: and(draws(3, 'year'), percent('batch')) };
    expect(planned([said])).toEqual([batch('1'), batch('5'), batch('9')]);
    expect(planned([{ quota: percent('batch') }])).toEqual([batch('1')]);
    expect(planned([spring], 'batch')).toEqual([batch('3'), batch('9')]);
  });

  test('are batches of which nothing tells how many', () => {
    const untold = (demand: Demand, kind?: Parameters<typeof isOfUntoldBatches>[1]): boolean =>
      isOfUntoldBatches(aProfile({ plans: { key: demand } }), kind);
    expect(untold({ quota: percent('batch') })).toBe(true);
    expect(untold({ quota: percent('batch'), months: { first: 4, last: 9 } })).toBe(true);
    expect(untold({ quota: percent('batch'), batches: 2 })).toBe(false);
    expect(untold(spring, 'batch')).toBe(false);
    expect(untold({ quota: percent('quarter') })).toBe(false);
    expect(untold({ quota: percent('quarter') }, 'batch')).toBe(true);
  });
});
