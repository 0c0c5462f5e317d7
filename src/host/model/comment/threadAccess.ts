import { NAMELESS, type CommentState, type CommentThread } from '../../grid/commentThread';
import { changeThread, listThreads, type PlacedThread } from '../../grid/comments';
import { newGuid } from '../../grid/guid';
import { listSheets } from '../../grid/sheets';
import { itemNotFound } from '../../protocol/hostError';
import type { ModelContext } from '../modelContext';
import { sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';
import type { CommentContent } from './commentContent';

/** A thread of comments on a sheet. */
export interface FoundThread extends PlacedThread {
  readonly sheetId: string;
}

/**
 * The threads of a sheet or of the whole workbook: sheet by sheet, row by row.
 *
 * @param sheetId null for all sheets
 */
export function threadsIn(context: ModelContext, sheetId: string | null): FoundThread[] {
  const sheets = sheetId === null ? listSheets(context.grid) : [sheetOf(context, sheetId)];
  return sheets.flatMap((sheet) =>
    listThreads(sheet).map((placed) => ({ ...placed, sheetId: sheet.id })),
  );
}

/** @throws HostError ItemNotFound when the thread has gone */
export function threadOf(context: ModelContext, id: string): FoundThread {
  const found = threadsIn(context, null).find(({ thread }) => thread.comment.id === id);
  if (!found) throw itemNotFound();
  return found;
}

/**
 * @param changeType of `Excel.CommentChangeType`, which handlers are told
 * @param replyIds of the replies that it is about
 * @throws HostError ItemNotFound, AccessDenied where the sheet is protected
 */
export function updateThread(
  context: ModelContext,
  thread: CommentThread,
  changeType: string,
  replyIds: readonly string[] = [],
): void {
  const { id } = thread.comment;
  const { sheetId } = threadOf(context, id);
  changeThread(unprotectedSheetOf(context, sheetId), thread);
  context.events.reportComment({ kind: 'Changed', sheetId, commentId: id, replyIds, changeType });
}

export function newComment(content: CommentContent): CommentState {
  return {
    id: newGuid(),
    author: NAMELESS,
    created: new Date().toISOString(),
    ...content,
  };
}
