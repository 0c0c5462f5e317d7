import { itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { contentArgument } from './commentContent';
import { CommentReply, type ReplyParent } from './commentReply';
import { newComment, threadOf, updateThread } from './threadAccess';

/** `Excel.CommentReplyCollection` of a comment, in the order in which they came. */
export class CommentReplyCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #parent: ReplyParent;

  constructor(context: ModelContext, parent: ReplyParent) {
    super('CommentReplyCollection');
    this.#context = context;
    this.#parent = parent;
  }

  listItems(): CommentReply[] {
    const { replies } = threadOf(this.#context, this.#parent.id).thread;
    return replies.map(({ id }) => this.#reply(id));
  }

  findItem(key: unknown): CommentReply | null {
    const wanted = textArgument(key);
    return this.listItems().find(({ id }) => id === wanted) ?? null;
  }

  getItemOrNullObject(key: unknown): CommentReply | null {
    return this.findItem(key);
  }

  getItemAt(index: unknown): CommentReply {
    const reply = this.listItems()[integerArgument(index)];
    if (!reply) throw itemNotFound();
    return reply;
  }

  getCount(): number {
    return this.listItems().length;
  }

  add(content: unknown, contentType?: unknown): CommentReply {
    const reply = newComment(contentArgument(content, contentType));
    const { thread } = threadOf(this.#context, this.#parent.id);
    const replies = [...thread.replies, reply];
    updateThread(this.#context, { ...thread, replies }, 'ReplyAdded', [reply.id]);
    return this.#reply(reply.id);
  }

  #reply(id: string): CommentReply {
    return new CommentReply(this.#context, this.#parent, id);
  }
}
