import { CATEGORIES } from '../../domain/register/category';
import { type Profile } from '../../domain/profile/profile';
import { categoryText } from '../term/codeText';
import { deadlineRuleText } from '../grammar/deadlineRuleText';
import { choices, type Choices } from '../sheet/profileSheetText';
import { capText } from '../grammar/capText';
import { demandCountsText } from '../grammar/countsText';
import { demandText } from '../term/profileText';

/** One rule in which two profiles differ, in words. */
export interface ProfileDifference {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** The rules that the pane can change, each with its wording. */
const RULES: readonly { readonly rule: string; readonly words: (profile: Profile) => string }[] = [
  ...CATEGORIES.map((category) => ({
    rule: categoryText(category),
    words: (profile: Profile) => demandText(profile.plans[category]),
  })),
  { rule: '计入的检查', words: demandCountsText },
  { rule: '检查上限', words: capsText },
  { rule: '停产企业', words: ({ suspendedInPool }) => (suspendedInPool ? '参加抽取' : '不抽取') },
  { rule: '检查组', words: teamText },
  {
    rule: '时限',
    words: ({ deadlines = [] }) =>
      deadlines.length === 0
        ? '无'
        : deadlines
            .map(({ what, rule }) => `${wordOf(choices.deadline, what)}：${deadlineRuleText(rule)}`)
            .join('；'),
  },
];

/**
 * What a profile asks for differently from another, rule by rule. Rules that the pane cannot change
 * are compared as a whole.
 *
 * @param before the profile as the list has it
 * @param after the profile in force
 */
export function profileDifferences(before: Profile, after: Profile): ProfileDifference[] {
  const differences = RULES.map(({ rule, words }) => ({
    rule,
    before: words(before),
    after: words(after),
  })).filter((difference) => difference.before !== difference.after);
  return sameOtherRules(before, after)
    ? differences
    : [...differences, { rule: '其他规则', before: '原方案', after: '已修改' }];
}

function wordOf<Code extends string>(words: Choices<Code>, code: Code): string {
  return words.find(([each]) => each === code)?.[1] ?? code;
}

function capsText({ caps = [] }: Profile): string {
  return caps.length === 0 ? '不设上限' : caps.map(capText).join('；');
}

function teamText({ team }: Profile): string {
  const auxiliaries = team.auxiliaries === undefined ? '' : `，辅助 ${team.auxiliaries} 人`;
  return `每组 ${team.size} 人${auxiliaries}，地区${wordOf(choices.region, team.region)}`;
}

/** Compared without what RULES compares, and without what a profile is called. */
function sameOtherRules(one: Profile, other: Profile): boolean {
  const rest = (profile: Profile): string =>
    JSON.stringify({
      ...profile,
      ...{ id: null, name: null, plans: null, caps: null, suspendedInPool: null, deadlines: null },
      team: { ...profile.team, size: null, region: null, auxiliaries: null },
    });
  return rest(one) === rest(other);
}
