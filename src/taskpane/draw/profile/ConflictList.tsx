import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import type { Conflict } from '../../../domain/feasibility/conflict';
import { offeredRemedies } from '../../../domain/feasibility/offeredRemedies';
import type { Population } from '../../../domain/population/population';
import type { Profile } from '../../../domain/profile/profile';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { problemText } from '../../../text/problem/problemText';
import { remedyText } from '../../../text/pane/remedyText';
import { PaneIcon } from '../../common/icons';
import { StateNotice } from '../../common/StateNotice';

const text = paneProfileText;

export interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  /** That they were found in. */
  readonly population: Population;
  readonly onChange: (profile: Profile) => void;
}

/**
 * Rules that cannot all be met: each that stops the period with the changes of which one is enough, as
 * buttons; the others in one line, to open. They are about rules, not about a cell to go to.
 */
export function ConflictList({ conflicts, population, onChange }: ConflictListProps): JSX.Element {
  const stopping = conflicts.filter(({ problem }) => problem.severity === 'error');
  const others = conflicts.filter(({ problem }) => problem.severity !== 'error');
  return (
    <>
      {stopping.map((conflict, index) => (
        <StateNotice
          key={index}
          kind="error"
          title={text.stopping}
          actions={<Remedies {...{ conflict, population, onChange }} />}
        >
          <p>{problemText(conflict.problem)}</p>
        </StateNotice>
      ))}
      {others.length > 0 && (
        <details className="fold">
          <summary>
            <PaneIcon name="warning" />
            {text.notStopping(others.length)}
          </summary>
          <ul className="due">
            {others.map((conflict, index) => (
              <li key={index}>
                <p>{problemText(conflict.problem)}</p>
                <Remedies {...{ conflict, population, onChange }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface RemediesProps extends Pick<ConflictListProps, 'population' | 'onChange'> {
  readonly conflict: Conflict;
}

function Remedies({ conflict, population, onChange }: RemediesProps): JSX.Element | null {
  const remedies = offeredRemedies(population, conflict);
  if (remedies.length === 0) return null;
  return (
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
  );
}
