import { useState } from 'react';
import type { Pane } from './usePane';

/** How far something is that the clerk asked for. */
export type Deed<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'busy' }
  | { readonly status: 'done'; readonly value: Value };

export interface DeedControl<Value> {
  readonly deed: Deed<Value>;
  /**
   * Starts it.
   *
   * @param act asks the program
   * @param reread says of an outcome whether the workbook has to be read again
   */
  readonly start: (act: () => Promise<Value>, reread?: (outcome: Value) => boolean) => void;
  /** Forgets how it ended. */
  readonly reset: () => void;
}

/**
 * One thing at a time that a screen does in the workbook; while it lasts, the pane does nothing
 * else (Pane.working).
 */
export function useDeed<Value>({ perform }: Pane): DeedControl<Value> {
  const [deed, setDeed] = useState<Deed<Value>>({ status: 'idle' });
  const start: DeedControl<Value>['start'] = (act, reread = () => false) => {
    setDeed({ status: 'busy' });
    perform(act, reread, (value) => setDeed({ status: 'done', value }));
  };
  return { deed, start, reset: () => setDeed({ status: 'idle' }) };
}
