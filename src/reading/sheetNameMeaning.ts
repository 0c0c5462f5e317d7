/** What the name of a sheet says of everyone who is on it. */

import type { Production } from '../domain/register/enterprise';
import { foldWord } from './cell/foldWord';
import type { Vocabulary } from './vocabulary';

/** Enterprises that do not produce. */
export type EndOfProduction = Exclude<Production, 'operating'>;

const ENDS: readonly EndOfProduction[] = ['suspended', 'closed', 'deregistered'];

/**
 * The ends of production that the name of a sheet tells of: 停产企业, 关停取缔, 注销.
 *
 * @param sheet its name
 * @param vocabulary the words for them
 * @example
 * endsInName('停产企业', { production: { operating: ['在产'], suspended: ['停产'], closed: ['关闭'], deregistered: ['注销'] } }) // → ['suspended']
 */
export function endsInName(
  sheet: string,
  { production }: Pick<Vocabulary, 'production'>,
): EndOfProduction[] {
  const name = foldWord(sheet);
  const found = (Object.keys(production) as Production[]).flatMap((state) =>
    production[state]
      .map(foldWord)
      .filter((word) => word.length > 1 && name.includes(word))
      .map((word) => ({ state, word })),
  );
  const states = found
    .filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)))
    .map(({ state }) => state);
  return ENDS.filter((state) => states.includes(state));
}

/**
 * True for the name of a sheet that lists people who are not to be drawn: 退休调离人员.
 *
 * @param sheet its name
 * @param vocabulary the words for them
 * @example
 * isOfInactive('退休人员', { inactive: ['退休'] }) // → true
 */
export function isOfInactive(sheet: string, { inactive }: Pick<Vocabulary, 'inactive'>): boolean {
  const name = foldWord(sheet);
  return inactive.some((word) => word.length > 1 && name.includes(foldWord(word)));
}

/**
 * True for the name of a sheet that is an older or another version of a list. A word of one letter
 * (旧) counts at the ends of a name and in brackets alone: 平原镇 is none.
 *
 * @param sheet its name
 * @param vocabulary the words of such names
 * @example
 * isOtherVersion('名录（旧）', { otherVersionWords: ['旧'] }) // → true
 */
export function isOtherVersion(
  sheet: string,
  { otherVersionWords }: Pick<Vocabulary, 'otherVersionWords'>,
): boolean {
  const name = sheet.normalize('NFKC').toLowerCase();
  return otherVersionWords.some((word) =>
    word.length > 1
      ? name.includes(word)
      : name.startsWith(word) || name.endsWith(word) || name.includes(`(${word})`),
  );
}

/**
 * True for the name of a place.
 *
 * @param endings the last words of the names of regions
 * @example
 * isRegionName('城关镇', ['镇', '乡']) // → true
 * isRegionName('Sheet1', ['镇', '乡']) // → false
 */
export function isRegionName(name: string, endings: readonly string[]): boolean {
  const text = foldWord(name);
  return endings.some((ending) => text.length > ending.length && text.endsWith(ending));
}
