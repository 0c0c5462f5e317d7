import * as fc from 'fast-check';
import seedrandom from 'seedrandom';
import { METHODS, type Method, type Seed } from '../../../../src/domain/draw/draw';
import { drawTicket, ticketer } from '../../../../src/domain/draw/ticket/ticket';
import { compareTickets, sortByTicket } from '../../../../src/domain/draw/ticket/ticketOrder';
import { decimalWriter } from '../../../../src/domain/draw/ticket/decimalWriter';
import { sha256Ticketer } from '../../../../src/domain/draw/ticket/sha256Ticket';
import vectors from '../../../vectors/tickets.json';
import { assertReaching } from '../../../support/assertReaching';

/** Eight words of 32 bits, signed as SHA-256 leaves them. */
function words(hex: string): number[] {
  return (hex.padStart(64, '0').match(/.{8}/g) ?? []).map((word) => parseInt(word, 16) | 0);
}

test.each(vectors.tickets)(
  'the ticket of $id under $method and seed $seed is the published one',
  ({ method, seed, id, ticket }) => {
    expect(drawTicket(method as Method, seed as Seed, id)).toBe(ticket);
    expect(ticketer(method as Method, seed as Seed)(id)).toBe(ticket);
  },
);

test.each(vectors.samples)(
  'the sample of seed $seed under $method is the published one',
  ({ method, seed, ids, sample }) => {
    const ticketOf = ticketer(method as Method, seed as Seed);
    const sorted = sortByTicket(ids.map((id) => ({ id, ticket: ticketOf(id) })));
    expect(sorted.slice(0, sample.length).map(({ id }) => id)).toEqual(sample);
  },
);

/**
 * What a clerk may type and what no clerk would: Chinese, white space, surrogates with and without
 * their partners, nothing, and texts of several blocks of SHA-256.
 */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 150 }),
  fc
    .array(fc.constantFrom(...'某市化工有限公司（二厂）８\u3000\ud83c\udf0f'), { maxLength: 300 })
    .map((letters) => letters.join('')),
  fc
    .array(fc.nat({ max: 0xffff }), { maxLength: 90 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '\ud800', '\udc00\ud800', '\u0000', 'x'.repeat(1000)),
);

test.each(METHODS)('%s: the tickets of many ids are those of the definition', (method) => {
  assertReaching(
    { 'several ids': 150 },
    (reach) =>
      fc.property(anyText, fc.array(anyText), (seed, ids) => {
        const ticketOf = ticketer(method, seed as Seed);
        expect(ids.map(ticketOf)).toEqual(ids.map((id) => drawTicket(method, seed as Seed, id)));
        if (ids.length > 1) reach('several ids');
      }),
    { numRuns: 300 },
  );
});

test.each(vectors.decimals)(
  'the hash of $hashed becomes the published decimals',
  ({ digest, ticket }) => {
    expect(decimalWriter()(words(digest))).toBe(ticket);
  },
);

test('decimals are those of BigInt for numbers of any length, with zeros up to 64 digits', () => {
  const write = decimalWriter();
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
      fc.nat({ max: 256 }),
      (wide, bits) => {
        const number = wide >> BigInt(bits);
        expect(write(words(number.toString(16)))).toBe(
          `0.${[...number.toString().padStart(64, '0')].reverse().join('')}`,
        );
      },
    ),
  );
});

test('ids of every length up to four blocks are hashed whole', () => {
  const ticketOf = sha256Ticketer('1' as Seed);
  for (let length = 0; length <= 256; length++)
    expect(ticketOf('x'.repeat(length))).toBe(
      drawTicket('sha256', '1' as Seed, 'x'.repeat(length)),
    );
});

test('seedrandom tickets are the first double of seed|id, or of its UTF-8 bytes, with 16 decimals', () => {
  const first = (text: string): string => seedrandom(text)().toFixed(16);
  fc.assert(
    fc.property(anyText, anyText, (seed, id) => {
      const text = `${seed}|${id}`;
      expect(drawTicket('seedrandom', seed as Seed, id)).toBe(first(text));
      expect(drawTicket('seedrandom-utf8', seed as Seed, id)).toBe(
        first(Buffer.from(text, 'utf8').toString('latin1')),
      );
    }),
  );
});

test('for seeds and ids in ASCII the bytes change no ticket', () => {
  const ascii = fc.string({ unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(ascii, ascii, (seed, id) => {
      expect(drawTicket('seedrandom-utf8', seed as Seed, id)).toBe(
        drawTicket('seedrandom', seed as Seed, id),
      );
    }),
  );
});

test('a ticket does not depend on the tickets asked for before', () => {
  const ticketOf = ticketer('sha256', '7' as Seed);
  const first = ticketOf('某某市某某化工有限公司（二厂）');
  ticketOf('x'.repeat(300));
  expect(ticketOf('某某市某某化工有限公司（二厂）')).toBe(first);
});

test('sorting by ticket is sorting by text, then by id', () => {
  const ticket = fc
    .tuple(
      fc.oneof(
        fc.constantFrom('0.000000000000000', '0.123456789012345'),
        fc.stringMatching(/^0\.[0-3]{15}$/),
      ),
      fc.stringMatching(/^[0-9]{0,6}$/),
    )
    .map((parts) => parts.join(''));
  assertReaching({ 'several tickets': 55, 'equal first digits': 25 }, (reach) =>
    fc.property(fc.array(fc.record({ ticket, id: fc.string() }), { maxLength: 60 }), (entries) => {
      if (entries.length > 1) reach('several tickets');
      if (new Set(entries.map(({ ticket }) => ticket.slice(0, 17))).size < entries.length)
        reach('equal first digits');
      const branded = entries as unknown as {
        ticket: ReturnType<ReturnType<typeof ticketer>>;
        id: string;
      }[];
      expect(sortByTicket(branded)).toEqual([...branded].sort(compareTickets));
    }),
  );
});

test('tickets that agree in their first digits are still told apart', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const entries = [
    '0.1234567890123459',
    '0.12345678901234581',
    '0.1234567890123458',
    '0.1234567890123458',
  ].map((text, index) => ({
    id: ids[3 - index]!,
    ticket: text as ReturnType<ReturnType<typeof ticketer>>,
  }));
  expect(sortByTicket(entries).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
