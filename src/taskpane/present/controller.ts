/**
 * The one presentation of a pane. It outlives the steps of the pane: the step that is on the screen
 * says what the hall sees.
 */

import type { PageMessage, PresentationView } from './messages';
import { openPresentation, type Opened, type OpenFailure, type Surface } from './openPresentation';
import { store } from './store';

/** What became of the last seed that was typed in the hall. */
export type SeedNote = { readonly taken: true; readonly seed: string } | { readonly taken: false };

export type PresentationState =
  | { readonly status: 'closed' | 'opening' }
  | { readonly status: 'open'; readonly note: SeedNote | null }
  | { readonly status: 'failed'; readonly failure: OpenFailure };

type TypedSeed = Extract<PageMessage, { type: 'seed' }>;

export interface PresentationController {
  readonly state: () => PresentationState;
  /** @returns ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: () => void;
  readonly close: () => void;
  /** What the hall sees from now on. */
  readonly show: (view: PresentationView) => void;
  /** The step that showed something is gone; a result stays on the screen. */
  readonly leave: () => void;
  /**
   * Who takes the seeds that are typed in the hall.
   *
   * @param take true when the pane took the seed
   */
  readonly takeSeeds: (take: ((typed: TypedSeed) => boolean) | null) => void;
}

/**
 * An Excel that throws where it should answer: told like any other refusal, the draw does not
 * depend on it.
 */
function refused(reason: unknown): Opened {
  return {
    ok: false,
    failure: { reason: 'other', code: reason instanceof Error ? reason.name : String(reason) },
  };
}

/**
 * Makes a controller.
 *
 * @param opening opens the window
 */
export function presentationController(
  opening: typeof openPresentation = openPresentation,
): PresentationController {
  const { get, set: become, subscribe } = store<PresentationState>({ status: 'closed' });
  let surface: Surface | null = null;
  let view: PresentationView = { stage: 'waiting' };
  let take: ((typed: TypedSeed) => boolean) | null = null;

  const send = (): void => surface?.send({ type: 'show', view });

  const onMessage = (message: PageMessage): void => {
    switch (message.type) {
      case 'ready':
        send();
        return;
      case 'seed': {
        const taken = take?.(message) === true;
        if (surface !== null)
          become({ status: 'open', note: taken ? { taken, seed: message.seed } : { taken } });
        // A seed that was not taken: the hall sees again what stands.
        if (!taken) send();
      }
    }
  };

  const onClosed = (): void => {
    if (surface === null) return;
    surface = null;
    become({ status: 'closed' });
  };

  const open = async (): Promise<void> => {
    become({ status: 'opening' });
    const opened = await opening({ onMessage, onClosed }).catch(refused);
    if (!opened.ok) {
      become({ status: 'failed', failure: opened.failure });
      return;
    }
    surface = opened.surface;
    become({ status: 'open', note: null });
    send();
  };

  return {
    state: get,
    subscribe,
    open: () => {
      if (surface === null && get().status !== 'opening') void open();
    },
    close: () => {
      const closing = surface;
      surface = null;
      closing?.close();
      become({ status: 'closed' });
    },
    show: (next) => {
      view = next;
      send();
    },
    leave: () => {
      if (view.stage === 'after') return;
      view = { stage: 'waiting' };
      send();
    },
    takeSeeds: (taker) => {
      take = taker;
    },
  };
}
