import type { JSX } from 'react';
import { Spinner } from 'office-ui-fabric-react';
import { paneText } from '../text/paneText';
import { StepBar } from './component/StepBar';
import { TroubleNotice } from './component/TroubleNotice';
import { DrawStep, EditorPanel, ExchangePanel, HealthPanel, ResultStep } from './laterScreens';
import { announcement } from './state/announcement';
import { usePane, type Pane, type PaneSurroundings } from './state/usePane';
import { ProfileStep } from './step/ProfileStep';
import { RegisterStep } from './step/RegisterStep';

/** The whole pane: the line that says for whom and when, the row of steps, and the step that the clerk is at. */
export function TaskPane(surroundings: PaneSurroundings): JSX.Element {
  const pane = usePane(surroundings);
  const { state, profile, ready, actions } = pane;
  if (state.crash !== null) throw state.crash;
  return (
    <>
      <header className="head">
        <h1>
          {profile !== null && <span className="bureau">{profile.authority}</span>}
          <span>{paneText.pane.period(state.period)}</span>
        </h1>
        <StepBar ready={ready} disabled={state.run.status === 'running'} onStep={actions.goTo} />
        {state.trouble !== null && <TroubleNotice trouble={state.trouble} actions={actions} />}
      </header>
      <CurrentStep pane={pane} />
      <div className="unseen" role="status">
        {announcement(state, ready.step, pane.preparation)}
      </div>
    </>
  );
}

function CurrentStep({ pane }: { readonly pane: Pane }): JSX.Element {
  const { state, ready, profile, preparation } = pane;
  if (state.scan === null) {
    return <main className="body">{state.scanning && <Spinner className="waiting" label={paneText.notice.loading} />}</main>;
  }
  switch (ready.step) {
    case 'register':
      return state.panel === 'health' ? <HealthPanel pane={pane} scan={state.scan} /> : <RegisterStep pane={pane} scan={state.scan} />;
    case 'profile':
      if (state.panel === 'exchange') return <ExchangePanel pane={pane} profile={profile} />;
      if (state.panel === 'editor' && profile !== null) return <EditorPanel pane={pane} profile={profile} />;
      return <ProfileStep pane={pane} />;
    case 'draw':
      if (preparation !== null) return <DrawStep pane={pane} preparation={preparation} />;
      break;
    case 'result':
      if (state.run.status === 'done') return <ResultStep run={state.run} pane={pane} />;
  }
  throw new Error(`step ${ready.step} was entered before it was reachable`);
}
