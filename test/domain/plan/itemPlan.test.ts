import type { Period } from '../../../src/domain/calendar/period';
import { differsFrom, itemPlan, yearlyShare } from '../../../src/domain/plan/itemPlan';
import type { ProjectedPeriod } from '../../../src/domain/plan/yearProjection';
import type { DirectedDraw } from '../../../src/domain/profile/profile';
import type { Category } from '../../../src/domain/register/category';
import { anItem, anItemList, aProfile } from '../../support/register';

const first = { year: 2026, quarter: 1 } as const;
const second = { year: 2026, quarter: 2 } as const;
const quarterly = { quota: { kind: 'percent', percent: 25, per: 'quarter' } } as const;

const list = anItemList(
  anItem('许可'),
  anItem('监测', { categories: ['key'] }),
  anItem('修复', { categories: [] }),
);

/** A period that asks for so many of each. */
function asked(
  period: Period,
  quotas: Partial<Record<Category, readonly [quota: number, total: number]>>,
  directed: Readonly<Record<string, readonly [quota: number, total: number]>> = {},
): ProjectedPeriod {
  return {
    period,
    categories: Object.entries(quotas).map(([category, [quota, total]]) => ({
      ...{ category: category as Category, quota, total, excluded: 0, steps: [] },
    })),
    directed: Object.entries(directed).map(([id, [quota, total]]) => ({
      ...{ id, quota, total, excluded: 0, steps: [] },
    })),
    tasks: 0,
    joint: { internal: 0, external: 0, any: 0 },
  };
}

const repair: DirectedDraw = {
  ...{ id: 'repair', name: '修复抽查' },
  units: { field: 'name', is: 'contains', any: ['修复'] } as unknown as DirectedDraw['units'],
  plan: { ...quarterly, items: ['修复'] },
};

test('an item is checked by each category that covers it, in the periods that ask for any', () => {
  const profile = aProfile({ plans: { key: quarterly, general: quarterly, offsite: quarterly } });
  const year = [
    asked(first, { key: [2, 8], general: [0, 5], offsite: [3, 3] }),
    asked(second, { key: [1, 9], general: [4, 5], offsite: [3, 3] }),
  ];
  const key = {
    ...{ subject: { category: 'key' }, demand: quarterly },
    ...{ count: 3, total: 9, periods: [first, second] },
  };
  const general = {
    ...{ subject: { category: 'general' }, demand: quarterly },
    ...{ count: 4, total: 5, periods: [second] },
  };
  expect(itemPlan(list, profile, year)).toEqual([
    { item: list.rows[0], parts: [key, general] },
    { item: list.rows[1], parts: [key] },
    { item: list.rows[2], parts: [] },
  ]);
});

test('a directed draw that names items is a part of theirs, under its name', () => {
  const profile = aProfile({
    plans: { key: quarterly },
    directed: [{ ...repair, id: 'other', name: '另一抽查', plan: quarterly }, repair],
  });
  const year = [
    asked(first, {}, { other: [5, 7], repair: [0, 6] }),
    asked(second, {}, { other: [5, 7], repair: [2, 6] }),
  ];
  expect(itemPlan(list, profile, year).map(({ parts }) => parts)).toEqual([
    [],
    [],
    [
      {
        ...{ subject: { directed: '修复抽查' }, demand: repair.plan },
        ...{ count: 2, total: 6, periods: [second] },
      },
    ],
  ]);
});

test('a list whose rows are none has no plan', () => {
  expect(itemPlan(anItemList(), aProfile(), [asked(first, {})])).toEqual([]);
});

test('the share of a year of each rule', () => {
  const percent = (share: number) =>
    ({ kind: 'percent', percent: share, per: 'half-year' }) as const;
  const count = { kind: 'count', count: 20, per: 'year' } as const;
  expect(yearlyShare(percent(30))).toBe(0.6);
  expect(yearlyShare({ kind: 'times', times: 2, per: 'quarter' })).toBe(8);
  expect(yearlyShare({ kind: 'and', of: [percent(10), percent(30)] })).toBe(0.6);
  expect(yearlyShare({ kind: 'or', of: [percent(10), percent(30)] })).toBe(0.2);
  expect(yearlyShare({ kind: 'and', of: [percent(10), count] })).toBeNull();
  expect(yearlyShare(count)).toBeNull();
  expect(yearlyShare({ kind: 'none' })).toBe(0);
});

test('a plan differs by its rule; where that has no share, by fewer checks', () => {
  const count = { quota: { kind: 'count', count: 5, per: 'year' } } as const;
  expect(differsFrom(0.5, { demand: count, count: 5, total: 10 })).toBe(false);
  expect(differsFrom(0.5, { demand: count, count: 4, total: 10 })).toBe(true);
  const covered = { quota: { kind: 'none' }, coverageYears: 2 } as const;
  expect(differsFrom(0.5, { demand: covered, count: 0, total: 10 })).toBe(false);
  expect(differsFrom(0.25, { demand: covered, count: 0, total: 10 })).toBe(true);
  const either = { ...quarterly, coverageYears: 2 };
  expect(differsFrom(1, { demand: either, count: 0, total: 10 })).toBe(false);
  expect(differsFrom(1, { demand: quarterly, count: 0, total: 10 })).toBe(false);
});
