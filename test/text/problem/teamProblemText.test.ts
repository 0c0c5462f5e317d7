import type { TeamPreference, TeamRule } from '../../../src/domain/draw/drawProblem';
import { problemText } from '../../../src/text/problem/problemText';

const place = { sheet: '检查对象', cell: '' } as const;

test.each<[TeamRule, number, string]>([
  ['size', 1, '检查人员只有 1 人。请补充检查人员。'],
  ['licence', 1, '只留有效持证人员后只有 1 人可派。请补充持证人员，或核对执法证号与有效期。'],
  [
    'region',
    0,
    '按区域规则筛选后只有 0 人可派。请补充该区域可派的人员，核对行政区域，或放宽区域规则。',
  ],
  ['recusal', 1, '回避后只有 1 人可派。请核对回避企业与回避人员，或补充可派的人员。'],
  [
    'directed',
    0,
    '按定向抽查的人员范围筛选后只有 0 人可派。请放宽定向抽查的人员条件，或补充符合条件的人员。',
  ],
  [
    'expertise',
    0,
    '可派的人里没有一人的业务专长与它的行业类别或污染类型相符，不能主办。请核对业务专长和企业的行业类别、污染类型，或改为“优先”。',
  ],
  [
    'departments',
    1,
    '要求组员来自不同科室，最多只能凑到 1 人。请核对人员的科室，或取消不同科室搭配的要求。',
  ],
  [
    'pair',
    1,
    '上次同去的两人不再同组，最多只能凑到 1 人。请补充可派的人员，或取消上次两人不再同组的要求。',
  ],
  ['fixed', 0, '没有一个固定小组全组都可以派去。请改为每项任务单独编组，或核对回避与区域。'],
])(
  'a team that %s makes impossible: the enterprise, the fact, the remedy',
  (rule, eligible, words) => {
    const text = problemText({
      code: 'team-impossible',
      severity: 'error',
      ...place,
      enterprise: '甲厂',
      rule,
      eligible,
      teamSize: 2,
    });
    expect(text).toBe(`「检查对象」：“甲厂”派不出 2 人一组：${words}`);
  },
);

test.each<[TeamPreference, string]>([
  [
    'expertise',
    '没有派到业务专长相符的主办人员，已按其他规则派组。请核对业务专长和行业类别；可以继续抽取。',
  ],
  [
    'joint',
    '是部门内联合检查，但派出的人员都来自同一科室。请补充其他科室的人员，或由该科室另派；可以继续抽取。',
  ],
  ['auxiliaries', '辅助人员不够，已按现有人员派出。请补充辅助人员，或减少每组人数；可以继续抽取。'],
])('a preference for %s that was not kept does not stop the draw', (preference, words) => {
  const text = problemText({
    code: 'team-preference-unmet',
    severity: 'warning',
    ...place,
    enterprise: '甲厂',
    preference,
  });
  expect(text).toBe(`「检查对象」：“甲厂”${words}`);
});

test('people whom fixed teams leave over are named', () => {
  expect(
    problemText({
      code: 'inspectors-left-over',
      severity: 'warning',
      ...place,
      names: ['王芳', '李强'],
    }),
  ).toBe(
    '「检查对象」：固定分组后，“王芳”、“李强”没有编入小组，本期不派任务。请调整每组人数，或补充检查人员；可以继续抽取。',
  );
});
