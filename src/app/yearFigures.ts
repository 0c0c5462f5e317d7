/**
 * What a simulated year comes to: visits, coverage, caps, shares and balance, each beside what the
 * profile asks for.
 */

import type { Period } from '../domain/calendar/period';
import type { CategoryDraw, DirectedResult, Draw, Seed, Task } from '../domain/draw/draw';
import type { Population, Unit } from '../domain/population/population';
import { capVisits } from '../domain/population/unitVisits';
import type { Problem } from '../text/problem/problemText';
import { asksForUnits } from '../domain/quota/demandQuota';
import { canInspect } from '../domain/draw/team/teamMaker';
import { fulfilled, type Taken } from './fulfilled';
import { CATEGORIES, type Category } from '../domain/register/category';
import type { JointShare, JointSide, Profile, RatioTarget } from '../domain/profile/profile';
import type { Enterprise, EnterpriseId } from '../domain/register/enterprise';

/** One period of a simulated year. */
export interface SimulatedPeriod {
  readonly period: Period;
  /** what the period is drawn with, here and by who draws it again. */
  readonly seed: Seed;
  readonly population: Population;
  /** null where the period cannot be drawn; the year goes on without it. */
  readonly draw: Draw | null;
  readonly categories: readonly CategoryDraw[];
  readonly directed: readonly DirectedResult[];
  readonly problems: readonly Problem[];
}

/** How many of how many, what is asked for, and whether that is reached. */
export interface ShareFigure {
  readonly count: number;
  readonly total: number;
  /** percent; 100 where there is nothing to take a share of. */
  readonly actual: number;
  readonly required: number;
  /** null where there is nothing to take a share of: neither kept nor broken. */
  readonly met: boolean | null;
}

export interface YearFigures {
  /**
   * Every unit with its checks at the end of the year, those before the simulation included; sorted
   * by id.
   */
  readonly visits: readonly {
    readonly id: EnterpriseId;
    readonly name: string;
    readonly category: Category;
    readonly visits: number;
  }[];
  /**
   * Units of a category that were visited at least once; `total` leaves out those that may not be
   * visited.
   */
  readonly coverage: readonly ({
    readonly category: Category;
    readonly years: number;
  } & ShareFigure)[];
  /** Of each cap of a year that counts 日常双随机. `over` counts units that were drawn beyond it. */
  readonly caps: readonly {
    readonly times: number;
    readonly most: number;
    readonly over: number;
    readonly met: boolean;
  }[];
  /** All units drawn of all that the quotas of the year asked for. */
  readonly categories: readonly ({ readonly category: Category } & ShareFigure)[];
  readonly directed: readonly ({ readonly id: string; readonly name: string } & ShareFigure)[];
  readonly joint: Readonly<Record<JointSide, ShareFigure | null>>;
  /** Targets that a draw can meet: enterprises with a credit grade among those drawn. */
  readonly creditGraded: ShareFigure | null;
  /** Tasks at the end of the year of those who may be sent. */
  readonly balance: { readonly least: number; readonly most: number; readonly tasks: number };
}

/**
 * Sums up the periods of a year.
 *
 * @param periods in their order
 * @param profile whose rules were simulated
 * @param rows of the register, by id
 */
export function yearFigures(
  periods: readonly SimulatedPeriod[],
  profile: Profile,
  rows: ReadonlyMap<EnterpriseId, Enterprise>,
): YearFigures {
  const draws = periods.flatMap(({ draw }) => (draw === null ? [] : [draw]));
  const tasks = draws.flatMap((draw) => draw.tasks);
  const units = periods[0]?.population.units ?? [];
  const drawn = new Map<string, number>();
  for (const { unit } of tasks) drawn.set(unit.id, (drawn.get(unit.id) ?? 0) + 1);
  const visitsOf = ({ id, visits }: Unit): number => visits + (drawn.get(id) ?? 0);
  return {
    visits: units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      category: unit.category,
      visits: visitsOf(unit),
    })),
    coverage: coverage(units, profile, visitsOf),
    caps: caps(units, profile, drawn),
    categories: CATEGORIES.flatMap((category) => {
      const lines = draws.flatMap((draw) => takenOf(category, draw));
      const { quota } = profile.plans[category];
      const isAsked =
        lines.length > 0 || (draws.length === 0 && asksForUnits(profile.plans[category]));
      return isAsked ? [{ category, ...met(fulfilled(lines, quota)) }] : [];
    }),
    directed: (profile.directed ?? []).map(({ id, name, plan }) => ({
      id,
      name,
      ...met(
        fulfilled(
          draws.flatMap((draw) => takenFor(id, draw)),
          plan.quota,
        ),
      ),
    })),
    joint: {
      internal: jointShare(
        profile.joint?.internal,
        draws,
        ({ joint }) => joint.internal.length > 0,
      ),
      external: jointShare(
        profile.joint?.external,
        draws,
        ({ joint }) => joint.external.length > 0,
      ),
      any: jointShare(
        profile.joint?.any,
        draws,
        ({ joint }) => joint.internal.length + joint.external.length > 0,
      ),
    },
    creditGraded: creditGraded(
      profile.targets?.find(({ what }) => what === 'credit-graded'),
      tasks,
      rows,
    ),
    balance: balance(periods[0], tasks),
  };
}

/**
 * Of N years, each year's part: as many units as N years of this pace need, and all that are due by
 * its end.
 */
function coverage(
  units: readonly Unit[],
  profile: Profile,
  visitsOf: (unit: Unit) => number,
): YearFigures['coverage'] {
  return CATEGORIES.flatMap((category) => {
    const years = profile.plans[category].coverageYears;
    if (years === undefined) return [];
    const reachable = units.filter(
      (unit) => unit.category === category && (unit.exclusion === null || visitsOf(unit) > 0),
    );
    const visited = reachable.filter((unit) => visitsOf(unit) > 0).length;
    return [{ category, years, ...share(visited, reachable.length, 100 / years) }];
  });
}

function caps(
  units: readonly Unit[],
  profile: Profile,
  drawn: ReadonlyMap<string, number>,
): YearFigures['caps'] {
  return (profile.caps ?? []).flatMap(({ times, per, kinds }, index) => {
    if (per !== 'year' || kinds?.includes('routine') === false) return [];
    const counts = units.flatMap((unit) => {
      const before = capVisits(unit, index);
      const more = drawn.get(unit.id) ?? 0;
      return before === null ? [] : [{ count: before + more, isDrawn: more > 0 }];
    });
    const over = counts.filter(({ count, isDrawn }) => isDrawn && count > times).length;
    return [
      { times, most: Math.max(0, ...counts.map(({ count }) => count)), over, met: over === 0 },
    ];
  });
}

/** What a category took by its own quota. */
function takenOf(category: Category, { categories, units, population }: Draw): Taken[] {
  const ids = units
    .filter(({ unit, drawn, directed }) => unit.category === category && drawn && !directed.length)
    .map(({ unit }) => unit.id);
  return categories
    .filter((line) => line.category === category)
    .map(({ quota, drawn }) => ({ period: population.period, quota, drawn, units: ids }));
}

/** What a directed draw took, and of its units what the categories took for it. */
function takenFor(id: string, { directed, units, population }: Draw): Taken[] {
  const ids = units
    .filter(
      (each) =>
        each.drawn &&
        each.unit.directed.includes(id) &&
        (each.directed.length === 0 || each.directed.includes(id)),
    )
    .map(({ unit }) => unit.id);
  return directed
    .filter((line) => line.id === id)
    .map(({ quota, drawn }) => ({ period: population.period, quota, drawn, units: ids }));
}

function met({ count, total }: ReturnType<typeof fulfilled>): ShareFigure {
  return share(count, total, 100);
}

/** Met when every quarter has its share. */
function jointShare(
  rule: JointShare | undefined,
  draws: readonly Draw[],
  isJoint: (task: Task) => boolean,
): ShareFigure | null {
  if (rule === undefined) return null;
  const quarters = draws.map(({ tasks }) =>
    share(tasks.filter(isJoint).length, tasks.length, rule.percent),
  );
  const sum = (field: 'count' | 'total'): number =>
    quarters.reduce((total, quarter) => total + quarter[field], 0);
  return {
    ...share(sum('count'), sum('total'), rule.percent),
    met: quarters.every(({ total }) => total === 0)
      ? null
      : quarters.every(({ met }) => met !== false),
  };
}

function creditGraded(
  target: RatioTarget | undefined,
  tasks: readonly Task[],
  rows: ReadonlyMap<EnterpriseId, Enterprise>,
): ShareFigure | null {
  if (target === undefined) return null;
  return share(
    tasks.filter(({ unit }) => rows.get(unit.id)?.credit !== undefined).length,
    tasks.length,
    target.percent,
  );
}

function balance(
  first: SimulatedPeriod | undefined,
  tasks: readonly Task[],
): YearFigures['balance'] {
  const loads = new Map(
    (first?.population.inspectors ?? []).filter(canInspect).map(({ id, load }) => [id, load]),
  );
  for (const { lead, assists } of tasks)
    for (const { id } of [lead, ...assists]) loads.set(id, (loads.get(id) ?? 0) + 1);
  const all = [...loads.values()];
  return {
    least: all.length === 0 ? 0 : Math.min(...all),
    most: Math.max(0, ...all),
    tasks: tasks.length,
  };
}

/** Rounded nowhere: 33.3 % of three needs one of them. */
function share(count: number, total: number, required: number): ShareFigure {
  return {
    count,
    total,
    actual: total === 0 ? 100 : (count / total) * 100,
    required,
    met: total === 0 ? null : count * 100 >= total * required,
  };
}
