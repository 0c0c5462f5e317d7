import { presentText } from '../../../text/pane/presentText';
import type { PageMessage, PresentationView } from '../messages';
import {
  PACE_MS,
  playbackReducer,
  startPlayback,
  type Playback,
  type PlaybackAction,
} from '../playback';
import { beforeScreen, type BeforeScreen } from './beforeScreen';
import { drawScreen, type PlaybackScreen } from './drawScreen';
import { element } from './element';
import { resultScreen, type ResultScreen } from './resultScreen';

export interface PresentPage {
  /** Shows what the pane says. */
  readonly show: (view: PresentationView) => void;
}

type BeforeView = Extract<PresentationView, { stage: 'before' }>;
type AfterView = Extract<PresentationView, { stage: 'after' }>;

/**
 * The presentation on its page.
 *
 * @param place the element that it fills
 * @param send says something to the pane
 */
export function presentPage(place: HTMLElement, send: (message: PageMessage) => void): PresentPage {
  let before: { readonly screen: BeforeScreen; view: BeforeView } | null = null;
  let after: Performance | null = null;

  notice(place, presentText.connecting);
  window.addEventListener('resize', () => before?.screen.update(before.view));
  return {
    show: (view) => {
      // The end of the pane does not take the result off the screen.
      if (view.stage === 'lost' && after !== null) return;
      if (view.stage !== 'before') before = null;
      if (view.stage === 'after' && after?.isOf(view) === true) return;
      after?.end();
      after = null;
      switch (view.stage) {
        case 'waiting':
          notice(place, presentText.waiting.title, presentText.waiting.body);
          return;
        case 'lost':
          notice(place, presentText.lost.title, presentText.lost.body);
          return;
        case 'before':
          if (before?.view.data.fingerprint !== view.data.fingerprint) {
            before = { screen: beforeScreen(view, send), view };
            place.replaceChildren(before.screen.root);
          }
          before.view = view;
          before.screen.update(view);
          return;
        case 'after':
          after = performance(place, view);
      }
    },
  };
}

/** The showing of one draw. */
interface Performance {
  readonly isOf: (view: AfterView) => boolean;
  readonly end: () => void;
}

function performance(place: HTMLElement, { data }: AfterView): Performance {
  const reduced =
    typeof window.matchMedia === 'function' &&
    window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let playback = startPlayback(data.result.units.length, reduced);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let screen: PlaybackScreen | null = null;
  let result: ResultScreen | null = null;

  const act = (action: PlaybackAction): void => {
    playback = playbackReducer(playback, action);
    render();
  };

  function render(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (playback.status === 'finished') {
      if (result === null) {
        screen = null;
        result = resultScreen(data, act);
        place.replaceChildren(result.root);
      }
      result.update(playback);
      return;
    }
    if (screen === null) {
      result = null;
      screen = drawScreen(data, act);
      place.replaceChildren(screen.root);
    }
    screen.update(playback);
    if (playback.status === 'playing')
      timer = setTimeout(() => act({ type: 'ticked' }), PACE_MS[playback.pace]);
  }

  const press = (event: KeyboardEvent): void => {
    const action = keyAction(event, playback, () => result?.pages() ?? 1);
    if (action === null) return;
    event.preventDefault();
    act(action);
  };
  const resize = (): void => (result ?? screen)?.update(playback);
  document.addEventListener('keydown', press);
  window.addEventListener('resize', resize);
  render();

  return {
    isOf: ({ data: { fingerprint, result: other } }) =>
      fingerprint === data.fingerprint &&
      other.seed === data.result.seed &&
      other.method === data.result.method,
    end: () => {
      if (timer !== null) clearTimeout(timer);
      document.removeEventListener('keydown', press);
      window.removeEventListener('resize', resize);
    },
  };
}

/** What a key does; keys that a control of the page uses itself stay with it. */
function keyAction(
  event: KeyboardEvent,
  { status }: Playback,
  pages: () => number,
): PlaybackAction | null {
  const { target, key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const onButton = target instanceof HTMLButtonElement;
  const onInput = target instanceof HTMLInputElement;
  if (key === ' ' && !onButton) return { type: 'toggled' };
  // A choice is made by arrows; it has no end to go to.
  if (onInput && key !== 'End') return null;
  const isResult = status === 'finished';
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return isResult ? { type: 'pageTurned', by: 1, pages: pages() } : { type: 'forward' };
    case 'ArrowLeft':
    case 'PageUp':
      return isResult ? { type: 'pageTurned', by: -1, pages: pages() } : { type: 'back' };
    case 'End':
      return isResult ? { type: 'pageTurned', by: pages(), pages: pages() } : { type: 'finished' };
    default:
      return null;
  }
}

function notice(place: HTMLElement, title: string, body?: string): void {
  place.replaceChildren(
    element('main', {
      className: 'screen notice',
      attributes: { role: 'status' },
      children: [
        element('h1', { text: title }),
        body === undefined ? null : element('p', { text: body }),
      ],
    }),
  );
}
