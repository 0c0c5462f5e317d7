import { invalidArgument, itemNotFound } from '../protocol/hostError';
import { HostCollection, type Indexed } from '../protocol/hostObject';
import { textArgument } from './arguments';
import { changeCustomProperties, CustomProperty, propertyArgument } from './customProperty';
import type { ModelContext } from './modelContext';

/** Letters of a key, as documented. */
const MAX_KEY = 255;

/** `Excel.CustomPropertyCollection` of the document. */
export class CustomPropertyCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('CustomPropertyCollection');
    this.#context = context;
  }

  listItems(): CustomProperty[] {
    return this.#keys.map((key) => new CustomProperty(this.#context, key));
  }

  /** @param key without regard to case */
  findItem(key: unknown): CustomProperty | null {
    const wanted = textArgument(key).toLowerCase();
    const found = this.#keys.find((each) => each.toLowerCase() === wanted);
    return found === undefined ? null : new CustomProperty(this.#context, found);
  }

  getItem(key: unknown): CustomProperty {
    const found = this.findItem(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: unknown): CustomProperty | null {
    return this.findItem(key);
  }

  getCount(): number {
    return this.#keys.length;
  }

  /** One of the same key gets the value. */
  add(key: unknown, value: unknown): CustomProperty {
    const text = textArgument(key);
    if (text === '' || text.length > MAX_KEY) throw invalidArgument();
    const property = this.findItem(text) ?? new CustomProperty(this.#context, text);
    changeCustomProperties(this.#context, { [property.key]: propertyArgument(value) });
    return property;
  }

  deleteAll(): void {
    const { properties } = this.#context.grid.extras;
    this.#context.grid.extras.properties = { ...properties, custom: {} };
  }

  get #keys(): string[] {
    return Object.keys(this.#context.grid.extras.properties.custom);
  }
}
