/**
 * Rules of a dozen authorities as data, one case each, with the number that the rule asks for
 * worked out by hand. No case needs code: a plan, a condition, a deadline or a preset says it all.
 */

import type { Quarter } from '../../../src/domain/calendar/period';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import type { PoolInspector, Unit } from '../../../src/domain/population/population';
import { classify } from '../../../src/domain/population/classify';
import { directedQuotas } from '../../../src/domain/quota/directedQuota';
import { demandQuota } from '../../../src/domain/quota/demandQuota';
import type {
  Demand,
  DeadlineWhat,
  DirectedDraw,
  Profile,
} from '../../../src/domain/profile/profile';
import { roundUpProduct } from '../../../src/domain/ground/roundUp';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import type { Category } from '../../../src/domain/register/category';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import { readDeadlineRule } from '../../../src/text/grammar/deadlineRuleText';
import { readMonths } from '../../../src/text/grammar/monthWords';
import { findPreset } from '../../../src/text/preset/presets';
import { readCondition, readInspectorCondition } from '../../../src/text/grammar/readCondition';
import { readQuota } from '../../../src/text/grammar/readQuota';
import {
  aCheck,
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
  aProfile,
  aUnit,
  poolInspectors,
} from '../../support/register';

/** Expected and actual; several numbers where the rule has several. */
type Case = readonly [
  id: number,
  place: string,
  rule: string,
  expected: unknown,
  actual: () => unknown,
];

/** A plan in the words of the sheet 抽查方案. */
function plan(
  quota: string,
  more: Omit<Demand, 'quota' | 'months'> & { months?: string } = {},
): Demand {
  const { months, ...rest } = more;
  return {
    quota: read(readQuota(quota)),
    ...rest,
    ...(months === undefined ? {} : { months: read(readMonths(months)) }),
  };
}

function read<Value>(
  reading: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.value;
}

interface Situation {
  readonly staff?: readonly PoolInspector[];
  readonly quarter?: Quarter;
  /** how many of the units were visited this year. */
  readonly visited?: number;
}

function asked(
  of: Demand | undefined,
  count: number,
  { staff = [], quarter = 1, visited = 0 }: Situation = {},
): number {
  const units: Unit[] = Array.from({ length: count }, (_, index) =>
    aUnit(`u${index}`, { visits: index < visited ? 1 : 0 }),
  );
  return demandQuota(of ?? plan('不抽取'), units, staff, { year: 2026, quarter }).quota;
}

function preset(id: string): Profile {
  const found = findPreset(id);
  if (found === null) throw new Error(id);
  return found;
}

const staff = (count: number): PoolInspector[] => poolInspectors(count);

/**
 * What a preset says of a deadline, and what its words on the sheet mean: both must be the same.
 */
function deadline(id: string, what: DeadlineWhat, words: string): unknown {
  const rule = preset(id).deadlines?.find((each) => each.what === what)?.rule;
  expect(read(readDeadlineRule(words))).toEqual(rule);
  return rule;
}

/** The quota of a directed draw over a register. */
function directed(
  draw: Omit<DirectedDraw, 'id' | 'name'>,
  rows: readonly Partial<Enterprise>[],
  quarter: Quarter,
  people: readonly string[] = [],
): number[] {
  const profile = aProfile({ directed: [{ id: 'd', name: '定向', ...draw }] });
  const { population } = freezePopulation({
    enterprises: anEnterpriseRegister(rows.map((row, index) => anEnterprise(`e${index}`, row))),
    inspectors: anInspectorRegister(
      people.map((department, index) => anInspector(`p${index}`, { department })),
    ),
    profile,
    period: { year: 2026, quarter },
  });
  return directedQuotas(population).map(({ quota }) => quota);
}

const some = (count: number, row: Partial<Enterprise>): Partial<Enterprise>[] =>
  Array.from({ length: count }, () => row);

function frozen(
  profile: Profile,
  row: Partial<Enterprise>,
  records: readonly InspectionRecord[] = [],
): Unit | undefined {
  const register = anEnterpriseRegister([anEnterprise('e', row)]);
  return freezePopulation({
    enterprises: register,
    inspectors: anInspectorRegister([]),
    profile,
    period: { year: 2026, quarter: 2 },
    records,
  }).population.units[0];
}

const categoryOf = (id: string, row: Partial<Enterprise>): Category =>
  classify(anEnterprise('e', row), preset(id)).category;

const allUnits = read(readCondition('非（生产状态 是 关闭、注销）'));
const outfalls = (kind: string) =>
  read(readCondition(`企业名称 含 入河排污口 且 企业分类 是 ${kind}`));

const quotaCases: readonly Case[] = [
  // 61 × 5 % = 3.05
  [1, '广东', '市级重点每季度不少于 5%', 4, () => asked(plan('每季度 5%'), 61)],
  // 61 × 25 % = 15.25
  [2, '广东', '县级重点每季度不少于 25%', 16, () => asked(plan('每季度 25%'), 61)],
  // 7 × 5 = 35 a year, ÷ 4 = 8.75
  [
    3,
    '广东',
    '市级一般每年 1:5，在编在岗',
    9,
    () => asked(plan('每年 1:5（在编在岗）'), 198, { staff: staff(7) }),
  ],
  // 7 × 10 = 70 a year, ÷ 4 = 17.5
  [
    4,
    '广东',
    '县级一般每年 1:10',
    18,
    () => asked(plan('每年 1:10（在编在岗）'), 198, { staff: staff(7) }),
  ],
  // 61 × 30 % = 18.3
  [5, '新县', '重点每季度 30%', 19, () => asked(preset('xinxian-2021').plans.key, 61)],
  // 24 × 10 = 240, but there are 198, ÷ 4 = 49.5; a construction project is a general unit
  [
    6,
    '新县',
    '一般（含建设项目）每年至少 1:10，在编在岗',
    [50, 'general'],
    () => [
      asked(preset('xinxian-2021').plans.general, 198, { staff: staff(24) }),
      categoryOf('xinxian-2021', { construction: true }),
    ],
  ],
  // 37 × 25 % = 9.25
  [
    8,
    '唐山高新',
    '重点每季度不少于 25%',
    10,
    () => asked(preset('tangshan-gaoxin-2024').plans.key, 37),
  ],
  // 9 × 65 % = 5.85; a unit on the key list with credit C is special
  [
    9,
    '唐山高新',
    '特殊每季度不少于 65%，与重点冲突时为特殊',
    [6, 'special'],
    () => [
      asked(preset('tangshan-gaoxin-2024').plans.special, 9),
      categoryOf('tangshan-gaoxin-2024', { credit: 'C', keyListed: true, positiveList: true }),
    ],
  ],
  // 128 × 3 % = 3.84
  [
    10,
    '唐山高新',
    '正面清单外的一般每季度不少于 3%',
    4,
    () => asked(preset('tangshan-gaoxin-2024').plans.general, 128),
  ],
  // covered without a visit: out of the pool, no quota on site
  [
    11,
    '唐山高新',
    '正面清单企业非现场全覆盖，不占现场名额',
    ['offsite', 'offsite', 0],
    () => {
      const unit = frozen(preset('tangshan-gaoxin-2024'), { positiveList: true });
      return [
        unit?.category,
        unit?.exclusion,
        asked(preset('tangshan-gaoxin-2024').plans.offsite, 28),
      ];
    },
  ],
  // 20 tasks × 35 % = 7
  [
    12,
    '唐山高新',
    '部门内联合占每季度任务不少于 35%',
    [7, 'quarter'],
    () => {
      const share = preset('tangshan-gaoxin-2024').joint?.internal;
      return [roundUpProduct(20, share?.percent ?? 0, 100).count, share?.per];
    },
  ],
  // of 100 visits in the year 85 go by credit
  [
    13,
    '唐山高新',
    '信用分级抽查占年度次数不少于 85%',
    [['credit-graded', 85, 'year']],
    () =>
      preset('tangshan-gaoxin-2024').targets?.map(({ what, percent, per }) => [what, percent, per]),
  ],
  // 30 ÷ 4 = 7.5; in the last quarter with 22 visited: 8
  [
    17,
    '许昌建安',
    '重点每年不少于 1 次',
    [8, 8],
    () => [
      asked(preset('xuchang-jianan-2026').plans.key, 30),
      asked(preset('xuchang-jianan-2026').plans.key, 30, { quarter: 4, visited: 22 }),
    ],
  ],
  // 10 ÷ 4 = 2.5
  [
    18,
    '许昌建安',
    '特殊每年不少于 1 次',
    3,
    () => asked(preset('xuchang-jianan-2026').plans.special, 10),
  ],
  // two routine checks reach the cap; a routine and a special one do not
  [
    19,
    '许昌建安',
    '每家每年日常双随机不超过 2 次',
    ['capped', null],
    () => [
      frozen(preset('xuchang-jianan-2026'), {}, [
        aCheck('e', '2026-01-10', 'routine'),
        aCheck('e', '2026-02-10', 'routine'),
      ])?.exclusion,
      frozen(preset('xuchang-jianan-2026'), {}, [
        aCheck('e', '2026-01-10', 'routine'),
        aCheck('e', '2026-02-10', 'special'),
      ])?.exclusion,
    ],
  ],
  // 40 × 25 % = 10; last quarter with 25 visited: 15 left, more than 10
  [
    21,
    '丽水',
    '县级重点每季度不少于 25%，每年一遍',
    [10, 15],
    () => [
      asked(preset('lishui-2021-county').plans.key, 40),
      asked(preset('lishui-2021-county').plans.key, 40, { quarter: 4, visited: 25 }),
    ],
  ],
  // 41 × 5 % = 2.05
  [22, '丽水', '市级重点每季度不少于 5%', 3, () => asked(preset('lishui-2021-city').plans.key, 41)],
  // 6 on duty, 2 of them not 在编: 6 × 10 = 60, ÷ 4 = 15
  [
    23,
    '丽水',
    '县级一般每年至少 1:10，实际在岗',
    15,
    () =>
      asked(preset('lishui-2021-county').plans.general, 500, {
        staff: [...staff(4), ...poolInspectors(2, { onPost: false })],
      }),
  ],
  // 6 × 5 = 30, ÷ 4 = 7.5
  [
    24,
    '丽水',
    '市级一般每年至少 1:5',
    8,
    () => asked(preset('lishui-2021-city').plans.general, 500, { staff: staff(6) }),
  ],
  // 12 × 30 % = 3.6, where key units would give 12 × 25 % = 3
  [
    26,
    '丽水',
    '特殊适度提高比例：六大行业、国控、污水厂、信访多',
    [4, 'special', 'special'],
    () => [
      asked(preset('lishui-2021-county').plans.special, 12),
      categoryOf('lishui-2021-county', { industry: '印染加工', keyListed: true }),
      categoryOf('lishui-2021-county', { complaint: true }),
    ],
  ],
  // 15 × 20 % = 3, but 15 ÷ 4 quarters = 3.75
  [
    27,
    '西平',
    '重点每季度不少于 20%，每年一遍',
    4,
    () => asked(preset('xiping-2024').plans.key, 15),
  ],
  // 5 × 10 = 50, ÷ 4 = 12.5
  [
    28,
    '西平',
    '一般每年至少 1:10',
    13,
    () => asked(preset('xiping-2024').plans.general, 300, { staff: staff(5) }),
  ],
  // all 12
  [29, '西平', '特殊每季度至少 1 次', 12, () => asked(preset('xiping-2024').plans.special, 12)],
  // 56 × 25 % = 14
  [32, '池州', '重点每季度不少于 25%', 14, () => asked(plan('每季度 25%'), 56)],
  // 20 × 15 % = 3
  [33, '池州', '特殊每季度不少于 15%', 3, () => asked(plan('每季度 15%'), 20)],
  // 211 × 5 % = 10.55 → 11; 8 × 5 = 40 a year, ÷ 4 = 10; both must be met
  [
    34,
    '池州',
    '一般每季度不少于 5%，同时每年 1:5',
    11,
    () => asked(plan('每季度 5% 且 每年 1:5（在编在岗）'), 211, { staff: staff(8) }),
  ],
  // 8 × 5 = 40 a year of all 267, ÷ 4 = 10, those that the categories take counted
  [
    35,
    '池州',
    '年度总数按 1:5',
    [10],
    () =>
      directed(
        { units: allUnits, plan: plan('每年 1:5（在编在岗）') },
        some(267, {}),
        1,
        Array<string>(8).fill('大队'),
      ),
  ],
  // 100 × 5 % = 5 a year, ÷ 4 = 1.25
  [36, '江西', '市级 A 类每年不少于 5%', 2, () => asked(plan('每年 5%'), 100)],
  // 30 × 25 % = 7.5; 30 ÷ 4 = 7.5
  [
    37,
    '江西',
    '县级 A 类每季度不少于 25%，每年一遍',
    8,
    () => asked(plan('每季度 25%', { coverageYears: 1 }), 30),
  ],
  // 250 × 1 % = 2.5 → 3 a year, ÷ 4 = 0.75
  [38, '江西', '市级 B 类每年不少于 1%', 1, () => asked(plan('每年 1%'), 250)],
  // 40 × 50 % = 20 a year, ÷ 4 = 5; 40 ÷ 8 quarters = 5. A unit last visited in 2024 is due this
  // year, one of 2025 the next, one never visited in records that begin in 2025 this year too
  [
    39,
    '江西',
    '县级 B 类每年不少于 50%，每两年一遍',
    [5, 2026, 2027, 2026],
    () => {
      const twoYears = plan('每年 50%', { coverageYears: 2 });
      const profile = aProfile({ plans: { general: twoYears } });
      const other = aCheck('e', '2025-05-01', null, { enterprise: '别家' });
      return [
        asked(twoYears, 40),
        frozen(profile, {}, [aCheck('e', '2024-05-01', null)])?.due,
        frozen(profile, {}, [aCheck('e', '2025-05-01', null)])?.due,
        frozen(profile, {}, [other])?.due,
      ];
    },
  ],
  // 6 × 5 = 30, ÷ 4 = 7.5 → 8; 200 × 20 % = 40, ÷ 4 = 10; one of the two is enough
  [
    40,
    '江西',
    '县级 C 类每年 1:5 或 20%',
    8,
    () => asked(plan('每年 1:5（在编在岗） 或 每年 20%'), 200, { staff: staff(6) }),
  ],
  // all 18
  [
    42,
    '武汉江汉',
    '重点每季度各 1 次',
    [18, 18],
    () => [asked(plan('每季度 100%'), 18), asked(plan('每季度 1 次'), 18)],
  ],
  // 9 × 10 = 90, ÷ 4 = 22.5
  [
    43,
    '武汉江汉',
    '一般每年 1:10',
    23,
    () => asked(plan('每年 1:10（在编在岗）'), 300, { staff: staff(9) }),
  ],
  // 25 since 2020 × 40 % = 10 a year; first quarter has no month of 4–11; then 10 ÷ 3 quarters =
  // 3.33
  [
    44,
    '武汉江汉',
    '2020 年以来审批的建设项目每年不少于 40%，不重复，4–11 月',
    [[], [4]],
    () => {
      const draw = {
        units: read(readCondition('建设项目 为 是 且 环评批复年份 不少于 2020')),
        plan: plan('每年 40%', { noRepeat: true, months: '4-11月' }),
      };
      const rows = [
        ...some(25, { construction: true, approvalYear: 2021 }),
        ...some(9, { construction: true, approvalYear: 2019 }),
        ...some(9, { approvalYear: 2022 }),
      ];
      return [directed(draw, rows, 1), directed(draw, rows, 2)];
    },
  ],
  // 13 × 50 % = 6.5 → 7, all of them in the one quarter that has the months
  [
    45,
    '武汉江汉',
    'VOCs 治理设施每年 50%，4–6 月',
    [[7], []],
    () => {
      const draw = {
        units: read(readCondition('污染类型 含 VOCs')),
        plan: plan('每年 50%', { months: '4月至6月' }),
      };
      return [
        directed(draw, some(13, { pollutionType: '废气(VOCs)' }), 2),
        directed(draw, some(13, { pollutionType: 'VOCs' }), 3),
      ];
    },
  ],
  // 35 × 30 % = 10.5 → 11; in the third quarter with 4 done: 7 ÷ 2 quarters = 3.5
  [
    46,
    '武汉江汉',
    '汽车维修每年 30%，4–11 月',
    [4],
    () =>
      directed(
        {
          units: read(readCondition('行业类别 含 汽车维修、汽车修理')),
          plan: plan('每年 30%', { months: '4月至11月' }),
        },
        [
          ...some(4, { industry: '汽车修理与维护', visits: 1 }),
          ...some(31, { industry: '汽车维修' }),
          ...some(20, { industry: '餐饮' }),
        ],
        3,
      ),
  ],
  // all 9 in the third quarter
  [
    47,
    '武汉江汉',
    '有废气旁路的企业每年 100%，7–9 月',
    [9],
    () =>
      directed(
        {
          units: read(readCondition('监控类型 含 旁路')),
          plan: plan('每年 100%', { months: '7月至9月' }),
        },
        some(9, { monitoring: '废气旁路' }),
        3,
      ),
  ],
  // 61 × 12.5 % = 7.625
  [52, '广州', '重点每季度不少于 12.5%', 8, () => asked(plan('每季度 12.5%'), 61)],
  // 7 × 2.5 = 17.5 → 18 a year, ÷ 4 = 4.5
  [
    53,
    '广州',
    '一般每年至少 1:2.5',
    5,
    () => asked(plan('每年 1:2.5（在编在岗）'), 300, { staff: staff(7) }),
  ],
  // 10 × 25 % = 2.5
  [54, '广州', '特殊每季度不少于 25%', 3, () => asked(plan('每季度 25%'), 10)],
  // 30 × 5 % = 1.5 → 2 a year, ÷ 4 = 0.5
  [
    55,
    '广州',
    '入河排污口重点每年不少于 5%',
    [1],
    () =>
      directed(
        { units: outfalls('重点'), plan: plan('每年 5%') },
        [...some(30, { name: '某入河排污口', registeredCategory: 'key' }), ...some(50, {})],
        1,
      ),
  ],
  // 5 × 2 = 10 a year, ÷ 4 = 2.5
  [
    56,
    '广州',
    '入河排污口一般每年至少 1:2',
    [3],
    () =>
      directed(
        { units: outfalls('一般'), plan: plan('每年 1:2（在编在岗）') },
        some(40, { name: '某入河排污口', registeredCategory: 'general' }),
        1,
        Array<string>(5).fill('大队'),
      ),
  ],
  // 8 × 20 % = 1.6 → 2 a year; in the last quarter none done: 2
  [
    57,
    '广州',
    '入河排污口特殊每年不少于 20%',
    [2],
    () =>
      directed(
        { units: outfalls('特殊'), plan: plan('每年 20%') },
        some(8, { name: '某入河排污口', registeredCategory: 'special' }),
        4,
      ),
  ],
  // 12 × 20 % = 2.4 → 3 a year; 2 marine inspectors × 1 = 2; the larger, in the last quarter: 3.
  // Only marine inspectors count
  [
    58,
    '广州',
    '入海排污口重点每年不少于 20%，人员按海洋监管在编在岗',
    [[3], [2]],
    () => {
      const units = read(readCondition('企业名称 含 入海排污口'));
      const inspectors = read(readInspectorCondition('部门岗位 含 海洋'));
      const rows = some(12, { name: '某入海排污口' });
      const people = ['海洋监管科', '海洋监管科', '执法大队', '执法大队'];
      return [
        directed({ units, inspectors, plan: plan('每年 20%') }, rows, 4, people),
        directed({ units, inspectors, plan: plan('每年 1:1（在编在岗）') }, rows, 4, people),
      ];
    },
  ],
];

const deadlineCases: readonly Case[] = [
  [
    7,
    '新县',
    '任务完成后 20 个工作日内公开',
    after(20, 'task-end'),
    () => deadline('xinxian-2021', 'publish', '任务完成后 20 个工作日内'),
  ],
  [
    14,
    '唐山高新',
    '季度后 7 个工作日交记录表',
    after(7, 'quarter-end'),
    () => deadline('tangshan-gaoxin-2024', 'records', '每季度结束后7个工作日内'),
  ],
  [
    15,
    '唐山高新',
    '季度结束前 5 个工作日完成',
    after(-5, 'quarter-end'),
    () => deadline('tangshan-gaoxin-2024', 'finish', '每季度结束前 5 个工作日'),
  ],
  [
    16,
    '唐山高新',
    '季度后第 1 个工作日报统计表',
    after(1, 'quarter-end'),
    () => deadline('tangshan-gaoxin-2024', 'statistics', '每季度结束后第1个工作日'),
  ],
  [
    20,
    '许昌建安',
    '任务完成后 20 个工作日内公开',
    after(20, 'task-end'),
    () => deadline('xuchang-jianan-2026', 'publish', '任务完成后２０个工作日内'),
  ],
  [
    25,
    '丽水',
    '季度首月 5 日前抽取',
    { kind: 'day', month: 'first-of-quarter', day: 5 },
    () => deadline('lishui-2021-city', 'draw', '每季度首月 5 日前'),
  ],
  [
    30,
    '西平',
    '现场检查后 7 个工作日上传',
    after(7, 'site-visit'),
    () => deadline('xiping-2024', 'upload', '现场检查后 7 个工作日内'),
  ],
  [
    31,
    '西平',
    '每年 12 月底前定下年度数',
    { kind: 'day', month: 12, day: 31 },
    () => deadline('xiping-2024', 'annual-plan', '每年 12 月 31 日前'),
  ],
  [
    41,
    '江西',
    '每年 1 月底前公布名录',
    { kind: 'day', month: 1, day: 31 },
    () => read(readDeadlineRule('每年 1 月 31 日前')),
  ],
  [
    59,
    '广州',
    '季度首月 15 日内抽取',
    { kind: 'day', month: 'first-of-quarter', day: 15 },
    () => read(readDeadlineRule('每季度首月 15 日内')),
  ],
];

function after(days: number, from: string): unknown {
  return { kind: 'working-days', days, from };
}

const cases = [...quotaCases, ...deadlineCases];

test.each(cases)('%i %s：%s', (_id, _place, _rule, expected, actual) => {
  expect(actual()).toEqual(expected);
});

test('every rule has its case', () => {
  const ids = cases.map(([id]) => id).sort((left, right) => left - right);
  expect(ids).toEqual([
    ...Array.from({ length: 47 }, (_, index) => index + 1),
    52,
    53,
    54,
    55,
    56,
    57,
    58,
    59,
  ]);
});
