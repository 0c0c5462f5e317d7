import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';

/**
 * A period for which no category and no directed draw asks for anything: an error, since a draw of
 * nothing is a mistake.
 */
export function nothingToDraw(situation: Situation): Conflict[] {
  const { quotas, directed } = situation;
  if ([...quotas, ...directed].some(({ quota }) => quota > 0)) return [];
  return [conflictOf(situation, 'enterprise', 'error', { code: 'nothing-to-draw' })];
}
