import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { isSamePeriod } from '../../../domain/calendar/period';
import { workCalendar } from '../../../domain/calendar/workCalendar';
import { dueDates } from '../../../domain/deadline/dueDates';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import { panePublishText } from '../../../text/pane/panePublishText';
import { paneResultText as text } from '../../../text/pane/paneResultText';
import { paneText } from '../../../text/pane/paneText';
import { actName } from '../../../text/sheet/actText';
import { choices } from '../../../text/sheet/profileSheetText';
import { dayText } from '../../../text/term/dayText';
import { StateNotice } from '../../common/StateNotice';
import { dayOf } from '../../state/clock';
import { lastAct, type ShownResult } from '../../state/shownResult';
import type { Pane } from '../../state/usePane';

export interface ListStateProps {
  readonly shown: ShownResult;
  readonly pane: Pick<Pane, 'actions' | 'clock' | 'state'>;
}

/** By which profile it was drawn, what was done with it last, and what is due next. */
export function ListState({ shown, pane }: ListStateProps): JSX.Element {
  const { actions, clock, state } = pane;
  const { population, state: standing } = shown;
  const entry = lastAct(shown);
  const calendar = workCalendar(state.scan?.notices ?? []);
  const [due] = dueDates({ ...population, calendar, asOf: dayOf(clock()) }).filter(
    ({ daysLeft }) => daysLeft !== null && daysLeft >= 0,
  );
  return (
    <>
      {!isSamePeriod(population.period, state.period) && (
        <StateNotice
          kind="info"
          title={text.otherPeriod(paneText.pane.period(population.period))}
          actions={
            <Link onClick={() => actions.goTo('register')}>
              {text.drawPeriod(paneText.pane.period(state.period))}
            </Link>
          }
        />
      )}
      {standing !== 'current' && (
        <StateNotice kind="warning" title={paneChangeText.states[standing]}>
          {paneChangeText.allVoid}
        </StateNotice>
      )}
      <p className="hint">{text.drawnBy(population.profile.name)}</p>
      {entry !== null && (
        <p className="hint">
          {text.lastAct(paneChangeText.entry(entry.number, actName(entry.act), entry.at))}
        </p>
      )}
      {due?.due !== null && due?.due !== undefined && due.daysLeft !== null && (
        <p className="hint">
          {text.nextDue(
            choices.deadline.find(([code]) => code === due.what)?.[1] ?? '',
            dayText(due.due.date),
            panePublishText.deadlines.left(due.daysLeft),
          )}
        </p>
      )}
    </>
  );
}
