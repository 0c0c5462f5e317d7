import type {
  PeriodUnit,
  Quota,
  Rounding,
  StaffBase,
} from '../../../../../src/domain/profile/profile';
import { CHECK_KINDS } from '../../../../../src/domain/register/inspectionRecord';
import {
  asked,
  blank,
  choose,
  CLAUSE,
  drawing,
  pick,
  press,
  tick,
  type,
  type Act,
  type MemberCase,
} from './memberCase';

const WAY = '重点：抽查办法';
const PER: readonly (readonly [PeriodUnit, string])[] = [
  ['batch', '每批'],
  ['month', '每月'],
  ['half-year', '每半年'],
  ['year', '每年'],
  ['quarter', '每季度'],
];
const ROUNDINGS: readonly (readonly [Rounding, string])[] = [
  ['up', '小数进一'],
  ['nearest', '小数四舍五入'],
  ['down', '小数舍去'],
];
const BASES: readonly (readonly [StaffBase, string])[] = [
  ['established', '在编在岗'],
  ['on-duty', '实际在岗'],
  ['licensed', '持证'],
];

const gives = (quota: Quota, ...steps: Act['steps']): Act => ({ steps, gives: drawing(quota) });
const none: Act = { steps: [choose(WAY, '不定数量')], gives: blank };
const quarter = 'quarter' as const;
const p25: Quota = { kind: 'percent', percent: 25, per: quarter };
const count = (of: number): Quota => ({ kind: 'count', count: of, per: quarter });

export const quotaCases: readonly MemberCase[] = [
  {
    covers: [
      ...['Profile.plans', 'Demand.quota', 'Quota.none', 'Quota.percent', 'Quota.percent.percent'],
      ...['Quota.percent.per', 'Quota.percent.rounding'],
      ...PER.map(([per]) => `PeriodUnit=${per}`),
    ],
    section: 'plans',
    from: blank,
    acts: [
      gives({ ...p25, percent: 12.5 }, choose(WAY, '按比例'), type('重点：比例', '12.5')),
      ...PER.map(([per, word]) =>
        gives({ ...p25, percent: 12.5, per }, choose('重点：周期', word)),
      ),
      ...ROUNDINGS.map(([rounding, word]) =>
        gives({ ...p25, percent: 12.5, rounding }, choose('重点：小数', word)),
      ),
      gives({ ...p25, percent: 12.5 }, choose('重点：小数', '小数照例进一')),
      none,
    ],
  },
  {
    covers: ['Quota.times', 'Quota.times.times', 'Quota.times.per', 'Quota.times.of'].concat(
      'TimesOf=draws',
      'TimesOf=unsaid',
    ),
    section: 'plans',
    from: drawing({ kind: 'times', times: 1, per: quarter, of: 'unsaid' }),
    acts: [
      gives({ kind: 'times', times: 3, per: quarter, of: 'unsaid' }, type('重点：次数', '3')),
      gives(
        { kind: 'times', times: 2, per: 'year' },
        choose(WAY, '每家按次数'),
        type('重点：每家次数', '2'),
        choose('重点：周期', '每年'),
      ),
      gives(
        { kind: 'times', times: 2, per: quarter, of: 'draws' },
        choose(WAY, '按批次'),
        type('重点：批数', '2'),
      ),
      none,
    ],
  },
  {
    covers: ['Quota.staff', 'Quota.staff.units', 'Quota.staff.base', 'Quota.staff.per'].concat(
      'Quota.staff.rounding',
      BASES.map(([base]) => `StaffBase=${base}`),
    ),
    section: 'plans',
    from: blank,
    acts: [
      ...BASES.map(([base, word], index) =>
        gives(
          { kind: 'staff', units: 5, base, per: 'year' },
          ...(index === 0 ? [choose(WAY, '按人员'), type('重点：每人对应家数', '5')] : []),
          choose('重点：人员口径', word),
        ),
      ),
      gives(
        { kind: 'staff', units: 5, base: 'licensed', per: quarter, rounding: 'down' },
        choose('重点：周期', '每季度'),
        choose('重点：小数', '小数舍去'),
      ),
      none,
    ],
  },
  {
    covers: ['Quota.count', 'Quota.count.count', 'Quota.count.per', 'Quota.most'].concat(
      'Quota.most.quota',
    ),
    section: 'plans',
    from: blank,
    acts: [
      gives(
        { kind: 'count', count: 20, per: 'year' },
        choose(WAY, '按家数'),
        type('重点：家数', '20'),
        choose('重点：周期', '每年'),
      ),
      gives(
        { kind: 'most', quota: { kind: 'count', count: 20, per: 'year' } },
        choose('重点：抽够还是不超过', '不超过这个数'),
      ),
      gives(
        { kind: 'most', quota: { kind: 'count', count: 30, per: quarter } },
        type('重点：家数', '30'),
        choose('重点：周期', '每季度'),
      ),
      gives(
        { kind: 'count', count: 30, per: quarter },
        choose('重点：抽够还是不超过', '抽够这个数'),
      ),
      none,
    ],
  },
  {
    covers: ['Quota.bounded', 'Quota.bounded.quota', 'Quota.bounded.floor'].concat(
      'Quota.bounded.ceiling',
    ),
    section: 'plans',
    from: drawing(p25),
    acts: [
      gives(
        { kind: 'bounded', quota: p25, floor: 3, ceiling: 50 },
        type('重点：不少于', '3'),
        type('重点：不超过', '50'),
      ),
      gives(
        { kind: 'bounded', quota: { ...p25, percent: 30 }, floor: 4, ceiling: 50 },
        type('重点：比例', '30'),
        type('重点：不少于', '4'),
      ),
      gives(
        { kind: 'bounded', quota: { ...p25, percent: 30 }, ceiling: 50 },
        type('重点：不少于', ''),
      ),
      gives({ ...p25, percent: 30 }, type('重点：不超过', '')),
    ],
  },
  {
    covers: ['Quota.and', 'Quota.and.of', 'Quota.or', 'Quota.or.of'],
    section: 'plans',
    from: drawing(p25),
    acts: [
      gives({ kind: 'and', of: [p25, count(10)] }, choose(WAY, '几项都要满足')),
      gives(
        {
          kind: 'and',
          of: [p25, { kind: 'most', quota: { kind: 'percent', percent: 9, per: quarter } }],
        },
        choose('重点第 2 项：抽查办法', '按比例'),
        type('重点第 2 项：比例', '9'),
        choose('重点第 2 项：抽够还是不超过', '不超过这个数'),
      ),
      {
        steps: [press('重点：再加一项'), press('删除“重点第 2 项”')],
        gives: drawing({ kind: 'and', of: [p25, count(10)] }),
      },
      gives({ kind: 'or', of: [p25, count(10)] }, choose(WAY, '满足其中一项')),
      // A part may be joined itself, and bounds stand around all of it.
      gives(
        {
          kind: 'bounded',
          quota: { kind: 'or', of: [{ kind: 'and', of: [p25, count(10)] }, count(10)] },
          floor: 2,
        },
        choose('重点第 1 项：抽查办法', '几项都要满足'),
        type('重点：不少于', '2'),
      ),
      {
        steps: [press('删除“重点第 2 项”'), type('重点：不少于', '')],
        gives: drawing({ kind: 'and', of: [p25, count(10)] }),
      },
      { steps: [press('删除“重点第 2 项”')], gives: drawing(p25) },
    ],
  },
  ...(
    [
      [
        ['coverageYears'],
        { coverageYears: 8 },
        [choose('重点：覆盖', '每 8 年至少 1 次')],
        [choose('重点：覆盖', '不要求覆盖')],
      ],
      [
        ['noRepeat', 'noRepeatYears'],
        { noRepeat: true, noRepeatYears: 3 },
        [tick('重点：年内查过的不再抽', true), type('重点：几年内查过的不再抽', '3')],
        [tick('重点：年内查过的不再抽', false)],
      ],
      [
        ['months'],
        { months: { first: 4, last: 11 } },
        [type('重点：月份', '4月至11月')],
        [type('重点：月份', '')],
      ],
      [
        ['batches'],
        { batches: 2 },
        [type('重点：每年分几批', '2')],
        [type('重点：每年分几批', '')],
      ],
      [
        ['items'],
        { items: ['自行监测', '台账'] },
        [type('重点：抽查事项', '自行监测、台账')],
        [type('重点：抽查事项', '')],
      ],
      [
        ['counts'],
        { counts: CHECK_KINDS.filter((kind) => kind !== 'special') },
        [pick('重点：算作已查的检查', '专项', false)],
        [pick('重点：算作已查的检查', '专项', true)],
      ],
      [
        ['clause'],
        { clause: 'a' },
        [choose('重点：依据的条款', CLAUSE)],
        [choose('重点：依据的条款', '不写依据')],
      ],
    ] as const
  ).map(([members, demand, set, clear]): MemberCase => ({
    covers: members.map((member) => `Demand.${member}`),
    section: 'plans',
    from: blank,
    acts: [
      { steps: set, gives: asked(demand) },
      { steps: clear, gives: blank, gone: true },
    ],
  })),
  {
    covers: ['Demand.yearNumber', 'YearNumber.year', 'YearNumber.count'],
    section: 'plans',
    from: drawing({ kind: 'staff', units: 5, base: 'licensed', per: 'year' }),
    acts: [
      {
        steps: [type('重点：全年已定', '50'), type('重点：哪一年', '2027')],
        gives: asked({
          quota: { kind: 'staff', units: 5, base: 'licensed', per: 'year' },
          yearNumber: { year: 2027, count: 50 },
        }),
      },
      {
        steps: [type('重点：全年已定', '')],
        gives: drawing({ kind: 'staff', units: 5, base: 'licensed', per: 'year' }),
      },
    ],
  },
];
