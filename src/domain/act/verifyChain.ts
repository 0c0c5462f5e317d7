import type { Difference, EntryFact } from '../record/difference';
import { loneDifference } from '../record/factDifference';
import { entryHash } from './chain';
import type { RecordedEntry } from './recordedEntry';

/**
 * Every fault of a chain of entries: lines that cannot be read, stand in another order, do not
 * follow the line before, were changed, or show something else than they keep. What was taken off
 * at the end leaves a whole chain; the lists tell that.
 *
 * @param lines of the table of acts, in order
 * @example
 * verifyChain([]) // → []
 */
export function verifyChain(lines: readonly RecordedEntry[]): Difference[] {
  return lines.flatMap(({ entry, place, dataPlace, faults }, index) => {
    const number = index + 1;
    const fault = (fact: EntryFact, recorded: string, recomputed: string): Difference =>
      loneDifference({ what: `entry-${fact}`, number }, dataPlace, recorded, recomputed);
    const shown = faults.map(({ place: at, recorded, expected }) =>
      loneDifference({ what: 'entry-shown', number }, at, recorded, expected),
    );
    if (entry === null)
      return [loneDifference({ what: 'entry-unreadable', number }, place, '', ''), ...shown];
    const before = index === 0 ? '' : (lines[index - 1]?.entry?.hash ?? null);
    const hash = entryHash(entry);
    return [
      ...(entry.number === number ? [] : [fault('number', String(entry.number), String(number))]),
      ...(before === null || entry.previous === before
        ? []
        : [fault('previous', entry.previous, before)]),
      ...(entry.hash === hash ? [] : [fault('hash', entry.hash, hash)]),
      ...shown,
    ];
  });
}
