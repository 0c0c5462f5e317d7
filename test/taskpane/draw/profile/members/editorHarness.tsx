import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState, type JSX } from 'react';
import type { Profile } from '../../../../../src/domain/profile/profile';
import {
  EditorPanel,
  type EditorPanelProps,
} from '../../../../../src/taskpane/draw/profile/EditorPanel';
import { initialState } from '../../../../../src/taskpane/state/paneState';
import { sections, type SectionKey } from '../../../../../src/text/sheet/profileSheetText';
import { fakeApp, scanOf } from '../../../paneFixture';
import { PaneTheme } from '../../../PaneTheme';
import { press } from '../../../renderPane';

/** What a clerk does with one field. */
export type Step =
  | { readonly press: string }
  | { readonly type: string; readonly words: string }
  | { readonly choose: string; readonly option: string }
  /** one of several options of a list that stays open. */
  | { readonly pick: string; readonly option: string; readonly on: boolean }
  | { readonly tick: string; readonly on: boolean };

const state = { ...initialState({ year: 2026, quarter: 1 }, ''), scan: scanOf() };
const app = fakeApp();

function Editor({
  first,
  told,
}: {
  first: Profile;
  told: (profile: Profile) => void;
}): JSX.Element {
  const [profile, setProfile] = useState(first);
  const pane = {
    state,
    app,
    listed: null,
    preparation: null,
    profiles: [],
    bureau: null,
    actions: {
      changeProfile: (next: Profile) => {
        told(next);
        setProfile(next);
      },
    },
  } as unknown as EditorPanelProps['pane'];
  return (
    <PaneTheme>
      <EditorPanel pane={pane} profile={profile} />
    </PaneTheme>
  );
}

/**
 * Shows the editor with one section open.
 *
 * @returns what gives the profile as it is now
 */
export async function openSection(first: Profile, section: SectionKey): Promise<() => Profile> {
  cleanup();
  let last = first;
  render(<Editor first={first} told={(profile) => (last = profile)} />);
  if (section !== 'plans') {
    const titles = [...document.querySelectorAll<HTMLElement>('.section-title')];
    const title = titles.find(({ textContent }) =>
      textContent?.startsWith(sections[section].title),
    );
    await click(title);
  }
  for (const link of document.querySelectorAll<HTMLElement>('[aria-label$="更多要求"]'))
    if (link.getAttribute('aria-expanded') === 'false' && /^(重点|涉水)/.test(link.ariaLabel ?? ''))
      await click(link);
  return () => last;
}

async function click(element: Element | null | undefined): Promise<void> {
  if (element === null || element === undefined) throw new Error('nothing to click');
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

/** A drop-down by its label, whole. */
function box(label: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[role="combobox"]')].find(
    (each) =>
      (each.getAttribute('aria-label') ??
        document.getElementById(each.getAttribute('aria-labelledby')?.split(' ')[0] ?? '')
          ?.textContent) === label,
  );
  if (found === undefined) throw new Error(`no drop-down ${label}`);
  return found;
}

export async function take(step: Step): Promise<void> {
  if ('press' in step) await press(step.press);
  else if ('type' in step) {
    fireEvent.change(screen.getByLabelText(step.type), { target: { value: step.words } });
    fireEvent.blur(screen.getByLabelText(step.type));
  } else if ('tick' in step) {
    const tickbox = screen.getByLabelText<HTMLInputElement>(step.tick);
    if (tickbox.checked === step.on) throw new Error(`${step.tick} is so already`);
    await click(tickbox);
  } else {
    const label = 'choose' in step ? step.choose : step.pick;
    await click(box(label));
    await click(within(screen.getByRole('listbox')).getByText(step.option));
    if ('pick' in step) {
      await act(async () => {
        fireEvent.keyDown(box(label), { key: 'Escape', keyCode: 27 });
        await Promise.resolve();
      });
    }
  }
}

/** What the step's field is called; null for what is no field. */
export function fieldOf(step: Step): string | null {
  if ('press' in step) return null;
  if ('type' in step) return step.type;
  if ('tick' in step) return step.tick;
  return 'choose' in step ? step.choose : step.pick;
}

/** Whether the step's field shows what the step left in it. */
export function shows(step: Step): boolean {
  if ('press' in step) return true;
  if ('type' in step)
    return screen.getByLabelText<HTMLInputElement>(step.type).value === step.words;
  if ('tick' in step) return screen.getByLabelText<HTMLInputElement>(step.tick).checked === step.on;
  const isOn = 'choose' in step || step.on;
  return box(fieldOf(step) ?? '').textContent?.includes(step.option) === isOn;
}
