/**
 * What a demand must not exceed (每年不超过 3%): a line of its own for each such part, the enterprises
 * that were checked beside the most that are right.
 */

import { mostDue } from '../quota/quotaDue';
import { spansOf } from '../quota/span';
import type { Demand, LimitQuota, Quota } from '../profile/profile';
import { unitsOf } from '../feasibility/ownDemand';
import { firstPeriod, periodEnd, type Period } from '../calendar/period';
import { begunBy } from './demandPeriods';
import { yearlyDone, type Subject, type YearAtHand } from './demandSubject';
import type { RatioLine } from './ratioLine';
import { timesEach } from './timesEach';
import { isCheckedIn } from './yearChecks';

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
 * A line of the year for the most of a year, and lines of the periods for that of a shorter span,
 * where the checks have dates: the most itself, as often as a period holds its span, whatever a draw
 * would ask for besides.
 *
 * @param subject whose demand, at the beginning of the year
 * @param year what it is compared with
 */
export function mostLines(
  subject: Subject,
  { periodsOf, checks: { source }, span }: YearAtHand,
): RatioLine[] {
  const { own, enterprises } = subject;
  const units = unitsOf(own.classes);
  return mostsOf(own.demand.quota).flatMap((quota): RatioLine[] => {
    const { per } = quota;
    const period = firstPeriod('quarter', span.period.year);
    const most = mostDue(quota, { units, inspectors: own.staff, period, times: {} }).count;
    if (per === 'year') {
      const annual = Math.max(most, own.total);
      return [
        {
          ...lineOf(subject, 'year', most, yearlyDone(subject, annual)),
          unit: timesEach(subject, annual) > 1 ? 'visits' : 'enterprises',
        },
      ];
    }
    if (source === 'counts') return [];
    const demand: Demand = { ...own.demand, quota: { kind: 'most', quota } };
    return begunBy(periodsOf(demand).periods, periodEnd(span.period)).map((each) => {
      const spans = per === 'batch' ? 1 : spansOf(per, own.demand, each).length;
      const actual = enterprises.filter((enterprise) => isCheckedIn(enterprise, each)).length;
      return lineOf(subject, each, spans * most, actual);
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
  { rule, category, clause }: Subject,
  period: Period | 'year',
  required: number,
  actual: number,
): RatioLine {
  const gap = Math.max(0, actual - required);
  return {
    rule: { kind: 'most', ...(rule.kind === 'directed' ? { name: rule.name } : {}) },
    ...(category === undefined ? {} : { category }),
    period,
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
