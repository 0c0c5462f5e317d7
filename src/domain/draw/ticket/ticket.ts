/**
 * Tickets. Think of a basket with one ticket for each enterprise; the number on it follows from the
 * seed and the enterprise's id and from nothing else. The draw takes the lowest numbers. So the
 * order of rows, other rows and other categories change no ticket, lists of two counties can be
 * merged after the draw, and whoever knows the seed can work out every ticket again.
 *
 * `sha256` is the ticket of election audits: digit for digit the first ticket number of Ronald L.
 * Rivest's consistent_sampler (github.com/ron-rivest/consistent_sampler), so that anyone can verify
 * a draw with that program.
 *
 * `seedrandom` is the first number of the npm package of that name (ARC4), so that anyone with a
 * browser console can repeat it. The package keeps the low eight bits of each UTF-16 code unit of
 * its text, and at most 256 of them. Ids made of codes in Latin letters and digits are told apart;
 * two Chinese names can, rarely, share a ticket, and their ids decide then. The sha256 method has
 * no such limit.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import seedrandom from 'seedrandom';
import type { Method, Seed, Ticket } from '../draw';
import { sha256Ticketer } from './sha256Ticket';

/**
 * The ticket of one id, as it is defined:
 *
 * - `seedrandom`: a generator is started with the text `seed|id`; its first number, with 16 decimals.
 * - `sha256`: take the SHA-256 of the seed as 64 hexadecimal letters, write the id behind them, take
 *   the SHA-256 of that; read it as one whole number and write it with decimal digits, zeros in
 *   front up to 64 digits; write the digits backwards behind '0.', as the last digits of such a
 *   number are evenly spread and the first are not.
 *
 * @param seed UTF-8 encoded for `sha256`; a surrogate without its partner counts as U+FFFD, as in id
 * @returns '0.' and 16 digits for `seedrandom`, 64 to 78 digits for `sha256`
 *
 * @example
 * drawTicket('seedrandom', '314159', 'A-1') // → '0.5120890916707918'
 * drawTicket('sha256', '314159', 'B-2') // → '0.41031085809072903514872000896790351462382130463015916888993860148207487365068'
 */
export function drawTicket(method: Method, seed: Seed, id: string): Ticket {
  if (method === 'seedrandom') return seedrandom(`${seed}|${id}`)().toFixed(16) as Ticket;
  const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
  const digits = BigInt(`0x${hash(hash(seed) + id)}`)
    .toString()
    .padStart(64, '0');
  return `0.${[...digits].reverse().join('')}` as Ticket;
}

/**
 * Makes the function that gives the ticket of each id under one method and seed, the same as
 * drawTicket's; use it for many ids.
 *
 * @example
 * ticketer('sha256', '314159')('B-2') // → '0.41031085809072903514872000896790351462382130463015916888993860148207487365068'
 */
export function ticketer(method: Method, seed: Seed): (id: string) => Ticket {
  switch (method) {
    case 'seedrandom':
      return (id) => drawTicket(method, seed, id);
    case 'sha256':
      return sha256Ticketer(seed);
  }
}

/**
 * The seed in what was typed. Only white space around it is dropped: a seed is public text, and who
 * repeats the draw types what the record shows, so nothing that can be seen is changed. Full-width
 * digits are another seed than plain ones.
 *
 * @returns null when nothing is left
 *
 * @example
 * parseSeed(' 2026 0318 ') // → '2026 0318'
 * parseSeed('　') // → null
 */
export function parseSeed(text: string): Seed | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : (trimmed as Seed);
}
