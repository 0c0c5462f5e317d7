import { useEffect, useMemo, useRef, type JSX } from 'react';
import {
  DefaultButton,
  Dropdown,
  Link,
  PrimaryButton,
  ResponsiveMode,
  TextField,
} from 'office-ui-fabric-react';
import type { Preparation } from '../../app/prepareDraw';
import { METHODS, type Method } from '../../domain/draw/draw';
import { paneText } from '../../text/pane/paneText';
import { FingerprintView } from '../component/FingerprintView';
import { PlanTableField } from '../component/PlanTableField';
import { ProgressView } from '../component/ProgressView';
import { StateNotice } from '../component/StateNotice';
import { StepFrame } from '../component/StepFrame';
import { PresentPanel } from '../present/PresentPanel';
import { takeTypedSeed, usePresentation, viewBefore } from '../present/usePresentation';
import { missingParts } from '../state/drawRequest';
import { currentSeed } from '../state/paneState';
import type { Pane } from '../state/usePane';
import { RunNotice } from './RunNotice';
import { SeedFields } from './SeedFields';

const text = paneText.draw;

export interface DrawStepProps {
  readonly pane: Pane;
  readonly preparation: Preparation;
}

/** Third step: the fingerprint first, then the seed, then the draw itself. */
export function DrawStep({ pane, preparation }: DrawStepProps): JSX.Element {
  const { actions, state } = pane;
  const { draft, run } = state;
  const missing = draft.attempts > 0 ? missingParts(draft, preparation) : [];
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (draft.attempts > 0)
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [draft.attempts]);

  const drawing = run.status === 'running';
  const view = useMemo(
    () => viewBefore(preparation, draft, drawing),
    [preparation, draft, drawing],
  );
  const presentation = usePresentation(pane.app, view, (typed) => takeTypedSeed(pane, typed));

  const footer =
    run.status === 'running' ? (
      <>
        <ProgressView stage={run.stage} fraction={run.fraction} />
        <DefaultButton
          text={run.cancelling ? text.cancelling : text.cancel}
          disabled={run.cancelling}
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
      {(run.status === 'stopped' || run.status === 'cancelled') && (
        <RunNotice run={run} actions={actions} />
      )}
      <FingerprintView fingerprint={preparation.fingerprint} />
      <p className="hint">{text.fingerprintHint}</p>
      <PresentPanel presentation={presentation} pane={pane} />
      <fieldset ref={fields} className="fields" disabled={run.status === 'running'}>
        {preparation.earlierRecords.length > 0 && (
          <DrawnAlready
            pane={pane}
            records={preparation.earlierRecords}
            missing={missing.includes('redrawReason')}
          />
        )}
        <SeedFields
          draft={draft}
          seed={currentSeed(draft, preparation.fingerprint)}
          missing={missing}
          actions={actions}
        />
        <Dropdown
          label={text.method}
          responsiveMode={ResponsiveMode.large}
          selectedKey={draft.method}
          options={METHODS.map((method) => ({ key: method, text: text.methods[method] }))}
          onChange={(_, option) => option && actions.changeDraft({ method: option.key as Method })}
        />
        <p className="hint">{text.methodHints[draft.method]}</p>
        <PlanTableField pane={pane} />
        <div className="pair">
          <TextField
            label={text.drawnBy}
            placeholder={text.namePlaceholder}
            value={draft.drawnBy}
            onChange={(_, value) => actions.changeDraft({ drawnBy: value ?? '' })}
          />
          <TextField
            label={text.witness}
            placeholder={text.namePlaceholder}
            value={draft.witness}
            onChange={(_, value) => actions.changeDraft({ witness: value ?? '' })}
          />
        </div>
      </fieldset>
    </StepFrame>
  );
}

interface DrawnAlreadyProps {
  readonly pane: Pane;
  readonly records: readonly string[];
  readonly missing: boolean;
}

function DrawnAlready({
  pane: { actions, state },
  records,
  missing,
}: DrawnAlreadyProps): JSX.Element {
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
        value={state.draft.redrawReason}
        {...(missing && { errorMessage: text.missing.redrawReason })}
        onChange={(_, value) => actions.changeDraft({ redrawReason: value ?? '' })}
      />
    </>
  );
}
