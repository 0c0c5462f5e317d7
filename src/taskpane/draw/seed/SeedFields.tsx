import type { JSX } from 'react';
import { ChoiceGroup, DefaultButton, TextField } from 'office-ui-fabric-react';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import type { MissingPart } from '../../state/drawRequest';
import { SEED_KINDS, type DrawDraft, type SeedKind } from '../../state/drawDraft';
import type { PaneActions } from '../../state/paneActions';
import { SeedField } from './SeedField';

const text = paneDrawText;

export interface SeedFieldsProps {
  readonly draft: DrawDraft;
  readonly seed: string;
  readonly missing: readonly MissingPart[];
  readonly actions: Pick<PaneActions, 'fillDraft' | 'changeSeed' | 'generateSeed' | 'start'>;
}

/**
 * The seed and where it comes from. A generated seed cannot be generated anew: nobody may pick
 * among several.
 */
export function SeedFields({ draft, seed: typed, missing, actions }: SeedFieldsProps): JSX.Element {
  const { seedKind } = draft;
  return (
    <>
      <ChoiceGroup
        className="sources"
        label={text.seedSource}
        selectedKey={seedKind}
        options={SEED_KINDS.map((kind) => ({ key: kind, text: text.sources[kind] }))}
        onChange={(_, option) => option && actions.fillDraft({ seedKind: option.key as SeedKind })}
      />
      <p className="hint">{text.sourceHints[seedKind]}</p>
      <SeedField
        typed={typed}
        emptyMessage={missing.includes('seed') ? text.missing.seed[seedKind] : ''}
        readOnly={seedKind === 'generated'}
        onChange={actions.changeSeed}
        onEnter={actions.start}
      >
        {seedKind === 'generated' && (
          <DefaultButton
            text={text.generate}
            disabled={typed !== ''}
            onClick={actions.generateSeed}
          />
        )}
      </SeedField>
      {seedKind === 'public' && (
        <TextField
          label={text.publicSource}
          value={draft.publicSource}
          placeholder={text.publicSourcePlaceholder}
          {...(missing.includes('publicSource') && { errorMessage: text.missing.publicSource })}
          onChange={(_, value) => actions.fillDraft({ publicSource: value ?? '' })}
        />
      )}
    </>
  );
}
