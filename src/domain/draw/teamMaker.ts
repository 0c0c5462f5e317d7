/**
 * Who may be sent where, and who is sent: the bookkeeping behind assign.ts, fast enough for a whole province in one draw.
 */

import type { RegionRule } from '../profile/profile';
import type { Ticket } from './draw';
import { loadCircle, NO_REGION, TAKEN } from './loadCircle';
import type { PoolInspector, Unit } from './population';
import { recusedFrom } from './recusal';
import { compareText, TICKET_NUMBERS, ticketNumber } from './ticketOrder';

/** How a profile wants its teams. */
export interface TeamPlan {
  /** people in a team, the lead included. */
  readonly size: number;
  readonly region: RegionRule;
}

/**
 * Whether a person may be sent on a task at all: with a licence, and not only as a helper.
 *
 * @example
 * canInspect({ licensed: true, auxiliary: false }) // → true
 */
export function canInspect(inspector: PoolInspector): boolean {
  return inspector.licensed && !inspector.auxiliary;
}

/** Gives the next task its team, the lead first, and counts the task for its members; null when the rules leave too few people. */
export type TeamMaker = (unit: Unit) => readonly PoolInspector[] | null;

/**
 * Makes the function that serves one enterprise after the other by the rules of assign.ts.
 *
 * @param inspectors those who may be sent on a task at all
 * @param ticketOf id → ticket
 */
export function teamMaker(inspectors: readonly PoolInspector[], plan: TeamPlan, ticketOf: (id: string) => Ticket): TeamMaker {
  const seated = inspectors
    .map((inspector) => ({ inspector, number: ticketNumber(ticketOf(inspector.id)) }))
    .sort((left, right) => left.number - right.number || compareText(left.inspector.id, right.inspector.id));
  if (plan.region !== 'same') return circleTeams(seated, plan, ticketOf);
  const makers = new Map([...groupByRegion(seated)].map(([region, group]) => [region, circleTeams(group, plan, ticketOf)]));
  return (unit) => makers.get(unit.region)?.(unit) ?? null;
}

/** An inspector at a point of the circle. */
interface Seated {
  readonly inspector: PoolInspector;
  readonly number: number;
}

function groupByRegion(seated: readonly Seated[]): ReadonlyMap<string, readonly Seated[]> {
  const groups = new Map<string, Seated[]>();
  for (const entry of seated) {
    const group = groups.get(entry.inspector.region);
    if (group) group.push(entry);
    else groups.set(entry.inspector.region, [entry]);
  }
  return groups;
}

/** The team maker of one circle; `seated` in the order of the circle. */
function circleTeams(seated: readonly Seated[], plan: TeamPlan, ticketOf: (id: string) => Ticket): TeamMaker {
  const inspectors = seated.map(({ inspector }) => inspector);
  const numbers = Float64Array.from(seated, ({ number }) => number);
  const loads = inspectors.map(({ load }) => load);
  const toldApart = plan.region === 'cross' ? [...new Set(inspectors.map(({ region }) => region))] : [];
  const regionNumbers = new Map(toldApart.map((region, index) => [region, index]));
  const recusedPlaces = recusedFrom(inspectors);
  const circle = loadCircle(
    loads,
    inspectors.map(({ region }) => regionNumbers.get(region) ?? 0),
  );

  return (unit) => {
    const avoided = regionNumbers.get(unit.region) ?? NO_REGION;
    const recused = recusedPlaces(unit);
    for (const place of recused) circle.setLoad(place, TAKEN);
    const team: number[] = [];
    while (team.length < plan.size) {
      const place = circle.leastLoaded(firstAt(numbers, seatStart(ticketOf(`${unit.id}|${team.length}`))), avoided);
      if (place < 0) break;
      circle.setLoad(place, TAKEN);
      team.push(place);
    }
    const complete = team.length === plan.size;
    if (complete) for (const place of team) loads[place]!++;
    for (const place of [...team, ...recused]) circle.setLoad(place, loads[place]!);
    return complete ? team.map((place) => inspectors[place]!) : null;
  };
}

/** The point of the circle from which a seat looks for its inspector: there the pair ticket is 0. */
function seatStart(seatTicket: Ticket): number {
  return (TICKET_NUMBERS - ticketNumber(seatTicket)) % TICKET_NUMBERS;
}

/** The first place whose number is at least `start`; as many as there are places when none is. */
function firstAt(numbers: Float64Array, start: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
