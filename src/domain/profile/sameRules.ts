import type { Profile } from './profile';

/** What says something also where it says no. */
const TELLING = ['filled', 'suspendedInPool'];

/**
 * A profile without what it says no to: 否 asks for as little as a blank does.
 *
 * @param profile of any authority
 */
export function withoutNo(profile: Profile): Profile {
  return JSON.parse(
    JSON.stringify(profile, (key, value: unknown) =>
      // The values that a field is compared with stand under their places.
      value === false && !TELLING.includes(key) && !/^\d+$/.test(key) ? undefined : value,
    ),
  ) as Profile;
}

/**
 * Whether two profiles ask for the same; what they are called does not matter, nor in which order
 * their parts were written, nor whether what is not asked for is left out or said to be none.
 *
 * @example
 * sameRules({ id: 'a', name: '甲', suspendedInPool: false }, { id: 'b', name: '乙', suspendedInPool: false, caps: [] }) // → true
 */
export function sameRules(one: Profile, other: Profile): boolean {
  return sortedText(one) === sortedText(other);
}

function sortedText(profile: Profile): string {
  return JSON.stringify(withoutNo({ ...profile, id: '', name: '' }), (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, each]) => !isEmpty(each))
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
