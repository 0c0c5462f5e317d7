import { itemNotFound } from '../../protocol/hostError';
import { HostCollection, type HostObject } from '../../protocol/hostObject';
import { integerArgument } from '../arguments';

/** `Excel.RangeViewCollection`: the rows of a view. */
export class RangeViewCollection extends HostCollection {
  readonly #views: readonly HostObject[];

  constructor(views: readonly HostObject[]) {
    super('RangeViewCollection');
    this.#views = views;
  }

  listItems(): HostObject[] {
    return [...this.#views];
  }

  getCount(): number {
    return this.#views.length;
  }

  getItemAt(index: unknown): HostObject {
    const view = this.#views[integerArgument(index)];
    if (!view) throw itemNotFound();
    return view;
  }
}
