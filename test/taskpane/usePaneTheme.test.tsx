/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import type { JSX } from 'react';
import { isDarkGround } from '../../src/taskpane/appearance';
import { usePaneTheme } from '../../src/taskpane/usePaneTheme';

function Ground(): JSX.Element {
  return <p>{usePaneTheme().isInverted ? 'dark' : 'light'}</p>;
}

/** A system that is dark or light, and can be turned. */
function system(dark: boolean): { readonly turn: (to: boolean) => void } {
  let matches = dark;
  const listeners = new Set<() => void>();
  window.matchMedia = (() => ({
    get matches() {
      return matches;
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  })) as unknown as typeof window.matchMedia;
  return {
    turn: (to) => {
      matches = to;
      for (const listener of listeners) listener();
    },
  };
}

/** An Office whose theme has this ground; undefined for one that tells of none. */
function office(bodyBackgroundColor: string | undefined): void {
  const officeTheme = bodyBackgroundColor === undefined ? undefined : { bodyBackgroundColor };
  Reflect.set(globalThis, 'Office', { context: { officeTheme }, onReady: () => Promise.resolve() });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(window, 'matchMedia');
});

test("without Office, or without a theme of Office's, the pane is as the system, also when that turns", async () => {
  const { turn } = system(true);
  const { unmount } = render(<Ground />);
  expect(await screen.findByText('dark')).toBeTruthy();
  unmount();
  office(undefined);
  render(<Ground />);
  expect(await screen.findByText('dark')).toBeTruthy();
  act(() => turn(false));
  expect(await screen.findByText('light')).toBeTruthy();
});

test("Office's theme counts before the system's, and is asked again when the pane has the focus", async () => {
  system(true);
  office('#FFFFFF');
  render(<Ground />);
  expect(await screen.findByText('light')).toBeTruthy();
  office('#262626');
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(await screen.findByText('dark')).toBeTruthy();
});

test('before Office is ready it says nothing', async () => {
  system(false);
  Reflect.set(globalThis, 'Office', { onReady: () => Promise.resolve() });
  render(<Ground />);
  expect(await screen.findByText('light')).toBeTruthy();
});

test('what is no colour says nothing', () => {
  expect(['#000000', '#FFFFFF', '#fff', ''].map(isDarkGround)).toEqual([true, false, null, null]);
});
