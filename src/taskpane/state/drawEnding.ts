import type { DrawOutcome } from '../../app/runDraw';
import type { DrawnResult } from './paneState';
import { done, type Ending } from './useDeed';

/** How a draw ended, as the pane says it of whatever a clerk asks for. */
export function drawEnding(outcome: DrawOutcome): Ending<DrawnResult> {
  switch (outcome.kind) {
    case 'done': {
      const { draw, sheets, problems } = outcome;
      return done({ draw, sheets, problems });
    }
    case 'stopped':
      return { status: 'failed', problems: outcome.problems };
    case 'cancelled':
      return outcome.problems === undefined
        ? { status: 'cancelled' }
        : { status: 'cancelled', problems: outcome.problems };
  }
}
