import * as fc from 'fast-check';
import {
  LONGEST_SEED,
  parseSeed,
  readSeed,
  seedGroups,
  unreadableLetters,
} from '../../../../src/domain/draw/ticket/seed';
import { assertReaching } from '../../../support/assertReaching';

test('white space and widths make no other seed', () => {
  for (const text of [
    '2026 0105 38291',
    '\t2026\u30000105\u00a038291\n',
    '２０２６０１０５３８２９１',
  ])
    expect(parseSeed(text)).toBe('2026010538291');
  expect(parseSeed('双色球 ０３')).toBe('双色球03');
  expect(parseSeed('0')).toBe('0');
});

test.each(['', ' ', ' \u3000\u00a0\n'])('%j is no seed', (text) => {
  expect(readSeed(text)).toEqual({ seed: null, faults: [{ code: 'seed-empty' }] });
});

/** One of each kind of what cannot be seen. */
const UNSEEN = [
  ...['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u061c', '\u202e', '\u180e'],
  ...['\u115f', '\u1160', '\u3164', '\uffa0', '\u17b4', '\u2800', '\ufffc', '\ufe0f', '\ufe00'],
  ...['\u{e0041}', '\u{e0100}', '\u{1d159}', '\u{13441}', '\u0000', '\u0007', '\u007f', '\u009f'],
  ...['\ud800', '\udc00', '\ue000', '\u{f0000}', '\u0378', '\uffff', '\u{10ffff}'],
];

test.each(UNSEEN.map((letter) => [letter]))('%j is refused wherever it stands', (letter) => {
  const code = `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`;
  for (const [text, place] of [
    [`${letter}20260105`, 1],
    [`２０26${letter}0105`, 5],
    [`2026 0105${letter}`, 10],
  ] as const)
    expect(readSeed(text)).toEqual({
      seed: null,
      faults: [{ code: 'seed-letters', letters: [{ place, code, why: 'unseen' }] }],
    });
});

test('no variant of a printed seed that looks the same is another seed', () => {
  const printed = '2026010538291';
  // Halves of both kinds beside each other would be a whole letter, which can be seen.
  const unseen = UNSEEN.filter((letter) => letter !== '\udc00');
  const hidden = fc.constantFrom(...unseen, ' ', '\u3000', '\u00a0', '\u2009', '\u0301', '\u20e3');
  assertReaching(
    { 'only white space and marks': 12, refused: 350 },
    (reach) =>
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: printed.length }), hidden), { minLength: 1, maxLength: 3 }),
        (inserted) => {
          const letters = [...printed];
          for (const [place, letter] of inserted) letters.splice(place, 0, letter);
          if (letters.every((letter) => !UNSEEN.includes(letter)))
            reach('only white space and marks');
          const seed = parseSeed(letters.join(''));
          if (seed === null) reach('refused');
          else expect(seed).toBe(printed);
        },
      ),
    { numRuns: 500 },
  );
});

test('marks stand on letters', () => {
  expect(parseSeed('Že\u0301')).toBe('Žé');
  expect(parseSeed('ｶﾞ')).toBe('ガ');
  for (const [text, place] of [
    ['\u0301a', 1],
    ['a \u0301', 3],
    ['1\u20e3', 2],
    ['a\u00b4', 2],
  ] as const)
    expect(readSeed(text).faults).toMatchObject([{ letters: [{ place, why: 'mark' }] }]);
});

test('an apostrophe in front, which Excel would drop, is refused', () => {
  for (const text of ["'123", ' ＇123'])
    expect(readSeed(text).faults).toMatchObject([{ letters: [{ why: 'apostrophe' }] }]);
  expect(parseSeed("1'23")).toBe("1'23");
});

test('a seed has 200 letters at most, white space not counted, and all faults are told at once', () => {
  expect(parseSeed(' 1'.repeat(LONGEST_SEED))).toBe('1'.repeat(LONGEST_SEED));
  expect(parseSeed('\u{20000}'.repeat(LONGEST_SEED))).not.toBeNull();
  expect(readSeed(`${'1'.repeat(LONGEST_SEED)}\u200b`).faults.map(({ code }) => code)).toEqual([
    'seed-too-long',
    'seed-letters',
  ]);
});

test('a seed that is read again is the same seed, and all that it holds can be seen', () => {
  assertReaching(
    { seed: 400 },
    (reach) =>
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (text) => {
        // Most letters of Unicode are unassigned: those are left out one by one.
        const seed = parseSeed([...text].filter((letter) => parseSeed(letter) !== null).join(''));
        if (seed === null) return;
        reach('seed');
        expect(parseSeed(seed)).toBe(seed);
        expect(unreadableLetters(seed)).toEqual([]);
        expect(seedGroups(seed).join('')).toBe(seed);
      }),
    { numRuns: 2000 },
  );
});

test('groups are of four letters, marks with their letters', () => {
  expect(seedGroups('20260105')).toEqual(['2026', '0105']);
  expect(seedGroups('x\u0323y\u0323z\u0323a\u0323b')).toEqual([
    'x\u0323y\u0323z\u0323a\u0323',
    'b',
  ]);
  expect(seedGroups('')).toEqual([]);
});

test('what an older seed has that a new one could not is found with its place', () => {
  expect(unreadableLetters('20 26\u200b')).toEqual([
    { place: 3, code: 'U+0020', why: 'space' },
    { place: 6, code: 'U+200B', why: 'unseen' },
  ]);
});
