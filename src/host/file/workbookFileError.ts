/**
 * Why a file cannot be opened. `missing`: there are no bytes. `not-xlsx`: something else than an Excel workbook of the .xlsx family.
 * `old-xls`: Excel 97–2003. `encrypted`: needs a password. `damaged`: an .xlsx whose container or parts cannot be read.
 */
export type WorkbookFault = 'missing' | 'not-xlsx' | 'old-xls' | 'encrypted' | 'damaged';

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
