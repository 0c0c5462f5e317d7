import { projectYear } from '../../../src/domain/plan/yearProjection';
import type { Quota } from '../../../src/domain/profile/profile';
import { aPopulation, aProfile, aUnit } from '../../support/register';

/** Tasks of four months with four units, two of them visited three times before. */
function tasks(quota: Quota): number[] {
  const units = ['a', 'b', 'c', 'd'].map((id) =>
    aUnit(id, id < 'c' ? { visits: 3, months: [0, 0, 3] } : { months: [] }),
  );
  const profile = aProfile({ plans: { general: { quota } } });
  const months = [4, 5, 6, 7].map((month) => ({ year: 2026, month }));
  return projectYear(aPopulation({ profile, units }), months).map(({ tasks: count }) => count);
}

// Once a quarter each of four: 2, 1, 1 in the months of the second quarter, and 2 in July. By the visits
// of the year May would take one of April again, and leave 2 for June.
test('units are taken in the turns of the draw, not by their visits of the year', () => {
  expect(tasks({ kind: 'times', times: 1, per: 'quarter' })).toEqual([2, 1, 1, 2]);
});
