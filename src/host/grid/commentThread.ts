/** Authors of what stands in, for older programs, for the first comment of a thread. */
const THREAD = 'tc=';

/** Who wrote a comment or is named in one. */
export interface Person {
  readonly name: string;
  /** '' where it is not known. */
  readonly email: string;
}

/** Somebody who is named in a comment: `@` and the name, at a place of its text. */
export interface Mention {
  /** `{GUID}`. */
  readonly id: string;
  readonly person: Person;
  readonly start: number;
  readonly length: number;
}

/** A comment, or a reply to one. */
export interface CommentState {
  /** `{GUID}`. */
  readonly id: string;
  readonly author: Person;
  /** A moment of ISO 8601; '' where it is not known. */
  readonly created: string;
  readonly text: string;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** A comment with its replies. On its cell stands a note, whose author is named for the thread. */
export interface CommentThread {
  readonly isResolved: boolean;
  readonly comment: CommentState;
  readonly replies: readonly CommentState[];
}

/** How Excel calls an author whose name it has taken out of a file; the host knows no user. */
export const NAMELESS: Person = { name: 'Author', email: '' };

/**
 * Whether a note stands in for a thread of comments, which Excel counts among comments, not notes.
 */
export function isThread({ author = '' }: { readonly author?: string }): boolean {
  return author.startsWith(THREAD);
}

/** The id of the thread that a note stands in for. */
export function threadId({ author = '' }: { readonly author?: string }): string {
  return author.slice(THREAD.length);
}

/** The author of the note that stands in for a thread. */
export function standInAuthor({ comment }: CommentThread): string {
  return THREAD + comment.id;
}

/** What a program that knows no threads shows. */
export function standInText({ comment, replies }: CommentThread): string {
  return [comment, ...replies].map(({ author, text }) => `${author.name}:\n${text}`).join('\n');
}
