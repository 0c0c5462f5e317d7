/**
 * Weights (Efraimidis and Spirakis, Weighted random sampling with a reservoir, 2006): a unit of
 * weight w with ticket u gets the key −ln(1 − u) ÷ w, and the lowest keys win. It is as if lots
 * were drawn one after the other, each unit standing for w lots. For equal weights the order is
 * that of the tickets.
 *
 * The key is made of the first 15 decimals of the ticket and cut off, not rounded, after 20
 * decimals of its own. That is one number and no other, whoever works it out. In Python:
 * `-(1 - Decimal(ticket[:17])).ln() / Decimal(weight)` with 60 digits, which is plainKey below.
 *
 * weightedKey needs fewer digits and is certain for any weight: the logarithm is enclosed from below
 * and above by whole-number arithmetic (naturalLog.ts), and if both ends do not agree in all digits
 * that are kept, it is worked out again with twice as many. An end is found, as the logarithm of a
 * fraction other than 1 is never a fraction (Lindemann), so the key never lies on a digit's edge.
 *
 * Cut-off keys keep the order: of two tickets with one weight, the lower never has the higher key.
 * Where keys agree, the ticket decides.
 */

import { writtenDecimal } from '../../ground/writtenDecimal';
import type { Ticket, TicketedUnit } from '../draw';
import type { Unit } from '../../population/population';
import { LOG_SLACK, scaledLog, type ScaledLog } from './naturalLog';
import { compareTickets, TICKET_NUMBERS, ticketNumber, type Ticketed } from './ticketOrder';

/** Decimals of a key. */
const KEY_DIGITS = 20;
const KEY_SCALE = 10n ** BigInt(KEY_DIGITS);
/** Decimals of the logarithm at the first try: one key in some thousands needs a second. */
const FIRST_DIGITS = 30;
const ONE = BigInt(TICKET_NUMBERS);

/** A logarithm with its number of decimals, and 15 × ln 10 among them. */
interface Logarithm {
  readonly log: ScaledLog;
  readonly scale: bigint;
  readonly ofOne: bigint;
}

/**
 * The key of a ticket under a weight, times 10^20, cut off, by its definition with 60 decimals:
 * doubled until it is above one half, 1 − u is a quotient whose logarithm 2·artanh((1 − r) ÷ (1 + r))
 * ends soon, and each doubling counts for ln 2.
 *
 * @param weight above 0; for a weight below 10^-20 the decimals may not suffice
 *
 * @example
 * plainKey('0.500000000000000', 2) // → 34657359027997265470n
 */
export function plainKey(ticket: Ticket, weight: number): bigint {
  const one = 10n ** 60n;
  const minusLog = (rest: bigint): bigint => {
    const step = ((one - rest) * one) / (one + rest);
    let sum = 0n;
    for (let power = step, exponent = 1n; power > 0n; exponent += 2n) {
      sum += (2n * power) / exponent;
      power = (power * step * step) / (one * one);
    }
    return sum;
  };
  let rest = ((ONE - BigInt(ticket.slice(2, 17))) * one) / ONE;
  let log = 0n;
  for (; 2n * rest < one; rest *= 2n) log += minusLog(one / 2n);
  const { digits, scale } = writtenDecimal(weight);
  return ((log + minusLog(rest)) * scale * KEY_SCALE) / (digits * one);
}

const logarithms = new Map<number, Logarithm>();

/**
 * The key of a ticket under a weight, times 10^20, cut off.
 *
 * @param weight above 0, taken as it is written: 0.1 is one tenth
 * @throws RangeError for a weight that is not above 0 and finite
 *
 * @example
 * weightedKey('0.500000000000000', 1) // → 69314718055994530941n
 * weightedKey('0.500000000000000', 2) // → 34657359027997265470n
 * weightedKey('0.000000000000000', 3) // → 0n
 * weightedKey('0.500000000000000', 0) // throws RangeError
 */
export function weightedKey(ticket: Ticket, weight: number): bigint {
  const { digits: over, scale: under } = writtenDecimal(weight);
  if (over === 0n) throw new RangeError('a weight is above 0');
  const rest = ONE - BigInt(ticketNumber(ticket));
  if (rest === ONE) return 0n;
  for (let digits = FIRST_DIGITS; ; digits *= 2) {
    const { log, scale, ofOne } = logarithm(digits);
    const middle = ofOne - log(rest);
    const cut = (value: bigint): bigint => (value * under * KEY_SCALE) / (scale * over);
    const low = cut(middle - LOG_SLACK);
    if (low === cut(middle + LOG_SLACK)) return low;
  }
}

/**
 * A key as the ledger shows it, with all of its decimals.
 *
 * @example
 * keyText(34657359027997265470n) // → '0.34657359027997265470'
 */
export function keyText(key: bigint): string {
  const digits = key.toString().padStart(KEY_DIGITS + 1, '0');
  return `${digits.slice(0, -KEY_DIGITS)}.${digits.slice(-KEY_DIGITS)}`;
}

/**
 * Makes the function that gives the weighted ticket of a unit as a ledger shows it.
 *
 * @param units of the whole draw
 * @returns '' for all units where none has a weight other than 1, and for units that are not in the
 *   pool
 *
 * @example
 * shownKeys([{ unit: { weight: 2 } }])({ unit: { weight: 2 }, ticket: '0.500000000000000', rank: 1 }) // → '0.34657359027997265470'
 * shownKeys([{ unit: { weight: 1 } }])({ unit: { weight: 1 }, ticket: '0.500000000000000', rank: 1 }) // → ''
 */
export function shownKeys(units: readonly TicketedUnit[]): (unit: TicketedUnit) => string {
  if (units.every(({ unit }) => unit.weight === 1)) return () => '';
  return ({ unit, ticket, rank }) => (rank === 0 ? '' : keyText(weightedKey(ticket, unit.weight)));
}

/**
 * A copy in winning order: by key, then ticket, then id.
 *
 * @example
 * sortByKey([{ ticket: '0.500000000000000', id: 'a', unit: { weight: 1 } }, { ticket: '0.600000000000000', id: 'b', unit: { weight: 2 } }]).map((entry) => entry.id) // → ['b', 'a']
 */
export function sortByKey<Entry extends Ticketed & { readonly unit: Pick<Unit, 'weight'> }>(
  entries: readonly Entry[],
): Entry[] {
  return entries
    .map((entry) => ({ entry, key: weightedKey(entry.ticket, entry.unit.weight) }))
    .sort((left, right) =>
      left.key < right.key
        ? -1
        : left.key > right.key
          ? 1
          : compareTickets(left.entry, right.entry),
    )
    .map(({ entry }) => entry);
}

function logarithm(digits: number): Logarithm {
  const known = logarithms.get(digits);
  if (known !== undefined) return known;
  const log = scaledLog(digits);
  const made: Logarithm = { log, scale: 10n ** BigInt(digits), ofOne: log(ONE) };
  logarithms.set(digits, made);
  return made;
}
