import { useContext, type JSX } from 'react';
import { Spinner } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import { TourContext } from '../help/tour';
import { later } from '../later';
import { announcement } from '../state/announcement';
import type { Pane } from '../state/usePane';
import { StepBar } from './StepBar';
import { RegisterStep } from './register/RegisterStep';
import './draw.css';

const TourBubble = later(() => import('../help/TourBubble')).part('TourBubble');
const ProfileStep = later(() => import('./profile/ProfileStep')).screen('ProfileStep');
const DrawStep = later(() => import('./seed/DrawStep')).screen('DrawStep');
const AnnouncePanel = later(() => import('./announce/AnnouncePanel')).screen('AnnouncePanel');
const ResultStep = later(() => import('./result/ResultStep')).screen('ResultStep');
const EditorPanel = later(() => import('./profile/EditorPanel')).screen('EditorPanel');
const ExchangePanel = later(() => import('./profile/ExchangePanel')).screen('ExchangePanel');
const HealthPanel = later(() => import('./register/HealthPanel')).screen('HealthPanel');
const EnterprisePanel = later(() => import('./enterprise/EnterprisePanel')).screen(
  'EnterprisePanel',
);
const ChangesPanel = later(() => import('./changes/ChangesPanel')).screen('ChangesPanel');

/** The four steps of a draw: the row of them, and the one that the clerk is at. */
export function DrawTab({ pane }: { readonly pane: Pane }): JSX.Element {
  const { state, ready, run, working, actions, preparation } = pane;
  const tour = useContext(TourContext);
  return (
    <>
      <StepBar ready={ready} disabled={working} onStep={actions.goTo} />
      {tour.shown && state.scan !== null && <TourBubble />}
      <CurrentStep pane={pane} />
      <div className="unseen" role="status">
        {announcement(state, ready.step, preparation, run)}
      </div>
    </>
  );
}

function CurrentStep({ pane }: { readonly pane: Pane }): JSX.Element {
  const { state, ready, shown, profile, preparation } = pane;
  if (state.scan === null) {
    return (
      <div className="body">
        {state.scanning && <Spinner className="waiting" label={paneText.notice.loading} />}
      </div>
    );
  }
  if (state.panel === 'enterprise') return <EnterprisePanel pane={pane} scan={state.scan} />;
  if (state.panel === 'changes') return <ChangesPanel pane={pane} scan={state.scan} />;
  switch (ready.step) {
    case 'register':
      return state.panel === 'health' ? (
        <HealthPanel pane={pane} scan={state.scan} />
      ) : (
        <RegisterStep pane={pane} scan={state.scan} />
      );
    case 'profile':
      if (state.panel === 'exchange') return <ExchangePanel pane={pane} profile={profile} />;
      if (state.panel === 'editor' && profile !== null)
        return <EditorPanel pane={pane} profile={profile} />;
      return <ProfileStep pane={pane} />;
    case 'draw':
      if (state.panel === 'announce' && preparation !== null && profile !== null)
        return <AnnouncePanel pane={pane} preparation={preparation} profile={profile} />;
      if (preparation !== null) return <DrawStep pane={pane} preparation={preparation} />;
      break;
    case 'result':
      return <ResultStep shown={shown} pane={pane} />;
  }
  throw new Error(`step ${ready.step} was entered before it was reachable`);
}
