/**
 * What the demands of a profile came to and what was done: for each quarter the quota that a draw
 * at its beginning would have had, beside the enterprises checked in it; for the year to date the
 * pace that the demand sets from the first quarter on, beside all that was done. A batch is one draw
 * (每批 10%), whenever it is made: a quarter that is over owes one only where it was drawn, and the
 * year owes none.
 */

import { lastQuarter, type Quarter } from '../calendar/period';
import type { Population } from '../population/population';
import { drawsAhead } from '../feasibility/yearAhead';
import { ownDemands, type OwnDemand } from '../feasibility/ownDemand';
import { directedQuotas } from '../quota/directedQuota';
import { anyQuota } from '../profile/anyQuota';
import type { Quota } from '../profile/profile';
import { categoryQuotas } from '../quota/categoryQuota';
import type { Category } from '../register/category';
import type { QuotaStep } from '../quota/quotaStep';
import { isOnlyMost, mostLines } from './mostLines';
import type { RatioLine, RatioRule, RatioSpan } from './ratioLine';
import { countedFor, isCheckedIn, type CheckedEnterprise, type YearChecks } from './yearChecks';

/** What one demand came to in a quarter. */
interface Asked {
  readonly quota: number;
  readonly steps: readonly QuotaStep[];
}

/** A demand, and the enterprises whose checks count for it. */
interface Subject {
  readonly rule: RatioRule;
  readonly category?: Category;
  readonly clause?: string;
  readonly own: OwnDemand;
  readonly enterprises: readonly CheckedEnterprise[];
  /** null where the demand draws nothing in the quarter and says so by being absent. */
  readonly askedIn: (population: Population) => Asked | null;
}

/**
 * The lines of all categories' quotas, then those of the directed draws.
 *
 * @param yearStart the population at the beginning of the year, by the records alone
 * @param starts the population at the beginning of each quarter up to the span's own, the first
 *   quarter first, as its draw knew it
 * @param checks of the year
 * @param span of the report
 * @param drawn quarters of which a list in force is known
 */
export function demandLines(
  yearStart: Population,
  starts: readonly Population[],
  checks: YearChecks,
  span: RatioSpan,
  drawn: ReadonlySet<Quarter> = new Set(),
): RatioLine[] {
  const atDraws = subjects(starts[0] ?? yearStart, checks);
  return subjects(yearStart, checks).flatMap((subject, index) => [
    ...mostLines(
      { ...subject, ...(subject.rule.kind === 'directed' ? { name: subject.rule.name } : {}) },
      starts.map(({ period }) => lastQuarter(period).quarter),
      checks,
      span.period,
    ),
    ...(isOnlyMost(subject.own.demand.quota) || checks.source === 'counts'
      ? []
      : starts.flatMap((start) => quarterLine(subject, start, span, drawn))),
    // What is due each quarter goes at the pace of the draws; what is due by the end of the year
    // counts all that was done in it.
    ...beyondBatches(
      isDueLate(subject.own.demand.quota) ? subject : (atDraws[index] ?? subject),
    ).flatMap((each) => yearLine(each, checks, span)),
  ]);
}

function subjects(first: Population, checks: YearChecks): Subject[] {
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

/** The subject without the parts of its quota that are about a batch; none where nothing is left. */
function beyondBatches(subject: Subject): Subject[] {
  const { own } = subject;
  if (!isOfBatch(own.demand.quota)) return [subject];
  const quota = withoutBatches(own.demand.quota);
  return quota === null ? [] : [{ ...subject, own: { ...own, demand: { ...own.demand, quota } } }];
}

function isOfBatch(quota: Quota): boolean {
  return anyQuota(quota, ({ per }) => per === 'batch');
}

function withoutBatches(quota: Quota): Quota | null {
  switch (quota.kind) {
    case 'and':
    case 'or': {
      const [first, ...others] = quota.of.flatMap((each) => withoutBatches(each) ?? []);
      if (first === undefined) return null;
      return others.length === 0 ? first : { ...quota, of: [first, ...others] };
    }
    case 'bounded': {
      const inner = withoutBatches(quota.quota);
      return inner && { ...quota, quota: inner };
    }
    case 'none':
      return quota;
    case 'most':
      return quota.quota.per === 'batch' ? null : quota;
    default:
      return quota.per === 'batch' ? null : quota;
  }
}

function quarterLine(
  subject: Subject,
  start: Population,
  span: RatioSpan,
  drawn: ReadonlySet<Quarter>,
): RatioLine[] {
  const { rule, category, clause } = subject;
  const of = category === undefined ? {} : { category };
  const asked = subject.askedIn(start);
  if (asked === null) return [];
  const { quarter } = lastQuarter(start.period);
  const actual = subject.enterprises.filter((each) => isCheckedIn(each, quarter)).length;
  const gap = Math.max(0, asked.quota - actual);
  const isOver = span.isOver(quarter);
  if (isOver && !drawn.has(quarter) && isOfBatch(subject.own.demand.quota)) return [];
  return [
    {
      rule,
      ...of,
      quarter,
      required: asked.quota,
      actual,
      bound: 'least',
      unit: 'enterprises',
      state: gap === 0 ? 'met' : isOver ? 'gap' : 'open',
      ...(isOver ? { overdueBelow: asked.quota } : {}),
      gap,
      closing:
        gap === 0
          ? { kind: 'nothing' }
          : isOver
            ? { kind: 'missed', count: gap }
            : { kind: 'check', count: gap, until: 'quarter', ...of },
      steps: asked.steps,
      ...(clause === undefined ? {} : { clause }),
    },
  ];
}

/**
 * Behind what the finished quarters asked for is a gap; what only the running one asks for is open
 * until it is over, and so is what is due by the end of the year.
 */
function yearLine(subject: Subject, checks: YearChecks, span: RatioSpan): RatioLine[] {
  const { rule, category, clause, own } = subject;
  const of = category === undefined ? {} : { category };
  if (own.demand.quota.kind === 'none' || isOnlyMost(own.demand.quota)) return [];
  const { year, quarter } = span.period;
  const pace = drawsAhead(own, { year, quarter: 1 });
  const sumTo = (last: number): number =>
    pace.slice(0, last).reduce((sum, count) => sum + count, 0);
  const required = sumTo(quarter);
  const actual = doneInYear(subject, checks, sumTo(4), quarter);
  const finished =
    isDueLate(own.demand.quota) && !span.isOver(4)
      ? 0
      : span.isOver(quarter)
        ? quarter
        : quarter - 1;
  const gap = Math.max(0, required - actual);
  const until = span.isOver(quarter) ? 'year' : 'quarter';
  const room = roomLeft(subject, checks, span);
  return [
    {
      rule,
      ...of,
      quarter: 'year',
      required,
      actual,
      bound: 'least',
      unit: 'enterprises',
      state: gap === 0 ? 'met' : actual < sumTo(finished) ? 'gap' : 'open',
      ...(finished === 0 ? {} : { overdueBelow: sumTo(finished) }),
      gap,
      closing:
        gap === 0
          ? { kind: 'nothing' }
          : span.isOver(4)
            ? { kind: 'missed', count: gap }
            : gap > room
              ? { kind: 'beyond', count: gap - room, until }
              : { kind: 'check', count: gap, until, ...of },
      ...(Number.isFinite(room) ? { room } : {}),
      ...(clause === undefined ? {} : { clause }),
    },
  ];
}

/**
 * A quota that is due by the end of the year or half-year counts an enterprise once, or as often as
 * all of them are due; one that is due each quarter counts what was done in each of them.
 */
function doneInYear(
  { own, enterprises }: Subject,
  checks: YearChecks,
  annual: number,
  quarter: Quarter,
): number {
  if (isDueLate(own.demand.quota)) {
    const perUnit = own.total === 0 ? 0 : Math.ceil(annual / own.total);
    return enterprises.reduce((sum, { times }) => sum + Math.min(times, perUnit), 0);
  }
  if (checks.source === 'counts')
    return enterprises.reduce((sum, { times }) => sum + Math.min(times, quarter), 0);
  const quarters = ([1, 2, 3, 4] as const).slice(0, quarter);
  return quarters.reduce(
    (sum, each) => sum + enterprises.filter((one) => isCheckedIn(one, each)).length,
    0,
  );
}

/**
 * How many checks that count can still be made in the quarter, or when it is over in those left: of
 * what is due each quarter an enterprise counts once in it.
 */
function roomLeft(
  { own, enterprises }: Subject,
  { source }: YearChecks,
  { period: { quarter }, isOver }: RatioSpan,
): number {
  if (isDueLate(own.demand.quota)) return Infinity;
  if (isOver(quarter)) return own.total * (4 - quarter);
  const done =
    source === 'counts' ? 0 : enterprises.filter((each) => isCheckedIn(each, quarter)).length;
  return Math.max(0, own.total - done);
}

/** True where every part of a quota is due by the end of a year or half-year. */
function isDueLate(quota: Quota): boolean {
  switch (quota.kind) {
    case 'and':
    case 'or':
      return quota.of.every(isDueLate);
    case 'bounded':
    case 'most':
      return isDueLate(quota.quota);
    case 'none':
      return true;
    default:
      return quota.per === 'year' || quota.per === 'half-year';
  }
}
