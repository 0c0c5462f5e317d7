import * as fc from 'fast-check';
import { profileDifferences } from '../../src/app/profileDifferences';
import type { Demand, Profile } from '../../src/domain/profile/profile';
import { CATEGORIES } from '../../src/domain/register/category';
import { sameRules } from '../../src/domain/profile/sameRules';
import { labels, sections } from '../../src/text/sheet/profileSheetText';
import { without } from '../../src/taskpane/state/without';
import { categoryText } from '../../src/text/term/codeText';
import { presets } from '../../src/text/preset/presets';
import { xiping2024 as base } from '../../src/text/preset/xiping2024';
import { arbitraryProfile } from '../support/arbitraryProfile';

const rules = (after: Profile, before: Profile = base): string[] =>
  profileDifferences(before, after).map(({ rule }) => rule);

test('a profile does not differ from itself, whatever it is called', () => {
  for (const preset of presets)
    expect(profileDifferences(preset, { ...preset, id: 'own', name: '本局方案' })).toEqual([]);
});

test('each cell that differs is named, with what it said and says', () => {
  const changed: Profile = {
    ...base,
    plans: { ...base.plans, special: { quota: { kind: 'times', times: 1, per: 'half-year' } } },
    caps: [{ times: 2, per: 'year', kinds: ['routine'] }],
    suspendedInPool: true,
    team: { ...base.team, size: 3, region: 'cross', auxiliaries: 1 },
  };
  expect(profileDifferences(base, changed)).toEqual(
    expect.arrayContaining([
      { rule: '基本信息：停产企业参加抽取', before: '否', after: '是' },
      { rule: '特殊：抽查数', before: '每家每季度 1 次', after: '每家每半年 1 次' },
      {
        rule: '检查上限第 1 条',
        before: '无',
        after: '最多次数 2，计入的检查 日常双随机，期限 每年',
      },
      { rule: '小组：每组执法人员数', before: '2', after: '3' },
      { rule: '小组：区域', before: '不限', after: '跨区域' },
      { rule: '小组：辅助人员数', before: '空白', after: '1' },
    ]),
  );
});

test('the clause that a rule cites is a rule as well', () => {
  const { clause, ...team } = base.team;
  expect(profileDifferences(base, { ...base, team })).toEqual([
    { rule: '小组：条款', before: clause, after: '空白' },
  ]);
});

test('a rule in the middle comes and goes alone', () => {
  const [first, ...others] = base.categoryRules;
  if (first === undefined) throw new Error('no rule');
  const more = { ...first, any: [{ field: 'violation', is: [true] }] } as const;
  const longer = { ...base, categoryRules: [first, more, ...others] };
  expect(rules(longer)).toEqual([`分类规则第 ${first.any.length + 1} 条`]);
  expect(rules(base, longer)).toEqual([`分类规则第 ${first.any.length + 1} 条`]);
});

/** The members of a profile that its sheet has a section for, with words that name it. */
const MEMBERS: readonly (readonly [keyof Profile, readonly string[]])[] = [
  ['authority', [`${sections.basics.title}：${labels.basics.authority[0]}`]],
  ['document', [`${sections.basics.title}：${labels.basics.document[0]}`]],
  ['level', [`${sections.basics.title}：${labels.basics.level[0]}`]],
  ['classifyBy', [`${sections.basics.title}：${labels.basics.classifyBy[0]}`]],
  ['otherwise', [`${sections.basics.title}：${labels.basics.otherwise[0]}`]],
  ['suspendedInPool', [`${sections.basics.title}：${labels.basics.suspendedInPool[0]}`]],
  ['categoryRules', [sections.rules.title]],
  ['plans', CATEGORIES.map(categoryText)],
  ['caps', [sections.caps.title]],
  ['exemptions', [sections.exemptions.title]],
  ['weights', [sections.weights.title]],
  ['directed', [sections.directed.title]],
  ['team', [sections.team.title]],
  ['joint', [sections.joint.title]],
  ['targets', [sections.targets.title]],
  ['deadlines', [sections.deadlines.title]],
  ['clauses', [sections.clauses.title]],
];

/** A profile with a member of another. */
function withMember(profile: Profile, other: Profile, member: keyof Profile): Profile {
  const rest = without(profile, member);
  const taken = other[member];
  return (taken === undefined ? rest : { ...rest, [member]: taken }) as Profile;
}

test('every member of a profile is known here', () => {
  const known = MEMBERS.map(([member]) => member);
  for (const preset of presets)
    expect(['id', 'name', ...known]).toEqual(expect.arrayContaining(Object.keys(preset)));
});

test.each(MEMBERS)('another %s is named, alone, and changed back nothing is', (member, names) => {
  fc.assert(
    fc.property(arbitraryProfile, arbitraryProfile, (profile, other) => {
      const changed = withMember(profile, other, member);
      const found = rules(changed, profile);
      expect(found.length > 0).toBe(!sameRules(changed, profile));
      for (const rule of found) expect(names.some((name) => rule.startsWith(name))).toBe(true);
      const back = withMember(changed, profile, member);
      expect(rules(back, profile)).toEqual([]);
      expect(sameRules(back, profile)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const teamMembers = Object.keys(labels.team) as (keyof typeof labels.team)[];

test.each(teamMembers)('of the teams another %s alone is named by its label', (member) => {
  fc.assert(
    fc.property(arbitraryProfile, arbitraryProfile, (profile, other) => {
      const rest = without(profile.team, member);
      const taken = other.team[member];
      const team = (taken === undefined ? rest : { ...rest, [member]: taken }) as Profile['team'];
      const changed = { ...profile, team };
      expect(rules(changed, profile)).toEqual(
        sameRules(changed, profile) ? [] : [`${sections.team.title}：${labels.team[member][0]}`],
      );
    }),
    { numRuns: 40 },
  );
});

test('of a category each cell of its demand is named by its header', () => {
  const demand: Demand = { quota: { kind: 'percent', percent: 20, per: 'quarter' } };
  const before = { ...base, plans: { ...base.plans, key: demand } };
  const changes: readonly (readonly [header: string, Partial<Demand>])[] = [
    ['抽查数', { quota: { kind: 'percent', percent: 21, per: 'quarter' } }],
    ['几年内至少查一遍', { coverageYears: 2 }],
    ['年内不重复', { noRepeat: true }],
    ['月份', { months: { first: 4, last: 5 } }],
    ['每年批数', { batches: 2 }],
    ['抽查事项', { items: ['自行监测'] }],
    ['条款', { clause: 'a' }],
    ['计入的检查', { counts: ['routine'] }],
    ['年度定数', { yearNumber: { year: 2026, count: 50 } }],
  ];
  expect(changes.map(([header]) => header)).toEqual(sections.plans.headers.slice(1));
  for (const [header, change] of changes)
    expect(
      rules({ ...before, plans: { ...before.plans, key: { ...demand, ...change } } }, before),
    ).toEqual([`重点：${header}`]);
});
