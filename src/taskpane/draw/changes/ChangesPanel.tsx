import { useState, type JSX } from 'react';
import { ChoiceGroup, Dropdown, PrimaryButton, ResponsiveMode } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import { periodName } from '../../../domain/calendar/period';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import { paneText } from '../../../text/pane/paneText';
import { StateNotice } from '../../common/StateNotice';
import type { Pane } from '../../state/usePane';
import { PanelFrame } from '../PanelFrame';
import { ActChain } from './ActChain';
import { CHANGE_KINDS, type ChangeKind } from './changeDraft';
import { standingTasks, useChange, type Change } from './useChange';
import { ChangeFields } from './ChangeFields';
import { ChangeOutcome } from './ChangeOutcome';

const text = paneChangeText;

type ChangesPane = Pick<Pane, 'actions' | 'app' | 'clock' | 'perform' | 'state' | 'working'>;

/**
 * Changes of a list after the draw: substitutes, other inspectors, a list that is void. Each is
 * shown before it is made.
 */
export function ChangesPanel({
  pane,
  scan,
}: {
  readonly pane: ChangesPane;
  readonly scan: WorkbookScan;
}): JSX.Element {
  const { periods } = scan;
  const wanted = periodName(pane.state.period);
  const [name, setName] = useState(() =>
    periods.some(({ period }) => periodName(period) === wanted) ? wanted : '',
  );
  const record = periods.find(({ period }) => periodName(period) === name) ?? periods.at(-1);
  if (record === undefined) {
    return (
      <PanelFrame
        heading={text.heading}
        back={text.back}
        onBack={() => pane.actions.openPanel('none')}
      >
        <StateNotice kind="info" title={text.noList.title}>
          {text.noList.body}
        </StateNotice>
      </PanelFrame>
    );
  }
  return (
    <PeriodChanges
      key={periodName(record.period)}
      pane={pane}
      periods={periods}
      record={record}
      onPeriod={setName}
    />
  );
}

interface PeriodChangesProps {
  readonly pane: ChangesPane;
  readonly periods: readonly PeriodRecord[];
  readonly record: PeriodRecord;
  readonly onPeriod: (name: string) => void;
}

function PeriodChanges({ pane, periods, record, onPeriod }: PeriodChangesProps): JSX.Element {
  const { actions, state, working } = pane;
  const change = useChange(pane, record);
  const { current } = record;
  return (
    <PanelFrame
      heading={text.heading}
      back={text.back}
      onBack={() => actions.openPanel('none')}
      {...(current !== null && {
        footer: <ChangeFooter change={change} disabled={working || state.scanning} />,
      })}
    >
      <ChangeOutcome change={change} record={record} onShow={actions.show} />
      {periods.length > 1 && (
        <Dropdown
          label={text.period}
          responsiveMode={ResponsiveMode.large}
          disabled={working}
          selectedKey={periodName(record.period)}
          options={periods.map(({ period }) => ({
            key: periodName(period),
            text: paneText.pane.period(period),
          }))}
          onChange={(_, option) => option && onPeriod(String(option.key))}
        />
      )}
      {current === null ? (
        <p>{text.allVoid}</p>
      ) : (
        <>
          <p className="hint">{text.standing(current.sheets.list, standingTasks(record).length)}</p>
          <ChoiceGroup
            className="sources"
            label={text.kind}
            disabled={working}
            selectedKey={change.draft.kind}
            options={CHANGE_KINDS.map((kind) => ({ key: kind, text: text.kinds[kind] }))}
            onChange={(_, option) => option && change.begin(option.key as ChangeKind)}
          />
          <p className="hint">{text.hints[change.draft.kind]}</p>
          <ChangeFields pane={pane} record={record} change={change} />
        </>
      )}
      <ActChain record={record} onShow={actions.show} />
    </PanelFrame>
  );
}

interface ChangeFooterProps {
  readonly change: Change;
  readonly disabled: boolean;
}

/** The button that makes the change, and what is still missing before it may be pressed. */
function ChangeFooter({ change, disabled }: ChangeFooterProps): JSX.Element {
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
        disabled={disabled || missing.length > 0 || !possible}
        allowDisabledFocus
        aria-describedby={missing.length > 0 ? 'change-missing' : undefined}
        onClick={change.confirm}
      />
    </>
  );
}
