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
 * `seedrandom-utf8` is the first number of the npm package seedrandom (ARC4), so that anyone with a
 * browser console can repeat it. The package keeps the low eight bits of each UTF-16 code unit of
 * its text, so it is given bytes: every letter counts whole. A text of more than 256 bytes is folded
 * into 256.
 *
 * `seedrandom` is how earlier versions did that: the text itself, so that the seeds 丁 and 企 drew
 * alike and two Chinese ids could share a ticket. It stands in their records and repeats them; of
 * texts in ASCII both methods make the same tickets.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import seedrandom from 'seedrandom';
import { writeUtf8 } from '../../ground/writeUtf8';
import type { Method, Seed, Ticket } from '../draw';
import { sha256Ticketer } from './sha256Ticket';

/**
 * The ticket of one id, as it is defined:
 *
 * - `seedrandom-utf8`: a generator is started with the UTF-8 bytes of the text `seed|id`, each byte as
 *   one character; its first number, with 16 decimals.
 * - `seedrandom`: the same with the text itself.
 * - `sha256`: take the SHA-256 of the seed as 64 hexadecimal letters, write the id behind them, take
 *   the SHA-256 of that; read it as one whole number and write it with decimal digits, zeros in
 *   front up to 64 digits; write the digits backwards behind '0.', as the last digits of such a
 *   number are evenly spread and the first are not.
 *
 * @param seed UTF-8 encoded but for `seedrandom`; a surrogate without its partner counts as U+FFFD,
 *   as in id
 * @returns '0.' and 64 to 78 digits for `sha256`, 16 digits for the others
 *
 * @example
 * drawTicket('seedrandom-utf8', '314159', 'A-1') // → '0.5120890916707918'
 * drawTicket('sha256', '314159', 'B-2') // → '0.41031085809072903514872000896790351462382130463015916888993860148207487365068'
 */
export function drawTicket(method: Method, seed: Seed, id: string): Ticket {
  if (method !== 'sha256') {
    const text = `${seed}|${id}`;
    const key = method === 'seedrandom' ? text : binaryText(text);
    return seedrandom(key)().toFixed(16) as Ticket;
  }
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
    case 'seedrandom-utf8':
    case 'seedrandom':
      return (id) => drawTicket(method, seed, id);
    case 'sha256':
      return sha256Ticketer(seed);
  }
}

/** The UTF-8 bytes of a text, each as the letter of its number. */
function binaryText(text: string): string {
  const bytes = new Uint8Array(3 * text.length);
  return Array.from(bytes.subarray(0, writeUtf8(text, bytes, 0)), (byte) =>
    String.fromCharCode(byte),
  ).join('');
}
