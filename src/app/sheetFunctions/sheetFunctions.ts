import { FUNCTION_IDS, FUNCTION_NAMESPACE, type FunctionId } from '../../text/sheet/functionNames';
import { functionText } from '../../text/sheet/functionText';
import { checks, creditCode, ticket, workday } from './listFunctions';
import { coverage, quota, staffQuota } from './quotaFunctions';
import { FunctionFault, parameterKey, type Cells, type SheetFunction } from './sheetFunction';

/** All functions that formulas can use, by the name behind 'SSJ.'. */
export const sheetFunctions: Readonly<Record<FunctionId, SheetFunction>> = {
  QUOTA: quota,
  STAFFQUOTA: staffQuota,
  COVERAGE: coverage,
  TICKET: ticket,
  WORKDAY: workday,
  CREDITCODE: creditCode,
  CHECKS: checks,
};

/** A parameter as Excel tells of it while a formula is typed. */
export interface DeclaredParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** A function as Excel is told of it. */
export interface DeclaredFunction {
  readonly id: FunctionId;
  readonly description: string;
  readonly parameters: readonly DeclaredParameter[];
}

/** What Excel is told of each function: names and help in the bureau's words. */
export const declaredFunctions: readonly DeclaredFunction[] = FUNCTION_IDS.map((id) => {
  const { description } = functionText[id];
  const words: Readonly<Record<string, readonly [string, string]>> = functionText[id].parameters;
  const parameters = sheetFunctions[id].parameters.map((parameter) => {
    const [name = '', help = ''] = words[parameterKey(parameter)] ?? [];
    return { name, description: help, optional: parameter.endsWith('?') };
  });
  return { id, description, parameters };
});

/**
 * The file in which Excel looks up the functions of an add-in
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json). All parameters are ranges of
 * any values, so that one formula can be about a whole column, and all results may spill.
 */
export function functionsJson(): string {
  const functions = declaredFunctions.map(({ id, description, parameters }) => ({
    id,
    name: id,
    description,
    parameters: parameters.map(({ optional, ...words }) => ({
      ...words,
      type: 'any',
      dimensionality: 'matrix',
      ...(optional ? { optional } : {}),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
  }));
  return `${JSON.stringify({ functions }, null, 2)}\n`;
}

/**
 * Works out a function for a formula.
 *
 * @param id behind 'SSJ.'
 * @param given what Excel hands over for each parameter: a range, null or undefined for one left out
 * @param today for what depends on the day
 * @returns the cells that it fills; a fault alone where it has no result at all
 */
export function calledFunction(
  id: FunctionId,
  given: readonly (Cells | null | undefined)[],
  today: Date,
): ReturnType<SheetFunction['run']> | FunctionFault {
  try {
    return sheetFunctions[id].run(
      given.map((cells) => cells ?? undefined),
      today,
    );
  } catch (thrown) {
    if (thrown instanceof FunctionFault) return thrown;
    throw thrown;
  }
}

/** The functions as a spreadsheet can register them: by their whole names, errors as cells show them. */
export const registeredFunctions = declaredFunctions.map(({ id, ...words }) => ({
  ...words,
  name: `${FUNCTION_NAMESPACE}.${id}`,
  run: (given: readonly (Cells | undefined)[]) => {
    const found = calledFunction(id, given, new Date());
    const shown = (value: FunctionFault | Cells[number][number]): Cells[number][number] =>
      value instanceof FunctionFault ? value.excelError : value;
    return found instanceof FunctionFault ? [[shown(found)]] : found.map((row) => row.map(shown));
  },
}));
