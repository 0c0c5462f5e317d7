/**
 * The tickets of many ids under one seed, by the method `sha256` that ticket.ts defines.
 *
 * Two short cuts change no digit. The 64 letters of the seed's hash fill exactly one block of
 * SHA-256, so the state after them is the same for every id and is worked out once. And dividing a
 * number again and again by ten gives its digits from the last to the first, in the order in which
 * the ticket wants them (decimalWriter.ts).
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { writeUtf8 } from '../../ground/writeUtf8';
import { decimalWriter } from './decimalWriter';
import type { Seed, Ticket } from '../draw';
import { BLOCK_BYTES, compressBlock, FIRST_STATE } from './sha256Block';

/**
 * After a message stand a bit 1, zeros, and the message's length in bits as eight bytes that end a
 * block.
 */
const END_MARK = 0x80;
const LENGTH_BYTES = 8;

/**
 * Makes the function that gives the ticket of each id under one seed.
 *
 * @returns id → ticket: '0.' and 64 to 78 digits
 *
 * @example
 * sha256Ticketer('01382438112797316654')('AB-130') // → '0.26299714122838008416507544297546663599715395525154425586041245287750224561854'
 */
export function sha256Ticketer(seed: Seed): (id: string) => Ticket {
  const afterSeed = stateAfterSeed(seed);
  const state = new Int32Array(afterSeed.length);
  const writeDecimals = decimalWriter();
  let message = new Uint8Array(2 * BLOCK_BYTES);
  return (id) => {
    const longest = 3 * id.length + 1 + LENGTH_BYTES + BLOCK_BYTES;
    if (message.length < longest) message = new Uint8Array(2 * longest);
    const end = finishMessage(message, writeUtf8(id, message, 0));
    state.set(afterSeed);
    for (let offset = 0; offset < end; offset += BLOCK_BYTES) compressBlock(state, message, offset);
    return writeDecimals(state);
  };
}

/** The state after the block of the seed's hash in hexadecimal letters. */
function stateAfterSeed(seed: Seed): Int32Array {
  const seedBytes = new Uint8Array(3 * seed.length);
  const hash = sha256(seedBytes.subarray(0, writeUtf8(seed, seedBytes, 0)));
  const block = new Uint8Array(BLOCK_BYTES);
  writeUtf8(bytesToHex(hash), block, 0);
  const state = Int32Array.from(FIRST_STATE);
  compressBlock(state, block, 0);
  return state;
}

/**
 * Writes what SHA-256 puts after a message of the seed's block and `length` bytes; gives the end of
 * its last block.
 */
function finishMessage(message: Uint8Array, length: number): number {
  const end = Math.ceil((length + 1 + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  message[length] = END_MARK;
  message.fill(0, length + 1, end);
  let bits = 8 * (BLOCK_BYTES + length);
  for (let at = end - 1; bits > 0; at--, bits = Math.floor(bits / 256)) message[at] = bits % 256;
  return end;
}
