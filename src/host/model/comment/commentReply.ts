import type { CommentState, CommentThread } from '../../grid/commentThread';
import { itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import type { Range } from '../range/range';
import {
  mentionsOf,
  richArgument,
  richContentOf,
  type CommentContent,
  type CommentMention,
} from './commentContent';
import { threadOf, updateThread } from './threadAccess';

/** The comment that replies belong to, as they know it. */
export interface ReplyParent extends HostObject {
  readonly id: string;
  getLocation(): Range;
}

/** `Excel.CommentReply`, found again by its id and its comment. */
export class CommentReply extends HostObject {
  readonly #context: ModelContext;
  readonly #parent: ReplyParent;
  readonly #id: string;

  constructor(context: ModelContext, parent: ReplyParent, id: string) {
    super('CommentReply', { Id: id });
    this.#context = context;
    this.#parent = parent;
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  get authorEmail(): string {
    return this.#reply.author.email;
  }

  get authorName(): string {
    return this.#reply.author.name;
  }

  get content(): string {
    return this.#reply.text;
  }

  set content(value: unknown) {
    this.#write({ text: textArgument(value), mentions: [] });
  }

  get contentType(): string {
    return this.#reply.mentions.length > 0 ? 'Mention' : 'Plain';
  }

  /** Null where the file does not say it. */
  get creationDate(): string | null {
    return this.#reply.created || null;
  }

  get mentions(): CommentMention[] {
    return mentionsOf(this.#reply);
  }

  get richContent(): string {
    return richContentOf(this.#reply);
  }

  /** As the whole thread is. */
  get resolved(): boolean {
    return this.#thread.isResolved;
  }

  delete(): void {
    const { replies } = this.#thread;
    this.#update(
      replies.filter(({ id }) => id !== this.#reply.id),
      'ReplyDeleted',
    );
  }

  getLocation(): Range {
    return this.#parent.getLocation();
  }

  getParentComment(): ReplyParent {
    return this.#parent;
  }

  updateMentions(contentWithMentions: unknown): void {
    this.#write(richArgument(contentWithMentions));
  }

  #write(content: CommentContent): void {
    const changed = { ...this.#reply, ...content };
    this.#update(
      this.#thread.replies.map((reply) => (reply.id === this.#id ? changed : reply)),
      'ReplyEdited',
    );
  }

  #update(replies: readonly CommentState[], changeType: string): void {
    updateThread(this.#context, { ...this.#thread, replies }, changeType, [this.#id]);
  }

  get #thread(): CommentThread {
    return threadOf(this.#context, this.#parent.id).thread;
  }

  get #reply(): CommentState {
    const found = this.#thread.replies.find(({ id }) => id === this.#id);
    if (!found) throw itemNotFound();
    return found;
  }
}
