import type { JSX } from 'react';
import { ChoiceGroup, DefaultButton, TextField } from 'office-ui-fabric-react';
import { readSeed, seedGroups } from '../../../domain/draw/ticket/seed';
import { seedFaultsText } from '../../../text/problem/seedText';
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
 * among several. What a seed cannot be is said at once; what is drawn by stands below in groups.
 */
export function SeedFields({ draft, seed: typed, missing, actions }: SeedFieldsProps): JSX.Element {
  const { seedKind } = draft;
  const { seed, faults } = readSeed(typed);
  const isEmpty = faults.some(({ code }) => code === 'seed-empty');
  const errorMessage = !isEmpty
    ? seedFaultsText(faults)
    : missing.includes('seed')
      ? text.missing.seed[seedKind]
      : '';
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
          value={typed}
          autoComplete="off"
          spellCheck={false}
          readOnly={seedKind === 'generated'}
          placeholder={seedKind === 'generated' ? '' : text.seedPlaceholder}
          {...(errorMessage !== '' && { errorMessage })}
          onChange={(_, value) => actions.changeSeed(value ?? '')}
        />
        {seedKind === 'generated' && (
          <DefaultButton
            text={text.generate}
            disabled={typed !== ''}
            onClick={actions.generateSeed}
          />
        )}
      </div>
      <output className="hint seed-read">
        {seed === null ? text.seedRule : text.seedRead(seedGroups(seed), [...seed].length)}
      </output>
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
