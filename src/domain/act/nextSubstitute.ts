/**
 * 补抽. The place of a selected enterprise is taken by the next ticket: the first, in the order of
 * selection, of the same category (or, where a directed draw took the enterprise, of that draw's
 * pool) that may be drawn and was never on the list; of a task that counts for directed draws too,
 * one that counts for them as well, where there is one. It takes part in the same joint check. Its
 * team is made by the draw's own rules with the loads of now.
 */

import { fixedTeams } from '../draw/team/fixedTeams';
import type { Task, TicketedUnit } from '../draw/draw';
import { drawUnits } from '../draw/selection/select';
import { expertiseWords, wordsFit } from '../register/expertise';
import type { PoolInspector, Unit } from '../population/population';
import { helpersOf } from '../draw/team/personRules';
import { helperTeams, searchedTeams } from '../draw/team/searchedTeams';
import { teamFault } from '../draw/team/teamFault';
import { canInspect, type TeamMaker, type TeamRequest } from '../draw/team/teamMaker';
import { ticketer } from '../draw/ticket/ticket';
import type { DrawProblem } from '../draw/drawProblem';
import type { ActProblem } from './actProblem';
import { sharedBy } from '../quota/directedQuota';
import type { CurrentTask } from './periodRecord';
import { peopleNow, type ListState } from './listState';
import { substitutesFor } from './substituteOrder';

/** What would take an enterprise's place. */
export interface Substitution {
  readonly added: CurrentTask | null;
  /**
   * act-unlisted, substitute-none or team-impossible where nothing can; team-preference-unmet as a
   * warning.
   */
  readonly problems: readonly (ActProblem | DrawProblem)[];
}

const PLACE = { sheet: '', cell: '' } as const;

/**
 * The unit that takes the place of another, with its team.
 *
 * @param state of the list
 * @param removed id of a unit that stands on it
 */
export function nextSubstitute(state: ListState, removed: string): Substitution {
  const task = state.tasks.find(({ unit, status }) => unit.id === removed && status === 'standing');
  if (task === undefined)
    return {
      added: null,
      problems: [{ code: 'act-unlisted', severity: 'error', ...PLACE, name: removed }],
    };
  const next = nextUnit(state, task);
  if (next === undefined)
    return {
      added: null,
      problems: [{ code: 'substitute-none', severity: 'error', ...PLACE, name: task.unit.name }],
    };
  const without = { ...state, tasks: state.tasks.filter((each) => each !== task) };
  const taking = takingOf(state, next, task);
  const { team, problems } = makeTeam(without, next, { ...task, ...taking });
  if (team === null) return { added: null, problems };
  const { joint } = task;
  const { unit, ticket } = next;
  return {
    added: {
      unit,
      ticket,
      ...team,
      ...taking,
      joint,
      status: 'standing',
      replaces: removed,
      reason: '',
    },
    problems,
  };
}

/** Whose task the unit is that takes a place: the directed draws', or its category's and theirs. */
function takingOf(
  { population }: ListState,
  { unit }: TicketedUnit,
  { directed }: CurrentTask,
): Pick<Task, 'directed' | 'shared'> {
  const shared = directed.length > 0 ? [] : sharedBy(unit, population);
  return { directed, ...(shared.length === 0 ? {} : { shared }) };
}

function nextUnit(
  { population, seed, method, tasks }: ListState,
  task: CurrentTask,
): TicketedUnit | undefined {
  const listed = new Set<string>(tasks.map(({ unit }) => unit.id));
  const { units } = drawUnits(population, ticketer(method, seed));
  const { unit: removed, directed } = task;
  const next = substitutesFor(units, { category: removed.category, directed }, population).filter(
    ({ unit }) => !listed.has(unit.id),
  );
  if (directed.length > 0) return next[0];
  // A directed draw that counts on the enterprise goes on counting where it can.
  return next.find(({ unit }) => countsFor(unit, task, population)) ?? next[0];
}

function countsFor(
  unit: Unit,
  { shared = [] }: CurrentTask,
  population: ListState['population'],
): boolean {
  const own = sharedBy(unit, population);
  return shared.every((id) => own.includes(id));
}

type Team = Pick<Task, 'lead' | 'assists' | 'auxiliaries'>;

function makeTeam(
  state: ListState,
  { unit }: TicketedUnit,
  { directed, shared = [], joint }: CurrentTask,
): { team: Team | null; problems: readonly (ActProblem | DrawProblem)[] } {
  const { team: rules } = state.population.profile;
  const ticketOf = ticketer(state.method, state.seed);
  const people = peopleNow(state);
  const request: TeamRequest = {
    unit,
    directed: [...directed, ...shared],
    joint: joint.internal.length === 0 ? null : { departments: joint.internal, turn: 0 },
  };
  const [lead, ...assists] = teamMaker(state, people, ticketOf)(request) ?? [];
  if (lead === undefined)
    return { team: null, problems: [teamFault(people, rules, ticketOf)(request)] };
  const helpers = helpersOf(people, rules);
  const wanted = rules.auxiliaries ?? 0;
  const auxiliaries = helperTeams(helpers, rules, wanted, ticketOf)(request);
  const unmet = (preference: 'expertise' | 'auxiliaries'): DrawProblem => ({
    ...{ code: 'team-preference-unmet', severity: 'warning', ...PLACE, enterprise: unit.name },
    preference,
  });
  const original = originals(state);
  return {
    team: {
      lead: original(lead),
      assists: assists.map(original),
      auxiliaries: auxiliaries.map(original),
    },
    problems: [
      ...(rules.expertise === 'prefer' &&
      !wordsFit(expertiseWords(lead.specialty), expertiseWords(unit.expertise))
        ? [unmet('expertise')]
        : []),
      ...(auxiliaries.length < wanted ? [unmet('auxiliaries')] : []),
    ],
  };
}

/**
 * Fixed teams are those that the draw formed; only their loads are those of now, and teams that
 * lost somebody go nowhere.
 */
function teamMaker(
  { population }: ListState,
  people: readonly PoolInspector[],
  ticketOf: ReturnType<typeof ticketer>,
): TeamMaker {
  const { team: rules } = population.profile;
  if (rules.fixed !== true) return searchedTeams(people.filter(canInspect), rules, ticketOf);
  const loads = new Map<string, number>(people.map(({ id, load }) => [id, load]));
  const all = population.inspectors.filter(canInspect);
  return fixedTeams(
    all,
    rules,
    ticketOf,
    all.map(({ id }) => loads.get(id) ?? Infinity),
  ).serve;
}

function originals({ population }: ListState): (person: PoolInspector) => PoolInspector {
  const byId = new Map<string, PoolInspector>(
    population.inspectors.map((person) => [person.id, person]),
  );
  return (person) => byId.get(person.id) ?? person;
}
