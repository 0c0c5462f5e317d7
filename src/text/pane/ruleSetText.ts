/** The rules of a profile in words, a kind at a time, as the pane tells what differs in them. */

import type { Condition, Profile } from '../../domain/profile/profile';
import { conditionText, inspectorConditionText, listedText } from '../grammar/conditionText';
import { choices, type Choices } from '../sheet/profileSheetText';
import { categoryText } from '../term/codeText';
import { demandText } from '../term/profileText';

/** The word of a code. */
export function wordOf<Code extends string>(words: Choices<Code>, code: Code): string {
  return words.find(([each]) => each === code)?.[1] ?? code;
}

/** Rules one behind the other; 无 for none. */
export function together(rules: readonly string[]): string {
  return rules.length === 0 ? '无' : rules.join('；');
}

/** Whose rules these are: 某市生态环境局，某文件，县级. */
export function basicsText({ authority, document, level }: Profile): string {
  return [authority, document, wordOf(choices.level, level)]
    .filter((words) => words !== '')
    .join('，');
}

/** Which enterprise is of which category, in the order of the rules. */
export function categoryRulesText({ classifyBy, categoryRules, otherwise }: Profile): string {
  return together([
    wordOf(choices.classifyBy, classifyBy),
    ...categoryRules.map(
      ({ category, any, must }) =>
        `${categoryText(category)}${must === true ? '（不论登记）' : ''}：${anyText(any)}`,
    ),
    `其余：${categoryText(otherwise)}`,
  ]);
}

/** Who is not visited. */
export function exemptionsText({ exemptions = [] }: Profile): string {
  return together(exemptions.map(({ name, any }) => `${name}：${anyText(any)}`));
}

/** Whose chance is larger or smaller. */
export function weightsText({ weights = [] }: Profile): string {
  return together(weights.map(({ factor, any }) => `${factor} 倍：${anyText(any)}`));
}

/** The draws within limits, each with its enterprises, its people and its demand. */
export function directedText({ directed = [] }: Profile): string {
  return together(
    directed.map(({ name, units, inspectors, plan }) => {
      const people = inspectors === undefined ? '' : `，人员 ${inspectorConditionText(inspectors)}`;
      return `${name}：${conditionText(units)}${people}，${demandText(plan)}`;
    }),
  );
}

/** The shares of tasks that are done with others. */
export function jointText({ joint = {} }: Profile): string {
  return together(
    choices.joint.flatMap(([side, name]) => {
      const share = joint[side];
      if (share === undefined) return [];
      const others = share.departments.length === 0 ? '' : `，${listedText(share.departments)}`;
      return [`${name}${wordOf(choices.span, share.per)}不低于 ${share.percent}%${others}`];
    }),
  );
}

/** Ratios that must be reached. */
export function targetsText({ targets = [] }: Profile): string {
  return together(
    targets.map(
      ({ what, percent, per }) =>
        `${wordOf(choices.target, what)}${wordOf(choices.span, per)}不低于 ${percent}%`,
    ),
  );
}

/** The clauses by their numbers. */
export function clausesText({ clauses }: Profile): string {
  return together(Object.values(clauses).map(({ number, text }) => `${number} ${text}`.trim()));
}

function anyText(any: readonly Condition[]): string {
  const [only] = any;
  return conditionText(any.length === 1 && only !== undefined ? only : { any });
}
