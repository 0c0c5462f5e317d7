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
export function asFileError(cause: unknown, fileName: string): WorkbookFileError {
  if (cause instanceof WorkbookFileError) return cause;
  const fault = cause instanceof BeyondLimitError ? 'beyond-limit' : 'damaged';
  return new WorkbookFileError(fault, fileName, { cause });
}
