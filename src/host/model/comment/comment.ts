import { deleteThread } from '../../grid/comments';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { unprotectedSheetOf } from '../worksheet/sheetAccess';
import {
  mentionsOf,
  richArgument,
  richContentOf,
  type CommentContent,
  type CommentMention,
} from './commentContent';
import { CommentReplyCollection } from './commentReplyCollection';
import { threadOf, updateThread, type FoundThread } from './threadAccess';

/** `Excel.Comment`: the first of a thread, found again by its id. */
export class Comment extends HostObject {
  readonly #context: ModelContext;
  readonly #id: string;

  constructor(context: ModelContext, id: string) {
    super('Comment', { Id: id });
    this.#context = context;
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  get authorEmail(): string {
    return this.#found.thread.comment.author.email;
  }

  get authorName(): string {
    return this.#found.thread.comment.author.name;
  }

  get content(): string {
    return this.#found.thread.comment.text;
  }

  set content(value: unknown) {
    this.#write({ text: textArgument(value), mentions: [] });
  }

  get contentType(): string {
    return this.#found.thread.comment.mentions.length > 0 ? 'Mention' : 'Plain';
  }

  /** Null where the file does not say it. */
  get creationDate(): string | null {
    return this.#found.thread.comment.created || null;
  }

  get mentions(): CommentMention[] {
    return mentionsOf(this.#found.thread.comment);
  }

  get richContent(): string {
    return richContentOf(this.#found.thread.comment);
  }

  get resolved(): boolean {
    return this.#found.thread.isResolved;
  }

  set resolved(value: unknown) {
    const isResolved = booleanArgument(value);
    const { thread } = this.#found;
    if (thread.isResolved === isResolved) return;
    updateThread(
      this.#context,
      { ...thread, isResolved },
      isResolved ? 'CommentResolved' : 'CommentReopened',
    );
  }

  get replies(): CommentReplyCollection {
    return new CommentReplyCollection(this.#context, this);
  }

  delete(): void {
    const { sheetId, thread } = this.#found;
    deleteThread(unprotectedSheetOf(this.#context, sheetId), this.#id);
    this.#context.events.reportComment({
      kind: 'Deleted',
      sheetId,
      commentId: this.#id,
      replyIds: thread.replies.map(({ id }) => id),
    });
  }

  getLocation(): Range {
    const { sheetId, row, column } = this.#found;
    const box = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    return new Range(this.#context, sheetId, box);
  }

  updateMentions(contentWithMentions: unknown): void {
    this.#write(richArgument(contentWithMentions));
  }

  #write(content: CommentContent): void {
    const { thread } = this.#found;
    const comment = { ...thread.comment, ...content };
    updateThread(this.#context, { ...thread, comment }, 'CommentEdited');
  }

  /** Looked up each time, since it may have gone. */
  get #found(): FoundThread {
    return threadOf(this.#context, this.#id);
  }
}
