/**
 * A seed is what people can read aloud: somebody says it in a hall, others write it down, and who
 * repeats the draw types it. So it holds nothing that cannot be seen or heard. White space is taken
 * out and letters get one width (NFKC), as nobody hears the difference; whatever else cannot be
 * seen is refused with its place, and never taken out in silence. Letters that look alike and are
 * not the same to NFKC (0 and O, a Latin and a Cyrillic а) stay different letters.
 */

import type { Seed } from '../draw';

/** The longest seed, in letters (code points). */
export const LONGEST_SEED = 200;

/**
 * A letter that a seed cannot have: it cannot be seen; it is a mark (an accent, a vowel sign) that
 * stands on no letter; it is an apostrophe at the beginning, which Excel takes for its sign of a
 * text and drops; or, in seeds of earlier versions, white space.
 */
export interface SeedLetter {
  /** 1-based, in code points of the text as it was typed. */
  readonly place: number;
  /** 'U+200B'. */
  readonly code: string;
  readonly why: 'unseen' | 'mark' | 'apostrophe' | 'space';
}

/** Why a text is no seed. */
export type SeedDetail =
  | { readonly code: 'seed-empty' }
  | { readonly code: 'seed-too-long'; readonly length: number }
  | { readonly code: 'seed-letters'; readonly letters: readonly SeedLetter[] };

/** A text read as a seed: the seed, or all that keeps it from being one. */
export type SeedReading =
  | { readonly seed: Seed; readonly faults: readonly [] }
  | { readonly seed: null; readonly faults: readonly [SeedDetail, ...SeedDetail[]] };

const WHITE_SPACE = /\p{White_Space}/u;
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
/**
 * Symbols and letters by their class that show as nothing: the empty Braille cell, the object
 * replacement, two blank hieroglyphs, the Khitan filler, the null notehead.
 */
const BLANK = /[\u2800\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;

/**
 * Reads a text as a seed.
 *
 * @param text as it was typed
 * @returns a seed of 1 to 200 letters; or seed-empty, seed-too-long (length in code points, without
 *   white space) and seed-letters, all that hold
 *
 * @example
 * readSeed(' 2026　0105 ３８２９１ ') // → { seed: '2026010538291', faults: [] }
 * readSeed('12\u200b3').faults // → [{ code: 'seed-letters', letters: [{ place: 3, code: 'U+200B', why: 'unseen' }] }]
 * readSeed('　').faults // → [{ code: 'seed-empty' }]
 */
export function readSeed(text: string): SeedReading {
  const letters = strangeLetters(text);
  const seed = [...text.normalize('NFKC')]
    .filter((letter) => !WHITE_SPACE.test(letter))
    .join('')
    // Letters that were kept apart by white space may now be one.
    .normalize('NFKC');
  const { length } = [...seed];
  const faults: SeedDetail[] = [
    ...(length === 0 ? [{ code: 'seed-empty' } as const] : []),
    ...(length > LONGEST_SEED ? [{ code: 'seed-too-long', length } as const] : []),
    ...(letters.length > 0 ? [{ code: 'seed-letters', letters } as const] : []),
  ];
  const [first, ...others] = faults;
  return first === undefined
    ? { seed: seed as Seed, faults: [] }
    : { seed: null, faults: [first, ...others] };
}

/**
 * The seed in what was typed; reading a seed again gives the same seed.
 *
 * @param text as it was typed
 * @returns null where readSeed finds a fault
 *
 * @example
 * parseSeed(' 2026 0318 ') // → '20260318'
 * parseSeed('　') // → null
 */
export function parseSeed(text: string): Seed | null {
  return readSeed(text).seed;
}

/**
 * The letters of a record's seed that today's rule would take out or refuse, white space among
 * them. A record is repeated by its seed as it stands all the same.
 *
 * @param seed as a record holds it
 *
 * @example
 * unreadableLetters('2026 01') // → [{ place: 5, code: 'U+0020', why: 'space' }]
 * unreadableLetters('202601') // → []
 */
export function unreadableLetters(seed: string): readonly SeedLetter[] {
  const spaces = [...seed].flatMap((letter, index): SeedLetter[] =>
    WHITE_SPACE.test(letter) ? [{ place: index + 1, code: codeOf(letter), why: 'space' }] : [],
  );
  return [...strangeLetters(seed), ...spaces].sort((left, right) => left.place - right.place);
}

/**
 * A seed in groups of four letters, as it is read out and compared; the groups are for the eye and
 * no part of the seed.
 *
 * @param seed as it is recorded
 *
 * @example
 * seedGroups('2026010538291') // → ['2026', '0105', '3829', '1']
 */
export function seedGroups(seed: string): string[] {
  return seed.match(/(?:\P{M}\p{M}*){1,4}|\p{M}+/gu) ?? [];
}

function strangeLetters(text: string): SeedLetter[] {
  const found: SeedLetter[] = [];
  let isOnLetter = false;
  let isFirst = true;
  [...text].forEach((letter, index) => {
    const add = (why: SeedLetter['why']): void =>
      void found.push({ place: index + 1, code: codeOf(letter), why });
    if (WHITE_SPACE.test(letter)) {
      isOnLetter = false;
      return;
    }
    const parts = [...letter.normalize('NFKC')];
    let why: SeedLetter['why'] | null = isSeen(letter) ? null : 'unseen';
    for (const part of parts) {
      if (!WHITE_SPACE.test(part) && !isSeen(part)) why = 'unseen';
      if (MARK.test(part) && !isOnLetter) why ??= 'mark';
      isOnLetter = LETTER.test(part) || (isOnLetter && MARK.test(part));
    }
    if (isFirst && parts[0] === "'") why ??= 'apostrophe';
    isFirst = false;
    if (why !== null) add(why);
  });
  return found;
}

function isSeen(letter: string): boolean {
  return VISIBLE.test(letter) && !IGNORABLE.test(letter) && !BLANK.test(letter);
}

function codeOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
