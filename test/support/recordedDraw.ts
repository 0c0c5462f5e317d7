import type { Draw } from '../../src/domain/draw/draw';
import type { RecordedDraw } from '../../src/domain/record/recordedDraw';

/** A draw as a reader of its sheets would find it: a line of a table is a row of its sheet, the cell is named after the field. */
export function recordedDraw(draw: Draw): RecordedDraw {
  const line =
    (sheet: string, index: number) =>
    (field: string): { sheet: string; cell: string } => ({ sheet, cell: `${field}${index + 1}` });
  return {
    population: draw.population,
    fingerprint: draw.fingerprint,
    seed: draw.seed,
    method: draw.method,
    categories: draw.categories.map(({ category, total, excluded, quota, drawn }, index) => ({
      category,
      total,
      excluded,
      quota,
      drawn,
      place: line('record', index),
    })),
    units: draw.units.map(({ unit, ticket, rank, drawn }, index) => ({
      id: unit.id,
      name: unit.name,
      category: unit.category,
      ticket,
      rank,
      drawn,
      place: line('ledger', index),
    })),
    tasks: draw.tasks.map(({ unit, ticket, lead, assists }, index) => ({
      id: unit.id,
      name: unit.name,
      ticket,
      lead: lead.id,
      assists: assists.map(({ id }) => id),
      place: line('list', index),
    })),
    place: (part) => ({ sheet: 'record', cell: part }),
  };
}
