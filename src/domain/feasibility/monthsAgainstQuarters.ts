import { quartersWithin } from '../calendar/months';
import type { Quarter } from '../calendar/period';
import { planQuota } from '../quota/planQuota';
import type { Months, Quota } from '../profile/profile';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { omit } from './omit';
import { unitsOf, type OwnPlan } from './ownPlan';

/**
 * Date windows (4–11月) that no quarter can use: one without any month of the year, or one that has
 * passed and left something of a yearly or half-yearly quota, or of this year's coverage, undone.
 * Warnings; the remedy is a window that reaches into this quarter.
 */
export function monthsAgainstQuarters(situation: Situation): Conflict[] {
  return situation.plans.flatMap((own) => {
    const { months } = own.plan;
    if (months === undefined) return [];
    const quarters = quartersWithin(months);
    if (quarters.length === 0) return [conflict(situation, own, months, 'empty', 0, null)];
    const { quarter } = situation.population.period;
    const undone = quarters.some((each) => each >= quarter) ? 0 : undoneByYearsEnd(own, situation);
    return undone === 0
      ? []
      : [
          conflict(situation, own, months, 'over', undone, {
            ...months,
            last: firstMonth(quarter),
          }),
        ];
  });
}

function conflict(
  situation: Situation,
  { subject }: OwnPlan,
  months: Months,
  fault: 'empty' | 'over',
  undone: number,
  instead: Months | null,
): Conflict {
  const detail = { code: 'months-without-quarter', subject, months, fault, undone } as const;
  return conflictOf(situation, 'enterprise', 'warning', detail, [
    { code: 'months', subject, months: instead },
  ]);
}

/** What the last quarter would have to draw if it could: all that the year still owes. */
function undoneByYearsEnd(own: OwnPlan, { population }: Situation): number {
  const wholeYear = omit(own.plan, 'months');
  if (!isYearly(wholeYear.quota) && wholeYear.coverageYears !== 1) return 0;
  const owed = isYearly(wholeYear.quota)
    ? wholeYear
    : { ...wholeYear, quota: { kind: 'none' } as const };
  return planQuota(owed, unitsOf(own.classes), own.staff, { ...population.period, quarter: 4 })
    .quota;
}

/** Whether a quota owes something at the end of the year that no earlier quarter drew. */
function isYearly(quota: Quota): boolean {
  switch (quota.kind) {
    case 'none':
      return false;
    case 'and':
    case 'or':
      return quota.of.length > 0 && quota.of.every(isYearly);
    case 'bounded':
      return isYearly(quota.quota);
    default:
      return quota.per === 'year' || quota.per === 'half-year';
  }
}

function firstMonth(quarter: Quarter): number {
  return quarter * 3 - 2;
}
