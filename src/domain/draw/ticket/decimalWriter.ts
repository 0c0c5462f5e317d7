import type { Ticket } from '../draw';

const LEAST_DIGITS = 64;
/** 2^256 has 78 digits: ten groups of eight hold it. */
const GROUPS = 10;
/** 2^256 in limbs of 24 bits, the highest first: remainder × 2^24 + limb stays below 2^53. */
const LIMBS = 11;
const LIMB_BASE = 0x1000000;
const LIMB_MASK = LIMB_BASE - 1;
const GROUP_BASE = 100_000_000;
const HALF_GROUP_BASE = 10_000;
const ZERO = 0x30;
/** For each number below 10^4 its four digits, the last first, as character codes. */
const REVERSED = reversedDigits();

/**
 * Makes the function that writes a number of 256 bits as a ticket: '0.' and its decimal digits
 * backwards, the last one first, with zeros after the first one up to 64 digits. It takes eight
 * words of 32 bits, the highest first, and keeps its buffers for the next number.
 *
 * @example
 * decimalWriter()([0, 0, 0, 0, 0, 0, 0, 257]) // → '0.7520000000000000000000000000000000000000000000000000000000000000'
 */
export function decimalWriter(): (words: ArrayLike<number>) => Ticket {
  const limbs = new Float64Array(LIMBS);
  const letters = Array.from('0.'.padEnd(2 + 8 * GROUPS, '0'), (letter) => letter.charCodeAt(0));
  return (words) => {
    readLimbs(words, limbs);
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
      const high = (remainder / HALF_GROUP_BASE) | 0;
      writeHalf(letters, 2 + 8 * group, (remainder | 0) - high * HALF_GROUP_BASE);
      writeHalf(letters, 6 + 8 * group, high);
    }
    let length = letters.length;
    while (length > 2 + LEAST_DIGITS && letters[length - 1] === ZERO) length--;
    // Cutting the text is cheaper than copying the letters, for a million tickets.
    return String.fromCharCode(...letters).slice(0, length) as Ticket;
  };
}

/**
 * Writes four digits, the last first; unrolled and in whole numbers, as it runs twenty times a
 * ticket.
 */
function writeHalf(letters: number[], at: number, number: number): void {
  const from = 4 * number;
  letters[at] = REVERSED[from]!;
  letters[at + 1] = REVERSED[from + 1]!;
  letters[at + 2] = REVERSED[from + 2]!;
  letters[at + 3] = REVERSED[from + 3]!;
}

/** Cuts 256 bits into limbs of 24, from the lowest on: three words make four limbs. */
function readLimbs(words: ArrayLike<number>, limbs: Float64Array): void {
  for (let word = 7, limb = LIMBS - 1; limb > 0; word -= 3, limb -= 4) {
    const low = words[word]!;
    const middle = words[word - 1]!;
    limbs[limb] = low & LIMB_MASK;
    limbs[limb - 1] = (low >>> 24) | ((middle & 0xffff) << 8);
    if (word === 1) limbs[limb - 2] = middle >>> 16;
    else {
      limbs[limb - 2] = (middle >>> 16) | ((words[word - 2]! & 0xff) << 16);
      limbs[limb - 3] = words[word - 2]! >>> 8;
    }
  }
}

function reversedDigits(): Uint8Array {
  const table = new Uint8Array(4 * HALF_GROUP_BASE);
  for (let number = 0; number < HALF_GROUP_BASE; number++) {
    for (let place = 0, rest = number; place < 4; place++, rest = Math.floor(rest / 10))
      table[4 * number + place] = ZERO + (rest % 10);
  }
  return table;
}
