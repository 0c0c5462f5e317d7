import {
  isThread,
  standInAuthor,
  standInText,
  threadId,
  type CommentThread,
} from './commentThread';
import { addNote, changeNote, deleteNote, type CellNote } from './notes';
import type { Sheet } from './sheet';

/** A thread of comments, where it stands. */
export interface PlacedThread {
  readonly thread: CommentThread;
  readonly row: number;
  readonly column: number;
}

/** All threads of a sheet, row by row. */
export function listThreads(sheet: Sheet): PlacedThread[] {
  return placedThreads(sheet.univerSheet.getNotes(), sheet.extras.threads);
}

/** The threads that notes stand in for, row by row. */
export function placedThreads(
  notes: readonly CellNote[],
  threads: readonly CommentThread[],
): PlacedThread[] {
  const known = new Map(threads.map((thread) => [thread.comment.id, thread]));
  return notes
    .filter(isThread)
    .flatMap((note) => {
      const thread = known.get(threadId(note));
      return thread ? [{ thread, row: note.row, column: note.col }] : [];
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Puts a thread on a cell that has neither a note nor a thread. */
export function addThread(sheet: Sheet, { thread, row, column }: PlacedThread): void {
  addNote(sheet, row, column, standInText(thread), standInAuthor(thread));
  sheet.extras.threads = [...sheet.extras.threads, thread];
}

/** Puts what a thread has become into the place of the one with the same first comment. */
export function changeThread(sheet: Sheet, thread: CommentThread): void {
  const { id } = thread.comment;
  sheet.extras.threads = sheet.extras.threads.map((known) =>
    known.comment.id === id ? thread : known,
  );
  changeNote(sheet, standIn(sheet, id), { note: standInText(thread) });
}

export function deleteThread(sheet: Sheet, id: string): void {
  deleteNote(sheet, standIn(sheet, id));
  sheet.extras.threads = sheet.extras.threads.filter(({ comment }) => comment.id !== id);
}

function standIn(sheet: Sheet, id: string): CellNote {
  const notes: CellNote[] = sheet.univerSheet.getNotes();
  const found = notes.find((note) => isThread(note) && threadId(note) === id);
  if (!found) throw new Error(`Nothing stands for the comment ${id}.`);
  return found;
}
