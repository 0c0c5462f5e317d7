import type { Preparation } from '../../app/prepareDraw';
import { paneText } from '../../text/pane/paneText';
import { inspectorsSent } from './inspectorsSent';
import type { PaneState, Step } from './paneState';

/**
 * What a screen reader is told now: the numbers that changed without the focus having moved. ''
 * says nothing.
 */
export function announcement(
  state: PaneState,
  step: Step,
  preparation: Preparation | null,
): string {
  const { scan, run } = state;
  if (state.scanning) return paneText.notice.loading;
  if (run.status === 'running')
    return run.cancelling ? paneText.draw.cancelling : paneText.draw.stages[run.stage];
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
        ? paneText.result.done(run.draw.tasks.length, inspectorsSent(run.draw))
        : '';
  }
}
