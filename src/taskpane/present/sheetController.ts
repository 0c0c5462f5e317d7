/** The showing of a draw on a sheet, which goes on while the clerk looks at another step. */

import type { ShowOutcome } from '../../app/showOnSheet';
import type { PresentationData } from '../../domain/presentation/presentationData';
import type { Problem } from '../../text/problem/problemText';
import type { PaneApp } from '../paneApp';
import type { Pace } from './playback';
import { store } from './store';

/** Units that come at once on a sheet, and milliseconds between two steps. */
const SHEET_PACE: Readonly<Record<Pace, { readonly perStep: number; readonly pause: number }>> = {
  slow: { perStep: 1, pause: 4500 },
  medium: { perStep: 2, pause: 3500 },
  fast: { perStep: 5, pause: 2000 },
};

export type SheetState =
  | { readonly status: 'none' | 'writing' | 'removing' | 'removed' }
  | { readonly status: 'showing'; readonly shown: number; readonly all: number }
  | { readonly status: 'ended'; readonly outcome: Exclude<ShowOutcome, { kind: 'failed' }> }
  | { readonly status: 'failed' | 'notRemoved'; readonly problems: readonly Problem[] };

export interface SheetController {
  readonly state: () => SheetState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (data: PresentationData, pace: Pace) => void;
  readonly stop: () => void;
  readonly remove: () => void;
}

/**
 * Makes a controller.
 *
 * @param app writes and removes the sheet
 */
export function sheetController(
  app: Pick<PaneApp, 'showOnSheet' | 'removeProjectorSheets'>,
): SheetController {
  const { get, set, subscribe } = store<SheetState>({ status: 'none' });
  let running: AbortController | null = null;

  const show = async (data: PresentationData, pace: Pace): Promise<void> => {
    const controller = new AbortController();
    running = controller;
    set({ status: 'writing' });
    const onShown = (shown: number, all: number): void => set({ status: 'showing', shown, all });
    const outcome = await app.showOnSheet(data, {
      ...SHEET_PACE[pace],
      signal: controller.signal,
      onShown,
    });
    running = null;
    set(
      outcome.kind === 'failed'
        ? { status: 'failed', problems: outcome.problems }
        : { status: 'ended', outcome },
    );
  };

  const remove = async (): Promise<void> => {
    set({ status: 'removing' });
    const { problems } = await app.removeProjectorSheets();
    set(problems.length === 0 ? { status: 'removed' } : { status: 'notRemoved', problems });
  };

  return {
    state: get,
    subscribe,
    show: (data, pace) => {
      if (running === null) void show(data, pace);
    },
    stop: () => running?.abort(),
    remove: () => {
      if (running === null) void remove();
    },
  };
}
