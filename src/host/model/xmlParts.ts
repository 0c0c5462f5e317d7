import { HostCollection, type Indexed } from '../protocol/hostObject';
import { textArgument } from './arguments';
import { CustomXmlPart } from './customXmlPart';
import type { ModelContext } from './modelContext';
import { namespaceOf } from './xmlArgument';

/** What collections of custom XML parts have in common. */
export class XmlParts extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #namespaceUri: string | null;

  /** @param namespaceUri of the parts that are meant; null for all */
  constructor(typeName: string, context: ModelContext, namespaceUri: string | null) {
    super(typeName);
    this.#context = context;
    this.#namespaceUri = namespaceUri;
  }

  listItems(): CustomXmlPart[] {
    return this.#context.grid.extras.customXml
      .filter(({ xml }) => this.#namespaceUri === null || namespaceOf(xml) === this.#namespaceUri)
      .map(({ id }) => new CustomXmlPart(this.#context, id));
  }

  findItem(key: unknown): CustomXmlPart | null {
    const wanted = textArgument(key).toLowerCase();
    return this.listItems().find(({ id }) => id.toLowerCase() === wanted) ?? null;
  }

  getItemOrNullObject(key: unknown): CustomXmlPart | null {
    return this.findItem(key);
  }

  getCount(): number {
    return this.listItems().length;
  }
}
