import type {
  ColumnTest,
  Condition,
  FieldTest,
  InspectorCondition,
} from '../../../../../src/domain/profile/profile';
import type { EnterpriseField } from '../../../../../src/domain/register/field';
import { choose, directing, exempting, press, type, type Act, type MemberCase } from './memberCase';

const TEST = '甲：条件 1';
const content = (words: string): Act['steps'] => [type(`${TEST}：内容`, words)];
const compared = (word: string): Act['steps'] => [choose(`${TEST}：比较`, word)];

/** A test before and after a clerk has changed it. */
const changed = (
  owner: string,
  verb: string,
  from: Condition,
  steps: Act['steps'],
  to: Condition,
): MemberCase => ({
  covers: [`${owner}.${verb}`, `${owner}.${owner === 'ColumnTest' ? 'column' : 'field'}`],
  section: 'exemptions',
  from: exempting(from),
  acts: [{ steps, gives: exempting(to) }],
});

const field = (name: EnterpriseField, test: object): Condition =>
  ({ field: name, ...test }) as FieldTest<EnterpriseField>;
const column = (test: object): Condition => ({ column: '备注', ...test }) as ColumnTest;
const industry = field('industry', { contains: ['印染'] });
const key = field('keyListed', { is: [true] });
const onPost: InspectorCondition = { field: 'onPost', is: [true] };
const water: InspectorCondition = { field: 'department', is: ['水科'] };

export const conditionCases: readonly MemberCase[] = [
  changed(
    'FieldTest',
    'is',
    field('industry', { is: ['化工'] }),
    content('印染、造纸'),
    field('industry', { is: ['印染', '造纸'] }),
  ),
  changed(
    'FieldTest',
    'contains',
    field('industry', { contains: ['化工'] }),
    content('印染'),
    industry,
  ),
  changed(
    'FieldTest',
    'filled',
    field('industry', { filled: true }),
    compared('为空'),
    field('industry', { filled: false }),
  ),
  changed(
    'NumberTest',
    'atLeast',
    field('visits', { atLeast: 2 }),
    content('3'),
    field('visits', { atLeast: 3 }),
  ),
  changed(
    'NumberTest',
    'atMost',
    field('visits', { atMost: 2 }),
    content('1'),
    field('visits', { atMost: 1 }),
  ),
  changed(
    'NumberTest',
    'kinds',
    field('visits', { kinds: ['offsite'], atLeast: 1 }),
    [type(`${TEST}：文字`, '年度专项检查次数 不少于 1')],
    field('visits', { kinds: ['special'], atLeast: 1 }),
  ),
  changed('ColumnTest', 'is', column({ is: ['甲'] }), content('乙'), column({ is: ['乙'] })),
  changed(
    'ColumnTest',
    'contains',
    column({ contains: ['甲'] }),
    content('乙'),
    column({ contains: ['乙'] }),
  ),
  changed(
    'ColumnTest',
    'filled',
    column({ filled: false }),
    compared('不为空'),
    column({ filled: true }),
  ),
  ...(['atLeast', 'atMost', 'above', 'below'] as const).map((verb) =>
    changed('ColumnTest', verb, column({ [verb]: 5 }), content('7.5'), column({ [verb]: 7.5 })),
  ),
  ...(['from', 'until'] as const).map((verb) =>
    changed(
      'ColumnTest',
      verb,
      column({ [verb]: '2020-06-30' }),
      content('2021年7月1日'),
      column({ [verb]: '2021-07-01' }),
    ),
  ),
  {
    covers: ['Condition.all', 'Condition.not'],
    section: 'exemptions',
    from: exempting(industry),
    acts: [
      { steps: compared('不含'), gives: exempting({ not: industry }) },
      {
        steps: [press(`${TEST}：添加“并且”`), choose(`${TEST}（2）：栏目`, '重点排污单位名录')],
        gives: exempting({ all: [{ not: industry }, key] }),
      },
      { steps: [press(`删除“${TEST}（2）”`)], gives: exempting({ not: industry }) },
      { steps: compared('含'), gives: exempting(industry) },
    ],
  },
  {
    covers: ['Condition.any'],
    section: 'directed',
    from: directing({ units: industry }),
    acts: [
      {
        steps: [
          press('涉水：企业：添加条件'),
          choose('涉水：企业：条件 2：栏目', '重点排污单位名录'),
        ],
        gives: directing({ units: { any: [industry, key] } }),
      },
      { steps: [press('删除“涉水：企业：条件 2”')], gives: directing({ units: industry }) },
    ],
  },
  {
    covers: ['InspectorCondition.all', 'InspectorCondition.any', 'InspectorCondition.not'],
    section: 'directed',
    from: directing({ inspectors: water }),
    acts: [
      {
        steps: [choose('涉水：人员：条件 1：比较', '不是')],
        gives: directing({ inspectors: { not: water } }),
      },
      {
        steps: [
          press('涉水：人员：条件 1：添加“并且”'),
          choose('涉水：人员：条件 1（2）：栏目', '在编在岗'),
        ],
        gives: directing({ inspectors: { all: [{ not: water }, onPost] } }),
      },
      {
        steps: [press('涉水：人员：添加条件'), choose('涉水：人员：条件 2：栏目', '在编在岗')],
        gives: directing({ inspectors: { any: [{ all: [{ not: water }, onPost] }, onPost] } }),
      },
      {
        steps: [press('删除“涉水：人员：条件 1（2）”'), press('删除“涉水：人员：条件 1”')],
        gives: directing({ inspectors: onPost }),
      },
    ],
  },
];
