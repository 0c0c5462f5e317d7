import { formatAddress, formatSheet } from '../../grid/address';
import { changeNote, deleteNote, findNote, type CellNote } from '../../grid/notes';
import type { SheetBox } from '../../grid/sheets';
import { itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, positiveArgument, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { sheetOf, unprotectedSheetOf } from './sheetAccess';

/** `Excel.Note`: a note on one cell, found again by the cell. */
export class Note extends HostObject {
  readonly #context: ModelContext;
  readonly #cell: SheetBox;

  constructor(context: ModelContext, cell: SheetBox) {
    super('Note', {
      _Id: `${formatSheet(sheetOf(context, cell.sheetId).name)}!${formatAddress(cell.box)}`,
    });
    this.#context = context;
    this.#cell = cell;
  }

  get authorName(): string {
    return this.#note.author ?? '';
  }

  get content(): string {
    return this.#note.note;
  }

  set content(value: unknown) {
    this.#change({ note: textArgument(value) });
  }

  /** Points. */
  get height(): number {
    return points(this.#note.height);
  }

  set height(value: unknown) {
    this.#change({ height: (positiveArgument(value) * 4) / 3 });
  }

  /** Whether it is shown all the time, not only while the pointer is on the cell. */
  get visible(): boolean {
    return this.#note.show ?? false;
  }

  set visible(value: unknown) {
    this.#change({ show: booleanArgument(value) });
  }

  /** Points. */
  get width(): number {
    return points(this.#note.width);
  }

  set width(value: unknown) {
    this.#change({ width: (positiveArgument(value) * 4) / 3 });
  }

  delete(): void {
    deleteNote(unprotectedSheetOf(this.#context, this.#cell.sheetId), this.#note);
  }

  getLocation(): Range {
    return new Range(this.#context, this.#cell.sheetId, this.#cell.box);
  }

  #change(changes: Parameters<typeof changeNote>[2]): void {
    changeNote(unprotectedSheetOf(this.#context, this.#cell.sheetId), this.#note, changes);
  }

  /** Looked up each time, since it may have gone. */
  get #note(): CellNote {
    const { sheetId, box } = this.#cell;
    const note = findNote(sheetOf(this.#context, sheetId), box.firstRow, box.firstColumn);
    if (!note) throw itemNotFound();
    return note;
  }
}

/** Excel counts in points, Univer in pixels. */
function points(pixels: number): number {
  return (pixels * 3) / 4;
}
