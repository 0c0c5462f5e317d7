import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { lowerQuotas } from './lowerQuota';
import type { OwnPlan } from './ownPlan';
import { changedProfile, planOf, type ProfileChange } from './profileChange';
import { drawsAhead, visitBalance } from './yearAhead';

/**
 * 不重复抽查 with quotas that run out of units before the year does: 30 % a quarter are 120 % a year. A
 * warning, since this quarter may still be drawn. Remedies: the highest quota that lasts, or
 * repeats allowed.
 */
export function noRepeatAgainstQuota(situation: Situation): Conflict[] {
  return situation.plans
    .filter(({ plan }) => plan.noRepeat === true)
    .flatMap((own) => conflictsOf(own, situation));
}

function conflictsOf(own: OwnPlan, situation: Situation): Conflict[] {
  const { profile, period } = situation.population;
  const { subject, classes } = own;
  const draws = drawsAhead(own, period);
  const { needed, possible } = visitBalance(classes, draws, 1);
  if (needed <= possible) return [];

  const quarters = draws.filter((count) => count > 0).length;
  const isMet = (change: ProfileChange): boolean => {
    const plan = planOf(changedProfile(profile, change), subject) ?? own.plan;
    const balance = visitBalance(classes, drawsAhead(own, period, plan), 1);
    return balance.needed <= balance.possible;
  };
  const lower = lowerQuotas(own, Math.floor(possible / quarters)).find(isMet);
  return [
    conflictOf(
      situation,
      'enterprise',
      'warning',
      { code: 'no-repeat-below-quota', subject, units: own.total, needed, possible },
      [...(lower === undefined ? [] : [lower]), { code: 'repeat-allowed', subject }],
    ),
  ];
}
