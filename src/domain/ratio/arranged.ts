/**
 * What lists in force have arranged and nobody has checked yet: a draw that was just made stands beside
 * what is done, and is not lost until its period is over.
 */

import type { Period } from '../calendar/period';
import { isOfKind } from '../population/pastChecks';
import type { Subject } from './demandSubject';
import { timesEach } from './timesEach';
import { isCheckedIn, type CheckedEnterprise } from './yearChecks';

/**
 * Enterprises of a demand that are arranged for a period and not checked in it.
 *
 * @param subject with its enterprises
 * @param period of the demand
 *
 * @example
 * arrangedIn({ own: { demand: {} }, enterprises: [{ checks: [], arranged: [{ date: '2026-03-31', kind: 'routine' }] }] }, { year: 2026, quarter: 1 }) // → 1
 * arrangedIn({ own: { demand: {} }, enterprises: [{ checks: [{ date: '2026-01-05' }], arranged: [{ date: '2026-03-31', kind: 'routine' }] }] }, { year: 2026, quarter: 1 }) // → 0
 */
export function arrangedIn(subject: Pick<Subject, 'own' | 'enterprises'>, period: Period): number {
  return subject.enterprises.filter(
    (each) =>
      !isCheckedIn(each, period) && isCheckedIn({ checks: countedOf(each, subject) }, period),
  ).length;
}

/**
 * How much `yearlyDone` grows when all that is arranged is done.
 *
 * @param subject with its enterprises
 * @param annual units due in the year
 *
 * @example
 * yearlyArranged({ own: { total: 1, demand: {} }, enterprises: [{ times: 1, arranged: [{ kind: null }] }, { times: 0, arranged: [{ kind: null }] }] }, 1) // → 1
 */
export function yearlyArranged(
  subject: Pick<Subject, 'own' | 'enterprises'>,
  annual: number,
): number {
  const perUnit = timesEach(subject, annual);
  return subject.enterprises.reduce((sum, each) => {
    const room = Math.max(0, perUnit - each.times);
    return sum + Math.min(room, countedOf(each, subject).length);
  }, 0);
}

function countedOf(
  { arranged }: CheckedEnterprise,
  { own }: Pick<Subject, 'own'>,
): CheckedEnterprise['arranged'] {
  return arranged.filter((check) => isOfKind(check, own.demand.counts));
}
