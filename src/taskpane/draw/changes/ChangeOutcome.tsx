import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import type { Place } from '../../../domain/ground/problem';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import { FailureNotice } from '../../common/FailureNotice';
import { OutcomeFrame } from '../../common/OutcomeFrame';
import { ProblemItems } from '../../common/ProblemItems';
import { StateNotice } from '../../common/StateNotice';
import { isInTeam, type Change, type MadeChange } from './useChange';

const text = paneChangeText;

export interface ChangeOutcomeProps {
  readonly change: Change;
  readonly record: PeriodRecord;
  readonly onShow: (place: Place) => void;
}

/** How the last change ended, with the ways to its row and to its entry. */
export function ChangeOutcome({
  change: { deed },
  record,
  onShow,
}: ChangeOutcomeProps): JSX.Element | null {
  if (deed.status === 'failed') {
    return (
      <OutcomeFrame>
        <FailureNotice title={text.failed} problems={deed.problems} onShow={onShow} />
      </OutcomeFrame>
    );
  }
  if (deed.status !== 'done') return null;
  const { problems } = deed.value;
  const row = rowOf(deed.value, record);
  const first = record.lists[0]?.sheets.record;
  return (
    <OutcomeFrame>
      <StateNotice
        kind="success"
        title={doneWords(deed.value, record)}
        actions={
          <>
            {row !== null && <Link onClick={() => onShow(row)}>{text.showRow}</Link>}
            {first !== undefined && (
              <Link onClick={() => onShow({ sheet: first, cell: '' })}>{text.showRecord}</Link>
            )}
          </>
        }
      >
        <p>{text.doneBody}</p>
        {problems.length > 0 && <ProblemItems problems={problems} onShow={onShow} />}
      </StateNotice>
    </OutcomeFrame>
  );
}

/** Where the change shows on the list: the first row that it touched. */
function rowOf({ draft, tasks }: MadeChange, { current }: PeriodRecord): Place | null {
  const touched = tasks[0]?.unit.id;
  if (draft.kind === 'void' || current === null || touched === undefined) return null;
  const row = current.recorded.tasks.find(({ id }) => id === touched);
  return row === undefined ? { sheet: current.sheets.list, cell: '' } : row.place('id');
}

function doneWords({ draft, tasks, entry }: MadeChange, record: PeriodRecord): string {
  const known = record.lists.flatMap((list) => list.tasks);
  switch (draft.kind) {
    case 'substitute': {
      const removed =
        known.find(({ unit }) => unit.id === draft.enterprise)?.unit.name ?? draft.enterprise;
      return text.done.substitute(removed, tasks[0]?.unit.name ?? '');
    }
    case 'reassign': {
      const people = known
        .filter((task) => isInTeam(task, draft.inspector))
        .flatMap(({ lead, assists, auxiliaries }) => [lead, ...assists, ...auxiliaries]);
      return text.done.reassign(
        people.find(({ id }) => id === draft.inspector)?.name ?? draft.inspector,
        tasks.length,
      );
    }
    case 'void':
      return text.done.void(entry.act.kind === 'void' ? entry.act.list : '');
  }
}
