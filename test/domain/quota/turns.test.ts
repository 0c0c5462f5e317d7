import { turnsOf } from '../../../src/domain/quota/turns';
import type { Demand, Quota } from '../../../src/domain/profile/profile';

const may = { year: 2026, month: 5 } as const;
const unit = { visits: 7, due: 0, months: [2, 0, 0, 1, 4] };
const turns = (
  demand: Demand,
  isByMonth = true,
  of: Parameters<ReturnType<typeof turnsOf>[0]>[0] = unit,
) => turnsOf(demand, may, isByMonth).map((turn) => turn(of));

const perQuarter: Quota = { kind: 'times', times: 1, per: 'quarter' };
const perYear: Quota = { kind: 'percent', percent: 20, per: 'year' };

test('whom nobody visited stands before the others, those due earlier first', () => {
  const demand: Demand = { quota: { kind: 'none' }, coverageYears: 3 };
  expect(turns(demand, true, { visits: 0, due: 0, months: [] })).toEqual([2028]);
  expect(turns(demand, true, { visits: 0, due: 2027, months: [] })).toEqual([2027]);
  const [visited = 0] = turns(demand, true, { visits: 1, due: 2025, months: [1] });
  expect(visited).toBeGreaterThan(9999);
});

test('visits in the span that a number is set for decide, and no others', () => {
  expect(turns({ quota: perQuarter })).toEqual([5]);
  expect(turns({ quota: perYear })).toEqual([7]);
  expect(turns({ quota: { kind: 'times', times: 1, per: 'month' } })).toEqual([4]);
  expect(turns({ quota: { kind: 'none' } })).toEqual([]);
});

test('coverage goes before the spans, and the shorter span before the longer', () => {
  const quota: Quota = { kind: 'or', of: [perYear, perQuarter] };
  expect(turns({ quota })).toEqual([5, 7]);
  expect(turns({ quota, coverageYears: 1 }, true, { ...unit, visits: 0 })).toEqual([2026, 5, 0]);
});

test('where the months are not known there is one turn: coverage, or the visits of a year', () => {
  expect(turns({ quota: perYear, coverageYears: 1 }, false, { visits: 0, due: 0 })).toEqual([2026]);
  expect(turns({ quota: perYear }, false)).toEqual([7]);
  expect(turns({ quota: perQuarter }, false)).toEqual([]);
});
