import { newGuid } from '../grid/guid';
import { textArgument } from './arguments';
import { CustomXmlPart } from './customXmlPart';
import { CustomXmlPartScopedCollection } from './customXmlPartScopedCollection';
import type { ModelContext } from './modelContext';
import { xmlArgument } from './xmlArgument';
import { XmlParts } from './xmlParts';

/** `Excel.CustomXmlPartCollection`. */
export class CustomXmlPartCollection extends XmlParts {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('CustomXmlPartCollection', context, null);
    this.#context = context;
  }

  add(value: unknown): CustomXmlPart {
    const { extras } = this.#context.grid;
    const data = { id: newGuid(), xml: xmlArgument(value) };
    extras.customXml = [...extras.customXml, data];
    return new CustomXmlPart(this.#context, data.id);
  }

  getByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.#context, textArgument(namespaceUri));
  }
}
