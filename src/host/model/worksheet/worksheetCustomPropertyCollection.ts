import { invalidArgument } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf } from './sheetAccess';
import { WorksheetCustomProperty } from './worksheetCustomProperty';

/** Letters of a key, as documented. */
const MAX_KEY = 255;

/** `Excel.WorksheetCustomPropertyCollection`. */
export class WorksheetCustomPropertyCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('WorksheetCustomPropertyCollection');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  listItems(): WorksheetCustomProperty[] {
    const { customProperties } = sheetOf(this.#context, this.#sheetId).extras;
    return Object.keys(customProperties).map((key) => this.#property(key));
  }

  /** @param key without regard to case */
  findItem(key: unknown): WorksheetCustomProperty | null {
    const wanted = textArgument(key).toLowerCase();
    return this.listItems().find((property) => property.key.toLowerCase() === wanted) ?? null;
  }

  getItemOrNullObject(key: unknown): WorksheetCustomProperty | null {
    return this.findItem(key);
  }

  getCount(): number {
    return this.listItems().length;
  }

  /** One of the same key gets the value. */
  add(key: unknown, value: unknown): WorksheetCustomProperty {
    const text = textArgument(key);
    if (text === '' || text.length > MAX_KEY) throw invalidArgument();
    const property = this.findItem(text) ?? this.#property(text);
    property.value = value;
    return property;
  }

  #property(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.#context, this.#sheetId, key);
  }
}
