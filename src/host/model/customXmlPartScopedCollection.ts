import { invalidOperation, itemNotFound } from '../protocol/hostError';
import type { CustomXmlPart } from './customXmlPart';
import type { ModelContext } from './modelContext';
import { XmlParts } from './xmlParts';

/** `Excel.CustomXmlPartScopedCollection`: the parts of one namespace. */
export class CustomXmlPartScopedCollection extends XmlParts {
  constructor(context: ModelContext, namespaceUri: string) {
    super('CustomXmlPartScopedCollection', context, namespaceUri);
  }

  /** @throws HostError ItemNotFound where there is none, InvalidOperation where there are several */
  getOnlyItem(): CustomXmlPart {
    const [only, another] = this.listItems();
    if (another) throw invalidOperation();
    if (!only) throw itemNotFound();
    return only;
  }

  /** @returns null where there is none, or there are several */
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only = null, another] = this.listItems();
    return another ? null : only;
  }
}
