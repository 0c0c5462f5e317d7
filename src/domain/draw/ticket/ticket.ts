/**
 * Tickets. Think of a basket with one ticket for each enterprise; the number on it follows from the
 * seed and the enterprise's id and from nothing else. The draw takes the lowest numbers. So the
 * order of rows, other rows and other categories change no ticket, lists of two counties can be
 * merged after the draw, and whoever knows the seed can work out every ticket again.
 */

import type { Method, Seed, Ticket } from '../draw';
import { seedrandomTicketer } from './seedrandomTicket';
import { sha256Ticketer } from './sha256Ticket';

/**
 * The seed in what was typed. Only white space around it is dropped: a seed is public text, and who
 * repeats the draw types what the record shows, so nothing that can be seen is changed. Full-width
 * digits are another seed than plain ones.
 *
 * @returns null when nothing is left
 *
 * @example
 * parseSeed(' 2026 0318 ') // → '2026 0318'
 * @example
 * parseSeed('　') // → null
 */
export function parseSeed(text: string): Seed | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : (trimmed as Seed);
}

/**
 * Makes the function that gives the ticket of each id under one method and seed; use it for many
 * ids.
 *
 * @example
 * ticketer('sha256', '314159')('B-2') // → '0.41031085809072903514872000896790351462382130463015916888993860148207487365068'
 */
export function ticketer(method: Method, seed: Seed): (id: string) => Ticket {
  switch (method) {
    case 'seedrandom':
      return seedrandomTicketer(seed);
    case 'sha256':
      return sha256Ticketer(seed);
  }
}

/**
 * The ticket of one id.
 *
 * @example
 * drawTicket('sha256', '01382438112797316654', 'AB-130') // → '0.26299714122838008416507544297546663599715395525154425586041245287750224561854'
 */
export function drawTicket(method: Method, seed: Seed, id: string): Ticket {
  return ticketer(method, seed)(id);
}
