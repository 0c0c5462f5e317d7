/**
 * The kind of periods that a demand is about (每月 10%, 每半年 100%, 每年 2 批), and the kind that all draws of a
 * profile are made for.
 */

import { isDrawnIn, plannedBatches } from '../calendar/months';
import { firstPeriod, periodsOfYear, type Period, type PeriodKind } from '../calendar/period';
import { anyQuota, isOfDraws, type SingleQuota } from './anyQuota';
import { demandsOf } from './demands';
import type { Demand, PeriodUnit, Profile, Quota } from './profile';

/** Kinds of the calendar, the shortest first, by what a quota calls them. */
const SPANS = [
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['half-year', 'half'],
] as const satisfies readonly (readonly [PeriodUnit, PeriodKind])[];

type ShortKind = (typeof SPANS)[number][1];

/**
 * The shortest span below a year that a quota names; null where it names none. What is the most only
 * counts where nothing else is asked for.
 *
 * @example
 * shortestSpan({ kind: 'and', of: [{ kind: 'percent', percent: 5, per: 'month' }, { kind: 'percent', percent: 20, per: 'year' }] }) // → 'month'
 * shortestSpan({ kind: 'percent', percent: 20, per: 'year' }) // → null
 */
export function shortestSpan(quota: Quota): ShortKind | null {
  const asked = quota.kind === 'and' ? quota.of.filter(({ kind }) => kind !== 'most') : [];
  const parts = asked.length > 0 ? asked : [quota];
  const names = (per: PeriodUnit): boolean =>
    parts.some((part) => anyQuota(part, (each: SingleQuota) => each.per === per));
  return SPANS.find(([per]) => names(per))?.[1] ?? null;
}

/**
 * Whether a quota, or one of its parts, is due in each batch.
 *
 * @example
 * isOfBatch({ kind: 'percent', percent: 10, per: 'batch' }) // → true
 */
export function isOfBatch(quota: Quota): boolean {
  return anyQuota(quota, ({ per }) => per === 'batch');
}

/**
 * Whether a quota is due in each batch and nothing in it says how often one is drawn.
 *
 * @example
 * isOwedAsDrawn({ kind: 'percent', percent: 10, per: 'batch' }) // → true
 * isOwedAsDrawn({ kind: 'and', of: [{ kind: 'times', times: 1, per: 'quarter', of: 'draws' }, { kind: 'percent', percent: 10, per: 'batch' }] }) // → false
 */
export function isOwedAsDrawn(quota: Quota): boolean {
  return isOfBatch(quota) && !anyQuota(quota, isOfDraws);
}

/**
 * How many batches a demand says that a year has (每年 2 批); null where it does not.
 *
 * @example
 * batchesOf({ quota: { kind: 'percent', percent: 10, per: 'batch' }, batches: 2 }) // → 2
 * batchesOf({ quota: { kind: 'and', of: [{ kind: 'times', times: 3, per: 'year', of: 'draws' }, { kind: 'percent', percent: 10, per: 'batch' }] } }) // → 3
 * batchesOf({ quota: { kind: 'percent', percent: 10, per: 'batch' } }) // → null
 */
export function batchesOf({ quota, batches }: Demand): number | null {
  if (batches !== undefined) return batches;
  const said: number[] = [];
  anyQuota(quota, (each) => {
    if (each.kind === 'times' && isOfDraws(each) && each.per === 'year') said.push(each.times);
    return false;
  });
  return said.length === 0 ? null : Math.max(...said);
}

/**
 * The kind of the periods that a demand is about: the shortest span that it names; batches, where it
 * is due in each or says how many a year has; months that are named one by one. What is only due in the
 * year goes by the draws of the year.
 *
 * @param demand of a category or of a directed draw
 * @param draws the kind that the draws of the year are made for
 *
 * @example
 * demandKind({ quota: { kind: 'percent', percent: 100, per: 'half-year' } }, 'quarter') // → 'half'
 * demandKind({ quota: { kind: 'percent', percent: 20, per: 'year' }, batches: 2 }, 'quarter') // → 'batch'
 * demandKind({ quota: { kind: 'percent', percent: 20, per: 'year' } }, 'quarter') // → 'quarter'
 */
export function demandKind(demand: Demand, draws: PeriodKind): PeriodKind {
  return ownKind(demand) ?? (draws === 'batch' ? 'year' : draws);
}

/** Null for what is only due in the year. */
function ownKind({ quota, batches, months }: Demand): PeriodKind | null {
  const span = shortestSpan(quota);
  if (span !== null) return span;
  if (batches !== undefined || isOfBatch(quota)) return 'batch';
  return months !== undefined && 'months' in months ? 'month' : null;
}

/**
 * The kind of periods that a profile's draws are made for, since one draw is for all demands: the
 * shortest span that any of them names. Where none names one: batches, or months named one by one,
 * where all demands are about these; the whole year where all are numbers of a year; else quarters,
 * as a round of the year (全覆盖) is not made in one draw.
 *
 * @example
 * drawingKind({ plans: { key: { quota: { kind: 'percent', percent: 10, per: 'month' } }, special: { quota: { kind: 'percent', percent: 5, per: 'quarter' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }) // → 'month'
 * drawingKind({ plans: { key: { quota: { kind: 'count', count: 9, per: 'year' } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }) // → 'year'
 */
export function drawingKind(profile: Pick<Profile, 'plans' | 'directed'>): PeriodKind {
  const demands = askingDemands(profile);
  const spans = demands.map(({ quota }) => shortestSpan(quota));
  const shortest = SPANS.find(([, kind]) => spans.includes(kind))?.[1];
  if (shortest !== undefined) return shortest;
  const kinds = new Set(demands.map(ownKind));
  const [only] = kinds;
  if (kinds.size !== 1 || only === undefined) return 'quarter';
  if (only !== null) return only;
  return demands.some(({ coverageYears }) => coverageYears !== undefined) ? 'quarter' : 'year';
}

/**
 * The periods that a profile's draws of a year are made for, in their order; months in which nothing is
 * drawn are left out. Of batches those that the demands tell of, and one where they do not say how
 * many.
 *
 * @param profile whose demands
 * @param year four digits
 * @param kind of the periods, where the draws are to be made for another than the profile's own
 *
 * @example
 * plannedPeriods({ plans: { key: { quota: { kind: 'percent', percent: 10, per: 'year' }, months: { months: [3, 9] } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }, 2027) // → [{ year: 2027, month: 3 }, { year: 2027, month: 9 }]
 */
export function plannedPeriods(
  profile: Pick<Profile, 'plans' | 'directed'>,
  year: number,
  kind = drawingKind(profile),
): Period[] {
  const demands = askingDemands(profile);
  if (kind === 'batch') {
    const told = demands.map(withBatches);
    return plannedBatches(isOfUntoldBatches(profile, kind) ? [{ batches: 1 }] : told, year);
  }
  const periods = periodsOfYear(firstPeriod(kind, year));
  return kind === 'month'
    ? periods.filter((period) => demands.some((demand) => isDrawnIn(demand, period)))
    : periods;
}

/**
 * Whether nothing tells how many batches a year has, though draws are made in batches.
 *
 * @param profile whose demands
 * @param kind of the draws, where they are to be made for another than the profile's own
 *
 * @example
 * isOfUntoldBatches({ plans: { key: { quota: { kind: 'percent', percent: 10, per: 'batch' } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }) // → true
 */
export function isOfUntoldBatches(
  profile: Pick<Profile, 'plans' | 'directed'>,
  kind = drawingKind(profile),
): boolean {
  return (
    kind === 'batch' &&
    askingDemands(profile).every(
      (demand) =>
        batchesOf(demand) === null && (demand.months === undefined || !('months' in demand.months)),
    )
  );
}

/** A demand whose words on how often one is drawn are its batches. */
function withBatches(demand: Demand): Demand {
  const batches = batchesOf(demand);
  return batches === null ? demand : { ...demand, batches };
}

function askingDemands(profile: Pick<Profile, 'plans' | 'directed'>): Demand[] {
  return demandsOf(profile)
    .map(({ demand }) => demand)
    .filter(({ quota, coverageYears }) => quota.kind !== 'none' || coverageYears !== undefined);
}
