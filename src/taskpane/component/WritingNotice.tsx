import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import type { PaneActions } from '../state/paneActions';
import type { SheetWriting } from '../state/paneState';
import { ProblemItems } from './ProblemItems';
import { StateNotice } from './StateNotice';

export interface WritingNoticeProps {
  readonly writing: SheetWriting;
  readonly written: (sheet: string) => string;
  readonly failed: string;
  readonly actions: PaneActions;
}

/** Whether the sheet that the clerk asked for was written, with the way to it. */
export function WritingNotice({
  writing,
  written,
  failed,
  actions,
}: WritingNoticeProps): JSX.Element | null {
  switch (writing.status) {
    case 'idle':
    case 'writing':
      return null;
    case 'written':
      return (
        <div role="status">
          <StateNotice
            kind="success"
            title={written(writing.sheet)}
            actions={
              <Link onClick={() => actions.show({ sheet: writing.sheet, cell: '' })}>
                {paneText.pane.openSheet}
              </Link>
            }
          />
        </div>
      );
    case 'failed': {
      const busy = writing.problems.some(({ code }) => code === 'workbook-busy');
      return (
        <StateNotice
          kind={busy ? 'warning' : 'error'}
          title={busy ? paneText.notice.busy.title : failed}
        >
          {busy ? (
            paneText.notice.busy.body
          ) : (
            <ProblemItems problems={writing.problems} onShow={actions.show} />
          )}
        </StateNotice>
      );
    }
  }
}
