import { keptPane, keptText, type KeptPane } from './keptPane';
import type { PaneState } from './paneState';
import { DRAW_METHODS, type DrawMethod } from '../../domain/draw/draw';

/** The tour of the steps, and what a version changed. */
export type ShownOnce = 'tour' | 'version';

/**
 * What the pane keeps on this machine between two openings: the bureau's profile and its method, so
 * that they are chosen once.
 */
export interface Memory {
  readonly recallProfile: () => string;
  readonly keepProfile: (profileId: string) => void;
  /** null where none was chosen, or one that is offered no more. */
  readonly recallMethod: () => DrawMethod | null;
  readonly keepMethod: (method: DrawMethod) => void;
  /**
   * What was shown of something that shows once: '' for nothing yet, null where nothing can be kept
   * and it would come each time.
   */
  readonly recallShown: (what: ShownOnce) => string | null;
  readonly keepShown: (what: ShownOnce, value: string) => void;
  /**
   * The pane as it was before Excel loaded its page anew in the same window, as it does when a dialog
   * closes in some versions; null where it did not.
   */
  readonly recallPane: () => KeptPane | null;
  readonly keepPane: (state: PaneState) => void;
}

const PROFILE_KEY = 'ssj.profile';
const METHOD_KEY = 'ssj.method';
const SHOWN_KEYS: Readonly<Record<ShownOnce, string>> = {
  tour: 'ssj.tour',
  version: 'ssj.version',
};
const PANE_KEY = 'ssj.pane';
const PROBE_KEY = 'ssj.probe';

/**
 * Memory in the browser's storage; where that is blocked by policy, nothing is remembered and
 * nothing fails.
 */
export const storageMemory: Memory = {
  recallProfile: () => recall(PROFILE_KEY),
  keepProfile: (profileId) => keep(PROFILE_KEY, profileId),
  recallMethod: () => DRAW_METHODS.find((method) => method === recall(METHOD_KEY)) ?? null,
  keepMethod: (method) => keep(METHOD_KEY, method),
  recallShown: (what) => (canKeep() ? recall(SHOWN_KEYS[what]) : null),
  keepShown: (what, value) => keep(SHOWN_KEYS[what], value),
  recallPane: () => keptPane(recall(PANE_KEY, 'sessionStorage'), workbook()),
  keepPane: (state) => keep(PANE_KEY, keptText(state, workbook()), 'sessionStorage'),
};

function canKeep(): boolean {
  keep(PROBE_KEY, 'x');
  return recall(PROBE_KEY) === 'x';
}

function workbook(): string {
  return typeof Office === 'undefined' ? '' : (Office.context?.document?.url ?? '');
}

/** The session's ends with the window. */
type Store = 'localStorage' | 'sessionStorage';

function recall(key: string, store: Store = 'localStorage'): string {
  try {
    return window[store].getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(key: string, value: string, store: Store = 'localStorage'): void {
  try {
    window[store].setItem(key, value);
  } catch {
    // Storage may be full or forbidden; the clerk then chooses again next time.
  }
}
