import type { RegionRule } from '../../profile/profile';
import { seatedInspectors, seatName, type Seated } from './circle';
import type { Ticket } from '../draw';
import { loadCircle, NO_REGION, TAKEN } from './loadCircle';
import type { PoolInspector } from '../../population/population';
import { recusedFrom } from '../../population/recusal';
import type { TeamMaker } from './teamMaker';
import { TICKET_NUMBERS, ticketNumber } from '../ticket/ticketOrder';

/** The rules that this maker knows. */
interface CircleRules {
  readonly size: number;
  readonly region: RegionRule;
}

/**
 * Teams by size, region and recusal only, fast enough for a whole country in one draw: each seat
 * takes its inspector from a tree of loads.
 *
 * @param inspectors those who may be sent on a task at all
 * @param ticketOf id → ticket
 */
export function circleTeams(
  inspectors: readonly PoolInspector[],
  rules: CircleRules,
  ticketOf: (id: string) => Ticket,
): TeamMaker {
  const seated = seatedInspectors(inspectors, ticketOf);
  if (rules.region !== 'same') return teamsOfCircle(seated, rules, ticketOf);
  const makers = new Map(
    [...groupByRegion(seated)].map(([region, group]) => [
      region,
      teamsOfCircle(group, rules, ticketOf),
    ]),
  );
  return (request) => makers.get(request.unit.region)?.(request) ?? null;
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
function teamsOfCircle(
  seated: readonly Seated[],
  rules: CircleRules,
  ticketOf: (id: string) => Ticket,
): TeamMaker {
  const inspectors = seated.map(({ inspector }) => inspector);
  const numbers = Float64Array.from(seated, ({ number }) => number);
  const loads = inspectors.map(({ load }) => load);
  const toldApart =
    rules.region === 'cross' ? [...new Set(inspectors.map(({ region }) => region))] : [];
  const regionNumbers = new Map(toldApart.map((region, index) => [region, index]));
  const recusedPlaces = recusedFrom(inspectors);
  const circle = loadCircle(
    loads,
    inspectors.map(({ region }) => regionNumbers.get(region) ?? 0),
  );

  return ({ unit }) => {
    const avoided = regionNumbers.get(unit.region) ?? NO_REGION;
    const recused = recusedPlaces(unit);
    for (const place of recused) circle.setLoad(place, TAKEN);
    const team: number[] = [];
    while (team.length < rules.size) {
      const place = circle.leastLoaded(
        firstAt(numbers, seatStart(ticketOf(seatName(unit.id, team.length)))),
        avoided,
      );
      if (place < 0) break;
      circle.setLoad(place, TAKEN);
      team.push(place);
    }
    const complete = team.length === rules.size;
    if (complete) for (const place of team) loads[place]!++;
    for (const place of [...team, ...recused]) circle.setLoad(place, loads[place]!);
    return complete ? team.map((place) => inspectors[place]!) : null;
  };
}

/**
 * The point of the circle from which a seat looks for its inspector: there the pair ticket is 0.
 */
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
