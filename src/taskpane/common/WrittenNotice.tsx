import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import { paneTabText } from '../../text/pane/paneTabText';
import type { Place } from '../../domain/ground/problem';
import type { Deed, NewSheet } from '../state/useDeed';
import { FailureNotice } from './FailureNotice';
import { OutcomeFrame } from './OutcomeFrame';
import { ProblemItems } from './ProblemItems';
import { StateNotice } from './StateNotice';

export interface WrittenNoticeProps {
  readonly deed: Deed<NewSheet>;
  readonly written?: (sheet: string) => string;
  readonly failed?: string;
  readonly onShow: (place: Place) => void;
}

/** Whether what the clerk asked for was written, with the way to each of its sheets. */
export function WrittenNotice({
  deed,
  written = paneTabText.written,
  failed = paneTabText.notWritten,
  onShow,
}: WrittenNoticeProps): JSX.Element | null {
  if (deed.status === 'failed') {
    return (
      <OutcomeFrame>
        <FailureNotice title={failed} problems={deed.problems} onShow={onShow} />
      </OutcomeFrame>
    );
  }
  if (deed.status !== 'done') return null;
  const { sheet, others = [], problems } = deed.value;
  return (
    <OutcomeFrame>
      <StateNotice
        kind="success"
        title={written(sheet)}
        actions={<Link onClick={() => onShow({ sheet, cell: '' })}>{paneText.pane.openSheet}</Link>}
      >
        {others.length > 0 && (
          <p>
            {paneTabText.alsoWritten}
            {others.map((name) => (
              <Link key={name} onClick={() => onShow({ sheet: name, cell: '' })}>
                {paneTabText.sheetName(name)}
              </Link>
            ))}
          </p>
        )}
        {problems.length > 0 && <ProblemItems problems={problems} onShow={onShow} />}
      </StateNotice>
    </OutcomeFrame>
  );
}
