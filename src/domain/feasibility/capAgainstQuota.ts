import type { CategoryPlan } from '../profile/profile';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import type { Rate } from './conflictDetail';
import { lowerQuotas } from './lowerQuota';
import type { OwnPlan } from './ownPlan';
import { changedProfile, planOf, spansAYear, type ProfileChange } from './profileChange';
import { drawsAhead, visitBalance } from './yearAhead';

/**
 * A plan that asks for more visits in the quarters left than the yearly cap leaves: 特殊 12 家每季度 1 次
 * against 全年不超过 2 次. A warning, since this quarter may still be drawn. Remedies: the lowest cap
 * that is enough, or the highest quota that the cap allows.
 */
export function capAgainstQuota(situation: Situation): Conflict[] {
  const { cap } = situation.population.profile;
  return cap === undefined
    ? []
    : situation.plans.flatMap((own) => conflictsOf(own, cap.times, situation));
}

function conflictsOf(own: OwnPlan, cap: number, situation: Situation): Conflict[] {
  const { profile, period } = situation.population;
  const draws = drawsAhead(own, period);
  const { needed, possible } = visitBalance(own.classes, draws, cap);
  if (needed <= possible) return [];

  const enough = firstWhere(
    cap + 1,
    cap + draws.length + 1,
    (times) => !isShort(own, draws, times),
  );
  const quarters = draws.filter((count) => count > 0).length;
  const isMet = (change: ProfileChange): boolean => {
    const plan = planOf(changedProfile(profile, change), own.subject) ?? own.plan;
    return !isShort(own, drawsAhead(own, period, plan), cap);
  };
  const lower = lowerQuotas(own, Math.floor(possible / quarters)).find(isMet);
  return [
    conflictOf(
      situation,
      'enterprise',
      'warning',
      {
        code: 'cap-below-quota',
        subject: own.subject,
        units: own.total,
        cap,
        needed,
        possible,
        rate: rateOf(own.plan),
      },
      [
        ...(enough === null ? [] : [{ code: 'cap', times: enough } as const]),
        ...(lower === undefined ? [] : [lower]),
      ],
    ),
  ];
}

function isShort(own: OwnPlan, draws: readonly number[], limit: number): boolean {
  const { needed, possible } = visitBalance(own.classes, draws, limit);
  return needed > possible;
}

function firstWhere(from: number, to: number, holds: (value: number) => boolean): number | null {
  for (let value = from; value <= to; value++) if (holds(value)) return value;
  return null;
}

function rateOf({ quota }: CategoryPlan): Rate | null {
  return quota.kind === 'times'
    ? { times: quota.times, per: quota.per, yearly: quota.times * spansAYear(quota.per) }
    : null;
}
