import type { Population } from '../domain/population/population';
import { cliText } from '../text/cliText';

/** By what the day is set. */
interface CountedBy {
  /** ISO date, as the command said; undefined where it said none. */
  readonly on: string | undefined;
  /** The draw follows an announcement, which has set it. */
  readonly announced: boolean;
}

/**
 * Up to which day checks count, and where the command did not say so, by what.
 *
 * @param population of the draw
 * @param by what set the day
 */
export function countedToLines(
  { countedTo }: Pick<Population, 'countedTo'>,
  { on, announced }: CountedBy,
): string[] {
  if (countedTo === undefined) return [];
  return [
    cliText.countedToLine(
      countedTo,
      announced ? 'announced' : on === undefined ? 'records' : 'given',
    ),
  ];
}
