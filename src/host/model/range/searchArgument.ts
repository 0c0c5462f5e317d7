import type { Search } from '../../grid/findText';
import { invalidArgument } from '../../protocol/hostError';
import { booleanArgument, isGiven, oneOf } from '../arguments';

/** `Excel.SearchCriteria`; without any, parts of texts are found, from the first cell on. */
export function searchArgument(value: unknown): Search {
  if (isGiven(value) && typeof value !== 'object') throw invalidArgument();
  const { completeMatch, matchCase, searchDirection } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    isWhole: isGiven(completeMatch) && booleanArgument(completeMatch),
    matchCase: isGiven(matchCase) && booleanArgument(matchCase),
    isBackwards:
      isGiven(searchDirection) && oneOf(searchDirection, ['Forward', 'Backwards']) === 'Backwards',
  };
}
