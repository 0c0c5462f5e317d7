import { provideMessageChannel } from '../../../src/host/transport/messageChannel';

const native = globalThis.MessageChannel;
afterEach(() => {
  globalThis.MessageChannel = native;
});

test('a message arrives later at the other port, and nothing is left open after it', async () => {
  provideMessageChannel();
  const { port1, port2 } = new MessageChannel();
  const open = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const before = open();
  const received: unknown[] = [];
  const arrived = new Promise<void>((resolve) => {
    port1.onmessage = ({ data }) => {
      received.push(data);
      resolve();
    };
  });
  port2.postMessage('now');
  expect(received).toEqual([]);
  await arrived;
  expect(received).toEqual(['now']);
  expect(open()).toBe(before);
});

test('a closed port gets no message', async () => {
  provideMessageChannel();
  const { port1, port2 } = new MessageChannel();
  const received: unknown[] = [];
  port1.onmessage = ({ data }) => received.push(data);
  port2.postMessage('now');
  port1.close();
  await new Promise((resolve) => setImmediate(resolve));
  expect(received).toEqual([]);
});
