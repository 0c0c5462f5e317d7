import * as fc from 'fast-check';
import type { Ticket } from '../../../../src/domain/draw/draw';
import { LOG_SLACK, scaledLog } from '../../../../src/domain/draw/ticket/naturalLog';
import { compareTickets, sortByTicket } from '../../../../src/domain/draw/ticket/ticketOrder';
import {
  keyText,
  plainKey,
  sortByKey,
  weightedKey,
} from '../../../../src/domain/draw/ticket/weightedKey';
import vectors from '../../../vectors/weightedKeys.json';
import { assertReaching } from '../../../support/assertReaching';

const ticket = fc.stringMatching(/^0\.[0-9]{15,30}$/).map((text) => text as Ticket);
const weight = fc.oneof(
  fc.constantFrom(1, 2, 0.5, 3, 1.5, 0.1 + 0.2, 1e-7),
  fc.double({ min: 0.001, max: 1000, noNaN: true }),
);

test.each(vectors.keys)(
  'the key of $ticket under weight $weight is that of another program',
  ({ ticket: text, weight: factor, key }) => {
    expect(keyText(weightedKey(text as Ticket, factor))).toBe(key);
    expect(keyText(plainKey(text as Ticket, factor))).toBe(key);
  },
);

test('keys are those of the definition', () => {
  const ends = fc.constantFrom('0.000000000000000', '0.000000000000001', '0.999999999999999');
  const tickets = fc.oneof(
    ticket,
    ends.map((text) => text as Ticket),
  );
  fc.assert(
    fc.property(tickets, weight, (text, factor) => {
      expect(weightedKey(text, factor)).toBe(plainKey(text, factor));
    }),
    { numRuns: 500 },
  );
});

test('keys agree with floating-point logarithms as far as these go', () => {
  fc.assert(
    fc.property(ticket, weight, (text, factor) => {
      const expected = -Math.log1p(-Number(text.slice(0, 17))) / factor;
      expect(Number(keyText(weightedKey(text, factor)))).toBeCloseTo(
        expected,
        9 - Math.ceil(Math.log10(expected + 1)),
      );
    }),
  );
});

test('for equal weights the order is that of the tickets', () => {
  assertReaching({ 'several tickets': 45 }, (reach) =>
    fc.property(fc.array(ticket, { maxLength: 30 }), weight, (tickets, factor) => {
      const entries = tickets.map((text, index) => ({
        ticket: text,
        id: String(index),
        unit: { weight: factor },
      }));
      expect(sortByKey(entries)).toEqual(sortByTicket(entries));
      if (entries.length > 1) reach('several tickets');
    }),
  );
});

test('a heavier weight never makes a key higher', () => {
  assertReaching({ 'two weights': 75 }, (reach) =>
    fc.property(ticket, weight, weight, (text, left, right) => {
      const [light, heavy] = left < right ? [left, right] : [right, left];
      expect(weightedKey(text, heavy) <= weightedKey(text, light)).toBe(true);
      if (light < heavy && weightedKey(text, light) > 0n) reach('two weights');
    }),
  );
});

test('equal keys go by ticket, then id', () => {
  const entries = ['0.0000000000000009', '0.0000000000000001', '0.0000000000000001'].map(
    (text, index) => ({
      ticket: text as Ticket,
      id: String(9 - index),
      unit: { weight: index + 1 },
    }),
  );
  expect(sortByKey(entries)).toEqual([...entries].sort(compareTickets));
});

test('logarithms of few digits are those of many, too small by less than the slack', () => {
  const few = scaledLog(30);
  const many = scaledLog(90);
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (number) => {
      const short = many(number) / 10n ** 60n - few(number);
      expect(short >= 0n && short < LOG_SLACK).toBe(true);
    }),
  );
});

test.each([0, -1, NaN, Infinity])('a weight of %d is a fault of the program', (factor) => {
  expect(() => weightedKey('0.500000000000000' as Ticket, factor)).toThrow(RangeError);
});
