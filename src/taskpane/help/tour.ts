import { createContext, useState } from 'react';
import type { Memory } from '../state/memory';

/** The tour of the four steps: whether it is shown, and how it begins and ends. */
export interface Tour {
  readonly shown: boolean;
  readonly start: () => void;
  readonly end: () => void;
  /** Remembers that it was shown, so that it comes no more by itself. */
  readonly see: () => void;
}

/** The pane's tour, for all who show it or lead to it. */
export const TourContext = createContext<Tour>({
  shown: false,
  start: () => undefined,
  end: () => undefined,
  see: () => undefined,
});

/**
 * The tour, which shows by itself the first time on a machine. Where nothing can be remembered it
 * would come each time, and so does not come by itself.
 *
 * @param memory of this machine
 * @param onStart called before it is started again: it stands in a tab of its own
 */
export function useTour(memory: Memory, onStart: () => void): Tour {
  const [shown, setShown] = useState(() => memory.recallShown('tour') === '');
  return {
    shown,
    start: () => {
      onStart();
      setShown(true);
    },
    end: () => setShown(false),
    see: () => memory.keepShown('tour', 'shown'),
  };
}
