import type { JSX, ReactNode } from 'react';
import type { Problem } from '../../text/problem/problemText';
import { paneText } from '../../text/pane/paneText';
import type { PaneActions } from '../state/paneActions';
import { ProblemItems } from './ProblemItems';
import { StateNotice } from './StateNotice';

export interface FailureNoticeProps {
  /** What did not happen, and that nothing was changed. */
  readonly title: string;
  readonly problems: readonly Problem[];
  /** The ways on. */
  readonly retry?: ReactNode;
  readonly actions: PaneActions;
}

/**
 * Why something was not done. An Excel that is busy with a cell is no fault: it says what to press.
 */
export function FailureNotice({
  title,
  problems,
  retry,
  actions,
}: FailureNoticeProps): JSX.Element {
  const busy = problems.some(({ code }) => code === 'workbook-busy');
  return (
    <StateNotice
      kind={busy ? 'warning' : 'error'}
      title={busy ? paneText.notice.busy.title : title}
      {...(retry !== undefined && { actions: retry })}
    >
      {busy ? (
        paneText.notice.busy.body
      ) : (
        <ProblemItems problems={problems} onShow={actions.show} />
      )}
    </StateNotice>
  );
}
