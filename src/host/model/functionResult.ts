import { formatAbsolute, formatSheet } from '../grid/address';
import { typeOfValue } from '../grid/cellValue';
import type { Evaluated } from '../grid/evaluations';
import type { Grid } from '../grid/grid';
import { findSheet, homeOfFormulas, type SheetBox } from '../grid/sheets';
import { invalidArgument } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { isGiven, textArgument } from './arguments';
import type { ModelContext } from './modelContext';
import { Range } from './range/range';
import { resolveAddress } from './range/resolveAddress';

/** As it stands in a formula, or cells, whose sheet may yet get another name. */
type Argument = string | FunctionResult | SheetBox;

/** `Excel.FunctionResult`: what a function comes to for its arguments. */
export class FunctionResult extends HostObject {
  readonly #grid: Grid;
  readonly #name: string;
  readonly #arguments: readonly Argument[];
  readonly #evaluated: () => Evaluated;

  /**
   * @param name of the function, as `Excel.Functions` has it
   * @param values its arguments
   */
  constructor(context: ModelContext, name: string, values: readonly unknown[]) {
    super('FunctionResult');
    const { grid } = context;
    const homeOf = homeOfFormulas(grid);
    // What a function takes any number of comes as a list, or one by one.
    const all = values.flatMap((value): readonly unknown[] =>
      Array.isArray(value) ? value : [value],
    );
    const given = all.slice(0, all.map(isGiven).lastIndexOf(true) + 1);
    this.#grid = grid;
    this.#name = name.replaceAll('_', '.').toUpperCase();
    this.#arguments = given.map((value) => argumentOf(context, value, homeOf()));
    this.#evaluated = grid.evaluations.want(() => ({
      sheetId: homeOf(),
      formula: `=${this.#call}`,
    }));
  }

  /** Such as `#DIV/0!`; null where there is none. */
  get error(): string | null {
    const result = this.#evaluated();
    return typeof result === 'string' && typeOfValue(result) === 'Error' ? result : null;
  }

  /** Null where there is an error. */
  get value(): Evaluated | null {
    return this.error === null ? this.#evaluated() : null;
  }

  get #call(): string {
    return `${this.#name}(${this.#arguments.map((each) => this.#written(each)).join(',')})`;
  }

  #written(argument: Argument): string {
    if (typeof argument === 'string') return argument;
    if (argument instanceof FunctionResult) return argument.#call;
    const sheet = findSheet(this.#grid, argument.sheetId);
    return sheet ? `${formatSheet(sheet.name)}!${formatAbsolute(argument.box)}` : '#REF!';
  }
}

function argumentOf(context: ModelContext, value: unknown, homeId: string): Argument {
  if (!isGiven(value)) return '';
  if (value instanceof FunctionResult || value instanceof Range) return value;
  switch (typeof value) {
    case 'string':
      return `"${value.replaceAll('"', '""')}"`;
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return cellsOf(context, value, homeId);
  }
}

/** Of an `Excel.RangeReference`. */
function cellsOf(context: ModelContext, value: unknown, homeId: string): SheetBox {
  if (typeof value !== 'object' || value === null || !('address' in value)) throw invalidArgument();
  return resolveAddress(context, textArgument(value.address), homeId);
}
