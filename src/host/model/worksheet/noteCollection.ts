import { cellCount } from '../../grid/box';
import { isThread } from '../../grid/commentThread';
import { addNote, findNote, listNotes } from '../../grid/notes';
import { listSheets, type SheetBox } from '../../grid/sheets';
import {
  HostError,
  invalidArgument,
  itemAlreadyExists,
  itemNotFound,
} from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Note } from './note';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf, unprotectedSheetOf } from './sheetAccess';

/** `Excel.NoteCollection` of a worksheet or of the whole workbook: sheet by sheet, row by row. */
export class NoteCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string | null;

  /** @param sheetId null for all sheets */
  constructor(context: ModelContext, sheetId: string | null) {
    super('NoteCollection');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  listItems(): Note[] {
    const { grid } = this.#context;
    const sheets =
      this.#sheetId === null ? listSheets(grid) : [sheetOf(this.#context, this.#sheetId)];
    return sheets.flatMap((sheet) =>
      listNotes(sheet).map(({ row, col }) => {
        const box = { firstRow: row, firstColumn: col, lastRow: row, lastColumn: col };
        return new Note(this.#context, { sheetId: sheet.id, box });
      }),
    );
  }

  /** @param key the address of the cell */
  findItem(key: unknown): Note | null {
    const cell = this.#cell(key);
    const { firstRow, firstColumn } = cell.box;
    const note = findNote(sheetOf(this.#context, cell.sheetId), firstRow, firstColumn);
    return note && !isThread(note) ? new Note(this.#context, cell) : null;
  }

  getItemOrNullObject(key: unknown): Note | null {
    return this.findItem(key);
  }

  getItemAt(index: unknown): Note {
    const note = this.listItems()[integerArgument(index)];
    if (!note) throw itemNotFound();
    return note;
  }

  getCount(): number {
    return this.listItems().length;
  }

  /** @param cellAddress a range of one cell, or its address */
  add(cellAddress: unknown, content: unknown): Note {
    const cell = this.#cell(cellAddress);
    const text = textArgument(content);
    const sheet = unprotectedSheetOf(this.#context, cell.sheetId);
    const { firstRow, firstColumn } = cell.box;
    if (findNote(sheet, firstRow, firstColumn)) throw itemAlreadyExists();
    addNote(sheet, firstRow, firstColumn, text);
    return new Note(this.#context, cell);
  }

  /** In the whole workbook an address must name its sheet. */
  #cell(address: unknown): SheetBox {
    const cell = address instanceof Range ? address : this.#resolve(textArgument(address));
    if (cellCount(cell.box) !== 1 || (this.#sheetId !== null && cell.sheetId !== this.#sheetId))
      throw invalidCellAddress();
    return { sheetId: cell.sheetId, box: cell.box };
  }

  #resolve(address: string): SheetBox {
    const cell = resolveAddress(this.#context, address, this.#sheetId ?? '');
    if (cell.sheetId === '') throw invalidArgument();
    return cell;
  }
}

function invalidCellAddress(): HostError {
  return new HostError('InvalidCellAddress', 'The cell address is invalid.');
}
