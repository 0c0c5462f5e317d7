/**
 * The ticket of election audits: digit for digit the first ticket number of Ronald L. Rivest's consistent_sampler
 * (github.com/ron-rivest/consistent_sampler), so that anyone can check a draw with that program:
 *
 * 1. take the SHA-256 of the seed as 64 hexadecimal letters, write the id behind them, take the SHA-256 of that;
 * 2. read the hash as one whole number and write it with decimal digits, zeros in front up to 64 digits;
 * 3. write the digits backwards behind '0.': the last digits of such a number are evenly spread, the first are not.
 *
 * Two short cuts change no digit. The 64 letters fill exactly one block of SHA-256, so the state after them is the same for every id
 * and is worked out once. And dividing a number again and again by ten gives its digits from the last to the first, in the order in which
 * the ticket wants them (decimalWriter.ts).
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { writeUtf8 } from '../record/writeUtf8';
import type { Seed, Ticket } from './draw';
import { decimalWriter } from './decimalWriter';

/**
 * Makes the function that gives the ticket of each id under one seed.
 *
 * @param seed UTF-8 encoded; a surrogate without its partner counts as U+FFFD
 * @returns id → ticket: '0.' and 64 to 78 digits
 *
 * @example
 * sha256Ticketer('01382438112797316654')('AB-130') // → '0.26299714122838008416507544297546663599715395525154425586041245287750224561854'
 */
export function sha256Ticketer(seed: Seed): (id: string) => Ticket {
  const utf8 = utf8Buffer();
  const seedHash = bytesToHex(sha256(utf8(seed)));
  const afterSeed = sha256.create().update(utf8(seedHash));
  const hash = sha256.create();
  const digest = new Uint8Array(32);
  const writeDecimals = decimalWriter();
  return (id) => {
    afterSeed._cloneInto(hash).update(utf8(id)).digestInto(digest);
    return writeDecimals(digest);
  };
}

/** UTF-8 bytes of one text after the other, in a buffer that is used again: valid until the next call. */
function utf8Buffer(): (text: string) => Uint8Array {
  let buffer = new Uint8Array(192);
  return (text) => {
    if (buffer.length < text.length * 3) buffer = new Uint8Array(text.length * 6);
    return buffer.subarray(0, writeUtf8(text, buffer, 0));
  };
}
