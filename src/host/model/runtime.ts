import { HostObject } from '../protocol/hostObject';
import { booleanArgument } from './arguments';
import type { ModelContext } from './modelContext';

/** `Excel.Runtime`. */
export class Runtime extends HostObject {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('Runtime');
    this.#context = context;
  }

  get enableEvents(): boolean {
    return this.#context.events.enabled;
  }

  set enableEvents(value: unknown) {
    this.#context.events.enabled = booleanArgument(value);
  }
}
