import {
  contactOf,
  factsOf,
  type DrawFacts,
  type DrawRecord,
} from '../../../src/domain/record/drawRecord';
import { parseFacts } from '../../../src/domain/record/parseFacts';

const facts: DrawFacts = {
  seedSource: { kind: 'public', source: '彩票' },
  seed: '0042',
  drawnBy: '赵一',
  witness: '',
  drawnAt: '2026-01-05T09:30',
  leftOut: { closed: 1, deregistered: 0, inactive: 2 },
  enterpriseSheet: '企业',
  inspectorSheet: '人员',
  warnings: ['一处'],
  answers: [],
  earlier: [],
  redrawReason: '',
  program: 'p',
  due: { date: '2026-03-24', tentative: false },
  contacts: { a: { contact: '', phone: '0376' } },
  plan: {
    sheet: '计划',
    lines: [
      [
        [0, '甲'],
        [3, 0.5],
        [4, true],
      ],
    ],
  },
};
const parsed = (changes: object): DrawFacts | null =>
  parseFacts(JSON.stringify({ ...facts, ...changes }));

test.each([
  [{}],
  [{ bureau: '某分局' }],
  [{ layout: 2 }],
  [{ layout: 3 }],
  [{ seedSource: { kind: 'witnessed' } }],
  [{ seedSource: { kind: 'generated' } }],
  [{ contacts: {} }],
  [{ plan: null }],
  [{ plan: { sheet: '', lines: [[]] } }],
  [{ more: 'of a later version' }],
])('facts with %j are read as they are', (changes) => {
  expect(parsed(changes)).toEqual({ ...facts, ...changes });
});

test.each([
  [{ layout: 1 }],
  [{ layout: 4 }],
  [{ layout: '3' }],
  [{ bureau: null }],
  [{ bureau: 1 }],
  [{ seedSource: { kind: 'public' } }],
  [{ seedSource: { kind: 'other' } }],
  [{ seed: 42 }],
  [{ leftOut: { closed: 1, deregistered: 0 } }],
  [{ warnings: [1] }],
  [{ due: { date: '2026-03-24' } }],
  [{ contacts: { a: { contact: '' } } }],
  [{ contacts: [] }],
  [{ plan: { sheet: '计划' } }],
  [{ plan: { sheet: '计划', lines: [[[0]]] } }],
  [{ plan: { sheet: '计划', lines: [[[0, '甲', '乙']]] } }],
  [{ plan: { sheet: '计划', lines: [[['A', '甲']]] } }],
  [{ plan: { sheet: '计划', lines: [[[0, null]]] } }],
  [{ plan: { sheet: '计划', lines: [['甲']] } }],
])('facts with %j are none', (changes) => {
  expect(parsed(changes)).toBeNull();
});

test.each(Object.keys(facts))('facts without %s are none', (key) => {
  expect(parsed({ [key]: undefined })).toBeNull();
});

test('a text that is no JSON has no facts', () => {
  expect(parseFacts('{')).toBeNull();
  expect(parseFacts('null')).toBeNull();
});

test('the facts of a record are all that does not follow from its draw and its entries', () => {
  const { seed, ...statement } = facts;
  const record = (bureau: object): DrawRecord =>
    ({
      ...statement,
      draw: { seed, population: bureau },
      items: null,
      announced: { source: '', said: '', following: { announcement: 1, attempt: 2 } },
    }) as unknown as DrawRecord;
  expect(factsOf(record({}))).toEqual(facts);
  expect('bureau' in factsOf(record({}))).toBe(false);
  expect(factsOf(record({ bureau: '' }))).toEqual({ ...facts, bureau: '' });
});

test('whom to ask for is what the register knows', () => {
  expect(contactOf({ contact: '王', phone: '0376' })).toEqual({ contact: '王', phone: '0376' });
  expect(contactOf({})).toEqual({ contact: '', phone: '' });
  expect(contactOf(undefined)).toEqual({ contact: '', phone: '' });
});
