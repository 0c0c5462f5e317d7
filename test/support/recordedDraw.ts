import type { Draw } from '../../src/domain/draw/draw';
import { shownKeys } from '../../src/domain/draw/ticket/weightedKey';
import { taskCountText } from '../../src/domain/population/unitVisits';
import type { RecordedDraw } from '../../src/domain/record/recordedDraw';

/**
 * A draw as a reader of its sheets would find it: a line of a table is a row of its sheet, the cell
 * is named after the field.
 */
export function recordedDraw(draw: Draw): RecordedDraw {
  const line =
    (sheet: string, index: number) =>
    (field: string): { sheet: string; cell: string } => ({ sheet, cell: `${field}${index + 1}` });
  const keyOf = shownKeys(draw.units);
  return {
    population: draw.population,
    fingerprint: draw.fingerprint,
    seed: draw.seed,
    seedNumber: null,
    method: draw.method,
    categories: draw.categories.map(({ category, total, excluded, quota, drawn }, index) => ({
      category,
      total,
      excluded,
      quota,
      drawn,
      place: line('record', index),
    })),
    directed: draw.directed.map(({ id, total, excluded, quota, drawn }, index) => ({
      id,
      total,
      excluded,
      quota,
      drawn,
      place: line('directed', index),
    })),
    units: draw.units.map((ticketed, index) => ({
      id: ticketed.unit.id,
      name: ticketed.unit.name,
      category: ticketed.unit.category,
      ticket: ticketed.ticket,
      rank: ticketed.rank,
      drawn: ticketed.drawn,
      directed: ticketed.directed,
      shared: ticketed.shared ?? [],
      key: keyOf(ticketed),
      place: line('ledger', index),
    })),
    tasks: draw.tasks.map(
      ({ unit, ticket, lead, assists, auxiliaries, directed, shared = [], joint }, index) => ({
        id: unit.id,
        name: unit.name,
        ticket,
        lead: lead.id,
        assists: assists.map(({ id }) => id),
        auxiliaries: auxiliaries.map(({ id }) => id),
        directed,
        shared,
        joint,
        items: '',
        count: taskCountText(unit, draw.population.profile),
        change: '',
        place: line('list', index),
      }),
    ),
    items: null,
    facts: null,
    place: (part) => ({ sheet: 'record', cell: part }),
  };
}
