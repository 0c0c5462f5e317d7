import type { Population } from './population';

/**
 * Whose draw it is, as all of its documents name it.
 *
 * @param population of a draw; where it names no bureau, of a version that took the authority of the
 *   rules for it
 * @returns '' where nobody said
 *
 * @example
 * bureauOf({ bureau: '甲县分局', profile: { authority: '某市' } }) // → '甲县分局'
 * bureauOf({ profile: { authority: '某市' } }) // → '某市'
 */
export function bureauOf({
  bureau,
  profile,
}: Pick<Population, 'bureau'> & { readonly profile: { readonly authority: string } }): string {
  return bureau ?? profile.authority;
}
