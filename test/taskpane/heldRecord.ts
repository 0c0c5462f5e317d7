import type { DrawOutcome } from '../../src/app/runDraw';
import { asDrawn } from '../../src/domain/act/asDrawn';
import type { DrawnList, PeriodRecord } from '../../src/domain/act/periodRecord';
import type { DrawFacts } from '../../src/domain/record/drawRecord';
import { recordedDraw } from '../support/recordedDraw';

/** A draw as the workbook holds it afterwards; of its facts it has the plan's sheet alone. */
export function heldRecord({
  draw,
  sheets,
}: Pick<Extract<DrawOutcome, { kind: 'done' }>, 'draw' | 'sheets'>): PeriodRecord {
  const facts = { plan: { sheet: sheets.plan, lines: [] } } as unknown as DrawFacts;
  const list: DrawnList = {
    sheets,
    recorded: { ...recordedDraw(draw), facts },
    tasks: asDrawn(draw.tasks),
    state: 'current',
  };
  return { period: draw.population.period, entries: [], lists: [list], current: list };
}
