import { CATEGORIES, type Category } from '../../domain/register/category';
import { type Profile } from '../../domain/profile/profile';
import { categoryText } from '../term/codeText';
import { listedText } from '../grammar/conditionText';
import { deadlineRuleText } from '../grammar/deadlineRuleText';
import { choices } from '../sheet/profileSheetText';
import { capText } from '../grammar/capText';
import { demandCountsText } from '../grammar/countsText';
import { demandText } from '../term/profileText';
import {
  basicsText,
  categoryRulesText,
  clausesText,
  directedText,
  exemptionsText,
  jointText,
  targetsText,
  together,
  weightsText,
  wordOf,
} from './ruleSetText';

/** One rule in which two profiles differ, in words. */
export interface ProfileDifference {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** Rules with their wording, and the parts of a profile that they are. */
interface Rules {
  readonly rule: string;
  readonly words: (profile: Profile) => string;
  readonly parts: readonly (keyof Profile | `plans.${Category}`)[];
}

const RULES: readonly Rules[] = [
  { rule: '基本信息', words: basicsText, parts: ['authority', 'document', 'level'] },
  {
    rule: '分类规则',
    words: categoryRulesText,
    parts: ['classifyBy', 'categoryRules', 'otherwise'],
  },
  ...CATEGORIES.map((category): Rules => ({
    rule: categoryText(category),
    words: (profile) => demandText(profile.plans[category]),
    parts: [`plans.${category}`],
  })),
  {
    rule: '计入的检查',
    words: demandCountsText,
    parts: CATEGORIES.map((category) => `plans.${category}` as const),
  },
  { rule: '检查上限', words: capsText, parts: ['caps'] },
  {
    rule: '停产企业',
    words: ({ suspendedInPool }) => (suspendedInPool ? '参加抽取' : '不抽取'),
    parts: ['suspendedInPool'],
  },
  { rule: '免检', words: exemptionsText, parts: ['exemptions'] },
  { rule: '权重', words: weightsText, parts: ['weights'] },
  { rule: '定向抽查', words: directedText, parts: ['directed'] },
  { rule: '检查组', words: teamText, parts: ['team'] },
  { rule: '联合抽查', words: jointText, parts: ['joint'] },
  { rule: '比例要求', words: targetsText, parts: ['targets'] },
  {
    rule: '时限',
    words: ({ deadlines = [] }) =>
      together(
        deadlines.map(
          ({ what, rule }) => `${wordOf(choices.deadline, what)}：${deadlineRuleText(rule)}`,
        ),
      ),
    parts: ['deadlines'],
  },
  { rule: '条款', words: clausesText, parts: ['clauses'] },
];

/**
 * What a profile asks for differently from another, rule by rule. What the words do not say, such as
 * the clause that a rule cites, is compared as a whole.
 *
 * @param before the profile as the list has it
 * @param after the profile in force
 */
export function profileDifferences(before: Profile, after: Profile): ProfileDifference[] {
  const different = RULES.filter(({ words }) => words(before) !== words(after));
  const told = different.map(({ rule, words }) => ({
    rule,
    before: words(before),
    after: words(after),
  }));
  const parts = different.flatMap((each) => each.parts);
  return restOf(before, parts) === restOf(after, parts)
    ? told
    : [...told, { rule: '其他规则', before: '原方案', after: '已修改' }];
}

/** A profile without some of its parts and without what it is called. */
function restOf(profile: Profile, parts: readonly string[]): string {
  const rest = (value: object, path: string): object =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !parts.includes(path + key))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  const named = { ...profile, id: '', name: '', plans: rest(profile.plans, 'plans.') };
  return JSON.stringify(rest(named, ''));
}

function capsText({ caps = [] }: Profile): string {
  return caps.length === 0 ? '不设上限' : caps.map(capText).join('；');
}

function teamText({ team }: Profile): string {
  const auxiliaries = team.auxiliaries === undefined ? '' : `，辅助 ${team.auxiliaries} 人`;
  const helpers = team.helpers === undefined ? '' : `，从${listedText(team.helpers)}中`;
  const expertise =
    team.expertise === undefined ? '' : `，业务专长${wordOf(choices.expertise, team.expertise)}`;
  const others = [
    ...(team.mixedDepartments === true ? ['，组员来自不同部门'] : []),
    ...(team.fixed === true ? ['，固定分组'] : []),
    ...(team.noRepeatPair === true ? ['，避开上次的组合'] : []),
    ...(team.levelled === true ? ['，联合检查先派组'] : []),
    ...(team.restAfterClean === undefined
      ? []
      : [`，连续 ${team.restAfterClean} 次未发现问题后换人`]),
  ];
  return `每组 ${team.size} 人${auxiliaries}${helpers}，地区${wordOf(choices.region, team.region)}${expertise}${others.join('')}`;
}
