import { useState, type JSX } from 'react';
import {
  Checkbox,
  Dropdown,
  PrimaryButton,
  ResponsiveMode,
  TextField,
} from 'office-ui-fabric-react';
import type { AnnounceRequest } from '../../../app/announceDraw';
import type { Preparation } from '../../../app/prepareDraw';
import { momentOf } from '../../../domain/calendar/moment';
import { DRAW_METHODS, type DrawMethod } from '../../../domain/draw/draw';
import type { Profile } from '../../../domain/profile/profile';
import { paneAnnounceText } from '../../../text/pane/paneAnnounceText';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { writtenMoment } from '../../../text/term/momentText';
import { FailureNotice } from '../../common/FailureNotice';
import { OutcomeFrame } from '../../common/OutcomeFrame';
import { dayOf } from '../../state/clock';
import { done, doneIf, useDeed, type Ending } from '../../state/useDeed';
import type { Pane } from '../../state/usePane';
import { PanelFrame } from '../PanelFrame';
import { beginSource, filledSource } from './sourceDraft';
import { SourceFields } from './SourceFields';

const text = paneAnnounceText;

export interface AnnouncePanelProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'clock' | 'perform' | 'state' | 'working'>;
  readonly preparation: Preparation;
  readonly profile: Profile;
}

/** 抽取公告: where the seed will come from, chosen before anyone can know it. */
export function AnnouncePanel({ pane, preparation, profile }: AnnouncePanelProps): JSX.Element {
  const { actions, app, clock, perform, state, working } = pane;
  const { draft, scan, period } = state;
  const { announced, earlierRecords } = preparation;
  const [source, setSource] = useState(() => beginSource('ssq'));
  const [hasSubstitute, setHasSubstitute] = useState(true);
  const [substitute, setSubstitute] = useState(() => beginSource('dice'));
  const [reason, setReason] = useState('');
  const { deed, start } = useDeed<string>(perform);
  const made = announced?.entry.act.madeAt;

  const announce = async (): Promise<Ending<string>> => {
    const now = clock();
    const request: AnnounceRequest = {
      ...(scan === null ? {} : { choice: scan.choice }),
      profile,
      period,
      on: dayOf(now),
      method: draft.method,
      source: filledSource(source),
      substitute: hasSubstitute ? filledSource(substitute) : null,
      madeAt: momentOf(now),
      by: draft.drawnBy.trim(),
      witness: draft.witness.trim(),
      reason,
    };
    const outcome = await app.announceDraw(request);
    return outcome.kind === 'done'
      ? done(outcome.entry.act.sheet)
      : doneIf<string>(
          null,
          outcome.problems.filter(({ severity }) => severity === 'error'),
        );
  };

  return (
    <PanelFrame
      heading={text.heading}
      back={text.back}
      onBack={() => actions.openPanel('none')}
      footer={
        <PrimaryButton
          text={deed.status === 'busy' ? text.confirming : text.confirm}
          disabled={working}
          onClick={() => start(announce, { reread: true, then: () => actions.openPanel('none') })}
        />
      }
    >
      {deed.status === 'failed' && (
        <OutcomeFrame>
          <FailureNotice title={text.failed} problems={deed.problems} onShow={actions.show} />
        </OutcomeFrame>
      )}
      <p className="hint">{text.hint}</p>
      <fieldset className="fields" disabled={working}>
        {(made !== undefined || earlierRecords.length > 0) && (
          <>
            <TextField
              label={text.reason}
              required
              value={reason}
              onChange={(_, value) => setReason(value ?? '')}
            />
            <p className="hint">
              {made === undefined ? text.drawnHint : text.reasonHint(writtenMoment(made))}
            </p>
          </>
        )}
        <SourceFields label={text.source} draft={source} onChange={setSource} />
        <Checkbox
          label={text.withSubstitute}
          checked={hasSubstitute}
          onChange={(_, checked) => setHasSubstitute(checked === true)}
        />
        {hasSubstitute && (
          <SourceFields label={text.substitute} draft={substitute} onChange={setSubstitute} />
        )}
        <Dropdown
          label={paneDrawText.method}
          responsiveMode={ResponsiveMode.large}
          selectedKey={draft.method}
          options={DRAW_METHODS.map((method) => ({
            key: method,
            text: paneDrawText.methods[method],
          }))}
          onChange={(_, option) =>
            option && actions.fillDraft({ method: option.key as DrawMethod })
          }
        />
        <div className="pair">
          <TextField
            label={text.madeBy}
            placeholder={text.namePlaceholderBy}
            value={draft.drawnBy}
            onChange={(_, value) => actions.fillDraft({ drawnBy: value ?? '' })}
          />
          <TextField
            label={text.witness}
            placeholder={text.namePlaceholderBy}
            value={draft.witness}
            onChange={(_, value) => actions.fillDraft({ witness: value ?? '' })}
          />
        </div>
      </fieldset>
    </PanelFrame>
  );
}
