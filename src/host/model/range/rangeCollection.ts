import { itemNotFound } from '../../protocol/hostError';
import { HostCollection, type HostObject } from '../../protocol/hostObject';
import { integerArgument } from '../arguments';

/** `Excel.RangeCollection`. */
export class RangeCollection extends HostCollection {
  readonly #ranges: readonly HostObject[];

  constructor(ranges: readonly HostObject[]) {
    super('RangeCollection');
    this.#ranges = ranges;
  }

  listItems(): readonly HostObject[] {
    return this.#ranges;
  }

  getCount(): number {
    return this.#ranges.length;
  }

  getItemAt(index: unknown): HostObject {
    const range = this.#ranges[integerArgument(index)];
    if (!range) throw itemNotFound();
    return range;
  }
}
