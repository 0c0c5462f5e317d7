import { formatAbsolute, formatSheet } from '../grid/address';
import { typeOfValue } from '../grid/cellValue';
import type { Evaluated } from '../grid/evaluations';
import { activeSheet } from '../grid/sheets';
import { invalidArgument } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { isGiven, textArgument } from './arguments';
import type { ModelContext } from './modelContext';
import { Range } from './range/range';
import { resolveAddress } from './range/resolveAddress';
import { sheetOf } from './worksheet/sheetAccess';

/** `Excel.FunctionResult`: what a function comes to for its arguments. */
export class FunctionResult extends HostObject {
  readonly #context: ModelContext;
  readonly #call: string;

  /**
   * @param name of the function, as `Excel.Functions` has it
   * @param values its arguments
   */
  constructor(context: ModelContext, name: string, values: readonly unknown[]) {
    super('FunctionResult');
    this.#context = context;
    // What a function takes any number of comes as a list, or one by one.
    const all = values.flatMap((value): readonly unknown[] =>
      Array.isArray(value) ? value : [value],
    );
    const given = all.slice(0, all.map(isGiven).lastIndexOf(true) + 1);
    this.#call = `${name.replaceAll('_', '.').toUpperCase()}(${given.map((value) => this.#written(value)).join(',')})`;
    context.grid.evaluations.want(this.#homeId, this.#formula);
  }

  /** Such as `#DIV/0!`; null where there is none. */
  get error(): string | null {
    const result = this.#result;
    return typeof result === 'string' && typeOfValue(result) === 'Error' ? result : null;
  }

  /** Null where there is an error. */
  get value(): Evaluated | null {
    return this.error === null ? this.#result : null;
  }

  /** An argument as it stands in a formula. */
  #written(value: unknown): string {
    if (!isGiven(value)) return '';
    if (value instanceof FunctionResult) return value.#call;
    if (value instanceof Range) return this.#place(value);
    switch (typeof value) {
      case 'string':
        return `"${value.replaceAll('"', '""')}"`;
      case 'number':
        return String(value);
      case 'boolean':
        return value ? 'TRUE' : 'FALSE';
      default:
        return this.#reference(value);
    }
  }

  /** `Excel.RangeReference`. */
  #reference(value: unknown): string {
    if (typeof value !== 'object' || value === null || !('address' in value))
      throw invalidArgument();
    return this.#place(resolveAddress(this.#context, textArgument(value.address), this.#homeId));
  }

  #place({ sheetId, box }: Pick<Range, 'sheetId' | 'box'>): string {
    return `${formatSheet(sheetOf(this.#context, sheetId).name)}!${formatAbsolute(box)}`;
  }

  get #formula(): string {
    return `=${this.#call}`;
  }

  get #result(): Evaluated {
    return this.#context.grid.evaluations.valueOf(this.#homeId, this.#formula);
  }

  get #homeId(): string {
    return activeSheet(this.#context.grid).id;
  }
}
