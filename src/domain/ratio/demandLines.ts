/**
 * What the demands of a profile came to and what was done: for each period of a demand the quota that
 * a draw at its beginning would have had, beside the enterprises checked in it; for the year to date
 * the pace that the demand sets from the first period on, beside all that was done. A batch is one
 * draw (每批 10%), whenever it is made: it is owed where it was drawn, and the year owes none but those
 * that it is said to have (每年 2 批).
 */

import { firstPeriod, periodEnd, periodKind, periodStart, type Period } from '../calendar/period';
import type { Population } from '../population/population';
import { isOwedAsDrawn } from '../profile/demandKind';
import { arrangedIn, yearlyArranged } from './arranged';
import { batchLines } from './batchLines';
import { withCheckedStopped } from './checkedStopped';
import { begunBy, isWithin } from './demandPeriods';
import { citedOf, demandSubjects, isDueInYear, yearlyDone } from './demandSubject';
import type { Subject, YearAtHand } from './demandSubject';
import { isOnlyMost, mostLines } from './mostLines';
import type { RatioLine } from './ratioLine';
import { timesEach } from './timesEach';
import { isCheckedIn } from './yearChecks';
import { yearLines } from './yearLines';

/**
 * The lines of all categories' quotas, then those of the directed draws.
 *
 * @param yearStart the population at the beginning of the year, by the records alone
 * @param year what its demands are compared with
 */
export function demandLines(yearStart: Population, year: YearAtHand): RatioLine[] {
  const { checks, span } = year;
  return demandSubjects(yearStart, checks).flatMap((subject, index) => {
    const { quota } = subject.own.demand;
    const { kind, periods } = year.periodsOf(subject.own.demand);
    const begun = begunBy(periods, periodEnd(span.period));
    const isWhole = kind !== 'batch' && periods.length === 1 && periods.every(isWholeYear);
    const isTold = checks.source !== 'counts' || isWhole;
    const own =
      isOnlyMost(quota) || !isTold ? [] : begun.flatMap((each) => periodLine(subject, each, year));
    // What is due in each period goes at the pace of the draws; what is due by the end of the year
    // counts all that was done in it.
    const paced = isDueInYear(quota)
      ? subject
      : (demandSubjects(year.startOf(beginningOf(year, periods)), checks)[index] ?? subject);
    const toDate = isWhole ? [] : yearLines(paced, year);
    return [
      ...mostLines(subject, year),
      ...own,
      ...toDate,
      ...batchLines(subject, year, own.length + toDate.length > 0),
    ];
  });
}

/** The period that the year begins with: that of a draw, or a quarter where there is none. */
function beginningOf({ span: { period } }: YearAtHand, periods: readonly Period[]): Period {
  const first = firstPeriod('quarter', period.year);
  const own = periods.find(
    (each) => !('batch' in each) && periodStart(each) === periodStart(first),
  );
  return own ?? first;
}

function periodLine(subject: Subject, period: Period, year: YearAtHand): RatioLine[] {
  const { rule, own, enterprises } = subject;
  const asked = subject.askedIn(
    withCheckedStopped(year.startOf(period), ({ id }) => {
      const each = year.checks.byId.get(id);
      return each !== undefined && isCheckedIn(each, period);
    }),
  );
  if (asked === null) return [];
  const isOver = year.span.isOver(period);
  const isDrawn = year.draws.some((draw) => isWithin(draw, period));
  if (isOver && isOwedAsDrawn(own.demand.quota) && !isDrawn) return [];
  const annual = Math.max(asked.quota, own.total);
  const actual = isWholeYear(period)
    ? yearlyDone(subject, annual)
    : enterprises.filter((each) => isCheckedIn(each, period)).length;
  const arranged = isWholeYear(period)
    ? yearlyArranged(subject, annual)
    : arrangedIn(subject, period);
  const gap = Math.max(0, asked.quota - actual);
  return [
    {
      rule,
      ...citedOf(subject),
      period,
      required: asked.quota,
      actual,
      ...(arranged === 0 ? {} : { arranged }),
      bound: 'least',
      unit: isWholeYear(period) && timesEach(subject, annual) > 1 ? 'visits' : 'enterprises',
      state: gap === 0 ? 'met' : isOver ? 'gap' : 'open',
      ...(isOver ? { overdueBelow: asked.quota } : {}),
      gap,
      closing:
        gap === 0
          ? { kind: 'nothing' }
          : isOver
            ? { kind: 'missed', count: gap }
            : {
                kind: 'check',
                count: gap,
                until: periodKind(period),
                ...(subject.category === undefined ? {} : { category: subject.category }),
              },
      steps: asked.steps,
    },
  ];
}

function isWholeYear(period: Period): boolean {
  return 'whole' in period;
}
