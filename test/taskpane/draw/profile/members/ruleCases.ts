import type { Cap, Condition, DirectedDraw } from '../../../../../src/domain/profile/profile';
import { CATEGORIES } from '../../../../../src/domain/register/category';
import { CHECK_KINDS } from '../../../../../src/domain/register/inspectionRecord';
import { without } from '../../../../../src/taskpane/state/without';
import {
  blank,
  capped,
  choose,
  CLAUSE,
  directing,
  exempting,
  pick,
  press,
  tick,
  type,
  type MemberCase,
} from './memberCase';

const yearly: Cap = { times: 2, per: 'year' };
const SPANS = [
  ['day', '每日'],
  ['week', '每周'],
  ['month', '每月'],
  ['quarter', '每季度'],
  ['year', '每年'],
] as const;
const key: Condition = { field: 'keyListed', is: [true] };

/** A part of a cap or a draw that is set and taken away. */
const parts = <Whole>(
  section: MemberCase['section'],
  owner: string,
  whole: (change: Partial<Whole>) => MemberCase['from'],
  of: readonly (readonly [
    change: Partial<Whole>,
    set: MemberCase['acts'][number]['steps'],
    clear: MemberCase['acts'][number]['steps'],
  ])[],
): MemberCase[] =>
  of.map(([change, set, clear]) => ({
    covers: Object.keys(change).map((member) => `${owner}.${member}`),
    section,
    from: whole({}),
    acts: [
      { steps: set, gives: whole(change) },
      {
        steps: clear,
        gives: whole({}),
        gone: true,
      },
    ],
  }));

export const ruleCases: readonly MemberCase[] = [
  {
    covers: ['Profile.caps', 'Cap.times', 'Cap.per', ...SPANS.map(([per]) => `CAP_SPANS=${per}`)],
    section: 'caps',
    from: blank,
    acts: [
      { steps: [press('添加上限'), type('上限 1：每家最多', '2')], gives: capped(yearly) },
      ...SPANS.filter(([per]) => per !== 'year').map(([per, word]) => ({
        steps: [choose('上限 1：期限', word)],
        gives: capped({ ...yearly, per }),
      })),
      {
        steps: [choose('上限 1：期限', '每年'), press('添加上限'), type('上限 2：每家最多', '150')],
        gives: capped(yearly, { times: 150, per: 'year' }),
      },
      { steps: [press('删除“上限 1”')], gives: capped({ times: 150, per: 'year' }) },
      { steps: [press('删除“上限 1”')], gives: blank },
    ],
  },
  ...parts<Cap>('caps', 'Cap', (change) => capped({ ...yearly, ...change }), [
    [
      { kinds: CHECK_KINDS.filter((kind) => kind !== 'special') },
      [pick('上限 1：计入的检查', '专项', false)],
      [pick('上限 1：计入的检查', '专项', true)],
    ],
    [
      { categories: CATEGORIES.filter((category) => category !== 'offsite') },
      [pick('上限 1：受限的监管类别', '非现场', false)],
      [pick('上限 1：受限的监管类别', '非现场', true)],
    ],
    [
      { units: key },
      [
        tick('上限 1：只限制符合条件的企业', true),
        choose('上限 1：受限企业：条件 1：栏目', '重点排污单位名录'),
      ],
      [tick('上限 1：只限制符合条件的企业', false)],
    ],
    [
      { except: key },
      [
        tick('上限 1：有的企业不受限制', true),
        choose('上限 1：不受限企业：条件 1：栏目', '重点排污单位名录'),
      ],
      [tick('上限 1：有的企业不受限制', false)],
    ],
    [
      { perAuthority: true },
      [tick('上限 1：各部门的检查分别计次数', true)],
      [tick('上限 1：各部门的检查分别计次数', false)],
    ],
    [
      { clause: 'a' },
      [choose('上限 1：依据的条款', CLAUSE)],
      [choose('上限 1：依据的条款', '不写依据')],
    ],
  ]),
  {
    covers: ['Profile.directed', 'DirectedDraw.name', 'DirectedDraw.units', 'DirectedDraw.plan'],
    section: 'directed',
    from: blank,
    acts: [
      {
        steps: [
          press('添加定向抽查'),
          type('第 1 个：名称', '涉水'),
          choose('涉水：企业：条件 1：栏目', '重点排污单位名录'),
        ],
        gives: directing({}),
      },
      {
        steps: [type('第 1 个：名称', '涉气'), choose('涉气：抽查办法', '按家数')],
        gives: directing({
          name: '涉气',
          plan: { quota: { kind: 'count', count: 10, per: 'quarter' } },
        }),
      },
      { steps: [press('删除“涉气”')], gives: blank },
    ],
  },
  ...parts<DirectedDraw>('directed', 'DirectedDraw', directing, [
    [
      { inspectors: { field: 'onPost', is: [true] } },
      [tick('涉水：限定人员', true), choose('涉水：人员：条件 1：栏目', '在编在岗')],
      [tick('涉水：限定人员', false)],
    ],
  ]),
  {
    covers: ['DirectedDraw.shared'],
    section: 'directed',
    from: directing({}),
    acts: [
      {
        steps: [tick('涉水：重合企业', false)],
        gives: {
          ...blank,
          directed: (directing({}).directed ?? []).map((draw) => without(draw, 'shared')),
        },
      },
      { steps: [tick('涉水：重合企业', true)], gives: directing({}) },
    ],
  },
  {
    covers: ['Profile.categoryRules', 'CategoryRule.category', 'CategoryRule.any'].concat(
      'CategoryRule.must',
      'CategoryRule.clause',
      ['Profile.classifyBy=register', 'Profile.classifyBy=rules', 'Profile.classifyBy'],
      'Profile.otherwise',
    ),
    section: 'rules',
    from: blank,
    acts: [
      {
        steps: [
          choose('分类方式', '以名录库企业分类为准'),
          press('添加分类规则'),
          choose('第 1 条（重点）：条件 1：栏目', '重点排污单位名录'),
        ],
        gives: {
          ...blank,
          classifyBy: 'register',
          categoryRules: [{ category: 'key', any: [key] }],
        },
      },
      {
        steps: [
          choose('第 1 条（重点）：归入类别', '特殊'),
          tick('不论登记为什么类别，都按这一条', true),
          choose('第 1 条（特殊）：依据的条款', CLAUSE),
          choose('其余企业归入', '重点'),
        ],
        gives: {
          ...blank,
          classifyBy: 'register',
          categoryRules: [{ category: 'special', any: [key], must: true, clause: 'a' }],
          otherwise: 'key',
        },
        gone: true,
      },
      {
        steps: [
          tick('不论登记为什么类别，都按这一条', false),
          choose('第 1 条（特殊）：依据的条款', '不写依据'),
        ],
        gives: {
          ...blank,
          classifyBy: 'register',
          categoryRules: [{ category: 'special', any: [key] }],
          otherwise: 'key',
        },
        gone: true,
      },
      {
        steps: [
          press('删除“第 1 条（特殊）”'),
          choose('其余企业归入', '一般'),
          choose('分类方式', '按下列规则'),
        ],
        gives: blank,
      },
    ],
  },
  {
    covers: ['Profile.exemptions', 'ExemptionRule.name', 'ExemptionRule.any'].concat(
      'ExemptionRule.clause',
    ),
    section: 'exemptions',
    from: blank,
    acts: [
      {
        steps: [
          press('添加免检'),
          type('第 1 项：名称', '甲'),
          choose('甲：条件 1：栏目', '重点排污单位名录'),
        ],
        gives: exempting(key),
      },
      {
        steps: [choose('甲：依据的条款', CLAUSE), type('第 1 项：名称', '乙')],
        gives: { ...blank, exemptions: [{ name: '乙', any: [key], clause: 'a' }] },
        gone: true,
      },
      { steps: [press('删除“乙”')], gives: blank },
    ],
  },
  {
    covers: ['Profile.weights', 'WeightRule.factor', 'WeightRule.any', 'WeightRule.clause'],
    section: 'weights',
    from: blank,
    acts: [
      {
        steps: [press('添加权重'), choose('第 1 项权重：条件 1：栏目', '重点排污单位名录')],
        gives: { ...blank, weights: [{ factor: 2, any: [key] }] },
      },
      {
        steps: [type('第 1 项权重：倍数', '0.5'), choose('第 1 项权重：依据的条款', CLAUSE)],
        gives: { ...blank, weights: [{ factor: 0.5, any: [key], clause: 'a' }] },
      },
      { steps: [press('删除“第 1 项权重”')], gives: blank },
    ],
  },
];
