import { periodName, type Period } from '../../../src/domain/calendar/period';
import type { Demand, PeriodUnit, Quota } from '../../../src/domain/profile/profile';
import { arrangedIn, yearlyArranged } from '../../../src/domain/ratio/arranged';
import { begunBy, demandPeriods, isWithin } from '../../../src/domain/ratio/demandPeriods';
import { isDueInYear, yearlyDone } from '../../../src/domain/ratio/demandSubject';
import { isCheckedIn, type CheckedEnterprise } from '../../../src/domain/ratio/yearChecks';
import { aCheck, anEnterprise, aProfile } from '../../support/register';

const percent = (per: PeriodUnit): Quota => ({ kind: 'percent', percent: 10, per });
const month = (number: number): Period => ({ year: 2026, month: number });
const quarter = (number: 1 | 2 | 3 | 4): Period => ({ year: 2026, quarter: number });
const half = (number: 1 | 2): Period => ({ year: 2026, half: number });
const batch = (name: string, day: string): Period => ({ year: 2026, batch: name, day });
const spring = batch('春', '2026-03-10');
const autumn = batch('秋', '2026-09-10');

describe('the periods of a demand', () => {
  const named = (demand: Demand, ...draws: readonly Period[]): string[] => {
    const { kind, periods } = demandPeriods(
      demand,
      aProfile({ plans: { general: demand } }),
      draws,
      2026,
    );
    return [kind, ...periods.map(periodName)];
  };
  const names = (...periods: readonly Period[]): string[] => periods.map(periodName);

  test('are its own', () => {
    expect(named({ quota: percent('half-year') }, quarter(1), month(2))).toEqual([
      'half',
      ...names(half(1), half(2)),
    ]);
    expect(named({ quota: percent('quarter'), months: { first: 4, last: 9 } })).toEqual([
      'quarter',
      ...names(quarter(2), quarter(3)),
    ]);
  });

  test('give way to longer ones that were drawn, the longest first', () => {
    expect(named({ quota: percent('month') }, quarter(2), half(1), quarter(3))).toEqual([
      'month',
      ...names(half(1), quarter(3), month(10), month(11), month(12)),
    ]);
  });

  test('of what is only due in the year are those of the draws', () => {
    expect(named({ quota: percent('year') }, half(2))).toEqual([
      'half',
      ...names(half(1), half(2)),
    ]);
    expect(named({ quota: percent('year') }, half(2), month(3))[0]).toBe('month');
    // A batch is no kind for it.
    expect(named({ quota: percent('year') }, spring)).toEqual([
      'year',
      ...names({ year: 2026, whole: true }),
    ]);
  });

  test('in batches are those that were drawn in its months, in their order', () => {
    expect(named({ quota: percent('batch') }, autumn, spring)).toEqual([
      'batch',
      ...names(spring, autumn),
    ]);
    expect(
      named({ quota: percent('batch'), months: { first: 1, last: 6 } }, autumn, spring),
    ).toEqual(['batch', ...names(spring)]);
    // A draw of a quarter stands for a batch.
    expect(named({ quota: percent('batch') }, quarter(2), spring)).toEqual([
      'batch',
      ...names(spring, quarter(2)),
    ]);
    expect(named({ quota: percent('year'), batches: 2 }, autumn)).toEqual([
      'batch',
      ...names(autumn),
    ]);
  });

  test('in months named one by one are batches where these were drawn in them', () => {
    const demand: Demand = { quota: percent('year'), months: { months: [3, 9] } };
    expect(named(demand)).toEqual(['month', ...names(month(3), month(9))]);
    expect(named(demand, autumn)).toEqual(['month', ...names(month(3), autumn)]);
    expect(named(demand, batch('夏', '2026-06-10'))).toEqual([
      'month',
      ...names(month(3), month(9)),
    ]);
  });
});

test('periods that begin up to a day, and periods in others', () => {
  expect(begunBy([month(1), month(2), month(3)], '2026-02-01')).toEqual([month(1), month(2)]);
  expect(begunBy([month(1)], '2025-12-31')).toEqual([]);
  expect([isWithin(month(4), quarter(2)), isWithin(quarter(2), quarter(2))]).toEqual([true, true]);
  expect([isWithin(half(1), quarter(2)), isWithin(month(7), half(1))]).toEqual([false, false]);
});

test.each<[Quota, boolean]>([
  [percent('year'), true],
  [percent('half-year'), false],
  [{ kind: 'none' }, true],
  [{ kind: 'and', of: [percent('year'), percent('quarter')] }, false],
  [{ kind: 'and', of: [percent('year'), { kind: 'none' }] }, true],
  [{ kind: 'or', of: [percent('year'), percent('month')] }, false],
  [{ kind: 'bounded', quota: percent('quarter'), floor: 3 }, false],
  [{ kind: 'most', quota: { kind: 'count', count: 3, per: 'year' } }, true],
])('%j is due by the end of the year alone: %s', (quota, isDue) => {
  expect(isDueInYear(quota)).toBe(isDue);
});

const enterprise = (changes: Partial<CheckedEnterprise>): CheckedEnterprise => ({
  row: anEnterprise('a'),
  category: 'general',
  ...{ all: [], own: [], checks: [], tasks: [], arranged: [], times: 0 },
  ...changes,
});

describe('what is done', () => {
  test('in a period is of its first and last day too', () => {
    const on = (date: string): boolean => isCheckedIn({ checks: [aCheck('a', date)] }, quarter(2));
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('in a batch is nothing of the list of another period, drawn or confirmed by a record', () => {
    const isIn = (changes: Parameters<typeof aCheck>[3], period: Period): boolean =>
      isCheckedIn({ checks: [aCheck('a', '2026-03-20', 'routine', changes)] }, period);
    for (const told of ['drawn', 'confirms'] as const) {
      expect(isIn({ [told]: quarter(1) }, spring)).toBe(false);
      expect(isIn({ [told]: spring }, spring)).toBe(true);
      expect(isIn({ [told]: spring }, quarter(1))).toBe(true);
    }
    expect(isIn({}, spring)).toBe(true);
  });

  test('in a year counts each as often as all are due', () => {
    const subject = {
      own: { total: 3 },
      enterprises: [3, 1, 0].map((times) => enterprise({ times })),
    } as unknown as Parameters<typeof yearlyDone>[0];
    expect([yearlyDone(subject, 3), yearlyDone(subject, 4), yearlyDone(subject, 9)]).toEqual([
      2, 3, 4,
    ]);
  });
});

describe('what is arranged', () => {
  const listed = (kind: 'routine' | 'special') => aCheck('a', '2026-03-31', kind);
  const subject = (demand: Partial<Demand>, ...enterprises: readonly CheckedEnterprise[]) =>
    ({
      own: { total: enterprises.length, demand: { quota: percent('quarter'), ...demand } },
      enterprises,
    }) as unknown as Parameters<typeof arrangedIn>[0];

  test('counts in its period, where it is not done and of a kind that counts', () => {
    const open = enterprise({ arranged: [listed('routine')] });
    const done = enterprise({ checks: [aCheck('a', '2026-01-05')], arranged: [listed('routine')] });
    const other = enterprise({ arranged: [listed('special')] });
    const all = [open, done, other];
    expect(arrangedIn(subject({}, ...all), quarter(1))).toBe(2);
    expect(arrangedIn(subject({}, ...all), quarter(2))).toBe(0);
    expect(arrangedIn(subject({ counts: ['routine'] }, ...all), quarter(1))).toBe(1);
  });

  test('fills up what each enterprise lacks in the year', () => {
    const two = [listed('routine'), listed('routine'), listed('special')];
    const own = subject({ counts: ['routine'] }, enterprise({ arranged: two }));
    // One due: one; three due: the two that count. One done of two: one more.
    expect([yearlyArranged(own, 1), yearlyArranged(own, 3)]).toEqual([1, 2]);
    const begun = subject({ counts: ['routine'] }, enterprise({ times: 1, arranged: two }));
    expect([yearlyArranged(begun, 1), yearlyArranged(begun, 2)]).toEqual([0, 1]);
  });
});
