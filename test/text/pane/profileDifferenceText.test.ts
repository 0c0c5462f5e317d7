import { xiping2024 as preset } from '../../../src/text/preset/xiping2024';
import { profileDifferences } from '../../../src/text/pane/profileDifferenceText';
import type { Profile } from '../../../src/domain/profile/profile';

const base: Profile = { ...preset, deadlines: [] };

test('a profile does not differ from itself, whatever it is called', () => {
  expect(profileDifferences(base, { ...base, id: 'own', name: '本局方案' })).toEqual([]);
});

test('each rule that differs is worded before and after', () => {
  const changed: Profile = {
    ...base,
    plans: { ...base.plans, special: { quota: { kind: 'times', times: 1, per: 'half-year' } } },
    caps: [{ times: 2, per: 'year', kinds: ['routine'] }],
    suspendedInPool: true,
    team: { ...base.team, size: 3, region: 'cross', auxiliaries: 1 },
    deadlines: [{ what: 'publish', rule: { kind: 'working-days', days: 20, from: 'task-end' } }],
  };
  expect(profileDifferences(base, changed)).toEqual([
    { rule: '特殊', before: '每家每季度 1 次', after: '每家每半年 1 次' },
    {
      rule: '计入的检查',
      before: '重点、特殊、一般：日常双随机、部门联合',
      after: '重点、一般：日常双随机、部门联合；特殊：各类检查',
    },
    { rule: '检查上限', before: '不设上限', after: '每家每年不超过 2 次（计日常双随机）' },
    { rule: '停产企业', before: '不抽取', after: '参加抽取' },
    { rule: '检查组', before: '每组 2 人，地区不限', after: '每组 3 人，辅助 1 人，地区跨区域' },
    { rule: '时限', before: '无', after: '公开检查结果：任务完成后 20 个工作日内' },
  ]);
});

test('rules with conditions are worded too', () => {
  const changed: Profile = {
    ...base,
    weights: [{ factor: 2, any: [{ field: 'violation', is: [true] }] }],
    exemptions: [{ name: '免检', any: [{ field: 'credit', is: ['A'] }] }],
    directed: [
      {
        id: '定向1',
        name: '涉水',
        units: { field: 'keyListed', is: [true] },
        inspectors: { field: 'specialty', contains: ['水'] },
        plan: { quota: { kind: 'count', count: 4, per: 'quarter' } },
      },
    ],
  };
  expect(profileDifferences(base, changed)).toEqual([
    {
      rule: '计入的检查',
      before: '重点、特殊、一般：日常双随机、部门联合',
      after: '重点、特殊、一般：日常双随机、部门联合；涉水：各类检查',
    },
    { rule: '免检', before: '无', after: '免检：环境信用评价 是 A' },
    { rule: '权重', before: '无', after: '2 倍：违法记录 为 是' },
    {
      rule: '定向抽查',
      before: '无',
      after: '涉水：重点排污单位名录 为 是，人员 业务专长 含 水，每季度 4 家',
    },
  ]);
});

test('what the words do not say is compared as a whole', () => {
  const { clause, ...team } = base.team;
  expect(clause).toBeDefined();
  expect(profileDifferences(base, { ...base, team })).toEqual([
    { rule: '其他规则', before: '原方案', after: '已修改' },
  ]);
});
