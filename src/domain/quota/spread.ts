import { periodKind, type Period, type PeriodKind } from '../calendar/period';
import { appended, type Base, type Part } from './part';
import type { QuotaStep } from './quotaStep';

/** What is due and what is done of it, and over how many draws the rest goes. */
export interface Owed {
  readonly due: number;
  readonly done: number;
  /** draws left until it is due, the period's own included. */
  readonly left: number;
}

/**
 * What is due less what is done, over the draws left, rounded up.
 *
 * @param owed none left means that no draw has a part in it
 * @param base of the draw
 * @param steps that led to what is due
 *
 * @example
 * spread({ due: 4, done: 1, left: 2 }, { period: { year: 2026, month: 2 } }, []).count // → 2
 */
export function spread(
  { due, done, left }: Owed,
  { period }: Pick<Base, 'period'>,
  steps: readonly QuotaStep[],
): Part {
  if (left === 0) return appended(steps, { kind: 'not-in-batch', count: 0 });
  const count = evenPart(Math.max(0, due - done), left);
  return appended(steps, {
    kind: 'spread',
    annual: due,
    done,
    periodsLeft: left,
    ...kindOf(period),
    count,
  });
}

/**
 * The part of one draw in what several draws have to do, rounded up, so that the last never has more
 * left than its part.
 *
 * @param open what is left to do
 * @param left draws, this one included
 *
 * @example
 * evenPart(7, 3) // → 3
 */
export function evenPart(open: number, left: number): number {
  return Math.ceil(open / left);
}

/**
 * The kind of the periods that are left, where they are no quarters.
 *
 * @example
 * kindOf({ year: 2026, half: 1 }) // → { of: 'half' }
 */
export function kindOf(period: Period): { readonly of?: Exclude<PeriodKind, 'quarter'> } {
  const kind = periodKind(period);
  return kind === 'quarter' ? {} : { of: kind };
}
