import { calledFunction } from '../../app/sheetFunctions/sheetFunctions';
import type { CellValue } from '../../domain/ground/cellValue';
import type { FunctionId } from '../../text/sheet/functionNames';

/** What Excel hands over: a range for each parameter, null for one left out, and a context. */
export type Given = readonly (readonly (CellValue | null)[])[] | null;

/**
 * Works out a function for Excel.
 *
 * @param id behind 'SSJ.'
 * @param given for each parameter
 * @returns the cells that it fills; what is wrong with some is an error in its cell
 * @throws an error of Excel's where there is no result at all
 */
export function answerFunction(id: FunctionId, given: readonly Given[]): unknown[][] {
  const found = calledFunction(id, given.map(filled), new Date());
  if (isFault(found)) throw errorOf(found);
  return found.map((row) => row.map((value) => (isFault(value) ? errorOf(value) : value)));
}

/** Empty cells of a range come as null. */
function filled(given: Given): readonly (readonly CellValue[])[] | null {
  return Array.isArray(given)
    ? (given as NonNullable<Given>).map((row) => row.map((value) => value ?? ''))
    : null;
}

type Fault = Extract<ReturnType<typeof calledFunction>, { readonly message: string }>;

function isFault(found: object | CellValue): found is Fault {
  return typeof found === 'object' && 'excelError' in found;
}

function errorOf({ excelError, message }: Fault): CustomFunctions.Error {
  return new CustomFunctions.Error(excelError, message);
}
