/**
 * Why a file cannot be opened. `missing`: there are no bytes. `not-workbook`: neither a workbook
 * nor a table of text. `encrypted`: needs a password. `damaged`: it begins as a workbook does, and
 * its container or parts cannot be read.
 */
export type WorkbookFault = 'missing' | 'not-workbook' | 'encrypted' | 'damaged';

/** The one failure of opening a workbook file; the wording for a clerk is chosen by `fault`. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly fault: WorkbookFault,
    readonly fileName: string,
    options?: ErrorOptions,
  ) {
    super(`${fileName}: ${fault}`, options);
  }
}
