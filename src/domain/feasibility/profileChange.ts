/**
 * Single changes of a profile, each as data, so that a remedy can be shown as one button and
 * carried out by one pure function.
 */

import type {
  Demand,
  JointSide,
  Months,
  PeriodUnit,
  Profile,
  Quota,
  RegionRule,
} from '../profile/profile';
import type { DemandSubject } from './conflictDetail';

/** One change: what is changed, and its value afterwards. */
export type ProfileChange =
  /** `cap`: its place among the caps, from 0. */
  | { readonly code: 'cap'; readonly cap: number; readonly times: number }
  | { readonly code: 'quota'; readonly subject: DemandSubject; readonly quota: Quota }
  | { readonly code: 'ceiling'; readonly subject: DemandSubject; readonly count: number }
  | { readonly code: 'coverage-years'; readonly subject: DemandSubject; readonly years: number }
  | { readonly code: 'repeat-allowed'; readonly subject: DemandSubject }
  /** null: the whole year. */
  | { readonly code: 'months'; readonly subject: DemandSubject; readonly months: Months | null }
  | { readonly code: 'suspended-in-pool' }
  | { readonly code: 'directed-dropped'; readonly id: string; readonly name: string }
  | { readonly code: 'directed-inspectors-any'; readonly id: string; readonly name: string }
  | { readonly code: 'directed-unshared'; readonly id: string; readonly name: string }
  | { readonly code: 'team-size'; readonly size: number }
  | { readonly code: 'region'; readonly region: RegionRule }
  | { readonly code: 'auxiliaries'; readonly count: number }
  | { readonly code: 'expertise-preferred' }
  | { readonly code: 'departments-unmixed' }
  | { readonly code: 'pair-repeatable' }
  | { readonly code: 'joint-dropped'; readonly share: JointSide }
  | { readonly code: 'weight'; readonly rule: number; readonly factor: number };

/** A change that takes a conflict away, and the profile after it. */
export type Remedy = ProfileChange & { readonly profile: Profile };

/** The change together with what it makes of a profile. */
export function remedyOf(profile: Profile, change: ProfileChange): Remedy {
  return { ...change, profile: changedProfile(profile, change) };
}

/**
 * The profile after one change; everything else stays as it is.
 *
 * @param profile any
 * @param change what it names must be there: a directed draw of the profile, one of its weight
 *   rules (by number, from 1)
 *
 * @example
 * changedProfile({ caps: [{ times: 2, per: 'year', clause: 'cap' }] }, { code: 'cap', cap: 0, times: 4 }) // → { caps: [{ times: 4, per: 'year', clause: 'cap' }] }
 * changedProfile({ team: { size: 3, region: 'same' } }, { code: 'region', region: 'any' }) // → { team: { size: 3, region: 'any' } }
 */
export function changedProfile(profile: Profile, change: ProfileChange): Profile {
  switch (change.code) {
    case 'cap':
      return {
        ...profile,
        caps: (profile.caps ?? []).map((cap, index) =>
          index === change.cap ? { ...cap, times: change.times } : cap,
        ),
      };
    case 'quota':
      // A number that was set for the year is that of the quota before.
      return withDemand(profile, change.subject, (demand) => ({
        ...omit(demand, 'yearNumber'),
        quota: change.quota,
      }));
    case 'ceiling':
      return withDemand(profile, change.subject, (demand) => ({
        ...demand,
        quota: withCeiling(demand.quota, change.count),
      }));
    case 'coverage-years':
      return withDemand(profile, change.subject, (demand) => ({
        ...demand,
        coverageYears: change.years,
      }));
    case 'repeat-allowed':
      return withDemand(profile, change.subject, (demand) => ({
        ...omit(demand, 'noRepeatYears'),
        noRepeat: false,
      }));
    case 'months':
      return withDemand(profile, change.subject, (demand) => withMonths(demand, change.months));
    case 'suspended-in-pool':
      return { ...profile, suspendedInPool: true };
    case 'directed-dropped':
      return {
        ...profile,
        directed: (profile.directed ?? []).filter(({ id }) => id !== change.id),
      };
    case 'directed-inspectors-any':
      return {
        ...profile,
        directed: (profile.directed ?? []).map((each) =>
          each.id === change.id ? omit(each, 'inspectors') : each,
        ),
      };
    case 'directed-unshared':
      return {
        ...profile,
        directed: (profile.directed ?? []).map((each) =>
          each.id === change.id ? omit(each, 'shared') : each,
        ),
      };
    case 'joint-dropped':
      return { ...profile, joint: omit(profile.joint ?? {}, change.share) };
    case 'weight':
      return {
        ...profile,
        weights: (profile.weights ?? []).map((rule, index) =>
          index + 1 === change.rule ? { ...rule, factor: change.factor } : rule,
        ),
      };
    default:
      return { ...profile, team: { ...profile.team, ...teamChange(change) } };
  }
}

type TeamChange = Extract<
  ProfileChange,
  {
    code:
      | 'team-size'
      | 'region'
      | 'auxiliaries'
      | 'expertise-preferred'
      | 'departments-unmixed'
      | 'pair-repeatable';
  }
>;

function teamChange(change: TeamChange): Partial<Profile['team']> {
  switch (change.code) {
    case 'team-size':
      return { size: change.size };
    case 'region':
      return { region: change.region };
    case 'auxiliaries':
      return { auxiliaries: change.count };
    case 'expertise-preferred':
      return { expertise: 'prefer' };
    case 'departments-unmixed':
      return { mixedDepartments: false };
    case 'pair-repeatable':
      return { noRepeatPair: false };
  }
}

/**
 * The demand of a category or of a directed draw; null where the profile has no such directed draw.
 *
 * @example
 * demandOf({ plans: { key: { quota: { kind: 'none' } } } }, { kind: 'category', category: 'key' }) // → { quota: { kind: 'none' } }
 */
export function demandOf(profile: Profile, subject: DemandSubject): Demand | null {
  if (subject.kind === 'category') return profile.plans[subject.category];
  return profile.directed?.find(({ id }) => id === subject.id)?.plan ?? null;
}

/**
 * How often a span of time comes in a year; a batch is one draw, and a draw is made each quarter.
 */
const SPANS_A_YEAR: Readonly<Record<PeriodUnit, number>> = {
  batch: 4,
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
};

/**
 * How often a span of time comes in a year.
 *
 * @example
 * spansAYear('half-year') // → 2
 */
export function spansAYear(per: PeriodUnit): number {
  return SPANS_A_YEAR[per];
}

function withDemand(
  profile: Profile,
  subject: DemandSubject,
  change: (demand: Demand) => Demand,
): Profile {
  if (subject.kind === 'category') {
    return {
      ...profile,
      plans: { ...profile.plans, [subject.category]: change(profile.plans[subject.category]) },
    };
  }
  return {
    ...profile,
    directed: (profile.directed ?? []).map((each) =>
      each.id === subject.id ? { ...each, plan: change(each.plan) } : each,
    ),
  };
}

/** A bounded quota keeps its floor, unless that is above the new ceiling. */
function withCeiling(quota: Quota, ceiling: number): Quota {
  if (quota.kind !== 'bounded') return { kind: 'bounded', quota, ceiling };
  return quota.floor !== undefined && quota.floor > ceiling
    ? { kind: 'bounded', quota: quota.quota, ceiling }
    : { ...quota, ceiling };
}

function withMonths(demand: Demand, months: Months | null): Demand {
  return months === null ? omit(demand, 'months') : { ...demand, months };
}

/**
 * An object without one of its properties; the object itself stays as it is.
 *
 * @example
 * omit({ quota: 1, months: 2 }, 'months') // → { quota: 1 }
 */
export function omit<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  const rest: Partial<Whole> = { ...whole };
  delete rest[key];
  return rest as Omit<Whole, Key>;
}
