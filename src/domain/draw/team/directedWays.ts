/**
 * Who is sent where several directed draws take one enterprise (重合企业, or two draws with the same
 * ticket): people of whom each may be sent on all of them. Where these make no team, people of whom
 * each may be sent on one of those that ask for people, and of each draw at least one.
 */

import type { PoolInspector } from '../../population/population';
import { isDirectedAllowed } from './personRules';
import type { Candidate, WholeTeamRules } from './teamSearch';

/** A way to make a team. */
export interface TeamWay<Person extends Candidate> {
  readonly candidates: readonly Person[];
  readonly rules: WholeTeamRules;
}

/**
 * The directed draws that some people may not be sent on.
 *
 * @param inspectors all who may be sent on a task
 * @param directed ids
 *
 * @example
 * askingDraws([{ directed: ['a', 'b'] }, { directed: ['b'] }], ['a', 'b']) // → ['a']
 */
export function askingDraws(
  inspectors: readonly Pick<PoolInspector, 'directed'>[],
  directed: readonly string[],
): readonly string[] {
  return directed.filter((id) => inspectors.some((person) => !person.directed.includes(id)));
}

/**
 * The ways in which a team can be made for a task of directed draws, the better one first.
 *
 * @param candidates whom all other rules for single people allow
 * @param rules of the team as a whole
 * @param directed ids of all draws of which it is a task
 * @param asking those of them that ask for people
 *
 * @example
 * teamWays([{ inspector: { directed: ['a'] } }, { inspector: { directed: ['b'] } }], { size: 2 }, ['a', 'b'], ['a', 'b']).map(({ candidates }) => candidates.length) // → [0, 2]
 * teamWays([{ inspector: { directed: ['a'] } }, { inspector: { directed: ['a'] } }], { size: 2 }, ['a', 'b'], ['a', 'b']).map(({ candidates }) => candidates.length) // → [0]
 */
export function teamWays<Person extends Candidate>(
  candidates: readonly Person[],
  rules: WholeTeamRules,
  directed: readonly string[],
  asking: readonly string[],
): readonly TeamWay<Person>[] {
  const ofAll = candidates.filter(({ inspector }) => isDirectedAllowed(inspector, directed));
  const ofOne = candidates.filter(({ inspector }) =>
    asking.some((id) => inspector.directed.includes(id)),
  );
  const canBeMixed =
    asking.length > 1 &&
    ofOne.length >= rules.size &&
    asking.every((id) => ofOne.some(({ inspector }) => inspector.directed.includes(id)));
  return [
    { candidates: ofAll, rules },
    ...(canBeMixed ? [{ candidates: ofOne, rules: { ...rules, covers: asking } }] : []),
  ];
}
