/** @jest-environment jsdom */
import { pieceReceiver, pieceSender } from '../../../src/taskpane/present/frames';
import type { PageMessage } from '../../../src/taskpane/present/messages';
import { presentationController } from '../../../src/taskpane/present/controller';
import { openPresentation, type Opened } from '../../../src/taskpane/present/openPresentation';
import { connectPane } from '../../../src/taskpane/present/page/connectPane';

type Handler = (event: object) => void;

/** Excel's side of a dialog. */
class FakeDialog {
  readonly handlers = new Map<string, Handler>();
  readonly sent: unknown[] = [];
  readonly targets: unknown[] = [];
  closed = false;
  private readonly hear = pieceReceiver((message) => this.sent.push(message));
  private id = 0;

  addEventHandler(type: string, handler: Handler): void {
    this.handlers.set(type, handler);
  }
  messageChild(piece: string, options: { readonly targetOrigin: string }): void {
    this.targets.push(options.targetOrigin);
    this.hear(piece);
  }
  close(): void {
    this.closed = true;
  }
  say(message: unknown, origin: string | undefined = window.location.origin): void {
    this.id += 1;
    pieceSender(
      (piece) => this.handlers.get('message')?.({ message: piece, origin }),
      this.id,
    )(message);
  }
}

interface Shown {
  address: string;
  options: object;
  end: (result: object) => void;
}

let shown: Shown[];

function fakeOffice(supported: boolean): void {
  shown = [];
  const office = {
    AsyncResultStatus: { Failed: 'failed' },
    EventType: {
      DialogMessageReceived: 'message',
      DialogEventReceived: 'event',
      DialogParentMessageReceived: 'parent',
    },
    context: {
      requirements: {
        isSetSupported: (name: string, version: string) =>
          supported && name === 'DialogApi' && version === '1.2',
      },
      ui: {
        displayDialogAsync: (address: string, options: object, end: Shown['end']) =>
          void shown.push({ address, options, end }),
      },
    },
  };
  Object.assign(globalThis, { Office: office });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Office');
});

const events = (): {
  messages: PageMessage[];
  closed: number;
  onMessage: (message: PageMessage) => void;
  onClosed: () => void;
} => {
  const seen = {
    messages: [] as PageMessage[],
    closed: 0,
    onMessage: (message: PageMessage) => void seen.messages.push(message),
    onClosed: () => void (seen.closed += 1),
  };
  return seen;
};

async function openDialog(
  seen = events(),
): Promise<{ dialog: FakeDialog; opened: Promise<Opened>; seen: typeof seen }> {
  fakeOffice(true);
  const dialog = new FakeDialog();
  const opened = openPresentation(seen);
  shown[0]?.end({ status: 'succeeded', value: dialog });
  await Promise.resolve();
  await Promise.resolve();
  return { dialog, opened, seen };
}

describe('through Excel', () => {
  test('the dialog fills the screen and shows our page; it is there once its page has spoken', async () => {
    const { dialog, opened, seen } = await openDialog();
    expect(shown[0]?.address).toBe(new URL('present.html?via=dialog', window.location.href).href);
    expect(shown[0]?.options).toMatchObject({ width: 100, height: 100 });
    dialog.say({ type: 'ready' });
    const { ok, surface } = (await opened) as Extract<Opened, { ok: true }>;
    expect(ok).toBe(true);
    expect(seen.messages).toEqual([{ type: 'ready' }]);
    surface.send({ type: 'show', view: { stage: 'waiting' } });
    expect(dialog.sent).toEqual([{ type: 'show', view: { stage: 'waiting' } }]);
    expect(dialog.targets).toEqual([window.location.origin]);
    surface.close();
    expect(dialog.closed).toBe(true);
  });

  test('what comes from another origin, or is no message, is passed over', async () => {
    const { dialog, seen } = await openDialog();
    dialog.say({ type: 'ready' }, 'https://elsewhere.example');
    dialog.say({ type: 'draw' });
    expect(seen.messages).toEqual([]);
  });

  test('a dialog that someone closes is told once', async () => {
    const { dialog, seen } = await openDialog();
    dialog.say({ type: 'ready' });
    dialog.handlers.get('event')?.({ error: 12006 });
    dialog.handlers.get('event')?.({ error: 12006 });
    dialog.say({ type: 'ready' });
    expect([seen.closed, seen.messages.length]).toEqual([1, 1]);
  });

  test.each([
    [12009, { reason: 'blocked' }],
    [12011, { reason: 'blocked' }],
    [12007, { reason: 'already' }],
    [12004, { reason: 'address' }],
    [12005, { reason: 'address' }],
    [5001, { reason: 'other', code: '5001' }],
  ])('Excel’s refusal %i is a reason that can be worded', async (code, failure) => {
    fakeOffice(true);
    const opened = openPresentation(events());
    shown[0]?.end({ status: 'failed', error: { code } });
    expect(await opened).toEqual({ ok: false, failure });
  });

  test('a dialog that never speaks is closed and told', async () => {
    const { dialog, opened } = await openDialog();
    jest.advanceTimersByTime(15_000);
    expect(await opened).toEqual({ ok: false, failure: { reason: 'silent' } });
    expect(dialog.closed).toBe(true);
  });
});

test('an Excel that throws in place of answering is told like any refusal', async () => {
  fakeOffice(true);
  Object.assign(Office.context.ui, {
    displayDialogAsync: () => {
      throw new TypeError('not here');
    },
  });
  const controller = presentationController();
  controller.open();
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  expect(controller.state()).toEqual({
    status: 'failed',
    failure: { reason: 'other', code: 'TypeError' },
  });
});

test('an Excel that cannot talk to its dialogs gets a plain window', async () => {
  fakeOffice(false);
  const addresses: string[] = [];
  window.open = ((address: string) => {
    addresses.push(address);
    return null;
  }) as typeof window.open;
  expect(await openPresentation(events())).toEqual({ ok: false, failure: { reason: 'blocked' } });
  expect(shown).toEqual([]);
  expect(addresses[0]).toContain('via=window');
});

test('the page in a dialog loads Excel’s library beside it, and hears and speaks through it', async () => {
  fakeOffice(true);
  window.history.replaceState(null, '', '?via=dialog');
  const said: unknown[] = [];
  const hear = pieceReceiver((message) => said.push(message));
  let parent: Handler = () => undefined;
  Object.assign(Office, { onReady: () => Promise.resolve() });
  Object.assign(Office.context.ui, {
    addHandlerAsync: (_: string, handler: Handler, done: () => void) => {
      parent = handler;
      done();
    },
    messageParent: (piece: string) => hear(piece),
  });
  const received: unknown[] = [];
  const connected = connectPane((message) => received.push(message));
  const script = document.head.querySelector('script');
  expect(script?.getAttribute('src')).toBe('office/office.js');
  script?.dispatchEvent(new Event('load'));
  const say = await connected;
  say?.({ type: 'ready' });
  expect(said).toEqual([{ type: 'ready' }]);
  const show = { type: 'show', view: { stage: 'waiting' } };
  pieceSender((message) => parent({ message, origin: 'https://elsewhere.example' }), 1)(show);
  expect(received).toEqual([]);
  pieceSender((message) => parent({ message, origin: window.location.origin }), 2)(show);
  expect(received).toEqual([show]);
});

test('a page that nobody opened has nobody to speak to', async () => {
  window.history.replaceState(null, '', '?via=window');
  expect(await connectPane(() => undefined)).toBeNull();
});
