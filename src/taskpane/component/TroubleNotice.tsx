import type { JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import type { Trouble } from '../state/paneState';
import type { PaneActions } from '../state/paneActions';
import { ProblemItems } from './ProblemItems';
import { StateNotice } from './StateNotice';

/** Why a reading or a jump to a cell did not work, with the same thing to try again. */
export function TroubleNotice({
  trouble,
  actions,
}: {
  readonly trouble: Trouble;
  readonly actions: PaneActions;
}): JSX.Element {
  const busy = trouble.problems.some(({ code }) => code === 'workbook-busy');
  const title = trouble.action === 'scan' ? paneText.notice.failedScan : paneText.notice.failedShow;
  const retry = (): void =>
    trouble.action === 'scan' ? actions.reread() : actions.show(trouble.place);
  return (
    <StateNotice
      kind={busy ? 'warning' : 'error'}
      title={busy ? paneText.notice.busy.title : title}
      actions={
        <>
          <DefaultButton text={paneText.pane.retry} onClick={retry} />
          {trouble.action === 'show' && (
            <Link onClick={actions.closeTrouble}>{paneText.pane.close}</Link>
          )}
        </>
      }
    >
      {busy ? (
        paneText.notice.busy.body
      ) : (
        <ProblemItems problems={trouble.problems} onShow={actions.show} />
      )}
    </StateNotice>
  );
}
