/**
 * Rules of authorities that have no built-in profile, in the words of the sheet 抽查方案, with what they
 * come to worked out by hand: 峄城 2024, 邵武 2016, 安康 2025, 济宁高新消防 2024, 税务, 成都 2025, 遂昌 2025, 六安水利.
 */
import fc from 'fast-check';
import { comparePeriods, type Period } from '../../src/domain/calendar/period';
import { drawPeriod } from '../../src/domain/draw/drawPeriod';
import type { Draw, Seed } from '../../src/domain/draw/draw';
import { freezePopulation } from '../../src/domain/population/freezePopulation';
import type { Population } from '../../src/domain/population/population';
import type { Category } from '../../src/domain/register/category';
import type { Condition, Demand, DirectedDraw, Profile } from '../../src/domain/profile/profile';
import { categoryQuotas } from '../../src/domain/quota/categoryQuota';
import { directedQuotas } from '../../src/domain/quota/directedQuota';
import { frequencyReport } from '../../src/domain/ratio/frequency';
import type { Enterprise } from '../../src/domain/register/enterprise';
import type { CheckKind, InspectionRecord } from '../../src/domain/register/inspectionRecord';
import { readMonths } from '../../src/text/grammar/monthWords';
import { readCondition } from '../../src/text/grammar/readCondition';
import { readQuota } from '../../src/text/grammar/readQuota';
import {
  aCheck,
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
  aProfile,
} from '../support/register';

const quarter = (number: 1 | 2 | 3 | 4): Period => ({ year: 2026, quarter: number });
const month = (number: number): Period => ({ year: 2026, month: number });

function demand(words: string, months?: string): Demand {
  const quota = readQuota(words);
  const window = months === undefined ? null : readMonths(months);
  if (!quota.ok || window?.ok === false) throw new Error(`${words} ${months}`);
  return { quota: quota.value, ...(window === null ? {} : { months: window.value }) };
}

function condition(words: string): Condition {
  const reading = readCondition(words);
  if (!reading.ok) throw new Error(words);
  return reading.value;
}

function directed(name: string, units: string, plan: Demand): DirectedDraw {
  return { id: name, name, units: condition(units), plan };
}

function enterprises(count: number, prefix: string, changes: Partial<Enterprise>): Enterprise[] {
  return Array.from({ length: count }, (_, index) => anEnterprise(`${prefix}${index}`, changes));
}

function freeze(
  profile: Profile,
  rows: readonly Enterprise[],
  period: Period,
  { people = 6, records = [] }: { people?: number; records?: readonly InspectionRecord[] } = {},
): Population {
  return freezePopulation({
    enterprises: anEnterpriseRegister(rows),
    inspectors: anInspectorRegister(
      Array.from({ length: people }, (_, index) =>
        anInspector(`p${index}`, { department: index % 2 === 0 ? '水科' : '气科' }),
      ),
    ),
    profile,
    period,
    records,
  }).population;
}

function asked(population: Population): Record<string, number> {
  const asking = [
    ...categoryQuotas(population).map(({ category, quota }) => ({ id: category, quota })),
    ...directedQuotas(population),
  ];
  return Object.fromEntries(asking.map(({ id, quota }): [string, number] => [id, quota]));
}

function drawOf(population: Population, seed = '1'): Draw {
  const { draw, problems } = drawPeriod(population, seed as Seed, 'sha256');
  if (draw === null) throw new Error(JSON.stringify(problems));
  return draw;
}

/** The draws of a year one after the other; what is drawn is done on the last day of its period. */
function yearOf(
  profile: Profile,
  rows: readonly Enterprise[],
  periods: readonly Period[],
  earlier: readonly InspectionRecord[] = [],
): Draw[] {
  const records = [...earlier];
  return [...periods].sort(comparePeriods).map((period, index) => {
    const draw = drawOf(freeze(profile, rows, period, { records }), String(index));
    const day = `2026-${String(index * (12 / periods.length) + 1).padStart(2, '0')}-20`;
    records.push(...draw.tasks.map(({ unit }) => aCheck(unit.id, day)));
    return draw;
  });
}

const drawnIn = (draw: Draw, category: Category): number =>
  draw.categories.find((each) => each.category === category)?.drawn ?? 0;

describe('峄城 2024: key 25 % and general 2 % a quarter, special once a year, mines half-yearly, nuclear 70 % in 7–9月', () => {
  const profile = aProfile({
    categoryRules: [
      { category: 'special', any: [condition('违法记录 为 是')] },
      { category: 'key', any: [condition('重点排污单位名录 为 是')] },
    ],
    plans: {
      key: demand('每季度25%'),
      general: demand('每季度2%'),
      special: demand('每家每年1次'),
    },
    directed: [
      directed('矿山', '行业类别 含 采矿', demand('每家每半年1次')),
      directed('核技术', '行业类别 含 核技术', demand('每年70%', '7-9月')),
    ],
  });
  const rows = [
    ...enterprises(20, 'k', { keyListed: true }),
    ...enterprises(12, 's', { violation: true }),
    ...enterprises(42, 'g', { industry: '制造业' }),
    ...enterprises(8, 'm', { industry: '煤炭采矿' }),
    ...enterprises(10, 'n', { industry: '核技术利用' }),
  ];

  test('each quarter asks for its own', () => {
    // 20 × 25 % = 5; 60 × 2 % = 1.2, so 2; 12 ÷ 4 = 3; 8 mines over two quarters of the half: 4.
    expect(asked(freeze(profile, rows, quarter(1)))).toEqual({
      key: 5,
      special: 3,
      general: 2,
      矿山: 4,
    });
    // 10 × 70 % = 7, all in the one quarter that the months leave.
    expect(asked(freeze(profile, rows, quarter(3)))).toMatchObject({ 核技术: 7 });
  });

  test('the year visits every special unit and every mine as often as it should', () => {
    const draws = yearOf(
      profile,
      rows,
      [1, 2, 3, 4].map((each) => quarter(each as 1)),
    );
    const times = new Map<string, number>();
    for (const { tasks } of draws)
      for (const { unit } of tasks) times.set(unit.id, (times.get(unit.id) ?? 0) + 1);
    const least = (prefix: string, count: number): number =>
      Math.min(...Array.from({ length: count }, (_, index) => times.get(`${prefix}${index}`) ?? 0));
    expect(least('s', 12)).toBe(1);
    expect(least('m', 8)).toBeGreaterThanOrEqual(2);
  });
});

test('邵武 2016: 国控 25 %, units with problems 10 %, those penalised last quarter 20 %, 1:15 a quarter', () => {
  const profile = aProfile({
    categoryRules: [
      { category: 'key', any: [condition('控制级别 为 国控')] },
      { category: 'special', any: [condition('违法记录 为 是')] },
    ],
    plans: {
      key: demand('每季度25%'),
      special: demand('每季度10%'),
      general: demand('每季度1:15（实际在岗）'),
    },
    directed: [directed('处罚后', '上季度处罚 为 是', demand('每季度20%'))],
  });
  const rows = [
    ...enterprises(9, 'k', { controlLevel: '国控' }),
    ...enterprises(31, 's', { violation: true }),
    ...enterprises(11, 'p', { penalised: true }),
    ...enterprises(100, 'g', {}),
  ];
  // 9 × 25 % = 2.25; 31 × 10 % = 3.1; 4 people × 15 = 60 of 111 general ones; 11 × 20 % = 2.2.
  expect(asked(freeze(profile, rows, quarter(2), { people: 4 }))).toEqual({
    key: 3,
    special: 4,
    general: 60,
    处罚后: 3,
  });
});

test('安康 2025: at most two checks a year, but for leads, requests and D-rated units', () => {
  const profile = aProfile({
    plans: { general: demand('每季度50%') },
    caps: [
      {
        times: 2,
        per: 'year',
        kinds: ['routine', 'special', 'joint'],
        except: condition('信用评价 为 D'),
      },
    ],
  });
  const rows = ['a', 'b', 'c', 'd'].map((id) =>
    anEnterprise(id, { credit: id === 'd' ? 'D' : 'B' }),
  );
  const twice = (id: string, kind: CheckKind): InspectionRecord[] => [
    aCheck(id, '2026-01-10', kind),
    aCheck(id, '2026-02-10', kind),
  ];
  const records = [...twice('a', 'routine'), ...twice('b', 'complaint'), ...twice('d', 'special')];
  const { units } = freeze(profile, rows, quarter(2), { records });
  expect(units.map(({ id, exclusion }) => [id, exclusion])).toEqual([
    ['a', 'capped'],
    ['b', null],
    ['c', null],
    ['d', null],
  ]);
});

test('济宁高新消防 2024: crowded places 10 % a month, others 5 %', () => {
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [condition('行业类别 含 人员密集')] }],
    plans: { key: demand('每月10%'), general: demand('每月5%') },
  });
  const rows = [
    ...enterprises(45, 'k', { industry: '人员密集场所' }),
    ...enterprises(210, 'g', { industry: '其他' }),
  ];
  // 45 × 10 % = 4.5; 210 × 5 % = 10.5.
  const year = yearOf(
    profile,
    rows,
    Array.from({ length: 12 }, (_, index) => month(index + 1)),
  );
  expect(year.map((draw) => [drawnIn(draw, 'key'), drawnIn(draw, 'general')])).toEqual(
    Array(12).fill([5, 11]),
  );
});

test('税务: key firms all in five years, others at most 3 % a year, and nobody again within three', () => {
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [condition('重点排污单位名录 为 是')] }],
    plans: {
      key: { quota: { kind: 'none' }, coverageYears: 5 },
      general: { ...demand('每年不超过3%'), noRepeat: true, noRepeatYears: 3 },
    },
  });
  const rows = [...enterprises(50, 'k', { keyListed: true }), ...enterprises(150, 'g', {})];
  const earlier = [
    aCheck('g0', '2024-05-06'),
    aCheck('g1', '2023-05-06'),
    aCheck('g2', '2025-11-20'),
    aCheck('k0', '2022-03-03'),
  ];
  const start = freeze(profile, rows, quarter(1), { records: earlier });
  const excluded = start.units.filter(({ exclusion }) => exclusion !== null).map(({ id }) => id);
  // 2024, 2025 and 2026 keep out; 2023 does not.
  expect(excluded).toEqual(['g0', 'g2']);
  const year = yearOf(
    profile,
    rows,
    [1, 2, 3, 4].map((each) => quarter(each as 1)),
    earlier,
  );
  const sum = (category: Category): number =>
    year.reduce((total, draw) => total + drawnIn(draw, category), 0);
  // 150 × 3 % = 4.5, so 4 in the year and not 5.
  expect(sum('general')).toBe(4);
  // k0 was checked in 2022; the others have waited since then and are due by the end of this year.
  expect(sum('key')).toBe(49);
});

test('成都 2025: more than one check a day, two a week or three a month is marked', () => {
  const profile = aProfile({
    caps: [
      { times: 1, per: 'day' },
      { times: 2, per: 'week' },
      { times: 3, per: 'month' },
    ],
  });
  const rows = ['day', 'week', 'month', 'fine'].map((id) => anEnterprise(id));
  const records = [
    aCheck('day', '2026-03-03'),
    aCheck('day', '2026-03-03', 'special'),
    // Monday, Wednesday and Sunday of one week.
    ...['2026-03-02', '2026-03-04', '2026-03-08'].map((date) => aCheck('week', date)),
    ...['2026-03-02', '2026-03-10', '2026-03-17', '2026-03-26'].map((date) =>
      aCheck('month', date),
    ),
    // Sunday and Monday, and three in the month.
    ...['2026-03-01', '2026-03-02', '2026-03-31'].map((date) => aCheck('fine', date)),
  ];
  const { marks } = frequencyReport(
    {
      enterprises: anEnterpriseRegister(rows),
      inspectors: anInspectorRegister([]),
      records,
    },
    profile,
    quarter(1),
    () => ({ sheet: '', cell: '' }),
  );
  const over = marks.filter(({ state }) => state === 'over').map(({ enterprise }) => enterprise);
  expect(over).toEqual(['day', 'week', 'month']);
});

test('遂昌 2025: at most two checks a year, and at least 60 % of the tasks joint, of either kind', () => {
  const profile = aProfile({
    plans: { general: demand('每季度25%') },
    caps: [{ times: 2, per: 'year' }],
    joint: { any: { percent: 60, per: 'quarter', departments: [] } },
  });
  const rows = enterprises(44, 'g', {});
  // 44 × 25 % = 11 tasks; 60 % of 11 is 6.6.
  const year = yearOf(
    profile,
    rows,
    [1, 2, 3, 4].map((each) => quarter(each as 1)),
  );
  for (const { tasks } of year) {
    const joint = tasks.filter(
      ({ joint: { internal, external } }) => internal.length + external.length > 0,
    );
    expect([tasks.length, joint.length]).toEqual([11, 7]);
  }
  const times = new Map<string, number>();
  for (const { tasks } of year)
    for (const { unit } of tasks) times.set(unit.id, (times.get(unit.id) ?? 0) + 1);
  expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
});

test('六安水利: 9 % of 90 is 8', () => {
  const profile = aProfile({ plans: { general: demand('每年9%（舍去）') } });
  const year = yearOf(
    profile,
    enterprises(90, 'g', {}),
    [1, 2, 3, 4].map((each) => quarter(each as 1)),
  );
  expect(year.reduce((sum, draw) => sum + drawnIn(draw, 'general'), 0)).toBe(8);
});

test('a cap of some enterprises is never passed, whatever the year is drawn by', () => {
  const grades = ['A', 'B', 'C', 'D'] as const;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...grades), { minLength: 4, maxLength: 30 }),
      fc.constantFrom(...grades),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.boolean(),
      (credits, grade, times, monthly, excepted) => {
        const only = condition(`信用评价 为 ${grade}`);
        const profile = aProfile({
          plans: { general: demand('每月50%') },
          caps: [{ times, per: 'year', ...(excepted ? { except: only } : { units: only }) }],
        });
        const rows = credits.map((credit, index) => anEnterprise(`g${index}`, { credit }));
        const periods = monthly
          ? Array.from({ length: 12 }, (_, index) => month(index + 1))
          : [1, 2, 3, 4].map((each) => quarter(each as 1));
        const counts = new Map<string, number>();
        const records: InspectionRecord[] = [];
        for (const [index, period] of periods.entries()) {
          const { draw } = drawPeriod(
            freeze(profile, rows, period, { records }),
            `${index}` as Seed,
            'sha256',
          );
          // What the cap leaves may be less than the quota: then nothing is drawn.
          for (const { unit } of draw?.tasks ?? []) {
            counts.set(unit.id, (counts.get(unit.id) ?? 0) + 1);
            const day = String(index * (12 / periods.length) + 1).padStart(2, '0');
            records.push(aCheck(unit.id, `2026-${day}-20`));
          }
        }
        for (const { id, credit } of rows)
          if ((credit === grade) !== excepted)
            expect(counts.get(id) ?? 0).toBeLessThanOrEqual(times);
      },
    ),
    { numRuns: 40 },
  );
});
