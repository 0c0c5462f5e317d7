/** The demands of a profile, each with the enterprises whose checks count for it. */

import type { Period } from '../calendar/period';
import { ownDemands, type OwnDemand } from '../feasibility/ownDemand';
import type { Population } from '../population/population';
import type { Quota } from '../profile/profile';
import { categoryQuotas } from '../quota/categoryQuota';
import { directedQuotas } from '../quota/directedQuota';
import type { QuotaStep } from '../quota/quotaStep';
import type { Category } from '../register/category';
import { timesEach } from './timesEach';
import type { DemandPeriods } from './demandPeriods';
import type { RatioRule, RatioSpan } from './ratioLine';
import { countedFor, type CheckedEnterprise, type YearChecks } from './yearChecks';

/** What one demand came to in a period. */
export interface Asked {
  readonly quota: number;
  readonly steps: readonly QuotaStep[];
}

/** A demand, and the enterprises whose checks count for it. */
export interface Subject {
  readonly rule: Extract<RatioRule, { readonly kind: 'quota' | 'directed' }>;
  readonly category?: Category;
  readonly clause?: string;
  readonly own: OwnDemand;
  readonly enterprises: readonly CheckedEnterprise[];
  /** null where the demand draws nothing in the period and says so by being absent. */
  readonly askedIn: (population: Population) => Asked | null;
}

/** What demands are compared with. */
export interface YearAtHand {
  /** the population at the beginning of a period, as its draw knew it. */
  readonly startOf: (period: Period) => Population;
  readonly periodsOf: (demand: OwnDemand['demand']) => DemandPeriods;
  readonly checks: YearChecks;
  readonly span: RatioSpan;
  /** periods of the year of which a list in force is known. */
  readonly draws: readonly Period[];
}

/**
 * The demands that ask for units: those of the categories, then those of the directed draws.
 *
 * @param first the population at the beginning of the year
 * @param checks of the year
 */
export function demandSubjects(first: Population, checks: YearChecks): Subject[] {
  const { profile } = first;
  return ownDemands(first).map((own): Subject => {
    const { clause } = own.demand;
    const cited = clause === undefined ? {} : { clause };
    if (own.subject.kind === 'category') {
      const { category } = own.subject;
      return {
        rule: { kind: 'quota' },
        category,
        ...cited,
        own,
        enterprises: checks.enterprises.filter((each) => each.category === category),
        askedIn: (population) =>
          categoryQuotas(population).find((each) => each.category === category) ?? null,
      };
    }
    const { id, name } = own.subject;
    const inPool = new Set(
      first.units.filter((unit) => unit.directed.includes(id)).map((unit) => unit.id),
    );
    const directed = profile.directed?.find((each) => each.id === id);
    return {
      rule: { kind: 'directed', id, name: directed?.name ?? name },
      ...cited,
      own,
      enterprises: checks.enterprises
        .filter(({ row }) => inPool.has(row.id))
        .map((each) => countedFor(each, own.demand, first.period.year)),
      askedIn: (population) => directedQuotas(population).find((each) => each.id === id) ?? null,
    };
  });
}

/** What a line says of its subject, besides the rule. */
export function citedOf({
  category,
  clause,
}: Pick<Subject, 'category' | 'clause'>): Pick<Subject, 'category' | 'clause'> {
  return {
    ...(category === undefined ? {} : { category }),
    ...(clause === undefined ? {} : { clause }),
  };
}

/**
 * Whether every part of a quota is due by the end of the year.
 *
 * @example
 * isDueInYear({ kind: 'count', count: 4, per: 'year' }) // → true
 * isDueInYear({ kind: 'percent', percent: 20, per: 'half-year' }) // → false
 */
export function isDueInYear(quota: Quota): boolean {
  switch (quota.kind) {
    case 'and':
    case 'or':
      return quota.of.every(isDueInYear);
    case 'bounded':
    case 'most':
      return isDueInYear(quota.quota);
    case 'none':
      return true;
    default:
      return quota.per === 'year';
  }
}

/**
 * The checks of the year that stand for a number of units in it: an enterprise counts once, or as
 * often as all of them are due.
 *
 * @param subject with its enterprises
 * @param annual units due in the year
 *
 * @example
 * yearlyDone({ own: { total: 2 }, enterprises: [{ times: 3 }, { times: 0 }] }, 2) // → 1
 */
export function yearlyDone(
  { own, enterprises }: Pick<Subject, 'own' | 'enterprises'>,
  annual: number,
): number {
  const perUnit = timesEach({ own }, annual);
  return enterprises.reduce((sum, { times }) => sum + Math.min(times, perUnit), 0);
}
