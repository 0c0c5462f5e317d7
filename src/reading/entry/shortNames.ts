import { longestFirst } from '../cell/wordPattern';
import type { NameWords } from '../vocabulary';

/** A name without its region in front and its legal form behind. */
export interface Core {
  readonly text: string;
  /** The regions that were in front of it, without their last words. */
  readonly regions: readonly string[];
}

/** How names of enterprises are shortened. */
export interface ShortNames {
  /**
   * The cores of a folded text, with its regions and without; none where nothing is left that would
   * tell a name from others.
   */
  readonly cores: (key: string) => readonly Core[];
  /**
   * Whether a folded text that has this core can mean the one name that contains the core: the text
   * is a part of it, or the core is the end of the name's own.
   */
  readonly fits: (core: Core, key: string, name: string) => boolean;
  /** Whether the regions that the text names are the enterprise's, by its name and its place. */
  readonly isNear: (core: Core, place: string) => boolean;
}

const LEAST_LETTERS = 2;
const OTHER_THAN_LETTERS = /[^\p{L}\p{N}]/gu;

/**
 * Makes the rules by which names are shortened. Two letters are enough where they are the
 * enterprise's own; of words that many share (化工, 加工), at least one letter more must be.
 *
 * @param words of the vocabulary
 * @example
 * shortNames({ regions: ['县'], endings: ['有限公司', '厂'], common: ['化工'] }).cores('青岚县大华化工有限公司').map(({ text }) => text) // → ['青岚县大华化工', '大华化工']
 * shortNames({ regions: ['县'], endings: ['有限公司', '厂'], common: ['化工'] }).cores('青岚县化工厂').map(({ text }) => text) // → ['青岚县化工']
 * shortNames({ regions: ['县'], endings: ['有限公司', '厂'], common: ['化工'] }).cores('青岚县') // → []
 */
export function shortNames({
  regions,
  endings,
  common,
}: Pick<NameWords, 'regions' | 'endings' | 'common'>): ShortNames {
  const region = new RegExp(`^(\\p{Script=Han}{2,7}?)(?:${regions.join('|')})`, 'u');
  const ending = new RegExp(`(?:${longestFirst(endings).join('|')})$`, 'u');
  const shared = new RegExp(longestFirst(common).join('|'), 'gu');
  const withoutForm = (key: string): string => {
    let text = key;
    while (ending.test(text)) text = text.replace(ending, '');
    return text;
  };
  const isOwn = (text: string): boolean => {
    const letters = text.replace(OTHER_THAN_LETTERS, '').length;
    const own = text.replace(shared, '').replace(OTHER_THAN_LETTERS, '').length;
    return letters > LEAST_LETTERS ? own > 0 : own === LEAST_LETTERS;
  };
  return {
    cores: (key) => {
      const found: string[] = [];
      let rest = withoutForm(key);
      const whole = { text: rest, regions: [] };
      for (let match = region.exec(rest); match !== null; match = region.exec(rest)) {
        found.push(match[1] ?? '');
        rest = rest.slice(match[0].length);
      }
      if (rest === '') return [];
      return [whole, ...(found.length === 0 ? [] : [{ text: rest, regions: found }])].filter(
        ({ text }) => isOwn(text),
      );
    },
    fits: (core, key, name) => name.includes(key) || withoutForm(name).endsWith(core.text),
    isNear: (core, place) => core.regions.every((each) => place.includes(each)),
  };
}
