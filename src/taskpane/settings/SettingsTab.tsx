import { useState, type JSX } from 'react';
import { PrimaryButton, TextField } from 'office-ui-fabric-react';
import { type HolidayYear, workCalendar } from '../../domain/calendar/workCalendar';
import { isClear } from '../../domain/ground/problem';
import { shortDayText } from '../../text/term/dayText';
import { paneBureauText } from '../../text/pane/paneBureauText';
import { paneSettingsText } from '../../text/pane/paneSettingsText';
import { paneText } from '../../text/pane/paneText';
import { readHolidayNotice } from '../../text/grammar/readHolidayNotice';
import { FailureNotice } from '../common/FailureNotice';
import { StateNotice } from '../common/StateNotice';
import { ViewFrame } from '../common/ViewFrame';
import { doneIf, useDeed } from '../state/useDeed';
import type { Pane } from '../state/usePane';
import { AboutSection } from './AboutSection';
import { BlankLists } from './BlankLists';
import { BureauField } from './BureauField';
import { FunctionSection } from './FunctionSection';
import { HistorySection } from './HistorySection';

const text = paneSettingsText.holidays;

export interface SettingsProps {
  readonly pane: Pick<
    Pane,
    'actions' | 'app' | 'bureau' | 'perform' | 'state' | 'today' | 'working'
  >;
}

/** Whose workbook it is, and what is set up once a year: the holidays, and draws that another file holds. */
export function SettingsTab({ pane }: SettingsProps): JSX.Element {
  return (
    <ViewFrame heading={paneSettingsText.heading} topic="settings" pane={pane}>
      <section className="fields">
        <h3>{paneBureauText.heading}</h3>
        <BureauField pane={pane} />
      </section>
      <HolidaySection pane={pane} />
      <HistorySection pane={pane} />
      <BlankLists pane={pane} />
      <FunctionSection pane={pane} />
      <AboutSection pane={pane} />
    </ViewFrame>
  );
}

function HolidaySection({ pane }: SettingsProps): JSX.Element {
  const { app, actions, state, working } = pane;
  const [words, setWords] = useState('');
  const { deed, start } = useDeed<HolidayYear>(pane.perform);
  const enter = (): void =>
    start(
      async () => {
        const problems = await app.rememberNotice(words);
        return doneIf(isClear(problems) ? readHolidayNotice(words).year : null, problems);
      },
      // The notices are read with the workbook.
      { reread: true },
    );
  return (
    <section className="fields">
      <h3>{text.heading}</h3>
      <p className="hint">{text.hint}</p>
      {state.scan !== null && <p>{yearWords(state.scan.notices, pane.today.getFullYear())}</p>}
      <TextField
        label={text.paste}
        multiline
        rows={4}
        resizable={false}
        spellCheck={false}
        placeholder={text.placeholder}
        value={words}
        onChange={(_, value) => setWords(value ?? '')}
      />
      <PrimaryButton
        className="apart"
        text={deed.status === 'busy' ? text.using : text.use}
        disabled={working || words.trim() === ''}
        onClick={enter}
      />
      {deed.status === 'failed' && (
        <FailureNotice title={text.failed} problems={deed.problems} onShow={actions.show} />
      )}
      {deed.status === 'done' && <EnteredNotice year={deed.value} />}
    </section>
  );
}

function EnteredNotice({ year }: { readonly year: HolidayYear }): JSX.Element {
  return (
    <div role="status">
      <StateNotice kind="success" title={text.done(year.year)}>
        <p>{text.off(year.off.length, dayList(year.off))}</p>
        <p>{text.work(year.work.length, dayList(year.work))}</p>
        <p>{text.check}</p>
      </StateNotice>
    </div>
  );
}

function dayList(days: readonly string[]): string {
  return days.map(shortDayText).join(paneText.pane.listSeparator);
}

/** How this year and the next are known, and which other years were entered. */
function yearWords(notices: readonly HolidayYear[], thisYear: number): string {
  const calendar = workCalendar(notices);
  const entered = notices.map(({ year }) => year);
  return [...new Set([...entered, thisYear, thisYear + 1])]
    .sort((one, other) => one - other)
    .map((year) =>
      text.years[
        entered.includes(year) ? 'entered' : calendar.isKnown(year) ? 'builtIn' : 'unknown'
      ](year),
    )
    .join(text.yearSeparator);
}
