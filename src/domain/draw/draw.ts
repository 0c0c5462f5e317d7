/**
 * What a draw is made of. A draw takes the frozen population, a seed and a method and nothing else:
 * every unit gets a ticket (ticket.ts), the lowest tickets of each category fill its quota
 * (select.ts), directed draws fill theirs (directedSelection.ts), some tasks are done jointly
 * (joint.ts), and the selected enterprises, in the order of their tickets, each get the inspectors
 * with the fewest tasks that the rules allow (assign.ts). drawPeriod.ts does all of it.
 */

import type { Category } from '../register/category';
import type { CategoryQuota } from '../quota/categoryQuota';
import type { DirectedQuota } from '../quota/directedQuota';
import type { PoolInspector, Population, Unit } from '../population/population';

/** How the tickets of a new draw may be made, the first choice first; ticket.ts says what each is. */
export const DRAW_METHODS = ['sha256', 'seedrandom-utf8'] as const;
export type DrawMethod = (typeof DRAW_METHODS)[number];

/** The methods that records name: those, and `seedrandom` of earlier versions. */
export const METHODS = [...DRAW_METHODS, 'seedrandom'] as const;
export type Method = (typeof METHODS)[number];

declare const seed: unique symbol;
/** The public string that decides a draw, never empty; what one may be stands in ticket/seed.ts. */
export type Seed = string & { readonly [seed]: true };

declare const ticket: unique symbol;
/** '0.' and decimal digits; compared as text, code unit by code unit: the lowest wins. */
export type Ticket = string & { readonly [ticket]: true };

/**
 * A unit with its ticket and its place among the pool of its category; rank 0 for a unit that is
 * not in the pool.
 */
export interface TicketedUnit {
  readonly unit: Unit;
  readonly ticket: Ticket;
  /**
   * 1-based, in the order of selection: units due first where the demand asks for coverage, then by
   * ticket, weighted where units have weights.
   */
  readonly rank: number;
  readonly drawn: boolean;
  /** ids of the directed draws that took the unit; empty when its category did, or nobody. */
  readonly directed: readonly string[];
  /** ids of those of which it is a task though its category took it; absent for none. */
  readonly shared?: readonly string[];
}

/** One selected enterprise with its team. */
export interface Task {
  readonly unit: Unit;
  readonly ticket: Ticket;
  readonly lead: PoolInspector;
  readonly assists: readonly PoolInspector[];
  /** helpers without licence; empty unless the profile adds them. */
  readonly auxiliaries: readonly PoolInspector[];
  /** ids of the directed draws that took the unit; empty when its category did. */
  readonly directed: readonly string[];
  /** ids of those of which it is a task though its category took it; absent for none. */
  readonly shared?: readonly string[];
  /** departments that join the task. */
  readonly joint: { readonly internal: readonly string[]; readonly external: readonly string[] };
}

export interface CategoryDraw extends CategoryQuota {
  readonly category: Category;
  /** by its own quota; units that only a directed draw took are counted there. */
  readonly drawn: number;
}

/** What a directed draw asked for and took. */
export interface DirectedResult extends DirectedQuota {
  /** taken by the categories already and counted here too. */
  readonly shared: number;
  /** all of its pool that are drawn for it or shared. */
  readonly drawn: number;
}

export interface Draw {
  readonly population: Population;
  readonly fingerprint: string;
  readonly seed: Seed;
  readonly method: Method;
  readonly categories: readonly CategoryDraw[];
  readonly directed: readonly DirectedResult[];
  /**
   * every unit of the population, by category, then rank; units out of the pool at the end of their
   * category, by id.
   */
  readonly units: readonly TicketedUnit[];
  /** by category (order of CATEGORIES), then ticket. */
  readonly tasks: readonly Task[];
}
