import type { JSX } from 'react';
import { PrimaryButton } from 'office-ui-fabric-react';
import { paneChangeText } from '../../text/pane/paneChangeText';
import type { Change } from '../state/useChange';
import type { Pane } from '../state/usePane';

const text = paneChangeText;

/** The button that makes the change, and what is still missing before it may be pressed. */
export function ChangeFooter({
  pane,
  change,
}: {
  readonly pane: Pane;
  readonly change: Change;
}): JSX.Element {
  const { draft, preview, missing, deed } = change;
  const possible = draft.kind === 'void' || (preview !== undefined && preview.tasks.length > 0);
  return (
    <>
      {missing.length > 0 && (
        <p id="change-missing" className="hint">
          {text.missing(missing.map((part) => text.missingParts[part]))}
        </p>
      )}
      <PrimaryButton
        text={deed.status === 'busy' ? text.confirming : text.confirm[draft.kind]}
        disabled={pane.working || pane.state.scanning || missing.length > 0 || !possible}
        allowDisabledFocus
        aria-describedby={missing.length > 0 ? 'change-missing' : undefined}
        onClick={change.confirm}
      />
    </>
  );
}
