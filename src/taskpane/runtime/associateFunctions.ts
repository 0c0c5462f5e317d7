import type { CellValue } from '../../domain/ground/cellValue';
import { FUNCTION_IDS, type FunctionId } from '../../text/sheet/functionNames';
import { later } from '../later';

const { calledFunction } = later(() => import('../../app/sheetFunctions/sheetFunctions')).functions(
  'calledFunction',
);

/** What Excel hands over: a range for each parameter, null for one left out, and a context. */
type Given = readonly (readonly (CellValue | null)[])[] | null;

/**
 * Gives Excel the code of the functions of formulas. They work while the pane is closed: it and they
 * share a page.
 */
export function associateFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const id of FUNCTION_IDS)
    CustomFunctions.associate(id, (...given: Given[]) => answer(id, given));
}

async function answer(id: FunctionId, given: readonly Given[]): Promise<unknown[][]> {
  const found = await calledFunction(id, given.map(filled), new Date());
  if (isFault(found)) throw errorOf(found);
  return found.map((row) => row.map((value) => (isFault(value) ? errorOf(value) : value)));
}

/** Empty cells of a range come as null. */
function filled(given: Given): readonly (readonly CellValue[])[] | null {
  return Array.isArray(given)
    ? (given as NonNullable<Given>).map((row) => row.map((value) => value ?? ''))
    : null;
}

type Fault = Extract<Awaited<ReturnType<typeof calledFunction>>, { readonly message: string }>;

function isFault(found: object | CellValue): found is Fault {
  return typeof found === 'object' && 'excelError' in found;
}

function errorOf({ excelError, message }: Fault): CustomFunctions.Error {
  return new CustomFunctions.Error(excelError, message);
}
