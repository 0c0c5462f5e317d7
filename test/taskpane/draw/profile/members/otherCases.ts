import type {
  Deadline,
  JointSide,
  Profile,
  RatioTarget,
} from '../../../../../src/domain/profile/profile';
import { blank, choose, CLAUSE, press, teamed, tick, type, type MemberCase } from './memberCase';

const SIDES = [
  ['internal', '部门内联合'],
  ['external', '跨部门联合'],
  ['any', '部门联合'],
] as const;
const TARGETS = [
  ['credit-graded', '信用分级抽查次数占比'],
  ['items', '抽查事项覆盖率'],
  ['publication', '抽查结果公开率'],
] as const;
const WHATS = [
  ['draw', '完成抽取'],
  ['finish', '完成检查任务'],
  ['records', '上交检查记录'],
  ['statistics', '报送统计表'],
  ['upload', '上传检查结果'],
  ['publish', '公开检查结果'],
  ['annual-plan', '确定下年度抽查数'],
  ['list', '公布名录'],
] as const;
const EVENTS = [
  ['draw', '抽取'],
  ['month-end', '每月结束'],
  ['quarter-end', '季度结束'],
  ['half-end', '半年结束'],
  ['year-end', '全年结束'],
  ['task-end', '任务完成'],
  ['site-visit', '现场检查'],
] as const;
const SWITCHES = [
  ['mixedDepartments', '组员来自不同部门'],
  ['fixed', '本期内固定分组'],
  ['noRepeatPair', '避开上次的同一组合'],
  ['levelled', '联合检查先派组，使人员任务更平均'],
] as const;

const shared = (side: JointSide, change: object = {}): Profile => ({
  ...blank,
  joint: { [side]: { percent: 10, per: 'quarter', departments: [], ...change } },
});
const aiming = (what: RatioTarget['what'], change: object = {}): Profile => ({
  ...blank,
  targets: [{ what, percent: 100, per: 'year', ...change }],
});
const due = (what: Deadline['what'], rule: Deadline['rule'], more: object = {}): Profile => ({
  ...blank,
  deadlines: [{ what, rule, ...more }],
});
const afterTask = { kind: 'working-days', days: 20, from: 'task-end' } as const;

export const otherCases: readonly MemberCase[] = [
  {
    covers: ['Profile.authority', 'Profile.document', 'Profile.level'].concat(
      ['county', 'city'].map((level) => `Profile.level=${level}`),
    ),
    section: 'basics',
    from: blank,
    acts: [
      {
        steps: [type('制定机关', '某县局'), type('依据文件', '某号文'), choose('层级', '市级')],
        gives: { ...blank, authority: '某县局', document: '某号文', level: 'city' },
      },
      { steps: [type('制定机关', ''), type('依据文件', ''), choose('层级', '县级')], gives: blank },
    ],
  },
  {
    covers: ['Profile.suspendedInPool'],
    section: 'caps',
    from: blank,
    acts: [
      { steps: [tick('停产企业也参加抽取', true)], gives: { ...blank, suspendedInPool: true } },
      { steps: [tick('停产企业也参加抽取', false)], gives: blank },
    ],
  },
  {
    covers: ['Profile.team', 'TeamRules.size', 'TeamRules.region', 'TeamRules.clause'].concat(
      ['any', 'same', 'cross'].map((region) => `RegionRule=${region}`),
    ),
    section: 'team',
    from: blank,
    acts: [
      {
        steps: [
          type('每组持证人员', '3'),
          choose('地区', '本区域'),
          choose('每组持证人员：依据的条款', CLAUSE),
        ],
        gives: teamed({ size: 3, region: 'same', clause: 'a' }),
      },
      {
        steps: [choose('地区', '跨区域')],
        gives: teamed({ size: 3, region: 'cross', clause: 'a' }),
      },
      {
        steps: [
          type('每组持证人员', '2'),
          choose('地区', '不限'),
          choose('每组持证人员：依据的条款', '不写依据'),
        ],
        gives: blank,
      },
    ],
  },
  {
    covers: ['TeamRules.auxiliaries', 'TeamRules.helpers', 'TeamRules.restAfterClean'],
    section: 'team',
    from: blank,
    acts: [
      {
        steps: [
          type('每组辅助人员', '1'),
          type('挑选的辅助人员', '张三、李四'),
          type('连续几次未发现问题后换人', '3'),
        ],
        gives: teamed({ auxiliaries: 1, helpers: ['张三', '李四'], restAfterClean: 3 }),
      },
      {
        steps: [
          type('挑选的辅助人员', ''),
          type('连续几次未发现问题后换人', ''),
          type('每组辅助人员', '0'),
        ],
        gives: blank,
        gone: true,
      },
    ],
  },
  {
    covers: [
      'TeamRules.expertise',
      'TeamRules.expertise=prefer',
      'TeamRules.expertise=require',
    ].concat(SWITCHES.map(([key]) => `TeamRules.${key}`)),
    section: 'team',
    from: blank,
    acts: [
      { steps: [choose('业务专长', '尽量匹配')], gives: teamed({ expertise: 'prefer' }) },
      { steps: [choose('业务专长', '必须匹配')], gives: teamed({ expertise: 'require' }) },
      {
        steps: [choose('业务专长', '不要求'), ...SWITCHES.map(([, word]) => tick(word, true))],
        gives: teamed(Object.fromEntries(SWITCHES.map(([key]) => [key, true]))),
      },
      { steps: SWITCHES.map(([, word]) => tick(word, false)), gives: blank },
    ],
  },
  ...SIDES.map(([side, word]): MemberCase => ({
    covers: ['Profile.joint', `JOINT_SIDES=${side}`, 'JointShare.percent', 'JointShare.per'].concat(
      ['quarter', 'year'].map((per) => `JointShare.per=${per}`),
      'JointShare.departments',
      'JointShare.clause',
    ),
    section: 'joint',
    from: blank,
    acts: [
      { steps: [type(`${word}：不低于`, '10')], gives: shared(side) },
      {
        steps: [
          choose(`${word}：按`, '每年'),
          type(`${word}：参加部门`, '公安局、水利局'),
          choose(`${word}：依据的条款`, CLAUSE),
        ],
        gives: shared(side, { per: 'year', departments: ['公安局', '水利局'], clause: 'a' }),
      },
      {
        steps: [
          choose(`${word}：按`, '每季度'),
          type(`${word}：参加部门`, ''),
          choose(`${word}：依据的条款`, '不写依据'),
        ],
        gives: shared(side),
      },
      { steps: [type(`${word}：不低于`, '')], gives: blank },
    ],
  })),
  ...TARGETS.map(([what, word]): MemberCase => ({
    covers: ['Profile.targets', 'RatioTarget.what', `RatioTarget.what=${what}`].concat(
      ['percent', 'per', 'per=quarter', 'per=year', 'clause'].map((part) => `RatioTarget.${part}`),
    ),
    section: 'targets',
    from: blank,
    acts: [
      { steps: [choose('添加比例要求', word)], gives: aiming(what), gone: true },
      {
        steps: [
          type(`${word}：不低于`, '80'),
          choose(`${word}：按`, '每季度'),
          choose(`${word}：依据的条款`, CLAUSE),
        ],
        gives: aiming(what, { percent: 80, per: 'quarter', clause: 'a' }),
      },
      {
        steps: [
          type(`${word}：不低于`, '100'),
          choose(`${word}：按`, '每年'),
          choose(`${word}：依据的条款`, '不写依据'),
        ],
        gives: aiming(what),
      },
      { steps: [press(`删除“${word}”`)], gives: blank },
    ],
  })),
  {
    covers: [
      ...['Profile.deadlines', 'Deadline.what', 'Deadline.clause'],
      ...WHATS.map(([what]) => `DeadlineWhat=${what}`),
    ],
    section: 'deadlines',
    from: blank,
    acts: [
      {
        steps: WHATS.map(([, word]) => choose('添加时限', word)),
        gives: { ...blank, deadlines: WHATS.map(([what]) => ({ what, rule: afterTask })) },
        gone: true,
      },
      {
        steps: WHATS.slice(1).map(([, word]) => press(`删除“${word}”的时限`)),
        gives: due('draw', afterTask),
      },
      {
        steps: [choose('完成抽取：依据的条款', CLAUSE)],
        gives: due('draw', afterTask, { clause: 'a' }),
      },
      { steps: [press('删除“完成抽取”的时限')], gives: blank },
    ],
  },
  {
    covers: [
      'Deadline.rule',
      'DeadlineRule.day',
      'DeadlineRule.day.month',
      'DeadlineRule.day.day',
    ].concat(
      'DeadlineRule.day.month=first-of-quarter',
      'DeadlineRule.day.month=last-of-quarter',
      'DeadlineRule.day.month=each',
      ['working-days', 'calendar-days'].flatMap((kind) =>
        [kind, `${kind}.days`, `${kind}.from`].map((part) => `DeadlineRule.${part}`),
      ),
      EVENTS.map(([from]) => `DEADLINE_EVENTS=${from}`),
    ),
    section: 'deadlines',
    from: due('draw', afterTask),
    acts: [
      ...EVENTS.flatMap(([from, word]) => [
        {
          steps: [choose('完成抽取：算法', `${word}之前`), type('完成抽取：期限', '5')],
          gives: due('draw', { kind: 'working-days', days: -5, from }),
        },
        {
          steps: [choose('完成抽取：算法', `${word}之后`), type('完成抽取：期限', '7')],
          gives: due('draw', { kind: 'working-days', days: 7, from }),
        },
      ]),
      {
        steps: [
          choose('完成抽取：算法', '现场检查之后'),
          choose('完成抽取：按工作日还是按日', '日（含休息日）'),
          type('完成抽取：期限', '20'),
        ],
        gives: due('draw', { kind: 'calendar-days', days: 20, from: 'site-visit' }),
      },
      {
        steps: [choose('完成抽取：算法', '每月的某日'), type('完成抽取：日', '8')],
        gives: due('draw', { kind: 'day', month: 'each', day: 8 }),
      },
      {
        steps: [choose('完成抽取：算法', '每季度末月的某日'), type('完成抽取：日', '25')],
        gives: due('draw', { kind: 'day', month: 'last-of-quarter', day: 25 }),
      },
      {
        steps: [choose('完成抽取：算法', '每季度首月的某日'), type('完成抽取：日', '5')],
        gives: due('draw', { kind: 'day', month: 'first-of-quarter', day: 5 }),
      },
      {
        steps: [
          choose('完成抽取：算法', '每年某月某日'),
          type('完成抽取：月', '11'),
          type('完成抽取：日', '30'),
        ],
        gives: due('draw', { kind: 'day', month: 11, day: 30 }),
      },
    ],
  },
  {
    covers: ['Profile.clauses', 'Clause.number', 'Clause.text', 'Clause.chosen'],
    section: 'clauses',
    from: { ...blank, clauses: {} },
    acts: [
      {
        steps: [
          press('添加条款'),
          type('第 1 条：条款号', '三（一）'),
          type('第 1 条：原文', '每年覆盖'),
        ],
        gives: { ...blank, clauses: { '三（一）': { number: '三（一）', text: '每年覆盖' } } },
      },
      {
        steps: [
          tick('文件没有定数，由本方案自定', true),
          type('第 1 条：条款号', '三'),
          type('第 1 条：原文', '每年查遍'),
        ],
        gives: {
          ...blank,
          clauses: { '三（一）': { number: '三', text: '每年查遍', chosen: true } },
        },
      },
      {
        steps: [tick('文件没有定数，由本方案自定', false), press('删除“三”')],
        gives: { ...blank, clauses: {} },
        gone: true,
      },
    ],
  },
];
