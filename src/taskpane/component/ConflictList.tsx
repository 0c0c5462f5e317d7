import type { JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { Conflict } from '../../domain/feasibility/conflict';
import { paneText } from '../../text/pane/paneText';
import { problemText } from '../../text/problem/problemText';
import { remedyText } from '../../text/pane/remedyText';
import type { PaneActions } from '../state/paneActions';
import { StateNotice } from './StateNotice';

const text = paneText.profile;

export interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly actions: PaneActions;
}

/** Rules that cannot all be met: each with the changes of which one is enough, as buttons. */
export function ConflictList({ conflicts, actions }: ConflictListProps): JSX.Element {
  return (
    <>
      {conflicts.map(({ problem, remedies }, index) => (
        <StateNotice
          key={index}
          kind={problem.severity}
          title={text.conflict[problem.severity]}
          actions={
            remedies.length > 0 && (
              <>
                <span className="hint">{text.remedies}</span>
                {remedies.map((remedy) => (
                  <DefaultButton
                    key={remedyText(remedy)}
                    className="remedy"
                    text={remedyText(remedy)}
                    onClick={() => actions.changeProfile(remedy.profile)}
                  />
                ))}
              </>
            )
          }
        >
          <p>
            {problemText(problem)}{' '}
            {problem.sheet !== '' && (
              <Link
                aria-label={paneText.pane.showPlace(problem.sheet, problem.cell)}
                onClick={() => actions.show(problem)}
              >
                {paneText.pane.show}
              </Link>
            )}
          </p>
        </StateNotice>
      ))}
    </>
  );
}
