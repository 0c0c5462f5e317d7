import type { CustomProperties } from '../grid/documentProperties';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import type { ModelContext } from './modelContext';

/** `Excel.CustomProperty` of the document. */
export class CustomProperty extends HostObject {
  readonly #context: ModelContext;
  readonly #key: string;

  constructor(context: ModelContext, key: string) {
    super('CustomProperty', { _Id: key });
    this.#context = context;
    this.#key = key;
  }

  get key(): string {
    return this.#key;
  }

  get type(): string {
    return this.#property.type;
  }

  get value(): string | number | boolean {
    return this.#property.value;
  }

  set value(value: unknown) {
    changeCustomProperties(this.#context, { [this.#key]: propertyArgument(value) });
  }

  delete(): void {
    const { custom, ...others } = this.#context.grid.extras.properties;
    const rest = Object.entries(custom).filter(([key]) => key !== this.#key);
    this.#context.grid.extras.properties = { ...others, custom: Object.fromEntries(rest) };
  }

  get #property(): CustomProperties[string] {
    const found = this.#context.grid.extras.properties.custom[this.#key];
    if (!found) throw itemNotFound();
    return found;
  }
}

export function changeCustomProperties(context: ModelContext, changes: CustomProperties): void {
  const { properties } = context.grid.extras;
  context.grid.extras.properties = { ...properties, custom: { ...properties.custom, ...changes } };
}

export function propertyArgument(value: unknown): CustomProperties[string] {
  if (typeof value === 'string') return { type: 'String', value };
  if (typeof value === 'boolean') return { type: 'Boolean', value };
  if (typeof value === 'number' && Number.isFinite(value)) return { type: 'Number', value };
  throw invalidArgument();
}
