import { useCallback, type JSX } from 'react';
import { DefaultButton, PrimaryButton, Spinner } from 'office-ui-fabric-react';
import type { ClearedMarks } from '../../app/markFrequency';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { Place } from '../../domain/ground/problem';
import type { FrequencyMark, FrequencyReport } from '../../domain/ratio/frequency';
import { shortDayText } from '../../text/term/dayText';
import { frequencyStateText } from '../../text/sheet/frequencyText';
import { capText } from '../../text/grammar/capText';
import { paneReviewText } from '../../text/pane/paneReviewText';
import { paneTabText } from '../../text/pane/paneTabText';
import { FailureNotice } from '../common/FailureNotice';
import { OutcomeFrame } from '../common/OutcomeFrame';
import { PlacedList } from '../common/PlacedList';
import { ScopeFields } from '../common/ScopeFields';
import { StateNotice } from '../common/StateNotice';
import { ViewFrame } from '../common/ViewFrame';
import { WrittenNotice } from '../common/WrittenNotice';
import { PaneIcon, type IconName } from '../common/icons';
import { useCommand } from '../state/useCommand';
import { doneIf, sheetEnding, useDeed, type Deed, type NewSheet } from '../state/useDeed';
import { useResult } from '../state/useResult';
import type { ViewPane } from '../state/usePane';
import { CountsSection } from './CountsSection';
import { PastProblems } from './PastProblems';
import { RegisterNeeded } from './RegisterNeeded';

const text = paneReviewText.frequency;

const STATES: readonly FrequencyMark['state'][] = ['over', 'at-cap', 'due'];
const ICONS: Readonly<Record<FrequencyMark['state'], IconName>> = {
  over: 'error',
  'at-cap': 'warning',
  due: 'info',
};

export interface FrequencyViewProps {
  readonly pane: ViewPane;
  readonly scan: WorkbookScan;
}

/** Enterprises checked too often or not yet, and the marks on the bureau's own sheet. */
export function FrequencyView({ pane, scan }: FrequencyViewProps): JSX.Element {
  const { app, profile, working, actions } = pane;
  const { period } = pane.state;
  const ask = useCallback(async () => {
    if (profile === null) return null;
    const [report, marked] = await Promise.all([
      app.frequency(scan, profile, period),
      app.isMarked(scan),
    ]);
    return report === null ? null : { report, marked };
  }, [app, scan, profile, period]);
  const { value, waiting } = useResult(ask);
  const marking = useDeed<NewSheet>(pane.perform);
  const clearing = useDeed<Cleared>(pane.perform);
  const report = value?.report;

  const mark = (): void => {
    if (report === undefined) return;
    clearing.reset();
    marking.start(async () => sheetEnding(await app.markFrequency(scan, report)), {
      reread: true,
    });
  };
  const clear = (): void => {
    marking.reset();
    clearing.start(
      async () => {
        const { enterprises, removed, problems } = await app.clearMarks();
        return doneIf(problems.length === 0 ? { enterprises, removed } : null, problems);
      },
      { reread: true },
    );
  };

  const isCurrent = !waiting && !working && !pane.state.scanning;
  useCommand(pane.command, isCurrent, { mark, clear });

  return (
    <ViewFrame
      topic="check"
      heading={text.heading}
      pane={pane}
      {...(report !== undefined &&
        (report.marks.length > 0 || value?.marked === true) && {
          footer: (
            <>
              <PrimaryButton
                text={
                  marking.deed.status === 'busy'
                    ? text.marking
                    : value?.marked === true
                      ? text.markAgain
                      : text.mark
                }
                disabled={working || waiting}
                onClick={mark}
              />
              {value?.marked === true && (
                <DefaultButton
                  text={clearing.deed.status === 'busy' ? text.clearing : text.clear}
                  disabled={working || waiting}
                  onClick={clear}
                />
              )}
            </>
          ),
        })}
    >
      <WrittenNotice
        deed={marking.deed}
        written={text.marked}
        failed={text.markFailed}
        onShow={actions.show}
      />
      <ClearedNotice deed={clearing.deed} onShow={actions.show} />
      <ScopeFields pane={pane} />
      <PastProblems scan={scan} onShow={actions.show} />
      {value === undefined && waiting && <Spinner label={paneTabText.computing} />}
      {value === null && profile !== null && <RegisterNeeded pane={pane} />}
      {report !== undefined && <Marks report={report} onShow={actions.show} />}
      {value?.marked === true && <p className="hint">{text.isMarked}</p>}
      {value?.marked === false && value.report.marks.length > 0 && (
        <p className="hint">{text.markHint}</p>
      )}
      {report !== undefined && profile !== null && (
        <CountsSection pane={pane} scan={scan} profile={profile} period={period} />
      )}
    </ViewFrame>
  );
}

/** What was taken away. */
type Cleared = Omit<ClearedMarks, 'problems'>;

interface ClearedNoticeProps {
  readonly deed: Deed<Cleared>;
  readonly onShow: (place: Place) => void;
}

function ClearedNotice({ deed, onShow }: ClearedNoticeProps): JSX.Element | null {
  switch (deed.status) {
    case 'failed':
      return (
        <OutcomeFrame>
          <FailureNotice title={text.clearFailed} problems={deed.problems} onShow={onShow} />
        </OutcomeFrame>
      );
    case 'done':
      return (
        <OutcomeFrame>
          <StateNotice
            kind="success"
            title={text.cleared(deed.value.enterprises, deed.value.removed)}
          />
        </OutcomeFrame>
      );
    default:
      return null;
  }
}

interface MarksProps {
  readonly report: FrequencyReport;
  readonly onShow: (place: Place) => void;
}

function Marks({ report, onShow }: MarksProps): JSX.Element {
  return (
    <>
      <p>{report.caps.length === 0 ? text.noCap : report.caps.map(capText).join('；')}</p>
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
                onShow={onShow}
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
