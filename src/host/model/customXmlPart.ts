import { itemNotFound } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import type { ModelContext } from './modelContext';
import { namespaceOf, xmlArgument } from './xmlArgument';

/** `Excel.CustomXmlPart`, found again by its id. */
export class CustomXmlPart extends HostObject {
  readonly #context: ModelContext;
  readonly #id: string;

  constructor(context: ModelContext, id: string) {
    super('CustomXmlPart', { Id: id });
    this.#context = context;
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  /** '' where the data has none. */
  get namespaceUri(): string {
    return namespaceOf(this.getXml());
  }

  delete(): void {
    this.getXml();
    const { extras } = this.#context.grid;
    extras.customXml = extras.customXml.filter(({ id }) => id !== this.#id);
  }

  getXml(): string {
    const found = this.#context.grid.extras.customXml.find(({ id }) => id === this.#id);
    if (!found) throw itemNotFound();
    return found.xml;
  }

  setXml(value: unknown): void {
    const xml = xmlArgument(value);
    this.getXml();
    const { extras } = this.#context.grid;
    extras.customXml = extras.customXml.map((data) =>
      data.id === this.#id ? { ...data, xml } : data,
    );
  }
}
