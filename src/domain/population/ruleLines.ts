/**
 * What each rule of a profile finds in the registers: the columns it looks at, those that no list
 * has, and how many rows it matched. A rule that looks at a column that is missing, or that matches
 * nobody, gives a number that looks right and may be wrong; the clerk sees it here before the draw.
 */

import { periodMonths, type Period } from '../calendar/period';
import { groupBy } from '../ground/groupBy';
import { anyQuota, isSpread } from '../profile/anyQuota';
import { demandsOf } from '../profile/demands';
import type { Profile, Quota } from '../profile/profile';
import {
  conditionFields,
  conditionHolds,
  inspectorConditionHolds,
  kindSets,
} from '../profile/condition';
import type { Condition, InspectorCondition } from '../profile/profile';
import type { Category } from '../register/category';
import type { Enterprise } from '../register/enterprise';
import type { ColumnName, EnterpriseField, InspectorField } from '../register/field';
import type { Inspector } from '../register/inspector';
import { isOnSite } from './countedRow';
import { hasColumn, type EnterpriseRegister, type InspectorRegister } from '../register/register';

/** The rule that a line tells of. */
export type RuleSubject =
  /** 企业分类 as the register has it. */
  | { readonly rule: 'registered' }
  /** conditions of a category rule that look at the same fields. */
  | { readonly rule: 'category'; readonly category: Category; readonly condition: Condition }
  | { readonly rule: 'weight'; readonly factor: number; readonly condition: Condition }
  | { readonly rule: 'exemption'; readonly name: string; readonly condition: Condition }
  /** whom a cap is for, or whom it excepts. */
  | { readonly rule: 'cap'; readonly excepts: boolean; readonly condition: Condition }
  | { readonly rule: 'directed'; readonly name: string; readonly condition: Condition }
  | { readonly rule: 'sent'; readonly name: string; readonly condition: InspectorCondition }
  /** past checks, for a cap, pools without repetition, coverage and quotas of a year. */
  | { readonly rule: 'visits' }
  /** who counts in 人员:对象. */
  | { readonly rule: 'staff' }
  | { readonly rule: 'helpers' }
  | { readonly rule: 'region' }
  | { readonly rule: 'expertise' }
  | { readonly rule: 'departments' };

interface LineOf<Register extends string, Field extends string> {
  readonly register: Register;
  readonly subject: RuleSubject;
  readonly fields: readonly Field[];
  /** those of the fields that the register has no column for. */
  readonly missing: readonly Field[];
  /** rows for which the condition holds, or which have a value, of `of`. */
  readonly matched: number;
  readonly of: number;
}

export type RuleLine =
  | (LineOf<'enterprise', EnterpriseField | ColumnName> & {
      /** true where it counts checks by their kind, of which only records could tell. */
      readonly unrecorded?: true;
    })
  | LineOf<'inspector', InspectorField | ColumnName>;

/** What the lines are made from. */
export interface RuleSources {
  readonly enterprises: EnterpriseRegister;
  /** rows of the enterprises that enter the population. */
  readonly present: readonly Enterprise[];
  readonly inspectors: InspectorRegister;
  readonly profile: Profile;
  readonly period: Period;
  /** whether inspection records tell of earlier checks, so that no column of counts is needed. */
  readonly hasRecords: boolean;
}

/**
 * A line for each rule of a profile, in the profile's order: categories, weights, exemptions,
 * caps, directed draws, past checks, staff, teams. Conditions of one rule over the same fields are one
 * line.
 */
export function ruleLines(sources: RuleSources): RuleLine[] {
  const { profile } = sources;
  return [
    ...categoryLines(sources),
    ...(profile.weights ?? []).flatMap(({ factor, any }) =>
      any.map((condition) => unitLine(sources, { rule: 'weight', factor, condition })),
    ),
    ...(profile.exemptions ?? []).flatMap(({ name, any }) =>
      joined(any).map((condition) => unitLine(sources, { rule: 'exemption', name, condition })),
    ),
    ...(profile.caps ?? []).flatMap(({ units, except }) =>
      [units, except].flatMap((condition, index) =>
        condition === undefined
          ? []
          : [unitLine(sources, { rule: 'cap', excepts: index === 1, condition })],
      ),
    ),
    ...(profile.directed ?? []).flatMap(({ name, units, inspectors }) => [
      unitLine(sources, { rule: 'directed', name, condition: units }),
      ...(inspectors === undefined
        ? []
        : [personLine(sources, { rule: 'sent', name, condition: inspectors })]),
    ]),
    ...neededLines(sources),
  ];
}

/**
 * 企业分类 where the profile goes by it, and the category rules unless every row has a category of its
 * own.
 */
function categoryLines(sources: RuleSources): RuleLine[] {
  const { present, profile } = sources;
  const byRegister = profile.classifyBy === 'register';
  const rulesDecide = !byRegister || present.some((row) => row.registeredCategory === undefined);
  return [
    ...(byRegister
      ? [columnLine(sources, { rule: 'registered' } as const, ['registeredCategory'])]
      : []),
    ...profile.categoryRules
      .filter(({ must }) => rulesDecide || must === true)
      .flatMap(({ category, any }) =>
        joined(any).map((condition) =>
          unitLine(sources, { rule: 'category', category, condition }),
        ),
      ),
  ];
}

/** What the rest of a profile needs a column for. */
function neededLines(sources: RuleSources): RuleLine[] {
  const { profile, period, hasRecords } = sources;
  const { team, joint } = profile;
  const byRegion = team.region !== 'any';
  const byDepartment =
    team.mixedDepartments === true || (joint?.internal ?? joint?.any) !== undefined;
  const visits = columnLine(sources, { rule: 'visits' }, ['visits']);
  const countsHelpers = (team.auxiliaries ?? 0) > 0 && team.helpers === undefined;
  return [
    ...(countsVisits(profile, period)
      ? [{ ...visits, missing: hasRecords ? [] : visits.missing } as const]
      : []),
    ...(demandsOf(profile).some(({ demand: { quota } }) => countsStaff(quota))
      ? [peopleLine(sources, { rule: 'staff' }, ['onPost'])]
      : []),
    ...(countsHelpers ? [peopleLine(sources, { rule: 'helpers' }, ['auxiliary'])] : []),
    ...(byRegion
      ? [
          columnLine(sources, { rule: 'region' }, ['region']),
          peopleLine(sources, { rule: 'region' }, ['region']),
        ]
      : []),
    ...(team.expertise === undefined
      ? []
      : [peopleLine(sources, { rule: 'expertise' }, ['specialty'])]),
    ...(byDepartment ? [peopleLine(sources, { rule: 'departments' }, ['department'])] : []),
  ];
}

type EnterpriseLine = Extract<RuleLine, { readonly register: 'enterprise' }>;
type UnitSubject = Extract<RuleSubject, { readonly condition: Condition }>;

function unitLine(
  sources: RuleSources,
  subject: Exclude<UnitSubject, { readonly rule: 'sent' }>,
): RuleLine {
  const { condition } = subject;
  const fields = conditionFields<EnterpriseField>([condition]);
  const line = enterpriseLine(sources, subject, fields, (row) => conditionHolds(condition, row));
  return {
    ...line,
    missing: sources.hasRecords ? line.missing.filter((field) => field !== 'visits') : line.missing,
    ...(lacksRecords(sources, condition) ? { unrecorded: true } : {}),
  };
}

/** Whether a condition counts kinds of checks of which only records tell, and there are none. */
function lacksRecords({ enterprises, hasRecords }: RuleSources, condition: Condition): boolean {
  return (
    !hasRecords &&
    kindSets([condition]).some((kinds) => !isOnSite(kinds) || !hasColumn(enterprises, 'visits'))
  );
}

function personLine(
  sources: RuleSources,
  subject: Extract<RuleSubject, { readonly rule: 'sent' }>,
): RuleLine {
  const fields = conditionFields<InspectorField>([subject.condition]);
  return inspectorLine(sources, subject, fields, (row) =>
    inspectorConditionHolds(subject.condition, row),
  );
}

/** What a rule needs a column of the enterprises for, however many have a value in it. */
function columnLine(
  sources: RuleSources,
  subject: RuleSubject,
  fields: readonly EnterpriseField[],
): EnterpriseLine {
  return enterpriseLine(sources, subject, fields, (row) =>
    fields.some((field) => row[field] !== undefined),
  );
}

function peopleLine(
  sources: RuleSources,
  subject: RuleSubject,
  fields: readonly InspectorField[],
): RuleLine {
  return inspectorLine(sources, subject, fields, (row) =>
    fields.some((field) => tells(row, field)),
  );
}

function enterpriseLine(
  { enterprises, present }: RuleSources,
  subject: RuleSubject,
  fields: readonly (EnterpriseField | ColumnName)[],
  matches: (row: Enterprise) => boolean,
): EnterpriseLine {
  return {
    register: 'enterprise',
    subject,
    fields,
    missing: fields.filter((field) => !hasColumn(enterprises, field)),
    matched: present.filter(matches).length,
    of: present.length,
  };
}

function inspectorLine(
  { inspectors }: RuleSources,
  subject: RuleSubject,
  fields: readonly (InspectorField | ColumnName)[],
  matches: (row: Inspector) => boolean,
): RuleLine {
  const active = inspectors.rows.filter((row) => row.active);
  return {
    register: 'inspector',
    subject,
    fields,
    missing: fields.filter((field) => !hasColumn(inspectors, field)),
    matched: active.filter(matches).length,
    of: active.length,
  };
}

function tells(row: Inspector, field: InspectorField): boolean {
  if (field === 'status' || field === 'licence') return true;
  const value = row[field];
  return value !== undefined && value !== false;
}

/**
 * Conditions that look at the same fields, together: 环境信用评价 是 C 或 D 或 E is one thing to see. Every list
 * has names, so they set no condition apart that looks at something else too.
 */
function joined(any: readonly Condition[]): Condition[] {
  const groups = groupBy(any, (condition) => {
    const fields = conditionFields<EnterpriseField>([condition]);
    const others = fields.filter((field) => field !== 'name');
    return (others.length > 0 ? others : fields).join('+');
  });
  return [...groups.values()].map(together);
}

function together(conditions: readonly Condition[]): Condition {
  const [only, ...others] = conditions;
  if (only !== undefined && others.length === 0) return only;
  const tests = conditions.flatMap((each) => ('is' in each ? [each] : []));
  const [first] = tests;
  return first !== undefined && tests.length === conditions.length
    ? { ...first, is: tests.flatMap(({ is }) => is) }
    : { any: conditions };
}

/**
 * Whether earlier checks matter: to a cap and to pools without repetition always; to coverage and
 * to quotas spread over several periods later on.
 */
function countsVisits(profile: Profile, period: Period): boolean {
  const demands = demandsOf(profile).map(({ demand }) => demand);
  return (
    (profile.caps ?? []).some(({ per }) => per === 'year') ||
    demands.some((demand) => demand.noRepeat === true) ||
    (periodMonths(period).first > 1 &&
      demands.some((demand) => demand.coverageYears !== undefined || isSpread(demand.quota)))
  );
}

function countsStaff(quota: Quota): boolean {
  return anyQuota(quota, (each) => each.kind === 'staff' && each.base === 'established');
}
