import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import type { EnterpriseField } from '../../domain/register/field';

/** An enterprise on its way: complete but for the id, which comes last. */
export type EnterpriseEntry = { -readonly [Field in keyof Enterprise]: Enterprise[Field] };

/**
 * Entries that have all of their members from the beginning: those with the same members then share
 * one shape. One that grows by a dozen members becomes a table of its own, of six times the size.
 */
export class EntryShapes {
  readonly #models = new Map<string, EnterpriseEntry>();

  /**
   * @param fields that the entry has a value of, beside its name
   * @returns an entry of its own, with these members and no values yet
   */
  entry(fields: readonly EnterpriseField[]): EnterpriseEntry {
    const key = fields.join();
    let model = this.#models.get(key);
    if (model === undefined) this.#models.set(key, (model = modelOf(fields)));
    return { ...model };
  }
}

function modelOf(fields: readonly EnterpriseField[]): EnterpriseEntry {
  const id = '' as EnterpriseId;
  const empty = Object.fromEntries(fields.map((field) => [field, null]));
  const grown = { id, rowNumber: 0, name: '', ...empty };
  // What is parsed has room for its members inside.
  return JSON.parse(JSON.stringify(grown)) as EnterpriseEntry;
}
