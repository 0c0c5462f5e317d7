/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type { showOnSheet, ShowOptions } from '../../../src/app/showOnSheet';
import { pieceReceiver, pieceSender } from '../../../src/taskpane/present/frames';
import {
  parsePaneMessage,
  type PageMessage,
  type PresentationView,
} from '../../../src/taskpane/present/messages';
import { presentText } from '../../../src/text/pane/presentText';
import { doneOutcome, scanOf } from '../paneFixture';
import {
  failOnComplaints,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type as typeInto,
} from '../renderPane';

failOnComplaints();

const text = presentText.pane;
/** The second step in the row of steps. */
const TO_PROFILE = /方案.*已完成/;

/** The window that the pane opens, as its page sees it. */
class HallWindow {
  closed = false;
  readonly views: PresentationView[] = [];
  private readonly hear = pieceReceiver((message) => {
    const known = parsePaneMessage(message);
    if (known !== null) this.views.push(known.view);
  });
  private readonly sendPiece = pieceSender((piece) => this.sendRaw(piece), 1);

  postMessage(piece: string, target: string): void {
    if (target === window.location.origin) this.hear(piece);
  }
  close(): void {
    this.closed = true;
  }
  say(message: PageMessage): void {
    act(() => this.sendPiece(message));
  }
  sendRaw(data: unknown, origin = window.location.origin, source: unknown = this): void {
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  }
  get view(): PresentationView | undefined {
    return this.views.at(-1);
  }
}

let hall: HallWindow;
let addresses: string[];

beforeEach(() => {
  hall = new HallWindow();
  addresses = [];
  window.open = ((address: string) => {
    addresses.push(address);
    return hall;
  }) as unknown as typeof window.open;
});

async function openHall(
  behaviour: Parameters<typeof renderPane>[0] = {},
): Promise<Awaited<ReturnType<typeof renderPane>>> {
  const rendered = await renderPane(behaviour);
  await press(NEXT_PROFILE);
  await press(NEXT_DRAW);
  await press(text.open);
  await act(async () => {
    hall.say({ type: 'ready' });
    await Promise.resolve();
  });
  return rendered;
}

const shownFingerprint = (): string =>
  document.querySelector('.fingerprint code')?.getAttribute('aria-label') ?? '';
const seedField = (): string => screen.getByLabelText<HTMLInputElement>('种子').value;

test('the button opens our own page, which is told the fingerprint and the quotas', async () => {
  await openHall();
  expect(addresses).toEqual([new URL('present.html?via=window', window.location.href).href]);
  expect(screen.getByText(text.opened)).toBeTruthy();
  expect(hall.view).toMatchObject({
    stage: 'before',
    data: { fingerprint: shownFingerprint(), result: null },
    drawing: false,
  });
});

test('a seed from the hall fills the draft as if it had been typed, and the hall sees it', async () => {
  const { app } = await openHall();
  hall.say({
    type: 'seed',
    fingerprint: shownFingerprint(),
    kind: 'public',
    seed: '38291',
    source: '福彩3D',
  });
  expect(seedField()).toBe('38291');
  expect(screen.getByLabelText<HTMLInputElement>('号码来源').value).toBe('福彩3D');
  expect(screen.getByText(text.seedTaken(['3829', '1']))).toBeTruthy();
  expect(hall.view).toMatchObject({ seed: { kind: 'public', text: '38291', source: '福彩3D' } });
  expect(app.requests).toEqual([]);
});

test('a seed for another fingerprint is refused', async () => {
  await openHall();
  hall.say({ type: 'seed', fingerprint: 'a'.repeat(64), kind: 'witnessed', seed: '1', source: '' });
  expect(seedField()).toBe('');
  expect(screen.getByText(text.seedRefused)).toBeTruthy();
});

test('messages of another origin, of another window or of another shape are passed over', async () => {
  await openHall();
  const piece = (message: unknown): string => {
    let made = '';
    pieceSender((each) => (made = each), 500)(message);
    return made;
  };
  const seed = {
    type: 'seed',
    fingerprint: shownFingerprint(),
    kind: 'witnessed',
    seed: '666',
    source: '',
  };
  act(() => {
    hall.sendRaw(piece(seed), 'https://elsewhere.example');
    hall.sendRaw(piece(seed), window.location.origin, window);
    hall.sendRaw(piece({ ...seed, kind: 'generated' }));
    hall.sendRaw(seed);
    hall.sendRaw('no message');
  });
  expect(seedField()).toBe('');
});

test('the finished draw is shown with all of its units, and stays when the clerk goes on', async () => {
  const { app } = await openHall();
  hall.say({
    type: 'seed',
    fingerprint: shownFingerprint(),
    kind: 'witnessed',
    seed: '20260105',
    source: '',
  });
  await press('开始抽取');
  const [request] = app.requests;
  if (request === undefined) throw new Error('nothing was drawn');
  expect(request.seed).toBe('20260105');
  const { draw } = doneOutcome(request, scanOf());
  const view = hall.view;
  if (view?.stage !== 'after') throw new Error(view?.stage);
  expect(view.data.result.units.map(({ name }) => name)).toEqual(
    draw.tasks.map(({ unit }) => unit.name),
  );
  await press(TO_PROFILE);
  expect(hall.view?.stage).toBe('after');
  await press(NEXT_DRAW);
  expect(hall.view?.stage).toBe('before');
});

test('a step without anything to show lets the hall wait', async () => {
  await openHall();
  typeInto('种子', '1');
  expect(hall.view).toMatchObject({ stage: 'before', seed: { text: '1' } });
  await press(TO_PROFILE);
  expect(hall.view).toEqual({ stage: 'waiting' });
});

test('a window that the clerk closes can be opened again', async () => {
  await openHall();
  await press(text.close);
  expect(hall.closed).toBe(true);
  expect(screen.getByRole('button', { name: text.open })).toBeTruthy();
});

describe('where no window opens', () => {
  beforeEach(() => {
    window.open = () => null;
  });

  test('the pane says so and offers the sheet, with progress, stopping and removing', async () => {
    const asked: {
      options: ShowOptions;
      end: (outcome: Awaited<ReturnType<typeof showOnSheet>>) => void;
    }[] = [];
    await renderPane({
      later: { showOnSheet: (_, options) => new Promise((end) => asked.push({ options, end })) },
    });
    await press(NEXT_PROFILE);
    await press(NEXT_DRAW);
    await press(text.open);
    expect(screen.getByText(text.failed.blocked)).toBeTruthy();
    await press(text.onSheet);
    const [first] = asked;
    if (first === undefined) throw new Error('no sheet was asked for');
    act(() => first.options.onShown?.(2, 7));
    expect(screen.getByText(text.sheet.showing(2, 7), { exact: false })).toBeTruthy();
    await press(text.sheet.stop);
    expect(first.options.signal?.aborted).toBe(true);
    await act(async () => {
      first.end({ kind: 'stopped', sheet: '现场展示', shown: 2, all: 7, problems: [] });
      await Promise.resolve();
    });
    expect(screen.getByText(text.sheet.stopped('现场展示', 2, 7))).toBeTruthy();
    await press(text.sheet.remove);
    expect(screen.getByText(text.sheet.removed, { exact: false })).toBeTruthy();
  });

  test('a sheet that could not be made says that nothing was changed', async () => {
    const problem = {
      code: 'host-failed',
      hostCode: 'GeneralException',
      severity: 'error',
      sheet: '',
      cell: '',
    } as const;
    await renderPane({
      later: { showOnSheet: () => Promise.resolve({ kind: 'failed', problems: [problem] }) },
    });
    await press(NEXT_PROFILE);
    await press(NEXT_DRAW);
    await press(text.open);
    await press(text.onSheet);
    expect(screen.getByText(text.sheet.failed)).toBeTruthy();
  });
});

test('a sheet that was left over from an earlier showing can be removed', async () => {
  const { tables } = scanOf();
  const leftOver = tables.slice(0, 1).map((table) => ({ ...table, sheet: '现场展示' }));
  await renderPane({ scan: () => scanOf({ resultTables: leftOver }) });
  await press(NEXT_PROFILE);
  await press(NEXT_DRAW);
  expect(screen.getByText(text.sheet.leftOver, { exact: false })).toBeTruthy();
  await press(text.sheet.remove);
  expect(screen.getByText(text.sheet.removed, { exact: false })).toBeTruthy();
});
