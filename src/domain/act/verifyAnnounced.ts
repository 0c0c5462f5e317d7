/**
 * Whether draws followed their announcements: from the entries alone. Each announcement names sources
 * that were not known when it was made; each start after it is counted and not made before its source
 * was known; each draw has the announced fingerprint and method, and the seed of the start that it
 * completes.
 */

import { type AnnouncedFact, type Difference, loneDifference } from '../record/difference';
import type { DrawAct } from './act';
import {
  announcementInForce,
  isDrawEntry,
  type Announced,
  type EntryOf,
  type Start,
} from './announced';
import { sourceOf, type AnnounceAct, type AttemptAct, type EndAct } from './announcement';
import type { RecordedEntry } from './chain';

/** Says what is wrong with an entry: what it says, and what it ought to say. */
type Fault = readonly [fact: AnnouncedFact, recorded: string, expected: string];

/**
 * Every difference of a period's announcements, starts and draws.
 *
 * @param lines of the table of acts, in order; those that cannot be read are passed over
 */
export function verifyAnnounced(lines: readonly RecordedEntry[]): Difference[] {
  const read = lines.flatMap(({ entry, dataPlace }) =>
    entry === null ? [] : [{ entry, dataPlace }],
  );
  return read.flatMap(({ entry, dataPlace }, index) => {
    const before = announcementInForce(read.slice(0, index).map((line) => line.entry));
    const { act } = entry;
    const faults = isDrawEntry(entry)
      ? drawFaults(entry, before)
      : act.kind === 'announce'
        ? announceFaults(act)
        : act.kind === 'attempt'
          ? attemptFaults(act, before)
          : act.kind === 'cancelled' || act.kind === 'failed'
            ? endFaults(act, before)
            : [];
    return faults.map(([fact, recorded, expected]) =>
      loneDifference(
        { what: `announced-${fact}`, number: entry.number },
        dataPlace,
        recorded,
        expected,
      ),
    );
  });
}

function announceFaults({ source, substitute, madeAt }: AnnounceAct): Fault[] {
  const sources = substitute === null ? [source] : [source, substitute];
  return sources.flatMap(({ at }): Fault[] => (at > madeAt ? [] : [['known', at, madeAt]]));
}

function attemptFaults(act: AttemptAct, before: Announced | null): Fault[] {
  if (before === null) return [['unfounded', '', '']];
  const { entry, starts } = before;
  const { announcement, count, startedAt, source, reason } = act;
  const { at } = sourceOf(entry.act, source);
  const isSubstitute = source === 'substitute';
  const isOffered = !isSubstitute || entry.act.substitute !== null;
  return [
    ...different('unfounded', announcement, entry.number),
    ...different('count', count, starts.length + 1),
    ...(startedAt < at ? [['early', startedAt, at] as const] : []),
    ...(isOffered && (!isSubstitute || reason.trim() !== '')
      ? []
      : [['substitute', reason, ''] as const]),
  ];
}

function endFaults({ attempt }: EndAct, before: Announced | null): Fault[] {
  const open = before?.starts.some(({ entry, end }) => entry.number === attempt && end === null);
  return open === true ? [] : [['end', String(attempt), '']];
}

function drawFaults({ act, number }: EntryOf<DrawAct>, before: Announced | null): Fault[] {
  const { announced } = act;
  if (before === null) return announced === undefined ? [] : [['unfounded', '', '']];
  if (announced === undefined) return [['unfollowed', '', '']];
  const { entry, starts } = before;
  const start: Start | undefined = starts.at(-1);
  return [
    ...different('unfounded', announced.announcement, entry.number),
    ...different('fingerprint', act.fingerprint, entry.act.fingerprint),
    ...different('method', act.method, entry.act.method),
    ...different('seed', act.seed, start?.entry.act.seed ?? ''),
    // The start that a draw completes is the entry right before it.
    ...different('end', announced.attempt, number - 1),
    ...(start === undefined ? [] : different('end', announced.attempt, start.entry.number)),
  ];
}

function different(
  fact: AnnouncedFact,
  recorded: string | number,
  expected: string | number,
): Fault[] {
  return recorded === expected ? [] : [[fact, String(recorded), String(expected)]];
}
