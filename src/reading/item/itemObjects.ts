import { CATEGORIES, type Category } from '../../domain/register/category';
import { foldWord } from '../cell/foldWord';
import type { Vocabulary } from '../vocabulary';

/** Shorter words of a category are said of many things: 重点区域. */
const SHORTEST_WITHIN = 4;

/**
 * Makes the test for whom the words of an item mean: the categories that they name, all where they
 * say so or say nothing, null where they mean others (机动车排放检验机构). A text may name several; what is
 * excepted alone (非重点排污单位) leaves the others.
 *
 * @param vocabulary the words of real sheets
 * @example
 * objectReader({ category: { key: ['重点排污单位'], special: [], general: [], offsite: [] }, items: { all: ['所有'], negations: ['非'], foreignHeaders: [], sheetNames: [], sheetWords: [] } })('重点排污单位') // → ['key']
 * objectReader({ category: { key: ['重点排污单位'], special: [], general: [], offsite: [] }, items: { all: ['所有'], negations: ['非'], foreignHeaders: [], sheetNames: [], sheetWords: [] } })('加油站') // → null
 */
export function objectReader({
  category,
  items,
}: Pick<Vocabulary, 'category' | 'items'>): (text: string) => readonly Category[] | null {
  const known = CATEGORIES.flatMap((each) =>
    category[each].map((word) => ({ category: each, word: foldWord(word) })),
  ).sort((one, other) => other.word.length - one.word.length);
  const all = items.all.map(foldWord);
  const negations = items.negations.map(foldWord);
  return (text) => {
    const folded = foldWord(text);
    if (folded === '') return CATEGORIES;
    const whole = known.find(({ word }) => word === folded);
    if (whole !== undefined) return [whole.category];
    let rest = folded;
    const named = new Set<Category>();
    const excepted = new Set<Category>();
    for (const { category: each, word } of known) {
      if (word.length < SHORTEST_WITHIN) continue;
      for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word)) {
        const before = rest.slice(0, at);
        (negations.some((negation) => before.endsWith(negation)) ? excepted : named).add(each);
        rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
      }
    }
    if (named.size > 0) return CATEGORIES.filter((each) => named.has(each));
    if (excepted.size > 0) return CATEGORIES.filter((each) => !excepted.has(each));
    return all.some((word) => rest.includes(word)) ? CATEGORIES : null;
  };
}
