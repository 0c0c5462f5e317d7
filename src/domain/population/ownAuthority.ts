/** Whose checks are the bureau's own: a check of another authority is none of its quota or coverage. */

import { normalizeText } from '../ground/normalizeText';
import type { Profile } from '../profile/profile';
import type { Inspector } from '../register/inspector';

/** Tells whether an authority that a record names, if any, is the bureau itself. */
export type OwnTest = (authority: string | undefined) => boolean;

/** Between the authorities of one check that several made. */
const BETWEEN = /[、,;/+]/;

/** What a bureau goes by. */
export interface OwnNames {
  /** Of its profile, and the units of its inspectors. */
  readonly names: readonly string[];
  /** The name of a city's bureau, whose branches are bureaus of their own; '' of a county's. */
  readonly branching: string;
}

/**
 * Makes the test of whether an authority that a record names is the bureau itself. It is where
 * nothing is said, by its whole name, by the end of its name (西平分局), or by its name with one of its
 * teams behind it; of several who made a check together, one is enough. What stands behind the name
 * of a city's bureau and ends as that does is a branch of it (莲都分局): another bureau, unless
 * inspectors of this one are of it.
 *
 * @param bureau whose checks are meant
 *
 * @example
 * ownAuthority({ names: ['驻马店市生态环境局西平分局'], branching: '' })('西平分局') // → true
 * ownAuthority({ names: ['驻马店市生态环境局西平分局'], branching: '' })('县应急管理局、西平分局') // → true
 * ownAuthority({ names: ['驻马店市生态环境局西平分局'], branching: '' })('驻马店市生态环境局') // → false
 * ownAuthority({ names: ['丽水市生态环境局'], branching: '丽水市生态环境局' })('丽水市生态环境局莲都分局') // → false
 * ownAuthority({ names: ['丽水市生态环境局'], branching: '丽水市生态环境局' })('丽水市生态环境局执法支队') // → true
 * ownAuthority({ names: [], branching: '' })('') // → true
 */
export function ownAuthority({ names, branching }: OwnNames): OwnTest {
  const own = [...new Set(names.map(normalizeText))].filter((name) => name !== '');
  const city = normalizeText(branching);
  const isBranchOf = (part: string, name: string): boolean =>
    name === city && part.length > name.length && part.at(-1) === name.at(-1);
  return (authority = '') =>
    normalizeText(authority) === '' ||
    normalizeText(authority)
      .split(BETWEEN)
      .map((part) => part.trim())
      .some(
        (part) =>
          part !== '' &&
          own.some(
            (name) => name.endsWith(part) || (part.startsWith(name) && !isBranchOf(part, name)),
          ),
      );
}

/**
 * The names that a bureau goes by in its rules and its register.
 *
 * @example
 * ownNames({ authority: '西平分局', level: 'county' }, [{ unit: '执法一中队' }, {}]) // → { names: ['西平分局', '执法一中队'], branching: '' }
 */
export function ownNames(
  { authority, level }: Pick<Profile, 'authority' | 'level'>,
  inspectors: readonly Pick<Inspector, 'unit'>[],
): OwnNames {
  return {
    names: [...new Set([authority, ...inspectors.map(({ unit = '' }) => unit)])].filter(Boolean),
    branching: level === 'city' ? authority : '',
  };
}
