import { generateRandomId } from '@univerjs/core';
import type { ISheetNote } from '@univerjs/sheets-note';
import type {} from '@univerjs/sheets-note/facade';
import { isThread } from './commentThread';
import type { Mutation } from './mutation';
import type { Sheet } from './sheet';

/**
 * A note on a cell, as Univer keeps it; the author is carried along beside what Univer knows. Sizes
 * in pixels.
 */
export interface CellNote extends ISheetNote {
  /** Absent where nobody is named. */
  readonly author?: string;
}

/** The size in pixels that Excel gives a new note. */
const NOTE_SIZE = { width: 144, height: 79 } as const;

/** All notes of a sheet, row by row, threads of comments left out. */
export function listNotes(sheet: Sheet): CellNote[] {
  const notes: CellNote[] = sheet.univerSheet.getNotes();
  return notes
    .filter((note) => !isThread(note))
    .sort((one, other) => one.row - other.row || one.col - other.col);
}

/** @returns null for a cell without a note; a thread of comments is one here */
export function findNote(sheet: Sheet, row: number, column: number): CellNote | null {
  return (
    sheet.univerSheet.getNotes().find((note) => note.row === row && note.col === column) ?? null
  );
}

/** Puts a note on a cell that has none. */
export function addNote(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  author?: string,
): void {
  sheet.reserve({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
  const named = author === undefined ? {} : { author };
  write(sheet, { id: generateRandomId(8), row, col: column, ...NOTE_SIZE, note: text, ...named });
}

/** Changes what is given of a note; the rest stays. */
export function changeNote(
  sheet: Sheet,
  note: CellNote,
  changes: Partial<Pick<CellNote, 'note' | 'show' | 'width' | 'height'>>,
): void {
  write(sheet, { ...note, ...changes });
}

export function deleteNote(sheet: Sheet, note: CellNote): void {
  sheet.grid.mutate(sheet.id, removal(sheet, note), update(sheet, note));
}

/**
 * Lets notes and threads go to other cells, which may have been each other's.
 *
 * @param placeOf where a note goes; null for one that stays, `gone` for one whose cell goes
 */
export function moveNotes(
  sheet: Sheet,
  placeOf: (note: CellNote) => Pick<CellNote, 'row' | 'col'> | 'gone' | null,
): void {
  const going: CellNote[] = [];
  const coming: CellNote[] = [];
  for (const note of sheet.univerSheet.getNotes()) {
    const place = placeOf(note);
    const stays = place !== 'gone' && place?.row === note.row && place.col === note.col;
    if (place === null || stays) continue;
    going.push(note);
    if (place !== 'gone') coming.push({ ...note, ...place });
  }
  for (const note of going) deleteNote(sheet, note);
  for (const note of coming) write(sheet, note);
}

function write(sheet: Sheet, note: CellNote): void {
  const former = findNote(sheet, note.row, note.col);
  const back = former === null ? removal(sheet, note) : update(sheet, { ...former });
  sheet.grid.mutate(sheet.id, update(sheet, note), back);
}

function update({ id: sheetId }: Sheet, note: CellNote): Mutation {
  return {
    id: 'sheet.mutation.update-note',
    params: { sheetId, row: note.row, col: note.col, note },
  };
}

function removal({ id: sheetId }: Sheet, { id: noteId, row, col }: CellNote): Mutation {
  return { id: 'sheet.mutation.remove-note', params: { sheetId, noteId, row, col } };
}
