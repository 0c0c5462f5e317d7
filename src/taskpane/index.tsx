import './fabricConfig';
import type { JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { Spinner } from 'office-ui-fabric-react';
import { paneText } from '../text/pane/paneText';
import { StateNotice } from './common/StateNotice';
import { registerPaneIcons } from './common/icons';
import { fetchAhead, later } from './later';
import { paneApp } from './paneApp';
import { associateActions } from './runtime/associateActions';
import { associateFunctions } from './runtime/associateFunctions';
import { storageMemory } from './state/memory';
import { PaneFrame } from './PaneFrame';
import { TaskPane } from './TaskPane';

/** After so long without a word from Excel, the page is taken to stand outside of it. */
const PATIENCE = 8000;

const clock = (): Date => new Date();

/** Known while the script runs, and later no more. */
const script = (document.currentScript as HTMLScriptElement).src;

const UpdateNotice = later(() => import('./help/UpdateNotice')).part('UpdateNotice');

type Surroundings = 'waiting' | 'excel' | 'outside';

function content(surroundings: Surroundings): JSX.Element {
  switch (surroundings) {
    case 'waiting':
      return <Spinner className="waiting" label={paneText.notice.waiting} />;
    case 'outside':
      return (
        <main className="body">
          <StateNotice kind="info" title={paneText.notice.outside.title}>
            {paneText.notice.outside.body}
          </StateNotice>
        </main>
      );
    case 'excel':
      return (
        <>
          <UpdateNotice script={script} />
          <TaskPane app={paneApp} clock={clock} memory={storageMemory} />
        </>
      );
  }
}

function mount(element: HTMLElement): void {
  const root = createRoot(element);
  const show = (surroundings: Surroundings): void =>
    root.render(<PaneFrame>{content(surroundings)}</PaneFrame>);
  registerPaneIcons();
  if (typeof Office === 'undefined') {
    show('outside');
    return;
  }
  show('waiting');
  associateActions();
  associateFunctions();
  const giveUp = setTimeout(() => show('outside'), PATIENCE);
  void Office.onReady(({ host }) => {
    clearTimeout(giveUp);
    show(host === Office.HostType.Excel ? 'excel' : 'outside');
    // Fetched now, while the server certainly answers, and not in the middle of a draw; what fails
    // is asked for again when it is needed.
    fetchAhead().catch(() => undefined);
  });
}

const element = document.getElementById('root');
if (element !== null) mount(element);
