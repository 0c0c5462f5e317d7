/** The command line was wrong: the message says how, in Chinese. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
