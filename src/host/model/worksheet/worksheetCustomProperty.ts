import { itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf } from './sheetAccess';

/** `Excel.WorksheetCustomProperty`. */
export class WorksheetCustomProperty extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #key: string;

  constructor(context: ModelContext, sheetId: string, key: string) {
    super('WorksheetCustomProperty', { _Id: key });
    this.#context = context;
    this.#sheetId = sheetId;
    this.#key = key;
  }

  get key(): string {
    return this.#key;
  }

  get value(): string {
    const value = this.#extras.customProperties[this.#key];
    if (value === undefined) throw itemNotFound();
    return value;
  }

  set value(value: unknown) {
    const { customProperties } = this.#extras;
    this.#extras.customProperties = { ...customProperties, [this.#key]: textArgument(value) };
  }

  delete(): void {
    const rest = Object.entries(this.#extras.customProperties).filter(([key]) => key !== this.#key);
    this.#extras.customProperties = Object.fromEntries(rest);
  }

  get #extras() {
    return sheetOf(this.#context, this.#sheetId).extras;
  }
}
