/** The random checks of a year, 专项 and 个案 left aside, by the spans of the rules about them. */

import { quarterOfDay, type Quarter } from '../calendar/period';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { RatioSpan } from './ratioLine';
import type { CheckedEnterprise, YearChecks } from './yearChecks';

/** A check with the enterprise that it is of. */
export interface RandomCheck {
  readonly record: InspectionRecord;
  readonly enterprise: CheckedEnterprise;
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
 * spansOf('quarter', { period: { year: 2026, quarter: 2 } }) // → [1, 2]
 */
export function spansOf(
  per: 'quarter' | 'year',
  { period }: Pick<RatioSpan, 'period'>,
): readonly (Quarter | 'year')[] {
  return per === 'year' ? ['year'] : ([1, 2, 3, 4] as const).slice(0, period.quarter);
}

/** Those of the checks that were made in a span. */
export function within(
  all: readonly RandomCheck[],
  quarter: Quarter | 'year',
): readonly RandomCheck[] {
  return quarter === 'year'
    ? all
    : all.filter(({ record }) => quarterOfDay(record.date).quarter === quarter);
}
