import { FUNCTION_NAMES } from '../declaration/functionClasses';
import { HostObject } from '../protocol/hostObject';
import { FunctionResult } from './functionResult';
import type { ModelContext } from './modelContext';

/** `Excel.Functions`: a method for each function of formulas. */
export class Functions extends HostObject {
  readonly #context: ModelContext;

  static {
    for (const name of FUNCTION_NAMES)
      Object.defineProperty(this.prototype, name, {
        value(this: Functions, ...values: unknown[]) {
          return new FunctionResult(this.#context, name, values);
        },
      });
  }

  constructor(context: ModelContext) {
    super('Functions');
    this.#context = context;
  }
}
