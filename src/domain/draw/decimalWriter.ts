import type { Ticket } from './draw';

const LEAST_DIGITS = 64;
/** 2^256 has 78 digits: ten groups of eight hold it. */
const GROUPS = 10;
/** 2^256 in limbs of 24 bits, the highest first: remainder × 2^24 + limb stays below 2^53. */
const LIMBS = 11;
const LIMB_BASE = 0x1000000;
const GROUP_BASE = 100_000_000;
const HALF_GROUP_BASE = 10_000;
const ZERO = 0x30;
/** For each number below 10^4 its four digits, the last first, as character codes. */
const REVERSED = reversedDigits();

/**
 * Makes the function that writes a 32-byte number, the highest byte first, as a ticket: '0.' and its decimal digits backwards, the last
 * one first, with zeros after the first one up to 64 digits. One function serves many numbers: it keeps its buffers.
 *
 * @example
 * decimalWriter()(new Uint8Array(32).fill(1, 30)) // → '0.7520000000000000000000000000000000000000000000000000000000000000'
 */
export function decimalWriter(): (bytes: Uint8Array) => Ticket {
  const limbs = new Float64Array(LIMBS);
  const letters = Array.from('0.'.padEnd(2 + 8 * GROUPS, '0'), (letter) => letter.charCodeAt(0));
  return (bytes) => {
    readLimbs(bytes, limbs);
    let highest = 0;
    for (let group = 0; group < GROUPS; group++) {
      let remainder = 0;
      for (let index = highest; index < LIMBS; index++) {
        const value = remainder * LIMB_BASE + limbs[index]!;
        const quotient = Math.floor(value / GROUP_BASE);
        limbs[index] = quotient;
        remainder = value - quotient * GROUP_BASE;
      }
      while (limbs[highest] === 0) highest++;
      const high = Math.floor(remainder / HALF_GROUP_BASE);
      const low = 4 * (remainder - high * HALF_GROUP_BASE);
      const at = 2 + 8 * group;
      for (let place = 0; place < 4; place++) {
        letters[at + place] = REVERSED[low + place]!;
        letters[at + 4 + place] = REVERSED[4 * high + place]!;
      }
    }
    let length = letters.length;
    while (length > 2 + LEAST_DIGITS && letters[length - 1] === ZERO) length--;
    return String.fromCharCode(...letters.slice(0, length)) as Ticket;
  };
}

function readLimbs(bytes: Uint8Array, limbs: Float64Array): void {
  limbs[0] = (bytes[0]! << 8) | bytes[1]!;
  for (let index = 1, at = 2; index < LIMBS; index++, at += 3) limbs[index] = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
}

function reversedDigits(): Uint8Array {
  const table = new Uint8Array(4 * HALF_GROUP_BASE);
  for (let number = 0; number < HALF_GROUP_BASE; number++) {
    for (let place = 0, rest = number; place < 4; place++, rest = Math.floor(rest / 10)) table[4 * number + place] = ZERO + (rest % 10);
  }
  return table;
}
