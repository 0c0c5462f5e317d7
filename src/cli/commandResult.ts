/**
 * What a command gives back: the lines for a reader, the object for a script, and the exit code.
 */
export interface CommandResult {
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
  readonly json: object;
}
