import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { drawnDay } from '../../app/drawnDay';
import { periodKind, type Period, type PeriodKind } from '../../domain/calendar/period';
import { workCalendar, type WorkCalendar } from '../../domain/calendar/workCalendar';
import { dueDates, type DueItem } from '../../domain/deadline/dueDates';
import { yearDeadlines } from '../../domain/deadline/yearDeadlines';
import type { Profile } from '../../domain/profile/profile';
import { dayText } from '../../text/term/dayText';
import { deadlineRuleText } from '../../text/grammar/deadlineRuleText';
import { panePublishText } from '../../text/pane/panePublishText';
import { choices } from '../../text/sheet/profileSheetText';
import { ScopeFields } from '../common/ScopeFields';
import { StateNotice } from '../common/StateNotice';
import { ViewFrame } from '../common/ViewFrame';
import { DeadlineCalendar } from './DeadlineCalendar';
import { dayOf } from '../state/clock';
import type { ViewPane } from '../state/usePane';

const text = panePublishText.deadlines;

export interface DeadlineViewProps {
  readonly pane: ViewPane;
  readonly scan: WorkbookScan;
}

/** The profile's deadlines in the quarter as dates, the next one first. */
export function DeadlineView({ pane, scan }: DeadlineViewProps): JSX.Element {
  const { profile, today, state } = pane;
  const calendar = workCalendar(scan.notices);
  const { period } = state;
  return (
    <ViewFrame heading={text.heading} pane={pane} topic="publish">
      <ScopeFields pane={pane} />
      {profile !== null && (
        <>
          <Deadlines
            profile={profile}
            period={period}
            items={dueDates({
              profile,
              period,
              calendar,
              asOf: dayOf(today),
              drawnOn: drawnDay(scan, period),
            })}
            calendar={calendar}
            onEnter={() => pane.showTab('settings')}
          />
          <DeadlineCalendar
            year={period.year}
            today={dayOf(today)}
            due={yearDeadlines({
              profile,
              like: period,
              calendar,
              asOf: dayOf(today),
              drawnOn: (each) => drawnDay(scan, each),
            })}
          />
        </>
      )}
    </ViewFrame>
  );
}

interface DeadlinesProps {
  readonly profile: Profile;
  readonly period: Period;
  readonly items: readonly DueItem[];
  readonly calendar: WorkCalendar;
  readonly onEnter: () => void;
}

function Deadlines({ profile, period, items, calendar, onEnter }: DeadlinesProps): JSX.Element {
  if (items.length === 0) return <p>{text.none}</p>;
  const upcoming = items.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0);
  const over = items.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0);
  const unknown = unknownYear(items, calendar);
  const isOfDraw = ({ rule }: DueItem): boolean => rule.kind !== 'day' && rule.from === 'draw';
  const open = items.filter(({ due }) => due === null);
  const of = { profile, drawn: periodKind(period) };
  return (
    <>
      {unknown !== undefined && (
        <StateNotice
          kind="info"
          title={text.tentativeTitle(unknown)}
          actions={<DefaultButton text={text.enterNotice} onClick={onEnter} />}
        >
          {text.tentativeHint}
        </StateNotice>
      )}
      <Group title={text.upcoming} of={of} items={upcoming} />
      <Group
        title={text.afterDraw}
        hint={text.afterDrawHint}
        of={of}
        items={open.filter(isOfDraw)}
      />
      <Group title={text.onSite} of={of} items={open.filter((item) => !isOfDraw(item))} />
      <Group title={text.over} hint={text.overHint} of={of} items={over} />
    </>
  );
}

/**
 * The year whose notice would settle what is tentative, if anything is; the notice of a year also
 * names days of the December before.
 */
function unknownYear(items: readonly DueItem[], calendar: WorkCalendar): number | undefined {
  const years = items.flatMap(({ due }) =>
    due?.tentative === true ? [Number(due.date.slice(0, 4)), Number(due.date.slice(0, 4)) + 1] : [],
  );
  return years.sort((one, other) => one - other).find((year) => !calendar.isKnown(year));
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly of: { readonly profile: Profile; readonly drawn: PeriodKind };
  readonly items: readonly DueItem[];
}

function Group({ title, hint, of: { profile, drawn }, items }: GroupProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <ul className="due">
        {items.map((item, index) => (
          <DueLine
            key={index}
            item={item}
            drawn={drawn}
            clause={item.clause === undefined ? '' : (profile.clauses[item.clause]?.number ?? '')}
          />
        ))}
      </ul>
    </section>
  );
}

function DueLine({
  item: { what, rule, due, daysLeft, isRestDay },
  drawn,
  clause,
}: {
  readonly item: DueItem;
  readonly drawn: PeriodKind;
  readonly clause: string;
}): JSX.Element {
  const late = daysLeft !== null && daysLeft < 0;
  return (
    <li>
      <div className="line">
        <strong>{choices.deadline.find(([code]) => code === what)?.[1]}</strong>
        {daysLeft !== null && (
          <span className={late ? 'number short' : 'number'}>
            {late ? text.late(-daysLeft) : text.left(daysLeft)}
          </span>
        )}
      </div>
      {due !== null && (
        <p>
          {text.due(dayText(due.date))}
          {due.tentative && <span className="tag">{text.tentative}</span>}
          {isRestDay && <span className="tag">{text.restDay}</span>}
        </p>
      )}
      <p className="hint">{text.rule(deadlineRuleText(rule, drawn), clause)}</p>
    </li>
  );
}
