import { typeOfValue, type GridValue, type ValueType } from '../grid/cellValue';
import { HostObject } from '../protocol/hostObject';

/** `Excel.NamedItemArrayValues`. */
export class NamedItemArrayValues extends HostObject {
  readonly #values: readonly (readonly GridValue[])[];

  constructor(values: readonly (readonly GridValue[])[]) {
    super('NamedItemArrayValues');
    this.#values = values;
  }

  get values(): readonly (readonly GridValue[])[] {
    return this.#values;
  }

  get types(): ValueType[][] {
    return this.#values.map((row) => row.map(typeOfValue));
  }
}
