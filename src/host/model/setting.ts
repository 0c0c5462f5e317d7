import { HostObject } from '../protocol/hostObject';
import type { ModelContext } from './modelContext';

/** `Excel.Setting`. */
export class Setting extends HostObject {
  readonly #context: ModelContext;
  readonly #key: string;

  constructor(context: ModelContext, key: string) {
    super('Setting', { _Id: key });
    this.#context = context;
    this.#key = key;
  }

  get key(): string {
    return this.#key;
  }

  get value(): unknown {
    return this.#context.grid.extras.settings[this.#key];
  }

  set value(value: unknown) {
    this.#context.grid.extras.settings[this.#key] = value;
    this.#context.events.reportSettings();
  }

  delete(): void {
    Reflect.deleteProperty(this.#context.grid.extras.settings, this.#key);
    this.#context.events.reportSettings();
  }
}
