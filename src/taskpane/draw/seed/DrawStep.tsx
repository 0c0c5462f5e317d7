import { useEffect, useMemo, useRef, type JSX } from 'react';
import {
  DefaultButton,
  Dropdown,
  Link,
  PrimaryButton,
  ProgressIndicator,
  ResponsiveMode,
  TextField,
} from 'office-ui-fabric-react';
import type { Preparation } from '../../../app/prepareDraw';
import { DRAW_METHODS, type DrawMethod } from '../../../domain/draw/draw';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { StateNotice } from '../../common/StateNotice';
import { useFocusOnMount } from '../../common/useFocusOnMount';
import { PresentPanel } from '../../present/PresentPanel';
import { takeTypedSeed, usePresentation, viewBefore } from '../../present/usePresentation';
import { missingParts } from '../../state/drawRequest';
import { announcedSeed, currentSeed } from '../../state/drawDraft';
import { drawProgress, type DrawProgress } from '../../state/paneState';
import type { PaneActions } from '../../state/paneActions';
import type { Pane } from '../../state/usePane';
import { AnnouncedSeed, AnnounceOffer } from '../announce/AnnouncedSeed';
import { FingerprintView } from '../FingerprintView';
import { StepFrame } from '../StepFrame';
import { PlanTableField } from './PlanTableField';
import { RunNotice } from './RunNotice';
import { SeedFields } from './SeedFields';

const text = paneDrawText;

export interface DrawStepProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'preparation' | 'run' | 'state'>;
  readonly preparation: Preparation;
}

/** Third step: the fingerprint first, then the seed, then the draw itself. */
export function DrawStep({ pane, preparation }: DrawStepProps): JSX.Element {
  const { actions, run, state } = pane;
  const { draft } = state;
  const { announced } = preparation;
  const method = announced?.entry.act.method ?? draft.method;
  const missing = draft.attempts > 0 ? missingParts(draft, preparation) : [];
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (draft.attempts > 0)
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [draft.attempts]);

  const drawing = run.status === 'busy';
  const view = useMemo(
    () => viewBefore(preparation, draft, drawing),
    [preparation, draft, drawing],
  );
  const presentation = usePresentation(pane.app, view, (typed) => takeTypedSeed(pane, typed));

  const footer =
    run.status === 'busy' ? (
      <>
        <ProgressView {...drawProgress(run)} />
        <DefaultButton
          text={run.cancelling ? text.cancelling : text.cancel}
          // The last request gives the sheets their names: from there on there is no way back.
          disabled={run.cancelling || drawProgress(run).stage === 'finish'}
          onClick={actions.cancel}
        />
      </>
    ) : (
      <PrimaryButton
        text={preparation.earlierRecords.length > 0 ? text.startAgain : text.start}
        onClick={actions.start}
      />
    );

  return (
    <StepFrame step="draw" pane={pane} footer={footer}>
      {(run.status === 'failed' || run.status === 'cancelled') && (
        <RunNotice run={run} actions={actions} />
      )}
      <FingerprintView fingerprint={preparation.fingerprint} />
      <p className="hint">{text.fingerprintHint}</p>
      {preparation.population.countedTo !== undefined && (
        <p className="hint">{text.countedTo(preparation.population.countedTo)}</p>
      )}
      {state.scan?.periods.length === 0 && <p className="hint">{text.undoHint}</p>}
      <PresentPanel presentation={presentation} scan={state.scan} onShow={actions.show} />
      <fieldset ref={fields} className="fields" disabled={drawing}>
        {preparation.earlierRecords.length > 0 && (
          <DrawnAlready
            reason={draft.redrawReason}
            records={preparation.earlierRecords}
            missing={missing.includes('redrawReason')}
            actions={actions}
          />
        )}
        {announced === null ? (
          <>
            <AnnounceOffer actions={actions} />
            <SeedFields
              draft={draft}
              seed={currentSeed(draft, preparation.fingerprint)}
              missing={missing}
              actions={actions}
            />
          </>
        ) : (
          <AnnouncedSeed
            draft={draft}
            announced={announced}
            seed={announcedSeed(draft, preparation.fingerprint)}
            missing={missing}
            actions={actions}
          />
        )}
        <Dropdown
          label={text.method}
          responsiveMode={ResponsiveMode.large}
          selectedKey={method}
          disabled={announced !== null}
          options={DRAW_METHODS.map((method) => ({ key: method, text: text.methods[method] }))}
          onChange={(_, option) =>
            option && actions.fillDraft({ method: option.key as DrawMethod })
          }
        />
        <p className="hint">{text.methodHints[method]}</p>
        <PlanTableField
          scan={state.scan}
          chosen={draft.planTemplate}
          onChoose={(planTemplate) => actions.fillDraft({ planTemplate })}
        />
        <div className="pair">
          <TextField
            label={text.drawnBy}
            placeholder={text.namePlaceholder}
            value={draft.drawnBy}
            onChange={(_, value) => actions.fillDraft({ drawnBy: value ?? '' })}
          />
          <TextField
            label={text.witness}
            placeholder={text.namePlaceholder}
            value={draft.witness}
            onChange={(_, value) => actions.fillDraft({ witness: value ?? '' })}
          />
        </div>
      </fieldset>
    </StepFrame>
  );
}

interface DrawnAlreadyProps {
  readonly reason: string;
  readonly records: readonly string[];
  readonly missing: boolean;
  readonly actions: Pick<PaneActions, 'fillDraft' | 'show'>;
}

function DrawnAlready({ reason, records, missing, actions }: DrawnAlreadyProps): JSX.Element {
  return (
    <>
      <StateNotice
        kind="warning"
        title={text.drawnAlready}
        actions={records.map((record) => (
          <Link key={record} onClick={() => actions.show({ sheet: record, cell: '' })}>
            {text.openRecord(record)}
          </Link>
        ))}
      >
        {text.drawnAlreadyBody(records)}
      </StateNotice>
      <TextField
        label={text.redrawReason}
        required
        value={reason}
        {...(missing && { errorMessage: text.missing.redrawReason })}
        onChange={(_, value) => actions.fillDraft({ redrawReason: value ?? '' })}
      />
    </>
  );
}

/** How far the draw is: the stage in words with its part, and the percent of the whole. */
function ProgressView({ stage, fraction, at }: DrawProgress): JSX.Element {
  const frame = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={frame} tabIndex={-1} className="progress">
      <ProgressIndicator
        label={
          <span className="line">
            <span>
              {text.stages[stage]}
              {at !== undefined && ` ${text.stagePart(at)}`}
            </span>
            <span className="number">{paneDrawText.percent(Math.round(fraction * 100))}</span>
          </span>
        }
        ariaValueText={paneDrawText.percent(Math.round(fraction * 100))}
        description={paneDrawText.runningHint}
        percentComplete={fraction}
      />
    </div>
  );
}
