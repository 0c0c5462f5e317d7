import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { WrittenSheet } from '../../app/writtenSheet';
import { paneText } from '../../text/pane/paneText';
import { paneTabText } from '../../text/pane/paneTabText';
import type { PaneActions } from '../state/paneActions';
import type { Deed } from '../state/useDeed';
import { FailureNotice } from './FailureNotice';
import { OutcomeFrame } from './OutcomeFrame';
import { ProblemItems } from './ProblemItems';
import { StateNotice } from './StateNotice';

export interface WrittenNoticeProps {
  readonly deed: Deed<WrittenSheet>;
  readonly written?: (sheet: string) => string;
  readonly failed?: string;
  readonly actions: PaneActions;
}

/** Whether the sheet that the clerk asked for was written, with the way to it. */
export function WrittenNotice({
  deed,
  written = paneTabText.written,
  failed = paneTabText.notWritten,
  actions,
}: WrittenNoticeProps): JSX.Element | null {
  if (deed.status !== 'done') return null;
  const { sheet, problems } = deed.value;
  if (sheet === null) {
    return (
      <OutcomeFrame>
        <FailureNotice title={failed} problems={problems} actions={actions} />
      </OutcomeFrame>
    );
  }
  return (
    <OutcomeFrame>
      <StateNotice
        kind="success"
        title={written(sheet)}
        actions={
          <Link onClick={() => actions.show({ sheet, cell: '' })}>{paneText.pane.openSheet}</Link>
        }
      >
        {problems.length > 0 && <ProblemItems problems={problems} onShow={actions.show} />}
      </StateNotice>
    </OutcomeFrame>
  );
}
