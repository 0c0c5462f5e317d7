/** Authors of what stands in, for older programs, for the first comment of a thread. */
const THREAD = 'tc=';

/**
 * Whether a note stands in for a thread of comments, which Excel counts among comments, not notes.
 */
export function isThread({ author = '' }: { readonly author?: string }): boolean {
  return author.startsWith(THREAD);
}
