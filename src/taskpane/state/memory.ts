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
}

const PROFILE_KEY = 'ssj.profile';
const METHOD_KEY = 'ssj.method';
const SHOWN_KEYS: Readonly<Record<ShownOnce, string>> = {
  tour: 'ssj.tour',
  version: 'ssj.version',
};
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
};

function canKeep(): boolean {
  keep(PROBE_KEY, 'x');
  return recall(PROBE_KEY) === 'x';
}

function recall(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Storage may be full or forbidden; the clerk then chooses again next time.
  }
}
