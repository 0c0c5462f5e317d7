import { render, screen, within, act, fireEvent } from '@testing-library/react';
import { StrictMode } from 'react';
import { ThemeProvider } from 'office-ui-fabric-react';
import { PaneErrorBoundary } from '../../src/taskpane/component/PaneErrorBoundary';
import { registerPaneIcons } from '../../src/taskpane/icons';
import { TaskPane } from '../../src/taskpane/TaskPane';
import { theme } from '../../src/taskpane/theme';
import { presets } from '../../src/text/preset/presets';
import { fakeApp, fakeMemory, today, type FakeApp, type FakeBehaviour } from './paneFixture';

registerPaneIcons();

export interface RenderedPane {
  readonly app: FakeApp;
  readonly memory: ReturnType<typeof fakeMemory>;
}

/** Shows the pane over a fake program and waits until the workbook has been read. */
export async function renderPane(behaviour: FakeBehaviour = {}, profileId?: string): Promise<RenderedPane> {
  const app = fakeApp(behaviour);
  const memory = fakeMemory(profileId);
  await act(async () => {
    render(
      <StrictMode>
        <ThemeProvider theme={theme}>
          <PaneErrorBoundary>
            <TaskPane app={app} presets={presets} clock={today} memory={memory} />
          </PaneErrorBoundary>
        </ThemeProvider>
      </StrictMode>,
    );
    await Promise.resolve();
  });
  return { app, memory };
}

/** Presses a button or link by its accessible name and lets everything that follows happen. */
export async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Opens a drop-down and takes one of its options. */
export async function choose(label: string, option: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('combobox', { name: new RegExp(`^${label}`) }));
    await Promise.resolve();
  });
  await act(async () => {
    fireEvent.click(within(screen.getByRole('listbox')).getByText(option));
    await Promise.resolve();
  });
}

export function type(label: string | RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}
