/**
 * The order in which tickets win: as texts, code unit by code unit, the lowest first; equal tickets
 * by id. For numbers that all begin with '0.' that is also their order as numbers.
 */

import { compareText } from '../../ground/compareText';
import type { Ticket } from '../draw';

/** Anything with a ticket and the id that it was made for. */
export interface Ticketed {
  readonly ticket: Ticket;
  readonly id: string;
}

/** One more than the highest ticket number. */
export const TICKET_NUMBERS = 1e15;
const NUMBER_DIGITS = 15;
const FIRST_DIGIT = 2;
const ZERO = 0x30;
/** Bits of a whole number that a double holds exactly. */
const EXACT_BITS = 53;

/**
 * The first 15 decimals of a ticket as a whole number below 10^15, cut off, not rounded; every
 * method's tickets have them.
 *
 * @example
 * ticketNumber('0.0123456789012345678') // → 12345678901234
 */
export function ticketNumber(ticket: Ticket): number {
  let number = 0;
  for (let index = FIRST_DIGIT; index < FIRST_DIGIT + NUMBER_DIGITS; index++)
    number = number * 10 + ticket.charCodeAt(index) - ZERO;
  return number;
}

/**
 * Compares by ticket, then id: negative when the first wins.
 *
 * @example
 * compareTickets({ ticket: '0.25', id: 'b' }, { ticket: '0.25', id: 'a' }) // → 1
 */
export function compareTickets(left: Ticketed, right: Ticketed): number {
  return compareText(left.ticket, right.ticket) || compareText(left.id, right.id);
}

/**
 * A copy in winning order, the same as sorting with compareTickets. Sorting hundreds of thousands
 * of texts is slow, so numbers are sorted instead, each made of the leading part of a ticket and
 * its index; only entries that agree in that part are compared as texts.
 *
 * @example
 * sortByTicket([{ ticket: '0.700000000000000', id: 'a' }, { ticket: '0.250000000000000', id: 'b' }]).map((entry) => entry.id) // → ['b', 'a']
 */
export function sortByTicket<Entry extends Ticketed>(entries: readonly Entry[]): Entry[] {
  const indexCount = 2 ** Math.ceil(Math.log2(entries.length + 1));
  const keyCount = 2 ** EXACT_BITS / indexCount;
  const keys = new Float64Array(entries.length);
  entries.forEach(({ ticket }, index) => {
    keys[index] =
      Math.floor((ticketNumber(ticket) / TICKET_NUMBERS) * keyCount) * indexCount + index;
  });
  keys.sort();
  const sorted = Array.from(keys, (key) => entries[key % indexCount]!);
  let start = 0;
  for (let end = 1; end <= keys.length; end++) {
    if (
      end < keys.length &&
      Math.floor(keys[end]! / indexCount) === Math.floor(keys[start]! / indexCount)
    )
      continue;
    const run = start;
    if (end - run > 1)
      sorted
        .slice(run, end)
        .sort(compareTickets)
        .forEach((entry, index) => (sorted[run + index] = entry));
    start = end;
  }
  return sorted;
}
