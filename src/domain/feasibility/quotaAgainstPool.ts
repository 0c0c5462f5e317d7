import { planQuota } from '../quota/planQuota';
import type { Profile } from '../profile/profile';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { lowerQuotas } from './lowerQuota';
import { countExcluded, poolSize, reclassed, unitsOf, type OwnPlan } from './ownPlan';
import { changedProfile, planOf, type ProfileChange } from './profileChange';

/**
 * A quota of this period that its pool cannot fill, with the units that are missing by reason: an
 * error. Remedies: a higher cap, repeats or stopped units allowed, where one of these frees enough
 * units, or a quota that the pool can fill.
 */
export function quotaAgainstPool(situation: Situation): Conflict[] {
  const quotas = new Map<string, number>([
    ...situation.quotas.map(({ category, quota }) => [category, quota] as const),
    ...situation.directed.map(({ id, quota }) => [`directed ${id}`, quota] as const),
  ]);
  return situation.plans.flatMap((own) => {
    const quota =
      quotas.get(
        own.subject.kind === 'category' ? own.subject.category : `directed ${own.subject.id}`,
      ) ?? 0;
    const pool = poolSize(own.classes);
    return quota <= pool ? [] : [conflict(situation, own, quota, pool)];
  });
}

function conflict(situation: Situation, own: OwnPlan, quota: number, pool: number): Conflict {
  const { subject, classes } = own;
  const { profile } = situation.population;
  const shortage = { quota, pool, excluded: countExcluded(classes) };
  const isMet = (change: ProfileChange): boolean =>
    isFilled(own, changedProfile(profile, change), situation);
  const candidates: readonly (readonly ProfileChange[])[] = [
    higherCaps(own, profile),
    [{ code: 'repeat-allowed', subject }],
    [{ code: 'suspended-in-pool' }],
    lowerQuotas(own, pool),
  ];
  return conflictOf(
    situation,
    'enterprise',
    'error',
    subject.kind === 'category'
      ? { code: 'quota-exceeds-pool', category: subject.category, ...shortage }
      : { code: 'directed-exceeds-pool', name: subject.name, ...shortage },
    candidates.flatMap((choice) => choice.filter(isMet).slice(0, 1)),
  );
}

/** Caps just above the visits that units at the cap have had: only these free any. */
function higherCaps({ classes }: OwnPlan, { cap }: Profile): ProfileChange[] {
  if (cap === undefined) return [];
  const visits = new Set(
    classes.filter(({ unit }) => unit.exclusion === 'capped').map(({ unit }) => unit.visits),
  );
  return [...visits]
    .sort((one, other) => one - other)
    .map((times) => ({ code: 'cap', times: times + 1 }));
}

function isFilled(own: OwnPlan, profile: Profile, { population }: Situation): boolean {
  const plan = planOf(profile, own.subject) ?? own.plan;
  const { classes } = reclassed(own, plan, profile);
  return planQuota(plan, unitsOf(classes), own.staff, population.period).quota <= poolSize(classes);
}
