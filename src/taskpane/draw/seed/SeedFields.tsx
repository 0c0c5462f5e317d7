import type { JSX } from 'react';
import { ChoiceGroup, DefaultButton, TextField } from 'office-ui-fabric-react';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import type { MissingPart } from '../../state/drawRequest';
import { SEED_KINDS, type DrawDraft, type SeedKind } from '../../state/drawDraft';
import type { PaneActions } from '../../state/paneActions';

const text = paneDrawText;

export interface SeedFieldsProps {
  readonly draft: DrawDraft;
  readonly seed: string;
  readonly missing: readonly MissingPart[];
  readonly actions: Pick<PaneActions, 'fillDraft' | 'changeSeed' | 'generateSeed'>;
}

/**
 * The seed and where it comes from. A generated seed cannot be generated anew: nobody may pick
 * among several.
 */
export function SeedFields({ draft, seed, missing, actions }: SeedFieldsProps): JSX.Element {
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
      <div className="seed">
        <TextField
          label={text.seed}
          value={seed}
          autoComplete="off"
          spellCheck={false}
          readOnly={seedKind === 'generated'}
          placeholder={seedKind === 'generated' ? '' : text.seedPlaceholder}
          {...(missing.includes('seed') && { errorMessage: text.missing.seed[seedKind] })}
          onChange={(_, value) => actions.changeSeed(value ?? '')}
        />
        {seedKind === 'generated' && (
          <DefaultButton
            text={text.generate}
            disabled={seed !== ''}
            onClick={actions.generateSeed}
          />
        )}
      </div>
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
