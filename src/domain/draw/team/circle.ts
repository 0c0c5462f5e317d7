/**
 * The circle on which inspectors stand and seats begin to look (assign.ts): 10^15 points, a
 * ticket's first 15 decimals is its point.
 */

import type { Ticket } from '../draw';
import type { PoolInspector } from '../../population/population';
import { TICKET_NUMBERS, ticketNumber } from '../ticket/ticketOrder';
import { compareText } from '../../ground/compareText';

/** An inspector at a point of the circle. */
export interface Seated {
  readonly inspector: PoolInspector;
  readonly number: number;
}

/**
 * Inspectors in the order of the circle; two at one point by id.
 *
 * @param ticketOf id → ticket
 *
 * @example
 * seatedInspectors([{ id: 'a' }, { id: 'b' }], (id) => id === 'a' ? '0.700000000000000' : '0.200000000000000').map(({ inspector }) => inspector.id) // → ['b', 'a']
 */
export function seatedInspectors(
  inspectors: readonly PoolInspector[],
  ticketOf: (id: string) => Ticket,
): Seated[] {
  return inspectors
    .map((inspector) => ({ inspector, number: ticketNumber(ticketOf(inspector.id)) }))
    .sort(
      (left, right) =>
        left.number - right.number || compareText(left.inspector.id, right.inspector.id),
    );
}

/**
 * What the ticket of a seat is made for: the lead's seat is 0.
 *
 * @example
 * seatName('E-1', 0) // → 'E-1|0'
 */
export function seatName(enterpriseId: string, seat: number): string {
  return `${enterpriseId}|${seat}`;
}

/**
 * The pair ticket of an inspector and a seat: how far the inspector is from where the seat begins
 * to look.
 *
 * @param number of the inspector
 * @param seatNumber of the seat's ticket
 *
 * @example
 * pairTicket(600000000000000, 500000000000000) // → 100000000000000
 */
export function pairTicket(number: number, seatNumber: number): number {
  return (number + seatNumber) % TICKET_NUMBERS;
}
