/**
 * Verifying a draw. From the population, the seed and the method in the record everything else is
 * worked out again, the fingerprint, quotas, tickets, selection and teams, and compared cell by
 * cell with what the record says. A record that nobody changed gives no difference; any changed
 * value that the draw depends on, or that it gave, shows up.
 *
 * A value on which others depend makes several differences: a changed category changes the
 * fingerprint, the quota and perhaps the selection. All of them are given.
 */

import { assignTeams } from '../draw/team/assign';
import type { Task, TicketedUnit } from '../draw/draw';
import { byCategory } from '../draw/drawPeriod';
import { drawUnits } from '../draw/selection/select';
import type { PoolInspector } from '../population/population';
import { taskCountText } from '../population/unitVisits';
import { ticketer } from '../draw/ticket/ticket';
import { shownKeys } from '../draw/ticket/weightedKey';
import {
  type Difference,
  factDifference,
  factText,
  loneDifference,
  matchLines,
} from './difference';
import { fingerprint } from '../population/canonical';
import type { RecordedDraw } from './recordedDraw';
import { verifyQuotas } from './verifyQuotas';

/** The list as it ought to stand: the draw's tasks, or what acts made of them. */
export interface ExpectedList {
  readonly tasks: readonly Task[];
  /** What the list says happened to a unit, by id; '' for nothing. */
  readonly changeOf: (id: string) => string;
  /** What the list says that a check covers; '' for nothing. */
  readonly itemsOf: (task: Task) => string;
}

const UNCHANGED = (tasks: readonly Task[]): ExpectedList => ({
  tasks,
  changeOf: () => '',
  itemsOf: () => '',
});

/**
 * Every difference between the record and the draw repeated from it: fingerprint first, then the
 * quota table, 抽取底册 and 抽查名单 in the order of their lines, then the lines that are missing.
 *
 * @param recorded as read from the sheets
 * @param listOf the list that the draw's tasks have become; they themselves when nothing happened
 */
export function verifyDraw(
  recorded: RecordedDraw,
  listOf: (tasks: readonly Task[]) => ExpectedList = UNCHANGED,
): Difference[] {
  const { population, seed, method } = recorded;
  const ticketOf = ticketer(method, seed);
  const recomputed = drawUnits(population, ticketOf);
  const selected = recomputed.units.filter(({ drawn }) => drawn);
  const { tasks } = assignTeams(selected, population.inspectors, population.profile, ticketOf);
  return [
    ...(recorded.seedIsNumber
      ? [loneDifference({ what: 'seed' }, recorded.place('seed'), seed, '')]
      : []),
    ...factDifference(
      { what: 'fingerprint' },
      recorded.place('fingerprint'),
      recorded.fingerprint,
      fingerprint(population),
    ),
    ...verifyQuotas(recorded, recomputed),
    ...unitDifferences(recorded, recomputed.units),
    ...taskDifferences(recorded, listOf(byCategory(tasks))),
  ];
}

function unitDifferences(recorded: RecordedDraw, units: readonly TicketedUnit[]): Difference[] {
  const keyOf = shownKeys(units);
  const { pairs, missing, extra, repeated } = matchLines(
    recorded.units,
    units,
    ({ id }) => id,
    ({ unit }) => unit.id,
  );
  return [
    ...pairs.flatMap(([line, recomputed]) => {
      const { unit, ticket, rank, drawn, directed, shared = [] } = recomputed;
      const { name } = unit;
      return [
        ...factDifference(
          { what: 'unit-category', name },
          line.place('category'),
          line.category ?? '',
          unit.category,
        ),
        ...factDifference({ what: 'unit-ticket', name }, line.place('ticket'), line.ticket, ticket),
        ...factDifference(
          { what: 'unit-key', name },
          line.place('key'),
          line.key,
          keyOf(recomputed),
        ),
        ...factDifference(
          { what: 'unit-rank', name },
          line.place('rank'),
          factText(line.rank),
          factText(rank),
        ),
        ...factDifference(
          { what: 'unit-drawn', name },
          line.place('drawn'),
          factText(line.drawn),
          factText(drawn),
        ),
        ...factDifference(
          { what: 'unit-directed', name },
          line.place('drawn'),
          joined(line.directed),
          joined(directed),
        ),
        ...factDifference(
          { what: 'unit-shared', name },
          line.place('drawn'),
          joined(line.shared),
          joined(shared),
        ),
      ];
    }),
    ...extra.map(({ id, name, place }) =>
      loneDifference({ what: 'unit-extra', name }, place('id'), id, ''),
    ),
    ...repeated.map(({ id, name, place }) =>
      loneDifference({ what: 'unit-repeated', name }, place('id'), id, ''),
    ),
    ...missing.map(({ unit }) =>
      loneDifference(
        { what: 'unit-missing', name: unit.name },
        recorded.place('units'),
        '',
        unit.id,
      ),
    ),
  ];
}

function taskDifferences(
  recorded: RecordedDraw,
  { tasks, changeOf, itemsOf }: ExpectedList,
): Difference[] {
  const { pairs, missing, extra, repeated } = matchLines(
    recorded.tasks,
    tasks,
    ({ id }) => id,
    ({ unit }) => unit.id,
  );
  const inspectors = new Map(
    recorded.population.inspectors.map((inspector): [string, PoolInspector] => [
      inspector.id,
      inspector,
    ]),
  );
  const people = (ids: readonly string[]): string =>
    joined(ids.map((id) => person(id, inspectors)));
  const idsOf = (members: readonly PoolInspector[]): string[] => members.map(({ id }) => id);
  return [
    ...pairs.flatMap(([line, task]) => {
      const { unit, ticket, lead, assists, auxiliaries, directed, shared = [], joint } = task;
      const { name } = unit;
      const helpers = people(idsOf(auxiliaries));
      return [
        ...factDifference({ what: 'task-ticket', name }, line.place('ticket'), line.ticket, ticket),
        ...factDifference(
          { what: 'task-lead', name },
          line.place('lead'),
          people([line.lead]),
          people([lead.id]),
        ),
        ...factDifference(
          { what: 'task-assists', name },
          line.place('assists'),
          people(line.assists),
          people(idsOf(assists)),
        ),
        ...factDifference(
          { what: 'task-auxiliaries', name },
          line.place('auxiliaries'),
          people(line.auxiliaries),
          helpers,
        ),
        ...factDifference(
          { what: 'task-directed', name },
          line.place('directed'),
          joined(line.directed),
          joined(directed),
        ),
        ...factDifference(
          { what: 'task-shared', name },
          line.place('shared'),
          joined(line.shared),
          joined(shared),
        ),
        ...factDifference(
          { what: 'task-internal', name },
          line.place('internal'),
          joined(line.joint.internal),
          joined(joint.internal),
        ),
        ...factDifference(
          { what: 'task-external', name },
          line.place('external'),
          joined(line.joint.external),
          joined(joint.external),
        ),
        ...factDifference(
          { what: 'task-items', name },
          line.place('items'),
          line.items,
          itemsOf(task),
        ),
        ...factDifference(
          { what: 'task-count', name },
          line.place('count'),
          line.count,
          taskCountText(unit, recorded.population.profile),
        ),
        ...factDifference(
          { what: 'task-change', name },
          line.place('change'),
          line.change,
          changeOf(unit.id),
        ),
      ];
    }),
    ...extra.map(({ id, name, place }) =>
      loneDifference({ what: 'task-extra', name }, place('id'), id, ''),
    ),
    ...repeated.map(({ id, name, place }) =>
      loneDifference({ what: 'task-repeated', name }, place('id'), id, ''),
    ),
    ...missing.map(({ unit }) =>
      loneDifference(
        { what: 'task-missing', name: unit.name },
        recorded.place('tasks'),
        '',
        unit.id,
      ),
    ),
  ];
}

function joined(texts: readonly string[]): string {
  return texts.join('; ');
}

function person(id: string, inspectors: ReadonlyMap<string, PoolInspector>): string {
  const name = inspectors.get(id)?.name;
  return name === undefined ? id : `${name} ${id}`;
}
