/**
 * The ticket of the seedrandom package (npm seedrandom, ARC4): a new generator is started with the
 * text `seed|id`, and the first number that it gives is the ticket, with 16 decimals. Anyone with a
 * browser console can repeat it.
 *
 * The package keeps the low eight bits of each UTF-16 code unit of its text, and at most 256 of
 * them. Ids made of codes in Latin letters and digits are told apart; two Chinese names can,
 * rarely, share a ticket, and their ids decide then. The sha256 method has no such limit.
 */

import seedrandom from 'seedrandom';
import type { Seed, Ticket } from '../draw';

/**
 * Makes the function that gives the ticket of each id under one seed.
 *
 * @returns id → ticket: '0.' and 16 digits; the nearest 16-decimal number to the double
 *
 * @example
 * seedrandomTicketer('314159')('A-1') // → '0.5120890916707918'
 */
export function seedrandomTicketer(seed: Seed): (id: string) => Ticket {
  return (id) => seedrandom(`${seed}|${id}`)().toFixed(16) as Ticket;
}
