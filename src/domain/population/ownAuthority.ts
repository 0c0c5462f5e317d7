/** Whose checks are the bureau's own: a check of another authority is none of its quota or coverage. */

import { normalizeText } from '../ground/normalizeText';
import type { Profile } from '../profile/profile';
import type { Inspector } from '../register/inspector';

/** Tells whether an authority that a record names, if any, is the bureau itself. */
export type OwnTest = (authority: string | undefined) => boolean;

/** Between the authorities of one check that several made. */
const BETWEEN = /[、,;/+]/;

/**
 * Makes the test of whether an authority that a record names is the bureau itself. It is where
 * nothing is said, by its whole name, by the end of its name (西平分局), or by its name with one of its
 * teams behind it; of several who made a check together, one is enough.
 *
 * @param names of the bureau: that of its profile, and the units of its inspectors
 *
 * @example
 * ownAuthority(['驻马店市生态环境局西平分局'])('西平分局') // → true
 * ownAuthority(['驻马店市生态环境局西平分局'])('县应急管理局、西平分局') // → true
 * ownAuthority(['驻马店市生态环境局西平分局'])('驻马店市生态环境局') // → false
 * ownAuthority(['驻马店市生态环境局西平分局'])('') // → true
 * ownAuthority([])('西平分局') // → false
 */
export function ownAuthority(names: readonly string[]): OwnTest {
  const own = [...new Set(names.map(normalizeText))].filter((name) => name !== '');
  return (authority = '') =>
    normalizeText(authority) === '' ||
    normalizeText(authority)
      .split(BETWEEN)
      .map((part) => part.trim())
      .some(
        (part) => part !== '' && own.some((name) => name.endsWith(part) || part.startsWith(name)),
      );
}

/**
 * The names that a bureau goes by in its rules and its register.
 *
 * @example
 * bureauNames({ authority: '西平分局' }, [{ unit: '执法一中队' }, {}]) // → ['西平分局', '执法一中队']
 */
export function bureauNames(
  { authority }: Pick<Profile, 'authority'>,
  inspectors: readonly Pick<Inspector, 'unit'>[],
): readonly string[] {
  return [...new Set([authority, ...inspectors.map(({ unit = '' }) => unit)])].filter(Boolean);
}
