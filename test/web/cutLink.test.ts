import type { HostLink, Reply } from '../../src/host/transport/link';
import { cutLink } from '../../src/web/cutLink';

const done: Reply = { statusCode: 200, body: { Results: [], TraceIds: [] } };
const never = new Promise<Reply>(() => undefined);
const linkTo = (reply: Promise<Reply>): HostLink => ({
  requirementSets: {},
  address: 'a.xlsx',
  send: () => reply,
  onEvents: null,
});
const request = { Actions: [], ObjectPaths: {} };

test('requests and events go through until it is cut', async () => {
  const link = linkTo(Promise.resolve(done));
  const cuttable = cutLink(link);
  const listener = (): void => undefined;
  cuttable.onEvents = listener;
  expect(link.onEvents).toBe(listener);
  expect(await cuttable.send(request)).toBe(done);
});

test('what is under way when it is cut is refused, and what comes later', async () => {
  const cuttable = cutLink(linkTo(never));
  const waiting = cuttable.send(request);
  cuttable.cut();
  expect((await waiting).statusCode).toBe(400);
  expect((await cuttable.send(request)).statusCode).toBe(400);
});
