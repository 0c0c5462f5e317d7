import { presentDraw } from '../../../src/domain/presentation/presentationData';
import { pieceReceiver, pieceSender } from '../../../src/taskpane/present/frames';
import { parsePageMessage, parsePaneMessage } from '../../../src/taskpane/present/messages';
import { aDraw } from '../../support/draw';

const data = presentDraw(aDraw());
const seedMessage = {
  type: 'seed',
  fingerprint: 'a'.repeat(64),
  kind: 'witnessed',
  seed: '202605',
  source: '',
};
const sentOn = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what the pane shows is understood after it was sent', () => {
  const before = {
    type: 'show',
    view: {
      stage: 'before',
      data: { ...data, result: null },
      seed: { kind: 'public', text: '', source: '' },
      drawing: false,
    },
  };
  const after = { type: 'show', view: { stage: 'after', data } };
  for (const message of [before, after, { type: 'show', view: { stage: 'waiting' } }]) {
    expect(parsePaneMessage(sentOn(message))).toEqual(sentOn(message));
  }
});

test.each([
  ['no object', 'show'],
  ['another type', { type: 'run', view: { stage: 'waiting' } }],
  ['an unknown stage', { type: 'show', view: { stage: 'later' } }],
  [
    'a result that is missing',
    { type: 'show', view: { stage: 'after', data: { ...data, result: null } } },
  ],
  [
    'a count that is no number',
    {
      type: 'show',
      view: {
        stage: 'after',
        data: { ...data, categories: [{ category: 'key', total: '9', excluded: 0, quota: 1 }] },
      },
    },
  ],
  [
    'a name that is no text',
    {
      type: 'show',
      view: {
        stage: 'after',
        data: {
          ...data,
          result: { ...data.result, units: [{ ...data.result?.units[0], name: {} }] },
        },
      },
    },
  ],
  [
    'a list with a hole in it',
    {
      type: 'show',
      view: {
        stage: 'after',
        data: {
          ...data,
          result: { ...data.result, units: [{ ...data.result?.units[0], directed: Array(1) }] },
        },
      },
    },
  ],
  [
    'a fingerprint that is none',
    { type: 'show', view: { stage: 'after', data: { ...data, fingerprint: '<b>' } } },
  ],
])('the presentation refuses %s', (_, message) => {
  expect(parsePaneMessage(message)).toBeNull();
});

test('a seed that can be drawn by is taken as it is, its source trimmed', () => {
  expect(parsePageMessage({ ...seedMessage, source: ' 福彩3D ' })).toEqual({
    ...seedMessage,
    source: '福彩3D',
  });
});

test.each([
  ['an empty seed', { ...seedMessage, seed: '　' }],
  ['a seed of several lines', { ...seedMessage, seed: '1\n2' }],
  ['a seed that is not read yet', { ...seedMessage, seed: '２０２６' }],
  ['a letter that cannot be seen', { ...seedMessage, seed: '20\u200b26' }],
  ['an endless seed', { ...seedMessage, seed: '1'.repeat(201) }],
  ['a seed that says it was generated', { ...seedMessage, kind: 'generated' }],
  ['another fingerprint', { ...seedMessage, fingerprint: 'A' }],
  ['a command', { type: 'draw' }],
])('the pane refuses %s', (_, message) => {
  expect(parsePageMessage(message)).toBeNull();
});

describe('messages in pieces', () => {
  function pieces(message: unknown): string[] {
    const sent: string[] = [];
    pieceSender((piece) => sent.push(piece))(message);
    return sent;
  }

  test('a long message comes whole, in whatever order its pieces come', () => {
    const message = { text: '企业'.repeat(20_000) };
    const sent = pieces(message);
    expect(sent.length).toBeGreaterThan(3);
    expect(Math.max(...sent.map((piece) => Buffer.byteLength(piece)))).toBeLessThan(32_000);
    const received: unknown[] = [];
    const receive = pieceReceiver((each) => received.push(each));
    for (const piece of sent.reverse()) receive(piece);
    expect(received).toEqual([message]);
  });

  test('a newer message takes the place of one that never came whole, and strangers are passed over', () => {
    const received: unknown[] = [];
    const receive = pieceReceiver((each) => received.push(each));
    const sent: string[] = [];
    const send = pieceSender((piece) => sent.push(piece));
    send({ text: 'x'.repeat(9000) });
    send('second');
    receive(sent[0]);
    for (const strange of [null, 7, '{', '{"id":1}', '{"id":9,"piece":4,"pieces":2,"text":""}'])
      receive(strange);
    receive(sent[2]);
    receive(sent[1]);
    expect(received).toEqual(['second']);
  });
});
