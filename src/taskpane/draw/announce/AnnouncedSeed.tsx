import type { JSX } from 'react';
import { ChoiceGroup, DefaultButton, Link, TextField } from 'office-ui-fabric-react';
import type { FollowedAnnouncement } from '../../../app/prepareDraw';
import { sourceOf, type SourceKind } from '../../../domain/act/announcement';
import { paneAnnounceText } from '../../../text/pane/paneAnnounceText';
import { announcedChangesText } from '../../../text/problem/announcementProblemText';
import { writtenMoment } from '../../../text/term/momentText';
import { sourceText } from '../../../text/term/sourceText';
import { StateNotice } from '../../common/StateNotice';
import type { DrawDraft } from '../../state/drawDraft';
import type { MissingPart } from '../../state/drawRequest';
import type { PaneActions } from '../../state/paneActions';
import { SeedField } from '../seed/SeedField';

const text = paneAnnounceText;

/** The way to an announcement, before any seed. */
export function AnnounceOffer({
  actions,
}: {
  readonly actions: Pick<PaneActions, 'openPanel'>;
}): JSX.Element {
  return (
    <StateNotice
      kind="info"
      title={text.offer.title}
      actions={
        <DefaultButton text={text.offer.open} onClick={() => actions.openPanel('announce')} />
      }
    >
      {text.offer.body}
    </StateNotice>
  );
}

export interface AnnouncedSeedProps {
  readonly draft: DrawDraft;
  readonly announced: FollowedAnnouncement;
  readonly seed: string;
  readonly missing: readonly MissingPart[];
  readonly actions: Pick<PaneActions, 'fillDraft' | 'changeSeed' | 'openPanel' | 'show' | 'start'>;
}

/** The announcement that the draw follows, and the number that it waits for. */
export function AnnouncedSeed({
  draft,
  announced: { entry, starts, changes },
  seed,
  missing,
  actions,
}: AnnouncedSeedProps): JSX.Element {
  const { act } = entry;
  const source = sourceOf(act, draft.announcedSource);
  const ways = (
    <>
      <Link onClick={() => actions.show({ sheet: act.sheet, cell: '' })}>{text.openSheet}</Link>
      <Link onClick={() => actions.openPanel('announce')}>{text.again}</Link>
    </>
  );
  return (
    <>
      <StateNotice kind="info" title={text.made(writtenMoment(act.madeAt))} actions={ways}>
        {text.waiting(sourceText(act.source))}
        {starts.length > 0 && text.starts(starts.length)}
      </StateNotice>
      {changes.length > 0 && (
        <StateNotice kind="warning" title={text.changed}>
          {text.changedBody(announcedChangesText(changes))}
        </StateNotice>
      )}
      {act.substitute !== null && (
        <ChoiceGroup
          className="sources"
          label={text.used}
          selectedKey={draft.announcedSource}
          options={(['main', 'substitute'] as const).map((kind) => ({
            key: kind,
            text: text.sources[kind],
          }))}
          onChange={(_, option) =>
            option && actions.fillDraft({ announcedSource: option.key as SourceKind })
          }
        />
      )}
      {draft.announcedSource === 'substitute' && (
        <TextField
          label={text.substituteReason}
          required
          value={draft.substituteReason}
          {...(missing.includes('substituteReason') && { errorMessage: text.missingReason })}
          onChange={(_, value) => actions.fillDraft({ substituteReason: value ?? '' })}
        />
      )}
      <SeedField
        label={text.seed}
        typed={seed}
        emptyMessage={missing.includes('seed') ? text.missingSeed : ''}
        onChange={(typed) => {
          actions.fillDraft({ seedKind: 'public' });
          actions.changeSeed(typed);
        }}
        onEnter={actions.start}
      />
      <p className="hint">
        {sourceText(source)}；{text.writing(source.writing)}
      </p>
    </>
  );
}
