/**
 * What a demand must not exceed (每年不超过 3%): a line of its own for each such part, the enterprises
 * that were checked beside the most that are right.
 */

import type { Category } from '../register/category';
import { demandQuota } from '../quota/demandQuota';
import { mostDue } from '../quota/quotaDue';
import type { Demand, LimitQuota, Quota } from '../profile/profile';
import { unitsOf, type OwnDemand } from '../feasibility/ownDemand';
import type { Period, Quarter } from '../calendar/period';
import type { RatioLine } from './ratioLine';
import { isCheckedIn, type CheckedEnterprise, type YearChecks } from './yearChecks';

/** A demand at the beginning of the year, and the enterprises whose checks count for it. */
export interface LimitedSubject {
  readonly category?: Category;
  /** of a directed draw. */
  readonly name?: string;
  readonly clause?: string;
  readonly own: OwnDemand;
  readonly enterprises: readonly CheckedEnterprise[];
}

/**
 * Whether a quota only says what is the most, so that nothing is missing where less is done.
 *
 * @example
 * isOnlyMost({ kind: 'most', quota: { kind: 'percent', percent: 3, per: 'year' } }) // → true
 * isOnlyMost({ kind: 'percent', percent: 3, per: 'year' }) // → false
 */
export function isOnlyMost(quota: Quota): boolean {
  if (quota.kind === 'and') return quota.of.every(isOnlyMost);
  return quota.kind === 'most';
}

/**
 * A line of the year for the most of a year or half-year, and lines of the quarters for that of a
 * shorter span, where the checks have dates.
 *
 * @param subject whose demand
 * @param quarters of the report
 * @param checks of the year
 * @param period of the report
 */
export function mostLines(
  subject: LimitedSubject,
  quarters: readonly Quarter[],
  { source }: YearChecks,
  { year }: Period,
): RatioLine[] {
  const { own, enterprises } = subject;
  const units = unitsOf(own.classes);
  return mostsOf(own.demand.quota).flatMap((quota): RatioLine[] => {
    if (quota.per === 'year' || quota.per === 'half-year') {
      const period = { year, quarter: 1 } as const;
      const base = { units, inspectors: own.staff, period, times: {} };
      const required = mostDue(quota, base).count * (quota.per === 'year' ? 1 : 2);
      const perUnit = own.total === 0 ? 0 : Math.ceil(required / own.total);
      const actual = enterprises.reduce(
        (sum, { times }) => sum + Math.min(times, Math.max(1, perUnit)),
        0,
      );
      return [lineOf(subject, 'year', required, actual)];
    }
    if (source === 'counts') return [];
    return quarters.map((quarter) => {
      const demand: Demand = { ...own.demand, quota: { kind: 'most', quota } };
      const { quota: required } = demandQuota(demand, units, own.staff, { year, quarter });
      const actual = enterprises.filter((each) => isCheckedIn(each, quarter)).length;
      return lineOf(subject, quarter, required, actual);
    });
  });
}

/** The parts of a quota that set a most for whatever else it asks for. */
function mostsOf(quota: Quota): LimitQuota[] {
  switch (quota.kind) {
    case 'and':
      return quota.of.flatMap(mostsOf);
    case 'most':
      return [quota.quota];
    default:
      return [];
  }
}

function lineOf(
  { category, name, clause }: LimitedSubject,
  quarter: Quarter | 'year',
  required: number,
  actual: number,
): RatioLine {
  const gap = Math.max(0, actual - required);
  return {
    rule: { kind: 'most', ...(name === undefined ? {} : { name }) },
    ...(category === undefined ? {} : { category }),
    quarter,
    required,
    actual,
    bound: 'most',
    unit: 'enterprises',
    state: gap === 0 ? 'met' : 'gap',
    gap,
    closing: gap === 0 ? { kind: 'nothing' } : { kind: 'over', count: gap },
    ...(clause === undefined ? {} : { clause }),
  };
}
