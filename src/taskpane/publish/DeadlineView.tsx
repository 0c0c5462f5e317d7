import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { workCalendar, type WorkCalendar } from '../../domain/calendar/workCalendar';
import { dueDates, type DueItem } from '../../domain/deadline/dueDates';
import type { Profile } from '../../domain/profile/profile';
import { dayText } from '../../text/term/dayText';
import { deadlineRuleText } from '../../text/grammar/deadlineRuleText';
import { panePublishText } from '../../text/pane/panePublishText';
import { choices } from '../../text/sheet/profileSheetText';
import { ScopeFields } from '../common/ScopeFields';
import { StateNotice } from '../common/StateNotice';
import { ViewFrame } from '../common/ViewFrame';
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
  return (
    <ViewFrame heading={text.heading} pane={pane}>
      <ScopeFields pane={pane} />
      {profile !== null && (
        <Deadlines
          profile={profile}
          items={dueDates({ profile, period: state.period, calendar, asOf: dayOf(today) })}
          calendar={calendar}
          onEnter={() => pane.showTab('settings')}
        />
      )}
    </ViewFrame>
  );
}

interface DeadlinesProps {
  readonly profile: Profile;
  readonly items: readonly DueItem[];
  readonly calendar: WorkCalendar;
  readonly onEnter: () => void;
}

function Deadlines({ profile, items, calendar, onEnter }: DeadlinesProps): JSX.Element {
  if (items.length === 0) return <p>{text.none}</p>;
  const upcoming = items.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0);
  const over = items.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0);
  const unknown = unknownYear(items, calendar);
  const onSite = items.filter(({ due }) => due === null);
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
      <Group title={text.upcoming} profile={profile} items={upcoming} />
      <Group title={text.onSite} profile={profile} items={onSite} />
      <Group title={text.over} hint={text.overHint} profile={profile} items={over} />
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
  readonly profile: Profile;
  readonly items: readonly DueItem[];
}

function Group({ title, hint, profile, items }: GroupProps): JSX.Element | null {
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
            clause={item.clause === undefined ? '' : (profile.clauses[item.clause]?.number ?? '')}
          />
        ))}
      </ul>
    </section>
  );
}

function DueLine({
  item: { what, rule, due, daysLeft, isRestDay },
  clause,
}: {
  readonly item: DueItem;
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
      <p className="hint">{text.rule(deadlineRuleText(rule), clause)}</p>
    </li>
  );
}
