import { useLayoutEffect, useState, type JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import { paneText } from '../text/pane/paneText';
import { TabBar, TabPanel } from './common/TabBar';
import { PaneIcon } from './common/icons';
import { FailureNotice } from './common/FailureNotice';
import { TourContext, useTour } from './help/tour';
import { later } from './later';
import type { PaneActions } from './state/paneActions';
import type { Trouble } from './state/paneState';
import { TABS, type Tab } from './state/tab';
import { useArrival } from './state/useGivenCommand';
import { usePane, type Pane, type PaneSurroundings } from './state/usePane';
import { DrawTab } from './draw/DrawTab';

const ReviewTab = later(() => import('./check/ReviewTab')).screen('ReviewTab');
const PublishTab = later(() => import('./publish/PublishTab')).screen('PublishTab');
const BureauNotice = later(() => import('./settings/BureauNotice')).part('BureauNotice');
const NewsNotice = later(() => import('./help/NewsNotice')).part('NewsNotice');
const SettingsTab = later(() => import('./settings/SettingsTab')).screen('SettingsTab');

/**
 * The whole pane: the line that says for whom and when, the tabs, and what the tab shows that the
 * clerk is at.
 */
export function TaskPane(surroundings: PaneSurroundings): JSX.Element {
  const pane = usePane(surroundings);
  const { state, bureau, working, actions, tab, showTab } = pane;
  const tour = useTour(surroundings.memory, () => showTab('draw'));
  /** Tabs shown so far: a tab is made when it is first shown, and stays. */
  const [opened, setOpened] = useState<readonly Tab[]>([tab]);
  if (!opened.includes(tab)) setOpened([...opened, tab]);
  const check = (): void => {
    if (state.moved) actions.reread();
    showTab('check');
  };
  const enterprise = (): void => {
    if (state.moved) actions.reread();
    showTab('draw');
    actions.openPanel('enterprise');
  };
  useArrival(pane.command, working, {
    enterprise,
    closed: enterprise,
    substitute: enterprise,
    code: enterprise,
    health: () => {
      showTab('draw');
      actions.goTo('register');
      actions.openPanel('health');
    },
    draw: () => {
      showTab('draw');
      actions.goTo('draw');
    },
    ratio: check,
    mark: check,
    clear: check,
    verify: check,
    plan: () => showTab('publish'),
    help: tour.start,
  });
  // The test bench takes back as one what the pane does in one go.
  useLayoutEffect(() => {
    document.documentElement.dataset['working'] = String(working);
  }, [working]);
  if (state.crash !== null) throw state.crash;
  return (
    <TourContext.Provider value={tour}>
      <header className="head">
        <h1>
          {bureau !== null && bureau.name !== '' && (
            <span className="bureau" title={bureau.name}>
              {bureau.name}
            </span>
          )}
          <span>{paneText.pane.period(state.period)}</span>
        </h1>
        {bureau !== null && bureau.source !== 'said' && <BureauNotice pane={pane} />}
        <NewsNotice memory={surroundings.memory} />
        <TabBar current={tab} disabled={working} onTab={showTab} />
        {pane.waiting && (
          <p className="moved" role="status">
            {paneText.pane.waiting}
          </p>
        )}
        {state.registersMoved && !state.scanning && (
          <p className="moved" role="status">
            <Link disabled={working} onClick={actions.reread}>
              <PaneIcon name="refresh" /> {paneText.pane.moved}
            </Link>
          </p>
        )}
        {state.trouble !== null && <TroubleNotice trouble={state.trouble} actions={actions} />}
      </header>
      <main className="tab-panels">
        {TABS.map((each) => (
          <TabPanel
            key={each}
            tab={each}
            shown={each === tab}
            render={() => opened.includes(each) && <TabContent tab={each} pane={pane} />}
          />
        ))}
      </main>
    </TourContext.Provider>
  );
}

interface TroubleNoticeProps {
  readonly trouble: Trouble;
  readonly actions: Pick<PaneActions, 'closeTrouble' | 'reread' | 'show'>;
}

/** Why a reading or a jump to a cell did not work, with the same thing to try again. */
function TroubleNotice({ trouble, actions }: TroubleNoticeProps): JSX.Element {
  return (
    <FailureNotice
      title={trouble.action === 'scan' ? paneText.notice.failedScan : paneText.notice.failedShow}
      problems={trouble.problems}
      retry={
        <>
          <DefaultButton
            text={paneText.pane.retry}
            onClick={() =>
              trouble.action === 'scan' ? actions.reread() : actions.show(trouble.place)
            }
          />
          {trouble.action === 'show' && (
            <Link onClick={actions.closeTrouble}>{paneText.pane.close}</Link>
          )}
        </>
      }
      onShow={actions.show}
    />
  );
}

interface TabContentProps {
  readonly tab: Tab;
  readonly pane: Pane;
}

function TabContent({ tab, pane }: TabContentProps): JSX.Element {
  switch (tab) {
    case 'draw':
      return <DrawTab pane={pane} />;
    case 'check':
      return <ReviewTab pane={pane} />;
    case 'publish':
      return <PublishTab pane={pane} />;
    case 'settings':
      return <SettingsTab pane={pane} />;
  }
}
