import type { IWorkbookData } from '@univerjs/core';
import { placedThreads, type PlacedThread } from '../../grid/comments';
import { isThread, threadId } from '../../grid/commentThread';
import type { CellNote } from '../../grid/notes';
import type { WorkbookExtras } from '../../grid/sheetExtras';
import { resource } from '../package/resources';
import { extrasOf } from '../sheetEntries';

/** A note that stays, as it was and as it is now. */
export interface ChangedNote {
  readonly from: CellNote;
  readonly to: CellNote;
}

/** What happened to the notes of one sheet. */
export interface NoteChange {
  readonly removed: readonly CellNote[];
  readonly changed: readonly ChangedNote[];
  readonly added: readonly CellNote[];
}

/**
 * Compares the notes of a sheet. A note is the same when its id is, wherever it stands now; else
 * when it stands on the same cell and is of the same kind: a note, or what stands in for a thread.
 *
 * @returns null when nothing happened
 */
export function diffNotes(
  id: string,
  before: IWorkbookData,
  after: IWorkbookData,
): NoteChange | null {
  const now = resource(after, 'SHEET_NOTE_PLUGIN');
  if (now === null) return null;
  const former = notesOf(resource(before, 'SHEET_NOTE_PLUGIN')?.[id]);
  const current = notesOf(now[id]);
  const currentIds = new Set(current.map((note) => note.id));
  const byId = new Map(former.map((note) => [note.id, note]));
  const byCell = new Map(
    former.filter((note) => !currentIds.has(note.id)).map((note) => [placeOf(note), note]),
  );
  const found = new Set<CellNote>();
  const changed: ChangedNote[] = [];
  const added: CellNote[] = [];
  for (const to of current) {
    const from = byId.get(to.id) ?? byCell.get(placeOf(to));
    if (!from) {
      added.push(to);
      continue;
    }
    found.add(from);
    if (!isSame(from, to)) changed.push({ from, to });
  }
  const removed = former.filter((note) => !found.has(note));
  return removed.length + changed.length + added.length > 0 ? { removed, changed, added } : null;
}

function placeOf(note: CellNote): string {
  return `${cellKey(note)} ${isThread(note) ? threadId(note) : ''}`;
}

/** The threads of comments of a sheet, where its notes stand in for them. */
export function threadsOf(
  id: string,
  { snapshot, extras }: { readonly snapshot: IWorkbookData; readonly extras: WorkbookExtras },
): PlacedThread[] {
  const notes = notesOf(resource(snapshot, 'SHEET_NOTE_PLUGIN')?.[id]);
  return placedThreads(notes, extrasOf(extras, id).threads);
}

function notesOf(
  rows: Readonly<Record<number, Readonly<Record<number, CellNote>>>> | undefined,
): CellNote[] {
  return Object.values(rows ?? {})
    .flatMap((row) => Object.values(row))
    .sort((one, other) => one.row - other.row || one.col - other.col);
}

function cellKey({ row, col }: CellNote): string {
  return `${String(row)},${String(col)}`;
}

/**
 * The size of a note that was put anew on the cell of an old one counts too, so that the old one's
 * looks do not stay.
 */
function isSame(from: CellNote, to: CellNote): boolean {
  return cellKey(from) === cellKey(to) && from.note === to.note && !hasNewLook(from, to);
}

/** Whether a note is of another size now, or shown where it was not. */
export function hasNewLook(from: CellNote, to: CellNote): boolean {
  return (
    from.width !== to.width || from.height !== to.height || Boolean(from.show) !== Boolean(to.show)
  );
}
