import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { paneChangeText } from '../../text/pane/paneChangeText';
import { paneText } from '../../text/pane/paneText';
import { PaneIcon } from '../icons';
import type { Pane } from '../state/usePane';

/** The latest list that the workbook holds already, with the ways on from it. */
export function DrawnLists({
  pane,
  scan,
}: {
  readonly pane: Pane;
  readonly scan: WorkbookScan;
}): JSX.Element | null {
  const latest = scan.periods.filter(({ current }) => current !== null).at(-1);
  if (latest?.current === undefined || latest.current === null) return null;
  const standing = latest.current.tasks.filter(({ status }) => status === 'standing').length;
  const { sheets } = latest.current;
  return (
    <p className="fine drawn-lists">
      <PaneIcon name="success" />
      <Link onClick={() => pane.actions.show({ sheet: sheets.list, cell: '' })}>
        {paneChangeText.drawn(paneText.pane.period(latest.period), standing)}
      </Link>
      <Link onClick={() => pane.actions.openPanel('changes')}>{paneChangeText.open}</Link>
      <Link onClick={() => pane.showTab('check')}>{paneChangeText.verify}</Link>
    </p>
  );
}
