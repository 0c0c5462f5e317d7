import type {
  Demand,
  Deadline,
  DeadlineEvent,
  DeadlineRule,
  Profile,
  TeamRules,
} from '../../../domain/profile/profile';
import { without } from '../../state/without';

/** A demand with another part, or, where it is undefined, without the part. */
export function withDemandPart<
  Part extends 'coverageYears' | 'months' | 'batches' | 'items' | 'counts' | 'yearNumber',
>(demand: Demand, part: Part, value: Demand[Part] | undefined): Demand {
  const rest = without(demand, part) as Demand;
  return value === undefined ? rest : { ...rest, [part]: value };
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
  | 'month-day'
  | 'quarter-day'
  | 'quarter-last-day'
  | 'year-day'
  | `${'before' | 'after'}:${DeadlineEvent}`;

export const DEADLINE_FORMS: readonly DeadlineForm[] = [
  'month-day',
  'quarter-day',
  'quarter-last-day',
  'year-day',
  'before:draw',
  'after:draw',
  'before:month-end',
  'after:month-end',
  'before:quarter-end',
  'after:quarter-end',
  'before:half-end',
  'after:half-end',
  'before:year-end',
  'after:year-end',
  'before:task-end',
  'after:task-end',
  'before:site-visit',
  'after:site-visit',
];

const DAY_FORMS = {
  each: 'month-day',
  'first-of-quarter': 'quarter-day',
  'last-of-quarter': 'quarter-last-day',
} as const;

export function deadlineForm(rule: DeadlineRule): DeadlineForm {
  if (rule.kind === 'day') {
    if (typeof rule.month === 'number') return 'year-day';
    return DAY_FORMS[rule.month];
  }
  return `${rule.days < 0 ? 'before' : 'after'}:${rule.from}`;
}

/** A rule of another form, with the number of days that it had. */
export function withForm(rule: DeadlineRule, form: DeadlineForm): DeadlineRule {
  const days = Math.max(1, Math.abs(rule.kind === 'day' ? rule.day : rule.days));
  const day = Math.min(days, 31);
  if (form === 'month-day') return { kind: 'day', month: 'each', day };
  if (form === 'quarter-day') return { kind: 'day', month: 'first-of-quarter', day };
  if (form === 'quarter-last-day') return { kind: 'day', month: 'last-of-quarter', day };
  if (form === 'year-day') return { kind: 'day', month: 12, day };
  const [side, from] = form.split(':') as ['before' | 'after', DeadlineEvent];
  const kind = rule.kind === 'day' ? 'working-days' : rule.kind;
  return { kind, days: side === 'before' ? -days : days, from };
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
