import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import type { Problem } from '../../../text/problem/problemText';
import { paneAnnounceText } from '../../../text/pane/paneAnnounceText';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { paneText } from '../../../text/pane/paneText';
import { ProblemItems } from '../../common/ProblemItems';
import { StateNotice } from '../../common/StateNotice';
import { useFocusOnMount } from '../../common/useFocusOnMount';
import type { Run } from '../../state/paneState';
import type { PaneActions } from '../../state/paneActions';

export interface RunNoticeProps {
  readonly run: Extract<Run, { status: 'failed' | 'cancelled' }>;
  readonly actions: Pick<PaneActions, 'reread' | 'show' | 'start'>;
}

/** How the last run ended when it brought no result. */
export function RunNotice({ run, actions }: RunNoticeProps): JSX.Element {
  const frame = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={frame} tabIndex={-1} className="run-notice">
      {run.status === 'cancelled' ? (
        <StateNotice kind="info" title={paneDrawText.cancelled.title}>
          {run.problems === undefined ? (
            paneDrawText.cancelled.body
          ) : (
            <ProblemItems problems={run.problems} onShow={actions.show} />
          )}
        </StateNotice>
      ) : (
        <StoppedNotice
          errors={run.problems.filter(
            ({ code, severity }) => severity === 'error' || code === 'start-entered',
          )}
          actions={actions}
        />
      )}
    </div>
  );
}

/**
 * Excel busy and Excel failing can be tried again as they are; what lies in the workbook has to be
 * read again first.
 */
function StoppedNotice({
  errors,
  actions,
}: {
  readonly errors: readonly Problem[];
  readonly actions: RunNoticeProps['actions'];
}): JSX.Element {
  const has = (code: Problem['code']): boolean => errors.some((problem) => problem.code === code);
  const retry = <DefaultButton text={paneText.pane.retry} onClick={actions.start} />;
  const reread = <DefaultButton text={paneText.pane.reread} onClick={actions.reread} />;
  if (has('workbook-busy')) {
    return (
      <StateNotice kind="warning" title={paneText.notice.busy.title} actions={retry}>
        {paneText.notice.busy.body}
      </StateNotice>
    );
  }
  if (has('population-changed')) {
    return (
      <StateNotice kind="warning" title={paneDrawText.changed.title} actions={reread}>
        {paneDrawText.changed.body}
      </StateNotice>
    );
  }
  return (
    <StateNotice
      kind="error"
      title={
        has('start-entered') || has('start-unended')
          ? paneAnnounceText.startedInVain
          : paneDrawText.stopped
      }
      actions={has('host-failed') ? retry : reread}
    >
      <ProblemItems problems={errors} onShow={actions.show} />
    </StateNotice>
  );
}
