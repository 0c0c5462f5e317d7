import type { JSX, ReactNode } from 'react';
import type { Place } from '../../domain/ground/problem';
import type { Problem } from '../../text/problem/problemText';
import { paneText } from '../../text/pane/paneText';
import { ProblemItems } from './laterParts';
import { StateNotice } from './StateNotice';

export interface FailureNoticeProps {
  /** What did not happen, and that nothing was changed. */
  readonly title: string;
  readonly problems: readonly Problem[];
  /** The ways on. */
  readonly retry?: ReactNode;
  readonly onShow: (place: Place) => void;
}

/**
 * Why something was not done. An Excel that is busy with a cell is no fault: it says what to press.
 */
export function FailureNotice({ title, problems, retry, onShow }: FailureNoticeProps): JSX.Element {
  const busy = problems.some(({ code }) => code === 'workbook-busy');
  return (
    <StateNotice
      kind={busy ? 'warning' : 'error'}
      title={busy ? paneText.notice.busy.title : title}
      {...(retry !== undefined && { actions: retry })}
    >
      {busy ? paneText.notice.busy.body : <ProblemItems problems={problems} onShow={onShow} />}
    </StateNotice>
  );
}
