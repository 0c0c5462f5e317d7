import type { Draw } from '../../domain/draw/draw';

/** How many different people the tasks of a draw send out. */
export function inspectorsSent(draw: Draw): number {
  return new Set(
    draw.tasks.flatMap(({ lead, assists }) => [lead.id, ...assists.map(({ id }) => id)]),
  ).size;
}
