import type { Conflict } from '../../../src/domain/feasibility/conflict';
import { offeredRemedies } from '../../../src/domain/feasibility/offeredRemedies';
import { remedyOf, type ProfileChange } from '../../../src/domain/feasibility/profileChange';
import type { ExclusionReason } from '../../../src/domain/population/population';
import { aPopulation, aProfile, aUnit, units } from '../../support/register';

const subject = { kind: 'category', category: 'general' } as const;
const directed = { id: 'd', name: '汽修' };
const tenth = { kind: 'percent', percent: 10, per: 'quarter' } as const;
const profile = aProfile({
  plans: { general: { quota: tenth, coverageYears: 1, months: { first: 1, last: 6 } } },
  caps: [{ times: 2, per: 'year' }],
  directed: [{ ...directed, units: { all: [] }, plan: { quota: tenth } }],
  team: { size: 2, region: 'same', auxiliaries: 1 },
  weights: [{ factor: 2, any: [] }],
});

/** Whether a change is offered where one of 21 units is out for a reason. */
function isOffered(
  change: ProfileChange,
  exclusion: ExclusionReason | null = null,
  severity: 'error' | 'warning' = 'warning',
): boolean {
  const population = aPopulation({
    profile,
    units: [...units(20, { directed: ['d'] }), aUnit('x', { exclusion })],
  });
  const conflict = { problem: { severity }, remedies: [remedyOf(profile, change)] };
  return offeredRemedies(population, conflict as unknown as Conflict).length === 1;
}

const cap: ProfileChange = { code: 'cap', cap: 0, times: 4 };
const repeat: ProfileChange = { code: 'repeat-allowed', subject };
const suspended: ProfileChange = { code: 'suspended-in-pool' };
const helpers: ProfileChange = { code: 'auxiliaries', count: 0 };

test('what stops the period keeps all of its remedies', () => {
  for (const change of [cap, helpers]) expect(isOffered(change, null, 'error')).toBe(true);
});

test.each<[ProfileChange, readonly ExclusionReason[]]>([
  [cap, ['capped']],
  [repeat, ['repeated', 'recent']],
  [suspended, ['suspended']],
])('%j lets units in again that are out for it', (change, reasons) => {
  const all = ['capped', 'repeated', 'recent', 'suspended', 'exempt', null] as const;
  expect(all.filter((reason) => isOffered(change, reason))).toEqual(reasons);
});

test('what the draw sees to by itself is not offered', () => {
  expect(isOffered(helpers)).toBe(false);
  expect(isOffered({ code: 'joint-dropped', share: 'internal' })).toBe(false);
});

// 21 units: 10 % is 3, all of them in two quarters 11 each, in four 6.
test.each<[ProfileChange, ProfileChange]>([
  [
    { code: 'quota', subject, quota: { ...tenth, percent: 90 } },
    { code: 'quota', subject, quota: { ...tenth, percent: 12 } },
  ],
  [
    { code: 'ceiling', subject: { kind: 'directed', ...directed }, count: 1 },
    { code: 'ceiling', subject: { kind: 'directed', ...directed }, count: 40 },
  ],
  [
    { code: 'coverage-years', subject, years: 2 },
    { code: 'coverage-years', subject, years: 1 },
  ],
  [
    { code: 'months', subject, months: null },
    { code: 'months', subject, months: { first: 3, last: 5 } },
  ],
])('%j is offered where other numbers are drawn by it', (other, same) => {
  expect([isOffered(other), isOffered(same)]).toEqual([true, false]);
});

test.each<ProfileChange>([
  { code: 'directed-dropped', ...directed },
  { code: 'directed-inspectors-any', ...directed },
  { code: 'directed-unshared', ...directed },
  { code: 'team-size', size: 1 },
  { code: 'region', region: 'any' },
  { code: 'expertise-preferred' },
  { code: 'departments-unmixed' },
  { code: 'pair-repeatable' },
  { code: 'weight', rule: 1, factor: 1 },
])('$code changes a draw', (change) => {
  expect(isOffered(change)).toBe(true);
});
