/**
 * What a hall sees of a draw: plain data that can be sent to another window. All of it comes from
 * the frozen population and from the finished draw; a screen that shows it unit by unit only
 * decides when a unit is seen, never which.
 */

import type { Period } from '../calendar/period';
import type { Draw, Method, Task } from '../draw/draw';
import { bureauOf } from '../population/bureauOf';
import type { PoolInspector, Population } from '../population/population';
import type { Category } from '../register/category';
import type { CategoryQuota } from '../quota/categoryQuota';
import { isDrawable, type DirectedQuota } from '../quota/directedQuota';
import type { DirectedDraw } from '../profile/profile';

/** How many units a category has and how many must be drawn. */
export interface PresentedCategory {
  readonly category: Category;
  readonly total: number;
  /** of these, not in the pool. */
  readonly excluded: number;
  readonly quota: number;
}

/** The same of a directed draw (定向抽查). */
export interface PresentedDirected {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly excluded: number;
  readonly quota: number;
}

/** A person as read out; the id tells namesakes apart and is '' for everyone else. */
export interface PresentedPerson {
  readonly name: string;
  readonly id: string;
}

/** One drawn enterprise with its team. */
export interface PresentedUnit {
  readonly name: string;
  readonly category: Category;
  /** all digits, as 抽取底册 has it. */
  readonly ticket: string;
  readonly lead: PresentedPerson;
  readonly assists: readonly PresentedPerson[];
  readonly auxiliaries: readonly PresentedPerson[];
  /** departments that join, internal ones first. */
  readonly departments: readonly string[];
  /** true when its category drew it; false when only a directed draw did. */
  readonly byCategory: boolean;
  /** ids of the directed draws that it counts for. */
  readonly directed: readonly string[];
}

/** The finished draw. */
export interface PresentedResult {
  readonly seed: string;
  readonly method: Method;
  /** drawn by each category's own quota, in the order of `categories`. */
  readonly drawn: readonly { readonly category: Category; readonly count: number }[];
  /** counted for each directed draw, in the order of `directed`. */
  readonly drawnDirected: readonly { readonly id: string; readonly count: number }[];
  /** how many different people are sent, helpers without licence left out. */
  readonly inspectors: number;
  /** by category, then ticket. */
  readonly units: readonly PresentedUnit[];
}

/** A draw before (`result` null) or after it was made. */
export interface PresentationData {
  readonly bureau: string;
  readonly period: Period;
  /** 64 hex digits. */
  readonly fingerprint: string;
  readonly categories: readonly PresentedCategory[];
  readonly directed: readonly PresentedDirected[];
  readonly result: PresentedResult | null;
}

/** What is known before the seed. */
export interface PreparedPopulation {
  readonly population: Population;
  readonly fingerprint: string;
  readonly quotas: readonly CategoryQuota[];
  readonly directed: readonly DirectedQuota[];
}

/**
 * The population as it is shown before the seed (西平 2024: 名单一经确定，不得随意变更). Categories without any
 * unit are left out.
 *
 * @param prepared frozen population with its fingerprint and quotas
 */
export function presentPopulation({
  population,
  fingerprint,
  quotas,
  directed,
}: PreparedPopulation): PresentationData {
  return {
    bureau: bureauOf(population),
    period: population.period,
    fingerprint,
    categories: quotas.filter(({ total }) => total > 0).map(presentedCategory),
    directed: directed.map(({ id, total, excluded, quota }) => ({
      id,
      name: directedName(id, population),
      total,
      excluded,
      quota,
    })),
    result: null,
  };
}

/**
 * A finished draw as it is shown: the same counts, and every unit in the order in which it is
 * announced.
 *
 * @param draw as the result sheets have it
 */
export function presentDraw(draw: Draw): PresentationData {
  const { population, fingerprint, seed, method, categories, directed, tasks } = draw;
  const prepared = presentPopulation({ population, fingerprint, quotas: categories, directed });
  const person = personOf(population.inspectors);
  const draws = (population.profile.directed ?? []).filter(({ id }) =>
    directed.some((result) => result.id === id),
  );
  return {
    ...prepared,
    result: {
      seed,
      method,
      drawn: categories
        .filter(({ total }) => total > 0)
        .map(({ category, drawn }) => ({ category, count: drawn })),
      drawnDirected: directed.map(({ id, drawn }) => ({ id, count: drawn })),
      inspectors: new Set(
        tasks.flatMap(({ lead, assists }) => [lead, ...assists].map(({ id }) => id)),
      ).size,
      units: tasks.map((task) => presentedUnit(task, person, draws)),
    },
  };
}

/**
 * The fingerprint in groups of four digits, as it is read out and compared.
 *
 * @param fingerprint hex digits
 *
 * @example
 * fingerprintGroups('3f9a21c708be') // → ['3f9a', '21c7', '08be']
 */
export function fingerprintGroups(fingerprint: string): string[] {
  return fingerprint.match(/.{1,4}/g) ?? [];
}

/**
 * How many of the first units each category, or each directed draw, has so far.
 *
 * @param units in the order in which they are shown
 * @param shown how many of them are seen
 *
 * @example
 * shownCounts([{ category: 'key', byCategory: true, directed: [] }, { category: 'key', byCategory: true, directed: ['a'] }], 1).categories // → { key: 1, special: 0, general: 0, offsite: 0 }
 * shownCounts([{ category: 'key', byCategory: false, directed: ['a'] }], 1).directed // → { a: 1 }
 */
export function shownCounts(
  units: readonly Pick<PresentedUnit, 'category' | 'byCategory' | 'directed'>[],
  shown: number,
): {
  readonly categories: Readonly<Record<Category, number>>;
  readonly directed: Readonly<Record<string, number>>;
} {
  const categories: Record<Category, number> = { key: 0, special: 0, general: 0, offsite: 0 };
  const directed: Record<string, number> = {};
  for (const unit of units.slice(0, shown)) {
    if (unit.byCategory) categories[unit.category] += 1;
    for (const id of unit.directed) directed[id] = (directed[id] ?? 0) + 1;
  }
  return { categories, directed };
}

function presentedCategory({ category, total, excluded, quota }: CategoryQuota): PresentedCategory {
  return { category, total, excluded, quota };
}

function presentedUnit(
  { unit, ticket, lead, assists, auxiliaries, joint, directed }: Task,
  person: (inspector: PoolInspector) => PresentedPerson,
  draws: readonly DirectedDraw[],
): PresentedUnit {
  return {
    name: unit.name,
    category: unit.category,
    ticket,
    lead: person(lead),
    assists: assists.map(person),
    auxiliaries: auxiliaries.map(person),
    departments: [...joint.internal, ...joint.external],
    byCategory: directed.length === 0,
    // A unit of its category's counts for every directed draw that could have taken it; any other
    // one only for those that took it.
    directed:
      directed.length > 0
        ? directed
        : draws.filter((draw) => isDrawable(unit, draw)).map(({ id }) => id),
  };
}

function personOf(
  inspectors: readonly PoolInspector[],
): (inspector: PoolInspector) => PresentedPerson {
  const times = new Map<string, number>();
  for (const { name } of inspectors) times.set(name, (times.get(name) ?? 0) + 1);
  return ({ id, name }) => ({ name, id: (times.get(name) ?? 0) > 1 ? id : '' });
}

function directedName(id: string, { profile }: Population): string {
  return profile.directed?.find((directed) => directed.id === id)?.name ?? id;
}
