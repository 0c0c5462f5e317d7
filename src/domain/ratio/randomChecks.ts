/** The random checks of a year, 专项 and 个案 left aside, by the spans of the rules about them. */

import {
  firstPeriod,
  periodEnd,
  periodsOfYear,
  periodStart,
  type Period,
} from '../calendar/period';
import { begunBy } from './demandPeriods';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { RatioSpan } from './ratioLine';
import type { CheckedEnterprise, YearChecks } from './yearChecks';

/** A check with the enterprise that it is of. */
export interface RandomCheck {
  readonly record: InspectionRecord;
  readonly enterprise: CheckedEnterprise;
}

/** What lists in force arrange, by enterprise: their draws are random. */
export function arrangedChecks({ enterprises }: YearChecks): readonly RandomCheck[] {
  return enterprises.flatMap((enterprise) =>
    enterprise.arranged.map((record): RandomCheck => ({ record, enterprise })),
  );
}

/** All random checks of a year, by enterprise. */
export function randomChecks({ enterprises }: YearChecks): readonly RandomCheck[] {
  return enterprises.flatMap((enterprise) =>
    enterprise.tasks.map((record): RandomCheck => ({ record, enterprise })),
  );
}

/**
 * The spans of a rule up to the end of a report: the year, or its quarters so far.
 *
 * @example
 * spansOf('quarter', { period: { year: 2026, month: 4 } }) // → [{ year: 2026, quarter: 1 }, { year: 2026, quarter: 2 }]
 */
export function spansOf(
  per: 'quarter' | 'year',
  { period }: Pick<RatioSpan, 'period'>,
): readonly (Period | 'year')[] {
  return per === 'year'
    ? ['year']
    : begunBy(periodsOfYear(firstPeriod('quarter', period.year)), periodEnd(period));
}

/** Those of the checks that were made in a span. */
export function within(
  all: readonly RandomCheck[],
  period: Period | 'year',
): readonly RandomCheck[] {
  return period === 'year'
    ? all
    : all.filter(
        ({ record: { date } }) => periodStart(period) <= date && date <= periodEnd(period),
      );
}
