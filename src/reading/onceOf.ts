import type { Vocabulary } from './vocabulary';

/**
 * What is made of a vocabulary alone, made once of each: all of its words are folded for it, and
 * what it has found out of headers is still known at the next table.
 *
 * @param make from a vocabulary that nobody changes
 * @example
 * const words = onceOf(({ yes }) => new Set(yes));
 * words({ yes: ['是', '有', '是'] } as never) // → new Set(['是', '有'])
 */
export function onceOf<Made extends object>(
  make: (vocabulary: Vocabulary) => Made,
): (vocabulary: Vocabulary) => Made {
  const made = new WeakMap<Vocabulary, Made>();
  return (vocabulary) => {
    const earlier = made.get(vocabulary);
    if (earlier !== undefined) return earlier;
    const fresh = make(vocabulary);
    made.set(vocabulary, fresh);
    return fresh;
  };
}
