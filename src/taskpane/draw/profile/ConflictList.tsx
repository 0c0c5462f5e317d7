import type { JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { Conflict } from '../../../domain/feasibility/conflict';
import type { Place } from '../../../domain/ground/problem';
import type { Profile } from '../../../domain/profile/profile';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { paneText } from '../../../text/pane/paneText';
import { problemText } from '../../../text/problem/problemText';
import { remedyText } from '../../../text/pane/remedyText';
import { StateNotice } from '../../common/StateNotice';

const text = paneProfileText;

export interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly onShow: (place: Place) => void;
  readonly onChange: (profile: Profile) => void;
}

/** Rules that cannot all be met: each with the changes of which one is enough, as buttons. */
export function ConflictList({ conflicts, onShow, onChange }: ConflictListProps): JSX.Element {
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
                    onClick={() => onChange(remedy.profile)}
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
                onClick={() => onShow(problem)}
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
