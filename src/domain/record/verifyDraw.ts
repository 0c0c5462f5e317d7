/**
 * Checking a draw afterwards. From the population, the seed and the method in the record everything else is worked out again, the
 * fingerprint, quotas, tickets, selection and teams, and compared cell by cell with what the record says. A record that nobody changed gives no
 * difference; any changed value that the draw depends on, or that it gave, shows up.
 *
 * A value on which others depend makes several differences: a changed category changes the fingerprint, the quota and perhaps the
 * selection. All of them are given.
 */

import { assignTeams } from '../draw/assign';
import type { Task, TicketedUnit } from '../draw/draw';
import { byCategory } from '../draw/drawPeriod';
import type { PoolInspector } from '../draw/population';
import { selectUnits } from '../draw/select';
import { ticketer } from '../draw/ticket';
import type { Place } from '../problem';
import type { CategoryQuota } from '../profile/categoryQuota';
import { categoryQuotas } from '../profile/quota';
import type { Difference, DifferenceSubject } from './difference';
import { fingerprint } from './fingerprint';
import { matchLines } from './matchLines';
import type { RecordedDraw } from './recordedDraw';

/**
 * Every difference between the record and the draw repeated from it: fingerprint first, then the quota table, 抽取底册 and 抽查名单 in
 * the order of their lines, then the lines that are missing.
 *
 * @param recorded as read from the sheets
 */
export function verifyDraw(recorded: RecordedDraw): Difference[] {
  const { population, seed, method } = recorded;
  const ticketOf = ticketer(method, seed);
  const quotas = categoryQuotas(population);
  const units = selectUnits(population, quotas, ticketOf);
  const selected = units.filter(({ drawn }) => drawn);
  const { tasks } = assignTeams(selected, population.inspectors, population.profile.team, ticketOf);
  return [
    ...fact({ what: 'fingerprint' }, recorded.place('fingerprint'), recorded.fingerprint, fingerprint(population)),
    ...categoryDifferences(recorded, quotas, units),
    ...unitDifferences(recorded, units),
    ...taskDifferences(recorded, byCategory(tasks)),
  ];
}

function categoryDifferences(recorded: RecordedDraw, quotas: readonly CategoryQuota[], units: readonly TicketedUnit[]): Difference[] {
  const { pairs, missing, extra } = matchLines(
    recorded.categories,
    quotas,
    ({ category }) => category,
    ({ category }) => category,
  );
  return [
    ...pairs.flatMap(([line, quota]) => {
      const { category } = quota;
      const drawn = units.filter((unit) => unit.drawn && unit.unit.category === category).length;
      return [
        ...fact({ what: 'category-total', category }, line.place('total'), text(line.total), text(quota.total)),
        ...fact({ what: 'category-excluded', category }, line.place('excluded'), text(line.excluded), text(quota.excluded)),
        ...fact({ what: 'category-quota', category }, line.place('quota'), text(line.quota), text(quota.quota)),
        ...fact({ what: 'category-drawn', category }, line.place('drawn'), text(line.drawn), text(drawn)),
      ];
    }),
    ...extra.map((line) => lone({ what: 'category-extra', category: line.category }, line.place('quota'), text(line.quota), '')),
    ...missing.map(({ category, quota }) => lone({ what: 'category-missing', category }, recorded.place('categories'), '', text(quota))),
  ];
}

function unitDifferences(recorded: RecordedDraw, units: readonly TicketedUnit[]): Difference[] {
  const { pairs, missing, extra, repeated } = matchLines(
    recorded.units,
    units,
    ({ id }) => id,
    ({ unit }) => unit.id,
  );
  return [
    ...pairs.flatMap(([line, { unit, ticket, rank, drawn }]) => {
      const { name } = unit;
      return [
        ...fact({ what: 'unit-category', name }, line.place('category'), line.category ?? '', unit.category),
        ...fact({ what: 'unit-ticket', name }, line.place('ticket'), line.ticket, ticket),
        ...fact({ what: 'unit-rank', name }, line.place('rank'), text(line.rank), text(rank)),
        ...fact({ what: 'unit-drawn', name }, line.place('drawn'), text(line.drawn), text(drawn)),
      ];
    }),
    ...extra.map(({ id, name, place }) => lone({ what: 'unit-extra', name }, place('id'), id, '')),
    ...repeated.map(({ id, name, place }) => lone({ what: 'unit-repeated', name }, place('id'), id, '')),
    ...missing.map(({ unit }) => lone({ what: 'unit-missing', name: unit.name }, recorded.place('units'), '', unit.id)),
  ];
}

function taskDifferences(recorded: RecordedDraw, tasks: readonly Task[]): Difference[] {
  const { pairs, missing, extra, repeated } = matchLines(
    recorded.tasks,
    tasks,
    ({ id }) => id,
    ({ unit }) => unit.id,
  );
  const inspectors = new Map(recorded.population.inspectors.map((inspector): [string, PoolInspector] => [inspector.id, inspector]));
  const people = (ids: readonly string[]): string => ids.map((id) => person(id, inspectors)).join('; ');
  return [
    ...pairs.flatMap(([line, { unit, ticket, lead, assists }]) => {
      const { name } = unit;
      const assistIds = assists.map(({ id }) => id);
      return [
        ...fact({ what: 'task-ticket', name }, line.place('ticket'), line.ticket, ticket),
        ...fact({ what: 'task-lead', name }, line.place('lead'), people([line.lead]), people([lead.id])),
        ...fact({ what: 'task-assists', name }, line.place('assists'), people(line.assists), people(assistIds)),
      ];
    }),
    ...extra.map(({ id, name, place }) => lone({ what: 'task-extra', name }, place('id'), id, '')),
    ...repeated.map(({ id, name, place }) => lone({ what: 'task-repeated', name }, place('id'), id, '')),
    ...missing.map(({ unit }) => lone({ what: 'task-missing', name: unit.name }, recorded.place('tasks'), '', unit.id)),
  ];
}

function fact(subject: DifferenceSubject, place: Place, recorded: string, recomputed: string): Difference[] {
  return recorded === recomputed ? [] : [lone(subject, place, recorded, recomputed)];
}

function lone(subject: DifferenceSubject, { sheet, cell }: Place, recorded: string, recomputed: string): Difference {
  return { ...subject, sheet, cell, recorded, recomputed };
}

function text(value: number | boolean | null): string {
  return value === null ? '' : String(Number(value));
}

function person(id: string, inspectors: ReadonlyMap<string, PoolInspector>): string {
  const name = inspectors.get(id)?.name;
  return name === undefined ? id : `${name} ${id}`;
}
