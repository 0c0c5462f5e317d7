import type { CategoryPlan, Quota } from '../profile/profile';
import { quartersWithin } from '../calendar/months';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import { omit } from './omit';
import { isInPoolByKind, type OwnPlan } from './ownPlan';
import { spansAYear, type ProfileChange } from './profileChange';
import { drawsAhead } from './yearAhead';

/**
 * A quota that alone does not get round all units in the years of its 全覆盖: 4 × 20 % = 80 % (西平
 * 2024). The coverage raises the quota all the same, so this is a warning: more is drawn than the
 * percentage says. Remedies: the percentage that gets round, or more years.
 */
export function coverageAgainstQuota(situation: Situation): Conflict[] {
  return situation.plans.flatMap((own) => conflictsOf(own, situation));
}

function conflictsOf(own: OwnPlan, situation: Situation): Conflict[] {
  const { subject, plan, classes } = own;
  const { coverageYears: years } = plan;
  if (years === undefined) return [];

  const pool = classes.reduce(
    (sum, { unit, count }) => (isInPoolByKind(unit) ? sum + count : sum),
    0,
  );
  const yearly = drawsAYear(own, plan, situation);
  // A plan that draws nothing by itself leaves everything to its coverage.
  if (yearly === 0 || yearly * years >= pool) return [];

  const raised = raisedPercent(plan, years);
  const isEnough =
    raised !== null && drawsAYear(own, { ...plan, quota: raised }, situation) * years >= pool;
  const changes: ProfileChange[] = [
    ...(isEnough ? [{ code: 'quota', subject, quota: raised } as const] : []),
    { code: 'coverage-years', subject, years: Math.ceil(pool / yearly) },
  ];
  const detail = {
    code: 'coverage-above-quota',
    subject,
    years,
    pool,
    reached: yearly * years,
  } as const;
  return [conflictOf(situation, 'enterprise', 'warning', detail, changes)];
}

/** What a plan draws in a whole year that nobody has been visited in, its coverage aside. */
function drawsAYear(own: OwnPlan, plan: CategoryPlan, { population }: Situation): number {
  const unvisited = own.classes.map(({ unit, count }) => ({ unit: { ...unit, visits: 0 }, count }));
  return drawsAhead(
    { ...own, classes: unvisited },
    { year: population.period.year, quarter: 1 },
    omit(plan, 'coverageYears'),
  ).reduce((sum, count) => sum + count, 0);
}

/**
 * The percentage, with one decimal, of which all spans of the years add up to 100; null where there
 * is none.
 */
function raisedPercent({ quota, months }: CategoryPlan, years: number): Quota | null {
  if (quota.kind !== 'percent') return null;
  const spans =
    quota.per === 'year' ? 1 : (spansAYear(quota.per) * quartersWithin(months ?? null).length) / 4;
  const percent = Math.ceil(1000 / (spans * years)) / 10;
  return percent <= 100 ? { ...quota, percent } : null;
}
