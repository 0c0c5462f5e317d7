import { render, screen, within, act, fireEvent } from '@testing-library/react';
import { StrictMode } from 'react';
import { PaneErrorBoundary } from '../../src/taskpane/common/PaneErrorBoundary';
import { registerPaneIcons } from '../../src/taskpane/common/icons';
import { TaskPane } from '../../src/taskpane/TaskPane';
import { fakeApp, fakeMemory, today, type FakeApp, type FakeBehaviour } from './paneFixture';
import { PaneTheme } from './PaneTheme';
import { keepStylesThatHide } from './paneStyles';

keepStylesThatHide();
registerPaneIcons();

export interface RenderedPane {
  readonly app: FakeApp;
  readonly memory: ReturnType<typeof fakeMemory>;
}

/** Shows the pane over a fake program, today, and waits until the workbook has been read. */
export async function renderPane(
  behaviour: FakeBehaviour = {},
  profileId?: string,
  clock = today,
  shownBefore?: Parameters<typeof fakeMemory>[1],
): Promise<RenderedPane> {
  const app = fakeApp(behaviour);
  const memory = fakeMemory(profileId, shownBefore);
  await act(async () => {
    render(
      <StrictMode>
        <PaneTheme>
          <PaneErrorBoundary>
            <TaskPane app={app} clock={clock} memory={memory} />
          </PaneErrorBoundary>
        </PaneTheme>
      </StrictMode>,
    );
    await Promise.resolve();
  });
  // What the first screen leaves to later comes behind it.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return { app, memory };
}

/** Presses a button or link by its accessible name and lets everything that follows happen. */
export async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Goes to a tab by its name and lets everything that follows happen. */
export async function showTab(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  // A tab is fetched when it is first shown, and asks the program once it is there.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
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

// jsdom lays nothing out and so scrolls nowhere.
Element.prototype.scrollIntoView = () => undefined;

export function type(label: string | RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

export const NEXT_PROFILE = '下一步：方案';
export const NEXT_DRAW = '下一步：抽取';

export const heading = (name: string): HTMLElement => screen.getByRole('heading', { name });

export const isDisabled = (name: string): boolean =>
  screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';

/**
 * Makes every test of a file fail on what React or Fluent complain about; a test that provokes
 * complaints allows them and forgets them.
 */
export function failOnComplaints(): { readonly allow: () => void; readonly forget: () => void } {
  let complaints: jest.SpyInstance;
  let cautions: jest.SpyInstance;
  beforeEach(() => {
    complaints = jest.spyOn(console, 'error');
    cautions = jest.spyOn(console, 'warn');
  });
  afterEach(() => {
    expect(complaints).not.toHaveBeenCalled();
    expect(cautions).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
  return {
    allow: () => complaints.mockImplementation(() => undefined),
    forget: () => complaints.mockClear(),
  };
}
