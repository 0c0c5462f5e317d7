import type { CommentState, Mention, Person } from '../../grid/commentThread';
import { newGuid } from '../../grid/guid';
import { invalidArgument } from '../../protocol/hostError';
import { isGiven, oneOf, recordArgument, textArgument } from '../arguments';

/** What a comment says. */
export type CommentContent = Pick<CommentState, 'text' | 'mentions'>;

/** `Excel.CommentMention`: `id` is the number by which `richContent` names somebody. */
export interface CommentMention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

const NAMED = /<at id="(\d+)">([^<]*)<\/at>/g;

/**
 * The content of a new comment.
 *
 * @param content a text, or a `CommentRichContent` where the type is `Mention`
 * @throws HostError InvalidArgument where the two do not go together
 */
export function contentArgument(content: unknown, contentType: unknown): CommentContent {
  const type = isGiven(contentType) ? oneOf(contentType, ['Plain', 'Mention']) : 'Plain';
  return type === 'Mention' ? richArgument(content) : { text: textArgument(content), mentions: [] };
}

/**
 * A `CommentRichContent`: a text with `<at id="0">…</at>` for each of its mentions.
 *
 * @throws HostError InvalidArgument where the text names somebody who is not among the mentions
 */
export function richArgument(value: unknown): CommentContent {
  const { richContent, mentions: list = [] } = recordArgument(value);
  if (!Array.isArray(list)) throw invalidArgument();
  const people = new Map(list.map(mentionArgument));
  const mentions: Mention[] = [];
  let text = '';
  let at = 0;
  const rich = textArgument(richContent);
  for (const { 0: tag, 1: id, 2: shown = '', index } of rich.matchAll(NAMED)) {
    const person = people.get(Number(id));
    if (!person) throw invalidArgument();
    text += rich.slice(at, index);
    mentions.push({ id: newGuid(), person, start: text.length, length: shown.length + 1 });
    text += `@${shown}`;
    at = index + tag.length;
  }
  return { text: text + rich.slice(at), mentions };
}

function mentionArgument(value: unknown): [number, Person] {
  const { id, name, email } = recordArgument(value);
  if (typeof id !== 'number') throw invalidArgument();
  return [id, { name: textArgument(name), email: textArgument(email) }];
}

/** The people whom a comment names, each once, numbered in their order. */
export function mentionsOf({ mentions }: CommentContent): CommentMention[] {
  const people: Person[] = [];
  for (const { person } of mentions) if (indexOf(people, person) < 0) people.push(person);
  return people.map((person, id) => ({ id, ...person }));
}

export function richContentOf(content: CommentContent): string {
  const people = mentionsOf(content);
  let rich = '';
  let at = 0;
  for (const { person, start, length } of content.mentions) {
    const shown = content.text.slice(start, start + length).replace(/^@/, '');
    rich += `${content.text.slice(at, start)}<at id="${String(indexOf(people, person))}">${shown}</at>`;
    at = start + length;
  }
  return rich + content.text.slice(at);
}

function indexOf(people: readonly Person[], { name, email }: Person): number {
  return people.findIndex((known) => known.name === name && known.email === email);
}
