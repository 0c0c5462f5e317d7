/** The year to date of a demand: the pace that it sets, beside all that was done. */

import { plannedBatches } from '../calendar/months';
import { periodEnd, periodKind, type Period } from '../calendar/period';
import { drawsIn } from '../feasibility/yearAhead';
import { batchesOf, isOwedAsDrawn } from '../profile/demandKind';
import type { Quota } from '../profile/profile';
import { arrangedIn, yearlyArranged } from './arranged';
import { begunBy, type DemandPeriods } from './demandPeriods';
import { citedOf, isDueInYear, yearlyDone, type Subject, type YearAtHand } from './demandSubject';
import { isOnlyMost } from './mostLines';
import type { RatioLine } from './ratioLine';
import { timesEach } from './timesEach';
import { isCheckedIn } from './yearChecks';

/**
 * The line of a demand's year to date, none where it asks the year for nothing. Behind what the
 * finished periods asked for is a gap; what only the running one asks for is open until it is over,
 * and so is what is due by the end of the year.
 *
 * @param whole its demand, with what is due in batches, of which the year owes none
 * @param year what it is compared with
 */
export function yearLines(whole: Subject, year: YearAtHand): RatioLine[] {
  const subject = beyondBatches(whole);
  return subject === null ? [] : lineToDate(subject, year);
}

function lineToDate(subject: Subject, year: YearAtHand): RatioLine[] {
  const { demand } = subject.own;
  if (demand.quota.kind === 'none' || isOnlyMost(demand.quota)) return [];
  const { span, checks } = year;
  const { kind, periods } = pacePeriods(subject, year);
  const begun = begunBy(periods, periodEnd(span.period));
  const pace = drawsIn(subject.own, periods);
  const sumTo = (count: number): number =>
    pace.slice(0, count).reduce((sum, each) => sum + each, 0);
  const required = sumTo(begun.length);
  const isLate = isDueInYear(demand.quota);
  const actual = isLate
    ? yearlyDone(subject, sumTo(pace.length))
    : checks.source === 'counts'
      ? subject.enterprises.reduce((sum, { times }) => sum + Math.min(times, begun.length), 0)
      : begun.reduce((sum, period) => sum + checkedIn(subject, period), 0);
  const arranged = isLate
    ? yearlyArranged(subject, sumTo(pace.length))
    : begun.reduce((sum, period) => sum + arrangedIn(subject, period), 0);
  // What is due each period counts an enterprise in each.
  const isOfVisits = !isLate || timesEach(subject, sumTo(pace.length)) > 1;
  const finished = isLate && !span.isOver('year') ? 0 : begun.filter(span.isOver).length;
  const gap = Math.max(0, required - actual);
  const last = begun.at(-1);
  // A planned batch runs when it is drawn, and nobody knows when.
  const running = last === undefined || kind === 'batch' || span.isOver(last) ? null : last;
  const until = running === null ? 'year' : periodKind(running);
  const room = roomLeft();
  return [
    {
      rule: subject.rule,
      ...citedOf(subject),
      period: 'year',
      by: kind,
      required,
      actual,
      ...(arranged === 0 ? {} : { arranged }),
      bound: 'least',
      unit: isOfVisits ? 'visits' : 'enterprises',
      state: gap === 0 ? 'met' : actual < sumTo(finished) ? 'gap' : 'open',
      ...(finished === 0 ? {} : { overdueBelow: sumTo(finished) }),
      gap,
      closing:
        gap === 0
          ? { kind: 'nothing' }
          : span.isOver('year')
            ? { kind: 'missed', count: gap }
            : gap > room
              ? { kind: 'beyond', count: gap - room, until, by: kind }
              : {
                  kind: 'check',
                  count: gap,
                  until,
                  ...(subject.category === undefined ? {} : { category: subject.category }),
                },
      ...(Number.isFinite(room) ? { room } : {}),
    },
  ];

  /**
   * How many checks that count can still be made in the running period, or when it is over in those
   * left: of what is due each period an enterprise counts once in it.
   */
  function roomLeft(): number {
    if (isLate) return Infinity;
    if (running === null) return subject.own.total * (periods.length - begun.length);
    const done = checks.source === 'counts' ? 0 : checkedIn(subject, running);
    return Math.max(0, subject.own.total - done);
  }
}

function checkedIn({ enterprises }: Subject, period: Period): number {
  return enterprises.filter((each) => isCheckedIn(each, period)).length;
}

/** Of batches that a year is said to have, when they are planned. */
function pacePeriods({ own: { demand } }: Subject, year: YearAtHand): DemandPeriods {
  const own = year.periodsOf(demand);
  const batches = batchesOf(demand);
  return own.kind === 'batch' && batches !== null
    ? { kind: 'batch', periods: plannedBatches([{ batches }], year.span.period.year) }
    : own;
}

/** The subject without the parts of its quota that are about a batch; null where nothing is left. */
function beyondBatches(subject: Subject): Subject | null {
  const { own } = subject;
  if (!isOwedAsDrawn(own.demand.quota)) return subject;
  const quota = withoutBatches(own.demand.quota);
  return quota && { ...subject, own: { ...own, demand: { ...own.demand, quota } } };
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
