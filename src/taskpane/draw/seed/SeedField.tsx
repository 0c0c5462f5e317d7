import type { JSX, ReactNode } from 'react';
import { TextField } from 'office-ui-fabric-react';
import { readSeed, seedGroups } from '../../../domain/draw/ticket/seed';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { seedFaultsText } from '../../../text/problem/seedText';

const text = paneDrawText;

export interface SeedFieldProps {
  readonly label?: string;
  /** as it was typed. */
  readonly typed: string;
  /** said where nothing was typed; '' for nothing. */
  readonly emptyMessage: string;
  readonly readOnly?: boolean;
  readonly onChange: (typed: string) => void;
  /** What Enter in the field does: the same as the button of the step. */
  readonly onEnter: () => void;
  /** beside the field. */
  readonly children?: ReactNode;
}

/** The seed: what it cannot be is said at once; what is drawn by stands below in groups. */
export function SeedField({
  label = text.seed,
  typed,
  emptyMessage,
  readOnly = false,
  onChange,
  onEnter,
  children,
}: SeedFieldProps): JSX.Element {
  const { seed, faults } = readSeed(typed);
  const isEmpty = faults.some(({ code }) => code === 'seed-empty');
  const errorMessage = isEmpty ? emptyMessage : seedFaultsText(faults);
  return (
    <>
      <div className="seed">
        <TextField
          label={label}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          readOnly={readOnly}
          placeholder={readOnly ? '' : text.seedPlaceholder}
          {...(errorMessage !== '' && { errorMessage })}
          onChange={(_, value) => onChange(value ?? '')}
          onKeyDown={({ key, nativeEvent }) => {
            // Enter that ends the writing of a word is not meant for the pane.
            if (key === 'Enter' && !nativeEvent.isComposing) onEnter();
          }}
        />
        {children}
      </div>
      <output className="hint seed-read">
        {seed === null ? text.seedRule : text.seedRead(seedGroups(seed), [...seed].length)}
      </output>
    </>
  );
}
