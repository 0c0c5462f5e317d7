/**
 * One year's notice of the State Council on holidays (部分节假日安排): which days are off, and which
 * Saturdays and Sundays are worked instead. Weekends that the notice does not name are off, all
 * other days are worked.
 */
export interface HolidayYear {
  readonly year: number;
  /**
   * ISO dates of the holidays (放假), weekends within them included; New Year may begin in the
   * December before.
   */
  readonly off: readonly string[];
  /** ISO dates that are worked although they are at a weekend (调休上班). */
  readonly work: readonly string[];
}
