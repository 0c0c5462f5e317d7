import { useState, type JSX } from 'react';
import { DefaultButton, TextField } from 'office-ui-fabric-react';
import { paneBureauText as text } from '../../text/pane/paneBureauText';
import { bureauSourceText } from '../../text/term/bureauText';
import type { Pane } from '../state/usePane';

export interface BureauFieldProps {
  readonly pane: Pick<Pane, 'actions' | 'bureau' | 'working'>;
  /** Called once a name was given. */
  readonly onGiven?: () => void;
}

/** The bureau's name, as all documents bear it: what is known of it, to be confirmed or changed. */
export function BureauField({
  pane: { actions, bureau, working },
  onGiven,
}: BureauFieldProps): JSX.Element | null {
  const [typed, setTyped] = useState<string | null>(null);
  if (bureau === null) return null;
  const name = (typed ?? bureau.name).trim();
  const isKept = bureau.source === 'said' && name === bureau.name;
  const give = (): void => {
    actions.nameBureau(name);
    setTyped(null);
    onGiven?.();
  };
  return (
    <div className="bureau-field">
      <TextField
        label={text.label}
        {...(bureau.source !== 'none' && {
          description: isKept ? text.kept : bureauSourceText(bureau),
        })}
        value={typed ?? bureau.name}
        onChange={(_, value) => setTyped(value ?? '')}
      />
      <DefaultButton
        className="apart"
        text={text.use}
        disabled={working || name === '' || isKept}
        onClick={give}
      />
    </div>
  );
}
