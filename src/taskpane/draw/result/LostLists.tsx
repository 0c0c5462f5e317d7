import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneResultText } from '../../../text/pane/paneResultText';
import { paneText } from '../../../text/pane/paneText';
import { StateNotice } from '../../common/StateNotice';
import { lossesToTell, type HeldList } from '../../state/heldLists';
import type { Pane } from '../../state/usePane';

const text = paneResultText.lost;

export interface LostListsProps {
  readonly pane: Pick<Pane, 'actions' | 'state'>;
}

/** Which lists the workbook held and holds no more, what of them is gone, and the ways on. */
export function LostLists({ pane: { actions, state } }: LostListsProps): JSX.Element {
  const { lists, scan } = state;
  const names = scan?.resultSheets ?? [];
  return (
    <>
      {lossesToTell(lists).map((lost) => (
        <StateNotice
          key={`${lost.sheets.list} ${lost.sheets.record}`}
          kind="warning"
          title={text.title(paneText.pane.period(lost.period))}
          actions={<Link onClick={actions.seeLosses}>{text.seen}</Link>}
        >
          <LostSheets list={lost} names={names} />
          <p>{text.effect}</p>
          <p>{text.remedy}</p>
        </StateNotice>
      ))}
    </>
  );
}

interface LostSheetsProps {
  readonly list: HeldList;
  /** of the sheets of this program that the workbook has. */
  readonly names: readonly string[];
}

function LostSheets({ list, names }: LostSheetsProps): JSX.Element {
  const { list: tasks, ledger, record } = list.sheets;
  const sheets = [tasks, ledger, record];
  const gone = sheets.filter((sheet) => !names.includes(sheet));
  const left = sheets.filter((sheet) => names.includes(sheet));
  if (gone.length === 0) return <p>{text.unreadable(record)}</p>;
  return (
    <>
      <p>{text.gone(gone)}</p>
      {left.length > 0 && <p>{text.left(left)}</p>}
    </>
  );
}
