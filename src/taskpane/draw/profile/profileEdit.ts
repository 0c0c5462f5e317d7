import type {
  Cap,
  Demand,
  Deadline,
  DeadlineRule,
  Profile,
  Quota,
  TeamRules,
} from '../../../domain/profile/profile';
import type { CheckKind } from '../../../domain/register/inspectionRecord';
import { without } from '../../state/without';

/** The ways of setting a number that have a form; combined ones are written. */
export const SIMPLE_QUOTAS = ['percent', 'times', 'staff', 'count', 'none'] as const;
export type SimpleQuotaKind = (typeof SIMPLE_QUOTAS)[number];
export type SimpleQuota = Extract<Quota, { kind: SimpleQuotaKind }>;

/** What each way starts with when the clerk takes it. */
const FIRST_QUOTA: { readonly [Kind in SimpleQuotaKind]: Extract<Quota, { kind: Kind }> } = {
  percent: { kind: 'percent', percent: 25, per: 'quarter' },
  times: { kind: 'times', times: 1, per: 'quarter' },
  staff: { kind: 'staff', units: 10, base: 'licensed', per: 'year' },
  count: { kind: 'count', count: 10, per: 'quarter' },
  none: { kind: 'none' },
};

export function firstQuota(kind: SimpleQuotaKind): SimpleQuota {
  return FIRST_QUOTA[kind];
}

/** Whether the form shows all that a quota says. */
export function isSimple(quota: Quota): quota is SimpleQuota {
  const shown: Readonly<Record<string, object | undefined>> = FIRST_QUOTA;
  const form = shown[quota.kind];
  return form !== undefined && Object.keys(quota).every((part) => part in form);
}

/** The number of a quota that the clerk may change; null where it has none. */
export function quotaAmount(quota: SimpleQuota): number | null {
  switch (quota.kind) {
    case 'percent':
      return quota.percent;
    case 'times':
      return quota.times;
    case 'staff':
      return quota.units;
    case 'count':
      return quota.count;
    case 'none':
      return null;
  }
}

export function withAmount(quota: SimpleQuota, amount: number): SimpleQuota {
  switch (quota.kind) {
    case 'percent':
      return { ...quota, percent: amount };
    case 'times':
      return { ...quota, times: amount };
    case 'staff':
      return { ...quota, units: amount };
    case 'count':
      return { ...quota, count: amount };
    case 'none':
      return quota;
  }
}

/** A demand with another part, or, where it is undefined, without the part. */
export function withDemandPart<Part extends 'coverageYears' | 'months' | 'items' | 'counts'>(
  demand: Demand,
  part: Part,
  value: Demand[Part] | undefined,
): Demand {
  const rest = without(demand, part) as Demand;
  return value === undefined ? rest : { ...rest, [part]: value };
}

/** The cap that the pane offers: the first of a year. Others are made on the profile's sheet. */
export function yearCap({ caps = [] }: Pick<Profile, 'caps'>): Cap | undefined {
  return caps.find(({ per }) => per === 'year');
}

/** @param times null for no cap of a year */
export function withCap(profile: Profile, times: number | null): Profile {
  const first = yearCap(profile);
  if (times === null) return withYearCap(profile, null);
  return withYearCap(profile, first === undefined ? { times, per: 'year' } : { ...first, times });
}

/** @param kinds that count; undefined for all of them */
export function withCapKinds(profile: Profile, kinds: readonly CheckKind[] | undefined): Profile {
  const first = yearCap(profile);
  if (first === undefined) return profile;
  const cap = without(first, 'kinds');
  return withYearCap(profile, kinds === undefined ? cap : { ...cap, kinds });
}

/** @param cap null for no cap of a year */
export function withYearCap(profile: Profile, cap: Cap | null): Profile {
  const { caps = [], ...rest } = profile;
  const index = caps.findIndex(({ per }) => per === 'year');
  const next =
    index < 0
      ? [...caps, ...(cap === null ? [] : [cap])]
      : caps.flatMap((each, at) => (at !== index ? [each] : cap === null ? [] : [cap]));
  return next.length === 0 ? rest : { ...rest, caps: next };
}

export function withTeam(profile: Profile, change: Partial<TeamRules>): Profile {
  return { ...profile, team: { ...profile.team, ...change } };
}

/** @param count 0 for none */
export function withAuxiliaries(profile: Profile, count: number): Profile {
  const team = without(profile.team, 'auxiliaries');
  return { ...profile, team: count === 0 ? team : { ...team, auxiliaries: count } };
}

/** The forms that a deadline can take in the pane. */
export type DeadlineForm =
  | 'quarter-day'
  | 'year-day'
  | `${'before' | 'after'}:${Extract<DeadlineRule, { kind: 'working-days' }>['from']}`;

export const DEADLINE_FORMS: readonly DeadlineForm[] = [
  'quarter-day',
  'year-day',
  'before:quarter-end',
  'after:quarter-end',
  'before:task-end',
  'after:task-end',
  'before:site-visit',
  'after:site-visit',
];

export function deadlineForm(rule: DeadlineRule): DeadlineForm {
  if (rule.kind === 'day') return rule.month === 'first-of-quarter' ? 'quarter-day' : 'year-day';
  return `${rule.days < 0 ? 'before' : 'after'}:${rule.from}`;
}

/** A rule of another form, with the number of days that it had. */
export function withForm(rule: DeadlineRule, form: DeadlineForm): DeadlineRule {
  const days = Math.max(1, Math.abs(rule.kind === 'day' ? rule.day : rule.days));
  if (form === 'quarter-day')
    return { kind: 'day', month: 'first-of-quarter', day: Math.min(days, 31) };
  if (form === 'year-day') return { kind: 'day', month: 12, day: Math.min(days, 31) };
  const [side, from] = form.split(':') as [
    'before' | 'after',
    Extract<DeadlineRule, { kind: 'working-days' }>['from'],
  ];
  return { kind: 'working-days', days: side === 'before' ? -days : days, from };
}

/** A deadline more. */
export function withDeadline(profile: Profile, deadline: Deadline): Profile {
  return { ...profile, deadlines: [...(profile.deadlines ?? []), deadline] };
}

/**
 * The rule in place of that of one deadline.
 *
 * @param index of the deadline in the profile
 * @param rule null to have the deadline no more
 */
export function withDeadlineRule(
  profile: Profile,
  index: number,
  rule: DeadlineRule | null,
): Profile {
  const { deadlines = [], ...rest } = profile;
  const next = deadlines.flatMap((deadline, at) =>
    at !== index ? [deadline] : rule === null ? [] : [{ ...deadline, rule }],
  );
  return next.length === 0 ? rest : { ...rest, deadlines: next };
}
