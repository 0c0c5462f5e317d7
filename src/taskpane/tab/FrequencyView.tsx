import { useCallback, type JSX } from 'react';
import { DefaultButton, PrimaryButton, Spinner } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { WrittenSheet } from '../../app/writtenSheet';
import type { Problem } from '../../text/problem/problemText';
import type { FrequencyMark, FrequencyReport } from '../../domain/ratio/frequency';
import { shortDayText } from '../../text/term/dayText';
import { frequencyStateText } from '../../text/sheet/frequencyText';
import { paneCheckText } from '../../text/pane/paneCheckText';
import { paneTabText } from '../../text/pane/paneTabText';
import { FailureNotice } from '../component/FailureNotice';
import { OutcomeFrame } from '../component/OutcomeFrame';
import { PlacedList } from '../component/PlacedList';
import { PastProblems } from '../component/PastProblems';
import { RegisterNeeded } from '../component/RegisterNeeded';
import { ScopeFields } from '../component/ScopeFields';
import { StateNotice } from '../component/StateNotice';
import { ViewFrame } from '../component/ViewFrame';
import { WrittenNotice } from '../component/WrittenNotice';
import { PaneIcon, type IconName } from '../icons';
import type { PaneActions } from '../state/paneActions';
import { useDeed } from '../state/useDeed';
import { useResult } from '../state/useResult';
import type { Pane } from '../state/usePane';

const text = paneCheckText.frequency;

const STATES: readonly FrequencyMark['state'][] = ['over', 'at-cap', 'due'];
const ICONS: Readonly<Record<FrequencyMark['state'], IconName>> = {
  over: 'error',
  'at-cap': 'warning',
  due: 'info',
};

export interface FrequencyViewProps {
  readonly pane: Pane;
  readonly scan: WorkbookScan;
}

/** What taking the marks away comes to. */
interface Unflagged {
  readonly removed: number;
  readonly problems: readonly Problem[];
}

/** Enterprises checked too often or not yet, and the marks on the bureau's own sheet. */
export function FrequencyView({ pane, scan }: FrequencyViewProps): JSX.Element {
  const { app, profile, working, actions } = pane;
  const { period } = pane.state;
  const ask = useCallback(async () => {
    if (profile === null) return null;
    const [report, flagged] = await Promise.all([
      app.frequency(scan, profile, period),
      app.isFlagged(scan),
    ]);
    return report === null ? null : { report, flagged };
  }, [app, scan, profile, period]);
  const { value, waiting } = useResult(ask);
  const flagging = useDeed<WrittenSheet>(pane);
  const unflagging = useDeed<Unflagged>(pane);
  const report = value?.report;

  const flag = (): void => {
    if (report === undefined) return;
    unflagging.reset();
    flagging.start(
      () => app.flagFrequency(scan, report),
      ({ sheet }) => sheet !== null,
    );
  };
  const unflag = (): void => {
    flagging.reset();
    unflagging.start(app.unflagFrequency, ({ problems }) => problems.length === 0);
  };

  return (
    <ViewFrame
      heading={text.heading}
      pane={pane}
      {...(report !== undefined &&
        (report.marks.length > 0 || value?.flagged === true) && {
          footer: (
            <>
              <PrimaryButton
                text={
                  flagging.deed.status === 'busy'
                    ? text.flagging
                    : value?.flagged === true
                      ? text.flagAgain
                      : text.flag
                }
                disabled={working || waiting}
                onClick={flag}
              />
              {value?.flagged === true && (
                <DefaultButton
                  text={unflagging.deed.status === 'busy' ? text.unflagging : text.unflag}
                  disabled={working || waiting}
                  onClick={unflag}
                />
              )}
            </>
          ),
        })}
    >
      <WrittenNotice
        deed={flagging.deed}
        written={text.flagged}
        failed={text.flagFailed}
        actions={actions}
      />
      {unflagging.deed.status === 'done' && (
        <UnflaggedNotice outcome={unflagging.deed.value} actions={actions} />
      )}
      <ScopeFields pane={pane} />
      <PastProblems scan={scan} actions={actions} />
      {value === undefined && waiting && <Spinner label={paneTabText.computing} />}
      {value === null && profile !== null && <RegisterNeeded pane={pane} />}
      {report !== undefined && <Marks report={report} actions={actions} />}
      {value?.flagged === true && <p className="hint">{text.isFlagged}</p>}
      {value?.flagged === false && value.report.marks.length > 0 && (
        <p className="hint">{text.flagHint}</p>
      )}
    </ViewFrame>
  );
}

function UnflaggedNotice({
  outcome: { removed, problems },
  actions,
}: {
  readonly outcome: Unflagged;
  readonly actions: PaneActions;
}): JSX.Element {
  return (
    <OutcomeFrame>
      {problems.length > 0 ? (
        <FailureNotice title={text.unflagFailed} problems={problems} actions={actions} />
      ) : (
        <StateNotice kind="success" title={text.unflagged(removed)} />
      )}
    </OutcomeFrame>
  );
}

function Marks({
  report,
  actions,
}: {
  readonly report: FrequencyReport;
  readonly actions: PaneActions;
}): JSX.Element {
  return (
    <>
      <p>{report.cap === null ? text.noCap : text.cap(report.cap)}</p>
      {report.marks.length === 0 && (
        <p className="fine">
          <PaneIcon name="success" />
          {text.none}
        </p>
      )}
      <section>
        {STATES.map((state) => {
          const marks = report.marks.filter((mark) => mark.state === state);
          if (marks.length === 0) return null;
          return (
            <details key={state} className="fold health-group" open={state === 'over'}>
              <summary>
                <span className="line">
                  <span>
                    <PaneIcon name={ICONS[state]} />
                    {frequencyStateText(state)}
                  </span>
                  <span className="number hint">{text.units(marks.length)}</span>
                </span>
              </summary>
              <p className="hint">{text.hints[state]}</p>
              <PlacedList
                items={marks.map((mark) => ({
                  key: mark.enterprise,
                  words: <MarkWords mark={mark} />,
                  place: mark.place,
                }))}
                onShow={actions.show}
              />
            </details>
          );
        })}
      </section>
    </>
  );
}

function MarkWords({
  mark: { name, times, dates, state },
}: {
  readonly mark: FrequencyMark;
}): JSX.Element {
  return (
    <>
      {name}
      {state !== 'due' && (
        <span className="hint block">{text.times(times, dates.map(shortDayText))}</span>
      )}
    </>
  );
}
