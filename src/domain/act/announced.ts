/** What a period's entries say of its announcements: what followed each, and which is in force. */

import type { Act, DrawAct, Entry } from './act';
import type { AnnounceAct, AttemptAct, EndAct } from './announcement';

/** An entry with an act of one kind. */
export type EntryOf<Kind extends Act> = Omit<Entry, 'act'> & { readonly act: Kind };

/** A start after an announcement. */
export interface Start {
  readonly entry: EntryOf<AttemptAct>;
  /** the draw, or why there was none; null where nothing says how it ended. */
  readonly end: EntryOf<DrawAct> | EntryOf<EndAct> | null;
}

/** An announcement with what followed it. */
export interface Announced {
  readonly entry: EntryOf<AnnounceAct>;
  readonly starts: readonly Start[];
  /** open until a draw or a later announcement ends it. */
  readonly state: 'open' | 'drawn' | 'replaced';
}

/** True for the entry of a draw or a redraw. */
export function isDrawEntry(entry: Entry): entry is Entry & EntryOf<DrawAct> {
  return entry.act.kind === 'draw' || entry.act.kind === 'redraw';
}

/**
 * The announcements of a period, in order, each with the starts up to the next one. A draw ends the
 * announcement before it, whether it followed it or not.
 *
 * @param entries of the period, in order
 *
 * @example
 * announcements([{ number: 1, act: { kind: 'announce' } }, { number: 2, act: { kind: 'draw' } }]).map(({ state }) => state) // → ['drawn']
 * announcements([{ number: 1, act: { kind: 'announce' } }, { number: 2, act: { kind: 'announce' } }]).map(({ state }) => state) // → ['replaced', 'open']
 */
export function announcements(entries: readonly Entry[]): readonly Announced[] {
  const found: { entry: EntryOf<AnnounceAct>; starts: Start[]; state: Announced['state'] }[] = [];
  for (const entry of entries) {
    const { act } = entry;
    const last = found.at(-1);
    if (act.kind === 'announce') {
      if (last?.state === 'open') last.state = 'replaced';
      found.push({ entry: { ...entry, act }, starts: [], state: 'open' });
    } else if (last?.state !== 'open') {
      continue;
    } else if (act.kind === 'attempt') {
      last.starts.push({ entry: { ...entry, act }, end: null });
    } else if (act.kind === 'cancelled' || act.kind === 'failed') {
      endStart(last.starts, act.attempt, { ...entry, act });
    } else if (act.kind === 'draw' || act.kind === 'redraw') {
      if (act.announced !== undefined)
        endStart(last.starts, act.announced.attempt, { ...entry, act });
      last.state = 'drawn';
    }
  }
  return found;
}

function endStart(starts: Start[], attempt: number, end: NonNullable<Start['end']>): void {
  const index = starts.findIndex(({ entry }) => entry.number === attempt);
  const start = starts[index];
  if (start !== undefined && start.end === null) starts[index] = { ...start, end };
}

/**
 * The announcement that the next draw must follow; null where there is none.
 *
 * @param entries of the period, in order
 *
 * @example
 * announcementInForce([]) // → null
 * announcementInForce([{ number: 1, act: { kind: 'announce' } }])?.entry.number // → 1
 */
export function announcementInForce(entries: readonly Entry[]): Announced | null {
  const last = announcements(entries).at(-1);
  return last?.state === 'open' ? last : null;
}
