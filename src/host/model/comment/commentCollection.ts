import { cellCount } from '../../grid/box';
import { addThread } from '../../grid/comments';
import { findNote } from '../../grid/notes';
import type { SheetBox } from '../../grid/sheets';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { unprotectedSheetOf } from '../worksheet/sheetAccess';
import { Comment } from './comment';
import { contentArgument } from './commentContent';
import { newComment, threadsIn, type FoundThread } from './threadAccess';

/** `Excel.CommentCollection` of a worksheet or of the whole workbook: sheet by sheet, row by row. */
export class CommentCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string | null;

  /** @param sheetId null for all sheets */
  constructor(context: ModelContext, sheetId: string | null) {
    super('CommentCollection', {}, sheetId ?? 'Workbook');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  listItems(): Comment[] {
    return this.#threads.map(({ thread }) => new Comment(this.#context, thread.comment.id));
  }

  findItem(key: unknown): Comment | null {
    const wanted = textArgument(key);
    return this.#comment(({ thread }) => thread.comment.id === wanted);
  }

  getItemOrNullObject(key: unknown): Comment | null {
    return this.findItem(key);
  }

  getItemAt(index: unknown): Comment {
    const comment = this.listItems()[integerArgument(index)];
    if (!comment) throw itemNotFound();
    return comment;
  }

  getItemByCell(cellAddress: unknown): Comment {
    const { sheetId, box } = this.#cell(cellAddress);
    const comment = this.#comment(
      (found) =>
        found.sheetId === sheetId && found.row === box.firstRow && found.column === box.firstColumn,
    );
    if (!comment) throw itemNotFound();
    return comment;
  }

  getItemByReplyId(replyId: unknown): Comment {
    const wanted = textArgument(replyId);
    const comment = this.#comment(({ thread }) => thread.replies.some(({ id }) => id === wanted));
    if (!comment) throw itemNotFound();
    return comment;
  }

  getCount(): number {
    return this.#threads.length;
  }

  /** @param cellAddress a range of one cell, or its address */
  add(cellAddress: unknown, content: unknown, contentType?: unknown): Comment {
    const { sheetId, box } = this.#cell(cellAddress);
    const comment = newComment(contentArgument(content, contentType));
    const sheet = unprotectedSheetOf(this.#context, sheetId);
    const { firstRow: row, firstColumn: column } = box;
    if (findNote(sheet, row, column)) throw itemAlreadyExists();
    addThread(sheet, { thread: { isResolved: false, comment, replies: [] }, row, column });
    const { id: commentId } = comment;
    this.#context.events.reportComment({ kind: 'Added', sheetId, commentId, replyIds: [] });
    return new Comment(this.#context, commentId);
  }

  get #threads(): FoundThread[] {
    return threadsIn(this.#context, this.#sheetId);
  }

  #comment(isWanted: (found: FoundThread) => boolean): Comment | null {
    const found = this.#threads.find(isWanted);
    return found ? new Comment(this.#context, found.thread.comment.id) : null;
  }

  /** In the whole workbook an address must name its sheet. */
  #cell(address: unknown): SheetBox {
    const cell =
      address instanceof Range
        ? address
        : resolveAddress(this.#context, textArgument(address), this.#sheetId ?? '');
    const isElsewhere = this.#sheetId !== null && cell.sheetId !== this.#sheetId;
    if (cell.sheetId === '' || cellCount(cell.box) !== 1 || isElsewhere) throw invalidArgument();
    return { sheetId: cell.sheetId, box: cell.box };
  }
}
