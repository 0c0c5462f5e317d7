import { breathe, inTurns } from '../../src/app/breathe';
import type { Steps } from '../../src/domain/ground/steps';

function* three(): Steps<string> {
  yield;
  yield;
  return 'done';
}

test('work in steps ends with its value, and says how many there were', async () => {
  const counts: number[] = [];
  expect(await inTurns(three(), undefined, (count) => counts.push(count))).toBe('done');
  expect(counts).toEqual([0, 1, 2]);
});

test('work that is cancelled does no further step', async () => {
  const course = new AbortController();
  const steps = three();
  const reason = new Error('cancelled');
  await expect(
    inTurns(steps, course.signal, (count) => {
      if (count === 1) course.abort(reason);
    }),
  ).rejects.toBe(reason);
  expect(steps.next().done).toBe(false);
});

test('where there is no page nobody waits', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('another'));
  await breathe();
  order.push('work');
  expect(order).toEqual(['work']);
});

/** Node's own may deliver before an immediate that was asked for earlier; a page's takes turns. */
class OrderedChannel {
  readonly port1 = { onmessage: (): void => undefined, close: () => undefined };
  readonly port2 = { postMessage: () => setImmediate(() => this.port1.onmessage()) };
}

describe('in a page', () => {
  const nodeChannel = globalThis.MessageChannel;
  beforeAll(() => {
    globalThis.requestAnimationFrame = () => 0;
    globalThis.MessageChannel = OrderedChannel as unknown as typeof MessageChannel;
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
    globalThis.MessageChannel = nodeChannel;
  });

  test('others have their turn after long work, and not after short work', async () => {
    const order: string[] = [];
    const start = performance.now();
    while (performance.now() - start < 60);
    setImmediate(() => order.push('another'));
    await breathe();
    order.push('work');
    await breathe();
    order.push('more');
    expect(order.slice(-2)).toEqual(['work', 'more']);
    expect(order[0]).toBe('another');
  });
});
