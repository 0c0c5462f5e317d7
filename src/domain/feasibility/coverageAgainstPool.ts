import type { Unit } from '../population/population';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { countExcluded } from './ownPlan';

/**
 * Units that are due for 全覆盖 by the end of this year and stopped (停产), so that no draw can take
 * them. Exempt and offsite units are left out on purpose and none of this. A warning; the remedy is
 * to keep stopped units in the pool.
 */
export function coverageAgainstPool(situation: Situation): Conflict[] {
  const { year } = situation.population.period;
  return situation.plans.flatMap(({ subject, plan, classes }) => {
    const years = plan.coverageYears;
    if (years === undefined) return [];
    const missed = classes.filter(
      ({ unit }) => unit.exclusion === 'suspended' && isDue(unit, years, year),
    );
    if (missed.length === 0) return [];
    const excluded = countExcluded(missed);
    return [
      conflictOf(
        situation,
        'enterprise',
        'warning',
        { code: 'coverage-out-of-reach', subject, years, excluded },
        [{ code: 'suspended-in-pool' }],
      ),
    ];
  });
}

/** With one year all units are due; with more, only those of which the records say so. */
function isDue({ visits, due }: Unit, years: number, year: number): boolean {
  return visits === 0 && (due === 0 ? years === 1 : due <= year);
}
