import type { DirectedDraw, Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { without } from '../../state/without';

type ListName = 'caps' | 'directed' | 'weights' | 'exemptions' | 'targets' | 'deadlines';

/**
 * A profile with other rules of one kind; a list without any is left out.
 *
 * @example
 * withList({ weights: [{ factor: 2 }] }, 'weights', []) // → {}
 */
export function withList<Name extends ListName>(
  profile: Profile,
  name: Name,
  list: NonNullable<Profile[Name]>,
): Profile {
  const rest = without(profile, name) as Profile;
  return list.length === 0 ? rest : { ...rest, [name]: list };
}

/** The first id that no directed draw has; the clerk is never asked for one. */
export function freeDirectedId(directed: readonly DirectedDraw[]): string {
  const taken = new Set(directed.map(({ id }) => id));
  let number = directed.length + 1;
  while (taken.has(profileEditorText.directed.id(number))) number += 1;
  return profileEditorText.directed.id(number);
}

/**
 * The key of a clause that is added: its number, and a count behind it where others have the number.
 * A number in digits alone would go before all other keys of an object.
 *
 * @example
 * freeClauseKey(['二（三）'], '二（三）') // → '二（三）-2'
 */
export function freeClauseKey(keys: readonly string[], number: string): string {
  const isWord = number !== '' && !/^\d+$/.test(number);
  let count = 1;
  const keyOf = (): string => {
    if (!isWord) return profileEditorText.clauses.key((Number(number) || 1) + count - 1);
    return count === 1 ? number : `${number}-${count}`;
  };
  while (keys.includes(keyOf())) count += 1;
  return keyOf();
}

/** How many rules cite a clause. */
export function citations(profile: Profile, key: string): number {
  let count = 0;
  mapped({ ...profile, clauses: {} }, (rule) => {
    if (rule['clause'] === key) count += 1;
    return rule;
  });
  return count;
}

/** A profile without a clause and without what cites it. */
export function withoutClause(profile: Profile, key: string): Profile {
  const rest = mapped({ ...profile, clauses: {} }, (rule) =>
    rule['clause'] === key ? without(rule, 'clause') : rule,
  ) as Profile;
  return { ...rest, clauses: without(profile.clauses, key) };
}

type Plain = Readonly<Record<string, unknown>>;

/** Plain data with every object in it changed. */
function mapped(value: unknown, change: (each: Plain) => Plain): unknown {
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(change(value as Plain)).map(([key, each]) => [key, mapped(each, change)]),
  );
}
