/**
 * What office.js offers to functions of formulas, of which Microsoft's types of it do not tell:
 * learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
 */
declare namespace CustomFunctions {
  /** Names the code of a function; Excel hands over a range for each parameter, then a context. */
  function associate(id: string, run: (...given: never[]) => unknown): void;

  class Error extends globalThis.Error {
    /** @param message shown beside the cell, with these two codes only */
    constructor(code: '#VALUE!' | '#N/A', message?: string);
  }
}
