/** What verification tells of the announcements of a period beside its differences. */

import { announcements, isDrawEntry, type Announced, type EntryOf, type Start } from './announced';
import type { Entry } from './act';
import type { AnnounceAct } from './announcement';

/** Something that a reader of a draw ought to know of how it was announced. */
export type AnnouncementNote =
  /** of the draw on a record's sheet. */
  | {
      readonly kind: 'announced';
      readonly sheet: string;
      readonly announced: Announced;
      readonly start: Start;
    }
  | { readonly kind: 'unannounced'; readonly sheet: string }
  /** a start that brought no draw. */
  | { readonly kind: 'start'; readonly sheet: string; readonly start: Start }
  /** by the next announcement, whose reason says why. */
  | {
      readonly kind: 'replaced';
      readonly sheet: string;
      readonly announced: Announced;
      readonly by: EntryOf<AnnounceAct>;
    }
  /** still to be drawn. */
  | { readonly kind: 'open'; readonly sheet: string; readonly announced: Announced };

/**
 * Notes on a period, in the order of what happened.
 *
 * @param entries of the period, in order
 * @param records sheets of its draws, in order
 *
 * @example
 * announcementNotes([], ['a']) // → [{ kind: 'unannounced', sheet: 'a' }]
 */
export function announcementNotes(
  entries: readonly Entry[],
  records: readonly string[],
): readonly AnnouncementNote[] {
  const all = announcements(entries);
  const ofAnnouncements = all.flatMap((announced, index): AnnouncementNote[] => {
    const { sheet } = announced.entry.act;
    const next = all[index + 1];
    const vain = announced.starts.filter(({ end }) => end === null || !isDrawEntry(end));
    return [
      ...vain.map((start) => ({ kind: 'start', sheet, start }) as const),
      ...(announced.state === 'replaced' && next !== undefined
        ? [{ kind: 'replaced', sheet, announced, by: next.entry } as const]
        : []),
      ...(announced.state === 'open' ? [{ kind: 'open', sheet, announced } as const] : []),
    ];
  });
  const ofDraws = records.map((sheet): AnnouncementNote => {
    for (const announced of all)
      for (const start of announced.starts)
        if (start.end !== null && isDrawEntry(start.end) && start.end.act.sheets.record === sheet)
          return { kind: 'announced', sheet, announced, start };
    return { kind: 'unannounced', sheet };
  });
  return [...ofAnnouncements, ...ofDraws];
}
