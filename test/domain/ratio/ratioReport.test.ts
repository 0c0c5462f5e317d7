import { periodMonths, type Period } from '../../../src/domain/calendar/period';
import * as fc from 'fast-check';
import { simulateYear } from '../../../src/app/simulateYear';
import type { Quarter } from '../../../src/domain/calendar/period';
import type { Seed } from '../../../src/domain/draw/draw';
import type { RatioLine } from '../../../src/domain/ratio/ratioLine';
import { ratioReport, type RatioReport } from '../../../src/domain/ratio/ratioReport';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { findPreset, presets } from '../../../src/text/preset/presets';
import { ratioRuleText, ratioSourceText } from '../../../src/text/sheet/ratioText';
import { assertReaching } from '../../support/assertReaching';
import { categoryQuotas } from '../../../src/domain/quota/categoryQuota';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import type { Demand } from '../../../src/domain/profile/profile';
import { aCheck, aProfile } from '../../support/register';
import { checksOf, enterprisesOf, sourcesOf } from './bureau';

const preset = (id: string): NonNullable<ReturnType<typeof findPreset>> => {
  const found = findPreset(id);
  if (found === null) throw new Error(id);
  return found;
};

/** 10 key, 4 special and 30 general enterprises in the words of every preset. */
const rows = [
  ...enterprisesOf('K', 10, { keyListed: true, registeredCategory: 'key' }),
  ...enterprisesOf('S', 4, {
    credit: 'D',
    violation: true,
    controlLevel: '国控',
    registeredCategory: 'special',
  }),
  ...enterprisesOf('G', 30, { credit: 'B', registeredCategory: 'general' }),
];

const quotaOf = (
  report: RatioReport,
  category: string,
  quarter: Quarter | 'year',
): RatioLine | undefined =>
  report.lines.find(
    (line) =>
      line.rule.kind === 'quota' &&
      line.category === category &&
      quarterOf(line.period) === quarter,
  );
const quarterOf = (period: Period | 'year'): Quarter | 'year' | null =>
  period === 'year' ? period : 'quarter' in period ? period.quarter : null;
const figures = (line: RatioLine | undefined): unknown[] => [
  line?.required,
  line?.actual,
  line?.state,
  line?.gap,
];

test('新县: 30 % of 10 each quarter; 1:10 of two people is 20 a year, spread over the quarters left', () => {
  // Three of five general enterprises in the first quarter leave 17 for three quarters: 6.
  const records = [
    ...checksOf('K', 1, 3, '2026-02-01'),
    ...checksOf('G', 1, 3, '2026-03-31'),
    ...checksOf('K', 4, 5, '2026-05-01'),
  ];
  const report = ratioReport(sourcesOf(rows, records), preset('xinxian-2021'), {
    year: 2026,
    quarter: 2,
  });
  expect(figures(quotaOf(report, 'key', 1))).toEqual([3, 3, 'met', 0]);
  expect(figures(quotaOf(report, 'key', 2))).toEqual([3, 2, 'open', 1]);
  expect(figures(quotaOf(report, 'special', 1))).toEqual([2, 0, 'gap', 2]);
  expect(figures(quotaOf(report, 'general', 1))).toEqual([5, 3, 'gap', 2]);
  expect(figures(quotaOf(report, 'general', 2))).toEqual([6, 0, 'open', 6]);
  expect(quotaOf(report, 'key', 2)?.closing).toEqual({
    kind: 'check',
    count: 1,
    until: 'quarter',
    category: 'key',
  });
  expect(quotaOf(report, 'general', 1)?.closing).toEqual({ kind: 'missed', count: 2 });
  // To date: 3 + 3 key, 5 + 5 general, which are due by the end of the year only.
  expect(figures(quotaOf(report, 'key', 'year'))).toEqual([6, 5, 'open', 1]);
  expect(figures(quotaOf(report, 'general', 'year'))).toEqual([10, 3, 'open', 7]);
  expect(report.progress).toContainEqual({
    category: 'key',
    period: { year: 2026, quarter: 2 },
    done: 2,
    required: 3,
    over: false,
  });
});

test('唐山高新区: 25 %, 65 %, 3 %, a joint share each quarter and a credit-graded share for the year', () => {
  const records = [
    ...checksOf('K', 1, 3, '2026-01-20'),
    ...checksOf('S', 1, 3, '2026-02-20', 'joint'),
    ...checksOf('G', 1, 1, '2026-03-20'),
  ];
  const report = ratioReport(sourcesOf(rows, records), preset('tangshan-gaoxin-2024'), {
    year: 2026,
    quarter: 1,
  });
  expect(
    ['key', 'special', 'general'].map((category) => figures(quotaOf(report, category, 1))),
  ).toEqual([
    [3, 3, 'met', 0],
    [3, 3, 'met', 0],
    [1, 1, 'met', 0],
  ]);
  // 35 % of 7 is 2.45: three joint checks, and three there are. Graded: three of credit D and one
  // of B out of seven.
  const joint = report.lines.find(({ rule }) => rule.kind === 'joint');
  expect([...figures(joint), joint?.share]).toEqual([3, 3, 'met', 0, { count: 3, total: 7 }]);
  const graded = report.lines.find(({ rule }) => rule.kind === 'target');
  expect(graded).toMatchObject({
    required: 85,
    state: 'open',
    share: { count: 4, total: 7 },
    closing: { kind: 'graded', count: 13 },
  });
});

test('许昌建安: no quota but a visit a year for key and special units, at most two routine checks, publication', () => {
  const published = { published: '2026-03-01' };
  const records = [
    aCheck('K1', '2026-01-05', 'routine', published),
    ...checksOf('K', 1, 1, '2026-02-05'),
    ...checksOf('K', 1, 2, '2026-04-05'),
    ...checksOf('K', 2, 2, '2026-05-05', 'case'),
  ];
  const report = ratioReport(sourcesOf(rows, records), preset('xuchang-jianan-2026'), {
    year: 2026,
    quarter: 2,
  });
  // Ten units over four quarters is three; after one visited, nine over three is three. A complaint
  // is not counted.
  expect(figures(quotaOf(report, 'key', 1))).toEqual([3, 1, 'gap', 2]);
  expect(figures(quotaOf(report, 'key', 2))).toEqual([3, 2, 'open', 1]);
  const of = (kind: string): RatioLine | undefined =>
    report.lines.find(({ rule }) => rule.kind === kind);
  expect(figures(of('coverage'))).toEqual([10, 2, 'open', 8]);
  expect(of('cap')).toMatchObject({
    required: 2,
    actual: 3,
    bound: 'most',
    state: 'gap',
    gap: 1,
    closing: { kind: 'stop', count: 1 },
  });
  const targets = report.lines.filter(({ rule }) => rule.kind === 'target');
  expect(targets.map(({ state, closing }) => [state, closing])).toEqual([
    ['open', { kind: 'by-hand', lacking: 'item-list' }],
    ['open', { kind: 'publish', count: 3 }],
  ]);
  expect(targets[1]?.actual).toBe(25);
  expect(report.forecast[0]).toEqual({
    category: 'key',
    visited: 2,
    total: 10,
    projected: 4,
    planned: 10,
    required: 10,
    enough: false,
  });
});

test('丽水: the county’s 25 % and round of all, the city’s 5 %', () => {
  const county = ratioReport(sourcesOf(rows), preset('lishui-2021-county'), {
    year: 2026,
    quarter: 1,
  });
  expect(
    ['key', 'special', 'general'].map((category) => quotaOf(county, category, 1)?.required),
  ).toEqual([3, 2, 5]);
  expect(
    county.lines.filter(({ rule }) => rule.kind === 'coverage').map(({ required }) => required),
  ).toEqual([10, 4]);
  const city = ratioReport(sourcesOf(rows), preset('lishui-2021-city'), { year: 2026, quarter: 1 });
  expect(
    ['key', 'special', 'general'].map((category) => quotaOf(city, category, 1)?.required),
  ).toEqual([1, 1, 3]);
  expect(city.source).toBe('none');
});

test('西平: 20 % raised by the yearly round, special units every quarter; nothing left to do at the end of the year', () => {
  const early = checksOf('K', 1, 3, '2026-01-10');
  const second = ratioReport(sourcesOf(rows, early), preset('xiping-2024'), {
    year: 2026,
    quarter: 2,
  });
  expect(figures(quotaOf(second, 'key', 2))).toEqual([3, 0, 'open', 3]);
  expect(figures(quotaOf(second, 'special', 1))).toEqual([4, 0, 'gap', 4]);
  const records = [...early, ...checksOf('K', 4, 9, '2026-06-10')];
  const over = ratioReport(
    sourcesOf(rows, records),
    preset('xiping-2024'),
    { year: 2026, quarter: 4 },
    '2027-01-04',
  );
  expect(figures(over.lines.find(({ rule }) => rule.kind === 'coverage'))).toEqual([
    10,
    9,
    'gap',
    1,
  ]);
  expect(over.lines.find(({ rule }) => rule.kind === 'coverage')?.closing).toEqual({
    kind: 'missed',
    count: 1,
  });
  // 3 + 3 + 2 + 2 by the pace of the year; 3 + 6 done.
  expect(figures(quotaOf(over, 'key', 'year'))).toEqual([10, 9, 'gap', 1]);
  expect(quotaOf(over, 'key', 4)).toMatchObject({
    required: 2,
    state: 'gap',
    closing: { kind: 'missed', count: 2 },
  });
});

test('counts without dates tell the year and no quarter', () => {
  const counted = rows.map((row, index) => ({ ...row, visits: index < 3 ? 1 : 0 }));
  const report = ratioReport(sourcesOf(counted), preset('xiping-2024'), { year: 2026, quarter: 2 });
  expect(report.source).toBe('counts');
  expect(report.lines.every(({ period }) => period === 'year')).toBe(true);
  expect(figures(quotaOf(report, 'key', 'year'))).toEqual([6, 3, 'open', 3]);
  expect(report.progress).toEqual([]);
});

test('a yearly ratio counts an enterprise once; quarterly quotas count it in each quarter', () => {
  const repeated = ['2026-01-10', '2026-04-10'].flatMap((date) => [
    ...checksOf('G', 1, 2, date),
    ...checksOf('K', 1, 2, date),
  ]);
  const report = ratioReport(sourcesOf(rows, repeated), preset('xinxian-2021'), {
    year: 2026,
    quarter: 2,
  });
  expect(quotaOf(report, 'general', 'year')?.actual).toBe(2);
  expect(quotaOf(report, 'key', 'year')?.actual).toBe(4);
});

test('coverage in two years asks for half without records, and for what is due where they reach back', () => {
  const profile = aProfile({
    plans: { general: { quota: { kind: 'none' }, coverageYears: 2, noRepeat: true } },
  });
  const units = enterprisesOf('G', 5);
  const coverage = (records: readonly InspectionRecord[]): unknown[] =>
    figures(
      ratioReport(sourcesOf(units, records), profile, { year: 2026, quarter: 1 }).lines.find(
        ({ rule }) => rule.kind === 'coverage',
      ),
    );
  expect(coverage([])).toEqual([3, 0, 'open', 3]);
  // Three were checked last year and are due next year.
  expect(coverage(checksOf('G', 1, 3, '2025-06-01'))).toEqual([2, 0, 'open', 2]);
  expect(
    coverage([...checksOf('G', 1, 3, '2025-06-01'), ...checksOf('G', 1, 4, '2026-02-01')]),
  ).toEqual([2, 1, 'open', 1]);
});

// Of 4 a third is 2; without the one that may not come again so soon it would be 1 of 3.
test('units that may not come again so soon are of the round', () => {
  const profile = aProfile({
    plans: {
      general: { quota: { kind: 'none' }, coverageYears: 3, noRepeat: true, noRepeatYears: 3 },
    },
  });
  const report = ratioReport(
    sourcesOf(enterprisesOf('G', 4), checksOf('G', 1, 1, '2025-06-01')),
    profile,
    { year: 2026, quarter: 1 },
  );
  const [line] = report.lines.filter(({ rule }) => rule.kind === 'coverage');
  expect([...figures(line), line?.share]).toEqual([2, 0, 'open', 2, { count: 0, total: 4 }]);
});

test('不重复抽查 that is kept to, and a round that is cited, say so', () => {
  const profile = aProfile({
    plans: {
      general: {
        ...{ quota: { kind: 'none' }, coverageYears: 1 },
        ...{ noRepeat: true, clause: '全覆盖' },
      },
    },
  });
  const { lines, forecast } = ratioReport(
    sourcesOf(enterprisesOf('G', 4), checksOf('G', 1, 1, '2026-02-01')),
    profile,
    { year: 2026, quarter: 1 },
  );
  const cited = { category: 'general', period: 'year', clause: '全覆盖' };
  const of = (kind: string) => lines.find(({ rule }) => rule.kind === kind);
  expect(of('no-repeat')).toEqual({
    ...{ rule: { kind: 'no-repeat' }, ...cited, required: 0, actual: 0 },
    ...{ bound: 'most', unit: 'enterprises', state: 'met', gap: 0, closing: { kind: 'nothing' } },
  });
  expect(of('coverage')).toMatchObject({ ...cited, required: 4, actual: 1 });
  // One a quarter makes four, which is just enough.
  expect(forecast).toMatchObject([{ projected: 4, required: 4, enough: true }]);
});

test('directed draws have lines of their own, and no-repeat shows who was visited twice', () => {
  const profile = aProfile({
    plans: { general: { quota: { kind: 'count', count: 2, per: 'quarter' }, noRepeat: true } },
    directed: [
      {
        id: 'grain',
        name: '粮食',
        units: { field: 'industry', contains: ['粮'] },
        plan: { quota: { kind: 'percent', percent: 50, per: 'quarter' } },
      },
    ],
  });
  const units = [...enterprisesOf('G', 4, { industry: '粮食加工' }), ...enterprisesOf('H', 2)];
  const report = ratioReport(
    sourcesOf(units, [
      ...checksOf('G', 1, 1, '2026-01-05'),
      ...checksOf('G', 1, 1, '2026-03-05'),
      // What is done at others counts for no draw of grain.
      ...checksOf('H', 1, 1, '2026-03-05'),
    ]),
    profile,
    {
      year: 2026,
      quarter: 1,
    },
  );
  const line = report.lines.find(
    ({ rule, period }) => rule.kind === 'directed' && period !== 'year',
  );
  expect(figures(line)).toEqual([2, 1, 'open', 1]);
  expect(report.lines.find(({ rule }) => rule.kind === 'no-repeat')).toMatchObject({
    ...{ category: 'general', period: 'year', required: 0, actual: 1 },
    ...{ state: 'gap', gap: 1, closing: { kind: 'stop', count: 1 } },
  });
});

test('shares are of random checks, joint ones too where the cap does not count them; 专项 and 个案 are left aside', () => {
  const profile = aProfile({
    plans: { general: { quota: { kind: 'count', count: 1, per: 'quarter' } } },
    caps: [{ times: 2, per: 'year', kinds: ['routine'] }],
    joint: {
      internal: { percent: 50, per: 'quarter', departments: [] },
      external: { percent: 10, per: 'year', departments: ['水利局'] },
    },
  });
  const records = [
    ...checksOf('G', 1, 3, '2026-01-05'),
    aCheck('G4', '2026-01-06', 'joint', { joint: ['internal'] }),
    ...checksOf('G', 5, 9, '2026-01-07', 'special'),
    ...checksOf('G', 5, 9, '2026-01-08', 'case'),
  ];
  const joint = ratioReport(sourcesOf(enterprisesOf('G', 9), records), profile, {
    year: 2026,
    quarter: 1,
  }).lines.filter(({ rule }) => rule.kind === 'joint');
  expect(
    joint.map(({ required, actual, share, closing }) => [required, actual, share?.total, closing]),
  ).toEqual([
    [2, 1, 4, { kind: 'joint', count: 2 }],
    [1, 0, 4, { kind: 'joint', count: 1 }],
  ]);
});

test('跨部门联合 is no 部门内联合, and both are 部门联合', () => {
  const share = { percent: 50, per: 'quarter', departments: ['水利局'] } as const;
  const profile = aProfile({
    plans: { general: { quota: { kind: 'count', count: 1, per: 'quarter' } } },
    joint: { internal: share, external: share, any: { ...share, percent: 60 } },
  });
  const records = [
    ...checksOf('G', 1, 5, '2026-01-05'),
    aCheck('G6', '2026-01-06', 'joint', { joint: ['internal'] }),
    aCheck('G7', '2026-01-06', 'joint', { joint: ['external'] }),
    aCheck('G8', '2026-01-06', 'joint', { joint: ['external'] }),
    // 联合 alone does not say with whom
    aCheck('G9', '2026-01-06', 'joint'),
    aCheck('G10', '2026-01-06', 'joint', { joint: ['internal', 'external'] }),
  ];
  const lines = ratioReport(sourcesOf(enterprisesOf('G', 10), records), profile, {
    year: 2026,
    quarter: 1,
  }).lines.filter(({ rule }) => rule.kind === 'joint');
  // of 10: 50 % are 5, 60 % are 6
  expect(lines.map((line) => [ratioRuleText(line), line.required, line.actual])).toEqual([
    ['部门内联合抽查（50%）', 5, 3],
    ['跨部门联合抽查（50%）', 5, 4],
    ['部门联合抽查（60%）', 6, 5],
  ]);
});

test('a record of no enterprise, or of a later quarter, is not counted', () => {
  const records = [aCheck('X9', '2026-01-05'), ...checksOf('K', 1, 1, '2026-04-01')];
  const report = ratioReport(sourcesOf(rows, records), preset('xinxian-2021'), {
    year: 2026,
    quarter: 1,
  });
  expect(report.unmatched).toBe(1);
  expect(quotaOf(report, 'key', 1)?.actual).toBe(0);
});

describe('properties', () => {
  const dates = fc.constantFrom(
    '2026-01-15',
    '2026-03-31',
    '2026-04-01',
    '2026-08-08',
    '2026-12-31',
  );
  const someChecks = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: rows.length - 1 }),
      dates,
      fc.constantFrom('routine' as const, 'joint' as const, 'case' as const, null),
    ),
    { maxLength: 40 },
  );
  const toRecords = (
    checks: readonly (readonly [number, string, InspectionRecord['kind']])[],
  ): InspectionRecord[] =>
    checks.map(([index, date, kind]) => aCheck(rows[index]?.id ?? '', date, kind));
  const NO_SHEETS = {
    columns: { enterprise: [], inspector: [], records: [], items: [] },
    tables: [],
    choice: {},
    periods: [],
    fileName: 'x.xlsx',
  };
  const anyPreset = fc.constantFrom(...presets);
  const anyQuarter = fc.constantFrom<Quarter>(1, 2, 3, 4);

  test('a year of draws, noted down, is found as it was asked for and drawn', () => {
    assertReaching(
      { 'a quarter that was drawn': 25, progress: 25, 'a line': 25 },
      (reach) =>
        fc.property(anyPreset, fc.string({ minLength: 1 }), (profile, seed) => {
          const sources = sourcesOf(rows);
          const simulated =
            simulateYear(
              { ...sources, ...NO_SHEETS },
              { profile, year: 2026, seed: seed as Seed, method: 'sha256' },
            )?.periods ?? [];
          const records = simulated.flatMap(({ period, draw }) =>
            (draw?.tasks ?? []).map(({ unit }) =>
              aCheck(unit.id, `2026-${String(periodMonths(period).last).padStart(2, '0')}-15`),
            ),
          );
          const report = ratioReport({ ...sources, records }, profile, { year: 2026, quarter: 4 });
          const asked = simulated.flatMap(({ period, categories }) =>
            categories.map(({ category, quota, drawn }) => ({
              category,
              period,
              done: drawn,
              required: quota,
            })),
          );
          for (const { category, period, done, required } of report.progress)
            expect(asked).toContainEqual({ category, period, done, required });
          const states = report.lines
            .filter(({ rule }) => rule.kind === 'quota' || rule.kind === 'coverage')
            .map(({ state }) => state);
          expect(states).not.toContain('gap');
          if (records.length > 0) reach('a quarter that was drawn');
          if (report.progress.length > 0) reach('progress');
          if (states.length > 0) reach('a line');
        }),
      { numRuns: 30 },
    );
  });

  test('one check more never does harm to a rule that sets a least number', () => {
    assertReaching(
      { 'a line': 300, 'a line that grew': 40 },
      (reach) =>
        fc.property(
          anyPreset,
          someChecks,
          fc.integer({ min: 0, max: rows.length - 1 }),
          (profile, checks, index) => {
            const before = ratioReport(sourcesOf(rows, toRecords(checks)), profile, {
              year: 2026,
              quarter: 4,
            });
            const more = ratioReport(
              sourcesOf(rows, toRecords([...checks, [index, '2026-12-01', 'routine']])),
              profile,
              {
                year: 2026,
                quarter: 4,
              },
            );
            const least = (report: RatioReport): RatioLine[] =>
              report.lines.filter(({ rule }) => rule.kind === 'quota' || rule.kind === 'coverage');
            least(before).forEach((line) => {
              const after = more.lines.find(
                ({ rule, category, period }) =>
                  rule.kind === line.rule.kind &&
                  category === line.category &&
                  quarterOf(period) === quarterOf(line.period),
              );
              if (after === undefined) throw new Error('the line has gone');
              expect(after.actual).toBeGreaterThanOrEqual(line.actual);
              expect(after.required).toBe(line.required);
              reach(after.actual > line.actual ? 'a line that grew' : 'a line');
            });
          },
        ),
      { numRuns: 60 },
    );
  });

  test('every line’s gap, state and closing say the same, and no order of rows or records matters', () => {
    assertReaching(
      { 'a line that is met': 15, 'a line that is not': 200, 'a forecast': 8 },
      (reach) =>
        fc.property(anyPreset, someChecks, anyQuarter, (profile, checks, quarter) => {
          const records = toRecords(checks);
          const report = ratioReport(sourcesOf(rows, records), profile, { year: 2026, quarter });
          for (const line of report.lines) {
            if (line.closing.kind === 'nothing')
              expect(line).toMatchObject({ state: 'met', gap: 0 });
            else expect(line.state).not.toBe('met');
            reach(line.state === 'met' ? 'a line that is met' : 'a line that is not');
            if (line.unit !== 'percent' && line.closing.kind !== 'by-hand')
              expect(line.gap).toBe(
                Math.max(
                  0,
                  line.bound === 'least'
                    ? line.required - line.actual
                    : line.actual - line.required,
                ),
              );
          }
          const turned = ratioReport(
            sourcesOf([...rows].reverse(), [...records].reverse()),
            profile,
            { year: 2026, quarter },
          );
          expect(turned).toEqual(report);
          if (report.forecast.length > 0) reach('a forecast');
          expect(
            report.forecast.every(
              ({ visited, projected, planned, total }) =>
                visited <= projected && projected <= total && planned <= total,
            ),
          ).toBe(true);
        }),
      { numRuns: 60 },
    );
  });
});

test('a quarter is asked for what its draw was, whatever the column of counts added to the quota, and the year counts all that was done', () => {
  // Of 20 a year for general enterprises eight were done by the draw: three a quarter are left, not
  // five.
  const counted = rows.map((row) => (/^G[1-8]$/.test(row.id) ? { ...row, visits: 1 } : row));
  const draws = [
    {
      period: { year: 2026, quarter: 1 } as const,
      visits: new Map(counted.map(({ id, visits = 0 }) => [id, visits] as const)),
    },
  ];
  const records = checksOf('G', 9, 11, '2026-02-01');
  const report = ratioReport(
    { ...sourcesOf(counted, records), draws },
    preset('xinxian-2021'),
    { year: 2026, quarter: 1 },
    '2026-04-01',
  );
  expect(figures(quotaOf(report, 'general', 1))).toEqual([3, 3, 'met', 0]);
  expect(figures(quotaOf(report, 'general', 'year'))).toEqual([5, 11, 'met', 0]);
  const undrawn = ratioReport(
    sourcesOf(counted, records),
    preset('xinxian-2021'),
    { year: 2026, quarter: 1 },
    '2026-04-01',
  );
  expect(figures(quotaOf(undrawn, 'general', 1))).toEqual([5, 3, 'gap', 2]);
});

test('no more checks are asked for than there are enterprises left to check', () => {
  // 30 % of ten in each of four quarters is 12; nothing was done, and ten can be checked in the
  // last quarter.
  const records = [aCheck('G1', '2026-01-05')];
  const last = { year: 2026, quarter: 4 } as const;
  const report = ratioReport(sourcesOf(rows, records), preset('xinxian-2021'), last);
  expect(quotaOf(report, 'key', 'year')).toMatchObject({
    gap: 12,
    room: 10,
    closing: { kind: 'beyond', count: 2, until: 'quarter' },
  });
  const begun = ratioReport(
    sourcesOf(rows, [...records, ...checksOf('K', 1, 4, '2026-02-05')]),
    preset('xinxian-2021'),
    last,
  );
  expect(quotaOf(begun, 'key', 'year')).toMatchObject({
    gap: 8,
    room: 10,
    closing: { kind: 'check', count: 8, until: 'quarter' },
  });
  expect(ratioSourceText(begun)).not.toContain('抽查名单');
});

test('what the plan comes to begins with the quarter after one that is over', () => {
  // One of ten in the first quarter leaves nine for three: all of them are visited by the end of
  // the year.
  const report = ratioReport(
    sourcesOf(rows, checksOf('K', 1, 1, '2026-02-05')),
    preset('xuchang-jianan-2026'),
    { year: 2026, quarter: 1 },
    '2026-04-01',
  );
  expect(report.forecast[0]).toMatchObject({
    category: 'key',
    visited: 1,
    projected: 4,
    planned: 10,
    enough: false,
  });
  const over = ratioReport(
    sourcesOf(rows, checksOf('K', 1, 1, '2026-02-05')),
    preset('xuchang-jianan-2026'),
    { year: 2026, quarter: 4 },
    '2027-01-01',
  );
  expect(over.forecast[0]).toMatchObject({ visited: 1, planned: 1 });
});

test('checks of which only a list tells are said to be so', () => {
  const drawn = aCheck('K1', '2026-03-31', 'routine', {
    drawn: { year: 2026, quarter: 1 },
    before: 0,
  });
  const report = ratioReport(
    sourcesOf(rows, [drawn]),
    preset('xuchang-jianan-2026'),
    { year: 2026, quarter: 1 },
    '2026-04-01',
  );
  expect(report.listed).toBe(1);
  expect(ratioSourceText(report)).toContain('其中 1 家次没有检查日期，按抽查名单计为已查');
});

// 10 % of 10 key units a batch is 1. A list was drawn in the first quarter only, and its unit was not
// checked: a gap of 1. The other quarters had no batch and owe nothing.
test('a batch is owed where it was drawn', () => {
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
    plans: { key: { quota: { kind: 'percent', percent: 10, per: 'batch' } } },
  });
  const report = ratioReport(
    { ...sourcesOf(rows, []), draws: [{ period: { year: 2026, quarter: 1 }, visits: new Map() }] },
    profile,
    { year: 2026, quarter: 3 },
  );
  const lines = report.lines.filter(({ category }) => category === 'key');
  expect(lines.map((line) => [line.period, ...figures(line)])).toEqual([
    [{ year: 2026, quarter: 1 }, 1, 0, 'gap', 1],
  ]);
});

test('what is joined to a batch for the year is owed by the year', () => {
  const yearly = { kind: 'count', count: 4, per: 'year' } as const;
  const batch = { kind: 'percent', percent: 10, per: 'batch' } as const;
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
    plans: { key: { quota: { kind: 'and', of: [batch, yearly] } } },
  });
  const report = ratioReport(
    sourcesOf(rows, []),
    profile,
    { year: 2026, quarter: 4 },
    '2027-01-05',
  );
  const lines = report.lines.filter(({ category }) => category === 'key');
  expect(lines.map((line) => [line.period, ...figures(line)])).toEqual([['year', 4, 0, 'gap', 4]]);
});

// 西平: 专项 is no 抽查. Of ten key units in the first quarter 20 % are 2, the yearly round makes it 3
// (10 ÷ 4); three had a 专项 check and one a 双随机 one, so 1 of 3.
test('西平: 专项 checks reach no quota', () => {
  const records = [
    ...checksOf('K', 1, 3, '2026-02-01', 'special'),
    ...checksOf('K', 4, 4, '2026-02-01', 'routine'),
  ];
  const report = ratioReport(
    sourcesOf(rows, records),
    preset('xiping-2024'),
    { year: 2026, quarter: 1 },
    '2026-04-01',
  );
  expect(figures(quotaOf(report, 'key', 1))).toEqual([3, 1, 'gap', 2]);
});

test('checks of other authorities are no part of a quota or of coverage, and are told', () => {
  const general = { quota: { kind: 'percent', percent: 50, per: 'quarter' } } as const;
  const profile = aProfile({
    plans: { general: { ...general, coverageYears: 1 } },
    caps: [
      { times: 1, per: 'year' },
      { times: 1, per: 'year', perAuthority: true },
    ],
  });
  const ours = ['1', '2'].map((id) => aCheck(`G${id}`, '2026-02-03'));
  const theirs = ['2', '3', '4'].map((id) =>
    aCheck(`G${id}`, '2026-02-05', 'routine', { authority: '县应急管理局' }),
  );
  const named = [aCheck('G2', '2026-02-04', 'routine', { authority: '试验局' })];
  const report = ratioReport(
    sourcesOf(enterprisesOf('G', 6), [...ours, ...theirs, ...named]),
    profile,
    { year: 2026, quarter: 1 },
    '2026-04-01',
  );
  // Half of 6 is 3; the bureau checked two, one of them twice, others three.
  expect(figures(quotaOf(report, 'general', 1))).toEqual([3, 2, 'gap', 1]);
  const lineOf = (kind: RatioLine['rule']['kind']) =>
    report.lines.filter(({ rule }) => rule.kind === kind).map(({ actual }) => actual);
  expect(lineOf('coverage')).toEqual([2]);
  // All count G2 three times; by itself each authority at most twice.
  expect(lineOf('cap')).toEqual([3, 2]);
  expect(ratioSourceText(report)).toContain('其他部门的 3 次检查只计入上限');
});

describe('an enterprise that stopped after it was checked counts as in the draw', () => {
  // Of 30 general enterprises three have stopped, one of them after its check in February.
  const stopped = [
    ...enterprisesOf('G', 27, { registeredCategory: 'general' }),
    ...enterprisesOf('H', 3, { registeredCategory: 'general', production: 'suspended' }),
  ];
  const records = [...checksOf('H', 1, 1, '2026-02-10'), ...checksOf('G', 1, 27, '2026-02-11')];
  const cases: readonly (readonly [
    Demand,
    readonly (readonly [required: number, actual: number])[],
  ])[] = [
    [{ quota: { kind: 'times', times: 1, per: 'year' } }, [[28, 28]]],
    [{ quota: { kind: 'percent', percent: 100, per: 'year' } }, [[28, 28]]],
    [
      { quota: { kind: 'times', times: 1, per: 'quarter' } },
      [
        [28, 28],
        [27, 0],
        [27, 0],
        [27, 0],
        [108, 28],
      ],
    ],
    // 28 of all: seven in the first quarter, and none behind it.
    [
      { quota: { kind: 'none' }, coverageYears: 1 },
      [
        [7, 28],
        [0, 0],
        [0, 0],
        [0, 0],
        [28, 28],
      ],
    ],
  ];

  test.each(cases)('%j', (general, lines) => {
    const nothing: Demand = { quota: { kind: 'none' } };
    const profile = {
      ...preset('xiping-2024'),
      plans: { key: nothing, special: nothing, general, offsite: nothing },
    };
    const sources = sourcesOf(stopped, records);
    const report = ratioReport(sources, profile, { year: 2026, quarter: 4 }, '2026-12-31');
    expect(
      report.lines
        .filter(({ rule: { kind } }) => kind === 'quota' || kind === 'coverage')
        .map(({ required, actual }) => [required, actual]),
    ).toEqual(lines);
    // What a draw at the end of March reckons that all of them owe.
    const { population } = freezePopulation({
      ...sources,
      profile,
      period: { year: 2026, quarter: 1 },
      on: '2026-03-31',
    });
    const owed = categoryQuotas(population)
      .flatMap(({ steps }) => steps)
      .flatMap((step) => (step.kind === 'reachable' ? [step.count] : []));
    if (general.quota.kind !== 'none') expect(owed).toEqual([lines[0]?.[0]]);
  });
});
