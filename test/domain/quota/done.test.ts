import type { Period } from '../../../src/domain/calendar/period';
import type { PeriodUnit } from '../../../src/domain/profile/profile';
import { visitsInSpan } from '../../../src/domain/quota/done';
import { aUnit } from '../../support/register';

const visits = (
  per: PeriodUnit,
  period: Period,
  months: readonly number[] | undefined,
  times = {},
): number => {
  const unit = aUnit('a', { visits: 7, ...(months === undefined ? {} : { months }) });
  return visitsInSpan(per, { units: [unit], inspectors: [], period, times })(unit);
};

// Seven visits: 1 in February, 2 in April, 4 in July.
const months = [0, 1, 0, 2, 0, 0, 4];
const april: Period = { year: 2026, month: 4 };

describe('a unit’s visits in the span of a quota', () => {
  test('are those of the one span that the draw lies in', () => {
    expect(visits('month', april, months)).toBe(2);
    expect(visits('quarter', april, months)).toBe(2);
    expect(visits('half-year', april, months)).toBe(3);
    expect(visits('year', april, months)).toBe(7);
  });

  test('are none where the draw holds several spans, or none in which is drawn', () => {
    expect(visits('month', { year: 2026, quarter: 2 }, months)).toBe(0);
    expect(visits('quarter', { year: 2026, half: 1 }, months)).toBe(0);
    const may = { months: { months: [5] } };
    expect(visits('month', { year: 2026, quarter: 2 }, months, may)).toBe(0);
    expect(visits('month', april, months, may)).toBe(0);
    // A batch is no span of the calendar.
    expect(visits('batch', april, months)).toBe(0);
  });

  test('are, where no months are told, all for a year and a half-year and none for the rest', () => {
    const of = (per: PeriodUnit): number => visits(per, april, undefined);
    expect([of('year'), of('half-year')]).toEqual([7, 7]);
    expect([of('quarter'), of('month'), of('batch')]).toEqual([0, 0, 0]);
  });
});
