import { pieceReceiver, pieceSender } from '../frames';
import { messageOrigin } from '../messageOrigin';
import { parsePaneMessage, type PageMessage, type PaneMessage } from '../messages';

/** Excel's library, beside the page; only a dialog of Excel needs it. */
const OFFICE = 'office/office.js';

/**
 * Joins the page to the pane that opened it, through Excel or through the browser, as its address
 * says.
 *
 * @param receive is given what the pane says, where its shape is right
 * @returns what says something to the pane; null where nobody opened the page
 */
export async function connectPane(
  receive: (message: PaneMessage) => void,
): Promise<((message: PageMessage) => void) | null> {
  const hear = pieceReceiver((message) => {
    const known = parsePaneMessage(message);
    if (known !== null) receive(known);
  });
  const isDialog = new URLSearchParams(window.location.search).get('via') === 'dialog';
  return isDialog ? connectDialog(hear) : connectWindow(hear);
}

function connectWindow(hear: (piece: unknown) => void): ((message: PageMessage) => void) | null {
  const opener = window.opener as Window | null | undefined;
  if (!opener) return null;
  const { target, isFrom } = messageOrigin(window.location);
  window.addEventListener('message', (event) => {
    if (isFrom(event, opener)) hear(event.data);
  });
  return pieceSender((piece) => opener.postMessage(piece, target), Date.now());
}

async function connectDialog(
  hear: (piece: unknown) => void,
): Promise<((message: PageMessage) => void) | null> {
  await loadScript(OFFICE);
  await Office.onReady();
  const { origin } = window.location;
  const { ui } = Office.context;
  await new Promise<void>((resolve) => {
    ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      (event: Office.DialogParentMessageReceivedEventArgs) => {
        // Undefined in Excels that do not say; those pass on messages of the add-in's own pane
        // only.
        if (event.origin === undefined || event.origin === origin) hear(event.message);
      },
      () => resolve(),
    );
  });
  return pieceSender((piece) => ui.messageParent(piece, { targetOrigin: origin }), Date.now());
}

function loadScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${source} did not load`)));
    document.head.append(script);
  });
}
