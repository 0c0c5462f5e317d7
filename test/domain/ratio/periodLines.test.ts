import * as fc from 'fast-check';
import { simulateYear } from '../../../src/app/simulateYear';
import {
  firstPeriod,
  periodEnd,
  periodName,
  periodsOfYear,
  type Period,
} from '../../../src/domain/calendar/period';
import type { Seed } from '../../../src/domain/draw/draw';
import type { Demand, Profile, Quota } from '../../../src/domain/profile/profile';
import { ratioReport, type RatioReport } from '../../../src/domain/ratio/ratioReport';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { closingText } from '../../../src/text/sheet/closingText';
import { ratioNameText } from '../../../src/text/sheet/ratioText';
import { assertReaching } from '../../support/assertReaching';
import { aProfile } from '../../support/register';
import { checksOf, enterprisesOf, sourcesOf } from './bureau';

const keyAndOthers = (key: Demand, general: Demand): Profile =>
  aProfile({
    categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
    plans: { key, general },
  });
const percent = (share: number, per: 'month' | 'quarter' | 'half-year' | 'year'): Quota => ({
  kind: 'percent',
  percent: share,
  per,
});
const rows = [...enterprisesOf('K', 20, { keyListed: true }), ...enterprisesOf('G', 40)];

const told = (
  profile: Profile,
  records: readonly InspectionRecord[],
  at: Period,
  { asOf, draws = [] }: { readonly asOf?: string; readonly draws?: readonly Period[] } = {},
): unknown[] =>
  reportOf(profile, records, at, { draws, ...(asOf === undefined ? {} : { asOf }) }).lines.map(
    (line) => [ratioNameText(line), line.required, line.actual, line.state, closingText(line)],
  );

function reportOf(
  profile: Profile,
  records: readonly InspectionRecord[],
  at: Period,
  { asOf, draws = [] }: { readonly asOf?: string; readonly draws?: readonly Period[] },
): RatioReport {
  const drawn = draws.map((period) => ({ period, visits: new Map() }));
  return ratioReport({ ...sourcesOf(rows, records), draws: drawn }, profile, at, asOf);
}

// 济宁: 10 % of 20 a month are 2, 5 % of 40 are 2. In February one key unit was not checked.
test('a monthly share is asked of each month, by its name', () => {
  const profile = keyAndOthers({ quota: percent(10, 'month') }, { quota: percent(5, 'month') });
  const records = [
    ...checksOf('K', 1, 2, '2026-01-31'),
    ...checksOf('K', 1, 1, '2026-02-01'),
    ...checksOf('G', 1, 2, '2026-01-10'),
    ...checksOf('G', 3, 4, '2026-02-10'),
    ...checksOf('G', 5, 5, '2026-03-10'),
  ];
  const march: Period = { year: 2026, month: 3 };
  expect(told(profile, records, march, { asOf: '2026-03-20' })).toEqual([
    ['重点 1月抽查家数', 2, 2, 'met', ''],
    ['重点 2月抽查家数', 2, 1, 'gap', '已到期，少查 1 家'],
    ['重点 3月抽查家数', 2, 0, 'open', '本月再查 2 家重点即达标'],
    ['重点 本年累计抽查家次', 6, 3, 'gap', '本月再查 3 家次重点即达标'],
    ['一般 1月抽查家数', 2, 2, 'met', ''],
    ['一般 2月抽查家数', 2, 2, 'met', ''],
    ['一般 3月抽查家数', 2, 1, 'open', '本月再查 1 家一般即达标'],
    ['一般 本年累计抽查家次', 6, 5, 'open', '本月再查 1 家次一般即达标'],
  ]);
});

// A quarter's draw takes 3 × 2 of the key units, and nobody can tell the months of its list.
test('a draw of a longer period stands for the months in it', () => {
  const profile = keyAndOthers({ quota: percent(10, 'month') }, { quota: { kind: 'none' } });
  const quarter: Period = { year: 2026, quarter: 1 };
  expect(
    told(
      profile,
      checksOf('K', 1, 6, '2026-03-31'),
      { year: 2026, month: 4 },
      { asOf: '2026-05-01', draws: [quarter] },
    ),
  ).toEqual([
    ['重点 第1季度抽查家数', 6, 6, 'met', ''],
    ['重点 4月抽查家数', 2, 0, 'gap', '已到期，少查 2 家'],
    ['重点 本年累计抽查家次', 8, 6, 'gap', '年内再查 2 家次重点即达标'],
  ]);
});

// 峄城: all 20 in each half-year. Three were left out in the first, and the second does not make up.
test('a half-year is asked for all in it', () => {
  const profile = keyAndOthers({ quota: percent(100, 'half-year') }, { quota: { kind: 'none' } });
  const records = [
    ...checksOf('K', 1, 17, '2026-06-30'),
    ...checksOf('K', 1, 20, '2026-07-01'),
    ...checksOf('K', 18, 20, '2026-09-01'),
  ];
  expect(told(profile, records, { year: 2026, half: 2 }, { asOf: '2027-01-04' })).toEqual([
    ['重点 上半年抽查家数', 20, 17, 'gap', '已到期，少查 3 家'],
    ['重点 下半年抽查家数', 20, 20, 'met', ''],
    ['重点 本年累计抽查家次', 40, 37, 'gap', '已到期，少查 3 家次'],
  ]);
});

// 20 % of 20 in two batches are 2 and 2; one was drawn on 12 May.
test('每年 2 批: the batch that was drawn, and the one that is owed', () => {
  const profile = keyAndOthers(
    { quota: percent(20, 'year'), batches: 2 },
    { quota: { kind: 'none' } },
  );
  const spring: Period = { year: 2026, batch: '春季', day: '2026-05-12' };
  const records = checksOf('K', 1, 2, '2026-06-03');
  const at = (asOf: string): unknown[] =>
    told(profile, records, { year: 2026, whole: true }, { asOf, draws: [spring] });
  expect(at('2026-07-02')).toEqual([
    ['重点 “春季”抽查家数', 2, 2, 'met', ''],
    ['重点 本年累计抽查家数', 4, 2, 'open', '年内再查 2 家重点即达标'],
    ['重点 抽取批数', 2, 1, 'open', '年内再抽 1 批即达标'],
  ]);
  expect(at('2027-01-02').slice(1)).toEqual([
    ['重点 本年累计抽查家数', 4, 2, 'gap', '已到期，少查 2 家'],
    ['重点 抽取批数', 2, 1, 'gap', '已到期，不能再补'],
  ]);
  const autumn: Period = { year: 2026, batch: '秋季', day: '2026-09-12' };
  const both = told(
    profile,
    records,
    { year: 2026, whole: true },
    { asOf: '2026-10-01', draws: [spring, autumn] },
  );
  expect(both.at(-1)).toEqual(['重点 抽取批数', 2, 2, 'met', '']);
});

// All 20 each quarter: in the first there is room for the 20, in the second not for 40.
test('what cannot be done in the running period any more is beyond it', () => {
  const profile = keyAndOthers({ quota: percent(100, 'quarter') }, { quota: { kind: 'none' } });
  const yearOf = (quarter: 1 | 2) =>
    reportOf(profile, [], { year: 2026, quarter }, { asOf: `2026-0${3 * quarter}-01` }).lines.at(
      -1,
    );
  expect(yearOf(1)).toMatchObject({ gap: 20, room: 20, closing: { kind: 'check', count: 20 } });
  expect(yearOf(2)).toMatchObject({ gap: 40, room: 20, closing: { kind: 'beyond', count: 20 } });
});

// Three on the list of the first quarter, one of which was checked; two on that of the second.
test('what is arranged stands beside what is done, in its period and over the year', () => {
  const profile = keyAndOthers(
    { quota: percent(10, 'quarter'), coverageYears: 1 },
    { quota: { kind: 'none' } },
  );
  const { lines } = ratioReport(
    {
      ...sourcesOf(rows, checksOf('K', 1, 1, '2026-02-01')),
      arranged: [...checksOf('K', 1, 3, '2026-03-31'), ...checksOf('K', 3, 4, '2026-06-30')],
    },
    profile,
    { year: 2026, quarter: 2 },
  );
  expect(lines.map((line) => [ratioNameText(line), line.actual, line.arranged])).toEqual([
    ['重点 第1季度抽查家数', 1, 2],
    ['重点 第2季度抽查家数', 0, 2],
    ['重点 本年累计抽查家次', 1, 4],
    ['重点 全年覆盖', 1, 3],
  ]);
  const [without] = reportOf(profile, [], { year: 2026, quarter: 1 }, {}).lines;
  expect(without).not.toHaveProperty('arranged');
});

test('batches of which nothing tells are looked up by hand', () => {
  const per = { kind: 'percent', percent: 10, per: 'batch' } as const;
  const untold = keyAndOthers({ quota: per }, { quota: { kind: 'none' } });
  const year: Period = { year: 2026, whole: true };
  expect(told(untold, [], year, { asOf: '2027-01-02' })).toEqual([
    ['重点 抽取批数', 0, 0, 'open', '方案没有写明每年抽几批，本年没有按批抽取的名单，请人工核对'],
  ]);
  const said = keyAndOthers({ quota: per, batches: 2 }, { quota: { kind: 'none' } });
  expect(told(said, checksOf('K', 1, 2, '2026-03-03'), year, { asOf: '2027-01-02' })).toEqual([
    ['重点 抽取批数', 2, 0, 'open', '工作簿里没有本年的抽查名单，请人工核对'],
  ]);
});

// 10 % of 20 are 2 in each quarter's batch, which the year owes: one quarter's were not done.
test('每季度抽查 1 批: what is due in each batch is owed by the quarters', () => {
  const quota: Quota = {
    kind: 'and',
    of: [
      { kind: 'times', times: 1, per: 'quarter', of: 'draws' },
      { kind: 'percent', percent: 10, per: 'batch' },
    ],
  };
  const profile = keyAndOthers({ quota }, { quota: { kind: 'none' } });
  const records = checksOf('K', 1, 2, '2026-02-05');
  expect(told(profile, records, { year: 2026, quarter: 2 }, { asOf: '2026-07-01' })).toEqual([
    ['重点 第1季度抽查家数', 2, 2, 'met', ''],
    ['重点 第2季度抽查家数', 2, 0, 'gap', '已到期，少查 2 家'],
    ['重点 本年累计抽查家次', 4, 2, 'gap', '年内再查 2 家次重点即达标'],
  ]);
});

test('a number of the year alone is asked of the year', () => {
  const profile = keyAndOthers({ quota: percent(50, 'year') }, { quota: { kind: 'none' } });
  const year: Period = { year: 2026, whole: true };
  const records = [...checksOf('K', 1, 8, '2026-02-05'), ...checksOf('K', 1, 4, '2026-09-05')];
  expect(told(profile, records, year, { asOf: '2026-10-01', draws: [year] })).toEqual([
    ['重点 全年抽查家数', 10, 8, 'open', '年内再查 2 家重点即达标'],
  ]);
  expect(told(profile, records, year, { asOf: '2027-01-01' })).toEqual([
    ['重点 全年抽查家数', 10, 8, 'gap', '已到期，少查 2 家'],
  ]);
});

// 10 % of 20 a quarter are 2; 15 % of 40 a half-year are 6, drawn quarter by quarter 3 and 3.
test('quarters and half-years stand beside one another in one profile', () => {
  const profile = keyAndOthers(
    { quota: percent(10, 'quarter') },
    { quota: percent(15, 'half-year') },
  );
  const draws: Period[] = [
    { year: 2026, quarter: 1 },
    { year: 2026, quarter: 2 },
  ];
  const records = [
    ...checksOf('K', 1, 2, '2026-03-05'),
    ...checksOf('K', 1, 2, '2026-04-05'),
    ...checksOf('G', 1, 3, '2026-03-05'),
    ...checksOf('G', 4, 6, '2026-04-05'),
  ];
  expect(told(profile, records, { year: 2026, quarter: 2 }, { asOf: '2026-07-01', draws })).toEqual(
    [
      ['重点 第1季度抽查家数', 2, 2, 'met', ''],
      ['重点 第2季度抽查家数', 2, 2, 'met', ''],
      ['重点 本年累计抽查家次', 4, 4, 'met', ''],
      ['一般 上半年抽查家数', 6, 6, 'met', ''],
      ['一般 本年累计抽查家次', 6, 6, 'met', ''],
    ],
  );
});

test('months that are named one by one are asked for by themselves', () => {
  const profile = keyAndOthers(
    { quota: percent(20, 'year'), months: { months: [3, 9] } },
    { quota: { kind: 'none' } },
  );
  const records = checksOf('K', 1, 2, '2026-03-05');
  expect(told(profile, records, { year: 2026, month: 9 }, { asOf: '2026-09-08' })).toEqual([
    ['重点 3月抽查家数', 2, 2, 'met', ''],
    ['重点 9月抽查家数', 2, 0, 'open', '本月再查 2 家重点即达标'],
    ['重点 本年累计抽查家数', 4, 2, 'open', '本月再查 2 家重点即达标'],
  ]);
});

describe('properties', () => {
  const NO_SHEETS = {
    columns: { enterprise: [], inspector: [], records: [], items: [] },
    tables: [],
    choice: {},
    periods: [],
    fileName: 'x.xlsx',
  };
  const share = fc.integer({ min: 5, max: 60 });
  const kinds = fc.constantFrom(['month', 'month'], ['half', 'half-year']) as fc.Arbitrary<
    ['month' | 'half', 'month' | 'half-year']
  >;

  test('a year that is drawn as it is asked for is met; without one of its periods it is not', () => {
    assertReaching(
      { month: 2, half: 2 },
      (reach) =>
        fc.property(
          kinds,
          share,
          share,
          fc.string({ minLength: 1 }),
          fc.nat(),
          ([by, per], key, general, seed, place) => {
            const profile = keyAndOthers(
              { quota: percent(key, per) },
              { quota: percent(general, per) },
            );
            const sources = sourcesOf(rows);
            const simulated =
              simulateYear(
                { ...sources, ...NO_SHEETS },
                { profile, year: 2026, seed: seed as Seed, method: 'sha256', by },
              )?.periods ?? [];
            const listed = simulated.flatMap(({ period, draw }) =>
              (draw?.tasks ?? []).map(({ unit }) => ({
                ...checksOf(unit.id.slice(0, 1), 1, 1, periodEnd(period))[0]!,
                enterprise: unit.name,
                drawn: period,
                before: 0,
              })),
            );
            const year: Period = { year: 2026, whole: true };
            const quotas = (records: readonly InspectionRecord[], draws: readonly Period[]) =>
              reportOf(profile, records, year, { asOf: '2027-01-01', draws }).lines;
            const all = periodsOfYear(firstPeriod(by, 2026));
            const whole = quotas(listed, all);
            expect(whole).toHaveLength(2 * all.length + 2);
            expect(whole.map(({ state }) => state)).toEqual(whole.map(() => 'met'));
            const left = all[place % all.length] ?? year;
            const without = quotas(
              listed.filter(({ drawn }) => periodName(drawn) !== periodName(left)),
              all.filter((each) => each !== left),
            );
            const states = without
              .filter(({ period }) => period !== 'year' && periodName(period) === periodName(left))
              .map(({ state }) => state);
            expect(states).toEqual(['gap', 'gap']);
            reach(by);
          },
        ),
      { numRuns: 16 },
    );
  });
});
