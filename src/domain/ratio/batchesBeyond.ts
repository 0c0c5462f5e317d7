import { isSamePeriod, type Period } from '../calendar/period';
import type { DrawProblem } from '../draw/drawProblem';
import { batchesOf } from '../profile/demandKind';
import { demandsOf } from '../profile/demands';
import type { Profile } from '../profile/profile';
import { demandPeriods } from './demandPeriods';

/**
 * The demands that a batch is drawn for though the year has had all of theirs (每年 n 批): each a warning.
 *
 * @param profile whose demands
 * @param drawn periods of which a list in force is known
 * @param period to be drawn; drawn again it is no other batch
 *
 * @example
 * batchesBeyond({ plans: { key: { quota: { kind: 'percent', percent: 5, per: 'batch' }, batches: 1 }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }, [{ year: 2026, batch: 'a', day: '2026-03-02' }], { year: 2026, batch: 'b', day: '2026-05-04' }).map(({ code }) => code) // → ['batch-beyond']
 */
export function batchesBeyond(
  profile: Profile,
  drawn: readonly Period[],
  period: Period,
): DrawProblem[] {
  if (!('batch' in period)) return [];
  const others = drawn.filter((each) => each.year === period.year && !isSamePeriod(each, period));
  return demandsOf(profile).flatMap(({ subject, demand }): DrawProblem[] => {
    const batches = batchesOf(demand);
    if (batches === null) return [];
    const { kind, periods } = demandPeriods(demand, profile, [...others, period], period.year);
    const isDrawn = periods.some((each) => isSamePeriod(each, period));
    if (kind !== 'batch' || !isDrawn || periods.length <= batches) return [];
    return [
      {
        code: 'batch-beyond',
        severity: 'warning',
        sheet: '',
        cell: '',
        ...(subject.kind === 'category' ? { category: subject.category } : { name: subject.name }),
        drawn: periods.length,
        batches,
      },
    ];
  });
}
