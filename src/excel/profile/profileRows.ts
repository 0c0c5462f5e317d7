import { CATEGORIES } from '../../domain/register/category';
import type { Demand, Condition, Profile } from '../../domain/profile/profile';
import type { CellValue } from '../../domain/ground/cellValue';
import {
  conditionText,
  inspectorConditionText,
  listedText,
} from '../../text/grammar/conditionText';
import { deadlineRuleText } from '../../text/grammar/deadlineRuleText';
import { repeatText, ruleText } from '../../text/term/profileText';
import { choices, labels, type Choices, type SectionKey } from '../../text/sheet/profileSheetText';
import { monthsText } from '../../text/grammar/quotaText';
import { yearNumberText } from '../../text/grammar/yearNumberText';

type Row = readonly CellValue[];

/**
 * A profile as the rows of the sections of its sheet, without headers.
 *
 * @param profile of any authority
 */
export function profileRows(profile: Profile): Readonly<Record<SectionKey, readonly Row[]>> {
  const {
    caps = [],
    team,
    joint,
    weights = [],
    exemptions = [],
    directed = [],
    targets = [],
    deadlines = [],
  } = profile;
  return {
    basics: labelled(labels.basics, {
      name: profile.name,
      id: profile.id,
      authority: profile.authority,
      document: profile.document,
      level: word(choices.level, profile.level),
      classifyBy: word(choices.classifyBy, profile.classifyBy),
      otherwise: word(choices.category, profile.otherwise),
      suspendedInPool: word(choices.yesNo, profile.suspendedInPool),
    }),
    rules: profile.categoryRules.flatMap((rule) =>
      conditionRows(word(choices.category, rule.category), rule.any, rule.clause, [
        word(choices.yesNo, rule.must),
      ]),
    ),
    plans: CATEGORIES.map((category) => {
      const demand = profile.plans[category];
      return [word(choices.category, category), ruleText(demand.quota), ...demandCells(demand)];
    }),
    caps: caps.map(({ times, per, kinds = [], categories = [], units, except, ...cap }) => [
      times,
      words(choices.checkKind, kinds),
      word(choices.capSpan, per),
      words(choices.category, categories),
      units === undefined ? '' : conditionText(units),
      except === undefined ? '' : conditionText(except),
      word(choices.yesNo, cap.perAuthority),
      cap.clause ?? '',
    ]),
    exemptions: exemptions.flatMap((rule) => conditionRows(rule.name, rule.any, rule.clause)),
    weights: weights.flatMap((rule) => conditionRows(rule.factor, rule.any, rule.clause)),
    directed: directed.map(({ id, name, units, inspectors, shared, plan: demand }) => [
      name,
      conditionText(units),
      id,
      inspectors === undefined ? '' : inspectorConditionText(inspectors),
      ruleText(demand.quota),
      ...demandCells(demand),
      word(choices.yesNo, shared === true),
    ]),
    team: labelled(labels.team, {
      size: team.size,
      region: word(choices.region, team.region),
      auxiliaries: team.auxiliaries ?? '',
      helpers: listedText(team.helpers ?? []),
      expertise: word(choices.expertise, team.expertise),
      mixedDepartments: word(choices.yesNo, team.mixedDepartments),
      fixed: word(choices.yesNo, team.fixed),
      noRepeatPair: word(choices.yesNo, team.noRepeatPair),
      restAfterClean: team.restAfterClean ?? '',
      levelled: word(choices.yesNo, team.levelled),
      clause: team.clause ?? '',
    }),
    joint: choices.joint.flatMap(([side, name]) => {
      const share = joint?.[side];
      if (share === undefined) return [];
      return [
        [
          name,
          percentText(share.percent),
          word(choices.span, share.per),
          listedText(share.departments),
          share.clause ?? '',
        ],
      ];
    }),
    targets: targets.map(({ what, percent, per, clause }) => [
      word(choices.target, what),
      percentText(percent),
      word(choices.span, per),
      clause ?? '',
    ]),
    deadlines: deadlines.map(({ what, rule, clause }) => [
      word(choices.deadline, what),
      deadlineRuleText(rule),
      clause ?? '',
    ]),
    clauses: Object.entries(profile.clauses).map(([key, clause]) => [
      key,
      clause.text,
      clause.number,
      word(choices.yesNo, clause.chosen),
    ]),
  };
}

/** What the sheet shows for a code; nothing for what is absent. */
function word<Code extends string | boolean>(of: Choices<Code>, code: Code | undefined): string {
  return of.find(([each]) => each === code)?.[1] ?? '';
}

function words<Code extends string>(of: Choices<Code>, codes: readonly Code[]): string {
  return listedText(codes.map((code) => word(of, code)));
}

function labelled<Key extends string>(
  names: Readonly<Record<Key, readonly [label: string, explanation: string]>>,
  values: Readonly<Record<Key, CellValue>>,
): readonly Row[] {
  return (Object.keys(names) as Key[]).map((key) => [names[key][0], values[key], names[key][1]]);
}

/** A condition a row; what the rule says stands in the first. */
function conditionRows(
  label: CellValue,
  any: readonly Condition[],
  clause: string | undefined,
  more: Row = [],
): readonly Row[] {
  return any.map((condition, index) =>
    index === 0
      ? [label, conditionText(condition), clause ?? '', ...more]
      : ['', conditionText(condition), '', ...more.map(() => '')],
  );
}

function demandCells(demand: Demand): Row {
  return [
    demand.coverageYears ?? '',
    demand.noRepeatYears === undefined ? word(choices.yesNo, demand.noRepeat) : repeatText(demand),
    demand.months === undefined ? '' : monthsText(demand.months),
    demand.batches ?? '',
    listedText(demand.items ?? []),
    demand.clause ?? '',
    words(choices.checkKind, demand.counts ?? []),
    demand.yearNumber === undefined ? '' : yearNumberText(demand.yearNumber),
  ];
}

/** Text, so that 35% typed over it stays what it is. */
function percentText(percent: number): string {
  return `${percent}%`;
}
