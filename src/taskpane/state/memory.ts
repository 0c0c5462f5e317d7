/**
 * What the pane keeps on this machine between two openings: the bureau's profile, so that it is
 * chosen once.
 */
export interface Memory {
  readonly recallProfile: () => string;
  readonly keepProfile: (profileId: string) => void;
}

const KEY = 'ssj.profile';

/**
 * Memory in the browser's storage; where that is blocked by policy, nothing is remembered and
 * nothing fails.
 */
export const storageMemory: Memory = {
  recallProfile: () => {
    try {
      return window.localStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  },
  keepProfile: (profileId) => {
    try {
      window.localStorage.setItem(KEY, profileId);
    } catch {
      // Storage may be full or forbidden; the clerk then chooses again next time.
    }
  },
};
