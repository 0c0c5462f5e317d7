/**
 * Opens the presentation in a window of its own: through Excel where it can talk to its dialogs,
 * else as a plain window of the browser. In both cases only what comes from our own page in that
 * very window is listened to.
 */

import { pieceReceiver, pieceSender } from './frames';
import { messageOrigin } from './messageOrigin';
import { parsePageMessage, type PageMessage, type PaneMessage } from './messages';

/** Why there is no presentation. */
export type OpenFailure =
  | { readonly reason: 'blocked' | 'already' | 'address' | 'silent' }
  /** @param code Excel's own number */
  | { readonly reason: 'other'; readonly code: string };

/** An open presentation. */
export interface Surface {
  readonly send: (message: PaneMessage) => void;
  readonly close: () => void;
}

export interface SurfaceEvents {
  readonly onMessage: (message: PageMessage) => void;
  /** Someone closed the window. */
  readonly onClosed: () => void;
}

export type Opened =
  | { readonly ok: true; readonly surface: Surface }
  | { readonly ok: false; readonly failure: OpenFailure };

/** The page, beside the pane's own: its address decides nothing but the way to talk. */
const PRESENT_PAGE = 'present.html';

/**
 * After so many milliseconds without a word the window is taken to be dumb: outside of Excel, or
 * without the page.
 */
const PATIENCE = 15_000;
/**
 * How often a plain window is looked after, in milliseconds: a browser does not say when it was
 * closed.
 */
const WATCH = 1000;

/**
 * Opens the presentation and waits until its page is there.
 *
 * @param events what the page says from then on; its first word is among them
 */
export async function openPresentation(events: SurfaceEvents): Promise<Opened> {
  return hasDialogs() ? openDialog(events) : openWindow(events);
}

function hasDialogs(): boolean {
  if (typeof Office === 'undefined') return false;
  const context = Office.context as Partial<Office.Context> | undefined;
  return (
    context?.requirements?.isSetSupported('DialogApi', '1.2') === true && context.ui !== undefined
  );
}

const address = (via: 'dialog' | 'window'): string =>
  new URL(`${PRESENT_PAGE}?via=${via}`, window.location.href).href;

function openWindow(events: SurfaceEvents): Promise<Opened> {
  const { availWidth, availHeight } = window.screen;
  const popup = window.open(
    address('window'),
    '_blank',
    `popup,left=0,top=0,width=${availWidth},height=${availHeight}`,
  );
  if (popup === null) return Promise.resolve({ ok: false, failure: { reason: 'blocked' } });
  const { target, isFrom } = messageOrigin(window.location);
  const send = pieceSender((piece) => popup.postMessage(piece, target), Date.now());
  return conversation(events, ({ hear, end }) => {
    const listen = (event: MessageEvent): void => {
      if (isFrom(event, popup)) hear(event.data);
    };
    const leave = (): void => send({ type: 'show', view: { stage: 'lost' } } satisfies PaneMessage);
    const watch = setInterval(() => popup.closed && end(), WATCH);
    window.addEventListener('message', listen);
    window.addEventListener('pagehide', leave);
    return {
      send,
      close: () => popup.close(),
      forget: () => {
        clearInterval(watch);
        window.removeEventListener('message', listen);
        window.removeEventListener('pagehide', leave);
      },
    };
  });
}

/** Excel's numbers of what may go wrong. */
const DIALOG_FAILURES: Readonly<Record<number, OpenFailure['reason'] | undefined>> = {
  12002: 'address',
  12003: 'address',
  12004: 'address',
  12005: 'address',
  12007: 'already',
  12009: 'blocked',
  12011: 'blocked',
};

async function openDialog(events: SurfaceEvents): Promise<Opened> {
  const { origin } = window.location;
  const result = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
    Office.context.ui.displayDialogAsync(
      address('dialog'),
      { height: 100, width: 100, displayInIframe: false },
      resolve,
    );
  });
  if (result.status === Office.AsyncResultStatus.Failed)
    return { ok: false, failure: dialogFailure(result.error.code) };
  const dialog = result.value;
  return conversation(events, ({ hear, end }) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      // Excels that do not say where a message comes from pass on only those of the dialog's first
      // page, which is ours.
      if ('message' in event && (event.origin === undefined || event.origin === origin))
        hear(event.message);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
    return {
      send: pieceSender(
        (piece) => dialog.messageChild(piece, { targetOrigin: origin }),
        Date.now(),
      ),
      close: () => dialog.close(),
      forget: () => undefined,
    };
  });
}

function dialogFailure(code: number): OpenFailure {
  const reason = DIALOG_FAILURES[code];
  return reason === undefined || reason === 'other'
    ? { reason: 'other', code: String(code) }
    : { reason };
}

interface Line {
  readonly send: (message: unknown) => void;
  readonly close: () => void;
  /** Stops listening. */
  readonly forget: () => void;
}

/** Joins a window to its events, and waits for the first word from it. */
function conversation(
  { onMessage, onClosed }: SurfaceEvents,
  connect: (ears: { readonly hear: (piece: unknown) => void; readonly end: () => void }) => Line,
): Promise<Opened> {
  return new Promise((resolve) => {
    let over = false;
    const end = (): void => {
      if (over) return;
      over = true;
      clearTimeout(giveUp);
      line.forget();
      resolve({ ok: false, failure: { reason: 'silent' } });
      onClosed();
    };
    const close = (): void => {
      if (!over) line.close();
      end();
    };
    const giveUp = setTimeout(close, PATIENCE);
    const hear = pieceReceiver((message) => {
      const known = parsePageMessage(message);
      if (over || known === null) return;
      clearTimeout(giveUp);
      resolve({ ok: true, surface: { send: line.send, close } });
      onMessage(known);
    });
    const line = connect({ hear, end });
  });
}
