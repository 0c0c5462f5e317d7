/**
 * The search for one team by all rules. Seats are filled one after the other, the lead's first. A
 * seat prefers first what the rules prefer, then the least load, then the lowest pair ticket, then
 * the lowest id. Where the rest of the team cannot be filled with whom a seat prefers, it takes the
 * next: the team is the first complete one in this order.
 */

import type { TeamRules } from '../../profile/profile';
import { pairTicket } from './circle';
import { joiningDepartment, type JointTurn } from './joint';
import type { PoolInspector } from '../../population/population';
import { compareText } from '../../ground/compareText';

/** Someone who may be sent on the task by all rules that concern single people. */
export interface Candidate {
  readonly inspector: PoolInspector;
  /** tasks of this year, those of this draw included. */
  readonly load: number;
  /** point on the circle. */
  readonly number: number;
  /** whether the specialty fits the enterprise. */
  readonly isExpert: boolean;
  /** whether the person was sent to the enterprise last time. */
  readonly wasThere: boolean;
}

/** The rules that concern the team as a whole. */
export interface WholeTeamRules extends Pick<
  TeamRules,
  'size' | 'expertise' | 'mixedDepartments' | 'noRepeatPair'
> {
  /** directed draws on each of which some member may be sent; none when absent. */
  readonly covers?: readonly string[];
}

/**
 * The team, the lead first; shorter than the size where the rules allow no complete one: then the
 * longest beginning of one that they do allow.
 *
 * @param candidates in any order
 * @param seatNumber the number of a seat's ticket
 * @param joint whose turn it is to join
 *
 * @example
 * findTeam([{ inspector: { id: 'a', department: 'x' }, load: 1, number: 0 }, { inspector: { id: 'b', department: 'x' }, load: 0, number: 0 }], { size: 1 }, () => 0, null).map(({ inspector }) => inspector.id) // → ['b']
 */
export function findTeam<Person extends Candidate>(
  candidates: readonly Person[],
  rules: WholeTeamRules,
  seatNumber: (seat: number) => number,
  joint: JointTurn | null,
): readonly Person[] {
  return complete([]);

  function complete(team: readonly Person[]): readonly Person[] {
    if (team.length === rules.size) return team;
    const seat = seatNumber(team.length);
    const open = candidates.filter(
      (candidate) => !team.includes(candidate) && fits(candidate, team, rules),
    );
    const tried = new Set<string>();
    let longest = team;
    for (;;) {
      const next = firstChoice(open, team, seat, tried);
      if (next === null) return longest;
      const found = complete([...team, next]);
      if (found.length === rules.size) return found;
      if (found.length > longest.length) longest = found;
      // Whoever is of the same kind leaves the seats that follow the same choice: no use trying
      // them.
      tried.add(kindOf(next, rules));
    }
  }

  function firstChoice(
    open: readonly Person[],
    team: readonly Person[],
    seat: number,
    tried: ReadonlySet<string>,
  ): Person | null {
    let first: Person | null = null;
    let firstPreference = 0;
    for (const candidate of open) {
      if (tried.size > 0 && tried.has(kindOf(candidate, rules))) continue;
      const preference = preferenceOf(candidate, team, rules, joint);
      if (
        first !== null &&
        (preference - firstPreference || compareCandidates(candidate, first, seat)) >= 0
      )
        continue;
      first = candidate;
      firstPreference = preference;
    }
    return first;
  }
}

/**
 * Less load first, then the lower pair ticket, then the lower id.
 *
 * @example
 * compareCandidates({ inspector: { id: 'a' }, load: 0, number: 5 }, { inspector: { id: 'b' }, load: 0, number: 3 }, 0) // → 2
 */
export function compareCandidates(left: Candidate, right: Candidate, seatNumber: number): number {
  return (
    left.load - right.load ||
    pairTicket(left.number, seatNumber) - pairTicket(right.number, seatNumber) ||
    compareText(left.inspector.id, right.inspector.id)
  );
}

/** One seat of a team whose other members stay. */
export interface OpenSeat {
  /** the members who stay, the lead first where it is one of them. */
  readonly others: readonly Candidate[];
  readonly rules: WholeTeamRules;
  /** whether the seat is the lead's. */
  readonly isLead: boolean;
  /** the number of the seat's ticket. */
  readonly seatNumber: number;
  /** whose turn it is to join. */
  readonly joint: JointTurn | null;
}

/**
 * Who takes one seat of a team whose other members stay: the first by what the rules prefer, then
 * the least load, then the lowest pair ticket.
 *
 * @param candidates in any order, members of the team left out
 * @returns null where the rules allow nobody
 *
 * @example
 * findMember([{ inspector: { id: 'a' }, load: 1, number: 0 }, { inspector: { id: 'b' }, load: 0, number: 0 }], { others: [], rules: { size: 2 }, isLead: true, seatNumber: 0, joint: null })?.inspector.id // → 'b'
 */
export function findMember<Person extends Candidate>(
  candidates: readonly Person[],
  { others, rules, isLead, seatNumber, joint }: OpenSeat,
): Person | null {
  const allowed = candidates.filter(
    (candidate) =>
      (!isLead || fits(candidate, [], rules)) &&
      (others.length === 0 || fits(candidate, others, rules)),
  );
  const preference = (candidate: Person): number => {
    if (!isLead) return preferenceOf(candidate, others, rules, joint);
    const isAlone =
      joint !== null &&
      others.every(({ inspector }) => inspector.department === candidate.inspector.department);
    return preferenceOf(candidate, [], rules, joint) + (isAlone ? 2 : 0);
  };
  const [first] = allowed
    .map((candidate) => ({ candidate, preferred: preference(candidate) }))
    .sort(
      (left, right) =>
        left.preferred - right.preferred ||
        compareCandidates(left.candidate, right.candidate, seatNumber),
    );
  return first?.candidate ?? null;
}

function fits(candidate: Candidate, team: readonly Candidate[], rules: WholeTeamRules): boolean {
  if (team.length === 0) return rules.expertise !== 'require' || candidate.isExpert;
  if (team.length + 1 === rules.size && !areCovered([...team, candidate], rules)) return false;
  if (
    rules.mixedDepartments === true &&
    team.some(({ inspector }) => inspector.department === candidate.inspector.department)
  )
    return false;
  return (
    rules.noRepeatPair !== true || !candidate.wasThere || !team.some(({ wasThere }) => wasThere)
  );
}

/**
 * Whether a team has someone for each directed draw that it is asked to have someone for.
 *
 * @example
 * areCovered([{ inspector: { directed: ['a'] } }], { size: 1, covers: ['a', 'b'] }) // → false
 */
export function areCovered(
  team: readonly Pick<Candidate, 'inspector'>[],
  { covers = [] }: WholeTeamRules,
): boolean {
  return covers.every((id) => team.some(({ inspector }) => inspector.directed.includes(id)));
}

/** All that the seats after this one depend on. */
function kindOf(
  { inspector, wasThere }: Candidate,
  { noRepeatPair, mixedDepartments, covers = [] }: WholeTeamRules,
): string {
  return (
    (noRepeatPair === true && wasThere ? '1' : '0') +
    covers.map((id) => (inspector.directed.includes(id) ? '1' : '0')).join('') +
    (mixedDepartments === true ? inspector.department : '')
  );
}

/**
 * 0 is what the rules prefer most: an expert for a lead; of a joint task, someone of the joining
 * department, or at least of another than the lead's.
 */
function preferenceOf(
  candidate: Candidate,
  team: readonly Candidate[],
  rules: WholeTeamRules,
  joint: JointTurn | null,
): number {
  const [lead] = team;
  if (lead === undefined) return rules.expertise === 'prefer' && !candidate.isExpert ? 1 : 0;
  if (joint === null) return 0;
  const home = lead.inspector.department;
  if (team.some(({ inspector }) => inspector.department !== home)) return 0;
  const { department } = candidate.inspector;
  if (department === joiningDepartment(joint, home)) return 0;
  return department === home ? 2 : 1;
}
