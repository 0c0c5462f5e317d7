import { normalizeText } from '../ground/normalizeText';

/**
 * Makes the test of whether an authority that a record names is the bureau itself. It is where
 * nothing is said, by its whole name, by the end of its name (西平分局), or by its name with one of its
 * teams behind it.
 *
 * @param names of the bureau: that of its profile, and the units of its inspectors
 *
 * @example
 * ownAuthority(['驻马店市生态环境局西平分局'])('西平分局') // → true
 * ownAuthority(['驻马店市生态环境局西平分局'])('驻马店市生态环境局') // → false
 * ownAuthority(['驻马店市生态环境局西平分局'])('') // → true
 */
export function ownAuthority(names: readonly string[]): (authority: string) => boolean {
  const own = [...new Set(names.map(normalizeText))].filter((name) => name !== '');
  return (authority) => {
    const text = normalizeText(authority);
    return (
      text === '' ||
      own.length === 0 ||
      own.some((name) => name.endsWith(text) || text.startsWith(name))
    );
  };
}
