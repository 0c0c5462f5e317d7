import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';

/**
 * Weights that are no chance at all: an error, since tickets are divided by them. The remedy is the
 * weight of a rule that says nothing.
 */
export function weightsAboveZero(situation: Situation): Conflict[] {
  return (situation.population.profile.weights ?? []).flatMap(({ factor }, index) =>
    factor > 0 && Number.isFinite(factor)
      ? []
      : [
          conflictOf(
            situation,
            'enterprise',
            'error',
            { code: 'weight-not-positive', rule: index + 1, factor },
            [{ code: 'weight', rule: index + 1, factor: 1 }],
          ),
        ],
  );
}
