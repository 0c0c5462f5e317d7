import type { Preparation } from '../../app/prepareDraw';
import { paneDrawText } from '../../text/pane/paneDrawText';
import { paneStateText } from '../../text/pane/paneStateText';
import { paneText } from '../../text/pane/paneText';
import { inspectorsSent } from './inspectorsSent';
import { drawProgress, type PaneState, type Run, type Step } from './paneState';

/**
 * What a screen reader is told now: the numbers that changed without the focus having moved. ''
 * says nothing.
 */
export function announcement(
  state: PaneState,
  step: Step,
  preparation: Preparation | null,
  run: Run,
): string {
  const { scan } = state;
  if (state.scanning) return paneText.notice.loading;
  if (run.status === 'busy')
    return run.cancelling ? paneDrawText.cancelling : paneDrawText.stages[drawProgress(run).stage];
  switch (step) {
    case 'register': {
      if (!scan?.enterprises || !scan.inspectors) return paneText.announce.unrecognised;
      const errors = scan.problems.filter(({ severity }) => severity === 'error').length;
      return paneText.announce.scanned(
        scan.enterprises.rows.length,
        scan.inspectors.rows.length,
        errors,
      );
    }
    case 'profile':
      return preparation === null
        ? ''
        : paneText.announce.quota(preparation.quotas.reduce((sum, { quota }) => sum + quota, 0));
    case 'draw':
      return '';
    case 'result':
      return run.status === 'done'
        ? paneStateText.drawn(run.value.draw.tasks.length, inspectorsSent(run.value.draw))
        : '';
  }
}
