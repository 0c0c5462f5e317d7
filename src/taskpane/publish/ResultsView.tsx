import { useCallback, type JSX } from 'react';
import { DefaultButton, PrimaryButton, Spinner } from 'office-ui-fabric-react';
import type { PublicationLine } from '../../app/publication';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { Period } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import { workCalendar } from '../../domain/calendar/workCalendar';
import { dayText } from '../../text/term/dayText';
import { publicationText } from '../../text/sheet/documentText';
import { panePublishText } from '../../text/pane/panePublishText';
import { paneTabText } from '../../text/pane/paneTabText';
import { PlacedList } from '../common/PlacedList';
import { ProblemItems } from '../common/ProblemItems';
import { ScopeFields } from '../common/ScopeFields';
import { StateNotice } from '../common/StateNotice';
import { ViewFrame } from '../common/ViewFrame';
import { WrittenNotice } from '../common/WrittenNotice';
import { PaneIcon, type IconName } from '../common/icons';
import { dayOf } from '../state/clock';
import { sheetEnding, useDeed, type NewSheet } from '../state/useDeed';
import { useResult } from '../state/useResult';
import type { ViewPane } from '../state/usePane';

const text = panePublishText.results;

const STATES: readonly PublicationLine['state'][] = [
  'overdue',
  'due',
  'unchecked',
  'recognised',
  'withheld',
  'published',
];
/** What is still to be done after a check, beside publishing its result. */
const STILL = ['upload', 'correction'] as const;
const ICONS: Readonly<Record<PublicationLine['state'], IconName>> = {
  overdue: 'error',
  due: 'warning',
  unchecked: 'info',
  recognised: 'info',
  withheld: 'info',
  published: 'success',
};

export interface ResultsViewProps {
  readonly pane: ViewPane;
  readonly scan: WorkbookScan;
}

/** How much of the quarter's list has been published, and what is overdue. */
export function ResultsView({ pane, scan }: ResultsViewProps): JSX.Element {
  const { app, profile, working, actions, clock, today } = pane;
  const { period } = pane.state;
  const { deed, start } = useDeed<NewSheet>(pane.perform);
  const ask = useCallback(
    async () =>
      profile === null
        ? null
        : app.publication({
            scan,
            profile,
            period,
            calendar: workCalendar(scan.notices),
            asOf: dayOf(today),
          }),
    [app, scan, profile, period, today],
  );
  const { value, waiting } = useResult(ask);
  const hasList = value !== undefined && value !== null && value.lines.length > 0;
  const write = (): void => {
    if (profile === null) return;
    const request = { kind: 'publication', scan, profile, period, asOf: dayOf(clock()) } as const;
    start(async () => sheetEnding(await app.writeDocument(request)), { reread: true });
  };
  return (
    <ViewFrame
      topic="publish"
      heading={text.heading}
      pane={pane}
      {...(hasList && {
        footer: (
          <PrimaryButton
            text={deed.status === 'busy' ? text.writing : text.write}
            disabled={working || waiting}
            onClick={write}
          />
        ),
      })}
    >
      <WrittenNotice deed={deed} onShow={actions.show} />
      <ScopeFields pane={pane} />
      {value === undefined && waiting && <Spinner label={paneTabText.computing} />}
      {value !== undefined && value !== null && !hasList && (
        <ListNeeded period={period} onGo={() => pane.showTab('draw')} />
      )}
      {hasList && <Lines lines={value.lines} rate={value.rate} onShow={actions.show} />}
      {hasList && value.problems.length > 0 && (
        <StateNotice kind="warning" title={paneTabText.problemsFound(value.problems.length)}>
          <ProblemItems problems={value.problems} onShow={actions.show} />
        </StateNotice>
      )}
      {hasList && <p className="hint">{text.hint}</p>}
    </ViewFrame>
  );
}

interface ListNeededProps {
  readonly period: Period;
  /** Leads to the draw. */
  readonly onGo: () => void;
}

/** Stands in place of what needs a list of the quarter, where none was drawn. */
function ListNeeded({ period, onGo }: ListNeededProps): JSX.Element {
  const words = paneTabText.needList;
  return (
    <StateNotice
      kind="info"
      title={words.title(period)}
      actions={<DefaultButton text={words.go} onClick={onGo} />}
    >
      {words.body}
    </StateNotice>
  );
}

interface LinesProps {
  readonly lines: readonly PublicationLine[];
  /** percent */
  readonly rate: number;
  readonly onShow: (place: Place) => void;
}

function Lines({ lines, rate, onShow }: LinesProps): JSX.Element {
  const of = (state: PublicationLine['state']): readonly PublicationLine[] =>
    lines.filter((line) => line.state === state);
  const published = of('published').length;
  const overdue = of('overdue').length;
  const owed = published + of('due').length + overdue;
  return (
    <>
      {owed === 0 ? (
        <p>{text.noneOwed}</p>
      ) : (
        <div>
          <p className="facts">
            <strong>{text.rate(rate)}</strong>
            <span>{text.counts(published, owed)}</span>
          </p>
          <span className="bar block" aria-hidden="true">
            <span style={{ width: `${Math.min(100, rate)}%` }} />
          </span>
        </div>
      )}
      {STILL.map((what) => {
        const late = lines.filter(({ still }) => (still[what] ?? 0) < 0).length;
        return late === 0 ? null : (
          <p key={what} className="fine">
            <PaneIcon name="error" />
            {text.late[what](late)}
          </p>
        );
      })}
      {owed > 0 && overdue === 0 && (
        <p className="fine">
          <PaneIcon name="success" />
          {text.noOverdue}
        </p>
      )}
      <section>
        {STATES.map((state) => {
          const group = of(state);
          if (group.length === 0) return null;
          return (
            <details key={state} className="fold health-group" open={state === 'overdue'}>
              <summary>
                <span className="line">
                  <span>
                    <PaneIcon name={ICONS[state]} />
                    {publicationText.states[state]}
                  </span>
                  <span className="number hint">{text.units(group.length)}</span>
                </span>
              </summary>
              <PlacedList
                items={group.map((line) => ({
                  key: line.enterprise,
                  words: <LineWords line={line} />,
                  place: line.place,
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

function LineWords({ line }: { readonly line: PublicationLine }): JSX.Element {
  const { name, result, still } = line;
  const facts = [
    ...stateFacts(line),
    ...STILL.flatMap((what) => (still[what] === null ? [] : [text.still[what](still[what])])),
    result,
  ].filter((words) => words !== '');
  return (
    <>
      {name}
      {facts.length > 0 && (
        <span className="hint block">{facts.join(panePublishText.separator)}</span>
      )}
    </>
  );
}

function stateFacts({
  state,
  due,
  daysLeft,
  checked,
  published,
  withheld,
  recognised,
}: PublicationLine): readonly string[] {
  switch (state) {
    case 'overdue':
    case 'due':
      return due === null
        ? []
        : [
            text.dueOn(dayText(due.date)) + (due.tentative ? text.tentative : ''),
            ...(daysLeft === null ? [] : [text.left(daysLeft)]),
          ];
    case 'published':
      return published === '' ? [] : [text.publishedOn(dayText(published))];
    case 'recognised':
      return [recognised];
    case 'withheld':
      return [text.reason(withheld)];
    case 'unchecked':
      return checked === '' ? [] : [text.checkedOn(dayText(checked))];
  }
}
