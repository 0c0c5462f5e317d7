import type { Profile } from '../../../src/domain/profile/profile';
import { countedFor, yearChecks, type YearChecks } from '../../../src/domain/ratio/yearChecks';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { aCheck, anEnterprise, anInspectorRegister, aProfile } from '../../support/register';

const OURS = { authority: '县环保局' };
const THEIRS = { authority: '县应急局' };
const profile = aProfile({
  authority: '县环保局',
  plans: {
    general: { quota: { kind: 'percent', percent: 10, per: 'year' }, counts: ['routine'] },
  },
  caps: [{ times: 2, per: 'year', kinds: ['routine', 'complaint'] }],
});

const checksOf = (
  rows: readonly Enterprise[],
  records: readonly InspectionRecord[],
  arranged?: readonly InspectionRecord[],
  of: Profile = profile,
): YearChecks =>
  yearChecks(
    {
      enterprises: { rows },
      inspectors: anInspectorRegister([]),
      records,
      ...(arranged === undefined ? {} : { arranged }),
    },
    { year: 2026, quarter: 2 },
    of,
  );

const datesOf = (checks: readonly InspectionRecord[] = []): string[] =>
  checks.map(({ date }) => date);

test('checks of the year up to the end of the period, by who made them and what they count for', () => {
  const records = [
    aCheck('a', '2026-06-30', 'routine', OURS),
    aCheck('a', '2026-07-01', 'routine', OURS),
    aCheck('a', '2025-12-31', 'routine', OURS),
    aCheck('a', '2026-02-01', 'complaint', OURS),
    aCheck('a', '2026-03-01', 'routine', THEIRS),
    aCheck('a', '2026-04-01', 'joint', OURS),
    aCheck('a', '2026-05-01', 'case', OURS),
    aCheck('b', '2026-01-01', 'routine', OURS),
    aCheck('gone', '2026-02-02', 'routine', OURS),
    aCheck('gone', '2025-02-02', 'routine', OURS),
  ];
  const { enterprises, byId, ...told } = checksOf([anEnterprise('a'), anEnterprise('b')], records);
  const [a, b] = enterprises;
  expect(datesOf(a?.all)).toEqual(['2026-02-01', '2026-03-01', '2026-06-30']);
  expect(datesOf(a?.own)).toEqual(['2026-02-01', '2026-06-30']);
  expect(datesOf(a?.checks)).toEqual(['2026-06-30']);
  // Of random draws, whatever counts for anything.
  expect(datesOf(a?.tasks)).toEqual(['2026-04-01', '2026-06-30']);
  expect([a?.times, b?.times, a?.category]).toEqual([1, 1, 'general']);
  expect(byId.get(anEnterprise('b').id)).toBe(b);
  expect(told).toEqual({
    source: 'records',
    since: 2025,
    unmatched: 1,
    others: 1,
    countedMore: 0,
    listed: 0,
  });
});

test('what lists arrange is of the year, up to the end of the period', () => {
  const arranged = ['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'].map((date) =>
    aCheck('a', date),
  );
  const rows = [anEnterprise('a'), anEnterprise('b')];
  const [a, b] = checksOf(rows, [], arranged).enterprises;
  expect(datesOf(a?.arranged)).toEqual(['2026-03-31', '2026-06-30']);
  expect(b?.arranged).toEqual([]);
  expect(checksOf(rows, []).enterprises[0]?.arranged).toEqual([]);
});

test('the column of counts counts where it says more, and alone where no record of the year has a day', () => {
  const rows = [anEnterprise('a', { visits: 3 }), anEnterprise('b', { visits: 0 })];
  const counted = checksOf(rows, []);
  expect([counted.source, counted.since, counted.countedMore]).toEqual(['counts', null, 1]);
  expect(counted.enterprises.map(({ times }) => times)).toEqual([3, 0]);
  const both = checksOf(rows, [
    aCheck('a', '2026-02-01', 'routine', OURS),
    aCheck('b', '2026-02-01', 'routine', OURS),
  ]);
  expect([both.source, both.countedMore]).toEqual(['records', 1]);
  expect(both.enterprises.map(({ times }) => times)).toEqual([3, 1]);
  const old = [aCheck('a', '2025-02-01', 'routine', OURS)];
  expect(checksOf([anEnterprise('a')], old).source).toBe('records');
  expect(checksOf(rows, old).source).toBe('counts');
  expect(checksOf([anEnterprise('a')], []).source).toBe('none');
});

test('checks that only lists stand for are counted', () => {
  const drawn = { drawn: { year: 2026, quarter: 1 } as const, before: 0 };
  const { listed } = checksOf(
    [anEnterprise('a')],
    [aCheck('a', '2026-02-01', 'routine'), aCheck('a', '2026-03-31', 'routine', drawn)],
  );
  expect(listed).toBe(1);
});

test('a category may depend on the checks of some kinds', () => {
  const byVisits = aProfile({
    categoryRules: [
      { category: 'special', any: [{ field: 'visits', kinds: ['complaint'], atLeast: 1 }] },
    ],
  });
  const records = [
    aCheck('a', '2026-02-01', 'complaint'),
    aCheck('b', '2026-02-01', 'routine'),
    aCheck('c', '2025-02-01', 'complaint'),
  ];
  const rows = ['a', 'b', 'c'].map((id) => anEnterprise(id));
  const { enterprises } = checksOf(rows, records, undefined, byVisits);
  expect(enterprises.map(({ category }) => category)).toEqual(['special', 'general', 'general']);
});

test('another demand counts its own kinds', () => {
  const [a] = checksOf(
    [anEnterprise('a')],
    [aCheck('a', '2026-02-01', 'complaint'), aCheck('a', '2026-03-01', 'routine')],
  ).enterprises;
  if (a === undefined) throw new Error('one enterprise');
  const of = countedFor(a, { quota: { kind: 'none' }, counts: ['complaint'] }, 2026);
  expect([datesOf(of.checks), of.times]).toEqual([['2026-02-01'], 1]);
  const all = countedFor(a, { quota: { kind: 'none' } }, 2026);
  expect([all.checks.length, all.times]).toEqual([2, 2]);
});
