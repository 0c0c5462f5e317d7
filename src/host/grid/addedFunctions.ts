import type { IDisposable, Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';

type Value = string | number | boolean;
type Cells = readonly (readonly Value[])[];

/** A function that an add-in adds to those of Excel. */
export interface AddedFunction {
  /** With its namespace: 'SSJ.QUOTA'. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  /**
   * @param given the cells of each parameter by row, '' for an empty one; undefined for a parameter
   *   that is left out
   * @returns the cells that it fills; errors as cells show them
   */
  readonly run: (given: readonly (Cells | undefined)[]) => Cells;
}

/**
 * Makes functions of an add-in known to the formula engine, and to who types a formula. Univer's own
 * registration would take a text of digits for a number and an empty cell for 0.
 *
 * @param injector of the running Univer
 * @param functions with the code that Excel would call
 */
export function addFunctions(injector: Injector, functions: readonly AddedFunction[]): IDisposable {
  const engine = injector.get(IFunctionService);
  const descriptions = injector.get(IDescriptionService);
  const names = functions.map(({ name }) => name);
  engine.registerExecutors(...functions.map((each) => new Executor(each)));
  const described = descriptions.registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: '',
        require: parameter.optional ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
  return {
    dispose() {
      described.dispose();
      engine.unregisterExecutors(...names);
    },
  };
}

/** In capitals: 'SSJ'. */
export function functionNamespaces(functions: readonly AddedFunction[]): string[] {
  return [...new Set(functions.map(({ name }) => name.replace(/\..*$/, '').toUpperCase()))];
}

class Executor extends BaseFunction {
  constructor(private readonly added: AddedFunction) {
    super(added.name);
    this.minParams = added.parameters.filter(({ optional }) => !optional).length;
    this.maxParams = added.parameters.length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const wrong = given.find((each) => each.isError());
    if (wrong !== undefined) return wrong;
    const { parameters, run } = this.added;
    const results = run(
      parameters.map((_, index) => {
        const argument = given[index];
        return argument === undefined ? undefined : cellsOf(argument);
      }),
    ).map((row) => row.map(objectOf));
    const [first = []] = results;
    const [only] = first;
    if (only !== undefined && results.length === 1 && first.length === 1) return only;
    return ArrayValueObject.create({
      calculateValueList: results,
      rowCount: results.length,
      columnCount: first.length,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }
}

function cellsOf(given: BaseValueObject): Cells {
  if (!(given instanceof ArrayValueObject)) return [[valueOf(given)]];
  return Array.from({ length: given.getRowCount() }, (_, row) =>
    Array.from({ length: given.getColumnCount() }, (__, column) => valueOf(given.get(row, column))),
  );
}

function valueOf(given: ReturnType<ArrayValueObject['get']>): Value {
  if (!given || given.isNull()) return '';
  return given instanceof ErrorValueObject ? given.getErrorType() : given.getValue();
}

const ERROR = /^#(VALUE!|NUM!|N\/A|DIV\/0!|REF!|NAME\?|NULL!)$/;

function objectOf(value: Value): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'string':
      return ERROR.test(value)
        ? ErrorValueObject.create(value as ErrorType)
        : StringValueObject.create(value);
  }
}
