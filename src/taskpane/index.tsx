import './fabricConfig';
import './common/common.css';
import { StrictMode, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { Spinner, ThemeProvider } from 'office-ui-fabric-react';
import { paneText } from '../text/pane/paneText';
import { PaneErrorBoundary } from './common/PaneErrorBoundary';
import { StateNotice } from './common/StateNotice';
import { registerPaneIcons } from './common/icons';
import { fetchAhead, later } from './later';
import { paneApp } from './paneApp';
import { associateActions } from './runtime/associateActions';
import { associateFunctions } from './runtime/associateFunctions';
import { storageMemory } from './state/memory';
import { TaskPane } from './TaskPane';
import { themeVariables } from './theme';
import { usePaneTheme } from './usePaneTheme';

/** After so long without a word from Excel, the page is taken to stand outside of it. */
const PATIENCE = 8000;

const clock = (): Date => new Date();

/** Known while the script runs, and later no more. */
const script = (document.currentScript as HTMLScriptElement).src;

const UpdateNotice = later(() => import('./help/UpdateNotice')).part('UpdateNotice');

type Surroundings = 'waiting' | 'excel' | 'outside';

function Page({ surroundings }: { readonly surroundings: Surroundings }): JSX.Element {
  const theme = usePaneTheme();
  return (
    <StrictMode>
      <ThemeProvider theme={theme} className="pane" style={themeVariables(theme)}>
        <PaneErrorBoundary>{content(surroundings)}</PaneErrorBoundary>
      </ThemeProvider>
    </StrictMode>
  );
}

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
    root.render(<Page surroundings={surroundings} />);
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
