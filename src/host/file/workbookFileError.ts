import { BeyondLimitError, type Limit } from './limits';

/**
 * Why a file cannot be opened. `empty`: there are no bytes. `not-workbook`: neither a workbook nor a
 * table of text. `encrypted`: needs a password. `beyond-limit`: it holds more of something than is
 * opened. `damaged`: it begins as a workbook does, and its container or parts cannot be read.
 */
export type WorkbookFault = 'empty' | 'not-workbook' | 'encrypted' | 'beyond-limit' | 'damaged';

/** The one failure of opening a workbook file; the wording for a clerk is chosen by `fault`. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  /** What there is too much of, where that is the fault. */
  readonly limit: Limit | undefined;

  constructor(
    readonly fault: WorkbookFault,
    readonly fileName: string,
    options?: ErrorOptions,
  ) {
    super(`${fileName}: ${fault}`, options);
    this.limit = options?.cause instanceof BeyondLimitError ? options.cause.limit : undefined;
  }
}

/** What was thrown while a file was read, as the one failure that it is. */
export function asFileError(thrown: unknown, fileName: string): WorkbookFileError {
  if (thrown instanceof WorkbookFileError) return thrown;
  const cause = asLimit(thrown);
  const fault = cause instanceof BeyondLimitError ? 'beyond-limit' : 'damaged';
  return new WorkbookFileError(fault, fileName, { cause });
}

/** What a reader, or the machine under it, throws where there is too much of something. */
const TOO_MUCH: readonly (readonly [RegExp, Limit])[] = [
  [/maximum size exceeded/, 'cells'],
  [/call stack/, 'depth'],
];

function asLimit(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const [, limit] = TOO_MUCH.find(([pattern]) => pattern.test(thrown.message)) ?? [];
  return limit === undefined ? thrown : new BeyondLimitError(limit, { cause: thrown });
}
