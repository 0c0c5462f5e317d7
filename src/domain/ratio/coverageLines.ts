/**
 * Coverage (全覆盖): how many enterprises of a category had to be checked this year, how many were,
 * and where the year is heading.
 */

import { periodEnd } from '../calendar/period';
import type { Population, Unit } from '../population/population';
import { drawsIn } from '../feasibility/yearAhead';
import { isInPoolByKind, ownDemands } from '../feasibility/ownDemand';
import { CATEGORIES, type Category } from '../register/category';
import { begunBy } from './demandPeriods';
import type { YearAtHand } from './demandSubject';
import type { RatioLine } from './ratioLine';
import type { YearChecks } from './yearChecks';

/** What the units of a category with a coverage rule come to by the end of the year. */
export interface CoverageForecast {
  readonly category: Category;
  /** units checked this year so far. */
  readonly visited: number;
  /** units that can be checked. */
  readonly total: number;
  /** units checked by the end of the year when it goes on as so far. */
  readonly projected: number;
  /**
   * units checked by the end of the year when the periods left, a running one included, do what the
   * profile asks for.
   */
  readonly planned: number;
  readonly required: number;
  /** whether `projected` is enough. */
  readonly enough: boolean;
}

/** A category's coverage: the enterprises that it is about this year. */
interface Coverage {
  readonly line: RatioLine;
  readonly forecast: CoverageForecast;
}

/**
 * The coverage of each category that has a rule for it, with a forecast.
 *
 * Of N years this year's part is what is due by its end where records reach back over all of them,
 * and else a part in N, rounded up.
 *
 * @param start the population at the beginning of the year
 * @param now the population after the span: visits are all checks of the year
 * @param year what its demands are compared with
 */
export function coverageLines(start: Population, now: Population, year: YearAtHand): Coverage[] {
  const { checks, span } = year;
  return CATEGORIES.flatMap((category) => {
    const { coverageYears: years, clause } = start.profile.plans[category];
    const units = start.units.filter((unit) => unit.category === category && isCoverable(unit));
    if (years === undefined || units.length === 0) return [];
    const due = dueThisYear(units, years, checks, span.period.year);
    const isVisited = ({ id }: Unit): boolean => (checks.byId.get(id)?.times ?? 0) > 0;
    const isArranged = ({ id }: Unit): boolean => (checks.byId.get(id)?.arranged ?? []).length > 0;
    const required = due?.length ?? Math.ceil(units.length / years);
    const visited = (due ?? units).filter(isVisited).length;
    const arranged = (due ?? units).filter((unit) => !isVisited(unit) && isArranged(unit)).length;
    const gap = Math.max(0, required - visited);
    const isOver = span.isOver('year');
    const line: RatioLine = {
      rule: { kind: 'coverage', years },
      category,
      period: 'year',
      required,
      actual: visited,
      ...(arranged === 0 ? {} : { arranged }),
      bound: 'least',
      unit: 'enterprises',
      state: gap === 0 ? 'met' : isOver ? 'gap' : 'open',
      ...(isOver ? { overdueBelow: required } : {}),
      gap,
      closing:
        gap === 0
          ? { kind: 'nothing' }
          : isOver
            ? { kind: 'missed', count: gap }
            : { kind: 'check', count: gap, until: 'year', category },
      share: { count: visited, total: (due ?? units).length },
      ...(clause === undefined ? {} : { clause }),
    };
    const total = (due ?? units).length;
    const projected = Math.min(total, visited + expectedVisits(visited, start, category, year));
    const planned = Math.min(total, visited + drawsLeft(now, category, year));
    return [
      {
        line,
        forecast: {
          category,
          visited,
          total,
          projected,
          planned,
          required,
          enough: projected >= required,
        },
      },
    ];
  });
}

/** Units that may not come again so soon are covered by their last check. */
function isCoverable(unit: Unit): boolean {
  return isInPoolByKind(unit) || unit.exclusion === 'recent';
}

/** Null where the records do not reach back far enough to know. */
function dueThisYear(
  units: readonly Unit[],
  years: number,
  { since }: YearChecks,
  year: number,
): readonly Unit[] | null {
  if (years === 1) return units;
  return since === null || since > year - years + 1 ? null : units.filter(({ due }) => due <= year);
}

/**
 * As many a period as so far in the periods in which the demand draws, rounded down: a forecast must
 * not promise.
 */
function expectedVisits(
  visited: number,
  { profile }: Population,
  category: Category,
  { periodsOf, span }: YearAtHand,
): number {
  const { periods } = periodsOf(profile.plans[category]);
  const past = begunBy(periods, periodEnd(span.period)).length;
  return past === 0 ? 0 : Math.floor((visited * (periods.length - past)) / past);
}

/**
 * Coverage takes enterprises first that nobody has visited: every draw of the periods left counts
 * until there are none.
 */
function drawsLeft(now: Population, category: Category, { periodsOf, span }: YearAtHand): number {
  const own = ownDemands(now).find(
    ({ subject }) => subject.kind === 'category' && subject.category === category,
  );
  if (own === undefined) return 0;
  const left = periodsOf(own.demand).periods.filter((period) => !span.isOver(period));
  return drawsIn(own, left).reduce((sum, count) => sum + count, 0);
}
