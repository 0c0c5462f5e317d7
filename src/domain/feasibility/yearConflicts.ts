/**
 * What is asked for against the rest of the year: cap, 不重复抽查, 全覆盖, date windows. Warnings, since
 * this quarter may still be drawn.
 */

import type { Demand, Quota } from '../profile/profile';
import { type Conflict, type Situation, conflictOf } from './conflict';
import type { Rate } from './conflictDetail';
import { lowerQuotas } from './lowerQuota';
import { type OwnDemand, isInPoolByKind, countExcluded, unitsOf } from './ownDemand';
import { changedProfile, demandOf, spansAYear, type ProfileChange, omit } from './profileChange';
import { drawsAhead, visitBalance, type VisitBalance } from './yearAhead';
import { drawingPeriods, monthsWithin, yearlyDraws, type Months } from '../calendar/months';
import type { Unit } from '../population/population';
import { capVisits } from '../population/unitVisits';
import { periodMonths, periodsOfYear, periodStart, type Period } from '../calendar/period';
import { demandQuota } from '../quota/demandQuota';

/**
 * A demand for more visits in the quarters left than the yearly cap leaves: 特殊 12 家每季度 1 次 against
 * 全年不超过 2 次. A warning, since this quarter may still be drawn. Remedies: the lowest cap that is
 * enough, or the highest quota that the cap allows.
 */
export function capAgainstQuota(situation: Situation): Conflict[] {
  const { caps = [] } = situation.population.profile;
  return caps.flatMap((cap, index) =>
    // No unit is drawn twice in a quarter, and a cap that does not count 日常双随机 stops no draw.
    cap.per === 'year' && cap.kinds?.includes('routine') !== false
      ? situation.demands.flatMap((own) => capConflicts(own, { index, ...cap }, situation))
      : [],
  );
}

/** A cap of a year with its place in the profile. */
interface YearCap {
  readonly index: number;
  readonly times: number;
}

function capConflicts(
  own: OwnDemand,
  { index, times: cap }: YearCap,
  situation: Situation,
): Conflict[] {
  const { profile, period } = situation.population;
  const draws = drawsAhead(own, period);
  const balanceOf = (ahead: readonly number[], limit: number): VisitBalance =>
    visitBalance(own.classes, ahead, limit, (unit) => capVisits(unit, index));
  const isShort = (ahead: readonly number[], limit: number): boolean => {
    const balance = balanceOf(ahead, limit);
    return balance.needed > balance.possible;
  };
  const { needed, possible } = balanceOf(draws, cap);
  if (needed <= possible) return [];

  const enough = firstWhere(cap + 1, cap + draws.length + 1, (times) => !isShort(draws, times));
  const quarters = draws.filter((count) => count > 0).length;
  const isMet = (change: ProfileChange): boolean => {
    const demand = demandOf(changedProfile(profile, change), own.subject) ?? own.demand;
    return !isShort(drawsAhead(own, period, demand), cap);
  };
  const lower = lowerQuotas(own, Math.floor(possible / quarters)).find(isMet);
  return [
    conflictOf(situation, {
      register: 'enterprise',
      severity: 'warning',
      detail: {
        code: 'cap-below-quota',
        subject: own.subject,
        units: own.total,
        cap,
        needed,
        possible,
        rate: rateOf(own.demand),
      },
      changes: [
        ...(enough === null ? [] : [{ code: 'cap', cap: index, times: enough } as const]),
        ...(lower === undefined ? [] : [lower]),
      ],
    }),
  ];
}

function firstWhere(from: number, to: number, holds: (value: number) => boolean): number | null {
  for (let value = from; value <= to; value++) if (holds(value)) return value;
  return null;
}

function rateOf({ quota }: Demand): Rate | null {
  return quota.kind === 'times'
    ? { times: quota.times, per: quota.per, yearly: quota.times * spansAYear(quota.per) }
    : null;
}

/**
 * 不重复抽查 with quotas that run out of units before the year does: 30 % a quarter are 120 % a year. A
 * warning, since this quarter may still be drawn. Remedies: the highest quota that lasts, or
 * repeats allowed.
 */
export function noRepeatAgainstQuota(situation: Situation): Conflict[] {
  return situation.demands
    .filter(({ demand }) => demand.noRepeat === true)
    .flatMap((own) => repeatConflicts(own, situation));
}

function repeatConflicts(own: OwnDemand, situation: Situation): Conflict[] {
  const { profile, period } = situation.population;
  const { subject, classes } = own;
  const draws = drawsAhead(own, period);
  const { needed, possible } = visitBalance(classes, draws, 1);
  if (needed <= possible) return [];

  const quarters = draws.filter((count) => count > 0).length;
  const isMet = (change: ProfileChange): boolean => {
    const demand = demandOf(changedProfile(profile, change), subject) ?? own.demand;
    const balance = visitBalance(classes, drawsAhead(own, period, demand), 1);
    return balance.needed <= balance.possible;
  };
  const lower = lowerQuotas(own, Math.floor(possible / quarters)).find(isMet);
  return [
    conflictOf(situation, {
      register: 'enterprise',
      severity: 'warning',
      detail: { code: 'no-repeat-below-quota', subject, units: own.total, needed, possible },
      changes: [...(lower === undefined ? [] : [lower]), { code: 'repeat-allowed', subject }],
    }),
  ];
}

/**
 * A quota that alone does not get round all units in the years of its 全覆盖: 4 × 20 % = 80 % (西平
 * 2024). The coverage raises the quota all the same, so this is a warning: more is drawn than the
 * percentage says. Remedies: the percentage that gets round, or more years.
 */
export function coverageAgainstQuota(situation: Situation): Conflict[] {
  return situation.demands.flatMap((own) => coverageConflicts(own, situation));
}

function coverageConflicts(own: OwnDemand, situation: Situation): Conflict[] {
  const { subject, demand, classes } = own;
  const { coverageYears: years } = demand;
  if (years === undefined) return [];

  const pool = classes.reduce(
    (sum, { unit, count }) => (isInPoolByKind(unit) ? sum + count : sum),
    0,
  );
  const yearly = drawsAYear(own, demand, situation);
  // A demand that draws nothing by itself leaves everything to its coverage.
  if (yearly === 0 || yearly * years >= pool) return [];

  const raised = raisedPercent(demand, years, situation.population.period);
  const isEnough =
    raised !== null && drawsAYear(own, { ...demand, quota: raised }, situation) * years >= pool;
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
  return [conflictOf(situation, { register: 'enterprise', severity: 'warning', detail, changes })];
}

/** What a demand draws in a whole year that nobody has been visited in, its coverage aside. */
function drawsAYear(own: OwnDemand, demand: Demand, { population }: Situation): number {
  const unvisited = own.classes.map(({ unit, count }) => ({ unit: { ...unit, visits: 0 }, count }));
  return drawsAhead(
    { ...own, classes: unvisited },
    periodsOfYear(population.period)[0] ?? population.period,
    omit(demand, 'coverageYears'),
  ).reduce((sum, count) => sum + count, 0);
}

/**
 * The percentage, with one decimal, of which all spans of the years add up to 100; null where there
 * is none.
 */
function raisedPercent(demand: Demand, years: number, period: Period): Quota | null {
  const { quota } = demand;
  if (quota.kind !== 'percent') return null;
  const spans =
    quota.per === 'year'
      ? 1
      : (spansAYear(quota.per) * yearlyDraws(demand, period)) / yearlyDraws({}, period);
  const percent = Math.ceil(1000 / (spans * years)) / 10;
  return percent <= 100 ? { ...quota, percent } : null;
}

/**
 * Units that are due for 全覆盖 by the end of this year and stopped (停产), so that no draw can take
 * them. Exempt and offsite units are left out on purpose and none of this. A warning; the remedy is
 * to keep stopped units in the pool.
 */
export function coverageAgainstPool(situation: Situation): Conflict[] {
  const { year } = situation.population.period;
  return situation.demands.flatMap(({ subject, demand, classes }) => {
    const years = demand.coverageYears;
    if (years === undefined) return [];
    const missed = classes.filter(
      ({ unit }) => unit.exclusion === 'suspended' && isDue(unit, years, year),
    );
    if (missed.length === 0) return [];
    const excluded = countExcluded(missed);
    return [
      conflictOf(situation, {
        register: 'enterprise',
        severity: 'warning',
        detail: { code: 'coverage-out-of-reach', subject, years, excluded },
        changes: [{ code: 'suspended-in-pool' }],
      }),
    ];
  });
}

/** With one year all units are due; with more, only those of which the records say so. */
function isDue({ visits, due }: Unit, years: number, year: number): boolean {
  return visits === 0 && (due === 0 ? years === 1 : due <= year);
}

/**
 * Date windows (4–11月) that no period can use: one without any month of the year, or one that has
 * passed and left something of a yearly or half-yearly quota, or of this year's coverage, undone.
 * Warnings; the remedy is a window that reaches into this period.
 */
export function monthsAgainstQuarters(situation: Situation): Conflict[] {
  return situation.demands.flatMap((own) => {
    const { subject, demand } = own;
    const { months } = demand;
    if (months === undefined) return [];
    const { period } = situation.population;
    const drawing = drawingPeriods({ months }, period);
    const isEmpty = periodsOfYear(period).every((each) => monthsWithin(months, each) === 0);
    const isToCome = drawing.some((each) => periodStart(each) >= periodStart(period));
    const undone = isEmpty || isToCome ? 0 : undoneByYearsEnd(own, situation);
    if (!isEmpty && undone === 0) return [];
    const fault = isEmpty ? 'empty' : 'over';
    const detail = { code: 'months-without-quarter', subject, months, fault, undone } as const;
    const instead = isEmpty ? null : reachingTo(months, periodMonths(period).first);
    return [
      conflictOf(situation, {
        register: 'enterprise',
        severity: 'warning',
        detail,
        changes: [{ code: 'months', subject, months: instead }],
      }),
    ];
  });
}

/** What the last quarter would have to draw if it could: all that the year still owes. */
function undoneByYearsEnd(own: OwnDemand, { population }: Situation): number {
  const wholeYear = omit(own.demand, 'months');
  if (!isYearly(wholeYear.quota) && wholeYear.coverageYears !== 1) return 0;
  const owed = isYearly(wholeYear.quota)
    ? wholeYear
    : { ...wholeYear, quota: { kind: 'none' } as const };
  const last = periodsOfYear(population.period).at(-1) ?? population.period;
  return demandQuota(owed, unitsOf(own.classes), own.staff, last).quota;
}

/** Whether a quota owes something at the end of the year that no earlier quarter drew. */
function isYearly(quota: Quota): boolean {
  switch (quota.kind) {
    // What is the most owes nothing.
    case 'most':
    case 'none':
      return false;
    case 'and':
    case 'or':
      return quota.of.length > 0 && quota.of.every(isYearly);
    case 'bounded':
      return isYearly(quota.quota);
    default:
      return quota.per === 'year' || quota.per === 'half-year';
  }
}

/** The same window with a month more at its end, with which the period begins. */
function reachingTo(months: Months, month: number): Months {
  if (!('months' in months)) return { ...months, last: month };
  return { months: [...months.months, month].sort((one, other) => one - other) };
}
