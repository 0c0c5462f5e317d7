/**
 * Verifying a draw. From the population, the seed and the method in the record everything else is
 * worked out again, the fingerprint, quotas, tickets, selection and teams, and compared cell by
 * cell with what the record says. A record that nobody changed gives no difference; any changed
 * value that the draw depends on, or that it gave, shows up.
 *
 * A value on which others depend makes several differences: a changed category changes the
 * fingerprint, the quota and perhaps the selection. All of them are given.
 */

import type { Draw, Task, TicketedUnit } from '../draw/draw';
import { repeatDraw } from '../draw/drawPeriod';
import { shownKeys } from '../draw/ticket/weightedKey';
import {
  type Difference,
  factDifference,
  factText,
  loneDifference,
  matchLines,
} from './difference';
import type { RecordedDraw } from './recordedDraw';
import { verifyQuotas } from './verifyQuotas';
import { verifyTasks, type ExpectedList } from './verifyTasks';

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
  const { draw: repeated } = repeatDraw(recorded);
  return compareDraw(recorded, repeated, listOf(repeated.tasks));
}

/**
 * Every difference between a record and the draw repeated from it, as verifyDraw gives them.
 *
 * @param recorded as read from the sheets
 * @param repeated from it
 * @param list as it ought to stand
 */
export function compareDraw(
  recorded: RecordedDraw,
  repeated: Draw,
  list: ExpectedList,
): Difference[] {
  return [
    ...(recorded.seedNumber === null
      ? []
      : [
          loneDifference(
            { what: 'seed' },
            recorded.place('seed'),
            recorded.seedNumber,
            recorded.facts?.seed ?? '',
          ),
        ]),
    ...factDifference(
      { what: 'fingerprint' },
      recorded.place('fingerprint'),
      recorded.fingerprint,
      repeated.fingerprint,
    ),
    ...verifyQuotas(recorded, repeated),
    ...unitDifferences(recorded, repeated.units),
    ...verifyTasks(recorded, list, repeated.tasks),
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

function joined(texts: readonly string[]): string {
  return texts.join('; ');
}
